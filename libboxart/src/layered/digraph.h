#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "base/rank_set_kind.h"

#include <vector>

namespace boxart::internal {

/// What the passes of the layers see of a graph. Ids are those of the ResolvedGraph; no texts, no
/// styles.
struct Digraph {
  struct Node {
    ClusterId cluster = none<ClusterId>;  // the innermost one that holds it
    // Do the edges that leave it downwards (come to it from above) stand in the order of their ids?
    bool keeps_out_order = false;
    bool keeps_in_order = false;
  };

  struct Edge {
    NodeId tail;
    NodeId head;
    int minimum_length = 1;  // in ranks, 0 or more
    int weight = 1;          // 0 or more
    bool constraint = true;  // otherwise the ranks don't depend on it
    bool visible = true;     // does it run through the layers?
    bool has_label = false;  // space is reserved for it along the edge
    // Offset of a fixed end along its node's side, in sixteenths of it; 8: not fixed.
    int tail_offset16 = 8;
    int head_offset16 = 8;
    // The field of its node that an end is bound to; -1: none.
    int tail_field = -1;
    int head_field = -1;
    // Ends of the same style class may share cells at their node; -1: this one shares with none.
    int tail_style_class = -1;
    int head_style_class = -1;
    bool arrow_at_tail = false;
    bool arrow_at_head = false;
    // Is there an arrowhead that can't stand in a border, since it doesn't say where it points?
    bool mark_at_tail = false;
    bool mark_at_head = false;
    // Ends at one node with different bundles share nothing; those with the same one share first.
    int tail_bundle = -1;
    int head_bundle = -1;
    // An end that shares nothing: a label stands there that is only this edge's.
    bool tail_is_alone = false;
    bool head_is_alone = false;
    // The frame whose border an end stops at, instead of its node; none: the node.
    ClusterId tail_frame = none<ClusterId>;
    ClusterId head_frame = none<ClusterId>;
  };

  struct Cluster {
    ClusterId parent = none<ClusterId>;
  };

  /// Nodes that share a rank; with a cluster, which holds them, of the ranks that it spans, as far
  /// as what is outside leaves that open.
  struct RankSet {
    using Kind = RankSetKind;
    Kind kind;
    std::vector<NodeId> nodes;
    ClusterId cluster = none<ClusterId>;
  };

  IdVector<NodeId, Node> nodes{};
  IdVector<EdgeId, Edge> edges{};
  IdVector<ClusterId, Cluster> clusters{};  // a parent stands before its children
  std::vector<RankSet> rank_sets{};
};

}  // namespace boxart::internal
