#pragma once

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>

namespace boxart::internal {

/// How far out lines stand beside each stretch of a side; 0: none does. Any number of calls costs
/// O(log calls) for each.
class Skyline {
 public:
  int highest(int first, int last) const {
    int most = 0;
    for (auto at = std::prev(heights_.upper_bound(first));
         at != heights_.end() && at->first <= last;
         ++at)
      most = std::max(most, at->second);
    return most;
  }

  /// Requires: nothing there is higher.
  void raise(int first, int last, int height) {
    const int behind = std::prev(heights_.upper_bound(last + 1))->second;
    heights_.erase(heights_.lower_bound(first), heights_.upper_bound(last + 1));
    heights_[first] = height;
    heights_[last + 1] = behind;
  }

 private:
  std::map<int, int> heights_{{std::numeric_limits<int>::min(), 0}};  // each up to the next key
};

}  // namespace boxart::internal
