#pragma once

#include "layered/columns/alignment_targets.h"
#include "support/layers.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {

/// What a run's lines want of its columns, with ports as they are first.
inline Alignment alignment_of(const LayerRun& run) {
  return {.layered = run.layered,
          .ports = run.ports,
          .shapes = run.shapes,
          .port_columns = run.first_port_columns,
          .separations = run.separations};
}

/// Do these columns of the variables obey the separations of the run?
inline bool keeps_separations(const LayerRun& run, const std::vector<int>& x) {
  return std::ranges::all_of(run.separations.constraints, [&](const auto& c) {
    return x[static_cast<std::size_t>(c.right)] - x[static_cast<std::size_t>(c.left)] >= c.distance;
  });
}

}  // namespace boxart::internal
