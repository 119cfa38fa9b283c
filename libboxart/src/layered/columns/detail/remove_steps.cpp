#include "layered/columns/detail/remove_steps.h"

#include "layered/bend_cost.h"
#include "layered/columns/detail/neighbours.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <utility>

namespace boxart::internal {
namespace {

class StepRemover {
 public:
  StepRemover(const Alignment& alignment, std::vector<int>& x)
      : alignment_(alignment),
        layered_(alignment.layered),
        x_(x),
        near_(alignment),
        shift_(layered_.vertices.size(), 0),
        is_counted_(layered_.vertices.size(), false),
        last_change_(layered_.vertices.size(), 0),
        may_spend_(20'000 + 16 * (layered_.vertices.size() + layered_.segments.size())) {
    for (const VertexId vertex : layered_.vertices.ids()) {
      first_ = std::min(first_, this->x(vertex));
      end_ = std::max(end_, this->x(vertex) + width(vertex));
    }
  }

  void remove(StopToken stop) {
    constexpr int rounds = 4;
    std::vector<SegmentId> segments = lines_from_above();
    for (round_ = 0; round_ < rounds; ++round_) {
      stop.ask();
      bool has_changed = false;
      for (const SegmentId id : segments)
        has_changed |= may_have_changed(id) && straighten(id);
      if (!has_changed) return;
      std::ranges::reverse(segments);
    }
  }

 private:
  std::vector<SegmentId> lines_from_above() const {
    std::vector<SegmentId> segments;
    for (const auto& layer : layered_.layers) {
      for (const VertexId vertex : layer) {
        std::ranges::copy_if(layered_.below[vertex],
                             std::back_inserter(segments),
                             [&](SegmentId id) { return layered_.segments[id].is_line(); });
      }
    }
    return segments;
  }

  bool may_move(VertexId vertex) const { return !is_border(layered_.vertices[vertex]); }
  /// May it go along with what is pushed? A line doesn't take its nodes along.
  bool goes_along(VertexId next, VertexId pushed) const {
    return is_passed(layered_.vertices[next]) ||
           (may_move(next) && !is_passed(layered_.vertices[pushed]));
  }

  int width(VertexId vertex) const { return alignment_.shapes.of[vertex].width; }

  void note_changes() {
    for (const VertexId vertex : moved_) {
      first_ = std::min(first_, x(vertex));
      end_ = std::max(end_, x(vertex) + width(vertex));
      last_change_[vertex] = round_;
      for (const auto& [next, distance] : near_.left_of(vertex))
        last_change_[next] = round_;
      for (const auto& [next, distance] : near_.right_of(vertex))
        last_change_[next] = round_;
    }
  }

  int& x(VertexId vertex) const { return x_[alignment_.variable(vertex)]; }

  /// How far right of straight its lower end is.
  int bend(const LayeredGraph::Segment& s) const { return alignment_.bend(x_, s); }

  /// Has what it bends to, or what stands beside it, moved since it was looked at?
  bool may_have_changed(SegmentId id) const {
    const auto& s = layered_.segments[id];
    return std::max(last_change_[s.upper().vertex], last_change_[s.lower().vertex]) >= round_ - 1;
  }

  bool straighten(SegmentId id) {
    const auto& segment = layered_.segments[id];
    const int by = bend(segment);
    if (by == 0) return false;
    return move(segment.lower().vertex, -by) || move(segment.upper().vertex, by);
  }

  /// Moves the run that the vertex is in, and what stands in its way, or as much of the run as has
  /// room, if that is better.
  bool move(VertexId vertex, int by) {
    if (!is_passed(layered_.vertices[vertex])) return false;
    return move_whole_run(vertex, by) || move_part_of_run(vertex, by);
  }

  bool move_whole_run(VertexId vertex, int by) {
    stays_in_room_ = false;
    // What has to be pushed hardly ever makes a bad move a good one.
    return end_move(push(vertex, by) && gain() > 0 && push_what_is_in_the_way(by) &&
                    gain() > price());
  }

  bool move_part_of_run(VertexId vertex, int by) {
    stays_in_room_ = true;
    return has_room(vertex, by) && end_move(push(vertex, by) && gain() > 0);
  }

  bool end_move(bool is_better) {
    for (const VertexId moved : moved_) {
      if (is_better) x(moved) += shift_[moved];
      shift_[moved] = 0;
    }
    if (is_better) note_changes();
    spent_ += moved_.size();
    moved_.clear();
    return is_better;
  }

