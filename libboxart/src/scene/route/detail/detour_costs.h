#pragma once

#include "base/geometry.h"
#include "scene/route/detail/detour_channels.h"
#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_prices.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {

/// What the steps and turns of a detour cost in each cell of the channels of a grid, as tables for
/// sweeps along rows. It keeps its memory between two searches.
///
/// The costs of steps are reduced by what a path has paid for its length at least when it comes
/// from a tail (Johnson's potentials), so that those which lead astray show.
class DetourCosts {
 public:
  static constexpr int far = 1'000'000'000;  // twice of it, and a turn, are still an int
  static constexpr int pad = 1;              // lanes around the grid that nothing enters

  /// Reads the channels that aren't skipped. O(cells).
  void read(const DetourPrices& prices, DetourChannels& channels);

  /// The cells of the tables, the pad included.
  std::size_t size() const { return no_turn_.size(); }
  std::size_t stride() const { return stride_; }
  /// Of the cell in this column and row lane.
  std::size_t index_of(int x, int y) const {
    return static_cast<std::size_t>(y + pad) * stride_ + static_cast<std::size_t>(x + pad);
  }
  /// Of the step into a cell in this direction.
  const int* enter(Side side) const { return enter_[static_cast<std::size_t>(side)].data(); }
  /// 0 where a path may turn, else far.
  const int* no_turn() const { return no_turn_.data(); }
  /// Of a turn into a column, and into a row.
  const int* column_turn() const { return &column_turn_[pad]; }
  int row_turn(int y) const {
    const bool inserted = DetourGrid::is_inserted(grid_->rows().place(y));
    return DetourPrices::bend + (inserted ? DetourPrices::open_row : 0);
  }
  /// Of a turn where a path has come from a tail, or goes on to a head, in this direction, and
  /// their arrowhead lacks its clearance.
  int tail_arrow(std::size_t at, Side side) const { return arrow_cost(at, side, tails); }
  int head_arrow(std::size_t at, Side side) const { return arrow_cost(at, side, heads); }
  /// What a path to this point in lanes has paid for its length at least.
  int paid(Point p) const {
    return paid_x_[static_cast<std::size_t>(p.x + pad)] +
           paid_y_[static_cast<std::size_t>(p.y + pad)];
  }

 private:
  static constexpr int tails = 0;  // first bits of `arrows_`
  static constexpr int heads = 4;

  int arrow_cost(std::size_t at, Side side, int first_bit) const {
    const bool lacks = (arrows_[at] >> (first_bit + static_cast<int>(side)) & 1) != 0;
    return lacks ? DetourPrices::arrow_clearance(side) : 0;
  }
  void clear();
  void read_potential(const std::vector<DetourPort>& ports);
  void read_columns();
  void read_neighbours(int y, const DetourChannel& channel);
  void read_channel(int y, const DetourChannel& channel);
  void read_heads(const DetourPrices& prices);
  void mark_arrows(const std::vector<DetourPort>& ports, int first_bit, DetourChannels& channels);

  const DetourGrid* grid_ = nullptr;
  std::size_t stride_ = 0;
  std::array<std::vector<int>, 4> enter_;  // by direction
  std::vector<int> no_turn_;
  std::vector<int> column_turn_;
  std::vector<std::uint8_t> arrows_;  // directions in which arrowheads lack clearance
  std::vector<int> paid_x_;           // with the pad, by lane
  std::vector<int> paid_y_;
  // By column: the drawing's own ones that a step to it enters, its neighbours across, and how many
  // things are beside a step along the row, or along the column, in the row that is read.
  std::vector<int> own_to_east_;
  std::vector<int> own_to_west_;
  std::vector<int> low_column_;
  std::vector<int> high_column_;
  std::vector<int> beside_row_;
  std::vector<int> beside_column_;
  std::vector<DetourGrid::Cell> blank_;  // a row
};

}  // namespace boxart::internal
