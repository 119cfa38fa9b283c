#include "layered/simplex/detail/spanning_forest.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {

SpanningForest::SpanningForest(std::span<const int> growth, std::vector<int> parent)
    : parent_(std::move(parent)),
      root_(growth.size()),
      size_(growth.size(), 1),
      position_(growth.size()),
      order_(growth.size()),
      scratch_(growth.size()) {
  assert(parent_.size() == growth.size());
  for (auto i = growth.size(); i-- > 0;) {
    const int vertex = growth[i];
    if (parent_[at(vertex)] >= 0) size_[at(parent_[at(vertex)])] += size_[at(vertex)];
  }
  // Each vertex hands out the positions of its range to its children in the order of growth.
  std::vector<int> next_free(growth.size());
  int next_tree = 0;
  for (const int vertex : growth) {
    const int above = parent_[at(vertex)];
    int& free = above < 0 ? next_tree : next_free[at(above)];
    position_[at(vertex)] = free;
    order_[at(free)] = vertex;
    next_free[at(vertex)] = free + 1;
    free += size_[at(vertex)];
    root_[at(vertex)] = above < 0 ? vertex : root_[at(above)];
  }
}

void SpanningForest::rehang(int top, int new_top, int new_parent, int ancestor) {
  assert(parent(top) >= 0 && is_below(new_top, top) && !is_below(new_parent, top));
  assert(ancestor == common_ancestor(parent(top), new_parent));
  const int target = new_position(top, new_parent, ancestor);
  const int moved = size(top);
  const int begin = position_[at(top)];

  for (int v = parent(top); v != ancestor; v = parent(v))
    size_[at(v)] -= moved;
  for (int v = new_parent; v != ancestor; v = parent(v))
    size_[at(v)] += moved;
  reroot_to_scratch(top, new_top);
  reverse_stem(top, new_top, new_parent);
  move_range(begin, moved, target);
}

/// Where the subtree of `top` begins once it hangs below `new_parent`: the position that is nearest
/// to the one it has.
int SpanningForest::new_position(int top, int new_parent, int ancestor) const {
  const int begin = position_[at(top)];
  const int end = begin + size(top);
  if (new_parent != ancestor) {
    const int parent_position = position_[at(new_parent)];
    // To the left: after all that is below the new parent. To the right: as its first child.
    return parent_position < begin ? parent_position + size(new_parent)
                                   : parent_position + 1 - size(top);
  }
  // The new parent is above: beside its child that holds the subtree now.
  int child = top;
  while (parent(child) != new_parent)
    child = parent(child);
  const int child_begin = position_[at(child)];
  const int child_end = child_begin + size(child);
  return begin - child_begin <= child_end - end ? child_begin : child_end - size(top);
}

/// Writes the preorder of the subtree of `top`, seen from `new_top`, to the scratch. Along the stem
/// from `new_top` up to `top` every vertex becomes the last child of the one before it:
///
///     old:  [ top .. [ stem .. [ new_top .. ] .. ] .. ]
///     new:  [ new_top ..  [ stem ..  ..  [ top ..  .. ]]]
void SpanningForest::reroot_to_scratch(int top, int new_top) {
  auto out = scratch_.begin();
  int hole_begin = position_[at(new_top)];
  int hole_end = hole_begin + size(new_top);
  out = std::ranges::copy(subtree(new_top), out).out;
  for (int v = new_top; v != top;) {
    v = parent(v);
    const int begin = position_[at(v)];
    const int end = begin + size(v);
    out = std::ranges::copy(range(begin, hole_begin), out).out;
    out = std::ranges::copy(range(hole_end, end), out).out;
    hole_begin = begin;
    hole_end = end;
  }
}

/// Turns the parents round along the stem. What is below a vertex afterwards is all of the subtree
/// but what was below its new parent.
void SpanningForest::reverse_stem(int top, int new_top, int new_parent) {
  const int all = size(top);
  int below = 0;
  int above = new_parent;
  for (int v = new_top;;) {
    const int old_parent = parent(v);
    const int old_size = size(v);
    parent_[at(v)] = above;
    size_[at(v)] = all - below;
    if (v == top) break;
    below = old_size;
    above = v;
    v = old_parent;
  }
}

/// Moves the range [begin, begin + size), with the new contents that are in the scratch, to
/// [target, target + size); what is between moves over to the other side.
void SpanningForest::move_range(int begin, int size, int target) {
  const auto first = order_.begin();
  if (target < begin) {
    std::move_backward(first + target, first + begin, first + begin + size);
  } else {
    std::move(first + begin + size, first + target + size, first + begin);
  }
  std::copy_n(scratch_.begin(), size, first + target);
  const int end = std::max(begin, target) + size;
  for (int i = std::min(begin, target); i < end; ++i)
    position_[at(order_[at(i)])] = i;
}

}  // namespace boxart::internal
