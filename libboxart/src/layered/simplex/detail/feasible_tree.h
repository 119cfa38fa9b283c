#pragma once

#include "base/stop_token.h"
#include "layered/simplex/network_simplex.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace boxart::internal {

/// One end's view of an edge: the other end. Copied here so that a scan over the edges of a node
/// reads memory in order.
struct SimplexArc {
  int other;
  int minimum_length;
  int edge;
};

/// The edges at each node, self loops left out, in compressed rows.
class SimplexArcs {
 public:
  enum class Direction { Out, In };
  SimplexArcs(const SimplexProblem& problem, Direction direction);

  std::span<const SimplexArc> of(int node) const {
    const auto row = static_cast<std::size_t>(node);
    const auto begin = static_cast<std::size_t>(begins_[row]);
    return std::span(arcs_).subspan(begin, static_cast<std::size_t>(begins_[row + 1]) - begin);
  }

 private:
  std::vector<int> begins_;
  std::vector<SimplexArc> arcs_;
};

/// A value for each node that obeys the minimum lengths of all hard edges: the longest path of them
/// that ends there.
///
/// Requires: no cycle of hard edges has a length over 0.
/// Cost: O(V + E) for edges without cycles; at worst O(V E) where there are some.
std::vector<std::int64_t> longest_paths(const SimplexProblem& problem, StopToken stop = {});

/// A spanning forest of tight edges, those that have their minimum length.
struct TightForest {
  std::vector<int> growth;       // all nodes, a parent before its children, tree after tree
  std::vector<int> parent;       // -1 at a root
  std::vector<int> parent_edge;  // -1 at a root
};

/// The parent of each node in a tree that is known, -1 at a root; empty: none is.
using KnownTree = std::vector<int>;

/// Grows a tree in each connected component, from its first node, and moves the nodes in `x` so
/// that the tree is tight. The edge of the least slack goes first; ties: one between two that are
/// child and parent in `known`, the greater weight, then the lower index. The slack of a soft edge
/// that is too short is what it lacks: it doesn't get too long.
///
/// Requires: `x` obeys the minimum lengths of all hard edges.
/// Ensures: it still does, and no soft edge has come over its length from either side.
/// Cost: O(E log E).
TightForest tighten(const SimplexProblem& problem,
                    std::vector<std::int64_t>& x,
                    const KnownTree& known,
                    StopToken stop = {});

}  // namespace boxart::internal
