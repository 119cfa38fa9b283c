#pragma once

#include "base/id_vector.h"
#include "sugiyama/layered_graph.h"

#include <cstdint>
#include <vector>

namespace boxart {

/// Sorts layers by keys while clusters stay whole and keep one order among siblings.
class BlockSort {
 public:
  /// A vertex without a wish stays where it is among its siblings.
  static constexpr std::int64_t no_key = -1;

  /// `flat` holds pairs of vertices of one layer, the left one first, without cycles.
  BlockSort(LayeredGraph& layered, const std::vector<std::pair<VertexId, VertexId>>& flat);

  /// Sorts one layer by the keys of its vertices (those of borders don't count). A cluster's key
  /// is the mean of what it holds. Stable. Returns whether the layer's order changed.
  bool sort(int layer, const IdVector<VertexId, std::int64_t>& keys);

  /// From now on siblings stand in the order that the keys of the sorts since the last call asked
  /// for.
  void update_cluster_order();

 private:
  struct Unit {
    std::int64_t key;
    ClusterId cluster;  // none: a single vertex
    std::vector<VertexId> vertices;
  };

  bool sort_vertices(int layer, const IdVector<VertexId, std::int64_t>& keys);
  void sort_units(std::vector<Unit>& units);
  void restore_cluster_order(std::vector<Unit>& units);
  void respect_flat_edges(std::vector<Unit>& units);

  LayeredGraph& layered_;
  std::vector<bool> is_plain_;  // by layer: neither clusters nor flat edges
  std::vector<std::pair<std::int64_t, VertexId>> wishing_;  // scratch
  IdVector<VertexId, std::vector<VertexId>> right_of_;      // flat edges, by their left end
  IdVector<VertexId, int> unit_of_;  // scratch, -1 outside respect_flat_edges
  IdVector<ClusterId, int> cluster_rank_;
  IdVector<ClusterId, std::int64_t> wish_sum_;
  IdVector<ClusterId, std::int64_t> wish_count_;
};

}  // namespace boxart
