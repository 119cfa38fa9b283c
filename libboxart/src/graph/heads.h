#pragma once

#include "graph/graph.h"

namespace boxart::internal {

/// Has the edge an arrowhead at one end and none at the other?
inline bool has_one_arrowhead(const Edge& edge) {
  return (edge.tail().arrow == ArrowHead::None) != (edge.head().arrow == ArrowHead::None);
}

/// Can a line that ends at the border be seen to do so? Blocks have no tees.
inline bool shows_tees(const Stroke& stroke) {
  return stroke.dash != Dash::Broad && stroke.dash != Dash::Wide;
}

/// Is a border seen there, in which a tee says that a line ends at it?
inline bool shows_border(Node::Kind kind, bool visible, const Stroke& stroke) {
  return kind == Node::Kind::Box && visible && shows_tees(stroke);
}

inline bool shows_border(const Node& node) {
  return shows_border(node.kind, node.visible, node.stroke);
}

/// Is a border whole only as long as nothing stands in it? Slanted corners and diamonds join the
/// border cells next to them, and blocks have no arms.
inline bool must_stay_whole(const Corners& corners, const Stroke& stroke) {
  if (!shows_tees(stroke)) return true;
  const auto joins = [](Corner corner) { return corner >= Corner::Cut; };
  return joins(corners.top_left) || joins(corners.top_right) || joins(corners.bottom_left) ||
         joins(corners.bottom_right);
}

/// Does the arrowhead at the node stand before its border where others stand in it?
inline bool stands_before(ArrowHead head, const Node& node) {
  return is_mark(head) || (head != ArrowHead::None && must_stay_whole(node.corners, node.stroke));
}

}  // namespace boxart::internal
