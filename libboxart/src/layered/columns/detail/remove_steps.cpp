#include "layered/columns/detail/remove_steps.h"

#include "layered/columns/detail/neighbours.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class StepRemover {
 public:
  StepRemover(const Alignment& alignment, std::vector<int>& x)
      : alignment_(alignment),
        layered_(alignment.layered),
        x_(x),
        near_(alignment),
        is_in_run_(layered_.vertices.size(), false) {}

  void remove(StopToken stop) {
    constexpr int rounds = 4;
    std::vector<SegmentId> segments = lines_from_above();
    for (int round = 0; round < rounds; ++round) {
      stop.ask();
      bool has_changed = false;
      for (const SegmentId id : segments)
        has_changed |= straighten(id);
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
                             [&](SegmentId id) { return is_line(layered_.segments[id]); });
      }
    }
    return segments;
  }

  static bool is_line(const LayeredGraph::Segment& segment) {
    return segment.edge != none<EdgeId> && !segment.ends_at_frame();
  }

  bool may_move(VertexId vertex) const {
    const Kind kind = layered_.vertices[vertex].kind;
    return kind == Kind::Dummy || kind == Kind::Label;
  }

  int& x(VertexId vertex) const { return x_[alignment_.variable(vertex)]; }

  /// How far right of straight its lower end is.
  int bend(const LayeredGraph::Segment& s) const { return alignment_.bend(x_, s); }

  bool straighten(SegmentId id) {
    const auto& segment = layered_.segments[id];
    const int by = bend(segment);
    if (by == 0) return false;
    return move(segment.lower().vertex, -by) || move(segment.upper().vertex, by);
  }

  /// Moves the run that the vertex is in, if that is better.
  bool move(VertexId vertex, int by) {
    if (!may_move(vertex)) return false;
    gather_run(vertex);
    const bool is_better = run_.size() <= max_run && has_room(by) && gain(by) > 0;
    for (const VertexId member : run_) {
      is_in_run_[member] = false;
      if (is_better) x(member) += by;
    }
    return is_better;
  }

  /// The vertices that straight segments lead to, nodes apart.
  void gather_run(VertexId from) {
    run_.assign(1, from);
    is_in_run_[from] = true;
    for (std::size_t i = 0; i < run_.size() && run_.size() <= max_run; ++i) {
      for (const LayerEnd end : layer_ends) {
        for (const SegmentId id : layered_.segments_at(run_[i], end)) {
          const auto& s = layered_.segments[id];
          const VertexId next = s.ends[other(end)].vertex;
          if (!is_line(s) || !may_move(next) || is_in_run_[next] || bend(s) != 0) continue;
          is_in_run_[next] = true;
          run_.push_back(next);
        }
      }
    }
  }

  bool has_room(int by) const {
    return std::ranges::all_of(run_, [&](VertexId vertex) {
      const int column = x(vertex) + by;
      const auto is_apart_left = [&](const Neighbours::Item& item) {
        return is_in_run_[item.first] || column >= x(item.first) + item.second;
      };
      const auto is_apart_right = [&](const Neighbours::Item& item) {
        return is_in_run_[item.first] || column + item.second <= x(item.first);
      };
      return by < 0 ? std::ranges::all_of(near_.left_of(vertex), is_apart_left)
                    : std::ranges::all_of(near_.right_of(vertex), is_apart_right);
    });
  }

  /// By how many cells the edges at the ends of the run get shorter. A bend counts as some cells: a
  /// line with fewer may be a little longer.
  std::int64_t gain(int by) const {
    constexpr int bend_cost = 20;
    const auto cost = [](int bend) { return bend == 0 ? 0 : std::abs(bend) + bend_cost; };
    std::int64_t gain = 0;
    for (const VertexId vertex : run_) {
      for (const LayerEnd end : layer_ends) {
        for (const SegmentId id : layered_.segments_at(vertex, end)) {
          const auto& s = layered_.segments[id];
          if (!is_line(s) || is_in_run_[s.ends[other(end)].vertex]) continue;
          const int now = bend(s);
          const int then = end == LayerEnd::Lower ? now + by : now - by;
          gain += std::int64_t{alignment_.edge_counts[id]} * (cost(now) - cost(then));
        }
      }
    }
    return gain;
  }

  static constexpr std::size_t max_run = 1000;

  const Alignment& alignment_;
  const LayeredGraph& layered_;
  std::vector<int>& x_;
  Neighbours near_;
  std::vector<VertexId> run_;
  IdVector<VertexId, bool> is_in_run_;
};

}  // namespace

void remove_steps(const Alignment& alignment, std::vector<int>& x, StopToken stop) {
  StepRemover(alignment, x).remove(stop);
}

}  // namespace boxart::internal
