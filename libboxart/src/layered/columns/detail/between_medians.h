#pragma once

#include <optional>
#include <span>

namespace boxart::internal {

/// Where one segment would have its end, or move it to.
struct Pull {
  int to;
  bool above;  // where its other end is
  int weight;
};

/// The best place between the two weighted medians of the pulls, where the length is least: their
/// middle if both come from one side; as near to `here` as can be if one comes from above and one
/// from below, since the middle would bend both. Nothing where nothing pulls. Sorts the pulls: O(n
/// log n).
std::optional<int> between_medians(std::span<Pull> pulls, int here);

}  // namespace boxart::internal
