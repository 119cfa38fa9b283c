#include "components/loose_members.h"

#include "base/disjoint_sets.h"
#include "boxes/axes.h"
#include "boxes/content_layout.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Length = std::int64_t;

/// Members are numbered: nodes first, then frames.
class Finder {
 public:
  explicit Finder(const ResolvedGraph& graph)
      : graph_(graph),
        sets_(static_cast<int>(graph.nodes.size() + graph.clusters.size())),
        axes_(graph.rank_direction),
        is_bound_(graph.nodes.size() + graph.clusters.size(), false),
        lengths_(is_bound_.size(), 0),
        frames_(graph.clusters.size()),
        depth_(graph.clusters.size(), 0),
        is_filled_(graph.clusters.size(), false) {
    for (const ClusterId id : graph.clusters.ids()) {
      const ClusterId parent = graph.clusters[id].parent;
      if (parent != none<ClusterId>) depth_[id] = depth_[parent] + 1;
    }
    for (const Node& node : graph.nodes) {
      for (ClusterId id = node.cluster; id != none<ClusterId> && !is_filled_[id];
           id = graph.clusters[id].parent)
        is_filled_[id] = true;
    }
  }

  LooseMembers run() {
    for (const Edge& edge : graph_.edges) {
      const ClusterId holder = holder_of(place_of(edge.tail()), place_of(edge.head()));
      join(edge.tail().node, edge.head().node, holder);
    }
    for (const RankSet& set : graph_.rank_sets)
      join_set(set);
    for (std::size_t i = 0; i < is_bound_.size(); ++i) {
      if (is_bound_[i]) is_bound_[root_of(static_cast<int>(i))] = true;
    }
    return loose();
  }

 private:
  int number(NodeId id) const { return static_cast<int>(id); }
  int number(ClusterId id) const {
    return static_cast<int>(graph_.nodes.size()) + static_cast<int>(id);
  }
  std::size_t root_of(int member) { return static_cast<std::size_t>(sets_.find(member)); }

  /// What an end of an edge is in: one at a frame is outside of it.
  ClusterId place_of(const Edge::End& end) const {
    return end.cluster == none<ClusterId> ? graph_.nodes[end.node].cluster
                                          : graph_.clusters[end.cluster].parent;
  }

  int depth_of(ClusterId id) const { return id == none<ClusterId> ? -1 : depth_[id]; }

  /// The innermost frame that holds both.
  ClusterId holder_of(ClusterId a, ClusterId b) const {
    while (a != b) {
      ClusterId& deeper = depth_of(a) >= depth_of(b) ? a : b;
      deeper = graph_.clusters[deeper].parent;
    }
    return a;
  }

  /// The member of `holder` that the node is, or is in. Those within that one are joined to more
  /// than their frame.
  int member_of(NodeId node, ClusterId holder) {
    int member = number(node);
    for (ClusterId id = graph_.nodes[node].cluster; id != holder; id = graph_.clusters[id].parent) {
      is_bound_[static_cast<std::size_t>(member)] = true;
      member = number(id);
    }
    return member;
  }

  void join(NodeId a, NodeId b, ClusterId holder) {
    sets_.join(member_of(a, holder), member_of(b, holder));
  }

  void join_set(const RankSet& set) {
    for (const NodeId node : set.nodes) {
      const NodeId first = set.nodes.front();
      const ClusterId holder =
          set.kind == RankSetKind::Same
              ? holder_of(graph_.nodes[first].cluster, graph_.nodes[node].cluster)
              : set.cluster;
      join(first, node, holder);
    }
  }

  LooseMembers loose() {
    LooseMembers out{
        .nodes = IdVector<NodeId, bool>(graph_.nodes.size(), false),
        .clusters = IdVector<ClusterId, bool>(graph_.clusters.size(), false),
        .are_apart = IdVector<ClusterId, bool>(graph_.clusters.size(), false),
    };
    for (const NodeId id : graph_.nodes.ids()) {
      const ClusterId holder = graph_.nodes[id].cluster;
      if (holder != none<ClusterId>) out.nodes[id] = add(number(id), length_of(id), holder);
    }
    // Children before their parents, which are as long as these at least.
    for (std::size_t i = graph_.clusters.size(); i-- > 0;) {
      const ClusterId id = id_at<ClusterId>(i);
      const ClusterId holder = graph_.clusters[id].parent;
      const Frame& frame = frames_[id];
      out.are_apart[id] = frame.parts > 1 && (frame.others == 0 || frame.length > longest());
      if (!is_filled_[id] || holder == none<ClusterId>) continue;
      out.clusters[id] = add(number(id), frame.longest, holder);
    }
    return out;
  }

  /// Along the layers.
  Length length_of(NodeId id) const {
    const Node& node = graph_.nodes[id];
    const Size size = measure_content(node.content);
    return axes_
        .turn({.width = std::max(size.width, node.minimum_width),
               .height = std::max(size.height, node.minimum_height)})
        .width;
  }

  Length longest() const {
    constexpr Length columns_a_row = 2;
    const Length shelf_width = graph_.packing.shelf_width;
    return axes_.is_sideways() ? shelf_width / columns_a_row : shelf_width;
  }

  /// Is the member loose? Adds its length, so that the frame knows how long the longest member of
  /// each loose part is.
  bool add(int member, Length length, ClusterId holder) {
    Frame& frame = frames_[holder];
    frame.longest = std::max(frame.longest, length);
    const std::size_t root = root_of(member);
    if (is_bound_[root]) {
      ++frame.others;
      return false;
    }
    if (lengths_[root] == 0) ++frame.parts;
    const Length grown = std::max(lengths_[root], length + 1);
    frame.length += grown - std::exchange(lengths_[root], grown);
    return true;
  }

  struct Frame {
    int parts = 0;       // loose ones
    int others = 0;      // members that aren't loose
    Length length = 0;   // of the loose parts side by side, at least
    Length longest = 0;  // member
  };

  const ResolvedGraph& graph_;
  DisjointSets sets_;
  Axes axes_;
  std::vector<bool> is_bound_;   // of members, and then of the sets that these are in
  std::vector<Length> lengths_;  // of the sets
  IdVector<ClusterId, Frame> frames_;
  IdVector<ClusterId, int> depth_;
  IdVector<ClusterId, bool> is_filled_;
};

}  // namespace

LooseMembers find_loose_members(const ResolvedGraph& graph) {
  if (graph.clusters.empty()) {
    return {.nodes = IdVector<NodeId, bool>(graph.nodes.size(), false),
            .clusters = {},
            .are_apart = {}};
  }
  return Finder(graph).run();
}

}  // namespace boxart::internal
