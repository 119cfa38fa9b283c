#pragma once

#include "base/ends.h"
#include "base/geometry.h"
#include "base/ids.h"
#include "graph/graph.h"
#include "text/label.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace boxart::internal {

/// What is on the screen: boxes, frames, lines and texts in cells; no graph left.

/// A part of a box. At its `rims` the outermost cells of the rectangle are a border, which
/// neighbours share, and at some of these it has a line; where it has no rim a neighbour's cells
/// are next to its own. The label is centred (or justified) in what is inside.
struct Field {
  Rect rect;
  Label label{};
  std::string port{};
  Sides rims = every_side;
  Sides lines = every_side;  // of the rims
  /// Sides of the box that it doesn't touch, but other fields of its rows do, with no line between,
  /// or that are two lines: there, too, an edge may end at it.
  Sides also_at = no_side;
  int padding = 1;  // blanks beside the label that it has where there is room for them
  VerticalAlign align = VerticalAlign::Middle;
  std::optional<Color> fill{};
  std::optional<Color> line_color{};
};

/// The cells of a field within its rims.
inline Rect inside(const Field& field) {
  const int west = has(field.rims, Side::West) ? 1 : 0;
  const int north = has(field.rims, Side::North) ? 1 : 0;
  const int east = has(field.rims, Side::East) ? 1 : 0;
  const int south = has(field.rims, Side::South) ? 1 : 0;
  return {.x = field.rect.x + west,
          .y = field.rect.y + north,
          .width = field.rect.width - west - east,
          .height = field.rect.height - north - south};
}

struct Box {
  NodeId node;
  Node::Kind kind = Node::Kind::Box;
  /// The border included. Plain: the label's cells alone. Point: one cell.
  Rect rect;
  Stroke stroke{};
  Corners corners{};
  PointMark mark = PointMark::Dot;
  bool boxes_point = false;  // a Box whose text is a point's mark
  Paint paint{};
  bool visible = true;
  /// A box with one text has one field, of the size of the box.
  std::vector<Field> fields{};
  ClusterId cluster = none<ClusterId>;  // the innermost cluster that holds it
};

/// Has the box two lines at each side, `││ text ││`? Its one field begins a cell within it then,
/// and is the box between the inner ones.
inline bool has_double_sides(const Box& box) {
  return box.fields.size() == 1 && box.fields.front().rect.x > box.rect.x;
}

struct Frame {
  ClusterId cluster;
  ClusterId parent = none<ClusterId>;
  Rect rect;  // the border included
  Paint paint{};
  bool visible = true;
  Label title{};  // one line: in the border; more: in the first (or last) rows inside
  VerticalPlace title_place = VerticalPlace::Top;
  Justify title_justify = Justify::Center;
  /// Column of the title's first cell; -1 until it is placed.
  int title_x = -1;
};

/// An edge: a path of cells, from the cell of the tail's border to the cell of the head's border
/// (of a Plain box: a cell at the rim of its rectangle; of a point: its cell; with lhead or ltail:
/// a cell of the frame's border). Consecutive points differ in one coordinate. An end with an
/// arrowhead has it in the path's cell next to the border (or in the border, see Drawing); an end
/// without joins the border by a tee.
struct Line {
  EdgeId edge;
  /// Lines with the same net may share cells and join; others only cross.
  int net = 0;
  std::vector<Point> points{};
  ByEnd<EdgeEnd, ArrowHead> arrows{};
  Stroke stroke{};
  Paint paint{};
  bool round = true;  // round turns; heavy and double lines turn square

  const Point& end_point(EdgeEnd end) const {
    return end == EdgeEnd::Tail ? points.front() : points.back();
  }
  Point& end_point(EdgeEnd end) { return end == EdgeEnd::Tail ? points.front() : points.back(); }
  /// The point next to an end, of two or more.
  const Point& next_to_end(EdgeEnd end) const {
    return end == EdgeEnd::Tail ? points[1] : points[points.size() - 2];
  }
};

/// A text that stands by itself: the label of an edge, an xlabel, the label of the graph.
struct Text {
  enum class Kind { EdgeLabel, EdgeXlabel, HeadLabel, TailLabel, NodeXlabel, GraphLabel };
  Rect rect;
  Label label;
  Kind kind = Kind::GraphLabel;
  EdgeId edge = none<EdgeId>;  // that it is a label of
  NodeId node = none<NodeId>;  // likewise
  /// From its first cell to its anchor, the cell of the line or node that it stays next to.
  Point to_anchor{.x = 0, .y = 0};

  Point anchor() const { return {.x = rect.x + to_anchor.x, .y = rect.y + to_anchor.y}; }
  /// The end of its edge that it is a label of; none: it is none of an end.
  std::optional<EdgeEnd> labelled_end() const {
    if (kind == Kind::TailLabel) return EdgeEnd::Tail;
    if (kind == Kind::HeadLabel) return EdgeEnd::Head;
    return {};
  }
};

struct Drawing {
  Size size{.width = 0, .height = 0};
  std::vector<Box> boxes{};
  /// A parent stands before its children.
  std::vector<Frame> frames{};
  std::vector<Line> lines{};
  std::vector<Text> texts{};
  std::optional<Color> fill{};  // of the whole drawing
  /// Triangles at boxes take the place of the border's cell that they point into.
  bool heads_in_borders = false;
};

/// The first net from which on none has a line.
inline int free_net(const Drawing& drawing) {
  int net = 0;
  for (const Line& line : drawing.lines)
    net = std::max(net, line.net + 1);
  return net;
}

}  // namespace boxart::internal
