#include "layered/divide/narrow_ranks.h"

#include "base/at.h"
#include "layered/divide/detail/rank_loads.h"
#include "layered/trunks/make_trunks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// What a rank costs that edges get longer, in columns. Less moves nodes for whose sake more lines
/// cross and bend.
constexpr int rank_cost = 16;

int greatest(const std::vector<int>& values) {
  return values.empty() ? 0 : *std::ranges::max_element(values);
}

class RankNarrower {
 public:
  RankNarrower(const RankWidths& widths, int room, const Digraph& digraph, const Ranks& ranks)
      : widths_(widths),
        room_(room),
        digraph_(digraph),
        meter_(widths, digraph),
        ranks_(ranks),
        loads_(meter_.with_frames(ranks)) {}

  void run(Ranks& ranks) {
    constexpr int most_moves = 200;
    // What stays wider than there is room has to be scrolled anyway.
    constexpr int share_if_it_fits = 20;
    constexpr int share_if_not = 10;
    if (greatest(loads_) <= room_) return;
    prepare();
    for (int moves = 0; moves < most_moves && greatest(loads_) > room_; ++moves) {
      const auto widest = std::ranges::max_element(loads_);
      if (!move_from(static_cast<int>(widest - loads_.begin()))) break;
    }
    const int before = width_of(ranks);
    const int now = width_of(ranks_);
    const int share = now <= room_ ? share_if_it_fits : share_if_not;
    if (share * (before - now) >= before) ranks = ranks_;
  }

 private:
  struct Move {
    NodeId node;
    int rank = 0;
    std::int64_t gain = 0;  // in columns; 0: none is worth it
  };

  void prepare() {
    node_widths_ = meter_.node_widths(ranks_);
    is_held_ = IdVector<NodeId, bool>(ranks_.size(), false);
    edges_ = IdVector<NodeId, std::vector<EdgeId>>(ranks_.size());
    on_rank_.resize(loads_.size());
    last_open_ = static_cast<int>(loads_.size()) - 1;
    for (const NodeId node : ranks_.ids()) {
      is_held_[node] = digraph_.nodes[node].cluster != none<ClusterId>;
      on_rank_[at(ranks_[node])].push_back(node);
    }
    for (const Digraph::RankSet& set : digraph_.rank_sets) {
      for (const NodeId node : set.nodes)
        is_held_[node] = true;
      if (set.cluster != none<ClusterId> || set.nodes.empty()) continue;
      if (set.kind == RankSetKind::Source) first_open_ = 1;
      if (set.kind == RankSetKind::Sink) last_open_ = static_cast<int>(loads_.size()) - 2;
    }
    find_weights();
    const Trunks trunks = make_trunks(digraph_, ranks_);
    passing_.assign(trunks.trunks.size() + digraph_.edges.size(), {});
    for (const EdgeId id : digraph_.edges.ids()) {
      const Digraph::Edge& edge = digraph_.edges[id];
      const TrunkId trunk = trunks.of[id];
      line_.add(trunk == none<TrunkId> ? trunks.trunks.size() + index(id) : index(trunk));
      passing_[line_[id]].resize(loads_.size(), 0);
      if (edge.tail().node == edge.head().node) continue;
      for (const EdgeEnd end : edge_ends) {
        const NodeId node = edge.ends[end].node;
        edges_[node].push_back(id);
        if (ranks_[edge.tail().node] == ranks_[edge.head().node]) is_held_[node] = true;
      }
      note_line(id, 1, false);
      note_label(id, 1);
    }
  }

  void find_weights() {
    int least = std::numeric_limits<int>::max();
    for (const Digraph::Edge& edge : digraph_.edges)
      least = std::min(least, std::max(edge.weight, 1));
    for (const Digraph::Edge& edge : digraph_.edges)
      weights_.add(std::max(edge.weight / least, 1));
  }

  NodeId other_end(EdgeId id, NodeId node) const {
    const Digraph::Edge& edge = digraph_.edges[id];
    return edge.tail().node == node ? edge.head().node : edge.tail().node;
  }

  std::pair<int, int> span(EdgeId id) const { return rank_span(digraph_.edges[id], ranks_); }

  /// Adds an edge to the lines that pass between its ends, or takes it out; the first one and the
  /// last one of a trunk are what takes a column.
  void note_line(EdgeId id, int by, bool in_loads) {
    if (!digraph_.edges[id].visible) return;
    const auto [upper, lower] = span(id);
    for (int rank = upper + 1; rank < lower; ++rank) {
      int& count = passing_[line_[id]][at(rank)];
      const bool was_there = count > 0;
      count += by;
      if (in_loads && was_there != (count > 0)) loads_[at(rank)] += by * widths_.line;
    }
  }

  /// As if it stood in the middle; that of a short edge is between two ranks.
  void note_label(EdgeId id, int by) {
    const auto [upper, lower] = span(id);
    if (lower - upper > 1) loads_[at((upper + lower) / 2)] += by * widths_.labels[id];
  }

