#include "support/reader_grid.h"

#include "support/reader_width.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal::readback {
namespace {

constexpr Cell blank_cell{};

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (0x7F <= code_point && code_point < 0xA0) || code_point == 0x2028 ||
         code_point == 0x2029;
}

Ink ink_of(const Glyph& glyph) {
  switch (glyph.kind) {
    case Glyph::Kind::Blank:
      return Ink::Blank;
    case Glyph::Kind::Line:
      return Ink::Line;
    case Glyph::Kind::Head:
      return Ink::Head;
    case Glyph::Kind::Corner:
      return Ink::Corner;
    case Glyph::Kind::Block:
      return Ink::Block;
    case Glyph::Kind::Text:
      break;
  }
  return Ink::Text;
}

}  // namespace

std::string complaint(std::string_view what, Point at) {
  std::string out(what);
  out += " (row " + std::to_string(at.y) + ", column " + std::to_string(at.x) + ")";
  return out;
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

Grid::Grid(std::string_view text, std::vector<std::string>& complaints) {
  glyphs_.push_back(glyph_of(U' '));
  code_points_.push_back(U' ');
  if (!text.empty() && text.back() != '\n') {
    complaints.push_back("the last line doesn't end in LF");
  }
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    add_row(text.substr(0, end), complaints);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (rows_.empty()) return;
  if (rows_.front().cells.empty() || rows_.back().cells.empty()) {
    complaints.push_back("a blank first or last line");
  }
  const bool touches_the_left = std::any_of(rows_.begin(), rows_.end(), [](const Row& row) {
    return !row.cells.empty() && row.cells.front().ink != Ink::Blank;
  });
  if (!touches_the_left) complaints.push_back("nothing stands in column 0");
}

std::uint8_t Grid::glyph_number(char32_t code_point) {
  const Glyph glyph = glyph_of(code_point);
  // All texts share one glyph, so there are fewer than 256.
  const char32_t key = glyph.kind == Glyph::Kind::Text    ? U'x'
                       : glyph.kind == Glyph::Kind::Blank ? U' '
                                                          : code_point;
  const auto found = std::find(code_points_.begin(), code_points_.end(), key);
  if (found != code_points_.end()) {
    return static_cast<std::uint8_t>(found - code_points_.begin());
  }
  code_points_.push_back(key);
  glyphs_.push_back(glyph);
  return static_cast<std::uint8_t>(glyphs_.size() - 1);
}

void Grid::add_row(std::string_view line, std::vector<std::string>& complaints) {
  const int y = height();
  Row row{.text = std::string(line), .cells = {}, .offsets = {}};
  if (!line.empty() && line.back() == ' ') {
    complaints.push_back(complaint("trailing blanks", {.x = 0, .y = y}));
  }
  for (const Cluster& cluster : clusters_of(row.text)) {
    const auto offset = static_cast<std::uint32_t>(cluster.text.data() - row.text.data());
    const Point here{.x = static_cast<int>(row.cells.size()), .y = y};
    if (is_control(cluster.first)) complaints.push_back(complaint("a control character", here));
    if (cluster.first == 0xFFFD && cluster.text != "\xEF\xBF\xBD") {
      complaints.push_back(complaint("bytes that are no UTF-8", here));
    }
    const std::uint8_t number = glyph_number(cluster.first);
    // A second cell begins where its cluster ends: its text is empty.
    for (int i = 0; i < cluster.width; ++i) {
      Cell cell;
      cell.ink = cluster.width == 2 ? Ink::Text : ink_of(glyphs_[number]);
      cell.glyph = cluster.width == 2 ? glyph_number(U'x') : number;
      row.cells.push_back(cell);
      row.offsets.push_back(offset +
                            (i == 0 ? 0U : static_cast<std::uint32_t>(cluster.text.size())));
    }
  }
  while (!row.cells.empty() && row.cells.back().ink == Ink::Blank) {
    row.cells.pop_back();
    row.offsets.pop_back();
  }
  // Clusters without a cell at the line's start belong to the first cell.
  if (!row.offsets.empty()) row.offsets.front() = 0;
  row.offsets.push_back(static_cast<std::uint32_t>(row.text.size()));
  rows_.push_back(std::move(row));
}

const Cell& Grid::at(Point p) const {
  if (p.y < 0 || p.y >= height() || p.x < 0 || p.x >= width(p.y)) return blank_cell;
  return row(p.y).cells[static_cast<std::size_t>(p.x)];
}

Cell& Grid::cell(Point p) {
  return rows_[static_cast<std::size_t>(p.y)].cells[static_cast<std::size_t>(p.x)];
}

std::string Grid::text(int y, int x, int end) const {
  std::string out;
  if (y < 0 || y >= height()) return out;
  const Row& from = row(y);
  const int last = std::min(end, width(y));
  for (int i = x; i < 0 && i < end; ++i)
    out += ' ';
  const int first = std::max(x, 0);
  if (first < last) {
    const auto begin = from.offsets[static_cast<std::size_t>(first)];
    out += from.text.substr(begin, from.offsets[static_cast<std::size_t>(last)] - begin);
  }
  for (int i = std::max(first, last); i < end; ++i)
    out += ' ';
  return out;
}

}  // namespace boxart::internal::readback
