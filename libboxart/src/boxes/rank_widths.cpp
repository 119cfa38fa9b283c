#include "boxes/rank_widths.h"

#include "boxes/content_layout.h"

namespace boxart::internal {

RankWidths rank_widths(const ResolvedGraph& graph, const Axes& axes, const Spacing& spacing) {
  RankWidths widths{.frame = 2 + 2 * spacing.frame_inside + spacing.frame_outside,
                    .line = 1 + spacing.lines,
                    .room = graph.rank_room};
  for (const Node& node : graph.nodes) {
    const Size size = measure_content(node.content);
    widths.nodes.add((axes.is_sideways() ? size.height : size.width) + spacing.nodes);
  }
  for (const Edge& edge : graph.edges) {
    const bool has_room = edge.visible && !edge.label.empty();
    const int cells = axes.is_sideways() ? edge.label.height() : edge.label.width() + 1;
    widths.labels.add(has_room ? widths.line + cells : 0);
    widths.label_depths.add(axes.is_sideways() ? edge.label.width() : edge.label.height());
  }
  return widths;
}

}  // namespace boxart::internal
