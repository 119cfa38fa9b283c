#include "layered/ports/choose_lanes.h"

#include "layered/layer_rows.h"
#include "layered/order/edges_through_frames.h"
#include "layered/ports/detail/lane_crossings.h"
#include "layered/ports/port_order.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

using Lane = Port::Lane;
using Run = FlatWay::Run;

/// The lanes that an end may have that has to end at one of these sides.
std::vector<Lane> lanes_for(Sides sides) {
  if (sides == no_side) return {Lane::None};
  if (sides == bit(Side::West)) return {Lane::Left};
  if (sides == bit(Side::East)) return {Lane::Right};
  return {Lane::Left, Lane::Right};
}

/// Does it end neither at the left side nor at the right one?
bool goes_round(Sides sides) {
  return sides != no_side && !has(sides, Side::West) && !has(sides, Side::East);
}

class LaneChooser {
 public:
  LaneChooser(const LayeredGraph& layered,
              const Digraph& digraph,
              const Trunks& trunks,
              const IdVector<NodeId, FreeSides>& sides,
              Ports& ports)
      : layered_(layered), digraph_(digraph), trunks_(trunks), sides_(sides), ports_(ports) {}

  std::vector<FlatWay> choose() {
    find_choices();
    if (choices_.empty() && layered_.flat_edges.empty()) return {};
    begin_with_lanes();
    counts_.emplace(layered_, digraph_, trunks_, ports_);
    for (const Choice& choice : choices_) {
      for (const Bound& bound : choice)
        counts_->add(pass_of(bound), 1);
    }
    begin_with_ways();
    constexpr int rounds = 4;
    bool changed = true;
    for (int round = 0; round < rounds && changed; ++round) {
      changed = false;
      for (const Choice& choice : choices_)
        changed |= improve(choice);
      for (FlatWay& way : ways_)
        changed |= improve(way);
    }
    for (const Choice& choice : choices_) {
      for (const Bound& bound : choice)
        settle(bound);
    }
    return std::move(ways_);
  }

 private:
  /// A port that is bound, and the sides that its lines may end at.
  struct Bound {
    PortId port;
    Sides sides;
  };
  /// One, or both of an edge between neighbouring layers, which are chosen together.
  using Choice = std::vector<Bound>;

  static constexpr std::int64_t most_looks = 2000000;

  Port& port(const Bound& bound) { return ports_.ports[bound.port]; }

  void find_choices() {
    std::set<PortId> seen;
    for (const auto* sides : {&ports_.at_bottom, &ports_.at_top}) {
      for (const auto& side : *sides) {
        for (const PortId id : side) {
          const Port& own = ports_.ports[id];
          if (own.sides == no_side || !seen.insert(id).second) continue;
          choices_.push_back({{.port = id, .sides = own.sides}});
          const EdgeId edge = own.edges.front();
          if (own.edges.size() > 1 || layered_.chain[edge].size() > 1) continue;
          const LayerEnd there = own.at_bottom ? LayerEnd::Lower : LayerEnd::Upper;
          const PortId far = ports_.of[there][edge];
          if (far == none<PortId> || ports_.ports[far].edges.size() > 1) continue;
          if (ports_.ports[far].sides == no_side || !seen.insert(far).second) continue;
          choices_.back().push_back({.port = far, .sides = ports_.ports[far].sides});
        }
      }
    }
  }

  void begin_with_lanes() {
    const auto is_bound = [&](PortId id) { return ports_.ports[id].sides != no_side; };
    for (const auto* sides : {&ports_.at_bottom, &ports_.at_top}) {
      for (const auto& side : *sides) {
        if (std::ranges::none_of(side, is_bound)) continue;
        std::vector<std::int64_t> keys;  // of what meets this side of the node
        for (const PortId id : side) {
          if (!is_bound(id)) keys.push_back(order_key(layered_, ports_, ports_.ports[id]));
        }
        std::ranges::sort(keys);
        for (const PortId id : side) {
          if (is_bound(id)) begin_with_lane(ports_.ports[id], keys);
        }
      }
    }
  }

