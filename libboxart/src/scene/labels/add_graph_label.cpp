#include "scene/labels/add_graph_label.h"

#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <vector>

namespace boxart::internal {

void add_graph_label(const ResolvedGraph& graph, Drawing& drawing) {
  if (graph.label.empty()) return;
  const Label& label = graph.label;
  const int width = std::max(drawing.size.width, label.width());
  const bool empty = drawing.size.height == 0;
  const int gap = empty ? 0 : 1;
  const int space = width - drawing.size.width;
  const int indent = graph.label_justify == Justify::Left    ? 0
                     : graph.label_justify == Justify::Right ? space
                                                             : space / 2;
  const bool at_top = graph.label_place == VerticalPlace::Top;
  std::vector<int> rows(at_top ? static_cast<std::size_t>(label.height() + gap) : 0, 0);
  insert_rows_and_columns(
      drawing, std::vector<int>(static_cast<std::size_t>(empty ? 0 : indent), 0), rows);
  const int x = graph.label_justify == Justify::Left    ? 0
                : graph.label_justify == Justify::Right ? width - label.width()
                                                        : (width - label.width()) / 2;
  const int y = at_top ? 0 : drawing.size.height + gap;
  drawing.texts.push_back(
      {.rect = {.x = x, .y = y, .width = label.width(), .height = label.height()},
       .label = label,
       .kind = Text::Kind::GraphLabel});
  drawing.size.width = width;
  drawing.size.height = std::max(drawing.size.height, y + label.height());
}

}  // namespace boxart::internal
