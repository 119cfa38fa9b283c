#include "boxes/content_layout.h"

#include "boxes/field_sides.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

/// The tracks (rows or columns) [first, last) of a part, and the cells that it takes inside.
struct Extent {
  int first;
  int last;
  int length;
};

/// `length * part / count` without an overflow on the way.
int share(int length, int part, int count) {
  return static_cast<int>(static_cast<std::int64_t>(length) * part / count);
}

/// The tracks of a content with parts on one axis, and how thick what is between them is: a line,
/// blanks, or nothing.
struct Axis {
  std::vector<int> tracks;
  std::vector<int> gaps;      // gaps[i]: before tracks[i + 1]
  std::vector<bool> stretch;  // does the track take what is left over?

  /// The cell that the track begins at; of the number of tracks: one behind the last.
  std::vector<int> starts() const {
    std::vector<int> out{0};
    for (std::size_t i = 0; i < tracks.size(); ++i) {
      out.push_back(out.back() + tracks[i] + (i < gaps.size() ? gaps[i] : 0));
    }
    return out;
  }
  int length() const { return starts().back(); }
};

/// Makes the tracks as tight as all extents allow. What a part that spans several tracks needs more
/// than these have is spread over them evenly.
void tighten(Axis& axis, std::vector<Extent> extents) {
  std::ranges::fill(axis.tracks, 1);  // two lines never touch
  std::ranges::stable_sort(extents, {}, [](const Extent& e) { return e.last - e.first; });
  for (const Extent& extent : extents) {
    const int count = extent.last - extent.first;
    int missing = extent.length;
    for (int i = extent.first; i < extent.last; ++i) {
      missing -= axis.tracks[static_cast<std::size_t>(i)];
      if (i + 1 < extent.last) missing -= axis.gaps[static_cast<std::size_t>(i)];
    }
    if (missing <= 0) continue;
    for (int i = 0; i < count; ++i) {
      axis.tracks[static_cast<std::size_t>(extent.first + i)] +=
          share(missing, i + 1, count) - share(missing, i, count);
    }
  }
}

/// Widens the tracks until all together take `length` cells.
void stretch(Axis& axis, int length) {
  const int extra = length - axis.length();
  assert(extra >= 0);
  const auto count = static_cast<int>(std::ranges::count(axis.stretch, true));
  int number = 0;
  for (std::size_t i = 0; i < axis.tracks.size(); ++i) {
    if (!axis.stretch[i]) continue;
    axis.tracks[i] += share(extra, number + 1, count) - share(extra, number, count);
    ++number;
  }
}

struct GridAxes {
  Axis across;
  Axis down;
};

/// The place of part number `i` in terms of the content's grid lines.
struct Place {
  int row;
  int column;
  int row_span;
  int column_span;
};

Place place_of(const Content& content, std::size_t i) {
  const int number = static_cast<int>(i);
  switch (content.kind) {
    case Content::Kind::Row:
      return {.row = 0, .column = number, .row_span = 1, .column_span = 1};
    case Content::Kind::Column:
      return {.row = number, .column = 0, .row_span = 1, .column_span = 1};
    default:
      break;
  }
  const Content& part = content.parts[i];
  return {.row = part.row,
          .column = part.column,
          .row_span = part.row_span,
          .column_span = part.column_span};
}

/// Columns and rows of a content's grid, one at least.
Size grid_size(const Content& content) {
  Size size{.width = 1, .height = 1};
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Place at = place_of(content, i);
    size.width = std::max(size.width, at.column + at.column_span);
    size.height = std::max(size.height, at.row + at.row_span);
  }
  return size;
}

/// The sides at which a content, or some of its parts that lies there, has a line.
Sides asked(const Content& content) {
  if (content.parts.empty() || content.lines == every_side) return content.lines;
  Sides sides = content.lines;
  const auto [columns, rows] = grid_size(content);
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Place at = place_of(content, i);
    Sides rim = no_side;
    if (at.row == 0) rim |= bit(Side::North);
    if (at.column == 0) rim |= bit(Side::West);
    if (at.row + at.row_span == rows) rim |= bit(Side::South);
    if (at.column + at.column_span == columns) rim |= bit(Side::East);
    if (rim != no_side) sides |= asked(content.parts[i]) & rim;
  }
  return sides;
}

bool is_flush_left(const Content& content) {
  return content.parts.empty() &&
         std::ranges::all_of(content.text.lines,
                             [](const LabelLine& line) { return line.justify == Justify::Left; });
}

