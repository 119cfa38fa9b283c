#include "scene/count_crossings.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

namespace boxart::internal {
namespace {

/// A line passes a cell.
struct Pass {
  int y;
  int x;
  bool is_upright;
  int net;

  friend auto operator<=>(const Pass&, const Pass&) = default;
};

std::vector<Pass> passes_of(const Drawing& drawing) {
  std::vector<Pass> passes;
  for (const Line& line : drawing.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const auto [a, b] = std::pair(line.points[i - 1], line.points[i]);
      const bool is_upright = a.x == b.x;
      for (int y = std::min(a.y, b.y); y <= std::max(a.y, b.y); ++y) {
        for (int x = std::min(a.x, b.x); x <= std::max(a.x, b.x); ++x)
          passes.push_back({.y = y, .x = x, .is_upright = is_upright, .net = line.net});
      }
    }
  }
  std::ranges::sort(passes);
  passes.erase(std::unique(passes.begin(), passes.end()), passes.end());
  return passes;
}

}  // namespace

std::int64_t count_crossings(const Drawing& drawing) {
  const std::vector<Pass> passes = passes_of(drawing);
  std::int64_t count = 0;
  for (auto at = passes.begin(); at != passes.end();) {
    const auto is_elsewhere = [&](const Pass& pass) { return pass.y != at->y || pass.x != at->x; };
    const auto end = std::find_if(at, passes.end(), is_elsewhere);
    // Those that go across come first.
    const auto& last = *(end - 1);
    if (at->is_upright != last.is_upright && at->net != last.net) ++count;
    at = end;
  }
  return count;
}

}  // namespace boxart::internal
