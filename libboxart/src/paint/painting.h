#pragma once

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "paint/detail/brush.h"
#include "paint/detail/line_patterns.h"
#include "paint/row.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace boxart::internal {

/// The part of a drawing that is written: from the leftmost ink, without blank first and last rows.
/// Ink is a cell with strokes, or a text that isn't blank; backgrounds are none.
struct InkExtent {
  int left = 0;
  int right = 0;  // past the last; blanks of all kinds at the end of a text are none
  int first_row = 0;
  int end_row = 0;  // past the last; first_row where there is no ink
  bool empty() const { return first_row == end_row; }
  Size size() const { return {.width = right - left, .height = end_row - first_row}; }
};

/// What is drawn of a drawing, step by step, and ready to be painted row by row: no more than one
/// row and its neighbours is ever in memory. See paint.h.
class Painting {
 public:
  /// Requires: the labels of the drawing live as long. Takes O(n log n) time for its n boxes,
  /// frames, texts and points of lines.
  explicit Painting(const Drawing& drawing, StopToken stop = {});
  explicit Painting(Drawing&&, StopToken = {}) = delete;
  // Texts refer to labels that are made here.
  Painting(const Painting&) = delete;
  Painting& operator=(const Painting&) = delete;
  Painting(Painting&&) = default;
  Painting& operator=(Painting&&) = default;
  ~Painting() = default;

  Size size() const { return size_; }
  const InkExtent& extent() const { return extent_; }
  /// All that is filled, in the order of drawing.
  const std::vector<Area>& areas() const { return brush_.areas; }
  /// No fewer than there are cells with strokes.
  std::int64_t most_cells() const { return most_cells_; }

  /// Paints the rows of the extent, one after the other. `with_fills`: has a row its fills?
  void for_each_row(bool with_fills,
                    const std::function<void(int y, const Row& row)>& on_row) const;

  /// What would make it unreadable, row by row.
  std::vector<std::string> conflicts() const;

 private:
  void find_extent();
  void paint_rows(bool with_fills,
                  bool checks,
                  Conflicts& conflicts,
                  const std::function<void(int y, const Row& row)>& on_row) const;

  Size size_;
  Brush brush_;
  LinePatterns patterns_;
  InkExtent extent_{};
  std::int64_t most_cells_ = 0;
};

}  // namespace boxart::internal
