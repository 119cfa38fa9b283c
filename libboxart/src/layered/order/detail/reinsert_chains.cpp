#include "layered/order/detail/reinsert_chains.h"

#include "base/at.h"
#include "layered/order/segment_ends.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

// Pairs of gaps of two neighbouring layers.
constexpr std::size_t max_pairs = 40000;

// One crossing outweighs any sum of distances that vertices move.
constexpr std::int64_t crossing_cost = std::int64_t{1} << 24U;
constexpr std::int64_t no_path = std::numeric_limits<std::int64_t>::max() / 4;

class ChainInserter {
 public:
  ChainInserter(LayeredGraph& layered, const FarEnds& far_ends, LayerStamps& stamps, StopToken stop)
      : layered_(layered), far_ends_(far_ends), stamps_(stamps), stop_(stop) {}

  bool run(std::vector<Chain>& chains) {
    bool improved = false;
    for (Chain& chain : chains) {
      if (chain.settled == surroundings(chain)) continue;
      stop_.ask();
      if (reinsert(chain.vertices)) {
        improved = true;
      } else {
        chain.settled = surroundings(chain);
      }
    }
    return improved;
  }

 private:
  struct Path {
    std::int64_t cost;
    int from;  // the gap on the layer above
  };

  /// One number for the orders of all layers that the chain's crossings depend on (FNV-1a); never
  /// 0.
  std::uint64_t surroundings(const Chain& chain) const {
    const int first = layered_.vertices[chain.vertices.front()].first_layer - 1;
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (std::size_t i = 0; i < chain.vertices.size() + 2; ++i)
      hash = (hash ^ stamps_[static_cast<std::size_t>(first) + i]) * 0x100000001B3U;
    return hash | 1U;
  }

  /// The only segment of a chain's vertex to the layer above (below).
  const FarEnd& only_end(VertexId vertex, bool above) const {
    return far_ends_.of(vertex, above).front();
  }
  int place(const FarEnd& end) const { return end_now(layered_, end).position16; }
  const std::vector<VertexId>& layer_of(VertexId vertex) const {
    return layered_.layers[at(layered_.vertices[vertex].first_layer)];
  }

  /// The position of `other` among those of its layer that stay when `taken` is taken out.
  int position_without(VertexId taken, VertexId other) const {
    return layered_.position[other] - (layered_.position[other] > layered_.position[taken] ? 1 : 0);
  }

  /// By gap of the vertex's layer, the crossings of its segment from the fixed end above (below).
  void count_from_end(VertexId vertex, bool above, std::vector<std::int64_t>& costs) const {
    const FarEnd& own = only_end(vertex, above);
    const int end_at = place(own);
    const auto& layer = layer_of(vertex);
    // A segment left of the end is crossed in the gaps left of its other end, and vice versa.
    costs.assign(layer.size() + 1, 0);
    std::size_t gap = 0;
    for (const VertexId other : layer) {
      if (other == vertex) continue;
      ++gap;
      for (const FarEnd& end : far_ends_.of(other, above)) {
        const int far = place(end);
        const std::int64_t weight = std::int64_t{end.weight} * own.weight;
        if (far < end_at) {
          costs.front() += weight;
          costs[gap] -= weight;
        } else if (far > end_at) {
          costs[gap] += weight;
        }
      }
    }
    costs.pop_back();
    std::partial_sum(costs.begin(), costs.end(), costs.begin());
  }

  /// The first gap of `lower`'s layer right of an end there.
  std::size_t gap_behind(VertexId lower, const FarEnd& end) const {
    return at(position_without(lower, end.vertex)) + 1;
  }

  /// What the segment between two vertices of the chain costs where it is.
  std::int64_t present_cost(VertexId upper, VertexId lower) const {
    std::int64_t crossings = 0;
    bool is_left = true;
    const int lower_at = layered_.position[lower];
    for (const VertexId other : layer_of(upper)) {
      if (other == upper) {
        is_left = false;
        continue;
      }
      for (const FarEnd& end : far_ends_.of(other, false)) {
        const bool ends_left = layered_.position[end.vertex] < lower_at;
        if (is_left != ends_left) crossings += end.weight;
      }
    }
    return crossings * only_end(lower, true).weight * crossing_cost;
  }

