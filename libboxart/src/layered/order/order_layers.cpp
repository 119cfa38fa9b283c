#include "layered/order/order_layers.h"

#include "layered/order/detail/block_sort.h"
#include "layered/order/detail/depth_first_keys.h"
#include "layered/order/detail/gap_crossings.h"
#include "layered/order/detail/layer_stamps.h"
#include "layered/order/detail/order_siblings.h"
#include "layered/order/detail/reinsert_chains.h"
#include "layered/order/detail/sift_layer.h"
#include "layered/order/detail/transpose_layer.h"
#include "layered/order/detail/wished_position.h"
#include "layered/order/left_of_pairs.h"
#include "layered/order/segment_ends.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class Sweeper {
 public:
  Sweeper(LayeredGraph& layered, const Digraph& digraph, StopToken stop, const OrderEffort& effort)
      : layered_(layered),
        digraph_(digraph),
        far_ends_(layered),
        left_of_(left_of_pairs(layered, digraph)),
        blocks_(layered, left_of_),
        transposer_(layered, far_ends_, left_of_),
        sifter_(layered, far_ends_, left_of_),
        crossings_(layered, far_ends_),
        stamps_(layered.layers.size()),
        chains_(may_sift() ? find_chains(layered, left_of_) : std::vector<Chain>()),
        keys_(layered.vertices.size(), BlockSort::no_key),
        sorted_(layered.layers.size()),
        transposed_(layered.layers.size()),
        sifted_(layered.layers.size()),
        stop_(stop),
        effort_(effort) {}

  /// From the order of a depth-first walk, which draws trees without a crossing; where that leaves
  /// crossings and the graph is small, from other orders as well; and where it is very small, from
  /// the best so far with some of its layers turned round.
  std::int64_t run() {
    const std::vector<std::vector<VertexId>> input = layered_.layers;
    if (effort_.from_present) {
      repair();
    } else {
      order_depth_first(true);
    }
    best_.save(layered_, stamps_);
    best_crossings_ = count();
    improve();
    if (may_start_again(max_for_more_starts, 2 * effort_.most + few_crossings)) {
      for (int start = 0; start < 3 && best_crossings_ > 0; ++start) {
        layered_.layers = input;
        if (start == 2) reverse_layers(0, 1);
        repair();
        if (start == 0) order_depth_first(false);
        improve();
      }
    }
    if (may_start_again(max_for_kicks, effort_.most)) {
      for (int kick = 0; kick < kicks && best_crossings_ > 0; ++kick) {
        best_.restore(layered_, stamps_);
        reverse_layers(kick % (kick / 2 + 2), kick / 2 + 2);
        repair();
        improve();
      }
    }
    best_.restore(layered_, stamps_);
    turn_to_input();
    order_siblings(layered_, far_ends_, left_of_);
    return best_crossings_;
  }

 private:
  static constexpr int max_sweeps = 32;
  // Segments. Sifting looks at all pairs of vertices and segments of a layer; up to these sizes all
  // that is a matter of some tens of milliseconds.
  static constexpr std::size_t max_for_sifting = 3000;
  // Beyond, half as many sweeps and transpositions are tried in vain: that costs about one crossing
  // in a hundred, and a quarter of the time.
  static constexpr std::size_t min_huge = 20000;
  static constexpr std::size_t max_for_more_starts = 800;
  static constexpr std::size_t max_for_kicks = 400;
  static constexpr int kicks = 6;
  static constexpr std::int64_t few_crossings = 8;
  // Keys are positions in sixteenths, so that an end's offset on its node fits in, and means keep
  // detail.
  static constexpr std::int64_t scale = 256;

  bool may_sift() const { return layered_.segments.size() <= max_for_sifting; }
  bool is_huge() const { return layered_.segments.size() >= min_huge; }
  int layer_count() const { return static_cast<int>(layered_.layers.size()); }

  /// Are other starts worth their time? Not where they would have to take away more crossings than
  /// they ever do: `most` are those with which it has been seen that they come near enough.
  bool may_start_again(std::size_t max_segments, std::int64_t most) const {
    const bool is_enough = effort_.from_one_start || effort_.from_present;
    return layered_.segments.size() <= max_segments && !is_enough && best_crossings_ <= most;
  }

  std::int64_t count() {
    stop_.ask();
    return crossings_.count(stamps_);
  }

  /// Sweeps and sifts the present order, and keeps it where it is better than the best so far.
  void improve() {
    here_.save(layered_, stamps_);
    here_crossings_ = count();
    const bool is_new = sweep();
    max_idle_ = std::min(max_idle_, 6);
    if (is_new && may_sift()) sift();
    if (!is_new || here_crossings_ >= best_crossings_) return;
    best_crossings_ = here_crossings_;
    here_.restore(layered_, stamps_);
    best_.save(layered_, stamps_);
  }

  bool keep_if_better() {
    const std::int64_t crossings = count();
    if (crossings >= here_crossings_) return false;
    here_crossings_ = crossings;
    here_.save(layered_, stamps_);
    return true;
  }

  /// Has another start come to the present order before, and gone on from there in the same way?
  /// Then it has already led to where this one would.
  bool is_known(int way) {
    if (layered_.segments.size() > max_for_more_starts) return false;
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, over whole numbers
    const auto add = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3U; };
    add(static_cast<std::uint64_t>(way));
    for (const std::vector<VertexId>& layer : layered_.layers) {
      for (const VertexId vertex : layer)
        add(index(vertex));
    }
    if (std::ranges::find(known_, hash) != known_.end()) return true;
    known_.push_back(hash);
    return false;
  }

  /// Sweeps down and up until the last few brought nothing. Returns false where it came to an order
  /// that is known.
  bool sweep() {
    const int layers = layer_count();
    for (int sweep = 0, idle = 0; sweep < max_sweeps && idle < max_idle_ && here_crossings_ > 0;
         ++sweep) {
      const bool down = sweep % 2 == 0;
      use_mean_ = sweep / 2 % 2 == 1;
      for (int i = 1; i < layers; ++i)
        sort_layer(down ? i : layers - 1 - i, down);
      transpose();
      blocks_.update_cluster_order();
      idle = keep_if_better() ? 0 : idle + 1;
      // What it would fall back to is known with the order only where it is this one.
      if (idle == 0 && is_known(8 * max_idle_ + sweep % 4)) return false;
    }
    return true;
  }

  void sift() {
    here_.restore(layered_, stamps_);
    for (int round = 0; round < max_siftings && here_crossings_ > 0; ++round) {
      if (is_known(round % 2)) return;
      bool improved = false;
      for (int i = 0; i < layer_count(); ++i)
        improved = sift_layer(round % 2 == 0 ? i : layer_count() - 1 - i) || improved;
      improved = reinsert_chains(layered_, far_ends_, chains_, stamps_, stop_) || improved;
      if (!improved || !keep_if_better()) return;
    }
  }

  bool sift_layer(int layer) {
    const auto i = static_cast<std::size_t>(layer);
    if (sifted_[i] == stamps_.around(i)) return false;
    stop_.ask();
    if (sifter_.sift(layer)) {
      stamps_.touch(i);
      return true;
    }
    sifted_[i] = stamps_.around(i);
    return false;
  }

  /// An order and its mirror image cross alike, unless ends are fixed: the one nearer to the order
  /// of the input stays.
  void turn_to_input() {
    if (!left_of_.empty() || crossings_.has_bound_ends()) return;
    if (!stands_mirrored(layered_, digraph_)) return;
    reverse_layers(0, 1);
    for (int i = 0; i < layer_count(); ++i)
      number_layer(layered_, i);
  }

  /// Puts clusters, and what has to stand left of what, back in order.
  void repair() {
    std::ranges::fill(keys_, BlockSort::no_key);
    for (int i = 0; i < layer_count(); ++i) {
      number_layer(layered_, i);
      blocks_.sort(i, keys_);
      stamps_.touch(static_cast<std::size_t>(i));
    }
  }

  /// Every `step`th layer from `first` on.
  void reverse_layers(int first, int step) {
    for (int i = first; i < layer_count(); i += step)
      mirror_layer(layered_, i);
  }

  /// The order in which a depth-first walk from the sources, or up from the sinks, meets the
  /// vertices.
  void order_depth_first(bool down) {
    depth_first_keys(layered_, left_of_, down, keys_);
    for (int i = 0; i < layer_count(); ++i)
      blocks_.sort(i, keys_);
    blocks_.update_cluster_order();
    for (int i = 0; i < layer_count(); ++i) {
      blocks_.sort(i, keys_);
      stamps_.touch(static_cast<std::size_t>(i));
    }
    blocks_.update_cluster_order();
  }

  /// What the neighbours on the layer above (or below) ask of a vertex.
  std::int64_t median_key(VertexId vertex, bool from_above) {
    ends_.clear();
    for (const FarEnd& end : far_ends_.of(vertex, from_above)) {
      const std::int64_t at = layered_.position[end.vertex] * 16 + end.offset16;
      ends_.push_back(at * (scale / 16));
    }
    return ends_.empty() ? BlockSort::no_key : wished_position(ends_, use_mean_);
  }

  void sort_layer(int layer, bool from_above) {
    const auto i = static_cast<std::size_t>(layer);
    // What was sorted by the same keys already stays; but clusters take part in every sort.
    auto& sorted = sorted_[i][(from_above ? 0 : 2) + (use_mean_ ? 1 : 0)];
    const LayerStamps::Stamp wanted = stamps_[from_above ? i - 1 : i + 1];
    if (blocks_.is_plain(layer) && sorted == std::pair{stamps_[i], wanted}) return;
    stop_.ask();
    for (const VertexId vertex : layered_.layers[i]) {
      if (!is_border(layered_.vertices[vertex])) keys_[vertex] = median_key(vertex, from_above);
    }
    if (blocks_.sort(layer, keys_)) stamps_.touch(i);
    sorted = {stamps_[i], wanted};
  }

  /// Swaps neighbours as long as that saves crossings.
  void transpose() {
    // A swap back and forth can't happen, since each saves a crossing; the bound keeps large layers
    // near-linear.
    const int max_rounds = is_huge() ? 3 : 6;
    for (int round = 0; round < max_rounds; ++round) {
      bool improved = false;
      for (int i = 0; i < layer_count(); ++i)
        improved = transpose_layer(i) || improved;
      if (!improved) return;
    }
  }

  bool transpose_layer(int layer) {
    const auto i = static_cast<std::size_t>(layer);
    if (transposed_[i] == stamps_.around(i)) return false;
    stop_.ask();
    if (transposer_.transpose(layer)) {
      stamps_.touch(i);
      return true;
    }
    transposed_[i] = stamps_.around(i);
    return false;
  }

  static constexpr int max_siftings = 12;

  LayeredGraph& layered_;
  const Digraph& digraph_;
  FarEnds far_ends_;
  std::vector<std::pair<VertexId, VertexId>> left_of_;
  BlockSort blocks_;
  LayerTransposer transposer_;
  LayerSifter sifter_;
  GapCrossings crossings_;
  LayerStamps stamps_;
  std::vector<Chain> chains_;
  IdVector<VertexId, std::int64_t> keys_;
  // By layer: the orders after which sorting (by four kinds of keys), transposing and sifting it
  // had nothing to do.
  std::vector<std::array<std::pair<LayerStamps::Stamp, LayerStamps::Stamp>, 4>> sorted_;
  std::vector<LayerStamps::Around> transposed_;
  std::vector<LayerStamps::Around> sifted_;
  std::vector<std::int64_t> ends_;
  bool use_mean_ = false;
  int max_idle_ = is_huge() ? 4 : 8;  // fewer after the first start
  LayerStamps::Copy best_;
  std::int64_t best_crossings_ = 0;
  LayerStamps::Copy here_;  // the best from the present start
  std::int64_t here_crossings_ = 0;
  std::vector<std::uint64_t> known_;  // orders, as hashes: some hundred at most
  StopToken stop_;
  OrderEffort effort_;
};

}  // namespace

std::int64_t order_layers(LayeredGraph& layered,
                          const Digraph& digraph,
                          StopToken stop,
                          const OrderEffort& effort) {
  if (layered.vertices.size() < 2) return 0;
  return Sweeper(layered, digraph, stop, effort).run();
}

}  // namespace boxart::internal
