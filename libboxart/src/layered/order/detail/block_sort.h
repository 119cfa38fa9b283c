#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {

/// Sorts layers by keys while clusters stay whole and keep one order among siblings.
class BlockSort {
 public:
  /// A vertex without a key stays where it is among its siblings.
  static constexpr std::int64_t no_key = -1;

  /// `flat` holds pairs of vertices of one layer, the left one first, without cycles.
  BlockSort(LayeredGraph& layered, const std::vector<std::pair<VertexId, VertexId>>& flat);

  /// Has the layer neither clusters nor flat edges? Then keys alone say how it is sorted.
  bool is_plain(int layer) const { return is_plain_[static_cast<std::size_t>(layer)]; }

  /// Sorts one layer by the keys of its vertices (those of borders don't count). A cluster's key
  /// is the mean of what it holds. Stable. Returns whether the layer's order changed.
  bool sort(int layer, const IdVector<VertexId, std::int64_t>& keys);

  /// The same for a row of long vertices. Those that are held keep their order, by keys that are in
  /// it already; so do clusters with held borders, whose key is that of their right one. Siblings
  /// have no order besides.
  void sort_row(std::vector<VertexId>& row,
                const IdVector<VertexId, std::int64_t>& keys,
                const IdVector<VertexId, bool>& held);

  /// From now on siblings stand in the order that the keys of the sorts since the last call asked
  /// for.
  void update_cluster_order();

 private:
  /// A vertex or a cluster with what it holds: a range of vertices_.
  struct Unit {
    std::int64_t key;
    ClusterId cluster;  // none: a single vertex
    std::size_t begin;
    std::size_t end;
    bool is_held;  // it keeps its order among others that are held
  };
  using Units = std::span<Unit>;

  bool sort_vertices(int layer, const IdVector<VertexId, std::int64_t>& keys);
  void read(std::span<const VertexId> row, const IdVector<VertexId, std::int64_t>& keys);
  void close_cluster(VertexId right_border, const IdVector<VertexId, std::int64_t>& keys);
  void arrange(std::size_t first_unit, std::size_t begin);
  void sort_units(Units units);
  void restore_cluster_order(Units units);
  void respect_flat_edges(Units units);
  /// Writes what is in moved_ to the units at places_.
  void put_back(Units units) const;

  LayeredGraph& layered_;
  std::vector<bool> is_plain_;                          // by layer: neither clusters nor flat edges
  IdVector<VertexId, std::vector<VertexId>> right_of_;  // flat edges, by their left end
  IdVector<VertexId, int> unit_of_;                     // scratch, -1 outside respect_flat_edges
  IdVector<ClusterId, int> cluster_rank_;
  IdVector<ClusterId, std::int64_t> key_sum_;
  IdVector<ClusterId, std::int64_t> key_count_;
  std::vector<bool> has_flat_edges_;  // by layer
  bool has_any_flat_edge_;

  // Scratch, kept so that sorting allocates next to nothing.
  bool has_flat_ = false;                           // has the present layer flat edges?
  const IdVector<VertexId, bool>* held_ = nullptr;  // null: clusters are, in the order of siblings
  struct OpenCluster {
    std::size_t first_unit;
    std::size_t begin;  // of its left border
  };
  std::vector<std::pair<std::int64_t, VertexId>> keyed_;
  std::vector<VertexId> vertices_;
  std::vector<VertexId> arranged_;
  std::vector<Unit> units_;
  std::vector<OpenCluster> open_;
  std::vector<std::size_t> positions_;
  std::vector<Unit> moved_;
};

}  // namespace boxart::internal
