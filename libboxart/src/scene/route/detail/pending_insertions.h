#pragma once

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// Columns (or rows) that are to be inserted into a drawing one after the other, and where its own
/// columns will stand then. What ShiftMap is for one insertion, this is for many that follow each
/// other: each is O(log size), as no column is moved before the end.
class PendingInsertions {
 public:
  /// For the columns [0, size] of a drawing; `size` is the one behind the last.
  explicit PendingInsertions(int size);

  /// The new place of the drawing's own column `at`.
  int operator()(int at) const;
  /// The first of the drawing's own columns that stands at `place` or behind it. Requires: place is
  /// not behind the new place of `size`.
  int own_from(int position) const;
  /// Inserts a column before each new position in `insertions`, which may repeat. All of them are
  /// positions as they were before the call.
  void add(const std::vector<int>& insertions);

  /// Ascending, as the drawing's own columns that one is inserted before: for
  /// insert_rows_and_columns.
  std::vector<int> insertions() const;
  /// The number of inserted columns.
  int count() const { return static_cast<int>(insertions_.size()); }

 private:
  int size_;
  std::vector<int> insertions_;  // own columns, in the order of coming
  std::vector<int> counts_;      // of the insertions; a Fenwick tree over the own columns
};

}  // namespace boxart::internal
