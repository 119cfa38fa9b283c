#include "paint/detail/border_ends.h"

#include "graph/heads.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <map>

namespace boxart::internal {

namespace {

bool is_at_rim(const Rect& rect, Point p, Sides sides) {
  return (has(sides, Side::North) && p.y == rect.y) ||
         (has(sides, Side::South) && p.y == rect.last_y()) ||
         (has(sides, Side::West) && p.x == rect.x) ||
         (has(sides, Side::East) && p.x == rect.last_x());
}

/// Is the cell `p` of the box one of its border or of the lines between its fields, and may it have
/// an arrowhead?
bool takes_head(const Box& box, Point p) {
  if (box.kind == Node::Kind::Box && is_at_rim(box.rect, p, every_side)) {
    return !must_stay_whole(box.corners, box.stroke);
  }
  return std::ranges::any_of(box.fields, [p](const Field& field) {
    return field.rect.contains(p) && is_at_rim(field.rect, p, field.lines);
  });
}

/// Where a line ends.
struct End {
  Point p;
  std::size_t line;
  EdgeEnd end;
};

std::vector<End> ends_of(const std::vector<Line>& lines) {
  std::vector<End> ends;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].points.empty()) continue;
    for (const EdgeEnd end : {EdgeEnd::Tail, EdgeEnd::Head}) {
      if (lines[i].arrows[end] == ArrowHead::None || is_mark(lines[i].arrows[end])) continue;
      ends.push_back({.p = lines[i].end_point(end), .line = i, .end = end});
    }
  }
  std::ranges::sort(ends, {}, [](const End& end) { return end.p.y; });
  return ends;
}

std::vector<const Box*> visible_boxes(const std::vector<Box>& boxes) {
  std::vector<const Box*> visible;
  for (const Box& box : boxes) {
    if (box.visible && box.kind != Node::Kind::Point) visible.push_back(&box);
  }
  std::ranges::sort(visible, {}, [](const Box* box) { return box->rect.y; });
  return visible;
}

}  // namespace

std::vector<ByEnd<EdgeEnd, bool>> border_ends(const Drawing& drawing) {
  std::vector<ByEnd<EdgeEnd, bool>> found(drawing.lines.size());
  if (!drawing.heads_in_borders) return found;
  const std::vector<const Box*> boxes = visible_boxes(drawing.boxes);
  auto next = boxes.begin();
  // Boxes are apart: those that a row meets stand side by side.
  std::map<int, const Box*> in_row;
  for (const End& end : ends_of(drawing.lines)) {
    for (; next != boxes.end() && (*next)->rect.y <= end.p.y; ++next)
      in_row[(*next)->rect.x] = *next;
    auto after = in_row.upper_bound(end.p.x);
    // Those that end above won't be met again.
    while (after != in_row.begin() && std::prev(after)->second->rect.bottom() <= end.p.y)
      after = in_row.erase(std::prev(after));
    if (after == in_row.begin()) continue;
    const Box& box = *std::prev(after)->second;
    if (box.rect.contains(end.p)) found[end.line][end.end] = takes_head(box, end.p);
  }
  return found;
}

}  // namespace boxart::internal
