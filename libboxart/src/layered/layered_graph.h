#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"

#include <vector>

namespace boxart::internal {

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
    EdgeId edge =
        none<EdgeId>;  // the first drawn that runs here; none: a piece of a cluster's border
    int weight = 1;
    // Offset of a fixed end along its node's side, in sixteenths of it; 8: not fixed.
    int upper_offset16 = 8;
    int lower_offset16 = 8;
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
  /// Which end of an edge is the upper one; of a flat edge, the tail.
  IdVector<EdgeId, EdgeEnd> upper_end;
  EdgeEnd edge_end(EdgeId edge, LayerEnd end) const {
    return internal::edge_end(end, upper_end[edge]);
  }
  /// Edges between two nodes of one layer.
  std::vector<EdgeId> flat_edges;
  /// Layers that hold labels and no nodes.
  std::vector<bool> is_label_layer;
};

/// Does each vertex stand once, where it says; do segments span one layer, and their ends know
/// them; does between the borders of a cluster stand what it holds and nothing else? O(V + E).
bool is_consistent(const LayeredGraph& layered);

/// Is it a border of a cluster?
inline bool is_border(const LayeredGraph::Vertex& vertex) {
  using Kind = LayeredGraph::Vertex::Kind;
  return vertex.kind == Kind::LeftBorder || vertex.kind == Kind::RightBorder;
}

/// Does a line run over the segment? Where several edges do, it names one that is visible.
bool is_drawn(const LayeredGraph::Segment& segment, const Digraph& digraph);

/// Makes `position` say what `layers` says, for one layer.
void number_layer(LayeredGraph& layered, int layer);

}  // namespace boxart::internal
