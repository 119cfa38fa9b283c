#include "layered/divide/detail/rank_loads.h"

#include "base/at.h"
#include "layered/trunks/make_trunks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

int count_of(const Ranks& ranks) {
  return ranks.empty() ? 0 : *std::ranges::max_element(ranks) + 1;
}

}  // namespace

bool are_few(const Digraph& digraph, const Ranks& ranks) {
  constexpr int most = 1500;
  return digraph.nodes.size() + digraph.edges.size() <= std::size_t{most} &&
         count_of(ranks) - 1 <= most;
}

std::vector<int> RankMeter::of_lines(const Ranks& ranks, bool in_gaps) const {
  const Trunks trunks = make_trunks(digraph_, ranks);
  std::vector<std::pair<int, int>> lines;  // a rank, and what passes it
  for (const EdgeId id : digraph_.edges.ids()) {
    const Digraph::Edge& edge = digraph_.edges[id];
    if (!edge.visible) continue;
    const int tail = ranks[edge.tail().node];
    const int head = ranks[edge.head().node];
    const TrunkId trunk = trunks.of[id];
    const int name = trunk == none<TrunkId> || (in_gaps && edge.has_label)
                         ? static_cast<int>(id)
                         : -1 - static_cast<int>(trunk);
    const int first = in_gaps ? std::min(tail, head) : std::min(tail, head) + 1;
    for (int rank = first; rank < std::max(tail, head); ++rank)
      lines.emplace_back(rank, name);
  }
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::vector<int> loads(at(count_of(ranks)), 0);
  for (const auto& line : lines)
    loads[at(line.first)] += widths_.line;
  return loads;
}

IdVector<ClusterId, ClusterExtent> RankMeter::extents(const Ranks& ranks) const {
  IdVector<ClusterId, ClusterExtent> extents(digraph_.clusters.size());
  const auto add = [&](ClusterId id, int first, int last, int width) {
    ClusterExtent& extent = extents[id];
    extent.first = extent.last < 0 ? first : std::min(extent.first, first);
    extent.last = std::max(extent.last, last);
    extent.width += width;
  };
  for (const NodeId node : digraph_.nodes.ids()) {
    const ClusterId cluster = digraph_.nodes[node].cluster;
    if (cluster != none<ClusterId>) add(cluster, ranks[node], ranks[node], widths_.nodes[node]);
  }
  // Children come after their parents.
  for (std::size_t i = digraph_.clusters.size(); i-- > 0;) {
    const ClusterExtent child = extents[id_at<ClusterId>(i)];
    const ClusterId parent = digraph_.clusters[id_at<ClusterId>(i)].parent;
    if (parent == none<ClusterId> || child.last < 0) continue;
    add(parent, child.first, child.last, child.width + widths_.frame);
  }
  return extents;
}

IdVector<NodeId, int> RankMeter::node_widths(const Ranks& ranks) const {
  const Trunks trunks = make_trunks(digraph_, ranks);
  ByEnd<LayerEnd, IdVector<NodeId, int>> ports{IdVector<NodeId, int>(ranks.size(), 0),
                                               IdVector<NodeId, int>(ranks.size(), 0)};
  const auto is_in_trunk = [&](EdgeId id, NodeId node) {
    return trunks.of[id] != none<TrunkId> && trunks.trunks[trunks.of[id]].node == node;
  };
  for (const EdgeId id : digraph_.edges.ids()) {
    const Digraph::Edge& edge = digraph_.edges[id];
    if (!edge.visible || ranks[edge.tail().node] == ranks[edge.head().node]) continue;
    const EdgeEnd upper = upper_end(edge, ranks);
    for (const LayerEnd end : layer_ends) {
      const NodeId node = edge.ends[edge_end(end, upper)].node;
      if (!is_in_trunk(id, node)) ++ports[end][node];
    }
  }
  for (const Trunk& trunk : trunks.trunks)
    ++ports[trunk.end][trunk.node];
  IdVector<NodeId, int> widths = widths_.nodes;
  for (const NodeId node : widths.ids()) {
    const int most = std::max(ports[LayerEnd::Upper][node], ports[LayerEnd::Lower][node]);
    widths[node] = std::max(widths[node], most * widths_.line + 2);
  }
  return widths;
}

std::vector<int> RankMeter::of_nodes(const Ranks& ranks) const {
  std::vector<int> loads = of_lines(ranks, false);
  const IdVector<NodeId, int> widths = node_widths(ranks);
  for (const NodeId node : digraph_.nodes.ids())
    loads[at(ranks[node])] += widths[node];
  const IdVector<ClusterId, ClusterExtent> all = extents(ranks);
  for (const ClusterId cluster : digraph_.clusters.ids()) {
    if (!digraph_.clusters[cluster].visible) continue;
    for (int rank = all[cluster].first; rank <= all[cluster].last; ++rank)
      loads[at(rank)] += widths_.frame;
  }
  return loads;
}

std::vector<int> RankMeter::with_frames(const Ranks& ranks) const {
  std::vector<int> loads = of_lines(ranks, false);
  const IdVector<NodeId, int> widths = node_widths(ranks);
  const IdVector<ClusterId, ClusterExtent> all = extents(ranks);
  // What is in each cluster on each of its ranks.
  IdVector<ClusterId, std::vector<int>> inside(digraph_.clusters.size());
  for (const ClusterId cluster : digraph_.clusters.ids())
    inside[cluster].assign(at(all[cluster].last - all[cluster].first + 1), 0);
  const auto add = [&](ClusterId cluster, int rank, int width) {
    if (cluster == none<ClusterId>) {
      loads[at(rank)] += width;
    } else {
      inside[cluster][at(rank - all[cluster].first)] += width;
    }
  };
  for (const NodeId node : digraph_.nodes.ids())
    add(digraph_.nodes[node].cluster, ranks[node], widths[node]);
  for (std::size_t i = digraph_.clusters.size(); i-- > 0;) {
    const auto cluster = id_at<ClusterId>(i);
    if (inside[cluster].empty()) continue;
    const int frame = digraph_.clusters[cluster].visible ? widths_.frame : 0;
    const int width = *std::ranges::max_element(inside[cluster]) + frame;
    for (int rank = all[cluster].first; rank <= all[cluster].last; ++rank)
      add(digraph_.clusters[cluster].parent, rank, width);
  }
  return loads;
}

std::vector<int> RankMeter::of_gaps(const Ranks& ranks) const {
  std::vector<int> loads = of_lines(ranks, true);
  const IdVector<ClusterId, ClusterExtent> all = extents(ranks);
  for (const ClusterId cluster : digraph_.clusters.ids()) {
    if (!digraph_.clusters[cluster].visible) continue;
    for (int rank = all[cluster].first; rank < all[cluster].last; ++rank)
      loads[at(rank)] += widths_.frame;
  }
  return loads;
}

}  // namespace boxart::internal
