#include "graph/merge_edges.h"

#include <utility>

namespace boxart::internal {
namespace {

/// Before the first line of the label, in its style.
void add_count(const LabelLine& count, Label& label) {
  LabelLine line = count;
  if (label.empty()) {
    label.lines.push_back(std::move(line));
    return;
  }
  LabelLine& first = label.lines.front();
  line.justify = first.justify;
  if (!first.spans.empty() && first.spans.front().begin == 0)
    line.spans = {{.begin = 0, .end = line.text.size(), .style = first.spans.front().style}};
  append_blanks(line, 1);
  append(line, first);
  first = std::move(line);
}

}  // namespace

void merge_edges(ResolvedGraph& graph) {
  for (Edge& edge : graph.edges) {
    if (edge.merges_with == none<EdgeId>) continue;
    Edge& first = graph.edges[edge.merges_with];
    edge.visible = false;
    edge.label = {};
    if (!first.count.text.empty()) continue;
    for (const EdgeEnd end : edge_ends) {
      Edge::End& at = first.ends[end];
      if (at.arrow == ArrowHead::None) at.arrow = edge.ends[edge.end_at(at.node)].arrow;
    }
  }
  for (Edge& edge : graph.edges) {
    if (!edge.count.text.empty()) add_count(edge.count, edge.label);
  }
}

}  // namespace boxart::internal