  void begin_with_lane(Port& port, const std::vector<std::int64_t>& keys) const {
    const std::vector<Lane> lanes = lanes_for(port.sides);
    const bool right = lanes.size() > 1 ? comes_from_right(port, keys) : lanes[0] == Lane::Right;
    port.lane = right ? Lane::Right : Lane::Left;
  }

  /// `keys`: of what else meets its side of the node, ascending.
  bool comes_from_right(const Port& port, const std::vector<std::int64_t>& keys) const {
    const VertexId far = port.far_ends.front();
    const PortId above = ports_.of[LayerEnd::Upper][port.edges.front()];
    if (!port.at_bottom && above != none<PortId> && ports_.ports[above].vertex == far &&
        is_aside(ports_.ports[above]))
      return ports_.ports[above].lane == Lane::Right;
    const std::int64_t key = order_key(layered_, ports_, port);
    const auto left = std::ranges::lower_bound(keys, key) - keys.begin();
    const auto right = keys.end() - std::ranges::upper_bound(keys, key);
    if (left != right) return left > right;
    // By how far right the two stand in their layers.
    const auto place = [&](VertexId vertex, int offset16, VertexId beyond) {
      const auto layer = static_cast<std::size_t>(layered_.vertices[beyond].first_layer);
      return (16 * std::int64_t{layered_.position[vertex]} + offset16) *
             static_cast<std::int64_t>(layered_.layers[layer].size());
    };
    const LayerEnd end = port.at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
    const auto& far_end = layered_.end_segment(port.edges.front(), end).ends[other(end)];
    constexpr int middle16 = 8;
    return place(far, far_end.offset16, port.vertex) >= place(port.vertex, middle16, far);
  }

  LaneCrossings::Pass pass_of(const Bound& bound) {
    const Port& own = port(bound);
    return {.node = layered_.vertices[own.vertex].node,
            .right = own.lane == Lane::Right,
            .from_below = own.at_bottom,
            .goes_round = goes_round(bound.sides)};
  }

  int cost_of(const Choice& choice) {
    std::vector<const Port*> own;
    int cost = 0;
    for (const Bound& bound : choice) {
      own.push_back(&port(bound));
      cost += counts_->of_pass(pass_of(bound));
    }
    return cost + counts_->of_ports(own);
  }

  void take(const Choice& choice, const std::vector<Lane>& lanes) {
    for (std::size_t i = 0; i < choice.size(); ++i) {
      port(choice[i]).lane = lanes[i];
      counts_->move(port(choice[i]));
    }
  }

  bool improve(const Choice& choice) {
    if (counts_->looks() > most_looks) return false;
    std::vector<Lane> best;
    for (const Bound& bound : choice) {
      counts_->add(pass_of(bound), -1);
      best.push_back(port(bound).lane);
    }
    const std::vector<Lane> before = best;
    int least = cost_of(choice);
    for (const Lane first : lanes_for(choice[0].sides)) {
      const Sides second_sides = choice.size() > 1 ? choice[1].sides : no_side;
      for (const Lane second : lanes_for(second_sides)) {
        const std::vector<Lane> lanes{first, second};
        take(choice, lanes);
        const int cost = cost_of(choice);
        if (cost >= least) continue;
        least = cost;
        best = lanes;
      }
    }
    take(choice, best);
    for (const Bound& bound : choice)
      counts_->add(pass_of(bound), 1);
    return !std::equal(before.begin(), before.end(), best.begin());
  }

  /// The side that the port ends at is the one of its lane.
  void settle(const Bound& bound) {
    Port& own = port(bound);
    if (!goes_round(own.sides)) own.sides = bit(own.lane == Lane::Right ? Side::East : Side::West);
  }

  VertexId vertex_at(const FlatWay& way, EdgeEnd end) const {
    return layered_.vertex_of[digraph_.edges[way.edge].ends[end].node];
  }

