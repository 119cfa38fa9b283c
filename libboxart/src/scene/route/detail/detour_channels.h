#pragma once

#include "scene/route/detail/detour_grid.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {

/// The cells of a row of a grid from one that nothing enters to the next: [first, end), in lanes.
struct DetourChannel {
  int first;
  int end;
  int part = -1;            // of the grid: paths lead to no other
  bool is_at_port = false;  // of the search
  bool arrows = false;      // arrowheads of ports here want clearance
  // Rows above and below may have the same channel. Of those that are all alike only the first and
  // the last are looked at, for the reason that only some rows are lanes.
  bool repeats = false;  // the one above
  bool is_skipped = false;
  int above = -1;  // the rows that a step up and down leads to
  int below = -1;
  // Costs have changed: of turns to columns, of turns to the row, of running on to the south or to
  // the north.
  bool new_in_row = false;
  bool new_in_columns = false;
  bool new_south = false;
  bool new_north = false;
};

/// The channels of a grid, row by row. Those that touch each other in neighbouring rows make a
/// graph, of which a search need only look at what it reaches.
class DetourChannels {
 public:
  using Row = std::vector<DetourChannel>::iterator;

  /// O(cells), and O(channels log channels).
  void read(const DetourGrid& grid);
  /// Decides that those in other parts than these, which ascend, are skipped.
  void skip_others(const std::vector<int>& parts);
  /// Decides which of the rest are skipped since they repeat; those at ports are not. O(cells).
  void skip_repeated(const DetourGrid& grid);

  Row begin(int y) { return channels_.begin() + starts_[static_cast<std::size_t>(y)]; }
  Row end(int y) { return begin(y + 1); }
  /// The channel that holds this cell; null when nothing enters it.
  DetourChannel* find(Point p);
  /// Holds `is` for one of the channels of row `y` that have a column in common with `channel`?
  template <typename Is>
  bool touches_any(const DetourChannel& channel, int y, Is is) {
    if (y < 0 || y + 1 >= static_cast<int>(starts_.size())) return false;
    for (auto it = first_touching(channel.first, y); it != end(y) && it->first < channel.end;
         ++it) {
      if (is(*it)) return true;
    }
    return false;
  }

 private:
  /// The first one in row `y` that ends behind column `x`.
  Row first_touching(int x, int y) {
    return std::partition_point(
        begin(y), end(y), [x](const DetourChannel& c) { return c.end <= x; });
  }
  void join_parts();
  DetourChannel* repeated_below(const DetourGrid& grid, const DetourChannel& channel, int y);
  void skip_within(const DetourGrid& grid, const std::vector<DetourChannel*>& chain, int first_row);

  std::vector<DetourChannel> channels_;
  std::vector<std::ptrdiff_t> starts_;  // by row, and the end
};

}  // namespace boxart::internal
