#pragma once

#include "base/ends.h"
#include "base/field_part.h"
#include "base/geometry.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/trunks/make_trunks.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace boxart::internal {

enum class PortId : int {};

/// Where one edge, or the trunk of several, meets the upper or lower side of a node. First only the
/// order of ports is known; later each has a column, counted from the left side of the box
/// (PortColumns).
///
///     ┌───────┐
///     │   a   │
///     └─┬──┬──┘     ports in the columns 2 and 5
///       │  ├────╮   the second is that of a trunk
///       ▼  ▼    ▼
struct Port {
  /// Where the line goes past its node to end at the node's side.
  enum class Lane { None, Left, Right };
  VertexId vertex;
  bool at_bottom;
  int field = -1;                   // the field of the node that it is bound to; -1: none
  FieldPart part = FieldPart::All;  // of this field
  // Of one with a lane, the side of the node, as the layers lie, that it ends at: the one beside
  // which the lane is, or the one that the line doesn't come from.
  Sides sides = no_side;
  Lane lane = Lane::None;
  std::vector<EdgeId> edges{};
  std::vector<VertexId> far_ends{};  // the next vertices along the edges
  // What the label of a flat edge takes of the channel: columns left of the port, and rows.
  int label_columns = 0;
  int label_rows = 0;
  // Columns between it and the port before it: there is the label of its edge, where the lines of
  // the two run straight side by side.
  int gap = 0;

  /// How many columns of its side it takes.
  int columns() const { return 1 + label_columns + gap; }
};

struct Ports {
  IdVector<PortId, Port> ports;
  /// The ports of an edge at its upper and its lower end. Of a flat edge: at its tail and its head.
  /// None where an edge has no place in a channel.
  ByEnd<LayerEnd, IdVector<EdgeId, PortId>> of;
  /// The ports of a vertex by side, from left to right.
  IdVector<VertexId, std::vector<PortId>> at_top;
  IdVector<VertexId, std::vector<PortId>> at_bottom;
  /// Flat edges between neighbours in a layer, drawn from side to side. They have no ports, and are
  /// the only ones of their sides without a lane.
  std::vector<EdgeId> beside;
};

/// The sides of a node that a flat edge may run beside.
struct FreeSides {
  bool left = true;
  bool right = true;
};

/// Returns where edges meet nodes. The edges of a trunk share a port.
///
/// Ports of a side are in the order of the far ends, those of parallel edges in the same order at
/// both ends. A flat edge between two neighbours may run straight beside them, if the sides that
/// face each other are free (`sides` by node), it may end there, and no other does; else it leaves
/// and arrives at the top. One with bound ends may do that at the bottom, too.
///
/// What has to end at another side goes past its node in a lane beside it, an inverted port: at the
/// side itself, else round a corner (choose_lanes.h).
///
///     ┌───┐
///     │ a ├─╮
///     └─┬─┘ │
///
/// (Schulze, Spönemann, von Hanxleden 2014.) Costs O(E log E), and what choose_lanes does.
Ports make_ports(const LayeredGraph& layered,
                 const Digraph& digraph,
                 const Trunks& trunks,
                 const IdVector<NodeId, FreeSides>& sides);

/// The ports of the edges that are visible still: all lines go the same ways as before, so that no
/// side has more than it had. O(P log P).
Ports drop_hidden_ports(const LayeredGraph& layered, const Digraph& digraph, const Ports& ports);

/// Does the line go past its node, in a lane beside it?
inline bool is_aside(const Port& port) {
  return port.lane != Port::Lane::None;
}

/// The side of its node, as the layers lie, that its line ends at.
inline Side side_of(const Port& port) {
  if (!is_aside(port)) return port.at_bottom ? Side::South : Side::North;
  return first_of(port.sides);
}

/// Is this the end of a segment at such a port?
bool is_aside(const LayeredGraph& layered, const Ports& ports, SegmentId id, LayerEnd end);

/// The channel that a flat edge with ports runs in.
std::size_t channel_of_flat(const LayeredGraph& layered, const Ports& ports, EdgeId edge);

/// The port of a flat edge beside which its label stands; none: it has no room there.
PortId labelled_port(const Ports& ports, EdgeId edge);

/// How far right of the port before it a port stands that has to be `least` columns from others:
/// farther where a label stands between.
inline int columns_from_port_before(const Port& port, int least) {
  return std::max(least, port.label_columns + 1);
}

/// Segments with equal keys are one net in their channel: those of a trunk that share the end
/// nearer to its node.
std::pair<int, int> net_key(const LayeredGraph& layered,
                            const Trunks& trunks,
                            const Ports& ports,
                            SegmentId id);

}  // namespace boxart::internal
