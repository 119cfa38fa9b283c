#include "layered/order/pass_beside_frames.h"

#include "base/at.h"
#include "layered/cluster_tree.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

using Vertex = LayeredGraph::Vertex;

class SideMover {
 public:
  SideMover(const Digraph& digraph, LayeredGraph& layered)
      : digraph_(digraph), layered_(layered), tree_(digraph.clusters) {}

  bool move(const FramePassages& passages) {
    bool has_moved = false;
    std::size_t looks = 0;
    constexpr std::size_t most_looks = 1'000'000;
    for (const EdgeId edge : passages.edges) {
      if (keeps_order(edge)) continue;
      const std::vector<VertexId> line = vertices_of(edge);
      for (const ClusterId frame : passages.frames) {
        looks += line.size();
        if (looks > most_looks) return has_moved;
        if (is_foreign(edge, frame)) has_moved |= move(line, frame);
      }
    }
    return has_moved;
  }

 private:
  bool keeps_order(EdgeId edge) const {
    const Digraph::Edge& e = digraph_.edges[edge];
    return std::ranges::any_of(e.ends, [&](const Digraph::Edge::End& end) {
      const Digraph::Node& node = digraph_.nodes[end.node];
      return node.keeps_in_order || node.keeps_out_order;
    });
  }

  bool is_foreign(EdgeId edge, ClusterId frame) const {
    return std::ranges::none_of(digraph_.edges[edge].ends, [&](const Digraph::Edge::End& end) {
      return tree_.holds(frame, digraph_.nodes[end.node].cluster);
    });
  }

  /// From the upper end to the lower one; none of flat edges.
  std::vector<VertexId> vertices_of(EdgeId edge) const {
    std::vector<VertexId> line;
    for (const SegmentId segment : layered_.chain[edge]) {
      if (line.empty()) line.push_back(layered_.segments[segment].upper().vertex);
      line.push_back(layered_.segments[segment].lower().vertex);
    }
    return line;
  }

  VertexId border(ClusterId frame, int layer, bool left) const {
    const LayeredGraph::Cluster& cluster = layered_.clusters[frame];
    return (left ? cluster.left_borders : cluster.right_borders)[at(layer - cluster.first_layer)];
  }

  bool is_left(VertexId vertex, ClusterId frame) const {
    const int layer = layered_.vertices[vertex].first_layer;
    return layered_.position[vertex] < layered_.position[border(frame, layer, true)];
  }

  bool move(const std::vector<VertexId>& line, ClusterId frame) {
    const LayeredGraph::Cluster& cluster = layered_.clusters[frame];
    std::vector<VertexId> movable;
    int left = 0;
    bool is_bound_left = false;
    bool is_bound_right = false;
    for (const VertexId id : line) {
      const Vertex& vertex = layered_.vertices[id];
      if (vertex.first_layer < cluster.first_layer || vertex.first_layer > cluster.last_layer)
        continue;
      const bool stands_left = is_left(id, frame);
      if (vertex.kind != Vertex::Kind::Node && vertex.cluster == cluster.parent) {
        movable.push_back(id);
        left += stands_left ? 1 : 0;
      } else {
        (stands_left ? is_bound_left : is_bound_right) = true;
      }
    }
    if (is_bound_left && is_bound_right) return false;
    const bool goes_left =
        is_bound_left || (!is_bound_right && 2 * left >= static_cast<int>(movable.size()));
    bool has_moved = false;
    for (const VertexId id : movable) {
      if (is_left(id, frame) == goes_left) continue;
      move(id, frame, goes_left);
      has_moved = true;
    }
    return has_moved;
  }

  /// To the cell beside the frame.
  void move(VertexId vertex, ClusterId frame, bool to_left) {
    const int layer = layered_.vertices[vertex].first_layer;
    std::vector<VertexId>& row = layered_.layers[at(layer)];
    const auto from = std::ranges::find(row, vertex);
    const auto beside = std::ranges::find(row, border(frame, layer, to_left));
    if (from < beside) {
      std::rotate(from, from + 1, to_left ? beside : beside + 1);
    } else {
      std::rotate(to_left ? beside : beside + 1, from, from + 1);
    }
    number_layer(layered_, layer);
  }

  const Digraph& digraph_;
  LayeredGraph& layered_;
  const ClusterTree tree_;
};

}  // namespace

bool pass_beside_frames(const FramePassages& passages,
                        const Digraph& digraph,
                        LayeredGraph& layered) {
  return SideMover(digraph, layered).move(passages);
}

}  // namespace boxart::internal
