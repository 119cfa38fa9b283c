#include "scene/fold/detail/fold_places.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {
namespace {

/// What stands in each cell along the ranks.
class Profile {
 public:
  explicit Profile(int length)
      : spanned_(size(length)), passing_(size(length)), cells_(size(length)) {}

  /// A thing that may not be cut. `apart`: how many cells have to stay free beside it.
  void add_thing(const Stretch& stretch, int apart) {
    ++spanned_[at(stretch.first + 1)];
    --spanned_[at(stretch.last + 1)];
    for (const int cell : {stretch.first, stretch.last}) {
      cells_[at(cell)].is_taken = true;
      cells_[at(cell)].apart = std::max(cells_[at(cell)].apart, apart);
    }
  }
  /// Where a line turns, or runs across.
  void add_turn(int cell) { cells_[at(cell)].is_taken = true; }
  /// Where lines run along the ranks.
  void add_run(const Stretch& stretch) {
    ++passing_[at(stretch.first + 1)];
    --passing_[at(stretch.last + 1)];
  }

  std::vector<FoldPlace> places(int length) {
    std::vector<FoldPlace> places;
    int spanned = 0;
    int lines = 0;
    int before = -1;  // the last cell that is taken
    for (int cell = 0; cell < length; ++cell) {
      spanned += spanned_[at(cell)];
      lines += passing_[at(cell)];
      if (!cells_[at(cell)].is_taken) continue;
      if (before >= 0 && spanned == 0) {
        const FoldPlace place{.border = cell,
                              .end = before + 1 + cells_[at(before)].apart,
                              .begin = cell - cells_[at(cell)].apart,
                              .lines = lines};
        // Words stay with what stands right beside them.
        const bool has_words = std::max(cells_[at(before)].apart, cells_[at(cell)].apart) > 1;
        if (!has_words || place.end <= place.begin) places.push_back(place);
      }
      before = cell;
    }
    return places;
  }

 private:
  struct Cell {
    bool is_taken = false;
    int apart = 0;
  };

  static std::size_t size(int length) { return static_cast<std::size_t>(length) + 2; }

  std::vector<int> spanned_;  // changes: things over the border before a cell
  std::vector<int> passing_;  // likewise, lines
  std::vector<Cell> cells_;
};

}  // namespace

std::vector<FoldPlace> fold_places(const Drawing& drawing,
                                   const std::vector<FoldThing>& things,
                                   const Ruler& ruler) {
  Profile profile(ruler.length());
  for (const FoldThing& thing : things)
    profile.add_thing(thing.along, thing.apart);
  for (const Line& line : drawing.lines) {
    for (const Point& p : line.points)
      profile.add_turn(ruler.along(p));
  }
  for (const FoldRun& run : fold_runs(drawing, ruler))
    profile.add_run(run.along);
  return profile.places(ruler.length());
}

}  // namespace boxart::internal