  /// What the chain costs where it is; `from_top_` and `from_bottom_` are those of its ends.
  std::int64_t present_cost(const std::vector<VertexId>& chain) const {
    const auto place = [&](VertexId vertex) { return at(layered_.position[vertex]); };
    std::int64_t cost =
        (from_top_[place(chain.front())] + from_bottom_[place(chain.back())]) * crossing_cost;
    for (std::size_t i = 1; i < chain.size(); ++i)
      cost += present_cost(chain[i - 1], chain[i]);
    return cost;
  }

  /// Fills `paths`: those to the gaps of `lower`'s layer, from those of the layer above that
  /// `above` leads to for less than `limit`.
  ///
  /// A segment from gap p to gap q crosses those whose upper end lies left of p and their lower end
  /// right of q, or the other way round. The gaps p come one after the other, and for each q it is
  /// known what lies left of both. As many cross at least as p and q have more of them on one side:
  /// where these alone cost too much, none is looked for. Of several best paths the one from the
  /// leftmost gap is kept.
  void find_paths(VertexId lower,
                  VertexId upper,
                  const std::vector<Path>& above,
                  std::int64_t limit,
                  std::vector<Path>& paths) {
    const std::size_t gaps = layer_of(lower).size();
    const std::int64_t factor = only_end(lower, true).weight * crossing_cost;
    left_below_.assign(gaps, 0);
    for (const VertexId other : layer_of(upper)) {
      if (other == upper) continue;
      for (const FarEnd& end : far_ends_.of(other, false))
        left_below_[gap_behind(lower, end)] += end.weight;
    }
    std::partial_sum(left_below_.begin(), left_below_.end(), left_below_.begin());
    paths.assign(gaps, {.cost = no_path, .from = -1});
    const std::int64_t least_before = std::ranges::min_element(above, {}, &Path::cost)->cost;
    if (least_before >= limit) return;
    const std::int64_t most_crossings = (limit - 1 - least_before) / factor;
    left_of_both_.assign(gaps, 0);  // what comes in at each gap
    std::int64_t left_above = 0;
    std::size_t first = 0;           // the gap that isn't too far left
    std::int64_t left_of_first = 0;  // what comes in before it
    int p = 0;
    const auto try_gap = [&] {
      const std::int64_t before = above[at(p)].cost;
      if (before >= limit) return;
      for (; left_below_[first] + most_crossings < left_above; ++first)
        left_of_first += left_of_both_[first];
      std::int64_t left_of_both = left_of_first;
      for (std::size_t q = first; q < gaps && left_below_[q] <= left_above + most_crossings; ++q) {
        left_of_both += left_of_both_[q];
        const std::int64_t crossings = left_above + left_below_[q] - 2 * left_of_both;
        const std::int64_t cost = before + crossings * factor;
        if (cost < paths[q].cost) paths[q] = {.cost = cost, .from = p};
      }
    };
    for (const VertexId other : layer_of(upper)) {
      if (other == upper) continue;
      try_gap();
      for (const FarEnd& end : far_ends_.of(other, false)) {
        const std::size_t gap = gap_behind(lower, end);
        left_of_both_[gap] += end.weight;
        left_above += end.weight;
        if (gap < first) left_of_first += end.weight;
      }
      ++p;
    }
    try_gap();
  }

  /// Vertices move as little as they can.
  void price_moves(VertexId vertex, std::vector<Path>& paths) const {
    const int here = layered_.position[vertex];
    for (std::size_t q = 0; q < paths.size(); ++q)
      paths[q].cost += std::abs(static_cast<int>(q) - here);
  }

  /// A vertex stays in its own cluster, outside the clusters in that: other gaps are closed.
  void close_gaps(VertexId vertex, std::vector<Path>& paths) {
    const ClusterId cluster = layered_.vertices[vertex].cluster;
    inside_.assign(1, none<ClusterId>);
    std::size_t gap = 0;
    const auto see_gap = [&] {
      if (inside_.back() != cluster) paths[gap].cost = no_path;
      ++gap;
    };
    for (const VertexId other : layer_of(vertex)) {
      if (other == vertex) continue;
      see_gap();
      const auto& v = layered_.vertices[other];
      if (v.kind == Kind::LeftBorder) inside_.push_back(v.cluster);
      if (v.kind == Kind::RightBorder) inside_.pop_back();
    }
    see_gap();
  }

