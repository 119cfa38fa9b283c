#include "layered/order/edges_through_frames.h"

#include "layered/cluster_tree.h"
#include "layered/layer_rows.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// Finds which sides of frames each segment passes: those between the places of its ends.
class PassedSides {
 public:
  PassedSides(const LayeredGraph& layered, const Digraph& digraph)
      : layered_(layered),
        digraph_(digraph),
        tree_(digraph.clusters),
        depth_(digraph.clusters.size(), 1),
        place_below_(layered.vertices.size(), 0),
        passed_(layered.segments.size()),
        is_wrong_(layered.segments.size(), false),
        flat_is_wrong_(digraph.edges.size(), false),
        flat_is_wrong_below_(digraph.edges.size(), false),
        is_passed_wrongly_(digraph.clusters.size(), false) {
    for (const ClusterId cluster : digraph.clusters.ids()) {
      const ClusterId parent = digraph.clusters[cluster].parent;
      if (parent != none<ClusterId>) depth_[cluster] = depth_[parent] + 1;
    }
  }

  FramePassages find() {
    sweep();
    FramePassages wrong;
    for (const EdgeId edge : digraph_.edges.ids()) {
      if (!digraph_.edges[edge].visible) continue;
      const bool is_wrong_there = is_wrong(edge);
      if (flat_is_wrong_[edge] || is_wrong_there) wrong.edges.push_back(edge);
    }
    for (const ClusterId frame : digraph_.clusters.ids()) {
      if (is_passed_wrongly_[frame]) wrong.frames.push_back(frame);
    }
    return wrong;
  }

  std::vector<EdgeId> find_flat_below() {
    sweep();
    std::vector<EdgeId> wrong;
    for (const EdgeId edge : layered_.flat_edges) {
      if (digraph_.edges[edge].visible && flat_is_wrong_below_[edge]) wrong.push_back(edge);
    }
    return wrong;
  }

 private:
  /// Some of all sides, by where they begin and how many they are.
  struct Range {
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  void sweep() {
    IdVector<NodeId, std::vector<EdgeId>> flat_edges(digraph_.nodes.size());
    for (const EdgeId edge : layered_.flat_edges)
      flat_edges[digraph_.edges[edge].tail().node].push_back(edge);
    IdVector<VertexId, int> place_above(layered_.vertices.size(), 0);
    LayerRows rows(layered_);
    for (int layer = 0; layer < static_cast<int>(layered_.layers.size()); ++layer) {
      const std::span<const VertexId> row = rows.next();
      // The sides that come down from the layer above, and go on to the one below.
      from_above_.clear();
      to_below_.clear();
      for (const VertexId vertex : row) {
        const auto& v = layered_.vertices[vertex];
        if (is_border(v) && digraph_.clusters[v.cluster].visible) {
          if (layered_.clusters[v.cluster].first_layer < layer) from_above_.push_back(v.cluster);
          if (layered_.clusters[v.cluster].last_layer > layer) to_below_.push_back(v.cluster);
        }
        if (v.first_layer == layer) place_above[vertex] = static_cast<int>(from_above_.size());
        if (v.last_layer == layer) place_below_[vertex] = static_cast<int>(to_below_.size());
      }
      for (const VertexId vertex : layered_.layers[static_cast<std::size_t>(layer)]) {
        for (const SegmentId segment : layered_.above[vertex])
          pass(segment, place_above[vertex]);
        if (layered_.vertices[vertex].kind != Kind::Node) continue;
        for (const EdgeId edge : flat_edges[layered_.vertices[vertex].node]) {
          const VertexId head = layered_.vertex_of[digraph_.edges[edge].head().node];
          flat_is_wrong_[edge] =
              !may_pass(edge, between(from_above_, place_above[vertex], place_above[head]));
          flat_is_wrong_below_[edge] =
              wrong_side(edge, between(to_below_, place_below_[vertex], place_below_[head])) !=
              none<ClusterId>;
        }
      }
    }
  }

  static std::span<const ClusterId> between(const std::vector<ClusterId>& row, int a, int b) {
    const auto [first, last] = std::minmax(a, b);
    return std::span(row).subspan(static_cast<std::size_t>(first),
                                  static_cast<std::size_t>(last - first));
  }

