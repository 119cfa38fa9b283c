#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"

namespace boxart::internal {

/// Which clusters lie in which: each has an interval of numbers that contains those of its own.
class ClusterTree {
 public:
  /// A parent stands before its children. Costs O(clusters).
  explicit ClusterTree(const IdVector<ClusterId, Digraph::Cluster>& clusters);

  /// Is `inner` this cluster, or in it? None is in no cluster.
  bool holds(ClusterId outer, ClusterId inner) const {
    if (inner == none<ClusterId>) return false;
    return first_[outer] <= first_[inner] && first_[inner] < first_[outer] + size_[outer];
  }

 private:
  IdVector<ClusterId, int> size_;
  IdVector<ClusterId, int> first_;
};

}  // namespace boxart::internal
