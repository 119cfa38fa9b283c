#include "output/to_svg.h"

#include "output/detail/markup.h"
#include "output/detail/palette.h"
#include "output/detail/pieces.h"
#include "output/detail/svg_cells.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

constexpr double font_size = 15;  // 0.6 em, as wide as monospaced fonts are, are 9 units
constexpr double baseline = 13.5;
constexpr double light_width = 1.25;
constexpr double heavy_width = 2.75;

// Paths of so many cells are made in one go.
constexpr std::int64_t few_cells = 200'000;
constexpr std::int64_t room_for_paths = std::int64_t{1} << 26U;

/// What one path draws: in which colour ("" for the default) and width (0: filled).
using PathKey = std::pair<std::string, double>;

/// Of several blanks in a row, viewers keep one: the others become no-break spaces.
std::string kept_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' && !out.empty() && (out.back() == ' ' || out.ends_with("\u00A0"))) {
      out += "\u00A0";
    } else {
      out += c;
    }
  }
  return out;
}

std::string path_begin() {
  return "<path d=\"";
}

std::string path_end(const PathKey& key) {
  const std::string color = key.first.empty() ? "currentColor" : key.first;
  if (key.second == 0) return "\" fill=\"" + color + "\"/>\n";
  return "\" fill=\"none\" stroke=\"" + color + "\" stroke-width=\"" + svg_number(key.second) +
         "\"/>\n";
}

/// Where things of a painting stand in its picture.
class Picture {
 public:
  explicit Picture(const InkExtent& extent) : extent_(extent) {}

  double left_of(int column) const { return (column - extent_.left) * svg_cell_width; }
  double top_of(int y) const { return (y - extent_.first_row) * svg_cell_height; }

  std::string background(const Area& area) const {
    const double aside = area.has_border ? 0.5 : 0;
    const Rect& rect = area.rect;
    // Blank columns and rows at the rim of the painting are left out.
    const double left = std::max(0.0, rect.x - aside - extent_.left) * svg_cell_width;
    const double right = (rect.right() + aside - extent_.left) * svg_cell_width;
    const auto row = [&](double y) {
      const double rows = extent_.end_row - extent_.first_row;
      return std::clamp(y - extent_.first_row, 0.0, rows) * svg_cell_height;
    };
    const double top = row(rect.y - aside);
    const double bottom = row(rect.bottom() + aside);
    std::string text = "<rect x=\"" + svg_number(left) + "\" y=\"" + svg_number(top) +
                       "\" width=\"" + svg_number(right - left) + "\" height=\"" +
                       svg_number(bottom - top) + "\" fill=\"" + hex(area.color) + '"';
    if (area.round) {
      text += " rx=\"" + svg_number(svg_cell_width / 2) + "\" ry=\"" +
              svg_number(svg_cell_height / 2) + '"';
    }
    return text + "/>\n";
  }

 private:
  const InkExtent& extent_;
};

/// Calls `on_cells(color, run)` for the cells of a row, from left to right, with the colour that
/// they have on what is behind them.
template <typename OnCells>
void for_each_color(const Row& row, const OnCells& on_cells) {
  const std::vector<Fill> fills = visible_fills(row.fills);
  auto fill = fills.begin();
  for (const CellRun& run : row.cells) {
    if (run.cell.has_color) {
      on_cells(hex(run.cell.color), run);
      continue;
    }
    for (int x = run.x; x < run.end();) {
      while (fill != fills.end() && fill->x + fill->width <= x)
        ++fill;
      const bool on_fill = fill != fills.end() && fill->x <= x;
      int end = run.end();
      if (fill != fills.end()) end = std::min(end, on_fill ? fill->x + fill->width : fill->x);
      on_cells(on_fill ? hex(readable_on(fill->color)) : std::string(),
               CellRun{.x = x, .width = end - x, .cell = run.cell});
      x = end;
    }
  }
}

/// Calls `on_data(width, data)` for the strokes of each width that there are.
template <typename OnData>
void for_each_width(const SvgStrokes& strokes, const OnData& on_data) {
  if (!strokes.light.empty()) on_data(light_width, strokes.light);
  if (!strokes.heavy.empty()) on_data(heavy_width, strokes.heavy);
  if (!strokes.filled.empty()) on_data(0.0, strokes.filled);
}

/// Writes the texts of a row.
class Texts {
 public:
  Texts(const Painting& painting, const TextRules& rules)
      : left_(painting.extent().left), picture_(painting.extent()), rules_(rules) {}

  void add_row(const Row& row, int y) {
    if (row.texts.empty()) return;
    // The texts alone, with what makes them readable.
    const Row texts{.texts = row.texts, .fills = row.fills};
    for (const Piece& piece : row_pieces(texts, left_, CharSet::Unicode, rules_))
      add(piece, picture_.top_of(y));
  }

  const std::string& all() const { return texts_; }

