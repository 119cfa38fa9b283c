#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/trunks/detail/gap_nets.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {

/// By gaps of a layer, near a vertex of it: gap i is the one left of what stands at position i now,
/// so that the vertex itself is in the gap at its position and in the next one.
struct GapRow {
  int first = 0;
  std::vector<std::int64_t> costs{};

  int end() const { return first + static_cast<int>(costs.size()); }
  std::int64_t operator[](int gap) const { return costs[static_cast<std::size_t>(gap - first)]; }
};

/// What crossings cost, as they are drawn, if a vertex lies in another gap of its layer. Only gaps
/// near the vertex are looked at, in its own cluster, and the nets that end near them: what others
/// cost is the same there, and left out.
class GapCosts {
 public:
  using Cost = std::int64_t;
  /// Of a crossing; which lines cross there counts a few hundredths of it.
  static constexpr Cost crossing = 2000;
  /// Where a vertex may not stand.
  static constexpr Cost closed = Cost{1} << 60U;
  /// How many gaps away.
  static constexpr int reach = 64;

  GapCosts(const Digraph& digraph, const Trunks& trunks, const LayeredGraph& layered)
      : layered_(layered), nets_(digraph, trunks, layered), seen_(nets_.size(), 0) {
    flat_.resize(layered.layers.size());
    for (const EdgeId id : layered.flat_edges) {
      const Digraph::Edge& edge = digraph.edges[id];
      const VertexId tail = layered.vertex_of[edge.tail().node];
      const VertexId head = layered.vertex_of[edge.head().node];
      const auto layer = static_cast<std::size_t>(layered.vertices[tail].first_layer);
      if (edge.visible) flat_[layer].emplace_back(tail, head);
    }
  }

  /// Of all segments that have this end at the vertex, by its gap. Costs O(segments nearby), as the
  /// next two do.
  void find_at_end(VertexId vertex, LayerEnd end, GapRow& row);

  /// Of one segment alone, by the gap of this end; the other end lies in the gap `from`.
  void find_at_segment(SegmentId segment, LayerEnd end, int from, GapRow& row);

  /// Of one segment alone, with both ends in these gaps.
  Cost of_segment(SegmentId segment, int upper_gap, int lower_gap);

  /// Of the flat edges of its layer, with the vertex in this gap: it has lines above or below,
  /// which one that spans it crosses, and one between neighbours is straight no more. Costs O(flat
  /// edges of the layer).
  Cost of_flat_edges(VertexId vertex, int gap);
  void add_flat_edges(VertexId vertex, GapRow& row);

  /// A vertex stays outside the clusters in its own: closes the gaps in those. Costs O(reach).
  void close_foreign_gaps(VertexId vertex, GapRow& row) const;

  /// To be called when a vertex has another position.
  void touch(VertexId vertex) { nets_.touch(vertex); }
  /// How many pairs of nets have been looked at.
  std::size_t spent() const { return spent_; }

 private:
  using Net = GapNets::Net;

  /// Positions in a layer.
  struct Span {
    int first;
    int last;
  };

  const std::vector<VertexId>& layer_of(VertexId vertex) const;
  Span near(VertexId vertex) const;
  void start_row(VertexId vertex, GapRow& row) const;
  void find_nets(VertexId vertex, LayerEnd end);
  void find_nets(SegmentId segment);
  void add_net(SegmentId segment, LayerEnd end, GapRow& row);
  void add(const Net& net, NetId own, LayerEnd here, GapRow& row);
  void add_line(const Net& net, const Net& crossed, LayerEnd here);
  void add_nets(Net net, const Net& crossed, LayerEnd here);
  void find_places(const Net& net, const Net& crossed, LayerEnd here);
  std::size_t gap_right_of(int place) const;
  static Cost crossing_cost(const Net& net, const Net& crossed);

  const LayeredGraph& layered_;
  GapNets nets_;
  std::vector<std::vector<std::pair<VertexId, VertexId>>> flat_{};  // edges by layer
  std::size_t spent_ = 0;
  IdVector<NetId, unsigned> seen_;  // when it was put into near_
  unsigned now_ = 0;
  // Scratch.
  std::vector<NetId> near_;    // nets that end near a vertex
  std::vector<NetId> done_;    // nets of a vertex
  int first_gap_ = 0;          // of changes_
  std::vector<Cost> changes_;  // by gap, against the one before
  std::vector<int> places_;    // behind which the cost of two nets may change
  std::vector<int> others_;    // the other ends of a net without one of them
};

}  // namespace boxart::internal
