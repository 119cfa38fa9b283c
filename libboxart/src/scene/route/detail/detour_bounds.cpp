#include "scene/route/detail/detour_bounds.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace boxart::internal {
namespace {

/// 1 when a cost falls, to one that matters.
int falls(int before, int after, int limit) {
  return static_cast<int>(after < before) & static_cast<int>(after <= limit);
}

}  // namespace

int DetourBounds::from(Point p, Side side) {
  const DetourChannel* channel = channels_.find(p);
  if (channel == nullptr || channel->is_skipped) return far;
  return to_go(side)[costs_.index_of(p.x, p.y)];
}

void DetourBounds::clear() {
  const std::array all{
      &to_go_[0], &to_go_[1], &to_go_[2], &to_go_[3], &turn_to_row_, &turn_to_column_};
  for (auto* costs : all) {
    if (costs->size() < costs_.size()) costs->resize(costs_.size(), far);
  }
  // What nothing enters is not looked at.
  for (int y = 0; y < grid_->height(); ++y) {
    for (auto channel = channels_.begin(y); channel != channels_.end(y); ++channel) {
      if (channel->is_skipped) continue;
      const std::size_t first = costs_.index_of(channel->first, y);
      for (auto* costs : all)
        std::fill_n(&(*costs)[first], channel->end - channel->first, far);
    }
  }
}

void DetourBounds::read_goals(const DetourQuery& query) {
  base_ = std::numeric_limits<int>::max();
  std::vector<Point> goals;
  for (const DetourPort& port : query.heads) {
    const Point p = grid_->find(port.cell);
    if (!grid_->contains(p)) continue;
    goals.push_back(p);
    base_ = std::min(base_, costs_.paid(p));
  }
  for (const Point p : goals) {
    const std::size_t at = costs_.index_of(p.x, p.y);
    turn_to_row_[at] = costs_.paid(p) - base_;
    turn_to_column_[at] = turn_to_row_[at];
    if (DetourChannel* channel = channels_.find(p)) {
      channel->new_in_row = true;
      channel->new_in_columns = true;
    }
  }
}

/// The paths that run on in the row, and what it costs to bend into it. Has such a cost changed
/// that matters?
template <bool Arrows>
bool DetourBounds::sweep_row(int y, const DetourChannel& channel) {
  const std::size_t first = costs_.index_of(channel.first, y);
  const auto width = static_cast<std::size_t>(channel.end - channel.first);
  const int* to_east = costs_.enter(Side::East) + first + 1;
  const int* to_west = costs_.enter(Side::West) + first - 1;
  int* from_west = &to_go(Side::East)[first];
  int* from_east = &to_go(Side::West)[first];
  const int* bent = &turn_to_column_[first];
  const auto bent_at = [&](std::size_t x, Side side) {
    return bent[x] + (Arrows ? costs_.tail_arrow(first + x, side) : 0);
  };
  int a = far;
  int b = far;
  // Both directions at once: neither waits for the other.
  for (std::size_t x = 0; x < width; ++x) {
    const std::size_t other = width - 1 - x;
    a = std::min(a + to_east[other], bent_at(other, Side::East));
    b = std::min(b + to_west[x], bent_at(x, Side::West));
    from_west[other] = a;
    from_east[x] = b;
  }
  const int* after_east = from_west + 1;
  const int* after_west = from_east - 1;
  const int* no_turn = costs_.no_turn() + first;
  int* turns = &turn_to_row_[first];
  const int turn = costs_.row_turn(y);
  const int limit = cheapest_;
  int changed = 0;
  for (std::size_t x = 0; x < width; ++x) {
    int c = to_east[x] + after_east[x];
    int d = to_west[x] + after_west[x];
    if constexpr (Arrows) {
      c += costs_.head_arrow(first + x, Side::East);
      d += costs_.head_arrow(first + x, Side::West);
    }
    const int value = std::min(std::min(c, d), far) + no_turn[x] + turn;
    changed |= falls(turns[x], value, limit);
    turns[x] = std::min(turns[x], value);
  }
  return changed != 0;
}

/// The paths that run on to `side`, by those from the next row. Has a cost changed that matters?
template <bool Arrows>
bool DetourBounds::sweep_on(int y, const DetourChannel& channel, Side side) {
  const auto width = static_cast<std::size_t>(channel.end - channel.first);
  const std::size_t first = costs_.index_of(channel.first, y);
  const std::size_t next =
      costs_.index_of(channel.first, side == Side::South ? channel.below : channel.above);
  const int* enter = costs_.enter(side) + next;
  const int* after = &to_go(side)[next];
  const int* bent = &turn_to_row_[first];
  int* costs = &to_go(side)[first];
  const int limit = cheapest_;
  int changed = 0;
  for (std::size_t x = 0; x < width; ++x) {
    int turned = bent[x];
    if constexpr (Arrows) turned += costs_.tail_arrow(first + x, side);
    const int value = std::min(enter[x] + after[x], turned);
    changed |= falls(costs[x], value, limit);
    costs[x] = value;
  }
  return changed != 0;
}

