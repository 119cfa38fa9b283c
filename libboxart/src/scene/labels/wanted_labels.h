#pragma once

#include "graph/graph.h"
#include "scene/labels/place_labels.h"
#include "scene/scene.h"

#include <vector>

namespace boxart::internal {

struct WantedLabels {
  std::vector<LineLabel> of_lines{};
  std::vector<BoxLabel> of_boxes{};
};

/// The labels that have no text in the scene yet, in the order of its lines and boxes: the layers
/// have room for labels of edges, and for no others. O(lines + boxes).
WantedLabels wanted_labels(const ResolvedGraph& graph, const Scene& scene);

}  // namespace boxart::internal
