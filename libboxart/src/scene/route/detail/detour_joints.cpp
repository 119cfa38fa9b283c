#include "scene/route/detail/detour_joints.h"

#include "scene/route/detail/detour_grid.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace boxart::internal {

DetourJoints::DetourJoints(const Drawing& drawing, const JoinEnds& ends) : ends_(ends) {
  first_detour_ = static_cast<int>(drawing.lines.size());
  for (const Line& line : drawing.lines)
    add(line);
}

void DetourJoints::add(const Line& line) {
  const int number = count_++;
  if (ends_.empty()) return;
  const ByEnd<EdgeEnd, JoinEnd>& ends = ends_[line.edge];
  const std::set<NodeId> nodes{ends[EdgeEnd::Tail].node, ends[EdgeEnd::Head].node};
  const auto [at, is_new] = nets_.try_emplace(
      line.net,
      Net{.line = number, .edge = line.edge, .arrows = line.arrows, .hubs = nodes, .ends = nodes});
  Net& net = at->second;
  if (!is_new) std::erase_if(net.hubs, [&](NodeId node) { return !nodes.contains(node); });
  net.ends.insert(nodes.begin(), nodes.end());
  for (const JoinEnd& end : ends) {
    if (end.style_class < 0) continue;
    nets_at_[end.node].insert(line.net);
    if (!is_new && number >= first_detour_) ++joined_[end.node];
  }
}

std::vector<DetourJoints::Stem> DetourJoints::stems(const Line& line, EdgeEnd end) const {
  std::vector<Stem> stems;
  if (ends_.empty()) return stems;
  // Each goes round all that have joined before; a box has room for any number of ends.
  constexpr int max_joined = 100;
  const JoinEnd& here = ends_[line.edge][end];
  const NodeId there = ends_[line.edge][other(end)].node;
  const auto nets = nets_at_.find(here.node);
  if (here.style_class < 0 || nets == nets_at_.end()) return stems;
  const auto joined = joined_.find(here.node);
  if (joined != joined_.end() && joined->second >= max_joined) return stems;
  for (const int number : nets->second) {
    const Net& net = nets_.at(number);
    // A node twice would be one line for two edges.
    if (!net.hubs.contains(here.node) || net.ends.contains(there)) continue;
    for (const EdgeEnd its : edge_ends) {
      const JoinEnd& stem = ends_[net.edge][its];
      if (stem.node != here.node || stem.style_class != here.style_class) continue;
      if (net.arrows[its] != line.arrows[end]) continue;
      if (net.arrows[other(its)] != line.arrows[other(end)]) continue;
      stems.push_back({.line = net.line, .end = its, .net = number});
      break;
    }
  }
  return stems;
}

std::vector<DetourPort> joint_ports(const JointRun& run) {
  constexpr int greatest_bias = 10;  // of a cost: less than one bend
  const bool across = run.end.y == run.next.y;
  const Side away = direction(run.end, run.next);
  const int length = 2 * (std::abs(run.end.x - run.next.x) + std::abs(run.end.y - run.next.y));
  // An arrowhead has a cell of its own. An inserted cell counts as one that lies farther.
  const int first = run.arrow ? 3 : 1;
  const int last = length - (run.is_whole && run.other_arrow ? 3 : 1);
  const std::array<Side, 2> sides =
      across ? std::array{Side::North, Side::South} : std::array{Side::West, Side::East};
  std::vector<DetourPort> ports;
  Point cell{.x = DetourGrid::refined(run.end.x), .y = DetourGrid::refined(run.end.y)};
  for (int at = 1; at <= last; ++at) {
    cell = step(cell, away);
    if (at < first) continue;
    for (const Side side : sides) {
      ports.push_back(
          {.cell = cell, .side = side, .cost = std::min(greatest_bias, at / 4), .aside = at});
    }
  }
  return ports;
}

}  // namespace boxart::internal
