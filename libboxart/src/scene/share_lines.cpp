#include "scene/share_lines.h"

#include "base/at.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {

void share_lines(const ResolvedGraph& graph, Scene& scene) {
  for (const EdgeId id : graph.edges.ids()) {
    const EdgeId first = graph.edges[id].merges_with;
    if (first == none<EdgeId> || scene.line_of(first) < 0) continue;
    Line line = scene.drawing().lines[at(scene.line_of(first))];
    line.edge = id;
    if (graph.edges[id].tail().node != graph.edges[first].tail().node) {
      std::ranges::reverse(line.points);
      line.arrows = {line.arrows[EdgeEnd::Head], line.arrows[EdgeEnd::Tail]};
    }
    scene.add(std::move(line));
  }
}

}  // namespace boxart::internal
