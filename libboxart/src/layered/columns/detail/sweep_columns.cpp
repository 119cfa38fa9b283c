#include "layered/columns/detail/sweep_columns.h"

#include "layered/columns/detail/neighbours.h"
#include "layered/columns/detail/place_blocks.h"
#include "layered/columns/detail/squeeze_columns.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <span>

namespace boxart::internal {
namespace {

/// The best columns of things that stand in a row, none left of the one before.
class IsotonicRow {
 public:
  /// The next thing costs `weight` for each cell that it is away from `wanted`.
  void pull(int wanted, std::int64_t weight) {
    slopes_.push_back({.column = wanted, .change = 2 * weight});
    std::ranges::push_heap(slopes_, {}, &Slope::column);
    // Right of the best place there is no slope: what comes before may stay behind.
    while (weight > 0) {
      Slope& last = slopes_.front();
      if (last.change > weight) {
        last.change -= weight;
        return;
      }
      weight -= last.change;
      std::ranges::pop_heap(slopes_, {}, &Slope::column);
      slopes_.pop_back();
    }
  }

  /// All that pulls the next thing is told.
  void next() { best_.push_back(slopes_.empty() ? std::optional<int>() : slopes_.front().column); }

  /// None for those that nothing pulls, nor what stands left of them. Until `clear`.
  const std::vector<std::optional<int>>& best() {
    for (std::size_t i = best_.size(); i-- > 1;) {
      if (best_[i - 1]) best_[i - 1] = std::min(*best_[i - 1], *best_[i]);
    }
    return best_;
  }

  void clear() {
    slopes_.clear();
    best_.clear();
  }

 private:
  /// By how much the slope of the cost changes at a column.
  struct Slope {
    int column;
    std::int64_t change;
  };

  std::vector<Slope> slopes_;  // a heap: those left of where the cost is least, the last on top
  std::vector<std::optional<int>> best_;
};

/// Which lines pull.
enum class Pull { Above, Below, Both };

class Sweeper {
 public:
  Sweeper(const Alignment& alignment, StopToken stop)
      : alignment_(alignment), layered_(alignment.layered), stop_(stop), near_(alignment) {
    read_lines();
  }

  /// Moves all vertices to where they are better; none gets left of all, or right of all.
  void sweep(std::vector<int>& x) {
    // What is above alone pulls a layer over as a whole; both can only mend what that gives.
    constexpr int one_sided = 4;
    constexpr int sweeps = 12;
    x_ = &x;
    least_ = *std::ranges::min_element(x);
    right_end_ = alignment_.right_end(x);
    std::vector<int> before = x;
    const std::int64_t cost_before = cost(x);
    for (int i = 0; i < sweeps; ++i) {
      const bool down = i % 2 == 0;
      const Pull pull = i >= one_sided ? Pull::Both : down ? Pull::Above : Pull::Below;
      sweep(down, pull);
      if (i + 1 == one_sided && cost(x) > cost_before) x = before;
    }
  }

  /// The weighted length sideways, and the price of the columns.
  std::int64_t cost(const std::vector<int>& x) const {
    std::int64_t sum = 0;
    for (const SegmentId id : layered_.segments.ids()) {
      const auto& s = layered_.segments[id];
      if (!s.is_line()) continue;
      sum += std::int64_t{alignment_.straightness[id]} * std::abs(alignment_.bend(x, s));
    }
    return sum + alignment_.price_of(alignment_.right_end(x) - *std::ranges::min_element(x));
  }

 private:
  /// The vertex at the other end of a segment, which is straight where this one stands `shift`
  /// right of it.
  struct Line {
    std::size_t variable;
    int shift;
    int weight;
  };

  /// What a sweep reads over and over, in one piece of memory.
  void read_lines() {
    for (const LayerEnd near : layer_ends) {
      auto& begins = begins_[near];
      for (const VertexId vertex : layered_.vertices.ids()) {
        begins.push_back(lines_.size());
        for (const SegmentId id : layered_.segments_at(vertex, near)) {
          const auto& s = layered_.segments[id];
          if (!s.is_line()) continue;
          const int shift = alignment_.straight_shift(s);
          lines_.push_back({.variable = alignment_.variable(s.ends[other(near)].vertex),
                            .shift = near == LayerEnd::Upper ? -shift : shift,
                            .weight = alignment_.straightness[id]});
        }
      }
      begins.push_back(lines_.size());
    }
  }

  std::span<const Line> lines_at(VertexId vertex, LayerEnd end) const {
    const auto& begins = begins_[end];
    const std::size_t begin = begins[index(vertex)];
    return std::span(lines_).subspan(begin, begins[index(vertex) + 1] - begin);
  }

