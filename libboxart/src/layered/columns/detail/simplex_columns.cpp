#include "layered/columns/detail/simplex_columns.h"

#include "base/at.h"
#include "layered/columns/detail/join_layers.h"
#include "layered/simplex/network_simplex.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace boxart::internal {
namespace {

constexpr int unit = 8;  // parts of a weight

/// How much more a segment is to be straight that bends so far, in parts: one that is straight is
/// to stay so, and what bends far anyway may bend farther. Less so those of a fan, which a node
/// stands over the middle of.
int pull(int bend, bool is_of_fan) {
  const int most = is_of_fan ? 16 : 64;
  const int softness = is_of_fan ? 4 : 2;  // cells
  return unit + unit * most / (std::abs(bend) + softness);
}

class ColumnSimplex {
 public:
  ColumnSimplex(const Alignment& alignment, StopToken stop) : alignment_(alignment), stop_(stop) {}

  std::vector<int> solve(std::vector<int> x, ColumnEffort effort) {
    // First only what is long; then nodes are drawn to the middle; then what is nearly straight is
    // made so.
    constexpr int rounds = 3;
    const bool is_known = !x.empty();
    if (!is_known) x = solve({}, false);
    if (effort == ColumnEffort::Estimate) return x;
    for (int round = is_known ? 1 : 0; round < rounds; ++round) {
      alignment_.find_bends(x);
      std::vector<int> start = std::exchange(x, {});
      x = solve(start, round > 0);
      // Another round would ask the same again.
      if (round > 0 && x == start) break;
    }
    return x;
  }

 private:
  /// A node for every variable, a hard edge for every separation, and a soft one for each segment,
  /// to be straight. `start`: columns that obey the separations, or nothing; `by_bends`: do the
  /// bends there count?
  std::vector<int> solve(const std::vector<int>& start, bool by_bends) {
    const Separations& separations = alignment_.separations;
    const std::vector<int> no_start;
    SimplexProblem problem{.node_count = separations.variable_count};
    problem.edges.reserve(separations.constraints.size() + 2 * alignment_.layered.segments.size());
    for (const auto& c : separations.constraints) {
      problem.edges.push_back({.tail = c.left,
                               .head = c.right,
                               .minimum_length = c.distance,
                               .weight = unit * 4 * c.weight * Alignment::straight_force});
    }
    for (const SegmentId id : alignment_.layered.segments.ids()) {
      const auto& segment = alignment_.layered.segments[id];
      if (segment.edge == none<EdgeId>) continue;
      if (segment.ends_at_frame()) {
        add_bounds(id, problem);
      } else {
        add_targets(id, by_bends ? start : no_start, problem);
      }
    }
    add_margins(alignment_.layered,
                separations,
                alignment_.shapes,
                {.least_price = 1,
                 .free = alignment_.free_width,
                 .price = unit * Alignment::column_price * Alignment::straight_force,
                 .room = alignment_.room,
                 .room_price = unit * Alignment::room_price * Alignment::straight_force},
                problem);
    SimplexLimits limits{.start = start, .tree = &tree_, .stop = stop_};
    if (!start.empty()) {
      // The margins; the network has no other nodes beyond the variables.
      limits.start.push_back(*std::ranges::min_element(start));
      limits.start.push_back(alignment_.right_end(start));
    }
    std::vector<int> x = network_simplex(problem, limits);
    x.resize(at(separations.variable_count));
    return x;
  }

  /// To be straight, and more so where it bends little in `start`, if there is one.
  void add_targets(SegmentId id, const std::vector<int>& start, SimplexProblem& problem) const {
    const int weight = alignment_.straightness[id];
    const bool is_of_fan = !start.empty() && alignment_.is_of_fan(id);
    const Alignment::Targets targets = alignment_.targets(id);
    for (const Alignment::Target& target : targets) {
      // x[upper] + shift = x[lower] when straight.
      int times = unit;
      if (&target == targets.begin() && !start.empty())
        times = pull(start[at(target.upper)] + target.shift - start[at(target.lower)], is_of_fan);
      const int force = times * weight * target.force;
      problem.edges.push_back({.tail = target.upper,
                               .head = target.lower,
                               .minimum_length = target.shift,
                               .weight = force,
                               .penalty = 2 * force});
    }
  }

  /// What ends at a frame is as straight anywhere between its corners.
  void add_bounds(SegmentId id, SimplexProblem& problem) const {
    const int weight = alignment_.straightness[id];
    for (const Alignment::Bound& bound : alignment_.bounds(id)) {
      problem.edges.push_back({.tail = bound.left,
                               .head = bound.right,
                               .minimum_length = bound.distance,
                               .weight = 0,
                               .penalty = unit * weight * Alignment::straight_force});
    }
  }

  Alignment alignment_;
  StopToken stop_;
  std::vector<int> tree_;  // of the last solution
};

}  // namespace

std::vector<int> simplex_columns(const Alignment& alignment,
                                 const std::vector<int>& start,
                                 ColumnEffort effort,
                                 StopToken stop) {
  return ColumnSimplex(alignment, stop).solve(start, effort);
}

}  // namespace boxart::internal
