#pragma once

#include "paint/detail/conflicts.h"
#include "paint/detail/op.h"
#include "paint/row.h"

#include <cstddef>
#include <span>
#include <vector>

namespace boxart::internal {

/// Does the steps of a drawing row by row, from the top to the bottom, and keeps no more of them
/// than a row needs: those that go on downwards. In each cell they are done in the order of
/// drawing.
///
/// A row takes O(n log n) time for the n steps that begin there, and O(m) for the m that go on:
/// cells that look alike are one step, as many as they are.
class RowSweep {
 public:
  /// `ops` are sorted by their rows. Requires: they and `conflicts` outlive it.
  RowSweep(std::span<const Op> ops, int first_row, Conflicts& conflicts);

  /// Paints the next row into `cells`, in place of what is in them.
  void next(std::vector<CellRun>& cells);

 private:
  using Ops = std::vector<const Op*>;

  void take_new();
  void merge_upright();
  /// The column of the next cell that has steps of its own.
  int next_column() const;
  void paint_column(int x);
  void paint_runs(int from, int to);
  void begin_runs(int x);
  void end_runs(int x);

  std::span<const Op> ops_;
  std::size_t next_op_ = 0;
  int y_;
  Conflicts& conflicts_;
  // By columns, and in each in the order of drawing.
  Ops upright_{};  // that go through the row
  Ops points_{};
  Ops runs_{};
  std::size_t next_upright_ = 0;
  std::size_t next_point_ = 0;
  std::size_t next_run_ = 0;
  // Runs that go over the column.
  Ops open_{};
  int open_end_ = 0;  // where the first of them ends
  Ops here_{};
  Ops new_upright_{};
  Ops merged_{};
  std::vector<CellRun>* cells_ = nullptr;
};

}  // namespace boxart::internal
