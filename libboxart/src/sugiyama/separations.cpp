#include "sugiyama/separations.h"

#include <algorithm>
#include <map>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class Separator {
 public:
  Separator(const LayeredGraph& layered,
            const Shapes& shapes,
            const IdVector<ClusterId, ClusterRoom>& rooms,
            const Spacing& spacing)
      : layered_(layered), shapes_(shapes), rooms_(rooms), spacing_(spacing) {}

  Separations make(const std::map<std::pair<VertexId, VertexId>, int>& beside) {
    number_variables();
    for (const auto& layer : layered_.layers) {
      for (std::size_t i = 1; i < layer.size(); ++i) {
        const auto room = beside.find({layer[i - 1], layer[i]});
        const bool joined = room != beside.end();
        const int blank = joined ? room->second : gap(layer[i - 1], layer[i]);
        add(layer[i - 1], layer[i], width(layer[i - 1]) + blank, joined ? beside_weight : 0);
      }
    }
    for (const ClusterId id : layered_.clusters.ids()) {
      const auto& cluster = layered_.clusters[id];
      if (cluster.left_borders.empty()) continue;
      add(cluster.left_borders.front(),
          cluster.right_borders.front(),
          std::max(1, rooms_[id].width - 1),
          frame_weight);
    }
    return std::move(out_);
  }

 private:
  void number_variables() {
    out_.variable.resize(layered_.vertices.size(), -1);
    for (const auto& cluster : layered_.clusters) {
      for (const auto* borders : {&cluster.left_borders, &cluster.right_borders}) {
        for (const VertexId border : *borders)
          out_.variable[border] = out_.variable_count;
        ++out_.variable_count;
      }
    }
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (out_.variable[vertex] < 0) out_.variable[vertex] = out_.variable_count++;
    }
  }

  void add(VertexId left, VertexId right, int distance, int weight) {
    out_.constraints.push_back({.left = out_.variable[left],
                                .right = out_.variable[right],
                                .distance = distance,
                                .weight = weight});
  }

  bool is_shown_border(VertexId vertex, Kind kind) const {
    const auto& v = layered_.vertices[vertex];
    return v.kind == kind && rooms_[v.cluster].visible;
  }

  /// The border of a frame that isn't shown takes no column.
  int width(VertexId vertex) const {
    if (!is_border(layered_.vertices[vertex])) return shapes_.of[vertex].width;
    return rooms_[layered_.vertices[vertex].cluster].visible ? 1 : 0;
  }

  /// Blank cells between two neighbours.
  int gap(VertexId left, VertexId right) const {
    const auto& l = layered_.vertices[left];
    const auto& r = layered_.vertices[right];
    if (is_shown_border(left, Kind::LeftBorder) || is_shown_border(right, Kind::RightBorder)) {
      int blank = spacing_.frame_inside;
      if (is_shown_border(left, Kind::LeftBorder)) blank += rooms_[l.cluster].left;
      if (is_shown_border(right, Kind::RightBorder)) blank += rooms_[r.cluster].right;
      return blank;
    }
    if (is_shown_border(left, Kind::RightBorder) || is_shown_border(right, Kind::LeftBorder)) {
      return spacing_.frame_outside;
    }
    // A frame that isn't shown keeps the things on its sides apart: it stands for nothing itself,
    // so the distance is paid on its left side alone.
    if (l.kind == Kind::LeftBorder || l.kind == Kind::RightBorder) return 0;
    if (r.kind == Kind::LeftBorder || r.kind == Kind::RightBorder) return spacing_.nodes;
    if (l.kind == Kind::Node && r.kind == Kind::Node) {
      // Borders may touch, words may not.
      const bool bordered = shapes_.of[left].bordered && shapes_.of[right].bordered;
      return bordered ? spacing_.nodes : std::max(1, spacing_.nodes);
    }
    return spacing_.lines;
  }

  // Nodes that a flat edge joins, and what a frame holds, are drawn together.
  static constexpr int beside_weight = 2;
  static constexpr int frame_weight = 1;

  const LayeredGraph& layered_;
  const Shapes& shapes_;
  const IdVector<ClusterId, ClusterRoom>& rooms_;
  const Spacing& spacing_;
  Separations out_;
};

}  // namespace

Separations make_separations(const LayeredGraph& layered,
                             const Digraph& digraph,
                             const Pins& pins,
                             const Shapes& shapes,
                             const IdVector<EdgeId, int>& beside_room,
                             const IdVector<ClusterId, ClusterRoom>& rooms,
                             const Spacing& spacing) {
  std::map<std::pair<VertexId, VertexId>, int> beside;
  for (const EdgeId edge : pins.beside) {
    VertexId left = layered.vertex_of[digraph.edges[edge].tail];
    VertexId right = layered.vertex_of[digraph.edges[edge].head];
    if (layered.position[left] > layered.position[right]) std::swap(left, right);
    beside[{left, right}] = std::max(spacing.beside, beside_room[edge]);
  }
  return Separator(layered, shapes, rooms, spacing).make(beside);
}

}  // namespace boxart::internal
