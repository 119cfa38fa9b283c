#include "graph/statistics.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace boxart::internal {
namespace {

using Ends = std::pair<NodeId, NodeId>;

/// The innermost cluster that holds both; none when there is none.
ClusterId common(const IdVector<ClusterId, ClusterId>& parents, ClusterId a, ClusterId b) {
  // A parent's id is smaller than its children's.
  while (a != b && a != none<ClusterId> && b != none<ClusterId>) {
    if (a > b) {
      a = parents[a];
    } else {
      b = parents[b];
    }
  }
  return a == b ? a : none<ClusterId>;
}

/// Counts nodes and edges where they are, then adds up.
void count(const IdVector<ClusterId, ClusterId>& parents,
           const IdVector<NodeId, ClusterId>& cluster_of,
           std::vector<Ends> edges,
           Statistics& result) {
  const auto frame = [&](ClusterId id) -> FrameStatistics& {
    return result.frames[static_cast<std::size_t>(id)];
  };
  result.nodes = cluster_of.size();
  result.edges = edges.size();
  for (const ClusterId cluster : cluster_of) {
    if (cluster != none<ClusterId>) ++frame(cluster).nodes;
  }
  for (const auto& [tail, head] : edges) {
    const ClusterId cluster = common(parents, cluster_of[tail], cluster_of[head]);
    if (cluster != none<ClusterId>) ++frame(cluster).edges;
  }
  for (std::size_t i = parents.size(); i-- > 0;) {
    const auto id = id_at<ClusterId>(i);
    if (parents[id] == none<ClusterId>) continue;
    FrameStatistics& parent = frame(parents[id]);
    parent.nodes += frame(id).nodes;
    parent.edges += frame(id).edges;
    parent.frames += 1 + frame(id).frames;
  }
  if (!result.directed) {
    for (auto& [tail, head] : edges) {
      if (tail > head) std::swap(tail, head);
    }
  }
  std::ranges::sort(edges);
  result.simple = std::ranges::adjacent_find(edges) == edges.end();
}

}  // namespace

Statistics statistics_of(const ResolvedGraph& graph) {
  Statistics result{.name = graph.name, .directed = graph.directed};
  IdVector<ClusterId, ClusterId> parents;
  for (const Cluster& cluster : graph.clusters) {
    parents.add(cluster.parent);
    result.frames.push_back({.name = cluster.name});
  }
  IdVector<NodeId, ClusterId> cluster_of;
  for (const Node& node : graph.nodes)
    cluster_of.add(node.cluster);
  std::vector<Ends> edges;
  for (const Edge& edge : graph.edges)
    edges.emplace_back(edge.tail().node, edge.head().node);
  count(parents, cluster_of, std::move(edges), result);
  return result;
}

Statistics statistics_of(const TextGraph& graph) {
  Statistics result{.name = graph.name, .directed = graph.directed};
  IdVector<ClusterId, ClusterId> parents;
  IdVector<NodeId, ClusterId> cluster_of;
  cluster_of.resize(graph.nodes.size(), none<ClusterId>);
  for (const TextSubgraph& subgraph : graph.subgraphs) {
    const ClusterId id = parents.add(subgraph.parent);
    const bool is_given = !subgraph.given_name.empty();
    result.frames.push_back({.name = is_given ? subgraph.given_name : subgraph.name});
    for (const NodeId node : subgraph.nodes)
      cluster_of[node] = id;
  }
  std::vector<Ends> edges;
  for (const TextEdge& edge : graph.edges)
    edges.emplace_back(edge.tail, edge.head);
  count(parents, cluster_of, std::move(edges), result);
  std::erase_if(result.frames, [](const FrameStatistics& frame) { return frame.name.empty(); });
  return result;
}

}  // namespace boxart::internal
