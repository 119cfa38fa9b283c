#include "scene/route/detail/detour_bounds.h"

#include <algorithm>
#include <limits>

namespace boxart::internal {
namespace {

using Cell = DetourGrid::Cell;

constexpr int east = static_cast<int>(Side::East);
constexpr int west = static_cast<int>(Side::West);
constexpr int north = static_cast<int>(Side::North);
constexpr int south = static_cast<int>(Side::South);

constexpr int at_tail = 0;  // first bits of `arrows_`
constexpr int at_head = 4;

/// In 16 bits all along, so that a vector unit does eight at once.
template <typename... Costs>
std::int16_t sum(Costs... costs) {
  return static_cast<std::int16_t>((costs + ...));
}

/// 1 when a cost falls, to one that matters.
std::int16_t falls(std::int16_t before, std::int16_t after, std::int16_t limit) {
  return static_cast<std::int16_t>(static_cast<int>(after < before) &
                                   static_cast<int>(after <= limit));
}

/// As assign, but room is there for a window twice as large: windows grow with the drawing.
template <typename T>
void refill(std::vector<T>& values, std::size_t size, T value) {
  if (values.capacity() < size) {
    values.clear();
    values.reserve(2 * size);
  }
  values.assign(size, value);
}

/// In the columns from low to high: nothing paid; the drawing's own ones beyond cost `each`.
void read_paid(int start, int low, int high, int each, std::vector<int>& paid) {
  for (std::size_t i = 0; i < paid.size(); ++i)
    paid[i] = each * own_between(start + static_cast<int>(i), low, high);
}

}  // namespace

void DetourBounds::clear() {
  const auto rows = static_cast<std::size_t>(window_.height + 2 * pad);
  const std::size_t cells = rows * stride_;
  // Nothing comes from the cells around the window; the others are all read.
  for (auto& costs : enter_) {
    if (costs.size() < cells) refill(costs, cells, far);
    std::fill_n(costs.begin(), pad * stride_, far);
    std::fill_n(&costs[index_of(-pad, window_.height)], pad * stride_, far);
    for (int y = 0; y < window_.height; ++y) {
      std::fill_n(&costs[index_of(-pad, y)], pad, far);
      std::fill_n(&costs[index_of(window_.width, y)], pad, far);
    }
  }
  for (auto& costs : to_go_)
    refill(costs, cells, far);
  refill(turn_to_row_, cells, far);
  refill(turn_to_column_, cells, far);
  if (no_turn_.size() < cells) refill(no_turn_, cells, far);
  refill(beside_, cells, std::uint8_t{0});
  refill(arrows_, cells, std::uint8_t{0});
  has_arrows_.assign(rows, 0);
  new_in_row_.assign(rows, 0);
  new_in_columns_.assign(rows, 0);
  new_up_.assign(rows, 0);
  cheapest_ = far;
}

void DetourBounds::read_potential(const DetourQuery& query) {
  Point low = query.tails.front().cell;
  Point high = low;
  for (const DetourPort& port : query.tails) {
    low = {.x = std::min(low.x, port.cell.x), .y = std::min(low.y, port.cell.y)};
    high = {.x = std::max(high.x, port.cell.x), .y = std::max(high.y, port.cell.y)};
  }
  paid_x_.resize(stride_);
  paid_y_.resize(static_cast<std::size_t>(window_.height + 2 * pad));
  read_paid(window_.x - pad, low.x, high.x, DetourPrices::column, paid_x_);
  paid_to_east_.assign(stride_, 0);
  paid_to_west_.assign(stride_, 0);
  for (std::size_t x = 1; x + 1 < stride_; ++x) {
    paid_to_east_[x] = sum(paid_x_[x - 1], -paid_x_[x]);
    paid_to_west_[x] = sum(paid_x_[x + 1], -paid_x_[x]);
  }
  read_paid(window_.y - pad, low.y, high.y, DetourPrices::row, paid_y_);
}

void DetourBounds::read_steps(int y) {
  const auto width = static_cast<std::size_t>(window_.width);
  const bool own_row = !DetourGrid::is_inserted(window_.y + y);
  const std::uint8_t* beside = &beside_[index_of(0, y)];
  // The neighbours across: in the next row or column of the drawing.
  const std::size_t rows = (own_row ? 2 : 1) * stride_;
  const std::uint8_t* above = beside - rows;
  const std::uint8_t* below = beside + rows;
  const Cost* own_column = &own_column_[pad];
  const Cost entered = own_row ? Cost{-1} : Cost{0};
  Cost* in_row = step_in_row_.data();
  Cost* in_column = step_in_column_.data();
  static_assert(DetourPrices::beside == 1);
  for (std::size_t x = 0; x < width; ++x)
    in_row[x] = sum(own_column[x] & sum(DetourPrices::column, above[x], below[x]));
  const std::uint8_t* first = beside - 2;
  for (std::size_t x = 0; x < width; ++x) {
    const Cost own = own_column[x];
    const Cost near = sum(first[x + 1], first[x + 3]);
    const Cost next = sum(first[x], first[x + 4]);
    in_column[x] = sum(entered & sum((own & next) | (~own & near), DetourPrices::row));
  }
}

void DetourBounds::read_row(const DetourGrid& grid, int y) {
  const auto width = static_cast<std::size_t>(window_.width);
  const std::size_t first = index_of(0, y);
  const Cell* cells = grid.row(window_.y + y);
  read_steps(y);
  const auto read = [&](int side, const Cost* steps, const Cost* paid) {
    Cost* costs = &enter_[static_cast<std::size_t>(side)][first];
    const Cost bit = sum(1 << side);
    for (std::size_t x = 0; x < width; ++x) {
      const Cost cell = cells[x];
      const Cost ink = (cell & DetourGrid::inked) != 0 ? Cost{DetourPrices::crossing} : Cost{0};
      const Cost cost = sum(steps[x], paid[x], ink);
      costs[x] = (cell & bit) != 0 ? cost : far;
    }
  };
  read(east, step_in_row_.data(), &paid_to_east_[pad]);
  read(west, step_in_row_.data(), &paid_to_west_[pad]);
  const auto row = static_cast<std::size_t>(y + pad);
  paid_in_row_.assign(width, sum(paid_y_[row - 1], -paid_y_[row]));
  read(south, step_in_column_.data(), paid_in_row_.data());
  paid_in_row_.assign(width, sum(paid_y_[row + 1], -paid_y_[row]));
  read(north, step_in_column_.data(), paid_in_row_.data());
  Cost* no_turn = &no_turn_[first];
  for (std::size_t x = 0; x < width; ++x)
    no_turn[x] = (cells[x] & DetourGrid::turn) != 0 ? Cost{0} : far;
}

void DetourBounds::read_costs(const DetourGrid& grid) {
  const auto width = static_cast<std::size_t>(window_.width);
  step_in_row_.resize(width);
  step_in_column_.resize(width);
  own_column_.assign(stride_, 0);
  column_turn_.assign(stride_, 0);
  for (int x = 0; x < window_.width; ++x) {
    const bool inserted = DetourGrid::is_inserted(window_.x + x);
    const bool widens = inserted && grid.widens_borderless(window_.x + x);
    const auto at = static_cast<std::size_t>(x + pad);
    own_column_[at] = inserted ? Cost{0} : Cost{-1};
    column_turn_[at] =
        static_cast<Cost>(DetourPrices::bend + (inserted ? DetourPrices::open_column : 0) +
                          (widens ? DetourPrices::widen_borderless : 0));
  }
  for (int y = 0; y < window_.height; ++y) {
    const Cell* cells = grid.row(window_.y + y);
    std::uint8_t* beside = &beside_[index_of(0, y)];
    for (std::size_t x = 0; x < width; ++x)
      beside[x] = cells[x] != DetourGrid::blank ? 1 : 0;
  }
  for (int y = 0; y < window_.height; ++y)
    read_row(grid, y);
}

void DetourBounds::read_goals(const DetourPrices& prices) {
  const auto inside = [this](Point p) { return Point{.x = p.x - window_.x, .y = p.y - window_.y}; };
  base_ = std::numeric_limits<int>::max();
  for (const DetourPort& port : prices.query().heads) {
    if (window_.contains(port.cell)) base_ = std::min(base_, paid(inside(port.cell)));
  }
  for (const DetourPort& port : prices.query().heads) {
    if (!window_.contains(port.cell)) continue;
    const Point p = inside(port.cell);
    const std::size_t at = index_of(p.x, p.y);
    // A path ends at its first head.
    for (const Side side : all_sides) {
      const Point next = step(p, side);
      enter_[static_cast<std::size_t>(side)][index_of(next.x, next.y)] = far;
    }
    turn_to_row_[at] = static_cast<Cost>(std::min<int>(far, paid(p) - base_));
    turn_to_column_[at] = turn_to_row_[at];
    new_in_row_[static_cast<std::size_t>(p.y)] = 1;
    new_in_columns_[static_cast<std::size_t>(p.y)] = 1;
  }
  for (const DetourPort& port : prices.query().heads) {
    if (!window_.contains(port.cell)) continue;
    const Point p = inside(port.cell);
    const Side side = opposite(port.side);
    const Point before = step(p, port.side);
    const int cost = prices.step(port.cell, side) + paid(before) - paid(p);
    enter_[static_cast<std::size_t>(side)][index_of(p.x, p.y)] = static_cast<Cost>(cost);
  }
}

void DetourBounds::mark_arrow(Point port, int first_bit) {
  for (const Side side : all_sides) {
    // The path runs to `side` between the port and the turn.
    const Side away = first_bit == at_tail ? side : opposite(side);
    Point p = step(port, away);
    for (int cells = 1; cells <= 2; ++cells, p = step(p, away)) {
      if (!window_.contains(p)) break;
      if (cells == 2 && DetourGrid::is_inserted(is_vertical(side) ? p.y : p.x)) break;
      const int y = p.y - window_.y;
      std::uint8_t& bits = arrows_[index_of(p.x - window_.x, y)];
      bits = static_cast<std::uint8_t>(bits | 1U << (first_bit + static_cast<int>(side)));
      has_arrows_[static_cast<std::size_t>(y)] = 1;
    }
  }
}

void DetourBounds::read_arrows(const DetourQuery& query) {
  if (query.tail_arrow) {
    for (const DetourPort& port : query.tails) {
      if (window_.contains(port.cell)) mark_arrow(port.cell, at_tail);
    }
  }
  if (query.head_arrow) {
    for (const DetourPort& port : query.heads) {
      if (window_.contains(port.cell)) mark_arrow(port.cell, at_head);
    }
  }
}

int DetourBounds::arrow_cost(std::size_t at, Side side, int first_bit) const {
  const bool lacks = (arrows_[at] >> (first_bit + static_cast<int>(side)) & 1) != 0;
  return lacks ? DetourPrices::arrow_clearance(side) : 0;
}

template <bool Arrows>
void DetourBounds::sweep_row(int y, Cost turn) {
  const std::size_t first = index_of(0, y);
  const std::size_t width = static_cast<std::size_t>(window_.width);
  const Cost* to_east = &enter_[east][first + 1];
  const Cost* to_west = &enter_[west][first - 1];
  Cost* from_west = &to_go_[east][first];
  Cost* from_east = &to_go_[west][first];
  const Cost* bent = &turn_to_column_[first];
  const auto bent_at = [&](std::size_t x, Side side) {
    return bent[x] + (Arrows ? arrow_cost(first + x, side, at_tail) : 0);
  };
  int a = far;
  int b = far;
  // Both directions at once: neither waits for the other.
  for (std::size_t x = 0; x < width; ++x) {
    const std::size_t other = width - 1 - x;
    a = std::min(a + to_east[other], bent_at(other, Side::East));
    b = std::min(b + to_west[x], bent_at(x, Side::West));
    from_west[other] = static_cast<Cost>(a);
    from_east[x] = static_cast<Cost>(b);
  }
  const Cost* after_east = from_west + 1;
  const Cost* after_west = from_east - 1;
  const Cost* no_turn = &no_turn_[first];
  Cost* turns = &turn_to_row_[first];
  const auto limit = static_cast<Cost>(cheapest_);
  Cost changed = 0;
  for (std::size_t x = 0; x < width; ++x) {
    Cost c = sum(to_east[x], after_east[x]);
    Cost d = sum(to_west[x], after_west[x]);
    if constexpr (Arrows) {
      c = sum(c, arrow_cost(first + x, Side::East, at_head));
      d = sum(d, arrow_cost(first + x, Side::West, at_head));
    }
    const Cost value = sum(std::min(std::min(c, d), far), no_turn[x], turn);
    changed |= falls(turns[x], value, limit);
    turns[x] = std::min(turns[x], value);
  }
  if (changed != 0) new_in_columns_[static_cast<std::size_t>(y)] = 1;
}

void DetourBounds::sweep_rows() {
  for (int y = 0; y < window_.height; ++y) {
    const auto row = static_cast<std::size_t>(y);
    if (new_in_row_[row] == 0) continue;
    new_in_row_[row] = 0;
    const Cost turn =
        DetourPrices::bend + (DetourGrid::is_inserted(window_.y + y) ? DetourPrices::open_row : 0);
    if (has_arrows_[row] != 0) {
      sweep_row<true>(y, turn);
    } else {
      sweep_row<false>(y, turn);
    }
  }
}

/// The paths that run on from row `y` to `side`, by those from the next row. Has a cost changed
/// that matters?
template <bool Arrows>
bool DetourBounds::sweep_on(int y, Side side) {
  const auto width = static_cast<std::size_t>(window_.width);
  const auto direction = static_cast<std::size_t>(side);
  const std::size_t first = index_of(0, y);
  const std::size_t next = index_of(0, side == Side::South ? y + 1 : y - 1);
  const Cost* enter = &enter_[direction][next];
  const Cost* after = &to_go_[direction][next];
  const Cost* bent = &turn_to_row_[first];
  Cost* costs = &to_go_[direction][first];
  const auto limit = static_cast<Cost>(cheapest_);
  Cost changed = 0;
  for (std::size_t x = 0; x < width; ++x) {
    Cost turned = bent[x];
    if constexpr (Arrows) turned = sum(turned, arrow_cost(first + x, side, at_tail));
    const Cost value = std::min(sum(enter[x], after[x]), turned);
    changed |= falls(costs[x], value, limit);
    costs[x] = value;
  }
  return changed != 0;
}

/// What it costs to bend into the columns.
template <bool Arrows>
bool DetourBounds::sweep_turns(int y) {
  const std::size_t first = index_of(0, y);
  const auto width = static_cast<std::size_t>(window_.width);
  const Cost* to_south = &enter_[south][first + stride_];
  const Cost* after_south = &to_go_[south][first + stride_];
  const Cost* to_north = &enter_[north][first - stride_];
  const Cost* after_north = &to_go_[north][first - stride_];
  const Cost* no_turn = &no_turn_[first];
  const Cost* turn = &column_turn_[pad];
  Cost* turns = &turn_to_column_[first];
  const auto limit = static_cast<Cost>(cheapest_);
  Cost changed = 0;
  for (std::size_t x = 0; x < width; ++x) {
    Cost c = sum(to_south[x], after_south[x]);
    Cost d = sum(to_north[x], after_north[x]);
    if constexpr (Arrows) {
      c = sum(c, arrow_cost(first + x, Side::South, at_head));
      d = sum(d, arrow_cost(first + x, Side::North, at_head));
    }
    const Cost value = sum(std::min(std::min(c, d), far), no_turn[x], turn[x]);
    changed |= falls(turns[x], value, limit);
    turns[x] = std::min(turns[x], value);
  }
  return changed != 0;
}

void DetourBounds::sweep_columns() {
  bool is_new = false;
  for (int y = window_.height - 1; y >= 0; --y) {
    const auto row = static_cast<std::size_t>(y);
    is_new = is_new || new_in_columns_[row] != 0;
    if (is_new)
      is_new =
          has_arrows_[row] != 0 ? sweep_on<true>(y, Side::South) : sweep_on<false>(y, Side::South);
    new_up_[row] = static_cast<char>(is_new);
  }
  is_new = false;
  for (int y = 0; y < window_.height; ++y) {
    const auto row = static_cast<std::size_t>(y);
    const bool arrows = has_arrows_[row] != 0;
    if ((is_new || new_up_[row + 1] != 0) &&
        (arrows ? sweep_turns<true>(y) : sweep_turns<false>(y))) {
      new_in_row_[row] = 1;
    }
    is_new = is_new || new_in_columns_[row] != 0;
    if (is_new) is_new = arrows ? sweep_on<true>(y, Side::North) : sweep_on<false>(y, Side::North);
    new_in_columns_[row] = 0;
  }
}

void DetourBounds::look_at_starts(const DetourPrices& prices) {
  for (const DetourPort& port : prices.query().tails) {
    const Point to = step(port.cell, port.side);
    // The step into the cell is counted anew: a tail may be a head as well, which no path leaves.
    if ((prices.grid()[to] & DetourGrid::open(port.side)) == 0) continue;
    const Point p{.x = to.x - window_.x, .y = to.y - window_.y};
    const int cost = port.cost + prices.opening(port.cell, port.side) + prices.step(to, port.side) -
                     paid(p) + to_go_[static_cast<std::size_t>(port.side)][index_of(p.x, p.y)];
    cheapest_ = std::min(cheapest_, cost);
  }
}

bool DetourBounds::find(const DetourPrices& prices) {
  window_ = prices.grid().window();
  stride_ = static_cast<std::size_t>(window_.width + 2 * pad);
  clear();
  read_potential(prices.query());
  read_costs(prices.grid());
  read_goals(prices);
  read_arrows(prices.query());
  const auto is_set = [](char flag) { return flag != 0; };
  while (std::ranges::any_of(new_in_row_, is_set) || std::ranges::any_of(new_in_columns_, is_set)) {
    stop_.ask();
    sweep_rows();
    sweep_columns();
    look_at_starts(prices);
  }
  return cheapest_ < far;
}

}  // namespace boxart::internal
