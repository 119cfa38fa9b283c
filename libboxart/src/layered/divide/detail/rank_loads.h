#pragma once

#include "layered/divide/divide_ranks.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace boxart::internal {

/// Those of an edge's ends, the upper one first.
inline std::pair<int, int> rank_span(const Digraph::Edge& edge, const Ranks& ranks) {
  return std::minmax({ranks[edge.tail().node], ranks[edge.head().node]});
}

/// Are there few enough nodes, edges and ranks to try where each node could stand? Edges have
/// minimum lengths, which may make many more ranks than there are nodes.
bool are_few(const Digraph& digraph, const Ranks& ranks);

/// The ranks of a cluster, from its first one to the last, and what its nodes take.
struct ClusterExtent {
  int first = 0;
  int last = -1;
  int width = 0;
};

/// Tells how wide ranks will be. Lines that leave one node, or come to it, and may share cells,
/// count once: O(V + edges x their ranks, times a logarithm).
class RankMeter {
 public:
  RankMeter(const RankWidths& widths, const Digraph& digraph)
      : widths_(widths), digraph_(digraph) {}

  /// Of each rank the nodes, the frames, and the lines that pass.
  std::vector<int> of_nodes(const Ranks& ranks) const;
  /// The same, where a frame is as wide on all its ranks as on the one where most is in it.
  std::vector<int> with_frames(const Ranks& ranks) const;
  /// Likewise, below each rank, the lines there, and frames.
  std::vector<int> of_gaps(const Ranks& ranks) const;

  IdVector<ClusterId, ClusterExtent> extents(const Ranks& ranks) const;
  /// With room for the lines that come to them.
  IdVector<NodeId, int> node_widths(const Ranks& ranks) const;

 private:
  std::vector<int> of_lines(const Ranks& ranks, bool in_gaps) const;

  const RankWidths& widths_;
  const Digraph& digraph_;
};

}  // namespace boxart::internal
