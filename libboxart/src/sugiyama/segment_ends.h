#pragma once

#include "sugiyama/layered_graph.h"

#include <cstdint>
#include <vector>

namespace boxart {

/// What a crossing with this segment counts: a line one, a frame's border more, since a line that
/// crosses it has to be routed round. (How heavy the user made an edge says how straight it is to
/// be, not that others may not cross it.)
int crossing_weight(const LayeredGraph::Segment& segment);

/// Where a segment ends on the layer above (below), in 16ths of a position: so that its place on a
/// node counts too.
int upper_place(const LayeredGraph& layered, const LayeredGraph::Segment& segment);
int lower_place(const LayeredGraph& layered, const LayeredGraph::Segment& segment);

/// The far end of a segment of some vertex, and its crossing_weight.
struct SegmentEnd {
  int place;
  int weight;
};

/// Writes the far ends of the segments above (below) `vertex` to `ends`, sorted by place.
void collect_ends(const LayeredGraph& layered,
                  VertexId vertex,
                  bool above,
                  std::vector<SegmentEnd>& ends);

/// Crossings between the segments of two vertices of a layer when `left` stands before `right`.
/// Both are sorted. Costs O(left + right).
std::int64_t crossings(const std::vector<SegmentEnd>& left, const std::vector<SegmentEnd>& right);

}  // namespace boxart
