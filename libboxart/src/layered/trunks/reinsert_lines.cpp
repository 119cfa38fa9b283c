#include "layered/trunks/reinsert_lines.h"

#include "base/at.h"
#include "base/id_vector.h"
#include "layered/order/left_of_pairs.h"
#include "layered/trunks/detail/gap_costs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Cost = GapCosts::Cost;

class LineInserter {
 public:
  LineInserter(const Digraph& digraph, const Trunks& trunks, LayeredGraph& layered)
      : layered_(layered),
        costs_(digraph, trunks, layered),
        is_held_(layered.vertices.size(), false),
        changed_(layered.layers.size(), 0),
        may_spend_(3'000'000 + 100 * (layered.vertices.size() + layered.segments.size())) {
    for (const auto& [left, right] : left_of_pairs(layered, digraph))
      is_held_[left] = is_held_[right] = true;
  }

  void run(StopToken stop) {
    constexpr int rounds = 4;
    std::vector<Line> lines = find_lines();
    for (int round = 0; round < rounds; ++round) {
      const std::uint64_t before = now_;
      for (Line& line : lines) {
        if (costs_.spent() > may_spend_) return;
        if (!may_have_changed(line)) continue;
        stop.ask();
        line.looked_at = now_;
        if (line.vertices.size() == 1) {
          reinsert_one(line.vertices, 0);
        } else {
          reinsert(line.vertices);
          reinsert_each(line);
        }
      }
      if (now_ == before) return;
      std::ranges::reverse(lines);
    }
  }

 private:
  /// Vertices from the top down, each joined to the next by the only segment there.
  struct Line {
    std::vector<VertexId> vertices{};
    std::uint64_t looked_at = 0;
  };
  /// Where the vertices of a line lie, and what it costs from one end up to each.
  struct Way {
    std::vector<int> gaps{};
    std::vector<Cost> costs{};
  };

  bool may_move(VertexId vertex) const {
    const std::size_t above = layered_.above[vertex].size();
    const std::size_t below = layered_.below[vertex].size();
    return is_passed(layered_.vertices[vertex]) && std::min(above, below) == 1 && !is_held_[vertex];
  }

  /// The vertex below if the line goes on there.
  VertexId next_of(VertexId vertex) const {
    if (layered_.below[vertex].size() != 1) return none<VertexId>;
    const VertexId next = layered_.segments[layered_.below[vertex].front()].lower().vertex;
    return may_move(next) && layered_.above[next].size() == 1 ? next : none<VertexId>;
  }

