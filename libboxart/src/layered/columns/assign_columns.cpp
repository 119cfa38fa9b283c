#include "layered/columns/assign_columns.h"

#include "base/at.h"
#include "layered/columns/alignment_targets.h"
#include "layered/columns/detail/centre_columns.h"
#include "layered/columns/detail/centre_frames.h"
#include "layered/columns/detail/remove_steps.h"
#include "layered/columns/detail/simplex_columns.h"
#include "layered/columns/detail/sweep_columns.h"
#include "layered/layering.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace boxart::internal {
namespace {

/// By variable, as near as may be to those that the layering has; empty: it has none.
std::vector<int> present_columns(const Layering& layering) {
  const Separations& separations = layering.separations;
  if (layering.columns.empty()) return {};
  std::vector<int> x(at(separations.variable_count), 0);
  for (const VertexId vertex : layering.layered.vertices.ids())
    x[at(separations.variable[vertex])] = layering.columns[vertex];
  raise(separations, x);
  return x;
}

}  // namespace

bool may_use_simplex(const LayeredGraph& layered) {
#ifdef BOXART_SIMPLEX_ALWAYS  // what tests/measure/columns.py compares with
  constexpr std::size_t max_for_simplex = std::numeric_limits<std::size_t>::max();
#else
  // Simplex takes more than linear time; up to here it is a matter of a third of a second.
  constexpr std::size_t max_for_simplex = 12'000;
#endif
  return layered.vertices.size() + layered.segments.size() <= max_for_simplex;
}

Columns assign_columns(const Layering& layering, ColumnEffort effort, StopToken stop) {
  const LayeredGraph& layered = layering.layered;
  if (layered.vertices.size() == 1) return Columns(1, 0);
  const Alignment alignment{.layered = layered,
                            .ports = layering.ports,
                            .shapes = layering.shapes,
                            .port_columns = layering.first_port_columns,
                            .separations = layering.separations,
                            .free_width = layering.spacing.free_width,
                            .room = layering.spacing.room};
  std::vector<int> x = may_use_simplex(layered)
                           ? simplex_columns(alignment, present_columns(layering), effort, stop)
                           : sweep_columns(alignment, stop);
  centre_columns(alignment, x, stop);
  centre_frames(alignment, x);
  if (effort == ColumnEffort::Best) remove_steps(alignment, x, stop);
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
