#include "layout/content_layout.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace boxart {
namespace {

/// The first and the past-the-last grid line of a part on one axis, and how far apart these lines
/// must be: one less than the part's cells, since lines are shared.
struct Extent {
  int first;
  int last;
  int length;
};

/// `length * part / count` without an overflow on the way.
int share(int length, int part, int count) {
  return static_cast<int>(static_cast<std::int64_t>(length) * part / count);
}

/// Where the grid lines of one axis lie, from 0, as tight as all extents allow. What a part that
/// spans several tracks needs more than these have is spread over them evenly.
std::vector<int> tight_lines(std::vector<Extent> extents) {
  int track_count = 0;
  for (const Extent& extent : extents)
    track_count = std::max(track_count, extent.last);
  constexpr int least_track = 2;  // two lines never touch
  std::vector<int> tracks(static_cast<std::size_t>(track_count), least_track);
  std::ranges::stable_sort(extents, {}, [](const Extent& e) { return e.last - e.first; });
  for (const Extent& extent : extents) {
    const int count = extent.last - extent.first;
    int missing = extent.length;
    for (int i = extent.first; i < extent.last; ++i)
      missing -= tracks[static_cast<std::size_t>(i)];
    if (missing <= 0) continue;
    for (int i = 0; i < count; ++i) {
      const int track = extent.first + i;
      tracks[static_cast<std::size_t>(track)] +=
          share(missing, i + 1, count) - share(missing, i, count);
    }
  }
  std::vector<int> lines{0};
  for (const int track : tracks)
    lines.push_back(lines.back() + track);
  return lines;
}

/// Moves the lines apart until the last one is at `end`.
void stretch(std::vector<int>& lines, int end) {
  const auto tracks = static_cast<int>(lines.size()) - 1;
  const int extra = end - lines.back();
  assert(extra >= 0);
  for (int i = 1; i <= tracks; ++i)
    lines[static_cast<std::size_t>(i)] += share(extra, i, tracks);
}

/// The grid lines of a content with parts: x of the vertical ones, y of the horizontal ones.
struct Lines {
  std::vector<int> x;
  std::vector<int> y;
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

Lines tight_lines_of(const Content& content) {
  std::vector<Extent> across;
  std::vector<Extent> down;
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Size size = measure_content(content.parts[i]);
    const Place at = place_of(content, i);
    across.push_back(
        {.first = at.column, .last = at.column + at.column_span, .length = size.width - 1});
    down.push_back({.first = at.row, .last = at.row + at.row_span, .length = size.height - 1});
  }
  return {.x = tight_lines(std::move(across)), .y = tight_lines(std::move(down))};
}

Size text_size(const Label& label, int padding) {
  return {.width = std::max(1, label.width()) + 2 + 2 * padding,
          .height = std::max(1, label.height()) + 2};
}

void place(const Content& content,
           Rect box,
           const std::string& outer_port,
           bool lines,
           std::vector<Field>& fields) {
  const std::string& port = content.port.empty() ? outer_port : content.port;
  if (content.parts.empty()) {
    fields.push_back({.rect = box, .label = content.text, .port = port, .lines = lines});
    return;
  }
  Lines grid = tight_lines_of(content);
  stretch(grid.x, box.width - 1);
  stretch(grid.y, box.height - 1);
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Place at = place_of(content, i);
    const int column_end = at.column + at.column_span;
    const int row_end = at.row + at.row_span;
    const int left = grid.x[static_cast<std::size_t>(at.column)];
    const int right = grid.x[static_cast<std::size_t>(column_end)];
    const int top = grid.y[static_cast<std::size_t>(at.row)];
    const int bottom = grid.y[static_cast<std::size_t>(row_end)];
    const Rect rect{
        .x = box.x + left, .y = box.y + top, .width = right - left + 1, .height = bottom - top + 1};
    place(content.parts[i], rect, i == 0 ? port : std::string{}, content.lines, fields);
  }
}

}  // namespace

void remove_padding(Content& content) {
  content.padding = 0;
  for (Content& part : content.parts)
    remove_padding(part);
}

Size measure_content(const Content& content) {
  if (content.parts.empty()) return text_size(content.text, content.padding);
  const Lines lines = tight_lines_of(content);
  return {.width = lines.x.back() + 1, .height = lines.y.back() + 1};
}

std::vector<Field> place_content(const Content& content, Rect box) {
  std::vector<Field> fields;
  place(content, box, {}, true, fields);
  return fields;
}

}  // namespace boxart
