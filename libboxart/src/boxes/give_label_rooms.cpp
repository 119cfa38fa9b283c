#include "boxes/give_label_rooms.h"

#include <utility>

namespace boxart::internal {

void give_label_rooms(const ResolvedGraph& graph,
                      const Axes& axes,
                      const LayeredGraph& layered,
                      Ports& ports) {
  if (!axes.is_sideways()) return;
  for (const EdgeId edge : layered.flat_edges) {
    PortId left = ports.of[LayerEnd::Upper][edge];
    PortId right = ports.of[LayerEnd::Lower][edge];
    const Label& label = graph.edges[edge].label;
    if (left == none<PortId> || label.empty()) continue;
    const auto vertex = [&](PortId port) { return ports.ports[port].vertex; };
    if (layered.position[vertex(left)] > layered.position[vertex(right)]) std::swap(left, right);
    for (const PortId port : {right, left}) {
      if (graph.nodes[layered.vertices[vertex(port)].node].kind != Node::Kind::Box) continue;
      ports.ports[port].label_columns = label.height();
      ports.ports[port].label_rows = label.width();
      break;
    }
  }
}

}  // namespace boxart::internal
