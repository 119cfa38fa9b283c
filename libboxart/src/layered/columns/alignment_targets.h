#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "layered/columns/separations.h"
#include "layered/layered_graph.h"
#include "layered/ports/assign_port_columns.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {

struct Layering;

/// Where a segment meets its vertex, right of that vertex' left side.
int upper_offset(const LayeredGraph& layered,
                 const Ports& ports,
                 const VertexShapes& shapes,
                 const PortColumns& port_columns,
                 const LayeredGraph::Segment& segment);
int lower_offset(const LayeredGraph& layered,
                 const Ports& ports,
                 const VertexShapes& shapes,
                 const PortColumns& port_columns,
                 const LayeredGraph::Segment& segment);

/// How far right of straight each segment's lower end is, by the columns and the last port columns.
/// O(segments).
IdVector<SegmentId, int> measure_bends(const Layering& layering);

/// How many columns vertices take. O(V).
int width_of(const Layering& layering);

/// What these cost, each for all edges that share it, and the width of the drawing (bend_cost.h).
/// O(V + segments of all edges).
std::int64_t cost_of_bends(const Layering& layering, const IdVector<SegmentId, int>& bends);

/// Which edges are the only way out of their upper node and the only way into their lower one, with
/// a line of their own; those in a lane beside the node don't count. O(segments).
IdVector<EdgeId, bool> find_lone_edges(const LayeredGraph& layered, const Ports& ports);

/// How much a cell of bend costs, in quarters of what one between two nodes does: Gansner et al.
/// count 1, 2 and 8 for no, one and two dummies. A line that many edges share counts for each: who
/// follows one of them goes round all its bends. A bend of a line that is the only way from one
/// node to the next would have no reason, and counts more than all. Of segments that are no edge's
/// it says nothing. O(segments).
IdVector<SegmentId, int> measure_straightness(const LayeredGraph& layered,
                                              const IdVector<EdgeId, bool>& is_lone,
                                              const IdVector<SegmentId, int>& edge_counts);

/// The alignment targets of the variables of the separations: every segment is to be straight, and
/// every node over (under) the middle of what it is joined to on a side.
struct Alignment {
  const LayeredGraph& layered;
  const Ports& ports;
  const VertexShapes& shapes;
  const PortColumns& port_columns;
  const Separations& separations;
  int free_width = 0;  // columns of the whole drawing that cost nothing
  int room = 0;        // columns beyond which it doesn't fit; 0: any number does
  IdVector<EdgeId, bool> is_lone = find_lone_edges(layered, ports);
  IdVector<SegmentId, int> edge_counts = count_edges(layered);
  IdVector<SegmentId, int> straightness = measure_straightness(layered, is_lone, edge_counts);
  /// How far from straight each segment is when nodes stand over the middle of what they are joined
  /// to: at its upper and at its lower end. Empty: not known yet.
  IdVector<SegmentId, ByEnd<LayerEnd, int>> bends{};

  // Twice the second is more than the first, which is more than it: that a node is drawn to the
  // middle outweighs a single segment on its other side, but not that what it is joined to stands
  // close together.
  static constexpr int straight_force = 3;
  static constexpr int middle_force = 2;
  /// What a column of the whole drawing beyond `free_width` costs: as much as so many cells of bend
  /// of a line from node to node. A drawing that is wider than the place where it is read is worse
  /// than lines that step.
  static constexpr int column_price = 60 * 4;
  /// The same of a column beyond `room`: rather any line bends.
  static constexpr int room_price = 50 * column_price;

  /// Two variables that are `shift` apart when a segment is where it is best: x[upper] + shift =
  /// x[lower].
  struct Target {
    int upper;
    int lower;
    int shift;
    int force = straight_force;  // a factor of the segment's weight
  };

  /// One to three.
  struct Targets {
    std::array<Target, 3> items;
    int count = 2;
    const Target* begin() const { return items.data(); }
    const Target* end() const { return items.data() + count; }
  };

  /// One variable is to be at least so far right of another: x[left] + distance <= x[right].
  struct Bound {
    int left;
    int right;
    int distance;
  };

  /// Does it leave a node beside others, and is it there for one edge alone?
  bool is_of_fan(SegmentId id) const;

  /// x[lower] - x[upper] of a straight segment.
  int straight_shift(const LayeredGraph::Segment& segment) const {
    return upper(segment) - lower(segment);
  }

  /// The column in which the upper (lower) vertex stands straight above (below) the other.
  int straight_column(const std::vector<int>& x,
                      const LayeredGraph::Segment& s,
                      LayerEnd end) const;
  /// How far right of straight the lower vertex stands.
  int bend(const std::vector<int>& x, const LayeredGraph::Segment& s) const {
    return x[variable(s.lower().vertex)] - straight_column(x, s, LayerEnd::Lower);
  }

  /// The targets of a segment: to be straight; and, where others come to the same side of a node,
  /// to be as far from it as puts the node over the middle. One that ends at a frame is drawn to
  /// both sides of it, with equal force; so any place between them is good, and the middle is best.
  Targets targets(SegmentId id) const;

  /// Within these the line of a segment that ends at a frame is straight: between the corners of
  /// the frame is the other end, or some of the other frame.
  ///
  /// Requires: the segment ends at a frame.
  std::array<Bound, 2> bounds(SegmentId id) const;

  /// The middle of the columns in which a node would stand straight above (below) what it is joined
  /// to by segments that have this end at it, by weight: of an odd number the middle one, of an
  /// even one between the two middle ones. `count` gets how many there are. O(segments of the node,
  /// times a logarithm).
  int middle(const std::vector<int>& x, VertexId vertex, LayerEnd end, int& count) const;

  /// Fills in `bends` for columns that stay as far apart as they are in `x`.
  void find_bends(const std::vector<int>& x);

  /// What so many columns cost.
  std::int64_t price_of(int width) const;

  /// The column right of all that stands in these.
  int right_end(const std::vector<int>& x) const;

  std::size_t variable(VertexId vertex) const {
    return static_cast<std::size_t>(separations.variable[vertex]);
  }

 private:
  bool is(VertexId vertex, LayeredGraph::Vertex::Kind kind) const {
    return layered.vertices[vertex].kind == kind;
  }
  Targets node_targets(SegmentId id, const Target& straight) const;
  int upper(const LayeredGraph::Segment& s) const {
    return upper_offset(layered, ports, shapes, port_columns, s);
  }
  int lower(const LayeredGraph::Segment& s) const {
    return lower_offset(layered, ports, shapes, port_columns, s);
  }
};

}  // namespace boxart::internal
