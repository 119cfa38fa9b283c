#include "layout/mistaken_lines.h"

#include <algorithm>
#include <map>

namespace boxart::internal {
namespace {

/// The node that both edges end at.
NodeId common_end(const Edge& a, const Edge& b) {
  return a.tail == b.tail || a.tail == b.head ? a.tail : a.head;
}

}  // namespace

std::vector<int> mistaken_lines(const Drawing& drawing,
                                const Graph& graph,
                                const std::vector<int>& gone) {
  std::map<int, std::vector<int>> nets;
  for (int i = 0; i < static_cast<int>(drawing.lines.size()); ++i) {
    if (std::ranges::binary_search(gone, i)) continue;
    nets[drawing.lines[static_cast<std::size_t>(i)].net].push_back(i);
  }
  std::vector<int> mistaken;
  for (const auto& [net, lines] : nets) {
    if (lines.size() < 2) continue;
    const auto edge_of = [&](int line) -> const Edge& {
      return graph.edges[drawing.lines[static_cast<std::size_t>(line)].edge];
    };
    const NodeId hub = common_end(edge_of(lines[0]), edge_of(lines[1]));
    const auto points = [&](int line, bool at_hub) {
      const Edge& edge = edge_of(line);
      return ((edge.tail == hub) == at_hub ? edge.tail_arrow : edge.head_arrow) != ArrowHead::None;
    };
    const auto is_odd = [&](int line) { return points(line, true) != points(line, false); };
    if (std::ranges::count_if(lines, is_odd) != 1) continue;
    mistaken.push_back(*std::ranges::find_if(lines, is_odd));
  }
  std::ranges::sort(mistaken);
  return mistaken;
}

}  // namespace boxart::internal
