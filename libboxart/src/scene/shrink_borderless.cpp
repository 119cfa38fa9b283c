#include "scene/shrink_borderless.h"

#include "base/geometry.h"
#include "base/id_vector.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

/// What a rectangle has to keep along one axis: the cells [low, high] where lines meet its sides.
struct Kept {
  int low = 0;
  int high = -1;
  bool at_first = false;  // a line ends at the side before the first cell
  bool at_last = false;   // and at the one behind the last
  void add(int at) {
    low = high < low ? at : std::min(low, at);
    high = std::max(high, at);
  }
};

/// An end of a line at a plain node.
struct BorderlessEnd {
  std::size_t line;
  EdgeEnd end;
  Side side;  // of the node
};

/// `length` cells of [first, first + space) that hold all of `kept`, where the fewest lines at the
/// two sides change.
std::pair<int, int> shrunk(int first, int space, int length, const Kept& kept) {
  const int min_size = kept.high < kept.low ? 0 : kept.high - kept.low + 1;
  const int size = std::min(space, std::max(length, min_size));
  int start = first + (space - size) / 2;
  if (kept.at_first && !kept.at_last) start = first;
  if (kept.at_last && !kept.at_first) start = first + space - size;
  if (min_size > 0) start = std::clamp(start, kept.high - size + 1, kept.low);
  return {start, size};
}

bool may_shrink(const Box& box) {
  return box.kind == Node::Kind::Plain && box.fields.size() == 1;
}

void shrink(Box& box, const Kept& columns, const Kept& rows) {
  const Label& label = box.fields.front().label;
  const auto [x, width] = shrunk(box.rect.x, box.rect.width, std::max(1, label.width()), columns);
  const auto [y, height] = shrunk(box.rect.y, box.rect.height, std::max(1, label.height()), rows);
  box.rect = {.x = x, .y = y, .width = width, .height = height};
  box.fields.front().rect = box.rect;
}

}  // namespace

void shrink_borderless(const ResolvedGraph& graph, Scene& scene) {
  if (std::ranges::none_of(scene.drawing().boxes, may_shrink)) return;
  Drawing& drawing = scene.change();
  IdVector<NodeId, std::vector<BorderlessEnd>> ends(drawing.boxes.size());
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    const Line& line = drawing.lines[i];
    if (line.points.size() < 2) continue;
    for (const EdgeEnd end : edge_ends) {
      const Edge::End& at = graph.edges[line.edge].ends[end];
      if (at.cluster != none<ClusterId> || !may_shrink(drawing.boxes[index(at.node)])) continue;
      const Side side = direction(line.end_point(end), line.next_to_end(end));
      ends[at.node].push_back({.line = i, .end = end, .side = side});
    }
  }
  for (const NodeId node : ends.ids()) {
    Box& box = drawing.boxes[index(node)];
    assert(box.node == node);
    if (!may_shrink(box)) continue;
    Kept columns;
    Kept rows;
    for (const BorderlessEnd& end : ends[node]) {
      const Point p = drawing.lines[end.line].end_point(end.end);
      if (end.side == Side::North || end.side == Side::South) {
        columns.add(p.x);
        (end.side == Side::North ? rows.at_first : rows.at_last) = true;
      } else {
        rows.add(p.y);
        (end.side == Side::West ? columns.at_first : columns.at_last) = true;
      }
    }
    shrink(box, columns, rows);
    for (const BorderlessEnd& end : ends[node]) {
      Point& p = drawing.lines[end.line].end_point(end.end);
      p = {.x = std::clamp(p.x, box.rect.x, box.rect.last_x()),
           .y = std::clamp(p.y, box.rect.y, box.rect.last_y())};
    }
  }
}

}  // namespace boxart::internal