  /// Where the vertices of the chain would stand best, as gaps_; empty when they do already.
  void find_best_gaps(const std::vector<VertexId>& chain) {
    gaps_.clear();
    count_from_end(chain.front(), true, from_top_);
    count_from_end(chain.back(), false, from_bottom_);
    // A path that costs as much is none; so those that do already needn't be followed.
    const std::int64_t limit = present_cost(chain);
    if (limit == 0) return;
    const std::int64_t least_left =
        *std::min_element(from_bottom_.begin(), from_bottom_.end()) * crossing_cost;
    if (paths_.size() < chain.size()) paths_.resize(chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) {
      std::vector<Path>& paths = paths_[i];
      if (i == 0) {
        paths.clear();
        for (const std::int64_t crossings : from_top_)
          paths.push_back({.cost = crossings * crossing_cost, .from = 0});
      } else {
        find_paths(chain[i], chain[i - 1], paths_[i - 1], limit - least_left, paths);
      }
      price_moves(chain[i], paths);
      if (!layered_.clusters.empty()) close_gaps(chain[i], paths);
    }
    const std::vector<Path>& last = paths_[chain.size() - 1];
    int best = -1;
    std::int64_t best_cost = limit;  // a multiple of crossing_cost, so less is a crossing less
    for (std::size_t q = 0; q < last.size(); ++q) {
      if (last[q].cost >= limit) continue;
      const std::int64_t cost = last[q].cost + from_bottom_[q] * crossing_cost;
      if (cost >= best_cost) continue;
      best = static_cast<int>(q);
      best_cost = cost;
    }
    if (best < 0) return;
    gaps_.resize(chain.size());
    for (std::size_t i = chain.size(); i-- > 0;) {
      gaps_[i] = best;
      best = paths_[i][at(best)].from;
    }
  }

  bool reinsert(const std::vector<VertexId>& chain) {
    find_best_gaps(chain);
    for (std::size_t i = 0; i < gaps_.size(); ++i) {
      const int number = layered_.vertices[chain[i]].first_layer;
      auto& layer = layered_.layers[static_cast<std::size_t>(number)];
      layer.erase(layer.begin() + layered_.position[chain[i]]);
      layer.insert(layer.begin() + gaps_[i], chain[i]);
      number_layer(layered_, number);
      stamps_.touch(static_cast<std::size_t>(number));
    }
    return !gaps_.empty();
  }

  LayeredGraph& layered_;
  const FarEnds& far_ends_;
  LayerStamps& stamps_;
  StopToken stop_;
  // Scratch. By gap:
  std::vector<std::int64_t> from_top_;
  std::vector<std::int64_t> from_bottom_;
  std::vector<std::int64_t> left_below_;
  std::vector<std::int64_t> left_of_both_;
  // By vertex of the chain:
  std::vector<std::vector<Path>> paths_;
  std::vector<int> gaps_;
  std::vector<ClusterId> inside_;
};

}  // namespace

std::vector<Chain> find_chains(const LayeredGraph& layered,
                               const std::vector<std::pair<VertexId, VertexId>>& left_of) {
  IdVector<VertexId, bool> is_held(layered.vertices.size(), false);
  for (const auto& [left, right] : left_of)
    is_held[left] = is_held[right] = true;
  const auto is_inner = [&](VertexId vertex) {
    return is_passed(layered.vertices[vertex]) && layered.above[vertex].size() == 1 &&
           layered.below[vertex].size() == 1 && !is_held[vertex];
  };
  const auto layer_size = [&](VertexId vertex) {
    return layered.layers[static_cast<std::size_t>(layered.vertices[vertex].first_layer)].size();
  };
  std::vector<Chain> chains;
  for (const VertexId vertex : layered.vertices.ids()) {
    if (!is_inner(vertex)) continue;
    if (is_inner(layered.segments[layered.above[vertex].front()].upper().vertex)) continue;
    Chain chain;
    std::size_t pairs = layer_size(vertex);
    for (VertexId at = vertex; is_inner(at);) {
      const VertexId next = layered.segments[layered.below[at].front()].lower().vertex;
      chain.vertices.push_back(at);
      pairs = std::max(pairs, layer_size(at) * (is_inner(next) ? layer_size(next) : 1));
      at = next;
    }
    if (pairs <= max_pairs) chains.push_back(std::move(chain));
  }
  return chains;
}

bool reinsert_chains(LayeredGraph& layered,
                     const FarEnds& far_ends,
                     std::vector<Chain>& chains,
                     LayerStamps& stamps,
                     StopToken stop) {
  return ChainInserter(layered, far_ends, stamps, stop).run(chains);
}

}  // namespace boxart::internal
