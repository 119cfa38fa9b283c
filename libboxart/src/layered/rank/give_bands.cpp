#include "layered/rank/give_bands.h"

#include "base/id_vector.h"
#include "base/rank_set_kind.h"
#include "layered/cluster_tree.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

/// The clusters that a rank set lies in with some of its nodes only, or that hold one of the first
/// or the last rank of what is around them.
IdVector<ClusterId, bool> cut_by_rank_sets(const Digraph& graph) {
  IdVector<ClusterId, bool> are_cut(graph.clusters.size(), false);
  IdVector<ClusterId, std::size_t> members(graph.clusters.size(), 0);
  const ClusterTree tree(graph.clusters);
  for (const Digraph::RankSet& set : graph.rank_sets) {
    std::vector<ClusterId> around;
    for (const NodeId node : set.nodes) {
      ClusterId cluster = graph.nodes[node].cluster;
      for (; cluster != none<ClusterId>; cluster = graph.clusters[cluster].parent) {
        if (members[cluster]++ == 0) around.push_back(cluster);
      }
    }
    for (const ClusterId cluster : around) {
      const bool holds_all = members[cluster] == set.nodes.size();
      const bool is_own = set.kind == RankSetKind::Same || tree.holds(cluster, set.cluster);
      if (!holds_all || !is_own) are_cut[cluster] = true;
      members[cluster] = 0;
    }
  }
  return are_cut;
}

}  // namespace

bool give_bands(std::span<const ClusterId> clusters, Digraph& graph) {
  IdVector<ClusterId, bool> holds_one(graph.clusters.size(), false);
  bool outside_holds_one = false;
  for (const ClusterId cluster : clusters) {
    const ClusterId parent = graph.clusters[cluster].parent;
    if (parent == none<ClusterId>) {
      outside_holds_one = true;
    } else {
      holds_one[parent] = true;
    }
  }
  const IdVector<ClusterId, bool> are_cut = cut_by_rank_sets(graph);
  bool is_new = false;
  for (const ClusterId id : graph.clusters.ids()) {
    Digraph::Cluster& cluster = graph.clusters[id];
    const bool is_asked =
        cluster.parent == none<ClusterId> ? outside_holds_one : holds_one[cluster.parent];
    if (!is_asked || cluster.has_band || !cluster.visible || are_cut[id]) continue;
    cluster.has_band = true;
    is_new = true;
  }
  return is_new;
}

}  // namespace boxart::internal