 private:
  void add(Piece piece, double top) {
    const TextStyle& style = piece.appearance.style;
    // Blanks at the ends of a text are dropped where they mean nothing: not every viewer keeps
    // them, and the rest would be stretched over their cells.
    if (!style.underline && !style.strike) {
      const std::size_t first = std::min(piece.text.find_first_not_of(' '), piece.text.size());
      const std::size_t end = piece.text.find_last_not_of(' ') + 1;
      if (first == piece.text.size()) return;
      piece.x += static_cast<int>(first);
      piece.width -= static_cast<int>(piece.text.size() - (end - first));
      piece.text = piece.text.substr(first, end - first);
    }
    std::string text = "<text x=\"" + svg_number(picture_.left_of(piece.x)) + "\" y=\"" +
                       svg_number(top + baseline) + "\" textLength=\"" +
                       svg_number(piece.width * svg_cell_width) +
                       "\" lengthAdjust=\"spacingAndGlyphs\"";
    if (style.color) text += " fill=\"" + hex(*style.color) + '"';
    if (style.bold) text += " font-weight=\"bold\"";
    if (style.italic) text += " font-style=\"italic\"";
    const std::string lines = text_decoration(style);
    if (!lines.empty()) text += " text-decoration=\"" + lines + '"';
    text += '>' + kept_blanks(escaped(piece.text)) + "</text>";
    if (!piece.appearance.link.empty()) {
      text = "<a href=\"" + escaped(piece.appearance.link) + "\">" + text + "</a>";
    }
    texts_ += text + '\n';
  }

  int left_;
  Picture picture_;
  const TextRules& rules_;
  std::string texts_{};
};

/// The paths: each goes through the whole picture, but not all of them need be in memory at once.
class PathWriter {
 public:
  PathWriter(const Painting& painting, RowBuffer& rows)
      : painting_(painting), picture_(painting.extent()), rows_(rows) {}

  /// How long each path is, about.
  using Sizes = std::map<PathKey, std::int64_t>;
  static void measure_row(const Row& row, Sizes& sizes) {
    for_each_color(row, [&](const std::string& color, const CellRun& run) {
      SvgStrokes strokes;
      add_svg_strokes(run.cell, 0, 0, strokes);
      for_each_width(strokes, [&](double width, const std::string& data) {
        // Far from the corner numbers have some digits more.
        constexpr std::int64_t more = 3;
        sizes[{color, width}] += more * run.width * static_cast<std::int64_t>(data.size());
      });
    });
  }

  /// Adds a row to the paths from `first` to `last`.
  void add_row(const Row& row, int y, const PathKey& first, const PathKey& last) {
    const double top = picture_.top_of(y);
    for_each_color(row, [&](const std::string& color, const CellRun& run) {
      if (color < first.first || color > last.first) return;
      strokes_.light.clear();
      strokes_.heavy.clear();
      strokes_.filled.clear();
      for (int x = run.x; x < run.end(); ++x)
        add_svg_strokes(run.cell, picture_.left_of(x), top, strokes_);
      for_each_width(strokes_, [&](double width, const std::string& data) {
        const PathKey key{color, width};
        if (first <= key && key <= last) paths_[key] += data;
      });
    });
  }

  void write_paths() {
    for (const auto& [key, data] : paths_) {
      rows_.text() += path_begin() + data + path_end(key);
      rows_.finish_row();
    }
    paths_.clear();
  }

  /// Writes all of them, as many at once as take no more than `room` bytes.
  void write_all(const Sizes& sizes, std::int64_t room) {
    for (auto first = sizes.begin(); first != sizes.end();) {
      auto end = std::next(first);
      for (std::int64_t size = first->second; end != sizes.end() && size + end->second <= room;
           ++end)
        size += end->second;
      const PathKey& last = std::prev(end)->first;
      if (std::next(first) == end) {
        write_one(last);
      } else {
        painting_.for_each_row(true,
                               [&](int y, const Row& row) { add_row(row, y, first->first, last); });
        write_paths();
      }
      first = end;
    }
  }

 private:
  /// A path by itself is written as it is made.
  void write_one(const PathKey& key) {
    rows_.text() += path_begin();
    painting_.for_each_row(true, [&](int y, const Row& row) {
      add_row(row, y, key, key);
      for (const auto& [same, data] : paths_)
        rows_.text() += data;
      paths_.clear();
      rows_.finish_row();
    });
    rows_.text() += path_end(key);
  }

  const Painting& painting_;
  Picture picture_;
  RowBuffer& rows_;
  std::map<PathKey, std::string> paths_{};
  SvgStrokes strokes_{};
};

}  // namespace

void to_svg(const Painting& painting, const TextRules& rules, RowBuffer& rows) {
  const InkExtent& extent = painting.extent();
  if (extent.empty()) return;
  const Picture picture(extent);
  const std::string width = svg_number(picture.left_of(painting.size().width));
  const std::string height = svg_number(picture.top_of(extent.end_row));
  rows.text() += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"boxart\" width=\"" + width +
                 "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n";
  for (const Area& area : painting.areas()) {
    rows.text() += picture.background(area);
    rows.finish_row();
  }
  Texts texts(painting, rules);
  PathWriter paths(painting, rows);
  if (painting.most_cells() <= few_cells) {
    const PathKey first{"", 0};
    const PathKey last{"~", 0};  // behind all colours
    painting.for_each_row(true, [&](int y, const Row& row) {
      texts.add_row(row, y);
      paths.add_row(row, y, first, last);
    });
    paths.write_paths();
  } else {
    PathWriter::Sizes sizes;
    painting.for_each_row(true, [&](int y, const Row& row) {
      texts.add_row(row, y);
      PathWriter::measure_row(row, sizes);
    });
    paths.write_all(sizes, room_for_paths);
  }
  if (!texts.all().empty()) {
    rows.text() += "<g font-family=\"monospace\" font-size=\"" + svg_number(font_size) +
                   "\" fill=\"currentColor\">\n" + texts.all() + "</g>\n";
  }
  rows.text() += "</svg>\n";
}

}  // namespace boxart::internal
