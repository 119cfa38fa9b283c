#include "layered/columns/detail/join_layers.h"

#include "layered/layer_rows.h"

#include <cstddef>
#include <span>

namespace boxart::internal {

void join_layers(const LayeredGraph& layered,
                 const Separations& separations,
                 SimplexProblem& problem) {
  const int margin = problem.node_count++;
  LayerRows rows(layered);
  for (std::size_t i = 0; i < layered.layers.size(); ++i) {
    const std::span<const VertexId> layer = rows.next();
    if (layer.empty()) continue;
    problem.edges.push_back({.tail = margin,
                             .head = separations.variable[layer.front()],
                             .minimum_length = 0,
                             .weight = 0});
  }
}

}  // namespace boxart::internal
