#include "layered/divide/give_label_ranks.h"

#include "base/at.h"
#include "layered/divide/detail/rank_loads.h"
#include "layered/trunks/make_trunks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// On a rank, or between it and the next one.
struct Place {
  int rank;
  bool is_below;
};

class LabelRanker {
 public:
  LabelRanker(const RankWidths& widths, const Ranks& ranks, Digraph& digraph)
      : widths_(widths), ranks_(ranks), digraph_(digraph) {}

  void run() {
    constexpr std::int64_t most_passed = 100'000;
    std::vector<std::pair<int, EdgeId>> by_length;
    std::int64_t passed = 0;
    for (const EdgeId id : digraph_.edges.ids()) {
      const auto [upper, lower] = span(id);
      const Digraph::Edge& edge = digraph_.edges[id];
      passed += lower - upper;
      if (edge.has_label && edge.visible && edge.label_rank < 0 && lower - upper > 1) {
        by_length.emplace_back(lower - upper, id);
      }
    }
    if (by_length.empty() || passed > most_passed) return;
    std::ranges::sort(by_length);
    measure();
    for (const auto& [length, id] : by_length) {
      const Place place = place_for(id);
      widest_ = std::max(widest_, load_at(place) += widths_.labels[id]);
      digraph_.edges[id].label_rank = place.rank;
      digraph_.edges[id].label_below = place.is_below;
    }
  }

 private:
  std::pair<int, int> span(EdgeId id) const { return rank_span(digraph_.edges[id], ranks_); }

  void measure() {
    const RankMeter meter(widths_, digraph_);
    loads_ = meter.with_frames(ranks_);
    gap_loads_ = meter.of_gaps(ranks_);
    gap_depths_.assign(gap_loads_.size(), 0);
    trunks_ = make_trunks(digraph_, ranks_);
    for (const EdgeId id : digraph_.edges.ids()) {
      const auto [upper, lower] = span(id);
      const Digraph::Edge& edge = digraph_.edges[id];
      if (!edge.has_label || !edge.visible || lower - upper != 1) continue;
      gap_loads_[at(upper)] += widths_.labels[id];
      gap_depths_[at(upper)] = std::max(gap_depths_[at(upper)], widths_.label_depths[id]);
    }
    for (const std::vector<int>* loads : {&loads_, &gap_loads_}) {
      for (const int load : *loads)
        widest_ = std::max(widest_, load);
    }
  }

  int& load_at(Place place) { return (place.is_below ? gap_loads_ : loads_)[at(place.rank)]; }

  /// The best of those where the drawing doesn't get wider, else that where least stands.
  Place place_for(EdgeId id) {
    const std::vector<Place> places = places_for(id);
    const int width = widths_.labels[id];
    for (const Place place : places) {
      if (load_at(place) + width <= widest_) return place;
    }
    return *std::ranges::min_element(places, {}, [&](Place place) { return load_at(place); });
  }

  /// Where it may stand, the best ones first.
  std::vector<Place> places_for(EdgeId id) const {
    const auto [upper, lower] = span(id);
    std::vector<Place> places;
    for (int rank = upper; rank < lower; ++rank) {
      if (widths_.label_depths[id] <= gap_depths_[at(rank)]) places.push_back({rank, true});
    }
    const TrunkId trunk = trunks_.of[id];
    // In halves of ranks.
    const int best = trunk == none<TrunkId>                         ? upper + lower
                     : trunks_.trunks[trunk].end == LayerEnd::Upper ? 2 * lower
                                                                    : 2 * upper;
    std::ranges::stable_sort(
        places, {}, [&](Place place) { return std::abs(2 * place.rank + 1 - best); });
    const auto ranks = static_cast<std::ptrdiff_t>(places.size());
    for (int rank = upper + 1; rank < lower; ++rank)
      places.push_back({rank, false});
    const int middle = (upper + lower) / 2;
    std::ranges::stable_sort(places.begin() + ranks, places.end(), {}, [&](Place place) {
      return std::abs(place.rank - middle);
    });
    return places;
  }

  const RankWidths& widths_;
  const Ranks& ranks_;
  Digraph& digraph_;
  Trunks trunks_{};
  std::vector<int> loads_{};       // by rank
  std::vector<int> gap_loads_{};   // by rank: what is between it and the next one
  std::vector<int> gap_depths_{};  // likewise, the labels of short edges; 0: there are none
  int widest_ = 0;
};

}  // namespace

void give_label_ranks(const RankWidths& widths, const Ranks& ranks, Digraph& digraph) {
  LabelRanker(widths, ranks, digraph).run();
}

}  // namespace boxart::internal
