#pragma once

#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// The columns [first, last] of a row.
struct RowInterval {
  int row;
  int first;
  int last;
};

/// Which parts of a line pass a row: those that run up or down in it, or only those that go on
/// above and below it, so that its turns and ends don't count.
enum class Passing { Touching, Straight };

/// For each interval the columns where lines pass it, ascending, each once.
///
/// A sweep over the rows, with the vertical parts that reach each. Takes O((n + s) log n + k) time
/// for n points of lines, s intervals and the k columns that come back.
std::vector<std::vector<int>> passed_columns(const Drawing& drawing,
                                             const std::vector<RowInterval>& intervals,
                                             Passing passing);

}  // namespace boxart::internal
