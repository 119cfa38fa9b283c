#include "layered/order/order_long_vertices.h"

#include "layered/order/detail/block_sort.h"
#include "layered/order/detail/depth_first_keys.h"
#include "layered/order/detail/wished_position.h"
#include "layered/order/left_of_pairs.h"
#include "layered/order/row_crossings.h"
#include "layered/order/segment_ends.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

class LongSweeper {
 public:
  LongSweeper(LayeredGraph& layered, const Digraph& digraph, StopToken stop)
      : layered_(layered),
        digraph_(digraph),
        far_ends_(layered),
        pairs_(left_of_pairs(layered, digraph)),
        left_of_(pairs_.begin(), pairs_.end()),
        blocks_(layered, pairs_),
        is_plain_(layered.clusters.empty() && pairs_.empty()),
        sorted_ends_(far_ends_.size()),
        keys_(layered.vertices.size(), BlockSort::no_key),
        held_(layered.vertices.size(), false),
        position_(layered.vertices.size(), 0),
        next_(layered.vertices.size(), none<VertexId>),
        stop_(stop) {
    for (const VertexId vertex : layered.vertices.ids())
      order_.push_back(vertex);
    std::ranges::sort(order_, {}, [&](VertexId vertex) { return layered.position[vertex]; });
  }

  std::int64_t run() {
    depth_first_keys(layered_, pairs_, true, keys_);
    blocks_.sort_row(order_, keys_, held_);
    set_order(layered_, order_);
    std::int64_t best_crossings = count_row_crossings(layered_, stop_);
    std::vector<VertexId> best = order_;
    const int sweeps = max_sweeps();
    for (int i = 0, idle = 0; i < sweeps && idle < max_idle && best_crossings > 0; ++i) {
      sweep(i % 2 == 0, i / 2 % 2 == 1 ? Wish::Mean : Wish::Median);
      sweep(i % 2 == 0, Wish::None);  // neighbours are swapped, nothing else
      const std::int64_t crossings = count_row_crossings(layered_, stop_);
      idle = crossings < best_crossings ? 0 : idle + 1;
      if (crossings >= best_crossings) continue;
      best_crossings = crossings;
      best = order_;
    }
    order_ = std::move(best);
    set_order(layered_, order_);
    turn_to_input();
    return best_crossings;
  }

 private:
  static constexpr int max_idle = 4;
  // Keys are positions in sixteenths, so that an end's offset on its node fits in, and means keep
  // detail.
  static constexpr std::int64_t scale = 256;

  /// So many that all of them together write out at most a hundred million places, but at least a
  /// few.
  int max_sweeps() const {
    constexpr std::int64_t max_positions = 100'000'000;
    constexpr std::int64_t max = 24;
    constexpr std::int64_t min = 4;
    std::int64_t positions = 1;
    for (const auto& vertex : layered_.vertices)
      positions += vertex.last_layer - vertex.first_layer + 1;
    return static_cast<int>(std::clamp(max_positions / positions, min, max));
  }

  /// What the vertices that come in want; None: to stay where they were.
  enum class Wish { Median, Mean, None };

  void sweep(bool down, Wish wish) {
    const std::size_t count = layered_.layers.size();
    std::vector<std::vector<VertexId>> upwards;
    if (!down) upwards = layers_of_ends(layered_);
    const auto& entering = down ? layered_.layers : upwards;
    for (const VertexId vertex : order_)
      held_[vertex] = false;
    first_ = none<VertexId>;
    row_.clear();
    old_row_.clear();
    for (std::size_t i = 0; i < count; ++i) {
      stop_.ask();
      const std::size_t layer = down ? i : count - 1 - i;
      enter(static_cast<int>(layer), entering[layer], down, wish);
    }
    order_.clear();
    for (VertexId vertex = first_; vertex != none<VertexId>; vertex = next_[vertex])
      order_.push_back(vertex);
    set_order(layered_, order_);
  }

