#include "layered/order/detail/sift_layer.h"

#include <algorithm>
#include <limits>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

constexpr int uncounted = std::numeric_limits<int>::min();

}  // namespace

LayerSifter::LayerSifter(LayeredGraph& layered,
                         const FarEnds& far_ends,
                         const std::vector<std::pair<VertexId, VertexId>>& flat)
    : layered_(layered),
      far_ends_(far_ends),
      tied_(layered.vertices.size()),
      ends_at_(layered.vertices.size()),
      number_(layered.vertices.size(), 0) {
  for (const auto& [left, right] : flat) {
    tied_[left].push_back(right);
    tied_[right].push_back(left);
  }
}

bool LayerSifter::sift(int layer) {
  auto& order = layered_.layers[static_cast<std::size_t>(layer)];
  if (order.size() < 2) return false;
  collect_ends(layer);
  bool improved = false;
  turns_ = order;
  find_scopes(order);
  find_reaches(order);
  for (const VertexId vertex : turns_) {
    if (is_border(layered_.vertices[vertex])) continue;
    const Reach& reach = ends_at_[vertex].reach;
    if (reach.above.weight == 0 && reach.below.weight == 0) continue;
    const auto from = static_cast<std::size_t>(layered_.position[vertex]);
    const Slot best = best_slot(order, from);
    if (best.saved <= 0) continue;
    const auto begin = order.begin();
    if (best.at > from) {
      std::rotate(begin + static_cast<std::ptrdiff_t>(from),
                  begin + static_cast<std::ptrdiff_t>(from) + 1,
                  begin + static_cast<std::ptrdiff_t>(best.at));
    } else {
      std::rotate(begin + static_cast<std::ptrdiff_t>(best.at),
                  begin + static_cast<std::ptrdiff_t>(from),
                  begin + static_cast<std::ptrdiff_t>(from) + 1);
    }
    number_layer(layered_, layer);
    find_scopes(order);
    find_reaches(order);
    improved = true;
  }
  return improved;
}

void LayerSifter::collect_ends(int layer) {
  constexpr std::size_t most_counted = 256;  // vertices of a layer, of which all pairs are kept
  const auto& order = layered_.layers[static_cast<std::size_t>(layer)];
  count_ = order.size();
  gains_.assign(count_ <= most_counted ? count_ * count_ : 0, uncounted);
  std::size_t number = 0;
  ends_.clear();
  for (const VertexId vertex : order) {
    number_[vertex] = number++;
    Ends& at = ends_at_[vertex];
    at.begin = ends_.size();
    append_ends(layered_, far_ends_, vertex, true, ends_);
    at.middle = ends_.size();
    append_ends(layered_, far_ends_, vertex, false, ends_);
    at.end = ends_.size();
    at.reach = {.above = span_of(above(at)), .below = span_of(below(at))};
  }
}

LayerSifter::Reach::Span LayerSifter::span_of(std::span<const SegmentEnd> ends) {
  Reach::Span span;
  if (ends.empty()) return span;
  span = {.first = ends.front().position16, .last = ends.back().position16};
  for (const SegmentEnd& end : ends)
    span.weight += end.weight;
  return span;
}

/// Borders nest like brackets.
void LayerSifter::find_scopes(const std::vector<VertexId>& order) {
  if (layered_.clusters.empty()) return;
  partner_.assign(order.size(), 0);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Kind kind = layered_.vertices[order[i]].kind;
    if (kind == Kind::LeftBorder) open.push_back(i);
    if (kind != Kind::RightBorder) continue;
    partner_[i] = open.back();
    partner_[open.back()] = i;
    open.pop_back();
  }
}

void LayerSifter::find_reaches(const std::vector<VertexId>& order) {
  const auto joined = [](const Reach& a, const Reach& b) {
    const auto span = [](const Reach::Span& one, const Reach::Span& other) {
      return Reach::Span{.first = std::min(one.first, other.first),
                         .last = std::max(one.last, other.last),
                         .weight = one.weight + other.weight};
    };
    return Reach{.above = span(a.above, b.above), .below = span(a.below, b.below)};
  };
  from_here_.assign(order.size() + 1, {});
  up_to_here_.assign(order.size() + 1, {});
  for (std::size_t i = 0; i < order.size(); ++i) {
    up_to_here_[i + 1] = joined(up_to_here_[i], ends_at_[order[i]].reach);
    const std::size_t k = order.size() - 1 - i;
    from_here_[k] = joined(from_here_[k + 1], ends_at_[order[k]].reach);
  }
}

