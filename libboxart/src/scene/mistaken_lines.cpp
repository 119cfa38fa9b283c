#include "scene/mistaken_lines.h"

#include "graph/heads.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace boxart::internal {

std::vector<int> mistaken_lines(const Drawing& drawing,
                                const ResolvedGraph& graph,
                                const std::vector<int>& gone) {
  // Most graphs have no other edges, and so none of these.
  if (std::ranges::all_of(graph.edges, has_one_arrowhead)) return {};
  std::map<int, std::vector<int>> nets;
  for (int i = 0; i < static_cast<int>(drawing.lines.size()); ++i) {
    if (std::ranges::binary_search(gone, i)) continue;
    nets[drawing.lines[static_cast<std::size_t>(i)].net].push_back(i);
  }
  std::vector<int> mistaken;
  for (const auto& [net, lines] : nets) {
    if (lines.size() < 2) continue;
    // All have an arrowhead at the node where they join, or none has.
    const auto is_odd = [&](int line) {
      return has_one_arrowhead(graph.edges[drawing.lines[static_cast<std::size_t>(line)].edge]);
    };
    if (std::ranges::count_if(lines, is_odd) != 1) continue;
    mistaken.push_back(*std::ranges::find_if(lines, is_odd));
  }
  std::ranges::sort(mistaken);
  return mistaken;
}

}  // namespace boxart::internal
