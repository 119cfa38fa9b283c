#pragma once

#include "graph/graph.h"

namespace boxart::internal {

/// What is said of a graph as a whole, without anything in it.
inline ResolvedGraph empty_copy(const ResolvedGraph& graph) {
  ResolvedGraph out;
  static_cast<GraphAttributes&>(out) = graph;
  out.label = graph.label;
  out.label_place = graph.label_place;
  out.label_justify = graph.label_justify;
  out.paint = graph.paint;
  out.packing = graph.packing;
  return out;
}

}  // namespace boxart::internal
