#include "layered/columns/detail/join_layers.h"

#include "layered/layer_rows.h"

#include <cstddef>
#include <span>

namespace boxart::internal {

void join_layers(const LayeredGraph& layered,
                 const Separations& separations,
                 SimplexProblem& problem) {
  const int left = problem.node_count++;
  LayerRows rows(layered);
  for (std::size_t i = 0; i < layered.layers.size(); ++i) {
    const std::span<const VertexId> layer = rows.next();
    if (layer.empty()) continue;
    problem.edges.push_back({.tail = left,
                             .head = separations.variable[layer.front()],
                             .minimum_length = 0,
                             .weight = 0});
  }
}

void add_margins(const LayeredGraph& layered,
                 const Separations& separations,
                 const VertexShapes& shapes,
                 WidthPrice width,
                 SimplexProblem& problem) {
  const int left = problem.node_count;
  join_layers(layered, separations, problem);
  const int right = problem.node_count++;
  LayerRows rows(layered);
  for (std::size_t i = 0; i < layered.layers.size(); ++i) {
    const std::span<const VertexId> layer = rows.next();
    if (layer.empty()) continue;
    problem.edges.push_back({.tail = separations.variable[layer.back()],
                             .head = right,
                             .minimum_length = shapes.of[layer.back()].width,
                             .weight = 0});
  }
  problem.edges.push_back(
      {.tail = left, .head = right, .minimum_length = 0, .weight = width.least_price});
  // Of this, what is narrower costs the same.
  problem.edges.push_back({.tail = left,
                           .head = right,
                           .minimum_length = width.free,
                           .weight = width.price,
                           .penalty = width.price});
  if (width.room == 0) return;
  problem.edges.push_back({.tail = left,
                           .head = right,
                           .minimum_length = width.room,
                           .weight = width.room_price,
                           .penalty = width.room_price});
}

}  // namespace boxart::internal
