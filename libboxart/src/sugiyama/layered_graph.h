#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "sugiyama/assign_ranks.h"
#include "sugiyama/digraph.h"
#include "sugiyama/make_trunks.h"

#include <vector>

namespace boxart {

enum class VertexId : int {};
enum class SegmentId : int {};

/// A proper layering: vertices on layers, from left to right, and segments between neighbouring
/// layers. Every cluster has, on each layer that it spans, a left and a right border vertex, and
/// between the two stands what it holds there and nothing else.
struct LayeredGraph {
  struct Vertex {
    enum class Kind { Node, Dummy, Label, LeftBorder, RightBorder };
    Kind kind;
    NodeId node = none<NodeId>;           // Node
    EdgeId edge = none<EdgeId>;           // Dummy, Label
    ClusterId cluster = none<ClusterId>;  // the innermost that holds it; of a border: its own
    int layer = 0;
  };

  struct Segment {
    VertexId upper;
    VertexId lower;
    EdgeId edge = none<EdgeId>;  // the first that runs here; none: a stretch of a cluster's border
    int weight = 1;
    // Where on its node an end lies that is bound to a place, in 16ths of the width; 8: anywhere.
    int upper_place = 8;
    int lower_place = 8;
    // The frame whose lower (upper) border the line ends at there, before it comes to the vertex.
    ClusterId upper_frame = none<ClusterId>;
    ClusterId lower_frame = none<ClusterId>;
  };

  struct Cluster {
    ClusterId parent = none<ClusterId>;
    int first_layer = 0;
    int last_layer = -1;
    std::vector<VertexId> left_borders{};  // by layer, from first_layer on
    std::vector<VertexId> right_borders{};
  };

  IdVector<VertexId, Vertex> vertices;
  IdVector<SegmentId, Segment> segments;
  IdVector<ClusterId, Cluster> clusters;
  std::vector<std::vector<VertexId>> layers;

  IdVector<VertexId, int> position;                  // place in its layer
  IdVector<VertexId, std::vector<SegmentId>> above;  // segments that end at a vertex from above
  IdVector<VertexId, std::vector<SegmentId>> below;

  IdVector<NodeId, VertexId> vertex_of;
  /// The segments of an edge, from the upper end to the lower one; none for flat edges.
  IdVector<EdgeId, std::vector<SegmentId>> chain;
  /// Edges between two nodes of one layer.
  std::vector<EdgeId> flat_edges;
  /// Layers that hold labels and no nodes.
  std::vector<bool> is_label_layer;
};

/// Returns the proper layering of `digraph`: a dummy for every layer that an edge passes. Edges of
/// a trunk share dummies as long as they run together: down to the layer above the first that ends,
/// or is labelled, or enters another cluster; so memory grows with nodes x span where graphs are
/// dense, not with edges x span. An edge with a label has one vertex of kind Label, on a layer of
/// nodes where it passes one, else on a layer of labels that is put between two ranks. Invisible
/// edges longer than a layer are left out: they have nothing to draw.
///
/// An edge that ends at a frame has no dummies inside beyond the frame's first (last) layer.
///
/// A dummy belongs to the cluster of its upper end as long as that reaches down, then to that of
/// its lower end where that has begun; so an edge leaves a frame through its bottom.
///
/// Requires: ranks of `digraph`, least 0. Self loops are ignored.
/// Ensures: each segment spans one layer; layers are filled in the order of the input, clusters
/// contiguous. Costs O(V + E x span x depth of clusters).
LayeredGraph split_long_edges(const Digraph& digraph, const Ranks& ranks, const Trunks& trunks);

/// Makes `position` say what `layers` says, for one layer.
void number_layer(LayeredGraph& layered, int layer);

}  // namespace boxart
