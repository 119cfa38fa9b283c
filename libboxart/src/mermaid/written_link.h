#pragma once

#include "graph/graph.h"

#include <string>

namespace boxart::internal {

/// The link of an edge, `-->`.
struct WrittenLink {
  std::string text;
  bool is_turned = false;  // from the head to the tail: Mermaid has no arrowhead at a tail alone
};

WrittenLink written_link(const Edge& edge);

/// What Mermaid draws for the arrowhead of an edge: one of None, Normal, OpenDot (a circle) and Box
/// (a cross).
ArrowHead mermaid_arrow(ArrowHead arrow);

/// The most ranks that a link can be said to have.
inline constexpr int longest_link = 10;

}  // namespace boxart::internal
