#include "layered/layered_graph.h"

#include "layered/layer_rows.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// Each vertex begins once, where it says, right of those before it.
bool begins_once(const LayeredGraph& layered) {
  std::size_t count = 0;
  for (std::size_t layer = 0; layer < layered.layers.size(); ++layer) {
    for (std::size_t i = 0; i < layered.layers[layer].size(); ++i) {
      const VertexId vertex = layered.layers[layer][i];
      const auto& v = layered.vertices[vertex];
      if (v.first_layer != static_cast<int>(layer) || v.last_layer < v.first_layer) return false;
      if (i > 0 && layered.position[layered.layers[layer][i - 1]] >= layered.position[vertex]) {
        return false;
      }
      ++count;
    }
  }
  return count == layered.vertices.size();
}

/// Segments lead from a vertex' last layer to the next one, and their ends know them.
bool segments_are_known(const LayeredGraph& layered) {
  std::size_t listed = 0;
  for (const VertexId vertex : layered.vertices.ids()) {
    for (const SegmentId id : layered.above[vertex]) {
      if (layered.segments[id].lower().vertex != vertex) return false;
      ++listed;
    }
    for (const SegmentId id : layered.below[vertex]) {
      if (layered.segments[id].upper().vertex != vertex) return false;
      ++listed;
    }
  }
  const auto spans_one_layer = [&](const LayeredGraph::Segment& segment) {
    return layered.vertices[segment.lower().vertex].first_layer ==
           layered.vertices[segment.upper().vertex].last_layer + 1;
  };
  return listed == 2 * layered.segments.size() &&
         std::ranges::all_of(layered.segments, spans_one_layer);
}

/// Between the borders of a cluster stands what it holds, and nothing else.
bool clusters_are_whole(const LayeredGraph& layered) {
  std::vector<ClusterId> open;
  LayerRows rows(layered);
  for (std::size_t layer = 0; layer < layered.layers.size(); ++layer) {
    open.assign(1, none<ClusterId>);
    for (const VertexId vertex : rows.next()) {
      const auto& v = layered.vertices[vertex];
      if (v.kind == Kind::LeftBorder) {
        if (layered.clusters[v.cluster].parent != open.back()) return false;
        open.push_back(v.cluster);
      } else if (v.cluster != open.back()) {
        return false;
      } else if (v.kind == Kind::RightBorder) {
        open.pop_back();
      }
    }
    if (open.size() != 1) return false;
  }
  return true;
}

}  // namespace

bool is_consistent(const LayeredGraph& layered) {
  return begins_once(layered) && segments_are_known(layered) && clusters_are_whole(layered);
}

bool is_drawn(const LayeredGraph::Segment& segment, const Digraph& digraph) {
  return segment.edge != none<EdgeId> && digraph.edges[segment.edge].visible;
}

void rename_segments(const Digraph& digraph, LayeredGraph& layered) {
  for (std::size_t i = digraph.edges.size(); i-- > 0;) {
    const auto edge = id_at<EdgeId>(i);
    if (!digraph.edges[edge].visible) continue;
    for (const SegmentId segment : layered.chain[edge])
      layered.segments[segment].edge = edge;
  }
}

IdVector<SegmentId, int> count_edges(const LayeredGraph& layered) {
  IdVector<SegmentId, int> counts(layered.segments.size(), 0);
  for (const auto& chain : layered.chain) {
    for (const SegmentId id : chain)
      ++counts[id];
  }
  return counts;
}

void set_order(LayeredGraph& layered, std::span<const VertexId> order) {
  for (auto& layer : layered.layers)
    layer.clear();
  int position = 0;
  for (const VertexId vertex : order) {
    layered.position[vertex] = position++;
    const auto first = static_cast<std::size_t>(layered.vertices[vertex].first_layer);
    layered.layers[first].push_back(vertex);
  }
}

std::vector<std::vector<VertexId>> layers_of_ends(const LayeredGraph& layered) {
  std::vector<std::vector<VertexId>> ends(layered.layers.size());
  for (const auto& layer : layered.layers) {
    for (const VertexId vertex : layer)
      ends[static_cast<std::size_t>(layered.vertices[vertex].last_layer)].push_back(vertex);
  }
  for (auto& layer : ends)
    std::ranges::sort(layer, {}, [&](VertexId vertex) { return layered.position[vertex]; });
  return ends;
}

bool has_bound_ends(const LayeredGraph& layered) {
  return std::ranges::any_of(layered.segments, [](const LayeredGraph::Segment& segment) {
    return segment.upper().offset16 != 8 || segment.lower().offset16 != 8;
  });
}

VertexId mirror_image(const LayeredGraph& layered, VertexId vertex) {
  const auto& v = layered.vertices[vertex];
  if (!is_border(v)) return vertex;
  const auto& cluster = layered.clusters[v.cluster];
  const bool is_left = v.kind == LayeredGraph::Vertex::Kind::LeftBorder;
  // A long one begins where its cluster does.
  const auto row = static_cast<std::size_t>(v.first_layer - cluster.first_layer);
  return (is_left ? cluster.right_borders : cluster.left_borders)[row];
}

void mirror_layer(LayeredGraph& layered, int layer) {
  auto& order = layered.layers[static_cast<std::size_t>(layer)];
  std::ranges::reverse(order);
  for (VertexId& vertex : order)
    vertex = mirror_image(layered, vertex);
}

std::span<const VertexId> move_to_gap(LayeredGraph& layered, VertexId vertex, int gap) {
  const int here = layered.position[vertex];
  const int there = gap > here ? gap - 1 : gap;
  if (there == here) return {};
  auto& layer = layered.layers[static_cast<std::size_t>(layered.vertices[vertex].first_layer)];
  const int first = std::min(here, there);
  const int last = std::max(here, there) + 1;
  if (here < there) {
    std::rotate(layer.begin() + here, layer.begin() + here + 1, layer.begin() + last);
  } else {
    std::rotate(layer.begin() + there, layer.begin() + here, layer.begin() + last);
  }
  for (int i = first; i < last; ++i)
    layered.position[layer[static_cast<std::size_t>(i)]] = i;
  return std::span(layer).subspan(static_cast<std::size_t>(first),
                                  static_cast<std::size_t>(last - first));
}

void number_layer(LayeredGraph& layered, int layer) {
  int position = 0;
  for (const VertexId vertex : layered.layers[static_cast<std::size_t>(layer)]) {
    layered.position[vertex] = position++;
  }
}

void number_all_layers(LayeredGraph& layered) {
  for (int layer = 0; layer < static_cast<int>(layered.layers.size()); ++layer)
    number_layer(layered, layer);
}

}  // namespace boxart::internal