/// May a vertex of this reach save more than `least` crossings when it passes all that is at or
/// right of (left of) that position, or some of it? Only if a far end there lies left (right) of
/// one of its own; and at most one for each pair of ends.
bool LayerSifter::may_save(const Reach& own,
                           std::size_t beyond,
                           bool rightwards,
                           std::int64_t least) const {
  const Reach& others = rightwards ? from_here_[beyond] : up_to_here_[beyond];
  const auto most = [&](const Reach::Span& one, const Reach::Span& other) {
    const bool may = rightwards ? other.first < one.last : other.last > one.first;
    return may ? std::int64_t{one.weight} * other.weight : 0;
  };
  return most(own.above, others.above) + most(own.below, others.below) > least;
}

/// Crossings saved when two neighbours, `left` before `right`, are swapped.
std::int64_t LayerSifter::count_gain(VertexId left, VertexId right) const {
  using Span = Reach::Span;
  using List = std::span<const SegmentEnd>;
  const auto saved = [](const Span& a, const Span& b, List ends_of_a, List ends_of_b) {
    // Where all ends of one lie left of those of the other nothing has to be compared.
    const std::int64_t all = std::int64_t{a.weight} * b.weight;
    if (a.last < b.first) return -all;
    if (b.last < a.first) return all;
    return crossings_saved(ends_of_a, ends_of_b);
  };
  const Ends& a = ends_at_[left];
  const Ends& b = ends_at_[right];
  return saved(a.reach.above, b.reach.above, above(a), above(b)) +
         saved(a.reach.below, b.reach.below, below(a), below(b));
}

/// The same, counted once: the vertices of the layer pass each other more than once, those of its
/// neighbours stay.
std::int64_t LayerSifter::gain(VertexId left, VertexId right) {
  if (gains_.empty()) return count_gain(left, right);
  const std::size_t a = number_[left];
  const std::size_t b = number_[right];
  int& known = gains_[a * count_ + b];
  if (known == uncounted) {
    known = static_cast<int>(count_gain(left, right));
    gains_[b * count_ + a] = -known;
  }
  return known;
}

LayerSifter::Slot LayerSifter::best_slot(const std::vector<VertexId>& order, std::size_t from) {
  const Slot left = best_on_side(order, from, false);
  const Slot right = best_on_side(order, from, true);
  return right.saved > left.saved ? right : left;
}

bool LayerSifter::are_tied(VertexId a, VertexId b) const {
  return std::ranges::find(tied_[a], b) != tied_[a].end();
}

LayerSifter::Slot LayerSifter::best_on_side(const std::vector<VertexId>& order,
                                            std::size_t from,
                                            bool rightwards) {
  const VertexId vertex = order[from];
  const Kind closing = rightwards ? Kind::RightBorder : Kind::LeftBorder;
  Slot best{.at = from, .saved = 0};
  const Reach& own = ends_at_[vertex].reach;
  std::int64_t saved = 0;
  std::size_t i = from;
  while (rightwards ? i + 1 < order.size() : i > 0) {
    if (!may_save(own, rightwards ? i + 1 : i, rightwards, best.saved - saved)) break;
    i = rightwards ? i + 1 : i - 1;
    const Kind kind = layered_.vertices[order[i]].kind;
    if (kind == closing) break;
    // A cluster is passed as a whole.
    const std::size_t end = is_border(layered_.vertices[order[i]]) ? partner_[i] : i;
    for (std::size_t k = std::min(i, end); k <= std::max(i, end); ++k) {
      if (are_tied(vertex, order[k])) return best;
      saved += rightwards ? gain(vertex, order[k]) : gain(order[k], vertex);
    }
    i = end;
    if (saved > best.saved) best = {.at = rightwards ? i + 1 : i, .saved = saved};
  }
  return best;
}

}  // namespace boxart::internal