  void put(NodeId node, int rank) {
    loads_[at(ranks_[node])] -= node_widths_[node];
    for (const EdgeId id : edges_[node]) {
      note_line(id, -1, true);
      note_label(id, -1);
    }
    std::erase(on_rank_[at(ranks_[node])], node);
    ranks_[node] = rank;
    std::vector<NodeId>& others = on_rank_[at(rank)];
    others.insert(std::ranges::lower_bound(others, node), node);
    for (const EdgeId id : edges_[node]) {
      note_line(id, 1, true);
      note_label(id, 1);
    }
    loads_[at(rank)] += node_widths_[node];
  }

  /// The ranks where it may stand, the first and the last.
  std::pair<int, int> open_ranks(NodeId node) const {
    constexpr int reach = 32;  // farther away its edges would get too long, or there is room nearer
    int first = std::max(first_open_, ranks_[node] - reach);
    int last = std::min(last_open_, ranks_[node] + reach);
    for (const EdgeId id : edges_[node]) {
      const int here = ranks_[node];
      const int there = ranks_[other_end(id, node)];
      const int length = std::clamp(digraph_.edges[id].minimum_length, 1, std::abs(there - here));
      if (there < here) first = std::max(first, there + length);
      if (there > here) last = std::min(last, there - length);
    }
    return {first, last};
  }

  /// By how much its rank gets narrower, less what it costs that its edges get longer.
  std::int64_t gain(NodeId node, int rank) const {
    const int here = ranks_[node];
    std::int64_t longer = 0;
    int passing = 0;
    for (const EdgeId id : edges_[node]) {
      const int there = ranks_[other_end(id, node)];
      longer += std::int64_t{weights_[id]} * (std::abs(there - rank) - std::abs(there - here));
      const bool passes = (rank < here) == (there > here);
      if (passes && digraph_.edges[id].visible) passing += widths_.line + widths_.labels[id];
    }
    return node_widths_[node] - passing - rank_cost * longer;
  }

  /// Of each of a rank's nodes that which gains most, of those that gain; the best ones first.
  std::vector<Move> moves_from(int rank) const {
    std::vector<Move> moves;
    for (const NodeId node : on_rank_[at(rank)]) {
      if (is_held_[node]) continue;
      const auto [first, last] = open_ranks(node);
      Move best{.node = node};
      for (int to = first; to <= last; ++to) {
        if (loads_[at(to)] + node_widths_[node] >= loads_[at(rank)]) continue;
        const std::int64_t gained = gain(node, to);
        if (gained > best.gain) best = {.node = node, .rank = to, .gain = gained};
      }
      if (best.gain > 0) moves.push_back(best);
    }
    std::ranges::stable_sort(moves, std::greater(), &Move::gain);
    return moves;
  }

  bool move_from(int rank) {
    if (on_rank_[at(rank)].size() == 1) return false;
    const int before = loads_[at(rank)];
    for (const Move& move : moves_from(rank)) {
      put(move.node, move.rank);
      if (loads_[at(rank)] < before && loads_[at(move.rank)] < before) return true;
      put(move.node, rank);
    }
    return false;
  }

  /// Of the widest rank, or what is between two ranks.
  int width_of(const Ranks& ranks) const {
    std::vector<int> loads = meter_.with_frames(ranks);
    std::vector<int> gaps = meter_.of_gaps(ranks);
    for (const EdgeId id : digraph_.edges.ids()) {
      const auto [upper, lower] = rank_span(digraph_.edges[id], ranks);
      if (upper == lower) continue;
      (lower - upper == 1 ? gaps[at(upper)] : loads[at((upper + lower) / 2)]) += widths_.labels[id];
    }
    return std::max(greatest(loads), greatest(gaps));
  }

  const RankWidths& widths_;
  const int room_;
  const Digraph& digraph_;
  RankMeter meter_;
  Ranks ranks_;
  std::vector<int> loads_;  // by rank
  // A source (sink) set shares its rank with no other node.
  int first_open_ = 0;
  int last_open_ = 0;
  IdVector<NodeId, int> node_widths_{};
  IdVector<NodeId, bool> is_held_{};
  IdVector<NodeId, std::vector<EdgeId>> edges_{};  // to other nodes
  std::vector<std::vector<NodeId>> on_rank_{};     // ascending
  IdVector<EdgeId, int> weights_{};                // of the lightest edge: 1
  IdVector<EdgeId, std::size_t> line_{};           // its trunk's, or its own
  std::vector<std::vector<int>> passing_{};        // by line, then by rank: how many of its edges
};

}  // namespace

void narrow_ranks(const RankWidths& widths, int room, const Digraph& digraph, Ranks& ranks) {
  if (ranks.empty() || !are_few(digraph, ranks)) return;
  RankNarrower(widths, room, digraph, ranks).run(ranks);
}

}  // namespace boxart::internal
