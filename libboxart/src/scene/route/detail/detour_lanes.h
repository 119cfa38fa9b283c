#pragma once

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// The columns (or rows) of a window, refined (see DetourGrid), that the search for a detour looks
/// at: cheapest paths run in no others, but in such as are as good.
///
/// Columns that hold the same cells from the top of the window to its bottom are a run. A path may
/// be moved aside within one as long as it passes the same cells, and what it costs changes evenly
/// with its place; so it may run in the first column of those that are all alike, or in the last.
///
///     run    ┄ │ ┄ │ ┄ │ ┄ │ ┄ │ ┄ │ ┄     (│ own column, ┄ inserted one)
///     lanes    │   │           │   │       the first and the last lie beside other things
///
/// An inserted column is worth its price only where a run has less than three own ones: where it
/// has more, one of them is as far from what stands beside the run.
class DetourLanes {
 public:
  /// Of the places [first, end). `breaks` are the places that hold other cells than the one before
  /// it, in any order, repeats and others too. O(breaks log breaks).
  void choose(int first, int end, std::vector<int> breaks);
  /// All places are lanes.
  void choose_all(int first, int end);

  int count() const { return static_cast<int>(lanes_.size()); }
  int place(int lane) const { return at(lane).place; }
  /// The lane that holds the same cells as this place, one of the window. O(log lanes).
  int like(int place) const;
  /// The first lane at this place or behind it. O(log lanes).
  int from(int place) const;
  /// The lane that is `by` places from another one, -1 when there is none.
  int beyond(int lane, int by) const;
  /// The lanes like the places across, in the next row or column of the drawing; -1 outside the
  /// window.
  int low_neighbour(int lane) const { return at(lane).low; }
  int high_neighbour(int lane) const { return at(lane).high; }
  /// The number of the drawing's own columns that are entered from a lane on to another one; 0 from
  /// outside the window.
  int own_between(int from, int to) const;

 private:
  struct Lane {
    int place;
    int run;  // its first place
    int low = -1;
    int high = -1;
  };
  const Lane& at(int lane) const { return lanes_[static_cast<std::size_t>(lane)]; }
  void add_run(int first, int end);
  void join(int first, int end);

  std::vector<Lane> lanes_;
};

}  // namespace boxart::internal
