#include "scene/fold/detail/piece.h"

#include <algorithm>
#include <iterator>

namespace boxart::internal {

void FoldPiece::take(const Stretch& across, bool is_words) {
  if (across.first <= first_) {
    starts_words_ = is_words || (starts_words_ && across.first == first_);
  }
  if (across.last >= last_) ends_words_ = is_words || (ends_words_ && across.last == last_);
  first_ = std::min(first_, across.first);
  last_ = std::max(last_, across.last);
  taken_.push_back(across);
}

void FoldPiece::close_gaps(int most_blank) {
  std::ranges::sort(taken_, {}, &Stretch::first);
  int gone = 0;
  int reach = first_;
  for (const Stretch& stretch : taken_) {
    const int blank = stretch.first - reach - 1;
    if (blank > most_blank) {
      gone += blank - most_blank;
      closed_.emplace_back(stretch.first, gone);
    }
    reach = std::max(reach, stretch.last);
  }
  taken_.clear();
}

int FoldPiece::across_in(int across) const {
  const auto after = std::ranges::upper_bound(closed_, across, {}, &std::pair<int, int>::first);
  const int gone = after == closed_.begin() ? 0 : std::prev(after)->second;
  return across - first_ - gone + to_first;
}

}  // namespace boxart::internal
