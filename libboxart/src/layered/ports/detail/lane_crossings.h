#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"
#include "layered/trunks/make_trunks.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {

/// Counts what lines cross in the channels and beside nodes while their lanes are chosen.
class LaneCrossings {
 public:
  /// Where a line comes to a layer: at a vertex, and there in a lane or between those.
  struct Place {
    int position = 0;
    int lane = 0;       // -1: at the left of its node, 1: at the right
    int offset16 = -1;  // in 16ths of the node, if it is bound to a field; -1: anywhere
  };

  /// A flat edge in the channel above or below its layer.
  struct Arc {
    Place left;
    Place right;
    int layer = 0;
    bool below = false;
  };

  /// What goes past its node, beside this side of it.
  struct Pass {
    NodeId node;
    bool right = false;
    bool from_below = false;
    bool goes_round = false;  // to the side that is turned away
  };

  LaneCrossings(const LayeredGraph& layered,
                const Digraph& digraph,
                const Trunks& trunks,
                const Ports& ports);

  /// Notes the lane that the port has now.
  void move(const Port& port);
  /// Adds so many of them, 1 or -1.
  void add(const Arc& arc, int count);
  void add(const Pass& pass, int count);
  void add_beside(NodeId left, NodeId right, int count);

  /// What the lines of these ports cross in their channels. O(lines x those of their channels).
  int of_ports(const std::vector<const Port*>& ports) const;
  /// Likewise an arc, which isn't there.
  int of_arc(const Arc& arc) const;
  /// What lines cross beside nodes, if they aren't there themselves.
  int of_pass(const Pass& pass) const;
  int of_beside(NodeId left, NodeId right) const;

  /// How many pairs of lines were looked at.
  std::int64_t looks() const { return looks_; }

 private:
  /// A line through one channel.
  struct Strand {
    ByEnd<LayerEnd, Place> at{};
    TrunkId trunk = none<TrunkId>;
  };
  struct StrandPlace {
    std::size_t channel;
    std::size_t number;
    friend bool operator==(const StrandPlace&, const StrandPlace&) = default;
  };
  /// What is beside one side of a node: what goes past it from above and from below.
  struct SideUse {
    std::array<int, 2> round{};
    std::array<int, 2> ending{};
    int beside = 0;
  };

  Place place_at(SegmentId segment, LayerEnd end) const;
  std::vector<Arc>& arcs_at(const Arc& arc);
  const SideUse& use(NodeId node, bool right) const { return uses_[node][right ? 1 : 0]; }

  const LayeredGraph& layered_;
  const Ports& ports_;
  std::vector<std::vector<Strand>> strands_;  // by channel
  IdVector<SegmentId, StrandPlace> place_of_;
  std::vector<std::vector<Arc>> arcs_;  // by layer, above and below
  IdVector<NodeId, std::array<SideUse, 2>> uses_;
  mutable std::int64_t looks_ = 0;
};

}  // namespace boxart::internal
