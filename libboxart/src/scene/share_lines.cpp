#include "scene/share_lines.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace boxart::internal {

void share_lines(const ResolvedGraph& graph, Drawing& drawing) {
  std::map<EdgeId, std::size_t> line_of;
  for (std::size_t i = 0; i < drawing.lines.size(); ++i)
    line_of[drawing.lines[i].edge] = i;
  for (const EdgeId id : graph.edges.ids()) {
    const Edge& edge = graph.edges[id];
    const auto found = line_of.find(edge.merges_with);
    if (edge.merges_with == none<EdgeId> || found == line_of.end()) continue;
    Line line = drawing.lines[found->second];
    line.edge = id;
    if (edge.tail().node != graph.edges[edge.merges_with].tail().node) {
      std::ranges::reverse(line.points);
      line.arrows = {line.arrows[EdgeEnd::Head], line.arrows[EdgeEnd::Tail]};
    }
    drawing.lines.push_back(std::move(line));
  }
}

}  // namespace boxart::internal
