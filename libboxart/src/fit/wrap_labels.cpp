#include "fit/wrap_labels.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Calls `visit` for the text of each part, and with whether it is a cell of a table: no line may
/// part such cells.
template <typename ContentType, typename Visit>
void for_each_text(ContentType& content, const Visit& visit) {
  std::vector<std::pair<ContentType*, bool>> open{{&content, false}};
  while (!open.empty()) {
    const auto [part, is_cell] = open.back();
    open.pop_back();
    visit(part->text, is_cell);
    const bool holds_cells = is_cell || part->kind == Content::Kind::Grid;
    for (auto& inner : part->parts)
      open.emplace_back(&inner, holds_cells);
  }
}

template <typename GraphType, typename Visit>
void for_each_label_of_edges(GraphType& graph, const Visit& visit) {
  for (auto& edge : graph.edges) {
    visit(edge.label);
    visit(edge.xlabel);
    for (auto& end : edge.ends)
      visit(end.label);
  }
}

}  // namespace

ResolvedGraph wrap_labels(const ResolvedGraph& graph,
                          const Wrapping& wrapping,
                          const TextRules& rules) {
  ResolvedGraph out = graph;
  const auto wrap_at = [&](Label& label, int cells, Breaks breaks) {
    if (label.width() <= cells) return;
    std::vector<LabelLine> lines;
    for (const LabelLine& line : label.lines) {
      std::ranges::move(broken_line(line, cells, breaks, rules), std::back_inserter(lines));
    }
    label.lines = std::move(lines);
  };
  const auto wrap = [&](Label& label) { wrap_at(label, wrapping.cells, wrapping.breaks); };
  // Parts of words of two cells side by side would read as one text.
  const auto wrap_content = [&](Label& label, bool is_cell) {
    wrap_at(label, wrapping.cells, is_cell ? Breaks::Words : wrapping.breaks);
  };
  for (const NodeId node : out.nodes.ids()) {
    if (!wrapping.nodes[node]) continue;
    for_each_text(out.nodes[node].content, wrap_content);
    wrap(out.nodes[node].xlabel);
  }
  for_each_label_of_edges(out, wrap);
  for (Cluster& cluster : out.clusters)
    wrap_at(cluster.label, wrapping.title_cells, wrapping.breaks);
  wrap_at(out.label, wrapping.graph_cells, wrapping.breaks);
  return out;
}

int widest_line(const ResolvedGraph& graph) {
  int widest = 0;
  const auto measure = [&](const Label& label) { widest = std::max(widest, label.width()); };
  for (const Node& node : graph.nodes) {
    for_each_text(node.content, [&](const Label& label, bool) { measure(label); });
    measure(node.xlabel);
  }
  for_each_label_of_edges(graph, measure);
  for (const Cluster& cluster : graph.clusters)
    measure(cluster.label);
  measure(graph.label);
  return widest;
}

}  // namespace boxart::internal
