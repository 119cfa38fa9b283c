#include "raster/drawn_stretches.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>

namespace boxart::internal {

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

DrawnStretches::Run DrawnStretches::run_from(int net, Point p, Point to) const {
  const int at = p.y == to.y ? p.x : p.y;
  const int end = p.y == to.y ? to.x : to.y;
  const int all = std::abs(end - at);
  const auto found = stretches_.find(key(net, p, to));
  if (found == stretches_.end()) return {.cells = all, .is_known = false};
  const Stretches& stretches = found->second;
  const auto after = stretches.upper_bound(at);
  const bool has_before = after != stretches.begin();
  const auto before = has_before ? std::prev(after) : after;
  if (has_before && before->second >= at) {
    const int known = at < end ? before->second + 1 - at : at + 1 - before->first;
    return {.cells = std::min(known, all), .is_known = true};
  }
  int unknown = all;
  if (at < end && after != stretches.end()) unknown = after->first - at;
  if (at > end && has_before) unknown = at - before->second;
  return {.cells = std::min(unknown, all), .is_known = false};
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

}  // namespace boxart::internal
