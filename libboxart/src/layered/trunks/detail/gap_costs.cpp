#include "layered/trunks/detail/gap_costs.h"

#include "base/at.h"
#include "layered/order/segment_ends.h"

#include <algorithm>
#include <array>

namespace boxart::internal {

using Kind = LayeredGraph::Vertex::Kind;

namespace {

/// What a net takes up on one of its layers.
struct Hull {
  int left;
  int right;
};

Hull hull_at(const GapNet& net, LayerEnd end) {
  if (net.end == end) return {net.shared, net.shared};
  return {net.others.front(), net.others.back()};
}

}  // namespace

void GapCosts::find_at_end(VertexId vertex, LayerEnd end, GapRow& row) {
  start_row(vertex, row);
  near_.clear();
  ++now_;
  find_nets(vertex, end);
  done_.clear();
  for (const SegmentId segment : layered_.segments_at(vertex, end)) {
    const NetId net = nets_.net_of(segment);
    if (std::ranges::find(done_, net) != done_.end()) continue;
    done_.push_back(net);
    add_net(segment, end, row);
  }
}

void GapCosts::find_at_segment(SegmentId segment, LayerEnd end, int from, GapRow& row) {
  start_row(layered_.segments[segment].ends[end].vertex, row);
  find_nets(segment);
  const NetId own = nets_.net_of(segment);
  const std::array<int, 1> others{from * 16};
  Net net = nets_.get(own);
  net.end = end;
  net.others = others;
  add(net, own, end, row);
}

GapCosts::Cost GapCosts::of_segment(SegmentId segment, int upper_gap, int lower_gap) {
  find_nets(segment);
  const NetId own = nets_.net_of(segment);
  const std::array<int, 1> others{lower_gap * 16};
  Net net = nets_.get(own);
  net.end = LayerEnd::Upper;
  net.shared = upper_gap * 16;
  net.others = others;
  spent_ += near_.size();
  Cost cost = 0;
  for (const NetId id : near_) {
    if (id == own) continue;
    const Net& crossed = nets_.get(id);
    cost += count_drawn_crossings(net, crossed) * crossing_cost(net, crossed);
  }
  return cost;
}

GapCosts::Cost GapCosts::of_flat_edges(VertexId vertex, int gap) {
  Cost cost = 0;
  const int here = layered_.position[vertex];
  const auto& flat = flat_[at(layered_.vertices[vertex].first_layer)];
  spent_ += flat.size();
  for (const auto& [tail, head] : flat) {
    const auto [left, right] = std::minmax(layered_.position[tail], layered_.position[head]);
    if (left < gap && gap <= right && left != here && right != here) cost += crossing;
  }
  return cost;
}

void GapCosts::add_flat_edges(VertexId vertex, GapRow& row) {
  const auto& flat = flat_[at(layered_.vertices[vertex].first_layer)];
  if (flat.empty()) return;
  spent_ += flat.size();
  first_gap_ = row.first;
  changes_.assign(row.costs.size() + 1, 0);
  const int here = layered_.position[vertex];
  for (const auto& [tail, head] : flat) {
    const auto [left, right] = std::minmax(layered_.position[tail], layered_.position[head]);
    if (left == here || right == here) continue;
    changes_[gap_right_of(left * 16)] += crossing;
    changes_[gap_right_of(right * 16)] -= crossing;
  }
  Cost sum = 0;
  for (std::size_t i = 0; i < row.costs.size(); ++i)
    row.costs[i] += sum += changes_[i];
}

void GapCosts::close_foreign_gaps(VertexId vertex, GapRow& row) const {
  if (layered_.clusters.empty()) return;
  const auto& layer = layer_of(vertex);
  const int here = layered_.position[vertex];
  int inside = 0;  // how many clusters
  const auto pass = [&](VertexId other, Kind entered, Kind left, int gap) {
    const Kind kind = layered_.vertices[other].kind;
    if (kind == entered) ++inside;
    if (kind == left) --inside;
    if (inside != 0) row.costs[at(gap - row.first)] = closed;
  };
  for (int gap = here - 1; gap >= row.first; --gap)
    pass(layer[at(gap)], Kind::RightBorder, Kind::LeftBorder, gap);
  inside = 0;
  for (int gap = here + 2; gap < row.end(); ++gap)
    pass(layer[at(gap - 1)], Kind::LeftBorder, Kind::RightBorder, gap);
}

const std::vector<VertexId>& GapCosts::layer_of(VertexId vertex) const {
  return layered_.layers[at(layered_.vertices[vertex].first_layer)];
}

/// Those that stand beside the gaps that are looked at.
GapCosts::Span GapCosts::near(VertexId vertex) const {
  const int here = layered_.position[vertex];
  const int count = static_cast<int>(layer_of(vertex).size());
  Span span{.first = std::max(here - reach, 0), .last = std::min(here + reach, count - 1)};
  const ClusterId id = layered_.vertices[vertex].cluster;
  if (id == none<ClusterId>) return span;
  const LayeredGraph::Cluster& cluster = layered_.clusters[id];
  const std::size_t row = at(layered_.vertices[vertex].first_layer - cluster.first_layer);
  span.first = std::max(span.first, layered_.position[cluster.left_borders[row]] + 1);
  span.last = std::min(span.last, layered_.position[cluster.right_borders[row]] - 1);
  return span;
}

void GapCosts::start_row(VertexId vertex, GapRow& row) const {
  const Span span = near(vertex);
  row.first = span.first;
  row.costs.assign(at(span.last + 2 - span.first), 0);
}

/// Adds those that have this end near the vertex.
void GapCosts::find_nets(VertexId vertex, LayerEnd end) {
  const auto& layer = layer_of(vertex);
  const Span span = near(vertex);
  for (int i = span.first; i <= span.last; ++i) {
    for (const SegmentId segment : layered_.segments_at(layer[at(i)], end)) {
      const NetId net = nets_.net_of(segment);
      ++spent_;
      if (seen_[net] == now_) continue;
      seen_[net] = now_;
      near_.push_back(net);
    }
  }
}

/// Those that have an end near one of the segment's: what these cost depends on both its places.
void GapCosts::find_nets(SegmentId segment) {
  near_.clear();
  ++now_;
  for (const LayerEnd end : layer_ends)
    find_nets(layered_.segments[segment].ends[end].vertex, end);
}

/// Of the net that the segment is in.
void GapCosts::add_net(SegmentId segment, LayerEnd end, GapRow& row) {
  const NetId own = nets_.net_of(segment);
  Net net = nets_.get(own);
  if (net.end != end) {
    others_.assign(net.others.begin(), net.others.end());
    others_.erase(
        std::ranges::find(others_, place_of(layered_, layered_.segments[segment].ends[end])));
    net.others = others_;
  }
  add(net, own, end, row);
}

/// Of a net whose shared end lies here, or another of its ends, by the gap where that is put.
void GapCosts::add(const Net& net, NetId own, LayerEnd here, GapRow& row) {
  first_gap_ = row.first;
  changes_.assign(row.costs.size() + 1, 0);
  const bool is_line = net.others.size() == (net.end == here ? 1 : 0);
  for (const NetId id : near_) {
    if (id == own) continue;
    const Net& crossed = nets_.get(id);
    if (is_line || crossed.is_line()) {
      add_line(net, crossed, here);
    } else {
      add_nets(net, crossed, here);
    }
  }
  Cost sum = 0;
  for (std::size_t i = 0; i < row.costs.size(); ++i)
    row.costs[i] += sum += changes_[i];
}

/// The same as the next one, where they cross once at most, as nearly all do.
void GapCosts::add_line(const Net& net, const Net& crossed, LayerEnd here) {
  ++spent_;
  const Hull there = hull_at(net, other(here));
  const Hull crossed_there = hull_at(crossed, other(here));
  const bool may_be_left = there.right <= crossed_there.left;
  const bool may_be_right = there.left >= crossed_there.right;
  if (may_be_left && may_be_right) return;
  const Hull crossed_here = hull_at(crossed, here);
  const bool goes_on = net.end != here && !net.others.empty();
  const Cost cost = crossing_cost(net, crossed);
  changes_.front() += cost;
  if (may_be_left && (!goes_on || net.others.back() <= crossed_here.left)) {
    changes_.front() -= cost;
    changes_[gap_right_of(crossed_here.left)] += cost;
  }
  if (may_be_right && (!goes_on || net.others.front() >= crossed_here.right))
    changes_[gap_right_of(crossed_here.right)] -= cost;
}

void GapCosts::add_nets(Net net, const Net& crossed, LayerEnd here) {
  find_places(net, crossed, here);
  const std::size_t gaps = changes_.size() - 1;
  std::size_t gap = 0;
  Cost before = 0;
  for (std::size_t j = 0; j <= places_.size() && gap < gaps; ++j) {
    const std::size_t next = j < places_.size() ? gap_right_of(places_[j]) : gaps;
    if (next == gap) continue;
    const int place = (first_gap_ + static_cast<int>(gap)) * 16;
    if (net.end == here) {
      net.shared = place;
    } else {
      net.another = place;
    }
    ++spent_;
    const Cost cost = count_drawn_crossings(net, crossed) * crossing_cost(net, crossed);
    changes_[gap] += cost - before;
    before = cost;
    gap = next;
  }
}

/// The places, from left to right, behind which what the two cost may change.
void GapCosts::find_places(const Net& net, const Net& crossed, LayerEnd here) {
  if (crossed.end == here) {
    places_.assign(1, crossed.shared);
  } else {
    places_.assign(crossed.others.begin(), crossed.others.end());
  }
  if (net.end == here || net.others.empty()) return;
  places_.push_back(net.others.front());
  places_.push_back(net.others.back());
  std::ranges::sort(places_);
}

/// The first gap right of a place; one that lies farther left or right is taken for the nearest.
std::size_t GapCosts::gap_right_of(int place) const {
  const int gap = place / 16 + 1 - first_gap_;
  return at(std::clamp(gap, 0, static_cast<int>(changes_.size()) - 1));
}

GapCosts::Cost GapCosts::crossing_cost(const Net& net, const Net& crossed) {
  return crossing * net.crossing_weight * crossed.crossing_weight + net.reluctance +
         crossed.reluctance;
}

}  // namespace boxart::internal