  std::vector<Line> find_lines() const {
    IdVector<VertexId, bool> is_next(layered_.vertices.size(), false);
    for (const VertexId vertex : layered_.vertices.ids()) {
      const VertexId next = may_move(vertex) ? next_of(vertex) : none<VertexId>;
      if (next != none<VertexId>) is_next[next] = true;
    }
    std::vector<Line> lines;
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (!may_move(vertex) || is_next[vertex]) continue;
      lines.emplace_back();
      for (VertexId v = vertex; v != none<VertexId>; v = next_of(v))
        lines.back().vertices.push_back(v);
    }
    return lines;
  }

  int layer_of(VertexId vertex) const { return layered_.vertices[vertex].first_layer; }
  SegmentId segment_below(VertexId vertex) const { return layered_.below[vertex].front(); }

  bool may_have_changed(const Line& line) const {
    const int first = layer_of(line.vertices.front()) - 1;
    const int last = layer_of(line.vertices.back()) + 1;
    if (line.looked_at == 0) return true;
    for (int layer = first; layer <= last; ++layer) {
      if (changed_[at(layer)] > line.looked_at) return true;
    }
    return false;
  }

  /// The gap that costs least, of several the one nearest to where the vertex is.
  int cheapest(VertexId vertex, const GapRow& row) const {
    const int here = layered_.position[vertex];
    const auto key = [&](int gap) { return std::pair(row[gap], std::abs(2 * gap - 2 * here - 1)); };
    int best = here;
    for (int gap = row.first; gap < row.end(); ++gap) {
      if (row[gap] <= row[best] && key(gap) < key(best)) best = gap;
    }
    return best;
  }

  /// Straight on from one end, whose cost is `first`, through all gaps between layers.
  void go_straight(const std::vector<VertexId>& line,
                   LayerEnd from,
                   const GapRow& first,
                   Way& way) {
    way.gaps.assign(line.size(), 0);
    way.costs.assign(line.size(), 0);
    const bool down = from == LayerEnd::Upper;
    row_ = first;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::size_t here = down ? i : line.size() - 1 - i;
      const std::size_t before = down ? here - 1 : here + 1;
      if (i > 0) {
        const SegmentId segment = segment_below(line[std::min(here, before)]);
        costs_.find_at_segment(segment, other(from), way.gaps[before], row_);
      }
      costs_.add_flat_edges(line[here], row_);
      costs_.close_foreign_gaps(line[here], row_);
      way.gaps[here] = cheapest(line[here], row_);
      way.costs[here] = row_[way.gaps[here]] + (i > 0 ? way.costs[before] : 0);
    }
  }

  /// What is above and below it, and its flat edges, by vertex in `present_`; returns what is all
  /// of that, each once.
  Cost find_present(const std::vector<VertexId>& line) {
    const auto position = [&](std::size_t i) { return layered_.position[line[i]]; };
    present_.assign(line.size(), 0);
    Cost cost = 0;
    Cost above = top_[position(0)];
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool is_last = i + 1 == line.size();
      const Cost below =
          is_last ? bottom_[position(i)]
                  : costs_.of_segment(segment_below(line[i]), position(i), position(i + 1));
      const Cost flat = costs_.of_flat_edges(line[i], position(i));
      present_[i] = above + flat + below;
      cost += above + flat + (is_last ? below : 0);
      above = below;
    }
    return cost;
  }

  /// Puts the line where it crosses least, straight on from both ends but between two layers.
  void reinsert(const std::vector<VertexId>& line) {
    costs_.find_at_end(line.front(), LayerEnd::Lower, top_);
    costs_.find_at_end(line.back(), LayerEnd::Upper, bottom_);
    Cost best = find_present(line);
    if (best == 0) return;
    go_straight(line, LayerEnd::Upper, top_, down_);
    go_straight(line, LayerEnd::Lower, bottom_, up_);
    const std::size_t size = line.size();
    std::size_t best_split = size + 1;  // how many vertices lie straight below the upper end
    for (std::size_t split = 0; split <= size; ++split) {
      Cost cost = split > 0 ? down_.costs[split - 1] : top_[up_.gaps.front()];
      cost += split < size ? up_.costs[split] : bottom_[down_.gaps.back()];
      if (cost >= best) continue;
      if (split > 0 && split < size) {
        cost += costs_.of_segment(
            segment_below(line[split - 1]), down_.gaps[split - 1], up_.gaps[split]);
      }
      if (cost >= best) continue;
      best = cost;
      best_split = split;
    }
    if (best_split > size) return;
    for (std::size_t i = 0; i < size; ++i)
      put(line[i], (i < best_split ? down_ : up_).gaps[i]);
  }

  /// Each vertex by itself; one that crosses nothing stays, as long as the others do.
  void reinsert_each(const Line& line) {
    for (std::size_t i = 0; i < line.vertices.size(); ++i) {
      if (present_[i] == 0 && now_ == line.looked_at) continue;
      reinsert_one(line.vertices, i);
    }
  }

  void reinsert_one(const std::vector<VertexId>& line, std::size_t i) {
    const auto find = [&](LayerEnd end, bool is_last, std::size_t next, GapRow& row) {
      if (is_last) {
        costs_.find_at_end(line[i], end, row);
      } else {
        const SegmentId segment = segment_below(line[std::min(i, next)]);
        costs_.find_at_segment(segment, end, layered_.position[line[next]], row);
      }
    };
    find(LayerEnd::Lower, i == 0, i - 1, top_);
    find(LayerEnd::Upper, i + 1 == line.size(), i + 1, bottom_);
    put_where_cheapest(line[i]);
  }

  /// By what is above, top_, and what is below, bottom_.
  void put_where_cheapest(VertexId vertex) {
    row_ = top_;
    for (std::size_t i = 0; i < row_.costs.size(); ++i)
      row_.costs[i] += bottom_.costs[i];
    costs_.add_flat_edges(vertex, row_);
    const Cost present = row_[layered_.position[vertex]];
    costs_.close_foreign_gaps(vertex, row_);
    const int gap = cheapest(vertex, row_);
    if (row_[gap] < present) put(vertex, gap);
  }

  void put(VertexId vertex, int gap) {
    const std::span<const VertexId> moved = move_to_gap(layered_, vertex, gap);
    if (moved.empty()) return;
    for (const VertexId other : moved)
      costs_.touch(other);
    changed_[at(layer_of(vertex))] = ++now_;
  }

  LayeredGraph& layered_;
  GapCosts costs_;
  IdVector<VertexId, bool> is_held_;
  std::vector<std::uint64_t> changed_;  // by layer: when
  std::uint64_t now_ = 1;               // grows with each change
  std::size_t may_spend_;               // nets to compare
  // Scratch.
  GapRow top_;
  GapRow bottom_;
  GapRow row_;
  std::vector<Cost> present_;  // by vertex of a line: what it costs where it is
  Way down_;
  Way up_;
};

}  // namespace

void reinsert_lines(const Digraph& digraph,
                    const Trunks& trunks,
                    LayeredGraph& layered,
                    StopToken stop) {
  LineInserter(digraph, trunks, layered).run(stop);
}

}  // namespace boxart::internal
