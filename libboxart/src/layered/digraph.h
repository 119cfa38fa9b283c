#pragma once

#include "base/ends.h"
#include "base/field_part.h"
#include "base/geometry.h"
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
    struct End {
      NodeId node;
      // Where on its node it lies if it is bound to a place, in 16ths of the width; 8: anywhere.
      int offset16 = 8;
      int field = -1;                   // the field of its node that it is bound to; -1: none
      FieldPart part = FieldPart::All;  // of this field
      // The sides of its node, as the layers lie, of which it has to end at one; none: it ends at
      // the one that faces the layer that it comes from, above where the edge is flat.
      Sides sides = no_side;
      // The same where a flat edge runs below the layer.
      struct Below {
        Sides sides = no_side;
        FieldPart part = FieldPart::All;
      };
      Below below{};
      // At which of the left and right one it may end where a flat edge runs straight to them.
      Sides beside = bit(Side::West) | bit(Side::East);
      // Ends of the same style class may share cells at their node; -1: this one shares with none.
      int style_class = -1;
      bool arrow = false;
      // Is that an arrowhead that can't stand in a border, since it doesn't say where it points?
      bool mark = false;
      // Ends at one node with different bundles share nothing; those with the same one share first.
      int bundle = -1;
      bool is_alone = false;  // it shares nothing: a label stands there that is only this edge's
      // The frame whose border it stops at, instead of its node; none: the node.
      ClusterId frame = none<ClusterId>;
    };
    ByEnd<EdgeEnd, End> ends{};
    int minimum_length = 1;  // in ranks, 0 or more
    int weight = 1;          // 0 or more
    bool constraint = true;  // otherwise the ranks don't depend on it
    bool visible = true;     // does it run through the layers?
    bool leads_up = false;   // do the ranks take it from its head to its tail?
    bool has_label = false;  // space is reserved for it along the edge
    // Where the label stands between its ends; -1: on one next to the middle.
    int label_rank = -1;
    bool label_below = false;  // it stands between that rank and the next one

    const End& tail() const { return ends[EdgeEnd::Tail]; }
    const End& head() const { return ends[EdgeEnd::Head]; }
  };

  struct Cluster {
    ClusterId parent = none<ClusterId>;
    bool visible = true;  // has it a frame?
    // Does it lie in a band of ranks, above or below those of clusters of the same parent that
    // edges join to it?
    bool has_band = false;
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
