#include "layered/columns/assign_columns.h"

#include "base/at.h"
#include "layered/columns/alignment_targets.h"
#include "layered/columns/detail/centre_columns.h"
#include "layered/columns/detail/join_layers.h"
#include "layered/columns/detail/place_blocks.h"
#include "layered/layering.h"
#include "layered/simplex/network_simplex.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// A node for every variable, a hard edge for every separation, and a soft one for each segment, to
/// be straight. `start`: columns that obey the separations, or nothing.
std::vector<int> by_network_simplex(const Alignment& alignment,
                                    const std::vector<int>& start,
                                    StopToken stop) {
  const LayeredGraph& layered = alignment.layered;
  const Separations& separations = alignment.separations;

  SimplexProblem problem{.node_count = separations.variable_count};
  SimplexLimits limits{.start = start, .stop = stop};
  for (const auto& c : separations.constraints) {
    problem.edges.push_back({.tail = c.left,
                             .head = c.right,
                             .minimum_length = c.distance,
                             .weight = 4 * c.weight * Alignment::straight_force});
  }
  for (const SegmentId id : layered.segments.ids()) {
    const auto& segment = layered.segments[id];
    if (segment.edge == none<EdgeId>) continue;
    const int weight = straightness(layered, segment);
    for (const Alignment::Target& target : alignment.targets(id)) {
      // x[upper] + shift = x[lower] when straight.
      const int force = weight * target.force;
      problem.edges.push_back({.tail = target.upper,
                               .head = target.lower,
                               .minimum_length = target.shift,
                               .weight = force,
                               .penalty = 2 * force});
    }
  }
  join_layers(layered, separations, problem);
  if (!start.empty()) limits.start.push_back(*std::ranges::min_element(start));
  std::vector<int> x = network_simplex(problem, limits);
  x.resize(at(separations.variable_count));
  return x;
}

/// The columns, and then again with nodes drawn to the middle of what they are joined to: where
/// that is follows from the columns themselves.
std::vector<int> centred_by_network_simplex(Alignment& alignment, StopToken stop) {
  constexpr int centre_rounds = 2;
  std::vector<int> x = by_network_simplex(alignment, {}, stop);
  for (int round = 0; round < centre_rounds; ++round) {
    alignment.find_bends(x);
    x = by_network_simplex(alignment, x, stop);
  }
  return x;
}

/// Least columns at or right of the wanted ones that obey all separations.
std::vector<int> push_apart(const std::vector<int>& wanted, const Separations& separations) {
  std::vector<std::vector<std::pair<int, int>>> after(wanted.size());
  std::vector<int> in_degree(wanted.size(), 0);
  for (const auto& c : separations.constraints) {
    after[at(c.left)].emplace_back(c.right, c.distance);
    ++in_degree[at(c.right)];
  }
  std::vector<int> x = wanted;
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (in_degree[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::size_t left = ready.back();
    ready.pop_back();
    for (const auto& [right, distance] : after[left]) {
      const auto r = at(right);
      x[r] = std::max(x[r], x[left] + distance);
      if (--in_degree[r] == 0) ready.push_back(r);
    }
  }
  return x;
}

}  // namespace

Columns assign_columns(const Layering& layering, StopToken stop) {
  const LayeredGraph& layered = layering.layered;
  if (layered.vertices.size() == 1) return Columns(1, 0);
  // Simplex takes more than linear time; up to here it is a matter of a tenth of a second.
  constexpr std::size_t max_for_simplex = 4000;
  Alignment alignment{.layered = layered,
                      .ports = layering.ports,
                      .shapes = layering.shapes,
                      .port_columns = layering.first_port_columns,
                      .separations = layering.separations};
  std::vector<int> x;
  if (layered.vertices.size() + layered.segments.size() <= max_for_simplex) {
    x = centred_by_network_simplex(alignment, stop);
  } else {
    x = push_apart(place_blocks(alignment, stop), layering.separations);
    stop.ask();
  }
  centre_columns(alignment, x, stop);
  Columns columns(layered.vertices.size(), 0);
  for (const VertexId vertex : layered.vertices.ids())
    columns[vertex] = x[alignment.variable(vertex)];
  // Not the least variable: clusters without nodes have some too, and they stand nowhere.
  const int least = columns.empty() ? 0 : *std::ranges::min_element(columns);
  for (int& column : columns)
    column -= least;
  return columns;
}

}  // namespace boxart::internal
