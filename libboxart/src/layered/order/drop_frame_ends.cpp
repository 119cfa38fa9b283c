#include "layered/order/drop_frame_ends.h"

#include "layered/cluster_tree.h"
#include "layered/layer_rows.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// By vertex: the frame at which a line ends there; none: it holds no such place.
IdVector<VertexId, ClusterId> frames_of_ends(const LayeredGraph& layered) {
  IdVector<VertexId, ClusterId> frames(layered.vertices.size(), none<ClusterId>);
  for (const LayeredGraph::Segment& segment : layered.segments) {
    for (const LayeredGraph::Segment::End& end : segment.ends) {
      if (end.frame != none<ClusterId>) frames[end.vertex] = end.frame;
    }
  }
  return frames;
}

/// What each vertex is called from now on: by itself, or by the node that stands in for it.
IdVector<VertexId, VertexId> stand_ins(const LayeredGraph& layered,
                                       const ClusterTree& tree,
                                       const IdVector<VertexId, ClusterId>& frames) {
  IdVector<VertexId, VertexId> called(layered.vertices.size(), none<VertexId>);
  const auto pass = [&](VertexId vertex, VertexId& node) {
    const auto& v = layered.vertices[vertex];
    if (frames[vertex] == none<ClusterId>) {
      called[vertex] = vertex;
      if (v.kind == Kind::Node) node = vertex;
    } else if (called[vertex] == none<VertexId> && node != none<VertexId> &&
               tree.holds(frames[vertex], layered.vertices[node].cluster)) {
      called[vertex] = node;
    }
  };
  LayerRows rows(layered);
  for (std::size_t layer = 0; layer < layered.layers.size(); ++layer) {
    const std::span<const VertexId> row = rows.next();
    VertexId node = none<VertexId>;
    for (const VertexId vertex : row)
      pass(vertex, node);
    node = none<VertexId>;
    for (std::size_t i = row.size(); i-- > 0;)
      pass(row[i], node);
  }
  return called;
}

/// Keeps the vertices that are called by themselves, under new numbers.
void keep_called(const IdVector<VertexId, VertexId>& called, LayeredGraph& layered) {
  IdVector<VertexId, VertexId> number(called.size(), none<VertexId>);
  LayeredGraph old = std::exchange(layered, {});
  layered.segments = std::move(old.segments);
  layered.clusters = std::move(old.clusters);
  layered.vertex_of = std::move(old.vertex_of);
  layered.chain = std::move(old.chain);
  layered.upper_end = std::move(old.upper_end);
  layered.flat_edges = std::move(old.flat_edges);
  layered.is_label_layer = std::move(old.is_label_layer);
  for (const VertexId vertex : called.ids()) {
    if (called[vertex] != vertex) continue;
    number[vertex] = layered.vertices.add(old.vertices[vertex]);
    layered.position.add(old.position[vertex]);
    layered.above.add(std::move(old.above[vertex]));
    layered.below.add(std::move(old.below[vertex]));
  }
  const auto rename = [&](VertexId& vertex) { vertex = number[called[vertex]]; };
  for (const VertexId vertex : called.ids()) {
    if (called[vertex] == vertex) continue;
    const VertexId node = number[called[vertex]];
    for (auto [from, to] : {std::pair{&old.above[vertex], &layered.above[node]},
                            std::pair{&old.below[vertex], &layered.below[node]}})
      to->insert(to->end(), from->begin(), from->end());
  }
  for (LayeredGraph::Segment& segment : layered.segments) {
    for (LayeredGraph::Segment::End& end : segment.ends)
      rename(end.vertex);
  }
  for (LayeredGraph::Cluster& cluster : layered.clusters) {
    std::ranges::for_each(cluster.left_borders, rename);
    std::ranges::for_each(cluster.right_borders, rename);
  }
  std::ranges::for_each(layered.vertex_of, rename);
  for (std::vector<VertexId>& layer : old.layers) {
    std::erase_if(layer, [&](VertexId vertex) { return called[vertex] != vertex; });
    std::ranges::for_each(layer, rename);
  }
  layered.layers = std::move(old.layers);
}

}  // namespace

void drop_frame_ends(LayeredGraph& layered, const Digraph& digraph) {
  const IdVector<VertexId, ClusterId> frames = frames_of_ends(layered);
  const auto is_frame = [](ClusterId frame) { return frame != none<ClusterId>; };
  if (std::ranges::none_of(frames, is_frame)) return;
  const bool are_short = LayerRows(layered).are_short();
  keep_called(stand_ins(layered, ClusterTree(digraph.clusters), frames), layered);
  if (!are_short) return;
  number_all_layers(layered);
}

}  // namespace boxart::internal
