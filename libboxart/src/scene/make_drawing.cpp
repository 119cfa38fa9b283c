#include "scene/make_drawing.h"

#include "scene/detail/beside_path.h"
#include "scene/insert_rows_and_columns.h"
#include "scene/path.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

using VertexKind = LayeredGraph::Vertex::Kind;

class DrawingMaker {
 public:
  DrawingMaker(const ResolvedGraph& graph, const Axes& axes, const LayeredLayout& layout)
      : graph_(graph),
        axes_(axes),
        digraph_(layout.digraph),
        routes_(layout.routes),
        plans_(layout.plans),
        layout_(layout),
        layered_(layout.layered),
        failed_segments_(layered_.segments.size(), false),
        failed_edges_(graph.edges.size(), false),
        line_of_(graph.edges.size(), -1) {
    for (const SegmentId segment : layout.tracks.failed_segments)
      failed_segments_[segment] = true;
    for (const EdgeId edge : layout.tracks.failed_flat_edges)
      failed_edges_[edge] = true;
    lanes_.resize(layout.ports.ports.size(), nullptr);
    for (const BoxPlan& plan : layout.plans) {
      for (const LanePath& lane : plan.lanes)
        lanes_[lane.port] = &lane;
    }
  }

  Drawing make() {
    for (const NodeId node : graph_.nodes.ids())
      add_box(node);
    for (const ClusterId cluster : graph_.clusters.ids())
      add_frame(cluster);
    for (const EdgeId edge : graph_.edges.ids()) {
      if (routes_[edge] != RouteKind::Layered || !digraph_.edges[edge].visible) continue;
      if (has_failed(edge)) continue;
      if (!layered_.chain[edge].empty()) {
        add_line(edge, chain_points(edge));
      } else if (layout_.ports.of[LayerEnd::Upper][edge] != none<PortId>) {
        add_line(edge, flat_arc_points(edge));
      }
    }
    for (const EdgeId edge : layout_.ports.beside) {
      const std::vector<Point> path = beside_path(edge, layout_, axes_, out_.boxes);
      if (!path.empty()) add_line(edge, path);
    }
    for (const NodeId node : graph_.nodes.ids())
      add_loops(node);
    for (const VertexId vertex : layered_.vertices.ids())
      label_vertex(vertex);
    for (const EdgeId edge : layered_.flat_edges)
      label_flat_edge(edge);
    measure();
    return std::move(out_);
  }

 private:
  int height() const { return layout_.rows.height; }

  /// Boxes lie in the middle of their layer; sideways at its beginning, so that arrowheads line up.
  int top_of(VertexId vertex) const {
    const auto layer = static_cast<std::size_t>(layered_.vertices[vertex].first_layer);
    const int top = layout_.rows.boxes_top[layer];
    if (axes_.is_sideways()) return top;
    const int space = layout_.rows.boxes_bottom[layer] - top;
    return top + (space - layout_.shapes.of[vertex].height) / 2;
  }

  Rect box_rect(VertexId vertex) const {
    const VertexShape& shape = layout_.shapes.of[vertex];
    return {.x = layout_.columns[vertex] + shape.left,
            .y = top_of(vertex),
            .width = shape.box_width,
            .height = shape.height};
  }

  void add_box(NodeId id) {
    const Node& node = graph_.nodes[id];
    Box box{.node = id,
            .kind = node.kind,
            .rect = axes_.to_screen(box_rect(layered_.vertex_of[id]), height()),
            .stroke = node.stroke,
            .corners = node.corners,
            .mark = node.mark,
            .boxes_point = node.boxes_point,
            .paint = node.paint,
            .visible = node.visible,
            .fields = plans_[id].fields,
            .cluster = node.cluster};
    for (Field& field : box.fields) {
      field.rect.x += box.rect.x;
      field.rect.y += box.rect.y;
    }
    out_.boxes.push_back(std::move(box));
  }

  void add_frame(ClusterId id) {
    const Cluster& cluster = graph_.clusters[id];
    const auto& spans = layered_.clusters[id];
    Frame frame{.cluster = id,
                .parent = cluster.parent,
                .rect = {.x = 0, .y = 0, .width = 0, .height = 0},
                .paint = cluster.paint,
                .visible = cluster.visible && spans.last_layer >= 0,
                .title = cluster.label,
                .title_place = cluster.label_place,
                .title_justify = cluster.label_justify};
    if (frame.visible) {
      const int left = layout_.columns[spans.left_borders.front()];
      const int right = layout_.columns[spans.right_borders.front()];
      const int top = border_row(id, true);
      const int bottom = border_row(id, false);
      frame.rect = axes_.to_screen(
          Rect{.x = left, .y = top, .width = right - left + 1, .height = bottom - top + 1},
          height());
    }
    out_.frames.push_back(std::move(frame));
  }

  /// Has a channel no route for the edge?
  bool has_failed(EdgeId edge) const {
    return failed_edges_[edge] || std::ranges::any_of(layered_.chain[edge], [&](SegmentId segment) {
             return failed_segments_[segment];
           });
  }

