#include "layered/divide/divide_ranks.h"

#include "base/at.h"
#include "base/disjoint_sets.h"
#include "layered/divide/detail/rank_loads.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Nodes of a rank that stay together.
struct Unit {
  std::vector<NodeId> nodes{};
  int width = 0;
  int at_end = 0;   // -1: better on the first rank, since its frame goes on above; 1: on the last
  int balance = 0;  // edges downwards less those upwards
};

class RankDivider {
 public:
  RankDivider(const RankWidths& widths, const Digraph& digraph, const Ranks& ranks)
      : widths_(widths),
        digraph_(digraph),
        ranks_(ranks),
        meter_(widths, digraph),
        rank_count_(ranks.empty() ? 0 : *std::ranges::max_element(ranks) + 1),
        parts_(at(rank_count_), 1) {
    find_units();
  }

  /// One step divides the rank where most stands into one more, of those that are too wide, with
  /// the frames that span them; so the others, of which frames make more, are often left whole.
  Ranks run() {
    constexpr int most_steps = 200;
    constexpr int most_in_vain = 8;
    Ranks best = ranks_;
    Ranks divided = ranks_;
    std::vector<int> with_frames = meter_.with_frames(divided);
    int least = widest(with_frames);
    for (int step = 0, in_vain = 0; step < most_steps && in_vain < most_in_vain; ++step) {
      const int rank = fullest(divided, with_frames);
      if (rank < 0) break;
      ++parts_[at(rank)];
      divided = as_divided();
      with_frames = meter_.with_frames(divided);
      const int now = widest(with_frames);
      ++in_vain;
      if (now >= least) continue;
      in_vain = 0;
      least = now;
      best = divided;
    }
    return best;
  }

 private:
  static int widest(const std::vector<int>& loads) {
    return loads.empty() ? 0 : *std::ranges::max_element(loads);
  }

  /// Of the ranks that are too wide, and can be divided more, the one with the widest part; -1:
  /// there is none.
  int fullest(const Ranks& divided, const std::vector<int>& with_frames) const {
    constexpr int most_parts = 8;
    const std::vector<int> loads = meter_.of_nodes(divided);
    int found = -1;
    int most = 0;
    for (int rank = 0, first = 0; rank < rank_count_; ++rank) {
      const int parts = parts_[at(rank)];
      const int end = first + parts;
      const bool can_more =
          parts < std::min<int>(most_parts, static_cast<int>(units_[at(rank)].size()));
      for (; first < end; ++first) {
        if (!can_more || with_frames[at(first)] <= widths_.room || loads[at(first)] <= most)
          continue;
        most = loads[at(first)];
        found = rank;
      }
    }
    return found;
  }

  /// The ranks as they are when each has its parts, of about the same width.
  Ranks as_divided() const {
    Ranks out = ranks_;
    int first = 0;
    for (int rank = 0; rank < rank_count_; ++rank) {
      const std::vector<Unit>& units = units_[at(rank)];
      const int parts = parts_[at(rank)];
      int total = 0;
      for (const Unit& unit : units)
        total += unit.width;
      int before = 0;
      int part = -1;
      for (int i = 0, count = static_cast<int>(units.size()); i < count; ++i) {
        const Unit& unit = units[at(i)];
        const int middle = before + unit.width / 2;
        // None stays empty.
        const int least = std::max({0, part, parts - (count - i)});
        part = std::clamp(total == 0 ? 0 : middle * parts / total, least, part + 1);
        for (const NodeId node : unit.nodes)
          out[node] = first + part;
        before += unit.width;
      }
      first += parts;
    }
    return out;
  }

  void find_units() {
    const IdVector<ClusterId, ClusterExtent> extents = meter_.extents(ranks_);
    DisjointSets sets = nodes_together(extents);
    units_.resize(at(rank_count_));
    std::map<std::pair<int, int>, std::size_t> numbers;  // of a set on a rank
    IdVector<NodeId, std::size_t> unit_of;
    for (const NodeId node : digraph_.nodes.ids()) {
      const int rank = ranks_[node];
      std::vector<Unit>& units = units_[at(rank)];
      const auto [number, is_new] =
          numbers.insert({{rank, sets.find(static_cast<int>(node))}, units.size()});
      if (is_new) units.emplace_back();
      Unit& unit = units[number->second];
      unit.nodes.push_back(node);
      unit.width += widths_.nodes[node];
      unit.at_end = at_end(node, rank, extents);
      unit_of.add(number->second);
    }
    for (const Digraph::Edge& edge : digraph_.edges) {
      for (const EdgeEnd end : edge_ends) {
        const NodeId node = edge.ends[end].node;
        const int rank = ranks_[node];
        const int there = ranks_[edge.ends[other(end)].node];
        if (there != rank) units_[at(rank)][unit_of[node]].balance += there > rank ? 1 : -1;
      }
    }
    for (std::vector<Unit>& units : units_) {
      std::ranges::stable_sort(
          units, {}, [](const Unit& unit) { return std::pair(unit.at_end, unit.balance); });
    }
  }

