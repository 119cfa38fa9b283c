#include "scene/fold/detail/choose_cuts.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

namespace boxart::internal {
namespace {

/// The less the better, and of equal ones the more even.
struct Cost {
  std::int64_t cuts = 0;
  std::int64_t squares = 0;
  friend auto operator<=>(const Cost&, const Cost&) = default;
};

constexpr Cost impossible{.cuts = std::numeric_limits<std::int64_t>::max()};

/// Two cuts through a line each are as good as one through two lines.
std::int64_t cost_of(const FoldPlace& place) {
  return 2 + std::int64_t{place.lines} * place.lines;
}

/// The cells that lines take which are led along the end of a piece.
int lanes(const FoldPlace& place, const FoldLimits& limits) {
  return place.lines == 0 ? 0 : (place.lines - 1) * limits.lane + 1;
}

}  // namespace

std::vector<FoldPlace> choose_cuts(const std::vector<FoldPlace>& places,
                                   int length,
                                   const FoldLimits& limits) {
  constexpr std::size_t most_steps = 100'000'000;
  std::vector<FoldPlace> ends{{.border = 0, .end = 0, .begin = 0, .lines = 0}};
  std::ranges::copy_if(places, std::back_inserter(ends), [&](const FoldPlace& place) {
    return place.lines <= limits.most_cut;
  });
  ends.push_back({.border = length, .end = length, .begin = length, .lines = 0});
  const auto window = static_cast<std::size_t>(std::max(1, limits.length));
  if (ends.size() > most_steps / std::min(ends.size(), window)) return {};
  std::vector<Cost> costs(ends.size(), impossible);
  std::vector<std::size_t> before(ends.size(), 0);
  costs.front() = {};
  for (std::size_t i = 1; i < ends.size(); ++i) {
    for (std::size_t k = i; k-- > 0 && ends[i].end - ends[k].begin <= limits.length;) {
      const int piece =
          ends[i].end - ends[k].begin + lanes(ends[i], limits) + lanes(ends[k], limits);
      if (costs[k] == impossible || piece > limits.length) continue;
      const Cost cost{.cuts = costs[k].cuts + cost_of(ends[i]),
                      .squares = costs[k].squares + std::int64_t{piece} * piece};
      if (cost < costs[i]) {
        costs[i] = cost;
        before[i] = k;
      }
    }
  }
  if (costs.back() == impossible) return {};
  std::vector<FoldPlace> cuts;
  for (std::size_t i = before.back(); i > 0; i = before[i])
    cuts.push_back(ends[i]);
  std::ranges::reverse(cuts);
  return cuts;
}

}  // namespace boxart::internal
