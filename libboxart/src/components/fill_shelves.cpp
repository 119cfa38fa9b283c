#include "components/fill_shelves.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace boxart::internal {
namespace {

using Length = std::int64_t;

struct Shelves {
  std::vector<std::size_t> counts{};
  Length width = 0;
  Length height = 0;

  /// How many times as wide as is wanted.
  double shape() const {
    constexpr double columns_a_row = 2.5;
    return static_cast<double>(width) / (columns_a_row * static_cast<double>(height));
  }
};

/// As many parts in each row as fit in this width.
Shelves fill(const std::vector<Size>& sizes, int gap, Length width) {
  Shelves shelves;
  Length x = 0;
  int height = 0;
  for (const Size& size : sizes) {
    if (shelves.counts.empty() || x + gap + size.width > width) {
      shelves.counts.push_back(0);
      shelves.height += std::exchange(height, 0);
      x = -gap;
    }
    ++shelves.counts.back();
    x += gap + size.width;
    height = std::max(height, size.height);
    shelves.width = std::max(shelves.width, x);
  }
  shelves.height += height;
  return shelves;
}

/// The least from `low` on for which it holds, as if it held for all above; `high` is taken
/// without asking.
template <class Holds>
Length least_where(Length low, Length high, const Holds& holds) {
  while (low < high) {
    const Length middle = low + (high - low) / 2;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return high;
}

}  // namespace

std::vector<std::size_t> fill_shelves(const std::vector<Size>& sizes,
                                      int gap,
                                      int width_limit,
                                      bool keeps_row) {
  if (sizes.empty()) return {};
  Length widest = 0;
  Length total = -gap;
  for (const Size& size : sizes) {
    widest = std::max<Length>(widest, size.width);
    total += gap + size.width;
  }
  if (keeps_row && total <= width_limit) return {sizes.size()};
  const Length most = std::max(widest, std::min<Length>(total, width_limit));
  const Length wide =
      least_where(widest, most, [&](Length width) { return fill(sizes, gap, width).shape() >= 1; });
  Shelves shelves = fill(sizes, gap, wide);
  Shelves narrower = fill(sizes, gap, std::max(widest, shelves.width - 1));
  if (shelves.shape() * narrower.shape() > 1) shelves = std::move(narrower);
  // Parts of nearly one width are to make as many columns in each row.
  const Length slack = shelves.width / 8;
  const Length wider = std::max(shelves.width, std::min(most, shelves.width + slack));
  const Length height = fill(sizes, gap, wider).height;
  const Length width = least_where(
      widest, wider, [&](Length least) { return fill(sizes, gap, least).height <= height; });
  return fill(sizes, gap, width).counts;
}

}  // namespace boxart::internal
