#include "layered/ports/close_port_gaps.h"

#include "layered/columns/alignment_targets.h"
#include "layered/layering.h"

namespace boxart::internal {
namespace {

/// Does the line of the port run straight from its node to the next layer?
bool is_straight(const Layering& layering, const Port& port) {
  const LayeredGraph& layered = layering.layered;
  const LayerEnd end = port.at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
  const auto& segment = layered.end_segment(port.edges.front(), end);
  const int upper =
      upper_offset(layered, layering.ports, layering.shapes, layering.port_columns, segment);
  const int lower =
      lower_offset(layered, layering.ports, layering.shapes, layering.port_columns, segment);
  return layering.columns[segment.upper().vertex] + upper ==
         layering.columns[segment.lower().vertex] + lower;
}

}  // namespace

bool close_port_gaps(Layering& layering) {
  bool any = false;
  for (const auto* sides : {&layering.ports.at_top, &layering.ports.at_bottom}) {
    for (const auto& side : *sides) {
      bool straight_before = false;
      for (const PortId id : side) {
        Port& port = layering.ports.ports[id];
        if (is_aside(port) || layering.layered.chain[port.edges.front()].empty()) continue;
        const bool straight = is_straight(layering, port);
        if (port.gap > 0 && !(straight && straight_before)) {
          port.gap = 0;
          any = true;
        }
        straight_before = straight;
      }
    }
  }
  return any;
}

}  // namespace boxart::internal
