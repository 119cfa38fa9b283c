#pragma once

#include "base/at.h"

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace boxart::internal {

/// A rooted forest over the vertices 0 .. n - 1. The vertices of a tree are threaded: each leads to
/// the next one in preorder, and the last one to the root; so a subtree is a stretch of the thread,
/// and to cut it off and hang it somewhere else ties a few ends together. There are no lists of
/// children.
///
/// The thread, with the number and the last one of the vertices below each, is that of Glover,
/// Klingman, Stutz, "Augmented threaded index method for network optimization", INFOR 12(3), 1974,
/// and Barr, Glover, Klingman, "Enhancements to spanning tree labelling procedures for network
/// optimization", INFOR 17(1), 1979.
class SpanningForest {
 public:
  /// `growth` holds each vertex once, a parent before its children; a tree's vertices stand
  /// together in it. `parent` is -1 at the roots. O(n).
  SpanningForest(std::span<const int> growth, std::vector<int> parent);

  /// -1 at a root.
  int parent(int vertex) const { return parent_[at(vertex)]; }
  /// The root of the tree that holds `vertex`; it stays the same whatever is cut and hung.
  int root(int vertex) const { return root_[at(vertex)]; }
  /// How many vertices are at or below `vertex`.
  int size(int vertex) const { return size_[at(vertex)]; }

  /// Calls `f` with the vertices at and below `top`, parents first. O(these).
  template <class F>
  void for_subtree(int top, const F& f) const {
    int vertex = top;
    for (int left = size(top); left > 0; --left, vertex = next_[at(vertex)])
      f(vertex);
  }

  /// Calls `f` with the vertices of its tree that aren't at or below `top`. O(these).
  template <class F>
  void for_rest(int top, const F& f) const {
    for (int vertex = next_[at(last_[at(top)])]; vertex != top; vertex = next_[at(vertex)])
      f(vertex);
  }

  /// The nearest vertex at or above `first` that is also at or above `second`: of two, the one with
  /// less below it isn't above the other. O(the paths to it).
  ///
  /// Requires: both are in one tree.
  int common_ancestor(int first, int second) const {
    while (first != second) {
      int& lower = size(first) < size(second) ? first : second;
      lower = parent(lower);
    }
    return first;
  }

  /// Cuts the subtree of `top` from its parent, makes `new_top`, one of its vertices, its root, and
  /// hangs that below `new_parent`.
  ///
  /// Requires: `top` isn't a root; `new_parent` is in the same tree, outside the subtree;
  /// `ancestor` is the common one of `new_parent` and of what is above `top`.
  /// Cost: linear in the path from `new_top` to `top`, and in those to the root.
  void rehang(int top, int new_top, int new_parent, int ancestor);

 private:
  void tie(int first, int second) {
    next_[at(first)] = second;
    before_[at(second)] = first;
  }
  void cut(int top, int ancestor);
  int reroot(int top, int new_top);
  void reverse_stem(int top, int new_top, int new_parent, int last);
  void hang(int top, int new_parent, int ancestor);

  std::vector<int> parent_;
  std::vector<int> root_;
  std::vector<int> size_;
  std::vector<int> last_;    // of the vertices at and below each, in preorder
  std::vector<int> next_;    // in preorder; of the last one in a tree, the root
  std::vector<int> before_;  // the other way
};

}  // namespace boxart::internal
