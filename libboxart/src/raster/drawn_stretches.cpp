#include "raster/drawn_stretches.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace boxart {

DrawnStretches::DrawnStretches(const std::vector<Line>& lines) {
  std::vector<bool> is_seen;
  for (const Line& line : lines) {
    const auto net = static_cast<std::size_t>(line.net);
    if (net >= is_seen.size()) {
      is_seen.resize(net + 1, false);
      is_shared_.resize(net + 1, false);
    }
    if (is_seen[net]) is_shared_[net] = true;
    is_seen[net] = true;
  }
}

int DrawnStretches::known_cells(int net, Point p, Point to) const {
  const auto found = stretches_.find(key(net, p, to));
  if (found == stretches_.end()) return 0;
  const int at = p.y == to.y ? p.x : p.y;
  const int end = p.y == to.y ? to.x : to.y;
  auto stretch = found->second.upper_bound(at);
  if (stretch == found->second.begin()) return 0;
  const auto [first, last] = *std::prev(stretch);
  if (last < at) return 0;
  return at < end ? std::min(last + 1, end) - at : at - std::max(first - 1, end);
}

void DrawnStretches::add(int net, Point from, Point to) {
  int first = from.y == to.y ? std::min(from.x, to.x) : std::min(from.y, to.y);
  int last = from.y == to.y ? std::max(from.x, to.x) : std::max(from.y, to.y);
  Stretches& stretches = stretches_[key(net, from, to)];
  // Those that it overlaps or touches become one with it.
  auto stretch = stretches.upper_bound(last + 1);
  while (stretch != stretches.begin()) {
    const auto before = std::prev(stretch);
    if (before->second < first - 1) break;
    first = std::min(first, before->first);
    last = std::max(last, before->second);
    stretch = stretches.erase(before);
  }
  stretches.emplace(first, last);
}

}  // namespace boxart
