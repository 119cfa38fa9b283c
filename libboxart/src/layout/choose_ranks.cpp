#include "layout/choose_ranks.h"

#include "boxes/content_layout.h"
#include "graph/network_ranks.h"
#include "layered/order/row_crossings.h"
#include "layout/rank_and_order.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using LeadsUp = IdVector<EdgeId, bool>;

/// Of the layers in order: cells of the longest one, times those of all one below the other. Nodes
/// count by their texts, with a little room around them, and what stands for a line by two cells.
std::int64_t estimate_area(const ResolvedGraph& graph,
                           const Axes& axes,
                           const LayeredGraph& layered) {
  constexpr int gap = 2;
  constexpr int channel = 3;
  std::int64_t length = 0;
  std::int64_t depth = 0;
  for (const std::vector<VertexId>& layer : layered.layers) {
    std::int64_t layer_length = 0;
    int layer_depth = 1;
    for (const VertexId vertex : layer) {
      const NodeId node = layered.vertices[vertex].node;
      const Size size = node == none<NodeId>
                            ? Size{.width = 0, .height = 1}
                            : axes.turn(measure_content(graph.nodes[node].content));
      layer_length += size.width + gap;
      layer_depth = std::max(layer_depth, size.height);
    }
    length = std::max(length, layer_length);
    depth += layer_depth + channel;
  }
  return length * depth;
}

/// Crossings of lines, and area, of the graph in the ranks that it says now.
std::pair<std::int64_t, std::int64_t> estimate(const ResolvedGraph& graph,
                                               const Axes& axes,
                                               const LayoutOptions& options) {
  LayeredLayout layout;
  rank_and_order(graph, axes, options, layout);
  return {count_row_crossings(layout.layered, options.stop, 0),
          estimate_area(graph, axes, layout.layered)};
}

void lead_up(const LeadsUp& leads_up, ResolvedGraph& graph) {
  for (const EdgeId edge : graph.edges.ids())
    graph.edges[edge].leads_up = leads_up[edge];
}

}  // namespace

void choose_ranks(const Axes& axes, LayoutOptions options, ResolvedGraph& graph) {
  if (!is_network(graph)) return;
  options.is_estimate = true;
  LeadsUp best;
  for (const Edge& edge : graph.edges)
    best.add(edge.leads_up);
  const std::int64_t as_written = estimate(graph, axes, options).first;
  if (as_written == 0) return;
  std::pair least{as_written / 2, std::numeric_limits<std::int64_t>::max()};
  for (const LeadsUp& other : network_ranks(graph)) {
    lead_up(other, graph);
    const std::pair cost = estimate(graph, axes, options);
    if (cost >= least) continue;
    least = cost;
    best = other;
  }
  lead_up(best, graph);
}

}  // namespace boxart::internal