  EdgeEnd left_end(const FlatWay& way) const {
    const bool tail_is_left = layered_.position[vertex_at(way, EdgeEnd::Tail)] <
                              layered_.position[vertex_at(way, EdgeEnd::Head)];
    return tail_is_left ? EdgeEnd::Tail : EdgeEnd::Head;
  }

  bool is_bound(EdgeId edge) const {
    return std::ranges::any_of(digraph_.edges[edge].ends, [](const auto& end) {
      return end.sides != no_side || end.below.sides != no_side;
    });
  }

  /// May it run straight between two neighbours?
  bool may_be_beside(const FlatWay& way, const IdVector<VertexId, VertexId>& right_of) const {
    const EdgeEnd left = left_end(way);
    const Digraph::Edge& e = digraph_.edges[way.edge];
    const auto& [a, b] = std::pair{e.ends[left], e.ends[other(left)]};
    return has(a.beside, Side::East) && has(b.beside, Side::West) && sides_[a.node].right &&
           sides_[b.node].left && right_of[vertex_at(way, left)] == vertex_at(way, other(left));
  }

  void find_frames_below() {
    above_only_.resize(digraph_.edges.size(), false);
    if (std::ranges::none_of(layered_.flat_edges, [&](EdgeId edge) { return is_bound(edge); }))
      return;
    for (const EdgeId edge : flat_edges_through_frames_below(layered_, digraph_))
      above_only_[edge] = true;
  }

  /// What may run straight goes first, and of that what is bound: the rest may run round it.
  void begin_with_ways() {
    if (layered_.flat_edges.empty()) return;
    find_frames_below();
    const IdVector<VertexId, VertexId> right_of = right_neighbours(layered_);
    for (const EdgeId edge : layered_.flat_edges) {
      if (!digraph_.edges[edge].visible) continue;
      ways_.push_back({.edge = edge});
      straight_.push_back(may_be_beside(ways_.back(), right_of));
    }
    for (const auto& [straight, bound] :
         {std::pair{true, true}, {true, false}, {false, true}, {false, false}}) {
      for (std::size_t i = 0; i < ways_.size(); ++i) {
        if (straight_[i] != straight || is_bound(ways_[i].edge) != bound) continue;
        ways_[i] = best_way(ways_[i].edge, straight);
        put(ways_[i], 1);
      }
    }
  }

  bool improve(FlatWay& way) {
    if (counts_->looks() > most_looks) return false;
    const FlatWay before = way;
    put(way, -1);
    const auto number = static_cast<std::size_t>(&way - ways_.data());
    const FlatWay best = best_way(way.edge, straight_[number]);
    const bool is_better = cost_of(best) < cost_of(before);
    if (is_better) way = best;
    put(way, 1);
    return is_better;
  }

  std::pair<NodeId, NodeId> nodes_of(const FlatWay& way) const {
    const EdgeEnd left = left_end(way);
    const auto& ends = digraph_.edges[way.edge].ends;
    return {ends[left].node, ends[other(left)].node};
  }

  FlatWay best_way(EdgeId edge, bool may_be_straight) {
    std::optional<FlatWay> best;
    int least = 0;
    const bool counts = counts_->looks() <= most_looks;
    const auto consider = [&](const FlatWay& way) {
      const int cost = counts ? cost_of(way) : bends_of(way);
      if (best && cost >= least) return;
      best = way;
      least = cost;
    };
    FlatWay way{.edge = edge, .run = Run::Beside};
    if (may_be_straight && !joined_.contains(nodes_of(way))) consider(way);
    if (best && !is_bound(edge)) return *best;
    for (const Run run : {Run::Above, Run::Below}) {
      if (run == Run::Below && (!is_bound(edge) || above_only_[edge])) continue;
      way.run = run;
      for (const Lane tail : lanes_for(sides_of_end(way, EdgeEnd::Tail))) {
        for (const Lane head : lanes_for(sides_of_end(way, EdgeEnd::Head))) {
          way.lanes = {tail, head};
          consider(way);
        }
      }
    }
    return *best;
  }

