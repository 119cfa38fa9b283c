#include "layered/cluster_tree.h"

namespace boxart::internal {

ClusterTree::ClusterTree(const IdVector<ClusterId, Digraph::Cluster>& clusters)
    : size_(clusters.size(), 1), first_(clusters.size(), 0) {
  // A parent stands before its children: sizes from the back, numbers from the front.
  for (std::size_t i = clusters.size(); i-- > 0;) {
    const ClusterId id = id_at<ClusterId>(i);
    const ClusterId parent = clusters[id].parent;
    if (parent != none<ClusterId>) size_[parent] += size_[id];
  }
  IdVector<ClusterId, int> next(clusters.size(), 0);
  int next_root = 0;
  for (const ClusterId id : clusters.ids()) {
    const ClusterId parent = clusters[id].parent;
    int& number = parent == none<ClusterId> ? next_root : next[parent];
    first_[id] = number;
    number += size_[id];
    next[id] = first_[id] + 1;
  }
}

}  // namespace boxart::internal
