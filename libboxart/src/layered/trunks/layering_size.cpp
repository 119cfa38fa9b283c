#include "layered/trunks/layering_size.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace boxart::internal {

std::int64_t count_short_vertices(const Digraph& digraph,
                                  const Ranks& ranks,
                                  const Trunks& trunks) {
  auto count = static_cast<std::int64_t>(digraph.nodes.size());
  IdVector<TrunkId, int> longest(trunks.trunks.size(), 0);  // of a trunk's edges
  for (const EdgeId id : digraph.edges.ids()) {
    const Digraph::Edge& edge = digraph.edges[id];
    if (!edge.visible) continue;
    const int between =
        std::max(0, std::abs(ranks[edge.head().node] - ranks[edge.tail().node]) - 1);
    if (trunks.of[id] == none<TrunkId>) {
      count += between;
    } else {
      longest[trunks.of[id]] = std::max(longest[trunks.of[id]], between);
    }
  }
  count = std::accumulate(longest.begin(), longest.end(), count);
  struct Span {
    int first = std::numeric_limits<int>::max();
    int last = -1;
  };
  IdVector<ClusterId, Span> spans(digraph.clusters.size());
  const auto include = [&](ClusterId cluster, int first, int last) {
    if (cluster == none<ClusterId>) return;
    spans[cluster].first = std::min(spans[cluster].first, first);
    spans[cluster].last = std::max(spans[cluster].last, last);
  };
  for (const NodeId node : digraph.nodes.ids())
    include(digraph.nodes[node].cluster, ranks[node], ranks[node]);
  for (std::size_t i = digraph.clusters.size(); i-- > 0;) {  // children before their parents
    const auto id = id_at<ClusterId>(i);
    if (spans[id].last < 0) continue;
    include(digraph.clusters[id].parent, spans[id].first, spans[id].last);
    count += 2 * (spans[id].last - spans[id].first + 1);
  }
  return count;
}

std::int64_t most_short_vertices(const Digraph& digraph) {
  constexpr std::int64_t at_least = 3000;
  if (!digraph.clusters.empty()) return at_least;
  return std::max(at_least,
                  2 * static_cast<std::int64_t>(digraph.nodes.size() + digraph.edges.size()));
}

}  // namespace boxart::internal