  /// Notes what the segment passes. More than there are frames around its ends is too much.
  void pass(SegmentId id, int place_above) {
    const auto& segment = layered_.segments[id];
    if (!is_drawn(segment, digraph_)) return;
    const auto sides = between(from_above_, place_below_[segment.upper().vertex], place_above);
    std::size_t most = 0;
    for (const LayeredGraph::Segment::End& end : segment.ends) {
      const ClusterId cluster = layered_.vertices[end.vertex].cluster;
      if (cluster != none<ClusterId>) most += depth_[cluster];
    }
    is_wrong_[id] = sides.size() > most;
    if (is_wrong_[id]) {
      may_pass(segment.edge, sides.first(most + 1));
      return;
    }
    passed_[id] = {.begin = sides_.size(), .size = sides.size()};
    sides_.insert(sides_.end(), sides.begin(), sides.end());
  }

  /// The frames around an end of an edge: that at whose border it ends is the innermost.
  ClusterId cluster_of(const Digraph::Edge::End& end) const {
    return end.frame != none<ClusterId> ? end.frame : digraph_.nodes[end.node].cluster;
  }

  bool is_cut_off(const Digraph::Edge& edge, ClusterId side) const {
    return std::ranges::any_of(edge.ends, [&](const Digraph::Edge::End& end) {
      return end.frame != none<ClusterId> && end.frame != side && tree_.holds(end.frame, side);
    });
  }

  /// May the edge pass these sides, each once? Notes the frames of the first that it may not.
  bool may_pass(EdgeId id, std::span<const ClusterId> sides) {
    const ClusterId wrong = wrong_side(id, sides);
    if (wrong != none<ClusterId>) is_passed_wrongly_[wrong] = true;
    return wrong == none<ClusterId>;
  }

  /// The frame of the first of these sides that the edge may not pass.
  ClusterId wrong_side(EdgeId id, std::span<const ClusterId> sides) const {
    const Digraph::Edge& edge = digraph_.edges[id];
    std::vector<ClusterId> passed;
    for (const ClusterId side : sides) {
      if (is_cut_off(edge, side)) continue;
      const bool holds_one =
          tree_.holds(side, cluster_of(edge.tail())) != tree_.holds(side, cluster_of(edge.head()));
      if (!holds_one || std::ranges::find(passed, side) != passed.end()) return side;
      passed.push_back(side);
    }
    return none<ClusterId>;
  }

  bool is_wrong(EdgeId edge) {
    std::vector<ClusterId> sides;
    for (const SegmentId segment : layered_.chain[edge]) {
      if (is_wrong_[segment]) return true;
      const auto [begin, size] = passed_[segment];
      const auto first = sides_.begin() + static_cast<std::ptrdiff_t>(begin);
      sides.insert(sides.end(), first, first + static_cast<std::ptrdiff_t>(size));
    }
    return !may_pass(edge, sides);
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const ClusterTree tree_;
  IdVector<ClusterId, std::size_t> depth_;
  IdVector<VertexId, int> place_below_;  // how many sides that go on stand left of it
  std::vector<ClusterId> from_above_;    // sides in the row that come down, from left to right
  std::vector<ClusterId> to_below_;      // and those that go on
  std::vector<ClusterId> sides_;         // what segments pass, one after the other
  IdVector<SegmentId, Range> passed_;
  IdVector<SegmentId, bool> is_wrong_;
  IdVector<EdgeId, bool> flat_is_wrong_;
  IdVector<EdgeId, bool> flat_is_wrong_below_;
  IdVector<ClusterId, bool> is_passed_wrongly_;
};

}  // namespace

FramePassages edges_through_frames(const LayeredGraph& layered, const Digraph& digraph) {
  return PassedSides(layered, digraph).find();
}

std::vector<EdgeId> flat_edges_through_frames_below(const LayeredGraph& layered,
                                                    const Digraph& digraph) {
  return PassedSides(layered, digraph).find_flat_below();
}

}  // namespace boxart::internal
