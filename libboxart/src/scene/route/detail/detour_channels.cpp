#include "scene/route/detail/detour_channels.h"

#include "base/disjoint_sets.h"

namespace boxart::internal {

void DetourChannels::read(const DetourGrid& grid) {
  channels_.clear();
  starts_.clear();
  for (int y = 0; y < grid.height(); ++y) {
    starts_.push_back(static_cast<std::ptrdiff_t>(channels_.size()));
    const DetourGrid::Cell* row = grid.row(y);
    const DetourGrid::Cell* end = row + grid.width();
    const auto is_open = [](DetourGrid::Cell cell) {
      return (cell & DetourGrid::open_all_round) != 0;
    };
    for (const auto* at = std::find_if(row, end, is_open); at != end;) {
      const auto* last = std::find_if_not(at, end, is_open);
      channels_.push_back({.first = static_cast<int>(at - row),
                           .end = static_cast<int>(last - row),
                           .above = y - 1,
                           .below = y + 1});
      at = std::find_if(last, end, is_open);
    }
  }
  starts_.push_back(static_cast<std::ptrdiff_t>(channels_.size()));
  join_parts();
}

void DetourChannels::join_parts() {
  DisjointSets parts(static_cast<int>(channels_.size()));
  for (int y = 1; y + 1 < static_cast<int>(starts_.size()); ++y) {
    for (auto channel = begin(y); channel != end(y); ++channel) {
      touches_any(*channel, y - 1, [&](const DetourChannel& other) {
        parts.join(static_cast<int>(&other - channels_.data()),
                   static_cast<int>(channel - channels_.begin()));
        return false;
      });
    }
  }
  for (std::size_t i = 0; i < channels_.size(); ++i)
    channels_[i].part = parts.find(static_cast<int>(i));
}

void DetourChannels::skip_others(const std::vector<int>& parts) {
  for (DetourChannel& channel : channels_)
    channel.is_skipped = !std::ranges::binary_search(parts, channel.part);
}

/// The channel of the next row, if it has the same cells, and the same beside them.
DetourChannel* DetourChannels::repeated_below(const DetourGrid& grid,
                                              const DetourChannel& channel,
                                              int y) {
  constexpr int beside = 2;
  if (y + 1 >= grid.height() || channel.is_at_port) return nullptr;
  DetourChannel* other = find({.x = channel.first, .y = y + 1});
  if (other == nullptr || other->is_at_port) return nullptr;
  if (other->first != channel.first || other->end != channel.end) return nullptr;
  const int first = std::max(0, channel.first - beside);
  const int end = std::min(grid.width(), channel.end + beside);
  const bool is_same = std::equal(grid.row(y) + first, grid.row(y) + end, grid.row(y + 1) + first);
  return is_same ? other : nullptr;
}

void DetourChannels::skip_within(const DetourGrid& grid,
                                 const std::vector<DetourChannel*>& chain,
                                 int first_row) {
  const int count = static_cast<int>(chain.size());
  const auto is_own = [&](int i) {
    return !DetourGrid::is_inserted(grid.rows().place(first_row + i));
  };
  int own = 0;
  for (int i = 0; i < count; ++i)
    own += is_own(i) ? 1 : 0;
  int seen = 0;
  int last = 0;
  for (int i = 1; i < count; ++i) {
    if (is_own(i - 1)) ++seen;
    // The first and the last, and of the drawing's own the first two and the last two.
    const bool is_kept = i == count - 1 || own < 3 || (is_own(i) && (seen < 2 || seen + 2 >= own));
    chain[static_cast<std::size_t>(i)]->is_skipped = !is_kept;
    if (!is_kept) continue;
    chain[static_cast<std::size_t>(last)]->below = first_row + i;
    chain[static_cast<std::size_t>(i)]->above = first_row + last;
    last = i;
  }
}

void DetourChannels::skip_repeated(const DetourGrid& grid) {
  std::vector<DetourChannel*> chain;
  for (int y = 0; y < grid.height(); ++y) {
    for (auto first = begin(y); first != end(y); ++first) {
      if (first->repeats || first->is_skipped) continue;
      chain.assign(1, &*first);
      while (DetourChannel* next =
                 repeated_below(grid, *chain.back(), y + static_cast<int>(chain.size()) - 1)) {
        next->repeats = true;
        chain.push_back(next);
      }
      if (chain.size() > 2) skip_within(grid, chain, y);
    }
  }
}

DetourChannel* DetourChannels::find(Point p) {
  if (p.y < 0 || p.y + 1 >= static_cast<int>(starts_.size())) return nullptr;
  const auto it = first_touching(p.x, p.y);
  return it != end(p.y) && it->first <= p.x ? &*it : nullptr;
}

}  // namespace boxart::internal
