#include "layered/ports/assign_port_columns.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

/// The free column of the range that is nearest to `wanted`; -1 when there is none.
int nearest_free(int wanted, PortRange range, const std::set<int>& taken) {
  for (int away = 0; away <= range.last - range.first; ++away) {
    for (const int column : {wanted - away, wanted + away}) {
      if (range.first <= column && column <= range.last && !taken.contains(column)) return column;
    }
  }
  return -1;
}

std::vector<std::size_t> numbers_to(std::size_t count) {
  std::vector<std::size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

/// Gives each port a column of its range where all ranges overlap as they like: from the left, the
/// port whose range ends first. That finds places for all whenever there are some.
void place_by_ends(const std::vector<PortId>& side,
                   const std::vector<int>& blocked,
                   const VertexShapes& shapes,
                   PortColumns& port_columns) {
  const auto first = [&](std::size_t i) { return shapes.ranges[side[i]].first; };
  std::vector<std::size_t> by_start = numbers_to(side.size());
  std::ranges::stable_sort(by_start, {}, first);
  std::set<std::pair<int, std::size_t>> open;  // by the end of the range, then in their order
  int column = 0;
  for (std::size_t next = 0; next < by_start.size() || !open.empty(); ++column) {
    if (open.empty()) column = std::max(column, first(by_start[next]));
    for (; next < by_start.size() && first(by_start[next]) <= column; ++next)
      open.emplace(shapes.ranges[side[by_start[next]]].last, by_start[next]);
    if (std::ranges::binary_search(blocked, column)) continue;
    const auto [last, port] = *open.begin();
    assert(column <= last && "a side has room for its ports");
    port_columns[side[port]] = column;
    open.erase(open.begin());
  }
}

void spread(const std::vector<PortId>& side,
            const std::vector<int>& blocked,
            const Ports& ports,
            const VertexShapes& shapes,
            PortColumns& port_columns) {
  std::set<int> taken(blocked.begin(), blocked.end());
  const auto range = [&](std::size_t i) { return shapes.ranges[side[i]]; };
  std::map<std::pair<int, int>, std::vector<std::size_t>> groups;  // by range
  for (std::size_t i = 0; i < side.size(); ++i)
    groups[{range(i).first, range(i).last}].push_back(i);
  // Narrow ranges first: ports that may stand anywhere take what is left.
  std::vector<std::size_t> order = numbers_to(side.size());
  std::ranges::stable_sort(
      order, {}, [&](std::size_t i) { return range(i).last - range(i).first; });
  for (const std::size_t first : order) {
    const auto& group = groups[{range(first).first, range(first).last}];
    if (group.front() != first) continue;
    const auto columns_of = [&](std::size_t i) { return ports.ports[side[i]].columns(); };
    // The label of the first one may stand beside the corner.
    const int start = range(first).first - (ports.ports[side[first]].label_columns > 0 ? 1 : 0);
    // Products of counts and columns are too large for an int.
    const std::int64_t cells = range(first).last - start + 1;
    std::int64_t count = 0;
    for (const std::size_t port : group)
      count += columns_of(port);
    std::int64_t before = 0;
    for (const std::size_t port : group) {
      before += columns_of(port);
      const auto wanted = start + static_cast<int>((2 * before - 1) * cells / (2 * count));
      const int column = nearest_free(wanted, range(port), taken);
      if (column < 0) {
        place_by_ends(side, blocked, shapes, port_columns);
        return;
      }
      taken.insert(column);
      port_columns[side[port]] = column;
    }
  }
}

}  // namespace

bool is_consistent(const PortColumns& port_columns,
                   const Ports& ports,
                   const VertexShapes& shapes) {
  const auto fits = [&](const std::vector<PortId>& side, const std::vector<int>& blocked) {
    std::vector<int> columns;
    for (const PortId port : side) {
      const PortRange range = shapes.ranges[port];
      if (port_columns[port] < range.first || port_columns[port] > range.last) return false;
      columns.push_back(port_columns[port]);
    }
    std::ranges::sort(columns);
    if (std::ranges::adjacent_find(columns) != columns.end()) return false;
    return std::ranges::none_of(
        blocked, [&](int column) { return std::ranges::binary_search(columns, column); });
  };
  for (const VertexId vertex : ports.at_top.ids()) {
    if (!fits(ports.at_top[vertex], shapes.blocked_top[vertex])) return false;
    if (!fits(ports.at_bottom[vertex], shapes.blocked_bottom[vertex])) return false;
  }
  return true;
}

IdVector<PortId, bool> label_rooms(const Ports& ports,
                                   const VertexShapes& shapes,
                                   const PortColumns& port_columns) {
  IdVector<PortId, bool> rooms(ports.ports.size(), false);
  for (std::vector<PortId> side : ports.at_top) {
    std::ranges::sort(side, {}, [&](PortId port) { return port_columns[port]; });
    int free = side.empty() ? 0 : shapes.of[ports.ports[side.front()].vertex].left;
    for (const PortId port : side) {
      rooms[port] = port_columns[port] - ports.ports[port].label_columns >= free;
      free = port_columns[port] + 1;
    }
  }
  return rooms;
}

PortColumns assign_port_columns(const LayeredGraph& layered,
                                const Ports& ports,
                                const VertexShapes& shapes) {
  PortColumns port_columns(ports.ports.size(), 0);
  for (const VertexId vertex : layered.vertices.ids()) {
    spread(ports.at_top[vertex], shapes.blocked_top[vertex], ports, shapes, port_columns);
    spread(ports.at_bottom[vertex], shapes.blocked_bottom[vertex], ports, shapes, port_columns);
  }
  return port_columns;
}

}  // namespace boxart::internal
