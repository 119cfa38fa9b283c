#pragma once

#include "base/ends.h"
#include "base/field_part.h"
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
  Lane lane = Lane::None;
  std::vector<EdgeId> edges{};
  std::vector<VertexId> far_ends{};  // the next vertices along the edges
  // What the label of a flat edge takes of the channel: columns left of the port, and rows.
  int label_columns = 0;
  int label_rows = 0;
};

struct Ports {
  IdVector<PortId, Port> ports;
  /// The ports of an edge at its upper and its lower end. Of a flat edge: at its tail and its head.
  /// None where an edge has no place in a channel.
  ByEnd<LayerEnd, IdVector<EdgeId, PortId>> of;
  /// The ports of a vertex by side, from left to right.
  IdVector<VertexId, std::vector<PortId>> at_top;
  IdVector<VertexId, std::vector<PortId>> at_bottom;
  /// Flat edges between neighbours in a layer, drawn straight from side to side. They have no
  /// ports.
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
/// both ends. Of flat edges, the first between two neighbours runs beside them, if the sides that
/// face each other are free (`sides` by node); others leave and arrive at
/// the top. Costs O(E log E).
Ports make_ports(const LayeredGraph& layered,
                 const Digraph& digraph,
                 const Trunks& trunks,
                 const IdVector<NodeId, FreeSides>& sides);

/// Does the line go past its node, in a lane beside it?
inline bool is_aside(const Port& port) {
  return port.lane != Port::Lane::None;
}

/// The same of the end of a segment.
bool is_aside(const LayeredGraph& layered, const Ports& ports, SegmentId id, LayerEnd end);

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
