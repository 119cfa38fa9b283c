#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"

#include <span>
#include <vector>

namespace boxart::internal {

/// A part of an edge between its ends that lies in one cluster: it becomes one vertex.
struct EdgePiece {
  int first_layer;
  int last_layer;
  ClusterId cluster;
  bool is_label;
};

/// Where an edge leads, and how much of it is asked for.
struct EdgeSpan {
  NodeId upper;
  NodeId lower;
  // The pieces stand between these layers.
  int first;
  int last;
  int label_layer = -1;  // -1: it has no label
};

/// Does a piece end at every layer, or only where it has to?
enum class PieceLength { Short, Long };

/// Cuts edges into pieces.
///
/// A piece belongs to the cluster of the edge's upper end as long as that reaches down, then to
/// that of its lower end where that has begun; so an edge leaves a frame through its bottom.
class EdgePieces {
 public:
  EdgePieces(const Digraph& digraph,
             const IdVector<ClusterId, LayeredGraph::Cluster>& clusters,
             PieceLength length)
      : digraph_(digraph), clusters_(clusters), length_(length) {}

  /// The pieces of an edge, from the top down. A label is a piece of its own. Long pieces end where
  /// the cluster changes, and before each layer of `cuts`, which are in order. Costs O(depth of
  /// clusters + layers), and if long, O(depth of clusters + cuts).
  std::vector<EdgePiece> between(const EdgeSpan& edge, std::span<const int> cuts);

 private:
  ClusterId cluster_at(int layer);

  const Digraph& digraph_;
  const IdVector<ClusterId, LayeredGraph::Cluster>& clusters_;
  const PieceLength length_;
  // The clusters round the two ends, from the outermost inwards; the first `common_` are the same.
  std::vector<ClusterId> down_;
  std::vector<ClusterId> up_;
  std::size_t common_ = 0;
  // How many of them reach down to the present layer, and how many have begun there.
  std::size_t reaching_ = 0;
  std::size_t begun_ = 0;
};

}  // namespace boxart::internal
