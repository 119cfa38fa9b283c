#include "layered/trunks/make_trunks.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

/// Ends that may share a trunk have equal keys.
struct EndKey {
  NodeId node;
  bool at_bottom;
  int field;
  int style_class;
  bool arrow_is_here;
  int bundle;
  friend bool operator<(const EndKey& a, const EndKey& b) {
    return std::tie(a.node, a.at_bottom, a.field, a.style_class, a.arrow_is_here, a.bundle) <
           std::tie(b.node, b.at_bottom, b.field, b.style_class, b.arrow_is_here, b.bundle);
  }
};

EndKey end_key(const Digraph::Edge& edge, const Ranks& ranks, bool upper) {
  const bool tail_is_upper = ranks[edge.tail] < ranks[edge.head];
  const bool at_tail = tail_is_upper == upper;
  return {.node = at_tail ? edge.tail : edge.head,
          .at_bottom = upper,
          .field = at_tail ? edge.tail_field : edge.head_field,
          .style_class = at_tail ? edge.tail_style_class : edge.head_style_class,
          .arrow_is_here = at_tail ? edge.arrow_at_tail : edge.arrow_at_head,
          .bundle = at_tail ? edge.tail_bundle : edge.head_bundle};
}

/// Where lines of one arrowhead, of none and of two join, all end at the trunk's node. But of one
/// end without and many with an arrowhead the first would be taken for the node, and likewise the
/// only end with one: such an edge goes by itself.
void take_odd_one_out(const Digraph& digraph, Trunk& trunk) {
  // All have an arrowhead at the trunk's node, or none has.
  const auto odd = [&](EdgeId id) {
    return digraph.edges[id].arrow_at_tail != digraph.edges[id].arrow_at_head;
  };
  const auto count = std::ranges::count_if(trunk.edges, odd);
  if (count == 1) std::erase_if(trunk.edges, odd);
}

}  // namespace

Trunks make_trunks(const Digraph& digraph, const Ranks& ranks) {
  std::map<EndKey, std::vector<EdgeId>> groups;
  for (const EdgeId id : digraph.edges.ids()) {
    const Digraph::Edge& edge = digraph.edges[id];
    if (!edge.visible || ranks[edge.tail] == ranks[edge.head]) continue;
    const bool tail_is_upper = ranks[edge.tail] < ranks[edge.head];
    for (const bool upper : {true, false}) {
      const bool at_tail = tail_is_upper == upper;
      if ((at_tail ? edge.tail_style_class : edge.head_style_class) < 0) continue;
      if (at_tail ? edge.tail_is_alone : edge.head_is_alone) continue;
      groups[end_key(edge, ranks, upper)].push_back(id);
    }
  }
  std::vector<const std::pair<const EndKey, std::vector<EdgeId>>*> order;
  for (const auto& group : groups) {
    if (group.second.size() > 1) order.push_back(&group);
  }
  std::ranges::stable_sort(order, [](const auto* a, const auto* b) {
    if ((a->first.bundle < 0) != (b->first.bundle < 0)) return a->first.bundle >= 0;
    if (a->second.size() != b->second.size()) return a->second.size() > b->second.size();
    if (a->first.at_bottom != b->first.at_bottom) return a->first.at_bottom;
    return a->second.front() < b->second.front();
  });
  Trunks out;
  out.of.resize(digraph.edges.size(), none<TrunkId>);
  for (const auto* group : order) {
    Trunk trunk{.node = group->first.node,
                .at_bottom = group->first.at_bottom,
                .field = group->first.field};
    std::set<NodeId> others;
    for (const EdgeId id : group->second) {
      if (out.of[id] != none<TrunkId>) continue;
      const Digraph::Edge& edge = digraph.edges[id];
      const NodeId other = edge.tail == trunk.node ? edge.head : edge.tail;
      if (others.insert(other).second) trunk.edges.push_back(id);
    }
    if (trunk.edges.size() > 1) take_odd_one_out(digraph, trunk);
    if (trunk.edges.size() < 2) continue;
    const auto next = id_at<TrunkId>(out.trunks.size());
    for (const EdgeId id : trunk.edges)
      out.of[id] = next;
    out.trunks.add(std::move(trunk));
  }
  return out;
}

}  // namespace boxart::internal
