#pragma once

#include "scene/fold/detail/ruler.h"

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace boxart::internal {

/// The part of a drawing between two cuts, in cells of the ruler.
class FoldPiece {
 public:
  int begin = 0;     // along the ranks, its first cell as it was
  int length = 0;    // what of it is kept
  int to_along = 0;  // where it comes to stand
  int to_first = 0;
  std::vector<int> passing{};  // across, the lines that pass the cut behind it

  /// Something stands in these cells across.
  void take(const Stretch& across, bool is_words = false);
  /// To be called when all is taken: of rows with nothing but lines that go through, side by side
  /// with each other, no more than `most_blank` are kept.
  void close_gaps(int most_blank);
  /// Where a cell comes to stand across.
  int across_in(int across) const;
  /// The cells that it takes across.
  int width() const { return last_ < first_ ? 0 : across_in(last_) - to_first + 1; }

  bool starts_words() const { return starts_words_; }  // do words stand at its first cell across?
  bool ends_words() const { return ends_words_; }

 private:
  int first_ = std::numeric_limits<int>::max();
  int last_ = -1;
  bool starts_words_ = false;
  bool ends_words_ = false;
  std::vector<Stretch> taken_{};
  std::vector<std::pair<int, int>> closed_{};  // from which cell on how many are gone
};

}  // namespace boxart::internal
