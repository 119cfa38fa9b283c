#include "layered/order/detail/reinsert_chains.h"

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
  ChainInserter(LayeredGraph& layered, LayerStamps& stamps, StopToken stop)
      : layered_(layered), stamps_(stamps), stop_(stop) {}

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

  const LayeredGraph::Segment& above(VertexId vertex) const {
    return layered_.segments[layered_.above[vertex].front()];
  }
  const LayeredGraph::Segment& below(VertexId vertex) const {
    return layered_.segments[layered_.below[vertex].front()];
  }
  const std::vector<VertexId>& layer_of(VertexId vertex) const {
    return layered_.layers[static_cast<std::size_t>(layered_.vertices[vertex].first_layer)];
  }

  /// The position of `other` among those of its layer that stay when `taken` is taken out.
  int position_without(VertexId taken, VertexId other) const {
    return layered_.position[other] - (layered_.position[other] > layered_.position[taken] ? 1 : 0);
  }

  /// Which gaps a vertex may stand in: those of its own cluster, outside the clusters in that.
  std::vector<bool> open_gaps(VertexId vertex) const {
    const auto& layer = layer_of(vertex);
    const ClusterId cluster = layered_.vertices[vertex].cluster;
    std::vector<bool> is_open;
    std::vector<ClusterId> inside{none<ClusterId>};
    for (const VertexId other : layer) {
      if (other == vertex) continue;
      is_open.push_back(inside.back() == cluster);
      const auto& v = layered_.vertices[other];
      if (v.kind == Kind::LeftBorder) inside.push_back(v.cluster);
      if (v.kind == Kind::RightBorder) inside.pop_back();
    }
    is_open.push_back(inside.back() == cluster);
    return is_open;
  }

  /// By gap, the crossings of a segment from a fixed end to there.
  std::vector<std::int64_t> costs_from_end(VertexId vertex, LayerEnd end) const {
    const auto& own = end == LayerEnd::Upper ? above(vertex) : below(vertex);
    const int end_at = place_of(layered_, own.ends[end]);
    const std::size_t gaps = layer_of(vertex).size();
    // A segment left of the end is crossed in the gaps left of its other end, and vice versa.
    std::vector<std::int64_t> change(gaps + 1, 0);
    for (const VertexId other : layer_of(vertex)) {
      if (other == vertex) continue;
      const auto at = static_cast<std::size_t>(position_without(vertex, other));
      for (const SegmentId id : layered_.segments_at(other, internal::other(end))) {
        const auto& s = layered_.segments[id];
        const int far = place_of(layered_, s.ends[end]);
        const std::int64_t weight = std::int64_t{crossing_weight(s)} * crossing_weight(own);
        if (far < end_at) {
          change[0] += weight;
          change[at + 1] -= weight;
        } else if (far > end_at) {
          change[at + 1] += weight;
        }
      }
    }
    change.pop_back();
    std::int64_t sum = 0;
    for (std::int64_t& cost : change) {
      sum += cost;
      cost = sum;
    }
    return change;
  }

  /// Adds to `weights`, by gap of `lower`'s layer, those of the segments below `vertex`: at the
  /// first gap right of their lower end. Returns their sum.
  std::int64_t add_lower_ends(VertexId lower, VertexId vertex, std::vector<std::int64_t>& weights) {
    std::int64_t sum = 0;
    for (const SegmentId id : layered_.below[vertex]) {
      const auto& s = layered_.segments[id];
      const int weight = crossing_weight(s);
      weights[static_cast<std::size_t>(position_without(lower, s.lower().vertex)) + 1] += weight;
      sum += weight;
    }
    return sum;
  }

  /// What the segment between two vertices of the chain costs where it is.
  std::int64_t present_cost(VertexId upper, VertexId lower) const {
    std::int64_t crossings = 0;
    for (const VertexId other : layer_of(upper)) {
      const bool is_left = layered_.position[other] < layered_.position[upper];
      if (other == upper) continue;
      for (const SegmentId id : layered_.below[other]) {
        const auto& s = layered_.segments[id];
        const bool ends_left = layered_.position[s.lower().vertex] < layered_.position[lower];
        if (is_left != ends_left) crossings += crossing_weight(s);
      }
    }
    return crossings * crossing_weight(above(lower)) * crossing_cost;
  }

  /// What the chain costs where it is.
  std::int64_t present_cost(const std::vector<VertexId>& chain) const {
    const auto at = [&](VertexId vertex) {
      return static_cast<std::size_t>(layered_.position[vertex]);
    };
    std::int64_t cost =
        costs_from_end(chain.front(), LayerEnd::Upper)[at(chain.front())] * crossing_cost;
    for (std::size_t i = 1; i < chain.size(); ++i)
      cost += present_cost(chain[i - 1], chain[i]);
    return cost + costs_from_end(chain.back(), LayerEnd::Lower)[at(chain.back())] * crossing_cost;
  }

  /// The paths to the gaps of `lower`'s layer, from those of the layer above that `above` leads to
  /// for less than `limit`.
  ///
  /// A segment from gap p to gap q crosses those whose upper end lies left of p and their lower end
  /// right of q, or the other way round. The gaps p come one after the other, and for each q it is
  /// known what lies left of both. Of several best paths the one from the leftmost gap is kept.
  std::vector<Path> paths_to(VertexId lower,
                             VertexId upper,
                             const std::vector<Path>& above,
                             std::int64_t limit) {
    const std::size_t gaps = layer_of(lower).size();
    const std::int64_t factor = crossing_weight(this->above(lower)) * crossing_cost;
    left_below_.assign(gaps, 0);
    for (const VertexId other : layer_of(upper)) {
      if (other != upper) add_lower_ends(lower, other, left_below_);
    }
    std::partial_sum(left_below_.begin(), left_below_.end(), left_below_.begin());
    std::vector<Path> paths(gaps, {.cost = no_path, .from = -1});
    left_of_both_.assign(gaps, 0);  // what comes in at each gap
    std::int64_t left_above = 0;
    int p = 0;
    const auto try_gap = [&] {
      const std::int64_t before = above[static_cast<std::size_t>(p)].cost;
      if (before >= limit) return;
      std::int64_t left_of_both = 0;
      for (std::size_t q = 0; q < gaps; ++q) {
        left_of_both += left_of_both_[q];
        const std::int64_t crossings = left_above + left_below_[q] - 2 * left_of_both;
        const std::int64_t cost = before + crossings * factor;
        if (cost < paths[q].cost) paths[q] = {.cost = cost, .from = p};
      }
    };
    for (const VertexId other : layer_of(upper)) {
      if (other == upper) continue;
      try_gap();
      left_above += add_lower_ends(lower, other, left_of_both_);
      ++p;
    }
    try_gap();
    return paths;
  }

  /// The paths to the gaps of the first vertex's layer, from the chain's upper end.
  std::vector<Path> first_paths(VertexId first) const {
    std::vector<Path> paths;
    for (const std::int64_t crossings : costs_from_end(first, LayerEnd::Upper))
      paths.push_back({.cost = crossings * crossing_cost, .from = 0});
    return paths;
  }

  /// Vertices move as little as they can, and not out of their cluster.
  void price_gaps(VertexId vertex, std::vector<Path>& paths) const {
    const std::vector<bool> is_open = open_gaps(vertex);
    const int here = layered_.position[vertex];
    for (std::size_t q = 0; q < paths.size(); ++q) {
      paths[q].cost += std::abs(static_cast<int>(q) - here);
      if (!is_open[q]) paths[q].cost = no_path;
    }
  }

  /// Where the vertices of the chain would stand best, as gaps; empty when they do already.
  std::vector<int> best_gaps(const std::vector<VertexId>& chain) {
    // A path that costs as much is none; so those that do already needn't be followed.
    const std::int64_t limit = present_cost(chain);
    if (limit == 0) return {};
    std::vector<std::vector<Path>> paths(chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) {
      paths[i] =
          i == 0 ? first_paths(chain[0]) : paths_to(chain[i], chain[i - 1], paths[i - 1], limit);
      price_gaps(chain[i], paths[i]);
    }
    const std::vector<std::int64_t> last = costs_from_end(chain.back(), LayerEnd::Lower);
    int best = -1;
    std::int64_t best_cost = limit;  // a multiple of crossing_cost, so less is a crossing less
    for (std::size_t q = 0; q < last.size(); ++q) {
      if (paths.back()[q].cost >= limit) continue;
      const std::int64_t cost = paths.back()[q].cost + last[q] * crossing_cost;
      if (cost >= best_cost) continue;
      best = static_cast<int>(q);
      best_cost = cost;
    }
    std::vector<int> gaps;
    if (best < 0) return gaps;
    gaps.resize(chain.size());
    for (std::size_t i = chain.size(); i-- > 0;) {
      gaps[i] = best;
      best = paths[i][static_cast<std::size_t>(best)].from;
    }
    return gaps;
  }

  bool reinsert(const std::vector<VertexId>& chain) {
    const std::vector<int> gaps = best_gaps(chain);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      const int number = layered_.vertices[chain[i]].first_layer;
      auto& layer = layered_.layers[static_cast<std::size_t>(number)];
      layer.erase(layer.begin() + layered_.position[chain[i]]);
      layer.insert(layer.begin() + gaps[i], chain[i]);
      number_layer(layered_, number);
      stamps_.touch(static_cast<std::size_t>(number));
    }
    return !gaps.empty();
  }

  LayeredGraph& layered_;
  LayerStamps& stamps_;
  StopToken stop_;
  // Scratch, by gap.
  std::vector<std::int64_t> left_below_;
  std::vector<std::int64_t> left_of_both_;
};

}  // namespace

std::vector<Chain> find_chains(const LayeredGraph& layered,
                               const std::vector<std::pair<VertexId, VertexId>>& left_of) {
  IdVector<VertexId, bool> is_held(layered.vertices.size(), false);
  for (const auto& [left, right] : left_of)
    is_held[left] = is_held[right] = true;
  const auto is_inner = [&](VertexId vertex) {
    const Kind kind = layered.vertices[vertex].kind;
    return (kind == Kind::Dummy || kind == Kind::Label) && layered.above[vertex].size() == 1 &&
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
                     std::vector<Chain>& chains,
                     LayerStamps& stamps,
                     StopToken stop) {
  return ChainInserter(layered, stamps, stop).run(chains);
}

}  // namespace boxart::internal
