#include "layered/order/pass_beside_frames.h"

#include "base/at.h"
#include "layered/cluster_tree.h"
#include "layered/layer_rows.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <list>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Vertex = LayeredGraph::Vertex;

/// All vertices from left to right, as a list: each layer's are a part of it.
class VertexList {
 public:
  explicit VertexList(const LayeredGraph& layered) : places_(layered.vertices.size()) {
    std::vector<VertexId> order;
    for (const auto& layer : layered.layers)
      order.insert(order.end(), layer.begin(), layer.end());
    // Long ones have places in one order of all; of others, layers may follow each other.
    std::ranges::stable_sort(order, {}, [&](VertexId v) { return layered.position[v]; });
    for (const VertexId vertex : order)
      places_[vertex] = list_.insert(list_.end(), vertex);
  }

  void move_before(VertexId next, VertexId vertex) {
    list_.splice(places_[next], list_, places_[vertex]);
  }
  void move_after(VertexId before, VertexId vertex) {
    list_.splice(std::next(places_[before]), list_, places_[vertex]);
  }
  /// The next new vertex.
  void add_after(VertexId before, VertexId vertex) {
    places_.add(list_.insert(std::next(places_[before]), vertex));
  }

  std::vector<VertexId> all() const { return {list_.begin(), list_.end()}; }

 private:
  std::list<VertexId> list_;
  IdVector<VertexId, std::list<VertexId>::iterator> places_;
};

class SideMover {
 public:
  SideMover(const Digraph& digraph, LayeredGraph& layered)
      : digraph_(digraph),
        layered_(layered),
        tree_(digraph.clusters),
        order_(layered),
        has_moved_(layered.vertices.size(), false) {}

  bool move(const FramePassages& passages) {
    std::size_t looks = 0;
    constexpr std::size_t most_looks = 10'000'000;
    for (const EdgeId edge : passages.edges) {
      if (keeps_order(edge)) continue;
      for (const ClusterId frame : passages.frames) {
        const std::vector<VertexId> line = vertices_of(edge);
        looks += line.size();
        if (looks > most_looks) break;
        if (is_foreign(edge, frame)) move(line, frame);
      }
    }
    if (!any_has_moved_) return false;
    set_order(layered_, order_.all());
    if (LayerRows(layered_).are_short()) number_all_layers(layered_);
    rename_segments(digraph_, layered_);
    return true;
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

  /// The border on that layer.
  VertexId border(ClusterId frame, int layer, bool left) const {
    const LayeredGraph::Cluster& cluster = layered_.clusters[frame];
    const auto& borders = left ? cluster.left_borders : cluster.right_borders;
    return borders.size() == 1 ? borders.front() : borders[at(layer - cluster.first_layer)];
  }

  /// A vertex on layers of a frame stands beside all of it.
  bool is_left(VertexId vertex, ClusterId frame) const {
    const int layer =
        std::max(layered_.vertices[vertex].first_layer, layered_.clusters[frame].first_layer);
    return layered_.position[vertex] < layered_.position[border(frame, layer, true)];
  }

  /// To one side of the frame.
  void move(const std::vector<VertexId>& line, ClusterId frame) {
    const LayeredGraph::Cluster& cluster = layered_.clusters[frame];
    std::vector<VertexId> movable;
    int left_layers = 0;  // those on the left side less the others
    bool is_bound_left = false;
    bool is_bound_right = false;
    for (const VertexId id : line) {
      const Vertex& vertex = layered_.vertices[id];
      const int first = std::max(vertex.first_layer, cluster.first_layer);
      const int last = std::min(vertex.last_layer, cluster.last_layer);
      if (first > last) continue;
      if (has_moved(id)) return;
      const bool stands_left = is_left(id, frame);
      if (vertex.kind != Vertex::Kind::Node && vertex.cluster == cluster.parent) {
        movable.push_back(id);
        left_layers += (last - first + 1) * (stands_left ? 1 : -1);
      } else {
        (stands_left ? is_bound_left : is_bound_right) = true;
      }
    }
    if (is_bound_left && is_bound_right) return;
    const bool goes_left = is_bound_left || (!is_bound_right && left_layers >= 0);
    for (const VertexId id : movable) {
      if (is_left(id, frame) != goes_left) move(id, frame, goes_left);
    }
  }

  bool has_moved(VertexId vertex) const {
    return index(vertex) >= has_moved_.size() || has_moved_[vertex];
  }

  /// What stands on layers of the frame comes to stand beside it.
  void move(VertexId vertex, ClusterId frame, bool to_left) {
    const LayeredGraph::Cluster& cluster = layered_.clusters[frame];
    has_moved_[vertex] = true;
    any_has_moved_ = true;
    if (layered_.vertices[vertex].last_layer > cluster.last_layer)
      cut(vertex, cluster.last_layer + 1);
    if (layered_.vertices[vertex].first_layer < cluster.first_layer)
      vertex = cut(vertex, cluster.first_layer);
    const VertexId beside = border(frame, layered_.vertices[vertex].first_layer, to_left);
    if (to_left) {
      order_.move_before(beside, vertex);
    } else {
      order_.move_after(beside, vertex);
    }
  }

  /// Cuts a long vertex above that layer. Returns the lower part, which is new.
  VertexId cut(VertexId upper, int layer) {
    Vertex vertex = layered_.vertices[upper];
    vertex.first_layer = layer;
    layered_.vertices[upper].last_layer = layer - 1;
    const VertexId lower = layered_.vertices.add(vertex);
    layered_.position.add(layered_.position[upper]);
    layered_.above.add({});
    layered_.below.add(std::exchange(layered_.below[upper], {}));
    int weight = 0;
    for (const SegmentId segment : layered_.below[lower]) {
      layered_.segments[segment].ends[LayerEnd::Upper].vertex = lower;
      weight = std::max(weight, layered_.segments[segment].weight);
    }
    const SegmentId between = layered_.segments.add(
        {.ends = {{.vertex = upper}, {.vertex = lower}}, .edge = vertex.edge, .weight = weight});
    layered_.below[upper].push_back(between);
    layered_.above[lower].push_back(between);
    for (const EdgeId edge : edges_at(upper)) {
      std::vector<SegmentId>& chain = layered_.chain[edge];
      const auto next = std::ranges::find_if(chain, [&](SegmentId segment) {
        return layered_.segments[segment].upper().vertex == lower;
      });
      chain.insert(next, between);
    }
    order_.add_after(upper, lower);
    return lower;
  }

  /// The edges that run over a vertex that was there at first, or over the cut-off part of one.
  const std::vector<EdgeId>& edges_at(VertexId vertex) {
    if (edges_at_.empty()) {
      edges_at_.resize(has_moved_.size());
      for (const EdgeId edge : digraph_.edges.ids()) {
        for (const SegmentId segment : layered_.chain[edge])
          edges_at_[layered_.segments[segment].lower().vertex].push_back(edge);
      }
    }
    return edges_at_[vertex];
  }

  const Digraph& digraph_;
  LayeredGraph& layered_;
  const ClusterTree tree_;
  VertexList order_;
  IdVector<VertexId, bool> has_moved_;
  bool any_has_moved_ = false;
  IdVector<VertexId, std::vector<EdgeId>> edges_at_;  // lower ends of segments; empty until used
};

}  // namespace

bool pass_beside_frames(const FramePassages& passages,
                        const Digraph& digraph,
                        LayeredGraph& layered) {
  return SideMover(digraph, layered).move(passages);
}

}  // namespace boxart::internal