  int net_of(EdgeId edge) const {
    const TrunkId trunk = layout_.trunks.of[edge];
    const std::size_t trunks = layout_.trunks.trunks.size();
    return static_cast<int>(trunk == none<TrunkId> ? trunks + index(edge) : index(trunk));
  }

  /// Adds the line; `points` lead from its tail to its head, in the layout.
  void add_line(EdgeId id, const std::vector<Point>& points) {
    Line line = line_of(graph_, id, net_of(id));
    line.points = tidy_path(points);
    for (Point& p : line.points)
      p = axes_.to_screen(p, height());
    line_of_[id] = static_cast<int>(out_.lines.size());
    out_.lines.push_back(std::move(line));
  }

  /// From a column at the upper side of a zone of tracks to one at its lower side.
  static void follow(std::vector<Point>& points, const TrackRoute& route, int zone, int to) {
    if (route.track < 0) return;
    points.push_back({.x = points.back().x, .y = zone + route.track});
    if (route.dogleg_column >= 0) {
      points.push_back({.x = route.dogleg_column, .y = zone + route.track});
      points.push_back({.x = route.dogleg_column, .y = zone + route.dogleg_track});
    }
    points.push_back({.x = to, .y = points.back().y});
  }

  std::vector<Point> chain_points(EdgeId edge) const {
    const auto& chain = layered_.chain[edge];
    const auto& first = layered_.segments[chain.front()];
    std::vector<Point> points;
    if (is_aside(layered_, layout_.ports, chain.front(), LayerEnd::Upper)) {
      points = lane_points(layout_.ports.of[LayerEnd::Upper][edge]);
    } else {
      points.push_back({.x = layout_.tracks.upper_columns[chain.front()],
                        .y = first.upper().frame == none<ClusterId>
                                 ? box_rect(first.upper().vertex).last_y()
                                 : border_row(first.upper().frame, false)});
    }
    for (const SegmentId id : chain) {
      const auto& segment = layered_.segments[id];
      const auto channel =
          static_cast<std::size_t>(layered_.vertices[segment.lower().vertex].first_layer);
      const int to = layout_.tracks.lower_columns[id];
      follow(points, layout_.tracks.segments[id], layout_.rows.main_zone[channel], to);
      int down = layout_.rows.layer_bottom[channel] - 1;
      if (segment.lower().frame != none<ClusterId>) {
        down = border_row(segment.lower().frame, true);
      } else if (id == chain.back()) {
        down = box_rect(segment.lower().vertex).y;
      }
      points.push_back({.x = to, .y = std::max(points.back().y, down)});
    }
    if (is_aside(layered_, layout_.ports, chain.back(), LayerEnd::Lower)) {
      const std::vector<Point> lane = lane_points(layout_.ports.of[LayerEnd::Lower][edge]);
      points.back() = lane.back();
      points.insert(points.end(), lane.rbegin() + 1, lane.rend());
    }
    if (layered_.upper_end[edge] == EdgeEnd::Head) std::ranges::reverse(points);
    return points;
  }

  /// The path from where the line meets its node to the lane that it goes past it in.
  std::vector<Point> lane_points(PortId id) const {
    const VertexId vertex = layout_.ports.ports[id].vertex;
    const Rect box = out_.boxes[index(layered_.vertices[vertex].node)].rect;
    std::vector<Point> points = lanes_[id]->points;
    for (Point& p : points)
      p = axes_.to_layout({.x = box.x + p.x, .y = box.y + p.y}, height());
    points.back().x = layout_.columns[vertex] + layout_.port_columns[id];
    return points;
  }

  /// Where the line of a flat edge comes to its channel, from this end on.
  std::vector<Point> flat_end_points(PortId id) const {
    const Port& port = layout_.ports.ports[id];
    if (is_aside(port)) return lane_points(id);
    const Rect box = box_rect(port.vertex);
    return {{.x = layout_.columns[port.vertex] + layout_.port_columns[id],
             .y = port.at_bottom ? box.last_y() : box.y}};
  }

  int border_row(ClusterId cluster, bool top) const {
    const auto& span = layered_.clusters[cluster];
    const auto layer = static_cast<std::size_t>(top ? span.first_layer : span.last_layer);
    const auto depth =
        static_cast<std::size_t>((top ? layout_.nesting.top : layout_.nesting.bottom)[cluster]);
    return (top ? layout_.rows.top_border : layout_.rows.bottom_border)[layer][depth];
  }

  /// The first row of the zone that a flat edge runs in.
  int zone_of_flat_edge(EdgeId edge) const {
    const std::size_t channel = channel_of_flat(layered_, layout_.ports, edge);
    const int depth = layout_.tracks.flat_zone[edge];
    if (depth < 0) return layout_.rows.main_zone[channel];
    const Rows& rows = layout_.rows;
    const bool below = layout_.ports.ports[layout_.ports.of[LayerEnd::Upper][edge]].at_bottom;
    return (below ? rows.inner_zone_below
                  : rows.inner_zone)[channel][static_cast<std::size_t>(depth)];
  }

