#include "scene/route/detail/pending_insertions.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace boxart::internal {

// A Fenwick tree (P. M. Fenwick, "A new data structure for cumulative frequency tables", Software:
// Practice and Experience 24(3), 1994): item i > 0 holds the insertions of the columns [i - lowest
// bit of i, i).

PendingInsertions::PendingInsertions(int size)
    : size_(size), counts_(static_cast<std::size_t>(size) + 2, 0) {}

int PendingInsertions::operator()(int at) const {
  int position = at;
  for (std::size_t i = static_cast<std::size_t>(at) + 1; i > 0; i &= i - 1)
    position += counts_[i];
  return position;
}

int PendingInsertions::own_from(int position) const {
  // The number of columns, from the first on, that stand before `place`.
  std::size_t columns = 0;
  int before = 0;  // insertions among them
  for (std::size_t bit = std::bit_floor(counts_.size()); bit > 0; bit /= 2) {
    const std::size_t next = columns + bit;
    if (next >= counts_.size()) continue;
    // The last of `next` columns, with all the insertions up to it.
    if (static_cast<int>(next) - 1 + before + counts_[next] >= position) continue;
    columns = next;
    before += counts_[next];
  }
  assert(static_cast<int>(columns) <= size_);
  return static_cast<int>(columns);
}

void PendingInsertions::add(const std::vector<int>& insertions) {
  const std::size_t first = insertions_.size();
  for (const int insertion : insertions)
    insertions_.push_back(own_from(insertion));
  for (std::size_t i = first; i < insertions_.size(); ++i) {
    for (std::size_t at = static_cast<std::size_t>(insertions_[i]) + 1; at < counts_.size();
         at += at & (~at + 1)) {
      ++counts_[at];
    }
  }
}

std::vector<int> PendingInsertions::insertions() const {
  std::vector<int> result = insertions_;
  std::ranges::sort(result);
  return result;
}

}  // namespace boxart::internal