/// The grid of `content` with their gaps; the tracks are still empty.
GridAxes axes_of(const Content& content) {
  const auto [columns, rows] = grid_size(content);
  const auto axis = [](int tracks, int gap) {
    const auto count = static_cast<std::size_t>(tracks);
    return Axis{.tracks = std::vector<int>(count, 1),
                .gaps = std::vector<int>(count - 1, gap),
                .stretch = std::vector<bool>(count, true)};
  };
  GridAxes grid{.across = axis(columns, content.column_gap), .down = axis(rows, 0)};
  std::vector<bool> flush_left(static_cast<std::size_t>(columns), true);
  const auto mark = [](std::vector<bool>& lined, int line) {
    if (line < static_cast<int>(lined.size())) lined[static_cast<std::size_t>(line)] = true;
  };
  std::vector<bool> row_lines(static_cast<std::size_t>(rows), false);
  std::vector<bool> column_lines(static_cast<std::size_t>(columns), false);
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Content& part = content.parts[i];
    const Place at = place_of(content, i);
    const int row_end = at.row + at.row_span;
    const int column_end = at.column + at.column_span;
    const Sides lines = asked(part);
    if (has(lines, Side::North)) mark(row_lines, at.row);
    if (has(lines, Side::South)) mark(row_lines, row_end);
    if (has(lines, Side::West)) mark(column_lines, at.column);
    if (has(lines, Side::East)) mark(column_lines, column_end);
    if (at.column_span == 1 && !is_flush_left(part)) {
      flush_left[static_cast<std::size_t>(at.column)] = false;
    }
  }
  for (std::size_t i = 0; i + 1 < column_lines.size(); ++i) {
    grid.across.stretch[i] = column_lines[i + 1] || !flush_left[i];
    if (column_lines[i + 1]) grid.across.gaps[i] = 1;
  }
  for (std::size_t i = 0; i + 1 < row_lines.size(); ++i) {
    grid.down.stretch[i] = row_lines[i + 1];
    if (row_lines[i + 1]) grid.down.gaps[i] = 1;
  }
  return grid;
}

Size size_inside(const Content& content);

GridAxes tight_axes(const Content& content) {
  std::vector<Extent> across;
  std::vector<Extent> down;
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Size size = size_inside(content.parts[i]);
    const Place at = place_of(content, i);
    across.push_back(
        {.first = at.column, .last = at.column + at.column_span, .length = size.width});
    down.push_back({.first = at.row, .last = at.row + at.row_span, .length = size.height});
  }
  GridAxes grid = axes_of(content);
  tighten(grid.across, std::move(across));
  tighten(grid.down, std::move(down));
  return grid;
}

/// The cells that a content takes within its border.
Size size_inside(const Content& content) {
  if (!content.parts.empty()) {
    const GridAxes grid = tight_axes(content);
    return {.width = std::max(content.minimum_width, grid.across.length()),
            .height = std::max(content.minimum_height, grid.down.length())};
  }
  return {.width = std::max(content.minimum_width,
                            std::max(1, content.text.width()) + 2 * content.padding),
          .height = std::max(content.minimum_height,
                             std::max(1, content.text.height()) + 2 * content.padding_rows)};
}

/// Where a content is put: the cells within its border, the sides at which these have one, and at
/// which that is drawn.
struct Site {
  Rect inner;
  Sides rims;
  Sides lines;
  // The colours of what it is a part of.
  std::optional<Color> fill{};
  std::optional<Color> line_color{};
};

Rect with_rims(Rect inner, Sides rims) {
  const int west = has(rims, Side::West) ? 1 : 0;
  const int north = has(rims, Side::North) ? 1 : 0;
  return {.x = inner.x - west,
          .y = inner.y - north,
          .width = inner.width + west + (has(rims, Side::East) ? 1 : 0),
          .height = inner.height + north + (has(rims, Side::South) ? 1 : 0)};
}

/// Puts the tracks [first, last) of an axis that begins at `from` into a site.
struct Span {
  int start;
  int length;
  bool rim_before;
  bool rim_after;
};

Span span_of(const Axis& axis, const std::vector<int>& starts, int first, int last) {
  const auto count = static_cast<int>(axis.tracks.size());
  const auto gap = [&](int line) { return axis.gaps[static_cast<std::size_t>(line - 1)]; };
  const int end = starts[static_cast<std::size_t>(last)] - (last < count ? gap(last) : 0);
  return {.start = starts[static_cast<std::size_t>(first)],
          .length = end - starts[static_cast<std::size_t>(first)],
          .rim_before = first > 0 && gap(first) > 0,
          .rim_after = last < count && gap(last) > 0};
}

