#pragma once

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// Fresh columns (or rows) that are to be put into a drawing one after the other, and where its own
/// columns will stand then. What CutMap is for one stretch, this is for many that follow each
/// other: each is O(log size), as no column is moved before the end.
class PendingCuts {
 public:
  /// For the columns [0, size] of a drawing; `size` is the one behind the last.
  explicit PendingCuts(int size);

  /// The new place of the drawing's own column `at`.
  int operator()(int at) const;
  /// The first of the drawing's own columns that stands at `place` or behind it. Requires: place is
  /// not behind the new place of `size`.
  int own_from(int place) const;
  /// Puts a fresh column before each new place in `cuts`, which may repeat. All of them are places
  /// as they were before the call.
  void add(const std::vector<int>& cuts);

  /// Ascending, as the drawing's own columns that a fresh one goes before: for stretch.
  std::vector<int> cuts() const;
  /// The number of fresh columns.
  int count() const { return static_cast<int>(cuts_.size()); }

 private:
  int size_;
  std::vector<int> cuts_;    // own columns, in the order of coming
  std::vector<int> counts_;  // of the cuts; a Fenwick tree over the own columns
};

}  // namespace boxart::internal
