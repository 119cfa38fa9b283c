#include "paint/detail/drawn_stretches.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>

namespace boxart::internal {

DrawnStretches::DrawnStretches(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    const auto at = static_cast<std::size_t>(line.net);
    if (at >= nets_.size()) nets_.resize(at + 1);
    Net& net = nets_[at];
    if (!net.is_seen) {
      net = {.is_seen = true, .color = line.paint.line};
      continue;
    }
    net.is_shared = true;
    if (net.color != line.paint.line) net.is_colorful = true;
  }
}

std::int64_t DrawnStretches::of_color(std::optional<Color> color) {
  if (!color) return 0;
  return 1 + (std::int64_t{color->red} << 16 | std::int64_t{color->green} << 8 | color->blue);
}

DrawnStretches::Run DrawnStretches::run_from(const Line& line, Point p, Point to) const {
  const Run drawn = run_of(line.net, of_all, p, to);
  if (!nets_[static_cast<std::size_t>(line.net)].is_colorful || !drawn.is_known) return drawn;
  const Run recolored = run_of(line.net, of_recolored, p, to);
  if (recolored.is_known) return recolored;
  const Run own = run_of(line.net, of_color(line.paint.line), p, to);
  const int cells = std::min({drawn.cells, recolored.cells, own.cells});
  return {.cells = cells, .is_known = own.is_known, .is_recolored = !own.is_known};
}

void DrawnStretches::add(const Line& line, Point from, Point to) {
  add(line.net, of_all, from, to);
  if (nets_[static_cast<std::size_t>(line.net)].is_colorful) {
    add(line.net, of_color(line.paint.line), from, to);
  }
}

void DrawnStretches::add_recolored(const Line& line, Point from, Point to) {
  add(line.net, of_recolored, from, to);
}

DrawnStretches::Run DrawnStretches::run_of(int net, std::int64_t whose, Point p, Point to) const {
  const int at = p.y == to.y ? p.x : p.y;
  const int end = p.y == to.y ? to.x : to.y;
  const int all = std::abs(end - at);
  const auto found = stretches_.find(key(net, whose, p, to));
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

void DrawnStretches::add(int net, std::int64_t whose, Point from, Point to) {
  int first = from.y == to.y ? std::min(from.x, to.x) : std::min(from.y, to.y);
  int last = from.y == to.y ? std::max(from.x, to.x) : std::max(from.y, to.y);
  Stretches& stretches = stretches_[key(net, whose, from, to)];
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
