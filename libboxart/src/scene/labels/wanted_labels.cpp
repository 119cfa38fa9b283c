#include "scene/labels/wanted_labels.h"

#include "base/at.h"

namespace boxart::internal {

WantedLabels wanted_labels(const ResolvedGraph& graph, const Scene& scene) {
  using Site = LineLabel::Site;
  const Drawing& drawing = scene.drawing();
  WantedLabels wanted;
  for (int line = 0; line < static_cast<int>(drawing.lines.size()); ++line) {
    const EdgeId id = drawing.lines[at(line)].edge;
    const Edge& edge = graph.edges[id];
    const auto want = [&](const Label& label, Site site, bool is_xlabel = false) {
      if (label.empty()) return;
      wanted.of_lines.push_back(
          {.line = line, .label = label, .site = site, .is_xlabel = is_xlabel});
    };
    if (scene.texts_of(id).empty()) want(edge.label, Site::Middle);
    want(edge.xlabel, Site::Middle, true);
    want(edge.tail().label, Site::Tail);
    want(edge.head().label, Site::Head);
  }
  for (int box = 0; box < static_cast<int>(drawing.boxes.size()); ++box) {
    const Label& label = graph.nodes[drawing.boxes[at(box)].node].xlabel;
    if (!label.empty()) wanted.of_boxes.push_back({.box = box, .label = label});
  }
  return wanted;
}

}  // namespace boxart::internal
