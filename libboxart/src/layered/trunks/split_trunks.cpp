#include "layered/trunks/split_trunks.h"

#include "layered/order/segment_ends.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// An edge's end on one side of a node.
struct End {
  int at;         // where the next vertex along it stands, in sixteenths of a position
  TrunkId trunk;  // none: it has no trunk at this end
  EdgeId edge;
};

/// How many lines meet one side of a layer between two positions.
class LineCounts {
 public:
  void add(int position, std::size_t lines) {
    if (lines > 0) counts_.emplace_back(position, static_cast<int>(lines));
  }

  /// To be called between the last `add` and the first `between`.
  void sum_up() {
    std::ranges::sort(counts_);
    int sum = 0;
    for (auto& [position, lines] : counts_) {
      lines += sum;
      sum = lines;
    }
  }

  /// Those from `first` to `last`, with these.
  int between(int first, int last) const { return up_to(last) - up_to(first - 1); }

 private:
  int up_to(int position) const {
    const auto after = std::ranges::upper_bound(
        counts_, position, {}, [](const auto& entry) { return entry.first; });
    return after == counts_.begin() ? 0 : std::prev(after)->second;
  }

  std::vector<std::pair<int, int>> counts_;  // position, lines up to there
};

class TrunkSplitter {
 public:
  TrunkSplitter(const LayeredGraph& layered,
                const Digraph& digraph,
                const IdVector<NodeId, bool>& is_borderless,
                const Trunks& trunks)
      : layered_(layered), digraph_(digraph), is_borderless_(is_borderless), trunks_(trunks) {}

  Trunks part() {
    out_.of.resize(digraph_.edges.size(), none<TrunkId>);
    for (const EdgeId edge : digraph_.edges.ids()) {
      if (layered_.chain[edge].empty() || !digraph_.edges[edge].visible) continue;
      for (const LayerEnd end : layer_ends)
        add_end(edge, end);
    }
    count_lines();
    std::vector<std::vector<End>> ends(trunks_.trunks.size());
    for (auto& [side, members] : sides_) {
      std::ranges::sort(members, {}, [](const End& end) { return std::pair{end.at, end.edge}; });
      mark_splits(side, members, ends);
    }
    for (const TrunkId trunk : trunks_.trunks.ids())
      add_parts(trunk, ends[index(trunk)]);
    return std::move(out_);
  }

 private:
  // A side of a node, and the part of a field that counts there; -1: all that meets the side. What
  // goes past that side to others meets none of it.
  struct Side {
    VertexId vertex;
    bool at_bottom;
    int field;
    FieldPart part;
    Sides others = no_side;
    friend bool operator<(const Side& a, const Side& b) {
      return std::tie(a.vertex, a.at_bottom, a.field, a.part, a.others) <
             std::tie(b.vertex, b.at_bottom, b.field, b.part, b.others);
    }
  };

  void add_end(EdgeId id, LayerEnd which) {
    const auto& segment = layered_.end_segment(id, which);
    if (segment.ends[which].frame != none<ClusterId>) return;
    const VertexId here = segment.ends[which].vertex;
    const bool at_bottom = which == LayerEnd::Upper;  // of the node
    const Digraph::Edge::End& own = digraph_.edges[id].ends[layered_.edge_end(id, which)];
    TrunkId trunk = trunks_.of[id];
    if (trunk != none<TrunkId> && trunks_.trunks[trunk].end != which) trunk = none<TrunkId>;
    const int at = place_of(layered_, segment.ends[other(which)]);
    const End end{.at = at, .trunk = trunk, .edge = id};
    if (own.sides != no_side) {
      sides_[{here, at_bottom, own.field, own.part, own.sides}].push_back(end);
      return;
    }
    sides_[{here, at_bottom, -1, FieldPart::All}].push_back(end);
    if (own.field >= 0) sides_[{here, at_bottom, own.field, own.part}].push_back(end);
  }

  static bool counts(const Side& side, const Trunk& trunk) {
    return side.field == trunk.field && side.part == trunk.part && side.others == trunk.sides;
  }

