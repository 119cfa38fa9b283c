#pragma once

#include "base/at.h"

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace boxart::internal {

/// A rooted forest over the vertices 0 .. n - 1, kept as one preorder, so that a subtree is a range
/// and "is u below v" two comparisons. There are no lists of children: cutting a subtree and
/// hanging it somewhere else moves a range.
class SpanningForest {
 public:
  /// `growth` holds each vertex once, a parent before its children; a tree's vertices stand
  /// together in it. `parent` is -1 at the roots.
  SpanningForest(std::span<const int> growth, std::vector<int> parent);

  /// -1 at a root.
  int parent(int vertex) const { return parent_[at(vertex)]; }
  /// The root of the tree that holds `vertex`; it stays the same whatever is cut and hung.
  int root(int vertex) const { return root_[at(vertex)]; }
  /// How many vertices are at or below `vertex`.
  int size(int vertex) const { return size_[at(vertex)]; }

  bool is_below(int vertex, int ancestor) const {
    const int distance = position_[at(vertex)] - position_[at(ancestor)];
    return 0 <= distance && distance < size_[at(ancestor)];
  }

  /// The vertices at and below `vertex`, parents first.
  std::span<const int> subtree(int vertex) const {
    return std::span(order_).subspan(at(position_[at(vertex)]), at(size_[at(vertex)]));
  }
  /// The vertices of the tree before and after those of `subtree(vertex)`.
  std::span<const int> before_subtree(int vertex) const {
    return range(position_[at(root(vertex))], position_[at(vertex)]);
  }
  std::span<const int> after_subtree(int vertex) const {
    const int tree = root(vertex);
    return range(position_[at(vertex)] + size(vertex), position_[at(tree)] + size(tree));
  }

  /// The nearest vertex at or above `first` that is also at or above `second`.
  ///
  /// Requires: both are in one tree.
  int common_ancestor(int first, int second) const {
    int ancestor = first;
    while (!is_below(second, ancestor))
      ancestor = parent(ancestor);
    return ancestor;
  }

  /// Cuts the subtree of `top` from its parent, makes `new_top`, one of its vertices, its root, and
  /// hangs that below `new_parent`.
  ///
  /// Requires: `top` isn't a root; `new_parent` is in the same tree, outside the subtree;
  /// `ancestor` is the common one of `new_parent` and of what is above `top`.
  /// Cost: linear in the subtree, in the paths to the common ancestor, and in the range between the
  /// old and the new position.
  void rehang(int top, int new_top, int new_parent, int ancestor);

 private:
  std::span<const int> range(int begin, int end) const {
    return std::span(order_).subspan(at(begin), at(end - begin));
  }
  int new_position(int top, int new_parent, int ancestor) const;
  void reroot_to_scratch(int top, int new_top);
  void move_range(int begin, int size, int target);
  void reverse_stem(int top, int new_top, int new_parent);

  std::vector<int> parent_;
  std::vector<int> root_;
  std::vector<int> size_;
  std::vector<int> position_;  // of a vertex in order_
  std::vector<int> order_;
  std::vector<int> scratch_;
};

}  // namespace boxart::internal
