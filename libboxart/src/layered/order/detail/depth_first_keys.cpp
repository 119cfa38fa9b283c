#include "layered/order/detail/depth_first_keys.h"

#include "layered/order/crossing_count.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {

void depth_first_keys(const LayeredGraph& layered,
                      const std::vector<std::pair<VertexId, VertexId>>& left_of,
                      bool down,
                      IdVector<VertexId, std::int64_t>& keys) {
  std::int64_t time = 0;
  IdVector<VertexId, bool> seen(layered.vertices.size(), false);
  IdVector<VertexId, std::vector<VertexId>> beside(layered.vertices.size());
  for (const auto& [left, right] : left_of)
    beside[left].push_back(right);
  const LayerEnd near = down ? LayerEnd::Upper : LayerEnd::Lower;
  const auto walk = [&](VertexId root) {
    std::vector<VertexId> stack{root};
    while (!stack.empty()) {
      const VertexId vertex = stack.back();
      stack.pop_back();
      if (seen[vertex]) continue;
      seen[vertex] = true;
      keys[vertex] = time++;
      const auto& next = layered.segments_at(vertex, near);
      for (std::size_t i = next.size(); i-- > 0;) {
        const auto& segment = layered.segments[next[i]];
        stack.push_back(segment.ends[other(near)].vertex);
      }
      for (std::size_t i = beside[vertex].size(); i-- > 0;)
        stack.push_back(beside[vertex][i]);
    }
  };
  for (const bool sources_only : {true, false}) {
    for (const VertexId vertex : layered.vertices.ids()) {
      if (is_border(layered.vertices[vertex]) || seen[vertex]) continue;
      if (sources_only && !layered.segments_at(vertex, other(near)).empty()) continue;
      walk(vertex);
    }
  }
}

namespace {

/// How many neighbours among siblings that the input has in one order, by their edges and by
/// themselves, stand in that order, and how many don't.
struct SiblingOrder {
  int kept = 0;
  int turned = 0;
};

struct Sibling {
  EdgeId edge;
  NodeId node;
  int position;  // where its edge comes to the next layer
};

/// Of the pairs of heads of one node whose edges and themselves are written in the same order, how
/// many stand so; of each head, with those up to so many before it.
SiblingOrder sibling_order(const LayeredGraph& layered, const Digraph& digraph) {
  constexpr std::size_t max_reach = 16;
  SiblingOrder order;
  std::vector<Sibling> siblings;
  for (const VertexId id : layered.vertices.ids()) {
    const auto& vertex = layered.vertices[id];
    if (vertex.kind != LayeredGraph::Vertex::Kind::Node) continue;
    for (const LayerEnd end : layer_ends) {
      siblings.clear();
      for (const SegmentId along : layered.segments_at(id, end)) {
        const auto& segment = layered.segments[along];
        if (segment.edge == none<EdgeId>) continue;
        const auto& ends = digraph.edges[segment.edge].ends;
        if (ends[EdgeEnd::Tail].node != vertex.node) continue;
        siblings.push_back({.edge = segment.edge,
                            .node = ends[EdgeEnd::Head].node,
                            .position = layered.position[segment.ends[other(end)].vertex]});
      }
      std::ranges::sort(siblings, {}, &Sibling::edge);
      for (std::size_t i = 1; i < siblings.size(); ++i) {
        for (std::size_t j = i - std::min(i, max_reach); j < i; ++j) {
          if (siblings[j].node >= siblings[i].node) continue;
          if (siblings[j].position < siblings[i].position) ++order.kept;
          if (siblings[j].position > siblings[i].position) ++order.turned;
        }
      }
    }
  }
  return order;
}

}  // namespace

bool stands_mirrored(const LayeredGraph& layered, const Digraph& digraph) {
  const SiblingOrder siblings = sibling_order(layered, digraph);
  if (siblings.kept != siblings.turned) return siblings.turned > siblings.kept;
  CrossingCounter counter;
  std::vector<CrossingSegment> segments;
  std::int64_t inverted = 0;
  std::int64_t pairs = 0;
  for (const auto& layer : layered.layers) {
    segments.clear();
    for (const VertexId vertex : layer) {
      if (layered.vertices[vertex].kind != LayeredGraph::Vertex::Kind::Node) continue;
      segments.push_back({.upper = static_cast<int>(segments.size()),
                          .lower = static_cast<int>(layered.vertices[vertex].node)});
    }
    const auto count = static_cast<std::int64_t>(segments.size());
    pairs += count * (count - 1) / 2;
    inverted += counter.count(segments);
  }
  return 2 * inverted > pairs;
}

}  // namespace boxart::internal
