#pragma once

#include "base/geometry.h"
#include "base/stop_token.h"
#include "scene/route/detail/detour_prices.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {

/// What a detour costs from each state of the search (a cell, and the direction in which it was
/// entered) to the cheapest of its heads. It keeps its memory between two searches.
class DetourBounds {
 public:
  explicit DetourBounds(StopToken stop = {}) : stop_(stop) {}

  /// Finds the costs of all states on a path that is no dearer than the cheapest one; for others it
  /// may know only that they lie on none. False when there is no path, or when the cheapest costs
  /// more than can be counted here.
  ///
  /// Requires: the query has tails and heads.
  ///
  /// Rows and columns take turns: what it costs to run on in a row to where the path bends follows
  /// by one sweep along it from what it costs to bend there, and likewise in a column. So a path
  /// with b bends is known after b + 1 sweeps of the rows it uses; rows in which nothing changed
  /// are passed over. O(cells of the window x bends of the cheapest path) time at most, a few
  /// nanoseconds each, and 23 bytes a cell.
  bool find(const DetourPrices& prices);

  /// The cost of the cheapest path.
  int cheapest() const { return cheapest_ + base_; }
  /// Can a path with this cost so far be one of the cheapest, when it has come into `p`, a cell of
  /// the window, in direction `side`?
  bool is_cheapest(int cost, Point p, Side side) const {
    const Point inside{.x = p.x - window_.x, .y = p.y - window_.y};
    const int to_go = to_go_[static_cast<std::size_t>(side)][index_of(inside.x, inside.y)];
    return to_go < far && cost - paid(inside) + to_go <= cheapest_;
  }

 private:
  using Cost = std::int16_t;
  static constexpr Cost far = 16'000;  // twice of it, and a turn, are still a Cost
  static constexpr int pad = 2;        // cells around the window that nothing enters

  /// Of the cell in this column and row of the window.
  std::size_t index_of(int x, int y) const {
    return static_cast<std::size_t>(y + pad) * stride_ + static_cast<std::size_t>(x + pad);
  }
  /// What a path to this column and row of the window has paid for its length at least.
  int paid(Point p) const {
    return paid_x_[static_cast<std::size_t>(p.x + pad)] +
           paid_y_[static_cast<std::size_t>(p.y + pad)];
  }
  void clear();
  void read_potential(const DetourQuery& query);
  void read_costs(const DetourGrid& grid);
  void read_steps(int y);
  void read_row(const DetourGrid& grid, int y);
  void read_goals(const DetourPrices& prices);
  void read_arrows(const DetourQuery& query);
  void mark_arrow(Point port, int first_bit);
  int arrow_cost(std::size_t at, Side side, int first_bit) const;
  template <bool Arrows>
  void sweep_row(int y, Cost turn);
  template <bool Arrows>
  bool sweep_on(int y, Side side);
  template <bool Arrows>
  bool sweep_turns(int y);
  void sweep_rows();
  void sweep_columns();
  void look_at_starts(const DetourPrices& prices);

  StopToken stop_;
  Rect window_{.x = 0, .y = 0, .width = 0, .height = 0};
  std::size_t stride_ = 0;
  // All costs are reduced by what the path has paid for its length at least when it comes from a
  // tail (Johnson's potentials), so that those which are too dear show.
  std::vector<int> paid_x_;
  std::vector<int> paid_y_;
  std::vector<Cost> paid_to_east_;  // by column: what is paid there less than where it comes from
  std::vector<Cost> paid_to_west_;
  int base_ = 0;
  int cheapest_ = far;
  std::array<std::vector<Cost>, 4> enter_;  // by direction: of the step into the cell
  std::array<std::vector<Cost>, 4> to_go_;  // by direction: from the state to a head
  std::vector<Cost> turn_to_row_;           // by cell: from a turn there to a head
  std::vector<Cost> turn_to_column_;
  std::vector<Cost> no_turn_;         // 0 where a path may turn
  std::vector<std::uint8_t> beside_;  // 1 where something is
  // Of the row that is being read: the costs of a step along the row, and along the columns.
  std::vector<Cost> step_in_row_;
  std::vector<Cost> step_in_column_;
  std::vector<Cost> paid_in_row_;
  std::vector<Cost> own_column_;      // all bits set, or 0 for an inserted one
  std::vector<Cost> column_turn_;     // of a turn into the column
  std::vector<std::uint8_t> arrows_;  // by cell: directions in which arrowheads lack clearance
  std::vector<char> has_arrows_;      // by row
  std::vector<char> new_in_row_;      // by row: turn_to_column_ has changed
  std::vector<char> new_in_columns_;  // by row: turn_to_row_ has changed
  std::vector<char> new_up_;          // by row: to_go_ of the step down has changed
};

}  // namespace boxart::internal
