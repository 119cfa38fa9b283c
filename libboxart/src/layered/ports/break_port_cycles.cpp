#include "layered/ports/break_port_cycles.h"

#include "layered/columns/alignment_targets.h"
#include "layered/layering.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class PortCycleBreaker {
 public:
  explicit PortCycleBreaker(const Layering& layering)
      : layered_(layering.layered),
        digraph_(layering.digraph),
        trunks_(layering.trunks),
        ports_(layering.ports),
        shapes_(layering.shapes),
        columns_(layering.columns),
        port_columns_(layering.port_columns) {}

  PortColumns break_cycles() {
    for (std::size_t layer = 1; layer < layered_.layers.size(); ++layer) {
      // Each round breaks a cycle; doglegs break those that are left after a few.
      constexpr int max_rounds = 6;
      for (int round = 0; round < max_rounds; ++round) {
        read_channel(layer);
        if (!break_cycle()) break;
      }
    }
    return std::move(port_columns_);
  }

 private:
  /// A line's end at one side of the channel.
  struct End {
    int net;
    PortId port;  // none: it isn't at a node
  };

  int upper_column(const LayeredGraph::Segment& s) const {
    return columns_[s.upper().vertex] + upper_offset(layered_, ports_, shapes_, port_columns_, s);
  }
  int lower_column(const LayeredGraph::Segment& s) const {
    return columns_[s.lower().vertex] + lower_offset(layered_, ports_, shapes_, port_columns_, s);
  }

  void read_channel(std::size_t layer) {
    tops_.clear();
    bottoms_.clear();
    held_.clear();
    std::map<std::pair<int, int>, int> nets;
    for (const VertexId vertex : layered_.layers[layer]) {
      for (const SegmentId id : layered_.above[vertex]) {
        const auto& s = layered_.segments[id];
        if (!is_drawn(s, digraph_)) continue;
        // Lines that end at frames choose their columns later.
        if (s.ends_at_frame()) continue;
        const int net =
            nets.insert({net_key(layered_, trunks_, ports_, id), nets.size()}).first->second;
        const PortId upper = layered_.vertices[s.upper().vertex].kind == Kind::Node
                                 ? ports_.of[LayerEnd::Upper][s.edge]
                                 : none<PortId>;
        const PortId lower = layered_.vertices[s.lower().vertex].kind == Kind::Node
                                 ? ports_.of[LayerEnd::Lower][s.edge]
                                 : none<PortId>;
        const int from = upper_column(s);
        const int to = lower_column(s);
        tops_[from] = {.net = net, .port = upper};
        bottoms_[to] = {.net = net, .port = lower};
        if (from != to) continue;
        held_.insert(upper);
        held_.insert(lower);
      }
    }
    net_count_ = static_cast<int>(nets.size());
  }

  /// Columns where a port of one net on a cycle stands above that of another on one.
  std::vector<int> cycle_columns() const {
    std::vector<std::vector<int>> below(static_cast<std::size_t>(net_count_));
    std::vector<int> in_degree(below.size(), 0);
    std::vector<int> conflicts;
    for (const auto& [column, top] : tops_) {
      const auto bottom = bottoms_.find(column);
      if (bottom == bottoms_.end() || bottom->second.net == top.net) continue;
      below[static_cast<std::size_t>(top.net)].push_back(bottom->second.net);
      ++in_degree[static_cast<std::size_t>(bottom->second.net)];
      conflicts.push_back(column);
    }
    // Nodes of in-degree 0 are on no cycle.
    std::vector<int> ready;
    for (int net = 0; net < net_count_; ++net) {
      if (in_degree[static_cast<std::size_t>(net)] == 0) ready.push_back(net);
    }
    while (!ready.empty()) {
      const auto net = static_cast<std::size_t>(ready.back());
      ready.pop_back();
      for (const int other : below[net]) {
        if (--in_degree[static_cast<std::size_t>(other)] == 0) ready.push_back(other);
      }
    }
    std::erase_if(conflicts, [&](int column) {
      return in_degree[static_cast<std::size_t>(tops_.at(column).net)] == 0 ||
             in_degree[static_cast<std::size_t>(bottoms_.at(column).net)] == 0;
    });
    return conflicts;
  }

  /// Moves one port off a column where a cycle closes. Returns whether one could be moved.
  bool break_cycle() {
    return std::ranges::any_of(cycle_columns(), [&](int column) {
      return move(tops_.at(column).port, column) || move(bottoms_.at(column).port, column);
    });
  }

  bool move(PortId id, int column) {
    if (id == none<PortId> || held_.contains(id)) return false;
    const Port& port = ports_.ports[id];
    const auto& side = port.at_bottom ? ports_.at_bottom[port.vertex] : ports_.at_top[port.vertex];
    const auto& blocked =
        port.at_bottom ? shapes_.blocked_bottom[port.vertex] : shapes_.blocked_top[port.vertex];
    constexpr int max_distance = 2;
    for (int away = 1; away <= max_distance; ++away) {
      for (const int to : {column - away, column + away}) {
        const int offset = to - columns_[port.vertex];
        if (tops_.contains(to) || bottoms_.contains(to)) continue;
        if (offset < shapes_.ranges[id].first || offset > shapes_.ranges[id].last) continue;
        if (std::ranges::binary_search(blocked, offset)) continue;
        const bool is_apart = std::ranges::all_of(side, [&](PortId other) {
          // So ports keep their order: none moves farther than they are apart.
          constexpr int apart = 2;
          const int distance = port_columns_[other] - offset;
          return other == id || -distance >= apart ||
                 distance >= columns_from_port_before(ports_.ports[other], apart);
        });
        if (!is_apart) continue;
        port_columns_[id] = offset;
        return true;
      }
    }
    return false;
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Trunks& trunks_;
  const Ports& ports_;
  const VertexShapes& shapes_;
  const Columns& columns_;
  PortColumns port_columns_;
  // Of the present channel.
  std::map<int, End> tops_;
  std::map<int, End> bottoms_;
  std::set<PortId> held_;
  int net_count_ = 0;
};

}  // namespace

PortColumns break_port_cycles(const Layering& layering) {
  return PortCycleBreaker(layering).break_cycles();
}

}  // namespace boxart::internal