  Sides sides_of_end(const FlatWay& way, EdgeEnd end) const {
    const Digraph::Edge::End& own = digraph_.edges[way.edge].ends[end];
    return way.run == Run::Below ? own.below.sides : own.sides;
  }

  /// With what is longer than it need be.
  int bends_of(const FlatWay& way) const {
    if (way.run == Run::Beside) return 0;
    int bends = 2;
    for (const EdgeEnd end : edge_ends) {
      const Lane lane = way.lanes[end];
      if (lane == Lane::None) continue;
      const bool towards = (lane == Lane::Right) == (end == left_end(way));
      bends += (goes_round(sides_of_end(way, end)) ? 3 : 1) + (towards ? 0 : 1);
    }
    return bends;
  }

  int cost_of(const FlatWay& way) const {
    constexpr int crossing = 3;  // in bends
    int crossings = 0;
    if (way.run == Run::Beside) {
      const auto [left, right] = nodes_of(way);
      crossings = counts_->of_beside(left, right);
    } else {
      crossings = counts_->of_arc(arc_of(way));
      for (const EdgeEnd end : edge_ends) {
        if (way.lanes[end] != Lane::None) crossings += counts_->of_pass(pass_of(way, end));
      }
    }
    return bends_of(way) + crossing * crossings;
  }

  LaneCrossings::Place place_of(const FlatWay& way, EdgeEnd end) const {
    const Digraph::Edge::End& own = digraph_.edges[way.edge].ends[end];
    const Lane lane = way.lanes[end];
    const bool in_field = lane == Lane::None && own.field >= 0;
    return {.position = layered_.position[vertex_at(way, end)],
            .lane = lane == Lane::None ? 0 : (lane == Lane::Left ? -1 : 1),
            .offset16 = in_field ? own.offset16 : -1};
  }

  LaneCrossings::Arc arc_of(const FlatWay& way) const {
    const EdgeEnd left = left_end(way);
    return {.left = place_of(way, left),
            .right = place_of(way, other(left)),
            .layer = layered_.vertices[vertex_at(way, left)].first_layer,
            .below = way.run == Run::Below};
  }

  LaneCrossings::Pass pass_of(const FlatWay& way, EdgeEnd end) const {
    return {.node = digraph_.edges[way.edge].ends[end].node,
            .right = way.lanes[end] == Lane::Right,
            .from_below = way.run == Run::Below,
            .goes_round = goes_round(sides_of_end(way, end))};
  }

  void put(const FlatWay& way, int count) {
    const auto [left, right] = nodes_of(way);
    if (way.run == Run::Beside) {
      counts_->add_beside(left, right, count);
      if (count > 0) {
        joined_.insert({left, right});
      } else {
        joined_.erase({left, right});
      }
      return;
    }
    counts_->add(arc_of(way), count);
    for (const EdgeEnd end : edge_ends) {
      if (way.lanes[end] != Lane::None) counts_->add(pass_of(way, end), count);
    }
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Trunks& trunks_;
  const IdVector<NodeId, FreeSides>& sides_;
  Ports& ports_;
  std::vector<Choice> choices_{};
  std::optional<LaneCrossings> counts_{};
  std::vector<FlatWay> ways_{};
  IdVector<EdgeId, bool> above_only_{};           // flat ones that pass frames below their layer
  std::vector<bool> straight_{};                  // by way: may it run beside?
  std::set<std::pair<NodeId, NodeId>> joined_{};  // neighbours, by an edge beside them
};

}  // namespace

std::vector<FlatWay> choose_lanes(const LayeredGraph& layered,
                                  const Digraph& digraph,
                                  const Trunks& trunks,
                                  const IdVector<NodeId, FreeSides>& sides,
                                  Ports& ports) {
  return LaneChooser(layered, digraph, trunks, sides, ports).choose();
}

}  // namespace boxart::internal
