#include "layered/simplex/detail/spanning_forest.h"

#include <utility>

namespace boxart::internal {

SpanningForest::SpanningForest(std::span<const int> growth, std::vector<int> parent)
    : parent_(std::move(parent)),
      root_(growth.size()),
      size_(growth.size(), 1),
      last_(growth.size()),
      next_(growth.size()),
      before_(growth.size()) {
  assert(parent_.size() == growth.size());
  for (auto i = growth.size(); i-- > 0;) {
    const int vertex = growth[i];
    if (parent_[at(vertex)] >= 0) size_[at(parent_[at(vertex)])] += size_[at(vertex)];
  }
  // Each vertex hands out the places of its range in preorder to its children, in the order of
  // growth.
  std::vector<int> order(growth.size());
  std::vector<int> next_free(growth.size());
  int next_tree = 0;
  for (const int vertex : growth) {
    const int above = parent_[at(vertex)];
    int& free = above < 0 ? next_tree : next_free[at(above)];
    order[at(free)] = vertex;
    next_free[at(vertex)] = free + 1;
    free += size_[at(vertex)];
    root_[at(vertex)] = above < 0 ? vertex : root_[at(above)];
  }
  for (int place = 0; place < static_cast<int>(order.size()); ++place) {
    const int vertex = order[at(place)];
    last_[at(vertex)] = order[at(place + size(vertex) - 1)];
    if (parent_[at(vertex)] >= 0) tie(order[at(place - 1)], vertex);
  }
  for (const int vertex : growth) {
    if (parent_[at(vertex)] < 0) tie(last_[at(vertex)], vertex);
  }
}

void SpanningForest::rehang(int top, int new_top, int new_parent, int ancestor) {
  assert(parent(top) >= 0);
  assert(common_ancestor(new_top, top) == top && common_ancestor(new_parent, top) != top);
  assert(ancestor == common_ancestor(parent(top), new_parent));
  // Of the ancestor, and of what is above it and ends with it.
  const int last_of_all = last_[at(ancestor)];
  const int before = before_[at(top)];
  int now_last = last_of_all == last_[at(top)] ? before : last_of_all;
  cut(top, ancestor);
  const int last = reroot(top, new_top);
  reverse_stem(top, new_top, new_parent, last);
  hang(new_top, new_parent, ancestor);
  if (now_last == new_parent) now_last = last;
  if (now_last == last_of_all) return;
  for (int v = ancestor; v >= 0 && last_[at(v)] == last_of_all; v = parent(v))
    last_[at(v)] = now_last;
}

/// Takes the subtree out of the thread, and off what is above it below the ancestor.
void SpanningForest::cut(int top, int ancestor) {
  const int moved = size(top);
  const int last = last_[at(top)];
  const int before = before_[at(top)];
  tie(before, next_[at(last)]);
  for (int v = parent(top); v != ancestor; v = parent(v)) {
    size_[at(v)] -= moved;
    if (last_[at(v)] == last) last_[at(v)] = before;
  }
}

/// Threads the subtree of `top` as it is seen from `new_top`: along the stem from there up to `top`
/// every vertex becomes the last child of the one before it. Returns the last vertex.
///
///     old:  [ top .. [ stem .. [ new_top .. ] .. ] .. ]
///     new:  [ new_top ..  [ stem ..  ..  [ top ..  .. ]]]
int SpanningForest::reroot(int top, int new_top) {
  // What was before, the last of, and behind the stretch of the stem's vertex that is threaded.
  int before = before_[at(new_top)];
  int last = last_[at(new_top)];
  int behind = next_[at(last)];
  int end = last;  // of the new thread
  for (int v = new_top; v != top;) {
    v = parent(v);
    const int before_v = before_[at(v)];
    const int last_v = last_[at(v)];
    const int behind_v = last_v == last ? behind : next_[at(last_v)];
    tie(end, v);
    end = before;
    if (last_v != last) {
      tie(end, behind);
      end = last_v;
    }
    before = before_v;
    last = last_v;
    behind = behind_v;
  }
  return end;
}

/// Turns the parents round along the stem. What is below a vertex afterwards is all of the subtree
/// but what was below its new parent.
void SpanningForest::reverse_stem(int top, int new_top, int new_parent, int last) {
  const int all = size(top);
  int below = 0;
  int above = new_parent;
  for (int v = new_top;;) {
    const int old_parent = parent(v);
    const int old_size = size(v);
    parent_[at(v)] = above;
    size_[at(v)] = all - below;
    last_[at(v)] = last;
    if (v == top) break;
    below = old_size;
    above = v;
    v = old_parent;
  }
}

/// Threads a subtree as the first one below its new parent.
void SpanningForest::hang(int top, int new_parent, int ancestor) {
  const int last = last_[at(top)];
  tie(last, next_[at(new_parent)]);
  tie(new_parent, top);
  for (int v = new_parent; v != ancestor; v = parent(v)) {
    size_[at(v)] += size(top);
    if (last_[at(v)] == new_parent) last_[at(v)] = last;
  }
}

}  // namespace boxart::internal
