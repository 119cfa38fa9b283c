#include "layered/trunks/detail/gap_nets.h"

#include "layered/order/segment_ends.h"

#include <algorithm>

namespace boxart::internal {
namespace {

/// `left` has the shared end that lies farther left, on the same layer as the other's.
int count_side_by_side(const GapNet& left, const GapNet& right) {
  return std::min(left.count_right_of(right.leftmost()), right.count_left_of(left.rightmost()));
}

/// How many segments of a net cross another one whose shared end lies among their other ends.
int count_crossing(const GapNet& net, const GapNet& crossed) {
  int count = 0;
  if (crossed.leftmost() < net.shared) count += net.count_left_of(crossed.shared);
  if (crossed.rightmost() > net.shared) count += net.count_right_of(crossed.shared);
  return count;
}

/// Of each segment. Less at a trunk's node, and along its edges, the nearer the less and the more
/// of them there are: a crossing comes to the node step by step. More where several edges run
/// together, which all have one step more when their line is crossed before it fans out.
IdVector<SegmentId, int> find_reluctance(const Digraph& digraph,
                                         const Trunks& trunks,
                                         const LayeredGraph& layered) {
  constexpr int most = 16;
  IdVector<SegmentId, int> edges(layered.segments.size(), 0);
  IdVector<SegmentId, int> less(layered.segments.size(), 0);
  for (const EdgeId edge : digraph.edges.ids()) {
    const std::vector<SegmentId>& chain = layered.chain[edge];
    for (const SegmentId segment : chain)
      edges[segment] += digraph.edges[edge].visible ? 1 : 0;
    if (trunks.of[edge] == none<TrunkId> || chain.empty()) continue;
    const Trunk& trunk = trunks.trunks[trunks.of[edge]];
    const auto& fan = layered.segments_at(layered.vertex_of[trunk.node], trunk.end);
    int by = static_cast<int>(std::min<std::size_t>(fan.size() - 1, most));
    for (std::size_t i = 0; i < chain.size() && by > 0; ++i, --by) {
      const bool from_above = trunk.end == LayerEnd::Upper;
      const SegmentId segment = from_above ? chain[i] : chain[chain.size() - 1 - i];
      less[segment] = std::max(less[segment], by);
    }
  }
  for (const SegmentId id : layered.segments.ids())
    edges[id] = std::clamp(edges[id] - 1, 0, most) - less[id];
  return edges;
}

}  // namespace

int GapNet::leftmost() const {
  if (!another) return others.front();
  return others.empty() ? *another : std::min(*another, others.front());
}

int GapNet::rightmost() const {
  if (!another) return others.back();
  return others.empty() ? *another : std::max(*another, others.back());
}

int GapNet::count_left_of(int place) const {
  const auto count = std::ranges::lower_bound(others, place) - others.begin();
  return static_cast<int>(count) + (another && *another < place ? 1 : 0);
}

int GapNet::count_right_of(int place) const {
  const auto count = others.end() - std::ranges::upper_bound(others, place);
  return static_cast<int>(count) + (another && *another > place ? 1 : 0);
}

int count_drawn_crossings(const GapNet& a, const GapNet& b) {
  if (a.end != b.end) return std::min(count_crossing(a, b), count_crossing(b, a));
  if (a.shared == b.shared) return 0;
  return a.shared < b.shared ? count_side_by_side(a, b) : count_side_by_side(b, a);
}

GapNets::GapNets(const Digraph& digraph, const Trunks& trunks, const LayeredGraph& layered)
    : layered_(layered), net_of_(layered.segments.size(), NetId{0}) {
  const IdVector<SegmentId, int> reluctance = find_reluctance(digraph, trunks, layered);
  segments_.reserve(layered.segments.size());
  for (const VertexId vertex : layered.vertices.ids()) {
    for (const LayerEnd end : layer_ends)
      add_nets(trunks, reluctance, vertex, end);
  }
  first_.add(segments_.size());
  places_.assign(segments_.size(), 0);
  is_known_ = IdVector<NetId, bool>(nets_.size(), false);
}

const GapNets::Net& GapNets::get(NetId id) {
  Net& net = nets_[id];
  if (is_known_[id]) return net;
  is_known_[id] = true;
  const std::size_t first = first_[id];
  const std::size_t last = first_[id_at<NetId>(index(id) + 1)];
  for (std::size_t i = first; i < last; ++i) {
    const auto& segment = layered_.segments[segments_[i]];
    places_[i] = place_of(layered_, segment.ends[other(net.end)]);
    net.shared = place_of(layered_, segment.ends[net.end]);
  }
  const std::span<int> others = std::span(places_).subspan(first, last - first);
  if (others.size() > 1) std::ranges::sort(others);
  net.others = others;
  return net;
}

void GapNets::touch(VertexId vertex) {
  for (const LayerEnd end : layer_ends) {
    for (const SegmentId segment : layered_.segments_at(vertex, end))
      is_known_[net_of_[segment]] = false;
  }
}

TrunkId GapNets::trunk_of(const Trunks& trunks, SegmentId segment) const {
  const EdgeId edge = layered_.segments[segment].edge;
  return edge == none<EdgeId> ? none<TrunkId> : trunks.of[edge];
}

/// Those whose segments share this end, at the vertex; lines are among those from above.
void GapNets::add_nets(const Trunks& trunks,
                       const IdVector<SegmentId, int>& reluctance,
                       VertexId vertex,
                       LayerEnd end) {
  at_vertex_.clear();
  int alone = 0;
  for (const SegmentId id : layered_.segments_at(vertex, end)) {
    const TrunkId trunk = trunk_of(trunks, id);
    const bool is_alone = trunk == none<TrunkId>;
    if ((is_alone ? LayerEnd::Upper : trunks.trunks[trunk].end) != end) continue;
    at_vertex_.emplace_back(is_alone ? --alone : static_cast<int>(trunk), id);
  }
  std::ranges::sort(at_vertex_);
  for (std::size_t first = 0, last = 0; first < at_vertex_.size(); first = last) {
    const SegmentId id = at_vertex_[first].second;
    Net net;
    net.end = end;
    net.crossing_weight = crossing_weight(layered_.segments[id]);
    net.reluctance = reluctance[id];
    first_.add(segments_.size());
    for (; last < at_vertex_.size() && at_vertex_[last].first == at_vertex_[first].first; ++last) {
      const SegmentId member = at_vertex_[last].second;
      net_of_[member] = id_at<NetId>(nets_.size());
      segments_.push_back(member);
      if (last > first) net.reluctance = std::min({net.reluctance, reluctance[member], 0});
    }
    nets_.add(net);
  }
}

}  // namespace boxart::internal