/// What it costs to bend into the columns.
template <bool Arrows>
bool DetourBounds::sweep_turns(int y, const DetourChannel& channel) {
  const std::size_t first = costs_.index_of(channel.first, y);
  const auto width = static_cast<std::size_t>(channel.end - channel.first);
  const std::size_t above = costs_.index_of(channel.first, channel.above);
  const std::size_t below = costs_.index_of(channel.first, channel.below);
  const int* to_south = costs_.enter(Side::South) + below;
  const int* after_south = &to_go(Side::South)[below];
  const int* to_north = costs_.enter(Side::North) + above;
  const int* after_north = &to_go(Side::North)[above];
  const int* no_turn = costs_.no_turn() + first;
  const int* turn = costs_.column_turn() + channel.first;
  int* turns = &turn_to_column_[first];
  const int limit = cheapest_;
  int changed = 0;
  for (std::size_t x = 0; x < width; ++x) {
    int c = to_south[x] + after_south[x];
    int d = to_north[x] + after_north[x];
    if constexpr (Arrows) {
      c += costs_.head_arrow(first + x, Side::South);
      d += costs_.head_arrow(first + x, Side::North);
    }
    const int value = std::min(std::min(c, d), far) + no_turn[x] + turn[x];
    changed |= falls(turns[x], value, limit);
    turns[x] = std::min(turns[x], value);
  }
  return changed != 0;
}

bool DetourBounds::sweep_rows() {
  bool any = false;
  for (int y = 0; y < grid_->height(); ++y) {
    for (auto channel = channels_.begin(y); channel != channels_.end(y); ++channel) {
      if (channel->is_skipped) continue;
      if (channel->new_in_row) {
        channel->new_in_row = false;
        if (channel->arrows ? sweep_row<true>(y, *channel) : sweep_row<false>(y, *channel))
          channel->new_in_columns = true;
      }
      any = any || channel->new_in_columns;
    }
  }
  return any;
}

void DetourBounds::sweep_south() {
  const auto is_new = [](const DetourChannel& channel) { return channel.new_south; };
  for (int y = grid_->height() - 1; y >= 0; --y) {
    for (auto channel = channels_.begin(y); channel != channels_.end(y); ++channel) {
      if (channel->is_skipped) continue;
      channel->new_south =
          (channel->new_in_columns || channels_.touches_any(*channel, channel->below, is_new)) &&
          (channel->arrows ? sweep_on<true>(y, *channel, Side::South)
                           : sweep_on<false>(y, *channel, Side::South));
    }
  }
}

void DetourBounds::sweep_north() {
  const auto is_south = [](const DetourChannel& channel) { return channel.new_south; };
  const auto is_north = [](const DetourChannel& channel) { return channel.new_north; };
  for (int y = 0; y < grid_->height(); ++y) {
    for (auto channel = channels_.begin(y); channel != channels_.end(y); ++channel) {
      if (channel->is_skipped) continue;
      const bool above = channels_.touches_any(*channel, channel->above, is_north);
      if ((above || channels_.touches_any(*channel, channel->below, is_south)) &&
          (channel->arrows ? sweep_turns<true>(y, *channel) : sweep_turns<false>(y, *channel))) {
        channel->new_in_row = true;
      }
      channel->new_north = (above || channel->new_in_columns) &&
                           (channel->arrows ? sweep_on<true>(y, *channel, Side::North)
                                            : sweep_on<false>(y, *channel, Side::North));
      channel->new_in_columns = false;
    }
  }
}

bool DetourBounds::may_lead_to_heads(const DetourQuery& query) {
  // The parts of the grid that ports are in, ascending.
  const auto parts_of = [this](const std::vector<DetourPort>& ports, bool are_tails) {
    std::vector<int> parts;
    for (const DetourPort& port : ports) {
      const Point p = grid_->find(port.cell);
      if (!grid_->contains(p)) continue;
      DetourChannel* channel = channels_.find(are_tails ? step(p, port.side) : p);
      if (channel == nullptr) continue;
      channel->is_at_port = true;
      parts.push_back(channel->part);
    }
    std::ranges::sort(parts);
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
  };
  const std::vector<int> tails = parts_of(query.tails, true);
  const std::vector<int> heads = parts_of(query.heads, false);
  std::vector<int> common;
  std::ranges::set_intersection(tails, heads, std::back_inserter(common));
  channels_.skip_others(common);
  return !common.empty();
}

void DetourBounds::look_at_starts(const DetourPrices& prices) {
  for (const DetourPort& port : prices.query().tails) {
    const Point from = grid_->find(port.cell);
    if (!grid_->contains(from)) continue;
    const Point to = step(from, port.side);
    // The step into the cell is counted anew: a tail may be a head as well, which no path leaves.
    if (((*grid_)[to] & DetourGrid::open(port.side)) == 0) continue;
    const int cost = port.cost + prices.opening(from, port.side) + prices.step(to, port.side) -
                     costs_.paid(to) + this->from(to, port.side);
    cheapest_ = std::min(cheapest_, cost);
  }
}

Point DetourBounds::next(Point p, Side side) {
  const DetourChannel* channel = channels_.find(p);
  if (channel == nullptr || !is_vertical(side)) return step(p, side);
  return {.x = p.x, .y = side == Side::North ? channel->above : channel->below};
}

bool DetourBounds::find(const DetourPrices& prices) {
  grid_ = &prices.grid();
  channels_.read(*grid_);
  cheapest_ = far;
  if (!may_lead_to_heads(prices.query())) return false;
  channels_.skip_repeated(*grid_);
  costs_.read(prices, channels_);
  clear();
  read_goals(prices.query());
  while (sweep_rows()) {
    stop_.ask();
    sweep_south();
    sweep_north();
    look_at_starts(prices);
  }
  look_at_starts(prices);
  return cheapest_ < far;
}

}  // namespace boxart::internal
