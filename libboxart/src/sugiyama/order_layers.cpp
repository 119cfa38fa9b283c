#include "sugiyama/order_layers.h"

#include "sugiyama/block_sort.h"
#include "sugiyama/crossing_count.h"
#include "sugiyama/left_of_pairs.h"
#include "sugiyama/reinsert_chains.h"
#include "sugiyama/segment_ends.h"
#include "sugiyama/sift_layer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

bool is_border(const LayeredGraph& layered, VertexId vertex) {
  const Kind kind = layered.vertices[vertex].kind;
  return kind == Kind::LeftBorder || kind == Kind::RightBorder;
}

class Sweeper {
 public:
  Sweeper(LayeredGraph& layered, const Digraph& digraph)
      : layered_(layered),
        left_of_(left_of_pairs(layered, digraph)),
        blocks_(layered, left_of_),
        sifter_(layered, left_of_),
        keys_(layered.vertices.size(), BlockSort::no_key),
        is_left_(layered.vertices.size(), false) {
    for (const auto& [left, right] : left_of_)
      is_left_[left] = true;
    has_bound_ends_.resize(layered.layers.size(), false);
    for (const auto& segment : layered.segments) {
      if (segment.upper_place == 8 && segment.lower_place == 8) continue;
      const int layer = layered.vertices[segment.upper].layer;
      has_bound_ends_[static_cast<std::size_t>(layer)] = true;
    }
  }

  /// From the order of a depth-first walk, which draws trees without a crossing; where that leaves
  /// crossings and the graph is small, from other orders as well; and where it is very small, from
  /// the best so far with some of its layers turned round.
  std::int64_t run() {
    const std::vector<std::vector<VertexId>> input = layered_.layers;
    order_depth_first(true);
    best_ = layered_.layers;
    best_crossings_ = count();
    improve();
    if (layered_.segments.size() <= most_for_more_starts) {
      for (int start = 0; start < 3 && best_crossings_ > 0; ++start) {
        layered_.layers = input;
        if (start == 2) reverse_layers(0, 1);
        mend();
        if (start == 0) order_depth_first(false);
        improve();
      }
    }
    if (layered_.segments.size() <= most_for_kicks) {
      for (int kick = 0; kick < kicks && best_crossings_ > 0; ++kick) {
        layered_.layers = best_;
        reverse_layers(kick % (kick / 2 + 2), kick / 2 + 2);
        mend();
        improve();
      }
    }
    take(best_);
    turn_to_input();
    return best_crossings_;
  }

 private:
  static constexpr int max_sweeps = 32;
  static constexpr int max_idle = 8;
  // Segments. Sifting looks at all pairs of vertices and segments of a layer; up to these sizes all
  // that is a matter of some tens of milliseconds.
  static constexpr std::size_t most_for_sifting = 3000;
  static constexpr std::size_t most_for_more_starts = 800;
  static constexpr std::size_t most_for_kicks = 400;
  static constexpr int kicks = 6;
  // Keys are positions in 16ths, so that an end's place on its node fits in, and means keep detail.
  static constexpr std::int64_t scale = 256;

  int layer_count() const { return static_cast<int>(layered_.layers.size()); }

  void take(std::vector<std::vector<VertexId>> layers) {
    layered_.layers = std::move(layers);
    number_layers();
  }

  void number_layers() {
    for (int i = 0; i < layer_count(); ++i)
      number_layer(layered_, i);
  }

  /// Sweeps and sifts the present order, and keeps it where it is better than the best so far.
  void improve() {
    here_ = layered_.layers;
    here_crossings_ = count();
    sweep();
    if (layered_.segments.size() <= most_for_sifting) sift();
    if (here_crossings_ >= best_crossings_) return;
    best_crossings_ = here_crossings_;
    best_ = here_;
  }

  bool keep_if_better() {
    const std::int64_t crossings = count();
    if (crossings >= here_crossings_) return false;
    here_crossings_ = crossings;
    here_ = layered_.layers;
    return true;
  }

  /// Sweeps down and up until the last few brought nothing.
  void sweep() {
    const int layers = layer_count();
    for (int sweep = 0, idle = 0; sweep < max_sweeps && idle < max_idle && here_crossings_ > 0;
         ++sweep) {
      const bool down = sweep % 2 == 0;
      use_mean_ = sweep / 2 % 2 == 1;
      for (int i = 1; i < layers; ++i)
        sort_layer(down ? i : layers - 1 - i, down);
      transpose();
      blocks_.update_cluster_order();
      idle = keep_if_better() ? 0 : idle + 1;
    }
  }

