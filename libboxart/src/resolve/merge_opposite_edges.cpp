#include "resolve/merge_opposite_edges.h"

#include "graph/heads.h"
#include "resolve/attributes.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using EndKey = std::tuple<NodeId, std::string, std::string, ArrowHead, std::string, ClusterId>;
using Written = std::array<std::string, 4>;
using Key = std::tuple<EndKey, EndKey, Weight, Dash, Written>;

EndKey key_of(const Edge::End& end) {
  return {end.node, end.spec.field, end.spec.compass, end.arrow, end.bundle, end.cluster};
}

Key key_of(const Edge& edge, const Written& written, bool from_tail) {
  const Edge::End& first = from_tail ? edge.tail() : edge.head();
  const Edge::End& second = from_tail ? edge.head() : edge.tail();
  return {key_of(first), key_of(second), edge.stroke.weight, edge.stroke.dash, written};
}

bool may_merge(const Edge& edge) {
  return edge.visible && has_one_arrowhead(edge) && edge.tail().node != edge.head().node &&
         edge.label.empty() && edge.xlabel.empty() && edge.tail().label.empty() &&
         edge.head().label.empty();
}

}  // namespace

void merge_opposite_edges(const TextSource& source, ResolvedGraph& graph) {
  const std::array<Attribute, 4> attributes{Attribute(source, OwnerKind::Edge, "color"),
                                            Attribute(source, OwnerKind::Edge, "fontcolor"),
                                            Attribute(source, OwnerKind::Edge, "URL"),
                                            Attribute(source, OwnerKind::Edge, "href")};
  const auto key = [&](EdgeId id, bool from_tail) {
    Written written;
    for (std::size_t i = 0; i < attributes.size(); ++i)
      written[i] = attributes[i].text_of(id);
    return key_of(graph.edges[id], written, from_tail);
  };
  std::map<Key, std::vector<EdgeId>> groups;
  for (const EdgeId id : graph.edges.ids()) {
    if (may_merge(graph.edges[id])) groups[key(id, true)].push_back(id);
  }
  for (const auto& [looks, edges] : groups) {
    // Its like the other way has its arrowhead at this one's tail.
    Key there = key(edges.front(), false);
    std::swap(std::get<ArrowHead>(std::get<0>(there)), std::get<ArrowHead>(std::get<1>(there)));
    const auto like = groups.find(there);
    if (like == groups.end() || edges.size() > 1 || like->second.size() > 1) continue;
    const EdgeId back = like->second.front();
    if (back < edges.front()) continue;
    Edge& first = graph.edges[edges.front()];
    Edge& second = graph.edges[back];
    for (Edge* const edge : {&first, &second})
      edge->own_arrows = {edge->tail().arrow, edge->head().arrow};
    for (const EdgeEnd end : edge_ends) {
      ArrowHead& arrow = first.ends[end].arrow;
      if (arrow == ArrowHead::None) arrow = second.ends[other(end)].arrow;
    }
    second.drawn_with = edges.front();
    second.visible = false;
  }
}

}  // namespace boxart::internal
