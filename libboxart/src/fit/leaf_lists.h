#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <optional>
#include <vector>

namespace boxart::internal {

/// Leaves of one parent that stand below each other along a trunk, in one column or several, where
/// side by side they would be too wide.
///
///     └─┬─┘
///     ╭─┴──────────────╮     what the layers see of it is one node, and the first edge to it
///     │ ┌──────────┐   │ ┌────────────┐
///     ├►│ leaf one │   ├►│ leaf three │
///     │ └──────────┘   │ └────────────┘
///     │ ┌──────────┐   │ ┌───────────┐
///     ╰►│ leaf two │   ╰►│ leaf four │
///       └──────────┘     └───────────┘
class LeafLists {
 public:
  /// Finds the lists of a graph whose ranks run from top to bottom: three leaves or more of one
  /// parent, in one frame, with lines that look alike, have an arrowhead at the leaf alone or none,
  /// and no words, of which some stand in a row of `plain`, the drawing of the graph, that is wider
  /// than `columns`. They have as many columns as go into `list_columns`, which the lists of a row
  /// share evenly; at least one. Without arrowheads they have one, whose trunk comes down from the
  /// parent without a turn, or from the left: it must be the leaves that stand together on one side
  /// of it.
  ///
  /// `graph` is kept by reference. O((V + E) log E + points of the drawing).
  LeafLists(const ResolvedGraph& graph, const Drawing& plain, int columns, int list_columns);

  bool empty() const { return lists_.empty(); }
  /// The graph with a node in place of each list.
  const ResolvedGraph& graph() const { return reduced_; }
  /// The drawing of the whole graph, made of one of `graph()`; nothing where a line doesn't come to
  /// its list from above, as one that goes round frames, or where it isn't clear which end of lines
  /// without arrowheads is the parent. O(n log n) for n things drawn.
  std::optional<Drawing> put_back(Drawing drawing) const;

 private:
  struct List {
    std::vector<EdgeId> edges{};  // from the parent, in the order of the text
    std::vector<Rect> boxes{};    // of the leaves, from the list's corner
    std::vector<int> trunks{};    // likewise, the column in which the line to each comes down
    Size size{.width = 0, .height = 0};
    bool has_arrowheads = true;
  };

  bool is_leaf_edge(const Edge& edge) const;
  void find(const Drawing& plain, int columns, int list_columns);
  static void arrange(List& list, const std::vector<Size>& sizes, std::size_t column_count);
  void reduce();
  static void arrange_below_entry(List& list, const std::vector<Size>& sizes);
  static bool has_room(const List& list, const Line& entry, const Rect& rect);
  void put_list(const List& list, const Line& entry, const Rect& rect, Drawing& drawing) const;

  const ResolvedGraph& graph_;
  std::vector<List> lists_{};
  IdVector<NodeId, int> degree_{};
  ResolvedGraph reduced_{};
  // What the things of `reduced_` are in the graph, or the list that they stand for.
  IdVector<NodeId, NodeId> nodes_{};
  IdVector<NodeId, int> list_of_node_{};
  IdVector<EdgeId, EdgeId> edges_{};
  IdVector<EdgeId, int> list_of_edge_{};
};

}  // namespace boxart::internal
