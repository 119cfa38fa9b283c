#include "layered/trunks/join_dummies.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class DummyJoiner {
 public:
  DummyJoiner(const Trunks& trunks, LayeredGraph& layered) : trunks_(trunks), layered_(layered) {
    for (const VertexId vertex : layered.vertices.ids())
      called_.add(vertex);
  }

  void join() {
    for (const Trunk& trunk : trunks_.trunks)
      join_trunk(trunk);
    if (!any_) return;
    rename_segments();
    rename_vertices();
  }

 private:
  /// Edges that run together so far, and how many segments from the trunk's node.
  struct Group {
    std::vector<EdgeId> edges;
    std::size_t depth;
  };
  struct Next {
    int position;
    VertexId vertex;
    EdgeId edge;
  };

  /// The vertex behind so many segments of an edge, from the trunk's node; none: there it ends.
  VertexId vertex_at(EdgeId edge, LayerEnd near, std::size_t depth) const {
    const std::vector<SegmentId>& chain = layered_.chain[edge];
    if (depth + 1 >= chain.size()) return none<VertexId>;
    const SegmentId segment =
        near == LayerEnd::Upper ? chain[depth] : chain[chain.size() - 1 - depth];
    return layered_.segments[segment].ends[other(near)].vertex;
  }

  void join_trunk(const Trunk& trunk) {
    std::vector<Group> open = runs_of(trunk.edges, trunk.end, 0);
    while (!open.empty()) {
      const Group run = std::move(open.back());
      open.pop_back();
      std::vector<Group> next = runs_of(run.edges, trunk.end, run.depth);
      if (run.depth == 1 && next.empty()) continue;
      const VertexId first = vertex_at(run.edges.front(), trunk.end, run.depth - 1);
      for (const EdgeId edge : run.edges) {
        const VertexId vertex = vertex_at(edge, trunk.end, run.depth - 1);
        called_[vertex] = first;
        any_ |= vertex != first;
      }
      std::ranges::move(next, std::back_inserter(open));
    }
  }

  /// The edges of a group whose next vertices are dummies side by side.
  std::vector<Group> runs_of(const std::vector<EdgeId>& edges, LayerEnd near, std::size_t depth) {
    std::vector<Next> next;
    for (const EdgeId edge : edges) {
      const VertexId vertex = vertex_at(edge, near, depth);
      if (vertex == none<VertexId> || layered_.vertices[vertex].kind != Kind::Dummy) continue;
      next.push_back({layered_.position[vertex], vertex, edge});
    }
    std::ranges::sort(next, {}, [](const Next& one) { return std::pair{one.position, one.edge}; });
    std::vector<Group> runs;
    for (std::size_t i = 0; i < next.size();) {
      Group run{.edges = {}, .depth = depth + 1};
      const ClusterId cluster = layered_.vertices[next[i].vertex].cluster;
      int position = next[i].position;
      for (; i < next.size() && next[i].position <= position + 1 &&
             layered_.vertices[next[i].vertex].cluster == cluster;
           ++i) {
        position = next[i].position;
        run.edges.push_back(next[i].edge);
      }
      if (run.edges.size() > 1) runs.push_back(std::move(run));
    }
    return runs;
  }

  /// Segments of a trunk that lead to a joined dummy and from one vertex are one.
  void rename_segments() {
    IdVector<SegmentId, SegmentId> kept(layered_.segments.size(), none<SegmentId>);
    IdVector<SegmentId, LayeredGraph::Segment> segments;
    std::map<std::tuple<VertexId, VertexId, TrunkId>, SegmentId> known;
    for (const SegmentId id : layered_.segments.ids()) {
      LayeredGraph::Segment segment = layered_.segments[id];
      for (LayeredGraph::Segment::End& end : segment.ends)
        end.vertex = called_[end.vertex];
      const TrunkId trunk = segment.edge == none<EdgeId> ? none<TrunkId> : trunks_.of[segment.edge];
      const auto is_dummy = [&](const LayeredGraph::Segment::End& end) {
        return layered_.vertices[end.vertex].kind == Kind::Dummy;
      };
      if (trunk != none<TrunkId> && std::ranges::any_of(segment.ends, is_dummy)) {
        const auto [same, is_new] = known.insert(
            {{segment.upper().vertex, segment.lower().vertex, trunk}, none<SegmentId>});
        if (!is_new) {
          LayeredGraph::Segment& first = segments[same->second];
          first.weight = std::max(first.weight, segment.weight);
          kept[id] = same->second;
          continue;
        }
        same->second = id_at<SegmentId>(segments.size());
      }
      kept[id] = segments.add(segment);
    }
    layered_.segments = std::move(segments);
    for (std::vector<SegmentId>& chain : layered_.chain) {
      for (SegmentId& id : chain)
        id = kept[id];
    }
  }

  void rename_vertices() {
    IdVector<VertexId, VertexId> number(called_.size(), none<VertexId>);
    IdVector<VertexId, LayeredGraph::Vertex> vertices;
    for (const VertexId vertex : called_.ids()) {
      if (called_[vertex] == vertex) number[vertex] = vertices.add(layered_.vertices[vertex]);
    }
    const auto rename = [&](VertexId& vertex) { vertex = number[called_[vertex]]; };
    for (std::vector<VertexId>& layer : layered_.layers) {
      std::erase_if(layer, [&](VertexId vertex) { return called_[vertex] != vertex; });
      std::ranges::for_each(layer, rename);
    }
    layered_.vertices = std::move(vertices);
    layered_.above = IdVector<VertexId, std::vector<SegmentId>>(layered_.vertices.size());
    layered_.below = IdVector<VertexId, std::vector<SegmentId>>(layered_.vertices.size());
    for (const SegmentId id : layered_.segments.ids()) {
      LayeredGraph::Segment& segment = layered_.segments[id];
      for (LayeredGraph::Segment::End& end : segment.ends)
        end.vertex = number[end.vertex];
      layered_.below[segment.upper().vertex].push_back(id);
      layered_.above[segment.lower().vertex].push_back(id);
    }
    for (LayeredGraph::Cluster& cluster : layered_.clusters) {
      std::ranges::for_each(cluster.left_borders, rename);
      std::ranges::for_each(cluster.right_borders, rename);
    }
    std::ranges::for_each(layered_.vertex_of, rename);
    layered_.position.resize(0);
    layered_.position.resize(layered_.vertices.size(), 0);
    number_all_layers(layered_);
  }

  const Trunks& trunks_;
  LayeredGraph& layered_;
  IdVector<VertexId, VertexId> called_;  // what each vertex is called from now on
  bool any_ = false;
};

}  // namespace

void join_dummies(const Trunks& trunks, LayeredGraph& layered) {
  DummyJoiner(trunks, layered).join();
}

}  // namespace boxart::internal