  void sift() {
    take(here_);
    for (int round = 0; round < max_siftings && here_crossings_ > 0; ++round) {
      bool improved = false;
      for (int i = 0; i < layer_count(); ++i)
        improved = sifter_.sift(round % 2 == 0 ? i : layer_count() - 1 - i) || improved;
      improved = reinsert_chains(layered_, left_of_) || improved;
      if (!improved || !keep_if_better()) return;
    }
  }

  /// An order and its mirror image cross alike, unless ends are bound to places: the one nearer to
  /// the order of the input stays.
  void turn_to_input() {
    if (std::ranges::find(has_bound_ends_, true) != has_bound_ends_.end()) return;
    if (!left_of_.empty()) return;
    std::int64_t inverted = 0;
    std::int64_t pairs = 0;
    for (const auto& layer : layered_.layers) {
      segments_.clear();
      for (const VertexId vertex : layer) {
        if (layered_.vertices[vertex].kind != Kind::Node) continue;
        segments_.push_back({.upper = static_cast<int>(segments_.size()),
                             .lower = static_cast<int>(layered_.vertices[vertex].node)});
      }
      const auto count = static_cast<std::int64_t>(segments_.size());
      pairs += count * (count - 1) / 2;
      inverted += counter_.count(segments_);
    }
    if (2 * inverted <= pairs) return;
    reverse_layers(0, 1);
    number_layers();
  }

  /// Puts clusters, and what has to stand left of what, back in order.
  void mend() {
    std::ranges::fill(keys_, BlockSort::no_key);
    for (int i = 0; i < layer_count(); ++i) {
      number_layer(layered_, i);
      blocks_.sort(i, keys_);
    }
  }

  /// Every `step`th layer from `first` on.
  void reverse_layers(int first, int step) {
    for (int i = first; i < layer_count(); i += step) {
      auto& layer = layered_.layers[static_cast<std::size_t>(i)];
      std::ranges::reverse(layer);
      // The borders of a cluster come out the wrong way round.
      for (VertexId& vertex : layer) {
        const auto& v = layered_.vertices[vertex];
        if (!is_border(layered_, vertex)) continue;
        const auto& cluster = layered_.clusters[v.cluster];
        const auto row = static_cast<std::size_t>(v.layer - cluster.first_layer);
        vertex =
            v.kind == Kind::LeftBorder ? cluster.right_borders[row] : cluster.left_borders[row];
      }
    }
  }

  /// The order in which a depth-first walk from the sources, or up from the sinks, meets the
  /// vertices.
  void order_depth_first(bool down) {
    std::int64_t time = 0;
    IdVector<VertexId, bool> seen(layered_.vertices.size(), false);
    IdVector<VertexId, std::vector<VertexId>> beside(layered_.vertices.size());
    for (const auto& [left, right] : left_of_)
      beside[left].push_back(right);
    const auto walk = [&](VertexId root) {
      std::vector<VertexId> stack{root};
      while (!stack.empty()) {
        const VertexId vertex = stack.back();
        stack.pop_back();
        if (seen[vertex]) continue;
        seen[vertex] = true;
        keys_[vertex] = time++;
        const auto& next = down ? layered_.below[vertex] : layered_.above[vertex];
        for (std::size_t i = next.size(); i-- > 0;) {
          const auto& segment = layered_.segments[next[i]];
          stack.push_back(down ? segment.lower : segment.upper);
        }
        for (std::size_t i = beside[vertex].size(); i-- > 0;)
          stack.push_back(beside[vertex][i]);
      }
    };
    for (const bool sources_only : {true, false}) {
      for (const VertexId vertex : layered_.vertices.ids()) {
        if (is_border(layered_, vertex) || seen[vertex]) continue;
        const auto& before = down ? layered_.above[vertex] : layered_.below[vertex];
        if (sources_only && !before.empty()) continue;
        walk(vertex);
      }
    }
    for (int i = 0; i < static_cast<int>(layered_.layers.size()); ++i)
      blocks_.sort(i, keys_);
    blocks_.update_cluster_order();
    for (int i = 0; i < static_cast<int>(layered_.layers.size()); ++i)
      blocks_.sort(i, keys_);
    blocks_.update_cluster_order();
  }

  /// What the neighbours on the layer above (or below) ask of a vertex.
  std::int64_t wish(VertexId vertex, bool from_above) {
    ends_.clear();
    for (const SegmentId id : from_above ? layered_.above[vertex] : layered_.below[vertex]) {
      const auto& segment = layered_.segments[id];
      const std::int64_t at =
          from_above ? upper_place(layered_, segment) : lower_place(layered_, segment);
      ends_.push_back(at * (scale / 16));
    }
    if (ends_.empty()) return BlockSort::no_key;
    if (use_mean_) {
      std::int64_t sum = 0;
      for (const std::int64_t end : ends_)
        sum += end;
      return sum / static_cast<std::int64_t>(ends_.size());
    }
    std::ranges::sort(ends_);
    return weighted_median();
  }

