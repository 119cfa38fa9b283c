#pragma once

#include "base/geometry.h"
#include "base/stop_token.h"
#include "scene/route/detail/detour_channels.h"
#include "scene/route/detail/detour_costs.h"
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
  /// may know only that they lie on none. False when there is no path.
  ///
  /// Requires: the query has tails and heads.
  ///
  /// Rows and columns take turns: what it costs to run on in a row to where the path bends follows
  /// by one sweep along it from what it costs to bend there, and likewise in a column. So a path
  /// with b bends is known after b + 1 sweeps of the channels it uses (see DetourChannels), and
  /// only those are swept that have something new beside them: O(cells of the channels that heads
  /// reach x bends of the cheapest path) time at most, a few nanoseconds each, and O(cells of the
  /// grid). Memory is 47 bytes a cell.
  bool find(const DetourPrices& prices);

  /// The cost of the cheapest path.
  int cheapest() const { return cheapest_ + base_; }
  /// Where a step from `p` to `side` leads, in lanes: rows of a channel that are like others are
  /// passed over.
  Point next(Point p, Side side);
  /// Can a path with this cost so far be one of the cheapest, when it has come into `p`, in lanes,
  /// in direction `side`?
  bool is_cheapest(int cost, Point p, Side side) {
    const int rest = from(p, side);
    return rest < far && cost - costs_.paid(p) + rest <= cheapest_;
  }

 private:
  static constexpr int far = DetourCosts::far;

  std::vector<int>& to_go(Side side) { return to_go_[static_cast<std::size_t>(side)]; }
  int from(Point p, Side side);
  void clear();
  void read_goals(const DetourQuery& query);
  bool may_lead_to_heads(const DetourQuery& query);
  template <bool Arrows>
  bool sweep_row(int y, const DetourChannel& channel);
  template <bool Arrows>
  bool sweep_on(int y, const DetourChannel& channel, Side side);
  template <bool Arrows>
  bool sweep_turns(int y, const DetourChannel& channel);
  bool sweep_rows();
  void sweep_south();
  void sweep_north();
  void look_at_starts(const DetourPrices& prices);

  StopToken stop_;
  const DetourGrid* grid_ = nullptr;  // that is read
  DetourCosts costs_;
  int base_ = 0;  // what is paid at least at the nearest head: all costs are less by it
  int cheapest_ = far;
  std::array<std::vector<int>, 4> to_go_;  // by direction: from the state to a head
  std::vector<int> turn_to_row_;           // by cell: from a turn there to a head
  std::vector<int> turn_to_column_;
  DetourChannels channels_;
};

}  // namespace boxart::internal
