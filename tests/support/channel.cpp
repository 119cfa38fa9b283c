#include "support/channel.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

using Cell = std::pair<int, int>;  // row, column; row -1: the ports above

constexpr int up = 1;
constexpr int right = 2;
constexpr int down = 4;
constexpr int left = 8;

/// The arms of one net by cell.
class NetPicture {
 public:
  void draw_down(int column, int first, int last) {
    for (int row = first; row < last; ++row) {
      arms_[{row, column}] |= down;
      arms_[{row + 1, column}] |= up;
    }
  }
  void draw_across(int row, int a, int b) {
    for (int column = std::min(a, b); column < std::max(a, b); ++column) {
      arms_[{row, column}] |= right;
      arms_[{row, column + 1}] |= left;
    }
  }

  const std::map<Cell, int>& arms() const { return arms_; }

  bool is_tree() const {
    std::size_t links = 0;
    for (const auto& [cell, arms] : arms_) {
      links += ((arms & right) != 0 ? 1U : 0U) + ((arms & down) != 0 ? 1U : 0U);
    }
    return links + 1 == arms_.size() && reached().size() == arms_.size();
  }

 private:
  std::set<Cell> reached() const {
    std::set<Cell> seen;
    std::vector<Cell> stack{arms_.begin()->first};
    while (!stack.empty()) {
      const Cell cell = stack.back();
      stack.pop_back();
      if (!seen.insert(cell).second) continue;
      const int arms = arms_.at(cell);
      if ((arms & up) != 0) stack.emplace_back(cell.first - 1, cell.second);
      if ((arms & down) != 0) stack.emplace_back(cell.first + 1, cell.second);
      if ((arms & left) != 0) stack.emplace_back(cell.first, cell.second - 1);
      if ((arms & right) != 0) stack.emplace_back(cell.first, cell.second + 1);
    }
    return seen;
  }

  std::map<Cell, int> arms_;
};

NetPicture draw(const ChannelNet& net, const ChannelRoute& route, int tracks) {
  NetPicture picture;
  std::vector<int> ends = net.tops;  // columns that the net's own track has to reach
  for (const int column : net.tops)
    picture.draw_down(column, -1, route.track);
  for (const int column : net.bottoms) {
    const auto leg = std::ranges::find(route.doglegs, column, &ChannelRoute::Dogleg::bottom);
    if (leg == route.doglegs.end()) {
      picture.draw_down(column, route.track, tracks);
      ends.push_back(column);
      continue;
    }
    picture.draw_down(leg->column, route.track, leg->track);
    picture.draw_across(leg->track, leg->column, column);
    picture.draw_down(column, leg->track, tracks);
    ends.push_back(leg->column);
  }
  const auto [first, last] = std::ranges::minmax_element(ends);
  picture.draw_across(route.track, *first, *last);
  return picture;
}

bool is_crossing(int a, int b) {
  return (a == (up | down) && b == (left | right)) || (b == (up | down) && a == (left | right));
}

std::string route_fault(const ChannelNet& net, const ChannelRoute& route, int tracks) {
  if (route.track < 0 || route.track >= tracks) return "has no track";
  std::set<int> bottoms;
  for (const auto& leg : route.doglegs) {
    if (!bottoms.insert(leg.bottom).second) return "has two doglegs to one port";
    if (std::ranges::find(net.bottoms, leg.bottom) == net.bottoms.end())
      return "has a stray dogleg";
    if (leg.track <= route.track || leg.track >= tracks) return "has a dogleg that doesn't go down";
    if (leg.column < 0) return "has a dogleg outside";
  }
  return "";
}

std::vector<std::map<Cell, int>> draw_all(const std::vector<ChannelNet>& nets,
                                          const ChannelRoutes& routes) {
  std::vector<std::map<Cell, int>> pictures;
  for (std::size_t i = 0; i < nets.size(); ++i) {
    if (routes.routes[i].failed) continue;
    pictures.push_back(draw(nets[i], routes.routes[i], routes.track_count).arms());
  }
  return pictures;
}

}  // namespace

std::string channel_fault(const std::vector<ChannelNet>& nets,
                          const std::vector<int>& walls,
                          const ChannelRoutes& routes) {
  if (routes.routes.size() != nets.size()) return "some nets have no route";
  std::map<Cell, std::vector<int>> cells;
  std::set<int> used;
  for (std::size_t i = 0; i < nets.size(); ++i) {
    const ChannelRoute& route = routes.routes[i];
    used.insert(route.track);
    if (route.failed) continue;
    const std::string name = "net " + std::to_string(i) + " ";
    const std::string fault = route_fault(nets[i], route, routes.track_count);
    if (!fault.empty()) return name + fault;
    for (const auto& leg : route.doglegs)
      used.insert(leg.track);
    const NetPicture picture = draw(nets[i], route, routes.track_count);
    if (!picture.is_tree()) return name + "is no tree";
    for (const auto& [cell, arms] : picture.arms()) {
      cells[cell].push_back(arms);
      const bool runs_down = (arms & (up | down)) != 0;
      if (runs_down && std::ranges::find(walls, cell.second) != walls.end()) {
        return name + "runs down in the wall at column " + std::to_string(cell.second);
      }
    }
  }
  if (std::ssize(used) != routes.track_count && !nets.empty()) return "a track is empty";
  for (const auto& [cell, arms] : cells) {
    if (arms.size() == 1 || (arms.size() == 2 && is_crossing(arms[0], arms[1]))) continue;
    return "nets overlap at track " + std::to_string(cell.first) + ", column " +
           std::to_string(cell.second);
  }
  return "";
}

int count_channel_crossings(const std::vector<ChannelNet>& nets, const ChannelRoutes& routes) {
  std::map<Cell, int> count;
  for (const auto& picture : draw_all(nets, routes)) {
    for (const auto& [cell, arms] : picture)
      ++count[cell];
  }
  return static_cast<int>(
      std::ranges::count_if(count, [](const auto& entry) { return entry.second > 1; }));
}

std::vector<ChannelNet> channel(std::string_view tops, std::string_view bottoms) {
  std::vector<ChannelNet> nets;
  for (const bool at_top : {true, false}) {
    const std::string_view ports = at_top ? tops : bottoms;
    for (std::size_t column = 0; column < ports.size(); ++column) {
      if (std::islower(static_cast<unsigned char>(ports[column])) == 0) continue;
      const auto net = static_cast<std::size_t>(ports[column] - 'a');
      nets.resize(std::max(nets.size(), net + 1));
      (at_top ? nets[net].tops : nets[net].bottoms).push_back(static_cast<int>(column));
    }
  }
  return nets;
}

}  // namespace boxart::internal
