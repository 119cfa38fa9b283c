#include "layered/trunks/reinsert_runs.h"

#include "base/at.h"
#include "layered/bend_cost.h"
#include "layered/order/left_of_pairs.h"
#include "layered/trunks/detail/gap_costs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Cost = GapCosts::Cost;

class RunInserter {
 public:
  RunInserter(const Layering& layering, IdVector<SegmentId, int> bends)
      : layered_(layering.layered),
        shapes_(layering.shapes),
        columns_(layering.columns),
        bends_(std::move(bends)),
        edge_counts_(count_edges(layered_)),
        costs_(layering.digraph, layering.trunks, layered_),
        is_held_(layered_.vertices.size(), false),
        may_spend_(3'000'000 + 100 * (layered_.vertices.size() + layered_.segments.size())) {
    // Where dummies might have been long, positions are counted over all layers.
    number_all_layers(layered_);
    for (const auto& [left, right] : left_of_pairs(layered_, layering.digraph))
      is_held_[left] = is_held_[right] = true;
  }

  ReinsertedRuns run(StopToken stop) {
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
      bool moves = false;
      for (const SegmentId id : layered_.segments.ids()) {
        if (costs_.spent() > may_spend_) break;
        stop.ask();
        moves |= straighten(id);
      }
      if (!moves) break;
    }
    return {.layered = std::move(layered_),
            .crossings = crossings_ * cells_a_crossing / GapCosts::crossing};
  }

 private:
  /// A crossing more is as bad as so many cells sideways, or four steps.
  static constexpr Cost cells_a_crossing = 80;

  bool may_move(VertexId vertex) const {
    return is_passed(layered_.vertices[vertex]) && !is_held_[vertex];
  }

  bool straighten(SegmentId id) {
    const auto& segment = layered_.segments[id];
    if (!segment.is_line() || bends_[id] == 0) return false;
    return move_run(id, LayerEnd::Lower) || move_run(id, LayerEnd::Upper);
  }

  /// The run that begins with this end of a bent segment goes to where it is straight.
  bool move_run(SegmentId bent, LayerEnd end) {
    const int by = end == LayerEnd::Lower ? -bends_[bent] : bends_[bent];
    find_run(bent, end);
    if (run_.empty()) return false;
    const std::int64_t gain = find_gain(bent, end, by);
    if (gain <= 0 || !find_gaps(by)) return false;
    const Cost more = crossing_cost(end);
    if (more * cells_a_crossing >= gain * GapCosts::crossing) return false;
    for (std::size_t i = 0; i < run_.size(); ++i)
      put(run_[i], gaps_[i], by);
    crossings_ += more;
    return true;
  }

  /// From the end of the bent segment on, as far as the line is straight and goes nowhere else.
  void find_run(SegmentId bent, LayerEnd end) {
    constexpr std::size_t most = 100;
    run_.clear();
    for (SegmentId id = bent; run_.size() < most;) {
      const VertexId vertex = layered_.segments[id].ends[end].vertex;
      if (!may_move(vertex) || layered_.segments_at(vertex, end).size() != 1) return;
      run_.push_back(vertex);
      const auto& on = layered_.segments_at(vertex, other(end));
      if (on.size() != 1) return;
      id = on.front();
      if (!layered_.segments[id].is_line() || bends_[id] != 0) return;
    }
  }

  /// How much less lines cost, each for all edges that share it.
  std::int64_t find_gain(SegmentId bent, LayerEnd end, int by) const {
    std::int64_t gain = std::int64_t{edge_counts_[bent]} * bend_cost(bends_[bent]);
    for (const SegmentId id : layered_.segments_at(run_.back(), other(end))) {
      if (!layered_.segments[id].is_line()) continue;
      const int then = bends_[id] + (end == LayerEnd::Lower ? -by : by);
      gain += std::int64_t{edge_counts_[id]} * (bend_cost(bends_[id]) - bend_cost(then));
    }
    return gain;
  }

  /// The gaps in which the run lies when it is moved; returns whether it may lie there, and one is
  /// another than now.
  bool find_gaps(int by) {
    gaps_.clear();
    bool leaps = false;
    for (const VertexId vertex : run_) {
      const std::optional<int> gap = gap_at(vertex, by);
      if (!gap) return false;
      leaps |= *gap != layered_.position[vertex];
      gaps_.push_back(*gap);
    }
    return leaps;
  }

  /// Between those whose middles lie on either side of the vertex when it is moved; none: behind
  /// the border of a cluster, or too far away.
  std::optional<int> gap_at(VertexId vertex, int by) const {
    const auto& layer = layered_.layers[at(layered_.vertices[vertex].first_layer)];
    const auto middle = [&](VertexId v) { return 2 * columns_[v] + shapes_.of[v].width; };
    const int wanted = middle(vertex) + 2 * by;
    const int here = layered_.position[vertex];
    const int step = by < 0 ? -1 : 1;
    int there = here;
    for (;; there += step) {
      const int next = there + step;
      if (next < 0 || next >= std::ssize(layer)) break;
      const VertexId beside = layer[at(next)];
      if (by < 0 ? middle(beside) <= wanted : middle(beside) >= wanted) break;
      if (is_border(layered_.vertices[beside])) return std::nullopt;
      if (std::abs(next - here) > GapCosts::reach) return std::nullopt;
    }
    return there > here ? there + 1 : there;
  }

  /// How much more crossings cost with the run in its gaps.
  Cost crossing_cost(LayerEnd end) {
    Cost more = 0;
    const auto add = [&](std::size_t i, LayerEnd side) {
      costs_.find_at_end(run_[i], side, row_);
      more += row_[gaps_[i]] - row_[layered_.position[run_[i]]];
    };
    add(0, end);
    add(run_.size() - 1, other(end));
    for (std::size_t i = 0; i < run_.size(); ++i) {
      more += costs_.of_flat_edges(run_[i], gaps_[i]);
      more -= costs_.of_flat_edges(run_[i], layered_.position[run_[i]]);
    }
    for (std::size_t i = 0; i + 1 < run_.size(); ++i) {
      const SegmentId segment = layered_.segments_at(run_[i], other(end)).front();
      const std::size_t upper = end == LayerEnd::Lower ? i : i + 1;
      const std::size_t lower = end == LayerEnd::Lower ? i + 1 : i;
      more += costs_.of_segment(segment, gaps_[upper], gaps_[lower]);
      more -= costs_.of_segment(
          segment, layered_.position[run_[upper]], layered_.position[run_[lower]]);
    }
    return more;
  }

  void put(VertexId vertex, int gap, int by) {
    for (const VertexId moved : move_to_gap(layered_, vertex, gap))
      costs_.touch(moved);
    columns_[vertex] += by;
    for (const LayerEnd end : layer_ends) {
      for (const SegmentId id : layered_.segments_at(vertex, end))
        bends_[id] += end == LayerEnd::Lower ? by : -by;
    }
  }

  LayeredGraph layered_;
  const VertexShapes& shapes_;
  Columns columns_;  // what stands in the way has not made room yet
  IdVector<SegmentId, int> bends_;
  IdVector<SegmentId, int> edge_counts_;
  GapCosts costs_;
  IdVector<VertexId, bool> is_held_;
  std::size_t may_spend_;  // nets to compare
  Cost crossings_ = 0;     // what those that are more cost
  // Scratch.
  std::vector<VertexId> run_;  // from the bend on
  std::vector<int> gaps_;      // for each of these
  GapRow row_;
};

/// Does a line bend where it passes a layer?
bool has_bent_runs(const LayeredGraph& layered, const IdVector<SegmentId, int>& bends) {
  for (const SegmentId id : layered.segments.ids()) {
    const auto& s = layered.segments[id];
    if (bends[id] == 0) continue;
    if (is_passed(layered.vertices[s.upper().vertex]) ||
        is_passed(layered.vertices[s.lower().vertex]))
      return true;
  }
  return false;
}

}  // namespace

bool has_runs(const LayeredGraph& layered) {
  return std::ranges::any_of(layered.vertices, is_passed);
}

std::optional<ReinsertedRuns> reinsert_runs(const Layering& layering,
                                            IdVector<SegmentId, int> bends,
                                            StopToken stop) {
  if (!has_bent_runs(layering.layered, bends)) return std::nullopt;
  ReinsertedRuns runs = RunInserter(layering, std::move(bends)).run(stop);
  if (runs.layered.layers == layering.layered.layers) return std::nullopt;
  return runs;
}

}  // namespace boxart::internal