  void sweep(bool down, Pull pull) {
    const auto layer_count = layered_.layers.size();
    for (std::size_t i = 0; i < layer_count; ++i) {
      stop_.ask();
      move_layer(layered_.layers[down ? i : layer_count - 1 - i], pull);
    }
  }

  int& x(VertexId vertex) const { return (*x_)[alignment_.variable(vertex)]; }

  /// The layer falls into runs of vertices, each next to the one before.
  void move_layer(const std::vector<VertexId>& layer, Pull pull) {
    for (std::size_t first = 0; first < layer.size();) {
      std::size_t last = first + 1;
      offsets_.assign(1, 0);
      while (last < layer.size()) {
        const std::optional<int> distance = near_.distance(layer[last - 1], layer[last]);
        if (!distance || is_border(layered_.vertices[layer[last]])) break;
        offsets_.push_back(offsets_.back() + *distance);
        ++last;
      }
      if (!is_border(layered_.vertices[layer[first]]))
        move_run(std::span(layer).subspan(first, last - first), pull);
      first = last;
    }
  }

  void move_run(std::span<const VertexId> run, Pull pull) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      add_pulls(run[i], offsets_[i], pull);
      row_.next();
    }
    const std::vector<std::optional<int>>& best = row_.best();
    find_bounds(run);
    int left = std::numeric_limits<int>::min();
    for (std::size_t i = 0; i < run.size(); ++i) {
      const int wanted = best[i] ? *best[i] : x(run[i]) - offsets_[i];
      left = std::max(left, std::clamp(wanted, least_of_[i], most_of_[i]));
      wanted_.push_back(left);
    }
    for (std::size_t i = 0; i < run.size(); ++i)
      x(run[i]) = wanted_[i] + offsets_[i];
    wanted_.clear();
    row_.clear();
  }

  void add_pulls(VertexId vertex, int offset, Pull pull) {
    for (const LayerEnd far : layer_ends) {
      const LayerEnd near = other(far);
      const bool is_other_side = pull == (far == LayerEnd::Upper ? Pull::Below : Pull::Above);
      if (is_other_side && !layered_.segments_at(vertex, far).empty()) continue;
      for (const Line& line : lines_at(vertex, near))
        row_.pull((*x_)[line.variable] + line.shift - offset, line.weight);
    }
  }

  /// Where each of the run may stand for what is beside it on all its layers, the run apart, less
  /// its offset. Ensures: neither bound is less than that of the one before.
  void find_bounds(std::span<const VertexId> run) {
    least_of_.assign(run.size(), 0);
    most_of_.assign(run.size(), 0);
    for (std::size_t i = 0; i < run.size(); ++i) {
      int bound = least_;
      for (const auto& [left, distance] : near_.left_of(run[i])) {
        if (i == 0 || left != run[i - 1]) bound = std::max(bound, x(left) + distance);
      }
      bound -= offsets_[i];
      least_of_[i] = i > 0 ? std::max(bound, least_of_[i - 1]) : bound;
    }
    for (std::size_t i = run.size(); i-- > 0;) {
      int bound = right_end_ - alignment_.shapes.of[run[i]].width;
      for (const auto& [right, distance] : near_.right_of(run[i])) {
        if (i + 1 == run.size() || right != run[i + 1])
          bound = std::min(bound, x(right) - distance);
      }
      bound -= offsets_[i];
      most_of_[i] = i + 1 < run.size() ? std::min(bound, most_of_[i + 1]) : bound;
    }
  }

  const Alignment& alignment_;
  const LayeredGraph& layered_;
  StopToken stop_;
  Neighbours near_;
  std::vector<Line> lines_;                             // by the end that is near, and its vertex
  ByEnd<LayerEnd, std::vector<std::size_t>> begins_{};  // by vertex, and the end
  std::vector<int>* x_ = nullptr;
  int least_ = 0;
  int right_end_ = 0;
  IsotonicRow row_;
  // Of the present run: how far each is from its first at least, where it may be, where it will be.
  std::vector<int> offsets_;
  std::vector<int> least_of_;
  std::vector<int> most_of_;
  std::vector<int> wanted_;
};

}  // namespace

std::vector<int> sweep_columns(const Alignment& alignment, StopToken stop) {
  constexpr int percent = 115;
  std::vector<int> loose = push_apart(place_blocks(alignment, stop), alignment.separations);
  std::vector<int> tight = squeeze_columns(alignment, loose, percent);
  Sweeper sweeper(alignment, stop);
  sweeper.sweep(loose);
  sweeper.sweep(tight);
  return sweeper.cost(tight) < sweeper.cost(loose) ? tight : loose;
}

}  // namespace boxart::internal