  /// A flat edge in the channel above its nodes: up, over, down; or turned round below them.
  std::vector<Point> flat_arc_points(EdgeId edge) const {
    const int zone = zone_of_flat_edge(edge);
    std::vector<Point> points = flat_end_points(layout_.ports.of[LayerEnd::Upper][edge]);
    const std::vector<Point> to = flat_end_points(layout_.ports.of[LayerEnd::Lower][edge]);
    const TrackRoute& up = layout_.tracks.flat_tails[edge];
    const TrackRoute& down = layout_.tracks.flat_heads[edge];
    if (up.dogleg_column >= 0) {
      points.push_back({.x = points.back().x, .y = zone + up.dogleg_track});
      points.push_back({.x = up.dogleg_column, .y = zone + up.dogleg_track});
    }
    points.push_back({.x = points.back().x, .y = zone + up.track});
    follow(points, down, zone, to.back().x);
    points.insert(points.end(), to.rbegin(), to.rend());
    return points;
  }

  void add_loops(NodeId node) {
    const Rect box = out_.boxes[index(node)].rect;
    for (const Loop& loop : plans_[node].loops) {
      Line line = line_of(graph_, loop.edge, net_of(loop.edge));
      line.points = loop.points;
      for (Point& p : line.points)
        p = {.x = box.x + p.x, .y = box.y + p.y};
      out_.lines.push_back(std::move(line));
    }
  }

  /// A line that the layers don't have gets its label later.
  void add_label(EdgeId edge, const Rect& in_layout) {
    const int line = line_of_[edge];
    if (line < 0) return;
    out_.texts.push_back({.rect = axes_.to_screen(in_layout, height()),
                          .label = graph_.edges[edge].label,
                          .kind = Text::Kind::EdgeLabel,
                          .edge = edge});
    anchor_to(out_.lines[static_cast<std::size_t>(line)], out_.texts.back());
  }

  void label_vertex(VertexId vertex) {
    const auto& v = layered_.vertices[vertex];
    if (v.kind != VertexKind::Label || !digraph_.edges[v.edge].visible) return;
    const Label& label = graph_.edges[v.edge].label;
    const int x = layout_.columns[vertex];
    const int y = layout_.rows.layer_top[static_cast<std::size_t>(v.first_layer)];
    // Downwards a blank right of the line; sideways above it, after a blank.
    const Rect in_layout =
        axes_.is_sideways()
            ? Rect{.x = x, .y = y + 1, .width = label.height(), .height = label.width()}
            : Rect{.x = x + 2, .y = y, .width = label.width(), .height = label.height()};
    add_label(v.edge, in_layout);
  }

  /// Left of where the line comes down to its node.
  void label_flat_edge(EdgeId edge) {
    const int row = layout_.tracks.flat_labels[edge];
    if (row < 0) return;
    const PortId id = labelled_port(layout_.ports, edge);
    const Port& port = layout_.ports.ports[id];
    const int line = layout_.columns[port.vertex] + layout_.port_columns[id];
    const Rect in_layout{.x = line - port.label_columns,
                         .y = zone_of_flat_edge(edge) + row,
                         .width = port.label_columns,
                         .height = port.label_rows};
    add_label(edge, in_layout);
  }

  void measure() {
    Size size = {.width = 1, .height = 1};
    const auto include = [&](int x, int y) {
      size.width = std::max(size.width, x + 1);
      size.height = std::max(size.height, y + 1);
    };
    for (const Box& box : out_.boxes)
      include(box.rect.last_x(), box.rect.last_y());
    for (const Frame& frame : out_.frames) {
      include(frame.rect.last_x(), frame.rect.last_y());
    }
    for (const Line& line : out_.lines) {
      for (const Point p : line.points)
        include(p.x, p.y);
    }
    for (const Text& text : out_.texts)
      include(text.rect.last_x(), text.rect.last_y());
    out_.size = size;
  }

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const Digraph& digraph_;
  const RouteKinds& routes_;
  const BoxPlans& plans_;
  const LayeredLayout& layout_;
  const LayeredGraph& layered_;
  IdVector<SegmentId, bool> failed_segments_;
  IdVector<EdgeId, bool> failed_edges_;
  IdVector<PortId, const LanePath*> lanes_{};  // of ports with lanes
  IdVector<EdgeId, int> line_of_;              // in the drawing; -1: none
  Drawing out_;
};

}  // namespace

Line line_of(const ResolvedGraph& graph, EdgeId id, int net) {
  const Edge& edge = graph.edges[id];
  return {.edge = id,
          .net = net,
          .points = {},
          .arrows = {edge.tail().arrow, edge.head().arrow},
          .stroke = edge.stroke,
          .paint = edge.paint,
          .round = graph.routing == EdgeRouting::Round};
}

Drawing make_drawing(const ResolvedGraph& graph, const Axes& axes, const LayeredLayout& layout) {
  return DrawingMaker(graph, axes, layout).make();
}

}  // namespace boxart::internal