  /// Collects the ends of trunks, and where a foreign end lies between two of them.
  void mark_splits(const Side& side,
                   const std::vector<End>& members,
                   std::vector<std::vector<End>>& ends) {
    std::map<TrunkId, int> last;  // where the trunk's end before this one leads
    for (const End& end : members) {
      if (end.trunk == none<TrunkId> || !counts(side, trunks_.trunks[end.trunk])) continue;
      ends[index(end.trunk)].push_back(end);
      const auto [before, is_first] = last.insert({end.trunk, end.at});
      if (is_first) continue;
      // All that lies strictly between is foreign: the trunk's own ends come in this order too.
      const auto between = std::ranges::upper_bound(members, before->second, {}, &End::at);
      const auto behind = std::ranges::lower_bound(members, end.at, {}, &End::at);
      const auto saved = behind - between;
      if (saved > 0 && saved >= cost_of_split(side, members, before->second, end.at)) {
        splits_.insert({end.trunk, end.at});
      }
      before->second = end.at;
    }
  }

  void count_lines() {
    lines_above_.resize(layered_.layers.size());
    lines_below_.resize(layered_.layers.size());
    for (const auto& layer : layered_.layers) {
      for (const VertexId vertex : layer) {
        const auto& v = layered_.vertices[vertex];
        const int at = layered_.position[vertex];
        lines_above_[static_cast<std::size_t>(v.first_layer)].add(at,
                                                                  layered_.above[vertex].size());
        lines_below_[static_cast<std::size_t>(v.last_layer)].add(at, layered_.below[vertex].size());
      }
    }
    for (auto* layers : {&lines_above_, &lines_below_}) {
      for (LineCounts& lines : *layers)
        lines.sum_up();
    }
  }

  /// About how many lines of other nodes the part farther from the node's middle has to cross once
  /// more, for the run that it shared with the other part.
  int cost_of_split(const Side& side, const std::vector<End>& members, int left, int right) const {
    const int middle = members[members.size() / 2].at;
    if (left <= middle && middle <= right) return 0;
    const int from = left > middle ? middle : right;
    const int to = left > middle ? left : middle;
    const int layer = layered_.vertices[side.vertex].first_layer;  // of a node
    const auto& lines = side.at_bottom ? lines_above_[static_cast<std::size_t>(layer) + 1]
                                       : lines_below_[static_cast<std::size_t>(layer) - 1];
    const auto own = std::ranges::upper_bound(members, to, {}, &End::at) -
                     std::ranges::lower_bound(members, from, {}, &End::at);
    return lines.between(from / 16, to / 16) - static_cast<int>(own);
  }

  void add_parts(TrunkId id, const std::vector<End>& ends) {
    const Trunk& trunk = trunks_.trunks[id];
    const auto make_group = [&] {
      return Trunk{.node = trunk.node,
                   .end = trunk.end,
                   .field = trunk.field,
                   .part = trunk.part,
                   .sides = trunk.sides};
    };
    Trunk part = make_group();
    int last = 0;
    for (const End& end : ends) {
      const bool is_split = end.at != last && splits_.contains({id, end.at});
      if (!part.edges.empty() && is_split && !is_borderless_[trunk.node]) {
        add(std::move(part));
        part = make_group();
      }
      part.edges.push_back(end.edge);
      last = end.at;
    }
    add(std::move(part));
  }

  void add(Trunk part) {
    if (part.edges.size() < 2) return;
    std::ranges::sort(part.edges);
    const auto id = id_at<TrunkId>(out_.trunks.size());
    for (const EdgeId edge : part.edges)
      out_.of[edge] = id;
    out_.trunks.add(std::move(part));
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const IdVector<NodeId, bool>& is_borderless_;
  const Trunks& trunks_;
  std::map<Side, std::vector<End>> sides_;
  std::set<std::pair<TrunkId, int>> splits_;  // a trunk, and where the end behind the split leads
  // By layer: the lines that come from above (leave downwards).
  std::vector<LineCounts> lines_above_;
  std::vector<LineCounts> lines_below_;
  Trunks out_;
};

}  // namespace

Trunks split_trunks(const LayeredGraph& layered,
                    const Digraph& digraph,
                    const IdVector<NodeId, bool>& is_borderless,
                    const Trunks& trunks) {
  return TrunkSplitter(layered, digraph, is_borderless, trunks).part();
}

}  // namespace boxart::internal
