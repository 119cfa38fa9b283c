#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"

#include <span>
#include <vector>

namespace boxart::internal {

enum class VertexId : int {};
enum class SegmentId : int {};

/// A layering: vertices on layers, from left to right, and segments between neighbouring layers. A
/// vertex stands on the layers from its first to its last one, straight down; nodes and labels have
/// one layer. Every cluster has, on each layer that it spans, a left and a right border vertex, and
/// between the two stands what it holds there and nothing else.
struct LayeredGraph {
  struct Vertex {
    enum class Kind { Node, Dummy, Label, LeftBorder, RightBorder };
    Kind kind;
    NodeId node = none<NodeId>;           // Node
    EdgeId edge = none<EdgeId>;           // Dummy, Label
    ClusterId cluster = none<ClusterId>;  // the innermost that holds it; of a border: its own
    int first_layer = 0;
    int last_layer = 0;
  };

  struct Segment {
    struct End {
      VertexId vertex;
      // Where on its node it lies if it is bound to a place, in 16ths of the width; 8: anywhere.
      int offset16 = 8;
      // The frame whose border the line ends at there, before it comes to the vertex.
      ClusterId frame = none<ClusterId>;
    };
    ByEnd<LayerEnd, End> ends{};
    // The first drawn that runs here; none: a piece of a cluster's border.
    EdgeId edge = none<EdgeId>;
    int weight = 1;

    const End& upper() const { return ends[LayerEnd::Upper]; }
    const End& lower() const { return ends[LayerEnd::Lower]; }
    bool ends_at_frame() const {
      return upper().frame != none<ClusterId> || lower().frame != none<ClusterId>;
    }
    /// Is it a piece of a line that goes on to both its vertices?
    bool is_line() const { return edge != none<EdgeId> && !ends_at_frame(); }
  };

  struct Cluster {
    ClusterId parent = none<ClusterId>;
    int first_layer = 0;
    int last_layer = -1;
    std::vector<VertexId> left_borders{};  // from the top down
    std::vector<VertexId> right_borders{};
  };

  IdVector<VertexId, Vertex> vertices;
  IdVector<SegmentId, Segment> segments;
  IdVector<ClusterId, Cluster> clusters;
  /// The vertices that begin on each layer, from left to right. What comes down from above stands
  /// between them: LayerRows has all that is on a layer.
  std::vector<std::vector<VertexId>> layers;
  /// Of two vertices on one layer, the left one has the lower number. Unless some were made long,
  /// it is the place in the layer, from 0.
  IdVector<VertexId, int> position;
  IdVector<VertexId, std::vector<SegmentId>> above;  // segments that end at a vertex from above
  IdVector<VertexId, std::vector<SegmentId>> below;

  IdVector<NodeId, VertexId> vertex_of;
  /// The segments that have this end at the vertex: those below it have their upper ones there.
  const std::vector<SegmentId>& segments_at(VertexId vertex, LayerEnd end) const {
    return end == LayerEnd::Upper ? below[vertex] : above[vertex];
  }

  /// The segments of an edge, from the upper end to the lower one; none for flat edges.
  IdVector<EdgeId, std::vector<SegmentId>> chain;
  /// Which end of an edge is the upper one; of a flat edge, the tail.
  IdVector<EdgeId, EdgeEnd> upper_end;
  EdgeEnd edge_end(EdgeId edge, LayerEnd end) const {
    return internal::edge_end(end, upper_end[edge]);
  }
  /// The segment in which a drawn edge has this end.
  const Segment& end_segment(EdgeId edge, LayerEnd end) const {
    return segments[end == LayerEnd::Upper ? chain[edge].front() : chain[edge].back()];
  }
  /// Edges between two nodes of one layer.
  std::vector<EdgeId> flat_edges;
  /// Layers that hold labels and no nodes.
  std::vector<bool> is_label_layer;
};

/// Does each vertex begin once, where it says; do segments lead to the next layer, and their ends
/// know them; does between the borders of a cluster stand what it holds and nothing else? Costs
/// O(E + all rows).
bool is_consistent(const LayeredGraph& layered);

/// Is it a border of a cluster?
inline bool is_border(const LayeredGraph::Vertex& vertex) {
  using Kind = LayeredGraph::Vertex::Kind;
  return vertex.kind == Kind::LeftBorder || vertex.kind == Kind::RightBorder;
}

/// Is it a place where a line passes?
inline bool is_passed(const LayeredGraph::Vertex& vertex) {
  using Kind = LayeredGraph::Vertex::Kind;
  return vertex.kind == Kind::Dummy || vertex.kind == Kind::Label;
}

/// Does a line run over the segment? Where several edges do, it names one that is visible.
bool is_drawn(const LayeredGraph::Segment& segment, const Digraph& digraph);

/// Makes each segment say the first visible edge that runs there. O(E x span).
void rename_segments(const Digraph& digraph, LayeredGraph& layered);

/// How many edges run along each segment. O(E x span).
IdVector<SegmentId, int> count_edges(const LayeredGraph& layered);

/// Puts the vertices of each layer in the order in which they stand in `order`, where each stands
/// once, and numbers them all by it. O(V).
void set_order(LayeredGraph& layered, std::span<const VertexId> order);

/// The vertices that end on each layer, from left to right. O(V), or a sort of each layer where
/// vertices are long.
std::vector<std::vector<VertexId>> layers_of_ends(const LayeredGraph& layered);

/// Is an end of a segment bound to a place on its node? O(S).
bool has_bound_ends(const LayeredGraph& layered);

/// What stands in the place of a vertex in the mirror image: of a cluster's border the other one.
VertexId mirror_image(const LayeredGraph& layered, VertexId vertex);

/// Reverses a layer, with the borders of clusters the right way round. Positions stay as they are.
void mirror_layer(LayeredGraph& layered, int layer);

/// Puts a vertex into a gap of its layer: gap i is left of what stands at position i. Returns what
/// has another position then, itself with it. O(what it passes).
///
/// Requires: vertices of one layer each.
std::span<const VertexId> move_to_gap(LayeredGraph& layered, VertexId vertex, int gap);

/// Makes `position` say what `layers` says, for one layer of vertices that have no other.
void number_layer(LayeredGraph& layered, int layer);
/// The same for all layers.
void number_all_layers(LayeredGraph& layered);

}  // namespace boxart::internal
