#pragma once

#include <algorithm>
#include <vector>

namespace boxart::internal {

/// A net, or what a dogleg has made of it: a piece of line on one track.
struct ChannelRun {
  int net;
  std::vector<int> tops;     // sorted columns
  std::vector<int> bottoms;  // sorted
  int left = 0;
  int right = 0;
  std::vector<int> hard_successors{};  // runs that have to be below; doglegs may break this
  std::vector<int> soft_successors{};  // runs that had better be below
  int in_degree = 0;                   // how many have to be above it
  int soft_in_degree = 0;              // how many had better be above it
  int track = -1;
  int dogleg_of = -1;  // index of the dogleg in its net's route, -1: the net's own track

  void measure() {
    std::ranges::sort(tops);
    std::ranges::sort(bottoms);
    left = std::min(tops.empty() ? bottoms.front() : tops.front(),
                    bottoms.empty() ? tops.front() : bottoms.front());
    right = std::max(tops.empty() ? bottoms.back() : tops.back(),
                     bottoms.empty() ? tops.back() : bottoms.back());
  }
};

/// How many of the columns lie in [left, right].
inline int count_between(const std::vector<int>& sorted, int left, int right) {
  return static_cast<int>(std::ranges::upper_bound(sorted, right) -
                          std::ranges::lower_bound(sorted, left));
}

}  // namespace boxart::internal
