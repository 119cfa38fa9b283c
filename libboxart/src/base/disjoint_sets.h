#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {

/// Disjoint sets of the numbers 0 .. count - 1; a set is named by its least number. Paths are
/// halved on the way: a find takes O(log count) amortized.
class DisjointSets {
 public:
  explicit DisjointSets(int count) : parent_(static_cast<std::size_t>(count)) {
    for (int i = 0; i < count; ++i)
      parent_[static_cast<std::size_t>(i)] = i;
  }

  int find(int item) {
    for (;;) {
      int& parent = parent_[static_cast<std::size_t>(item)];
      if (parent == item) return item;
      parent = parent_[static_cast<std::size_t>(parent)];
      item = parent;
    }
  }

  void join(int a, int b) {
    a = find(a);
    b = find(b);
    parent_[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
  }

 private:
  std::vector<int> parent_;
};

}  // namespace boxart::internal