void place(const Content& content,
           const Site& site,
           const std::string& outer_port,
           std::vector<Field>& fields) {
  const std::string& port = content.port.empty() ? outer_port : content.port;
  if (content.parts.empty()) {
    fields.push_back({.rect = with_rims(site.inner, site.rims),
                      .label = content.text,
                      .port = port,
                      .rims = site.rims,
                      .lines = site.lines & site.rims,
                      .padding = std::max(1, content.padding),
                      .align = content.align,
                      .fill = content.fill ? content.fill : site.fill,
                      .line_color = content.line_color ? content.line_color : site.line_color});
    return;
  }
  GridAxes grid = tight_axes(content);
  stretch(grid.across, site.inner.width);
  stretch(grid.down, site.inner.height);
  const std::vector<int> xs = grid.across.starts();
  const std::vector<int> ys = grid.down.starts();
  const auto columns = static_cast<int>(grid.across.tracks.size());
  const auto rows = static_cast<int>(grid.down.tracks.size());
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Content& part = content.parts[i];
    const Place at = place_of(content, i);
    const int column_end = at.column + at.column_span;
    const int row_end = at.row + at.row_span;
    const Span across = span_of(grid.across, xs, at.column, column_end);
    const Span down = span_of(grid.down, ys, at.row, row_end);
    Sides outer = no_side;  // where the part lies at the rim of the whole
    if (at.row == 0) outer |= bit(Side::North);
    if (at.column == 0) outer |= bit(Side::West);
    if (row_end == rows) outer |= bit(Side::South);
    if (column_end == columns) outer |= bit(Side::East);
    Site inner{.inner = {.x = site.inner.x + across.start,
                         .y = site.inner.y + down.start,
                         .width = across.length,
                         .height = down.length},
               .rims = site.rims & outer,
               .lines = part.lines | (site.lines & outer),
               .fill = content.fill ? content.fill : site.fill,
               .line_color = content.line_color ? content.line_color : site.line_color};
    if (down.rim_before) inner.rims |= bit(Side::North);
    if (down.rim_after) inner.rims |= bit(Side::South);
    if (across.rim_before) inner.rims |= bit(Side::West);
    if (across.rim_after) inner.rims |= bit(Side::East);
    place(part, inner, i == 0 ? port : std::string{}, fields);
  }
}

/// Calls `visit` with each text of `content` in reading order until it returns true.
template <typename AnyContent, typename Visit>
bool visit_texts(AnyContent& content, const Visit& visit) {
  if (content.parts.empty()) return visit(content);
  for (auto& part : content.parts) {
    if (visit_texts(part, visit)) return true;
  }
  return false;
}

}  // namespace

void remove_padding(Content& content) {
  content.padding = 0;
  content.padding_rows = 0;
  if (content.kind == Content::Kind::Grid) content.column_gap = 2;
  for (Content& part : content.parts)
    remove_padding(part);
}

void widen_texts(Content& content, Size minimum) {
  visit_texts(content, [&](Content& text) {
    text.minimum_width = std::max(text.minimum_width, minimum.width);
    text.minimum_height = std::max(text.minimum_height, minimum.height);
    return false;
  });
}

Size measure_content(const Content& content) {
  const Size size = size_inside(content);
  const int sides = content.has_double_sides ? 4 : 2;
  return {.width = size.width + sides, .height = size.height + 2};
}

std::vector<Field> place_content(const Content& content, Rect box) {
  std::vector<Field> fields;
  const int side = content.has_double_sides ? 2 : 1;
  const Rect inner{
      .x = box.x + side, .y = box.y + 1, .width = box.width - 2 * side, .height = box.height - 2};
  place(content, {.inner = inner, .rims = every_side, .lines = every_side}, {}, fields);
  if (fields.size() > 1) reach_sides(fields, box);
  if (content.has_double_sides) fields.front().also_at = bit(Side::West) | bit(Side::East);
  return fields;
}

bool has_open_parts(const Content& content) {
  return visit_texts(content, [](const Content& text) { return text.lines != every_side; });
}

Content& part_of_field(Content& content, int field) {
  Content* found = nullptr;
  visit_texts(content, [&](Content& text) {
    found = &text;
    return field-- == 0;
  });
  return *found;
}

}  // namespace boxart::internal