  /// Puts what comes in between what is on the layer already.
  void enter(int layer, const std::vector<VertexId>& entering, bool down, Wish wish) {
    const auto is_here = [&](VertexId vertex) {
      const auto& v = layered_.vertices[vertex];
      return down ? v.last_layer >= layer : v.first_layer <= layer;
    };
    for (const VertexId vertex : entering) {
      keys_[vertex] = wished(vertex, down, wish);
      sort_ends(vertex, down, position_);
      sort_ends(vertex, !down, layered_.position);
    }
    stays_.clear();
    for (const VertexId vertex : row_) {
      if (!is_here(vertex)) continue;
      hold(vertex);
      stays_.push_back(vertex);
    }
    // The order of the last sweep: what has no wish stays where it was in it.
    const auto position = [&](VertexId vertex) { return layered_.position[vertex]; };
    std::erase_if(old_row_, [&](VertexId vertex) { return !is_here(vertex); });
    row_.clear();
    std::ranges::merge(old_row_, entering, std::back_inserter(row_), {}, position, position);
    old_row_ = row_;
    if (is_plain_) {
      sort_plain_row(entering);
    } else {
      blocks_.sort_row(row_, keys_, held_);
    }
    transpose(layer, down);
    for (std::size_t i = 0; i < row_.size(); ++i) {
      position_[row_[i]] = static_cast<int>(i);
      if (!held_[row_[i]]) insert(row_[i], i > 0 ? row_[i - 1] : none<VertexId>);
    }
  }

  /// What BlockSort does where there are neither clusters nor flat edges: what stays is in the
  /// order of its keys already.
  void sort_plain_row(const std::vector<VertexId>& entering) {
    const auto wish = [&](VertexId vertex) {
      return std::pair(keys_[vertex], layered_.position[vertex]);
    };
    const auto has_none = [&](VertexId vertex) { return keys_[vertex] == BlockSort::no_key; };
    wishing_.clear();
    std::ranges::remove_copy_if(entering, std::back_inserter(wishing_), has_none);
    std::ranges::sort(wishing_, {}, wish);
    sorted_row_.clear();
    std::ranges::merge(stays_, wishing_, std::back_inserter(sorted_row_), {}, wish, wish);
    auto next = sorted_row_.begin();
    for (VertexId& vertex : row_) {
      if (!has_none(vertex)) vertex = *next++;
    }
  }

  /// From the row before.
  void hold(VertexId vertex) {
    const auto& v = layered_.vertices[vertex];
    held_[vertex] = true;
    std::int64_t position = position_[vertex];
    if (v.kind == LayeredGraph::Vertex::Kind::RightBorder) {
      const VertexId left = layered_.clusters[v.cluster].left_borders.front();
      position = (position + position_[left]) / 2;
    }
    keys_[vertex] = (position * 16 + 8) * (scale / 16);
  }

  /// What the neighbours on the layer before ask of a vertex.
  std::int64_t wished(VertexId vertex, bool from_above, Wish wish) {
    positions_.clear();
    if (wish == Wish::None) return BlockSort::no_key;
    for (const FarEnd& end : far_ends_.of(vertex, from_above)) {
      const std::int64_t at = position_[end.vertex] * 16 + end.offset16;
      positions_.push_back(at * (scale / 16));
    }
    return positions_.empty() ? BlockSort::no_key : wished_position(positions_, wish == Wish::Mean);
  }

  /// Swaps neighbours of which one comes in, as long as that saves crossings: exactly on the side
  /// where the sweep comes from, and as things were after the last one on the other side. What a
  /// swap saves depends on the two alone, so those that were neighbours before aren't looked at.
  void transpose(int layer, bool down) {
    constexpr int max_rounds = 4;
    was_seen_.assign(row_.size() + 1, 0);
    for (int round = 0; round < max_rounds; ++round) {
      bool improved = false;
      for (std::size_t i = 1; i < row_.size(); ++i) {
        if (was_seen_[i] != 0) continue;
        was_seen_[i] = 1;
        if (!may_swap(row_[i - 1], row_[i]) || saved(row_[i - 1], row_[i], layer, down) <= 0)
          continue;
        std::swap(row_[i - 1], row_[i]);
        was_seen_[i - 1] = was_seen_[i + 1] = 0;
        improved = true;
      }
      if (!improved) return;
    }
  }

  bool may_swap(VertexId left, VertexId right) const {
    if (held_[left] && held_[right]) return false;
    if (is_border(layered_.vertices[left]) || is_border(layered_.vertices[right])) return false;
    return left_of_.empty() || !left_of_.contains({left, right});
  }

