#include "scene/route/detail/detour_costs.h"

#include <algorithm>

namespace boxart::internal {

void DetourCosts::clear() {
  stride_ = static_cast<std::size_t>(grid_->width() + 2 * pad);
  const std::size_t cells = static_cast<std::size_t>(grid_->height() + 2 * pad) * stride_;
  // Nothing enters what isn't in a channel.
  for (auto& costs : enter_)
    costs.assign(cells, far);
  if (no_turn_.size() < cells) no_turn_.resize(cells);
  arrows_.assign(cells, 0);
}

void DetourCosts::read_potential(const std::vector<DetourPort>& ports) {
  Rect around = rect_around(ports.front().cell, ports.front().cell);
  for (const DetourPort& port : ports)
    around = rect_around(around, port.cell);
  const auto read = [](const DetourLanes& lanes, int first, int last, int each, auto& paid) {
    paid.assign(static_cast<std::size_t>(lanes.count() + 2 * pad), 0);
    for (int lane = 0; lane < lanes.count(); ++lane)
      paid[static_cast<std::size_t>(lane + pad)] = each * own_away(lanes.place(lane), first, last);
  };
  read(grid_->columns(), around.x, around.last_x(), DetourPrices::column, paid_x_);
  read(grid_->rows(), around.y, around.last_y(), DetourPrices::row, paid_y_);
}

void DetourCosts::read_columns() {
  const DetourLanes& columns = grid_->columns();
  const auto width = static_cast<std::size_t>(columns.count());
  for (auto* values :
       {&own_to_east_, &own_to_west_, &low_column_, &high_column_, &beside_row_, &beside_column_}) {
    values->resize(width);
  }
  blank_.assign(width, DetourGrid::blank);
  column_turn_.assign(stride_, 0);
  for (int x = 0; x < columns.count(); ++x) {
    const auto at = static_cast<std::size_t>(x);
    own_to_east_[at] = columns.own_between(x - 1, x);
    own_to_west_[at] = columns.own_between(x + 1, x);
    low_column_[at] = columns.low_neighbour(x);
    high_column_[at] = columns.high_neighbour(x);
    const bool inserted = DetourGrid::is_inserted(columns.place(x));
    const bool widens = inserted && grid_->widens_borderless(x);
    column_turn_[at + pad] = DetourPrices::bend + (inserted ? DetourPrices::open_column : 0) +
                             (widens ? DetourPrices::widen_borderless : 0);
  }
}

void DetourCosts::read_neighbours(int y, const DetourChannel& channel) {
  const auto row_at = [this](int row) { return row < 0 ? blank_.data() : grid_->row(row); };
  const DetourGrid::Cell* cells = grid_->row(y);
  const DetourGrid::Cell* above = row_at(grid_->rows().low_neighbour(y));
  const DetourGrid::Cell* below = row_at(grid_->rows().high_neighbour(y));
  const auto beside = [](DetourGrid::Cell cell) {
    return cell != DetourGrid::blank ? DetourPrices::beside : 0;
  };
  for (auto x = static_cast<std::size_t>(channel.first); x < static_cast<std::size_t>(channel.end);
       ++x) {
    beside_row_[x] = beside(above[x]) + beside(below[x]);
    const int low = low_column_[x];
    const int high = high_column_[x];
    beside_column_[x] = (low < 0 ? 0 : beside(cells[low])) + (high < 0 ? 0 : beside(cells[high]));
  }
}

void DetourCosts::read_channel(int y, const DetourChannel& channel) {
  const std::size_t start = index_of(0, y);
  const auto first = static_cast<std::size_t>(channel.first);
  const auto end = static_cast<std::size_t>(channel.end);
  const DetourGrid::Cell* cells = grid_->row(y);
  read_neighbours(y, channel);
  const auto read = [&](Side side, auto cost_at) {
    int* costs = &enter_[static_cast<std::size_t>(side)][start];
    const int bit = DetourGrid::open(side);
    for (std::size_t x = first; x < end; ++x) {
      const int ink = (cells[x] & DetourGrid::inked) != 0 ? DetourPrices::crossing : 0;
      const int cost = cost_at(x) + ink;
      costs[x] = (cells[x] & bit) != 0 ? cost : far;
    }
  };
  const int* paid = &paid_x_[pad];
  read(Side::East, [&](std::size_t x) {
    return own_to_east_[x] * (DetourPrices::column + beside_row_[x]) + (paid - 1)[x] - paid[x];
  });
  read(Side::West, [&](std::size_t x) {
    return own_to_west_[x] * (DetourPrices::column + beside_row_[x]) + (paid + 1)[x] - paid[x];
  });
  const auto read_from = [&](Side side, int row) {
    const int own = grid_->rows().own_between(row, y);
    const int more =
        paid_y_[static_cast<std::size_t>(row + pad)] - paid_y_[static_cast<std::size_t>(y + pad)];
    read(side, [&](std::size_t x) { return own * (DetourPrices::row + beside_column_[x]) + more; });
  };
  read_from(Side::South, channel.above);
  read_from(Side::North, channel.below);
  int* no_turn = &no_turn_[start];
  for (std::size_t x = first; x < end; ++x)
    no_turn[x] = (cells[x] & DetourGrid::turn) != 0 ? 0 : far;
}

void DetourCosts::read_heads(const DetourPrices& prices) {
  const auto enter = [this](Point p, Side side) -> int& {
    return enter_[static_cast<std::size_t>(side)][index_of(p.x, p.y)];
  };
  // A path ends at its first head.
  for (const DetourPort& port : prices.query().heads) {
    const Point p = grid_->find(port.cell);
    if (!grid_->contains(p)) continue;
    for (const Side side : all_sides)
      enter(step(p, side), side) = far;
  }
  for (const DetourPort& port : prices.query().heads) {
    const Point p = grid_->find(port.cell);
    const Point before = step(p, port.side);
    if (!grid_->contains(p) || !grid_->contains(before)) continue;
    const Side side = opposite(port.side);
    enter(p, side) = prices.step(p, side) + paid(before) - paid(p);
  }
}

void DetourCosts::mark_arrows(const std::vector<DetourPort>& ports,
                              int first_bit,
                              DetourChannels& channels) {
  for (const DetourPort& port : ports) {
    const Point from = grid_->find(port.cell);
    if (!grid_->contains(from)) continue;
    for (const Side side : all_sides) {
      // The path runs to `side` between the port and the turn.
      const Side away = first_bit == tails ? side : opposite(side);
      for (int cells = 1; cells <= 2; ++cells) {
        const Point p = grid_->beyond(from, away, cells);
        if (!grid_->contains(p)) continue;
        const Point place = grid_->place(p);
        if (cells == 2 && DetourGrid::is_inserted(is_vertical(side) ? place.y : place.x)) break;
        std::uint8_t& bits = arrows_[index_of(p.x, p.y)];
        bits = static_cast<std::uint8_t>(bits | 1U << (first_bit + static_cast<int>(side)));
        if (DetourChannel* channel = channels.find(p)) channel->arrows = true;
      }
    }
  }
}

void DetourCosts::read(const DetourPrices& prices, DetourChannels& channels) {
  grid_ = &prices.grid();
  clear();
  read_potential(prices.query().tails);
  read_columns();
  for (int y = 0; y < grid_->height(); ++y) {
    for (auto channel = channels.begin(y); channel != channels.end(y); ++channel) {
      if (!channel->is_skipped) read_channel(y, *channel);
    }
  }
  read_heads(prices);
  if (prices.query().tail_arrow) mark_arrows(prices.query().tails, tails, channels);
  if (prices.query().head_arrow) mark_arrows(prices.query().heads, heads, channels);
}

}  // namespace boxart::internal