  /// Between the two middle ends, nearer to the side where the others lie closer together.
  std::int64_t weighted_median() const {
    const std::size_t middle = ends_.size() / 2;
    if (ends_.size() % 2 == 1) return ends_[middle];
    if (ends_.size() == 2) return (ends_[0] + ends_[1]) / 2;
    const std::int64_t left = ends_[middle - 1] - ends_.front();
    const std::int64_t right = ends_.back() - ends_[middle];
    if (left + right == 0) return (ends_[middle - 1] + ends_[middle]) / 2;
    return (ends_[middle - 1] * right + ends_[middle] * left) / (left + right);
  }

  void sort_layer(int layer, bool from_above) {
    for (const VertexId vertex : layered_.layers[static_cast<std::size_t>(layer)]) {
      if (!is_border(layered_, vertex)) keys_[vertex] = wish(vertex, from_above);
    }
    blocks_.sort(layer, keys_);
  }

  /// Swaps neighbours as long as that saves crossings.
  void transpose() {
    for (int round = 0; round < max_transpositions; ++round) {
      bool improved = false;
      for (auto& layer : layered_.layers)
        improved = transpose_layer(layer) || improved;
      if (!improved) return;
    }
  }

  using Ends = std::vector<SegmentEnd>;

  Ends ends_of(VertexId vertex, bool above) const {
    Ends ends;
    collect_ends(layered_, vertex, above, ends);
    return ends;
  }

  bool transpose_layer(std::vector<VertexId>& layer) {
    bool improved = false;
    if (layer.size() < 2) return false;
    std::array<Ends, 2> left{ends_of(layer[0], true), ends_of(layer[0], false)};
    for (std::size_t i = 1; i < layer.size(); ++i) {
      const VertexId v = layer[i - 1];
      const VertexId w = layer[i];
      std::array<Ends, 2> right{ends_of(w, true), ends_of(w, false)};
      if (may_swap(v, w)) {
        const std::int64_t now = crossings(left[0], right[0]) + crossings(left[1], right[1]);
        const std::int64_t then = crossings(right[0], left[0]) + crossings(right[1], left[1]);
        if (then < now) {
          std::swap(layer[i - 1], layer[i]);
          std::swap(layered_.position[v], layered_.position[w]);
          improved = true;
          continue;  // `left` stays: v stands at i now
        }
      }
      left = std::move(right);
    }
    return improved;
  }

  bool may_swap(VertexId left, VertexId right) const {
    if (is_border(layered_, left) || is_border(layered_, right)) return false;
    if (!is_left_[left]) return true;
    return std::ranges::find(left_of_, std::pair{left, right}) == left_of_.end();
  }

  std::int64_t count() {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i + 1 < layered_.layers.size(); ++i) {
      segments_.clear();
      // Places on nodes are looked at only where some end is bound to one.
      const bool is_bound = has_bound_ends_[i];
      for (const VertexId vertex : layered_.layers[i]) {
        for (const SegmentId id : layered_.below[vertex]) {
          const auto& segment = layered_.segments[id];
          const int upper = layered_.position[segment.upper];
          const int lower = layered_.position[segment.lower];
          segments_.push_back({.upper = is_bound ? upper_place(layered_, segment) : upper,
                               .lower = is_bound ? lower_place(layered_, segment) : lower,
                               .weight = crossing_weight(segment)});
        }
      }
      sum += counter_.count(segments_);
    }
    return sum;
  }

  // A swap back and forth can't happen, since each saves a crossing; the bound keeps large layers
  // near-linear.
  static constexpr int max_transpositions = 6;
  static constexpr int max_siftings = 12;

  LayeredGraph& layered_;
  std::vector<std::pair<VertexId, VertexId>> left_of_;
  BlockSort blocks_;
  LayerSifter sifter_;
  IdVector<VertexId, std::int64_t> keys_;
  IdVector<VertexId, bool> is_left_;
  std::vector<bool> has_bound_ends_;  // by layer: is an end of a segment below it bound to a place?
  std::vector<std::int64_t> ends_;
  bool use_mean_ = false;
  CrossingCounter counter_;
  std::vector<CrossingSegment> segments_;
  std::vector<std::vector<VertexId>> best_;
  std::int64_t best_crossings_ = 0;
  std::vector<std::vector<VertexId>> here_;  // the best from the present start
  std::int64_t here_crossings_ = 0;
};

}  // namespace

std::int64_t order_layers(LayeredGraph& layered, const Digraph& digraph) {
  return Sweeper(layered, digraph).run();
}

}  // namespace boxart