  /// The crossings saved when two neighbours change places, on all layers that they share: where
  /// one begins (ends) beside the other, its segments may cross that one.
  std::int64_t saved(VertexId left, VertexId right, int layer, bool down) {
    const auto& l = layered_.vertices[left];
    const auto& r = layered_.vertices[right];
    const int far =
        down ? std::min(l.last_layer, r.last_layer) : std::max(l.first_layer, r.first_layer);
    const SegmentEnd left_here = run_of(left, position_);
    const SegmentEnd right_here = run_of(right, position_);
    const std::int64_t here = crossings_saved(ends_of(left, layer, down, left_here),
                                              ends_of(right, layer, down, right_here));
    const SegmentEnd left_there = run_of(left, layered_.position);
    const SegmentEnd right_there = run_of(right, layered_.position);
    return here + crossings_saved(ends_of(left, far, !down, left_there),
                                  ends_of(right, far, !down, right_there));
  }

  /// Where a vertex runs on to the next layer.
  static SegmentEnd run_of(VertexId vertex, const IdVector<VertexId, int>& position) {
    return {.position16 = 16 * position[vertex] + 8, .weight = 1};
  }

  /// Where the lines of a vertex are on the layer above (below) `layer`: `run`, its own, if it is
  /// there too.
  std::span<const SegmentEnd> ends_of(VertexId vertex,
                                      int layer,
                                      bool above,
                                      const SegmentEnd& run) const {
    const auto& v = layered_.vertices[vertex];
    if (above ? v.first_layer < layer : v.last_layer > layer) return {&run, 1};
    return std::span(sorted_ends_)
        .subspan(far_ends_.begin(vertex, above), far_ends_.of(vertex, above).size());
  }

  /// Those of its segments above (below), for ends_of.
  void sort_ends(VertexId vertex, bool above, const IdVector<VertexId, int>& position) {
    const std::span<const FarEnd> far = far_ends_.of(vertex, above);
    const std::span<SegmentEnd> ends =
        std::span(sorted_ends_).subspan(far_ends_.begin(vertex, above), far.size());
    for (std::size_t i = 0; i < far.size(); ++i) {
      ends[i] = {.position16 = 16 * position[far[i].vertex] + far[i].offset16,
                 .weight = far[i].weight};
    }
    if (ends.size() > 1) std::ranges::sort(ends, {}, &SegmentEnd::position16);
  }

  /// Into the order of all vertices, right of `left`.
  void insert(VertexId vertex, VertexId left) {
    VertexId& after = left == none<VertexId> ? first_ : next_[left];
    next_[vertex] = std::exchange(after, vertex);
  }

  /// Of an order and its mirror image, the one nearer to the input's is taken.
  void turn_to_input() {
    if (!left_of_.empty() || has_bound_ends(layered_)) return;
    if (!stands_mirrored(layered_, digraph_)) return;
    std::ranges::reverse(order_);
    for (VertexId& vertex : order_)
      vertex = mirror_image(layered_, vertex);
    set_order(layered_, order_);
  }

  LayeredGraph& layered_;
  const Digraph& digraph_;
  FarEnds far_ends_;
  std::vector<std::pair<VertexId, VertexId>> pairs_;
  std::set<std::pair<VertexId, VertexId>> left_of_;
  BlockSort blocks_;
  bool is_plain_;                        // neither clusters nor flat edges
  std::vector<SegmentEnd> sorted_ends_;  // far_ends_, of what has come in
  IdVector<VertexId, std::int64_t> keys_;
  IdVector<VertexId, bool> held_;  // is it in the present row from the one before?
  std::vector<VertexId> order_;    // of all vertices: each layer's is a part of it
  std::vector<VertexId> row_;
  std::vector<VertexId> old_row_;      // the same in the order of the last sweep
  IdVector<VertexId, int> position_;   // in the last row that held it
  IdVector<VertexId, VertexId> next_;  // the order of all that have come in so far
  VertexId first_ = none<VertexId>;
  // Scratch.
  std::vector<std::int64_t> positions_;
  std::vector<VertexId> stays_;    // in the order of the row before
  std::vector<VertexId> wishing_;  // of what comes in
  std::vector<VertexId> sorted_row_;
  std::vector<char> was_seen_;  // by position: the neighbours there and left of it
  StopToken stop_;
};

}  // namespace

std::int64_t order_long_vertices(LayeredGraph& layered, const Digraph& digraph, StopToken stop) {
  if (layered.vertices.size() < 2) return 0;
  return LongSweeper(layered, digraph, stop).run();
}

}  // namespace boxart::internal
