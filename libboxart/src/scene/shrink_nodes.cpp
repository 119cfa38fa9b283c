#include "scene/shrink_nodes.h"

#include "base/at.h"
#include "base/geometry.h"
#include "base/id_vector.h"
#include "scene/scene_cells.h"
#include "text/label.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <vector>

namespace boxart::internal {

namespace {

/// What a rectangle has to keep along one axis: the cells [low, high] where lines meet its sides,
/// within so many cells of border.
struct Kept {
  int border = 0;
  int low = 0;
  int high = -1;
  bool at_first = false;     // a line ends at the side before the first cell
  bool at_last = false;      // and at the one behind the last
  bool holds_first = false;  // that side stays where it is
  bool holds_last = false;
  void add(int at) {
    low = high < low ? at : std::min(low, at);
    high = std::max(high, at);
  }
  bool has_cells() const { return low <= high; }
};

/// An end of a line at a node.
struct NodeEnd {
  std::size_t line;
  EdgeEnd end;
  Side side;  // of the node
};

/// What is at a node.
struct AtNode {
  std::vector<NodeEnd> ends{};
  Sides held = no_side;  // stay where they are
  int xlabel = -1;       // in drawing.texts
};

/// A stretch of cells.
struct Stretch {
  int first;
  int size;
};

/// `length` cells of those, or as few more as will do, that hold all of `kept`, where the fewest
/// lines at the two sides change.
Stretch shrunk(Stretch of, int length, const Kept& kept) {
  const int last = of.first + of.size;
  int size = std::max(length, kept.has_cells() ? kept.high - kept.low + 1 + 2 * kept.border : 0);
  if (kept.holds_first && kept.has_cells())
    size = std::max(size, kept.high + kept.border + 1 - of.first);
  if (kept.holds_last && kept.has_cells()) size = std::max(size, last - kept.low + kept.border);
  if (size >= of.size || (kept.holds_first && kept.holds_last)) return of;
  if (kept.holds_first) return {.first = of.first, .size = size};
  if (kept.holds_last) return {.first = last - size, .size = size};
  int start = of.first + (of.size - size) / 2;
  if (kept.has_cells() && kept.border > 0) {
    start = std::clamp((kept.low + kept.high + 1 - size) / 2, of.first, last - size);
  } else if (kept.at_first != kept.at_last) {
    start = kept.at_first ? of.first : last - size;
  }
  if (kept.has_cells()) {
    start = std::clamp(start, kept.high + kept.border + 1 - size, kept.low - kept.border);
  }
  return {.first = start, .size = size};
}

/// The side of the box that the text stands at.
Side side_of(const Rect& text, const Rect& box) {
  if (text.bottom() <= box.y) return Side::North;
  if (text.y >= box.bottom()) return Side::South;
  return text.right() <= box.x ? Side::West : Side::East;
}

/// Has it its size from elsewhere than from a text?
bool is_told(const Node& node, const Label& label) {
  return label.empty() && (node.minimum_width > 0 || node.minimum_height > 0);
}

class NodeShrinker {
 public:
  NodeShrinker(const ResolvedGraph& graph, const std::vector<Size>& needed, Scene& scene)
      : graph_(graph), needed_(needed), scene_(scene), drawing_(scene.drawing()) {}

  void shrink() {
    const auto outgrown = [&](const Box& box) { return is_outgrown(box); };
    if (std::ranges::none_of(drawing_.boxes, outgrown)) return;
    find_ends();
    find_texts();
    Drawing& drawing = scene_.change();
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
      assert(index(drawing.boxes[i].node) == i);
      if (is_outgrown(drawing.boxes[i])) shrink(drawing, drawing.boxes[i]);
    }
  }

 private:
  Size needed(const Box& box) const { return needed_[index(box.node)]; }

  bool is_outgrown(const Box& box) const {
    const Size size = needed(box);
    if (size.width == 0) return false;
    // What comes in right behind a text is its field's.
    return std::max(box.rect.width, box.fields.front().rect.width) > size.width ||
           std::max(box.rect.height, box.fields.front().rect.height) > size.height;
  }

  /// The node at which a line ends; none: it ends at a frame.
  NodeId node_at(EdgeId edge, EdgeEnd end) const {
    const Edge::End& at = graph_.edges[edge].ends[end];
    return at.cluster == none<ClusterId> ? at.node : none<NodeId>;
  }

  void find_ends() {
    at_.resize(drawing_.boxes.size(), AtNode{});
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      const Line& line = drawing_.lines[i];
      if (line.points.size() < 2) continue;
      for (const EdgeEnd end : edge_ends) {
        const NodeId node = node_at(line.edge, end);
        if (node == none<NodeId>) continue;
        at_[node].ends.push_back({.line = i, .end = end, .side = side_at(line, end)});
      }
    }
  }

  static Side side_at(const Line& line, EdgeEnd end) {
    return direction(line.end_point(end), line.next_to_end(end));
  }

