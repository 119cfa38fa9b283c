#include "sugiyama/assign_ports.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

/// The free column of the range that is nearest to `wanted`; -1 when there is none.
int nearest_free(int wanted, PinRange range, const std::set<int>& taken) {
  for (int away = 0; away <= range.last - range.first; ++away) {
    for (const int column : {wanted - away, wanted + away}) {
      if (range.first <= column && column <= range.last && !taken.contains(column)) return column;
    }
  }
  return -1;
}

/// Gives each pin a column of its range where all ranges overlap as they like: from the left, the
/// pin whose range ends first. That finds places for all whenever there are some.
void place_by_ends(const std::vector<PinId>& side,
                   const std::vector<int>& blocked,
                   const Shapes& shapes,
                   Ports& ports) {
  std::vector<PinId> left(side);
  int column = 0;
  while (!left.empty()) {
    auto best = left.end();
    for (auto pin = left.begin(); pin != left.end(); ++pin) {
      if (shapes.ranges[*pin].first > column) continue;
      if (best == left.end() || shapes.ranges[*pin].last < shapes.ranges[*best].last) best = pin;
    }
    if (best != left.end() && !std::ranges::binary_search(blocked, column)) {
      assert(column <= shapes.ranges[*best].last && "a side has room for its pins");
      ports[*best] = column;
      left.erase(best);
    }
    ++column;
  }
}

void spread(const std::vector<PinId>& side,
            const std::vector<int>& blocked,
            const Shapes& shapes,
            Ports& ports) {
  std::set<int> taken(blocked.begin(), blocked.end());
  std::vector<bool> done(side.size(), false);
  // Narrow ranges first: pins that may stand anywhere take what is left.
  std::vector<std::size_t> order(side.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  const auto range = [&](std::size_t i) { return shapes.ranges[side[i]]; };
  std::ranges::stable_sort(
      order, {}, [&](std::size_t i) { return range(i).last - range(i).first; });
  for (const std::size_t first : order) {
    if (done[first]) continue;
    std::vector<std::size_t> group;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (!done[i] && range(i).first == range(first).first && range(i).last == range(first).last) {
        group.push_back(i);
      }
    }
    const int cells = range(first).last - range(first).first + 1;
    const int count = static_cast<int>(group.size());
    for (int i = 0; i < count; ++i) {
      const std::size_t pin = group[static_cast<std::size_t>(i)];
      const int wanted = range(pin).first + (2 * i + 1) * cells / (2 * count);
      const int column = nearest_free(wanted, range(pin), taken);
      if (column < 0) {
        place_by_ends(side, blocked, shapes, ports);
        return;
      }
      taken.insert(column);
      ports[side[pin]] = column;
      done[pin] = true;
    }
  }
}

}  // namespace

Ports assign_ports(const LayeredGraph& layered, const Pins& pins, const Shapes& shapes) {
  Ports ports(pins.pins.size(), 0);
  for (const VertexId vertex : layered.vertices.ids()) {
    spread(pins.at_top[vertex], shapes.blocked_top[vertex], shapes, ports);
    spread(pins.at_bottom[vertex], shapes.blocked_bottom[vertex], shapes, ports);
  }
  return ports;
}

}  // namespace boxart::internal
