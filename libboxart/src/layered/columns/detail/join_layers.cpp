#include "layered/columns/detail/join_layers.h"

namespace boxart::internal {

void join_layers(const LayeredGraph& layered,
                 const Separations& separations,
                 SimplexProblem& problem) {
  const int margin = problem.node_count++;
  for (const auto& layer : layered.layers) {
    if (layer.empty()) continue;
    problem.edges.push_back({.tail = margin,
                             .head = separations.variable[layer.front()],
                             .minimum_length = 0,
                             .weight = 0});
  }
}

}  // namespace boxart::internal
