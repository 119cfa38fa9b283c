#include "layered/trunks/make_trunks.h"

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

/// Ends that may share a trunk have equal keys.
struct EndKey {
  NodeId node;
  LayerEnd end;
  int field;
  FieldPart part;
  Sides sides;
  int style_class;
  bool arrow_is_here;
  int bundle;
  friend auto operator<=>(const EndKey&, const EndKey&) = default;
};

/// Where lines of one arrowhead, of none and of two join, all end at the trunk's node. But of one
/// end without and many with an arrowhead the first would be taken for the node, and likewise the
/// only end with one: such an edge goes by itself.
void take_odd_one_out(const Digraph& digraph, Trunk& trunk) {
  // All have an arrowhead at the trunk's node, or none has.
  const auto odd = [&](EdgeId id) {
    return digraph.edges[id].tail().arrow != digraph.edges[id].head().arrow;
  };
  const auto count = std::ranges::count_if(trunk.edges, odd);
  if (count == 1) std::erase_if(trunk.edges, odd);
}

}  // namespace

Trunks make_trunks(const Digraph& digraph, const Ranks& ranks) {
  std::map<EndKey, std::vector<EdgeId>> groups;
  for (const EdgeId id : digraph.edges.ids()) {
    const Digraph::Edge& edge = digraph.edges[id];
    if (!edge.visible || ranks[edge.tail().node] == ranks[edge.head().node]) continue;
    const EdgeEnd upper = upper_end(edge, ranks);
    for (const LayerEnd end : layer_ends) {
      const Digraph::Edge::End& here = edge.ends[edge_end(end, upper)];
      if (here.style_class < 0 || here.is_alone) continue;
      const EndKey key{.node = here.node,
                       .end = end,
                       .field = here.field,
                       .part = here.part,
                       .sides = here.sides,
                       .style_class = here.style_class,
                       .arrow_is_here = here.arrow,
                       .bundle = here.bundle};
      groups[key].push_back(id);
    }
  }
  std::vector<const std::pair<const EndKey, std::vector<EdgeId>>*> order;
  for (const auto& group : groups) {
    if (group.second.size() > 1) order.push_back(&group);
  }
  std::ranges::stable_sort(order, [](const auto* a, const auto* b) {
    if ((a->first.bundle < 0) != (b->first.bundle < 0)) return a->first.bundle >= 0;
    if (a->second.size() != b->second.size()) return a->second.size() > b->second.size();
    if (a->first.end != b->first.end) return a->first.end == LayerEnd::Upper;
    return a->second.front() < b->second.front();
  });
  Trunks out;
  out.of.resize(digraph.edges.size(), none<TrunkId>);
  for (const auto* group : order) {
    const EndKey& key = group->first;
    Trunk trunk{
        .node = key.node, .end = key.end, .field = key.field, .part = key.part, .sides = key.sides};
    std::set<NodeId> others;
    for (const EdgeId id : group->second) {
      if (out.of[id] != none<TrunkId>) continue;
      const Digraph::Edge& edge = digraph.edges[id];
      const EdgeEnd far = edge_end(other(trunk.end), upper_end(edge, ranks));
      if (others.insert(edge.ends[far].node).second) trunk.edges.push_back(id);
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
