#pragma once

#include "base/id_vector.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/trunks/make_trunks.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {

/// What runs between two layers as one line or one trunk, by the places of its ends in sixteenths
/// of a position: one end that all its segments share, and their others.
struct GapNet {
  LayerEnd end = LayerEnd::Upper;  // on which layer they share it
  int shared = 0;
  std::span<const int> others{};  // from left to right
  std::optional<int> another{};   // one more of these

  bool is_line() const { return others.size() == 1 && !another; }
  int leftmost() const;
  int rightmost() const;
  /// Of the others, how many lie there.
  int count_left_of(int place) const;
  int count_right_of(int place) const;
};

/// How many crossings are drawn where the two cross: of a line and a trunk one, and of two trunks
/// as many as lines of the one cross the other, of both ways the lesser. None if they share an end:
/// at a node, a trunk parts for what lies between its edges. Costs O(log(segments)).
int count_drawn_crossings(const GapNet& a, const GapNet& b);

enum class NetId : int {};

/// The nets of a layering whose order may change.
class GapNets {
 public:
  struct Net : GapNet {
    int crossing_weight = 1;
    int reluctance = 0;  // how much worse it is crossed than others are, 16 at most
  };

  /// Requires: vertices of one layer each. Keeps a reference to `layered`. Costs O(V + E + S log
  /// S).
  GapNets(const Digraph& digraph, const Trunks& trunks, const LayeredGraph& layered);

  NetId net_of(SegmentId segment) const { return net_of_[segment]; }
  std::size_t size() const { return nets_.size(); }
  /// The net, where its ends are now. Costs O(s log s) for its s segments if one has moved since.
  const Net& get(NetId id);
  /// To be called when a vertex has another position.
  void touch(VertexId vertex);

 private:
  TrunkId trunk_of(const Trunks& trunks, SegmentId segment) const;
  void add_nets(const Trunks& trunks,
                const IdVector<SegmentId, int>& reluctance,
                VertexId vertex,
                LayerEnd end);

  const LayeredGraph& layered_;
  IdVector<SegmentId, NetId> net_of_;
  IdVector<NetId, Net> nets_;
  IdVector<NetId, bool> is_known_;
  IdVector<NetId, std::size_t> first_;  // of its segments; and one more, where the last ends
  std::vector<SegmentId> segments_;     // by net
  std::vector<int> places_;             // as many: of their other ends
  std::vector<std::pair<int, SegmentId>> at_vertex_;  // scratch: segments by their trunks
};

}  // namespace boxart::internal