  /// Is nothing in its way?
  bool has_room(VertexId vertex, int by) const {
    const int column = x(vertex) + by;
    const auto beside = by < 0 ? near_.left_of(vertex) : near_.right_of(vertex);
    return std::ranges::all_of(beside, [&](const auto& neighbour) {
      const auto& [next, distance] = neighbour;
      return by < 0 ? x(next) <= column - distance : x(next) >= column + distance;
    });
  }

  /// A vertex that is pushed takes along what straight lines join to it: a line its run, a node the
  /// runs of its lines. Returns whether it may be pushed. What is pushed farther later on is in the
  /// list once more.
  bool push(VertexId from, int by) {
    if (!may_move(from)) return false;
    shift_[from] = by;
    moved_.push_back(from);
    for (std::size_t i = moved_.size() - 1; i < moved_.size(); ++i) {
      if (moved_.size() > max_moved) return false;
      for (const LayerEnd end : layer_ends) {
        for (const SegmentId id : layered_.segments_at(moved_[i], end)) {
          const auto& s = layered_.segments[id];
          const VertexId next = s.ends[other(end)].vertex;
          if (!goes_along(next, from) || !s.is_line() || bend(s) != 0) continue;
          if (std::abs(shift_[next]) >= std::abs(by)) continue;
          if (stays_in_room_ && !has_room(next, by)) continue;
          shift_[next] = by;
          moved_.push_back(next);
        }
      }
    }
    return true;
  }

  bool push_what_is_in_the_way(int by) {
    const bool leftwards = by < 0;
    beyond_ = 0;
    const std::size_t run = moved_.size();
    for (std::size_t i = 0; i < moved_.size(); ++i) {
      const VertexId vertex = moved_[i];
      const int column = x(vertex) + shift_[vertex];
      if (i >= run) beyond_ = std::max({beyond_, first_ - column, column + width(vertex) - end_});
      const auto beside = leftwards ? near_.left_of(vertex) : near_.right_of(vertex);
      for (const auto& [next, distance] : beside) {
        const int wanted = leftwards ? column - distance : column + distance;
        const int now = x(next) + shift_[next];
        const bool has_room = leftwards ? now <= wanted : now >= wanted;
        if (has_room) continue;
        if (spent_ > may_spend_ || !push(next, wanted - x(next))) return false;
      }
    }
    return true;
  }

  /// How much less lines cost, each for all edges that share it.
  std::int64_t gain() {
    std::int64_t gain = 0;
    for (const VertexId vertex : moved_) {
      if (is_counted_[vertex]) continue;
      is_counted_[vertex] = true;
      for (const LayerEnd end : layer_ends) {
        for (const SegmentId id : layered_.segments_at(vertex, end)) {
          const auto& s = layered_.segments[id];
          if (!s.is_line() || is_counted_[s.ends[other(end)].vertex]) continue;
          const int now = bend(s);
          const int then = now + shift_[s.lower().vertex] - shift_[s.upper().vertex];
          gain += std::int64_t{alignment_.edge_counts[id]} * (bend_cost(now) - bend_cost(then));
        }
      }
    }
    for (const VertexId vertex : moved_)
      is_counted_[vertex] = false;
    return gain;
  }

  /// Of the columns by which pushing makes the drawing wider: one that has to fit has none.
  std::int64_t price() const {
    if (alignment_.room > 0 && beyond_ > 0) return std::numeric_limits<std::int64_t>::max();
    return std::int64_t{column_cost} * beyond_;
  }

  static constexpr std::size_t max_moved = 250;

  const Alignment& alignment_;
  const LayeredGraph& layered_;
  std::vector<int>& x_;
  Neighbours near_;
  int first_ = std::numeric_limits<int>::max();  // columns of the drawing
  int end_ = std::numeric_limits<int>::min();
  std::vector<VertexId> moved_;    // what a move would move
  IdVector<VertexId, int> shift_;  // and by how much; 0: not
  IdVector<VertexId, bool> is_counted_;
  IdVector<VertexId, int> last_change_;  // the round of it
  int round_ = 0;
  bool stays_in_room_ = false;  // does nothing go along that would push others?
  int beyond_ = 0;              // columns by which what is pushed leaves the drawing
  std::size_t spent_ = 0;       // vertices looked at
  std::size_t may_spend_;       // beyond, nothing is pushed any more
};

}  // namespace

void remove_steps(const Alignment& alignment, std::vector<int>& x, StopToken stop) {
  StepRemover(alignment, x).remove(stop);
}

}  // namespace boxart::internal