  /// Those of rank sets, and of frames with one rank.
  DisjointSets nodes_together(const IdVector<ClusterId, ClusterExtent>& extents) const {
    DisjointSets sets(static_cast<int>(digraph_.nodes.size()));
    for (const Digraph::RankSet& set : digraph_.rank_sets) {
      for (const NodeId node : set.nodes)
        sets.join(static_cast<int>(set.nodes.front()), static_cast<int>(node));
    }
    IdVector<ClusterId, NodeId> first_in(digraph_.clusters.size(), none<NodeId>);
    for (const NodeId node : digraph_.nodes.ids()) {
      const ClusterId frame = flat_frame(node, extents);
      if (frame == none<ClusterId>) continue;
      if (first_in[frame] == none<NodeId>) first_in[frame] = node;
      sets.join(static_cast<int>(first_in[frame]), static_cast<int>(node));
    }
    return sets;
  }

  /// The outermost frame around a node that has one rank alone, if it isn't too wide itself.
  ClusterId flat_frame(NodeId node, const IdVector<ClusterId, ClusterExtent>& extents) const {
    ClusterId found = none<ClusterId>;
    for (ClusterId id = digraph_.nodes[node].cluster; id != none<ClusterId>;
         id = digraph_.clusters[id].parent) {
      const ClusterExtent& extent = extents[id];
      if (extent.first != extent.last || extent.width > widths_.room / 2) break;
      found = id;
    }
    return found;
  }

  int at_end(NodeId node, int rank, const IdVector<ClusterId, ClusterExtent>& extents) const {
    for (ClusterId id = digraph_.nodes[node].cluster; id != none<ClusterId>;
         id = digraph_.clusters[id].parent) {
      const ClusterExtent& extent = extents[id];
      if (extent.first == extent.last) continue;
      if (extent.first == rank) return 1;
      if (extent.last == rank) return -1;
    }
    return 0;
  }

  const RankWidths& widths_;
  const Digraph& digraph_;
  const Ranks& ranks_;
  RankMeter meter_;
  int rank_count_;
  std::vector<std::vector<Unit>> units_{};  // by rank
  std::vector<int> parts_;                  // likewise
};

/// Gives each label a rank, and the labels more ranks.
class LabelSpreader {
 public:
  LabelSpreader(const RankWidths& widths, Digraph& digraph)
      : widths_(widths), digraph_(digraph), meter_(widths, digraph) {}

  Ranks run(Ranks ranks) {
    constexpr int most_added = 12;
    constexpr int most_in_vain = 2;
    Ranks best = ranks;
    Placing best_placing = place(ranks);
    Placing placing = best_placing;
    for (int added = 0, in_vain = 0; added < most_added && in_vain < most_in_vain; ++added) {
      if (placing.widest <= widths_.room) break;
      for (int& each : ranks) {
        if (each > placing.above_gap) ++each;
      }
      placing = place(ranks);
      ++in_vain;
      if (placing.widest >= best_placing.widest) continue;
      in_vain = 0;
      best = ranks;
      best_placing = placing;
    }
    for (const EdgeId edge : digraph_.edges.ids())
      digraph_.edges[edge].label_rank = best_placing.ranks[edge];
    return best;
  }

 private:
  struct Placing {
    IdVector<EdgeId, int> ranks{};  // of each label; -1: between two ranks, or there is none
    int widest = 0;                 // cells of the rank, or of the gap, that labels make widest
    int above_gap = 0;              // the rank before which there is a gap for more
  };

  Placing place(const Ranks& ranks) const {
    Placing out{.ranks = IdVector<EdgeId, int>(digraph_.edges.size(), -1)};
    std::vector<int> loads = meter_.of_nodes(ranks);
    std::vector<int> gap_loads = meter_.of_gaps(ranks);
    std::vector<std::pair<int, EdgeId>> by_length;
    for (const EdgeId id : digraph_.edges.ids()) {
      if (widths_.labels[id] == 0) continue;
      const int length = last(id, ranks) - first(id, ranks);
      if (length > 0) by_length.emplace_back(length, id);
    }
    std::ranges::sort(by_length);
    const auto note = [&](int load, int rank) {
      if (load > out.widest) std::tie(out.widest, out.above_gap) = std::pair(load, rank);
    };
    for (const auto& [length, id] : by_length) {
      const int more = widths_.labels[id];
      const int upper = first(id, ranks);
      if (length == 1) {
        note(gap_loads[at(upper)] += more, upper);
        continue;
      }
      const int rank = roomiest(loads, upper, upper + length);
      out.ranks[id] = rank;
      note(loads[at(rank)] += more, rank);
    }
    return out;
  }

  /// Of the ranks between two the one where least stands; of equal ones that next to the middle.
  static int roomiest(const std::vector<int>& loads, int upper, int lower) {
    int best = (upper + lower) / 2;
    for (int rank = upper + 1; rank < lower; ++rank) {
      if (loads[at(rank)] < loads[at(best)]) best = rank;
    }
    return best;
  }

  int first(EdgeId id, const Ranks& ranks) const {
    const Digraph::Edge& edge = digraph_.edges[id];
    return std::min(ranks[edge.tail().node], ranks[edge.head().node]);
  }
  int last(EdgeId id, const Ranks& ranks) const {
    const Digraph::Edge& edge = digraph_.edges[id];
    return std::max(ranks[edge.tail().node], ranks[edge.head().node]);
  }

  const RankWidths& widths_;
  Digraph& digraph_;
  RankMeter meter_;
};

}  // namespace

void divide_ranks(const RankWidths& widths, Digraph& digraph, Ranks& ranks) {
  if (ranks.empty() || !are_few(digraph, ranks)) return;
  ranks = RankDivider(widths, digraph, ranks).run();
  ranks = LabelSpreader(widths, digraph).run(std::move(ranks));
}

}  // namespace boxart::internal
