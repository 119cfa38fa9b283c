#include "scene/mistaken_lines.h"

#include "graph/heads.h"

#include <algorithm>
#include <map>

namespace boxart::internal {

std::vector<EdgeId> mistaken_lines(const ResolvedGraph& graph, const Drawing& drawing) {
  // Most graphs have no other edges, and so none of these.
  if (std::ranges::all_of(graph.edges, has_one_arrowhead)) return {};
  std::map<int, std::vector<EdgeId>> nets;
  for (const Line& line : drawing.lines)
    nets[line.net].push_back(line.edge);
  std::vector<EdgeId> mistaken;
  for (const auto& [net, edges] : nets) {
    if (edges.size() < 2) continue;
    // All have an arrowhead at the node where they join, or none has.
    const auto is_odd = [&](EdgeId edge) { return has_one_arrowhead(graph.edges[edge]); };
    if (std::ranges::count_if(edges, is_odd) != 1) continue;
    mistaken.push_back(*std::ranges::find_if(edges, is_odd));
  }
  std::ranges::sort(mistaken);
  return mistaken;
}

}  // namespace boxart::internal