  void find_texts() {
    for (std::size_t i = 0; i < drawing_.texts.size(); ++i) {
      const Text& text = drawing_.texts[i];
      if (text.kind == Text::Kind::NodeXlabel) at_[text.node].xlabel = static_cast<int>(i);
      const std::optional<EdgeEnd> end = text.labelled_end();
      if (!end) continue;
      const NodeId node = node_at(text.edge, *end);
      const int line = scene_.line_of(text.edge);
      if (node != none<NodeId> && line >= 0)
        at_[node].held |= bit(side_at(drawing_.lines[at(line)], *end));
    }
  }

  void shrink(Drawing& drawing, Box& box) {
    const AtNode& here = at_[box.node];
    const Rect rect = box.kind == Node::Kind::Plain ? shrunk_rect(box, no_side)
                      : here.xlabel < 0             ? shrunk_rect(box, here.held)
                                        : shrunk_under(box, drawing.texts[at(here.xlabel)]);
    for (const NodeEnd& end : here.ends) {
      Point& p = drawing.lines[end.line].end_point(end.end);
      p = {.x = std::clamp(p.x, rect.x, rect.last_x()),
           .y = std::clamp(p.y, rect.y, rect.last_y())};
    }
    Field& field = box.fields.front();
    const int inset = field.rect.x - box.rect.x;
    box.rect = field.rect = rect;
    field.rect.x += inset;
    field.rect.width -= 2 * inset;
  }

  /// A box with an xlabel, which is moved. At its left or right it keeps the box as it is.
  Rect shrunk_under(const Box& box, Text& label) {
    const Sides held = at_[box.node].held | bit(Side::East) | bit(Side::West);
    const Side side = side_of(label.rect, box.rect);
    if (!runs_along_x(side)) return box.rect;
    const Rect rect = shrunk_rect(box, held);
    const int by = side == Side::North ? rect.y - box.rect.y : rect.bottom() - box.rect.bottom();
    return by == 0 || move(label, by, box.rect) ? rect : shrunk_rect(box, held | bit(side));
  }

  /// Moves the label of a box if all is blank there but for that box.
  bool move(Text& label, int by, const Rect& box) {
    const Rect before = label.rect;
    if (!cells_) cells_.emplace(drawing_, drawing_.size);
    cells_->fill(before, SceneCells::Thing::None);
    cells_->fill(box, SceneCells::Thing::None);
    constexpr int apart = 2;  // from lines and words of others
    const Rect around{.x = before.x - apart,
                      .y = before.y + by - 1,
                      .width = before.width + 2 * apart,
                      .height = before.height + 2};
    const bool is_clear = cells_->is_blank(around);
    if (is_clear) label.rect.y += by;
    cells_->fill(label.rect, SceneCells::Thing::Words);
    cells_->fill(box, SceneCells::Thing::Solid);
    return is_clear;
  }

  Rect shrunk_rect(const Box& box, Sides held) const {
    const bool has_border = box.kind == Node::Kind::Box;
    Kept columns{.border = !has_border             ? 0
                           : has_double_sides(box) ? 2
                                                   : 1,
                 .holds_first = has(held, Side::West),
                 .holds_last = has(held, Side::East)};
    Kept rows{.border = has_border ? 1 : 0,
              .holds_first = has(held, Side::North),
              .holds_last = has(held, Side::South)};
    for (const NodeEnd& end : at_[box.node].ends) {
      const Point p = drawing_.lines[end.line].end_point(end.end);
      if (runs_along_x(end.side)) {
        columns.add(p.x);
        (end.side == Side::North ? rows.at_first : rows.at_last) = true;
      } else {
        rows.add(p.y);
        (end.side == Side::West ? columns.at_first : columns.at_last) = true;
      }
    }
    const Size size = needed(box);
    const Stretch x = shrunk({.first = box.rect.x, .size = box.rect.width}, size.width, columns);
    const Stretch y = shrunk({.first = box.rect.y, .size = box.rect.height}, size.height, rows);
    return {.x = x.first, .y = y.first, .width = x.size, .height = y.size};
  }

  const ResolvedGraph& graph_;
  const std::vector<Size>& needed_;
  Scene& scene_;
  const Drawing& drawing_;
  IdVector<NodeId, AtNode> at_;
  std::optional<SceneCells> cells_{};  // as they were, with the labels that have moved
};

}  // namespace

std::vector<Size> needed_sizes(const ResolvedGraph& graph, const Drawing& drawing) {
  std::vector<Size> sizes;
  sizes.reserve(drawing.boxes.size());
  for (const Box& box : drawing.boxes) {
    Size& size = sizes.emplace_back(Size{.width = 0, .height = 0});
    if (box.fields.size() != 1) continue;
    const Label& label = box.fields.front().label;
    if (box.kind == Node::Kind::Plain) {
      size = {.width = std::max(1, label.width()), .height = std::max(1, label.height())};
    } else if (box.kind == Node::Kind::Box && !drawing.heads_in_borders &&
               !is_told(graph.nodes[box.node], label)) {
      size = {.width = box.rect.width, .height = box.rect.height};
    }
  }
  return sizes;
}

void shrink_nodes(const ResolvedGraph& graph, const std::vector<Size>& needed, Scene& scene) {
  NodeShrinker(graph, needed, scene).shrink();
}

}  // namespace boxart::internal
