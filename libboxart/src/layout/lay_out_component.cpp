#include "layout/lay_out_component.h"

#include "boxes/axes.h"
#include "boxes/borderless_nodes.h"
#include "boxes/compass.h"
#include "graph/network_ranks.h"
#include "layout/choose_ranks.h"
#include "scene/clip_lines.h"
#include "scene/crop.h"
#include "scene/labels/break_titles.h"
#include "scene/labels/place_labels.h"
#include "scene/labels/place_titles.h"
#include "scene/labels/return_end_labels.h"
#include "scene/labels/wanted_labels.h"
#include "scene/make_drawing.h"
#include "scene/mistaken_lines.h"
#include "scene/route/route_detours.h"
#include "scene/scene.h"
#include "scene/show_lines.h"
#include "scene/shrink_nodes.h"
#include "scene/unbend_lines.h"
#include "scene/unclear_counts.h"
#include "scene/unclear_hubs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

DetourEnd detour_end(const Edge::End& end) {
  if (end.cluster != none<ClusterId>) {
    return {.at_frame = true, .index = static_cast<int>(end.cluster)};
  }
  return {.index = static_cast<int>(end.node),
          .sides = sides_of(end.spec.compass),
          .field = end.spec.field};
}

Detour detour(const ResolvedGraph& graph, EdgeId id, int net) {
  const Edge& edge = graph.edges[id];
  return {.line = line_of(graph, id, net),
          .ends = {detour_end(edge.tail()), detour_end(edge.head())}};
}

using Late = IdVector<EdgeId, LateReason>;

/// Why edges that are drawn have no line yet; None where they have one.
Late missing_lines(const LayeredLayout& layout, const Drawing& drawing) {
  Late late(layout.routes.size(), LateReason::None);
  for (const EdgeId edge : layout.routes.ids()) {
    if (layout.routes[edge] == RouteKind::Detour) late[edge] = LateReason::NoPattern;
    if (layout.routes[edge] == RouteKind::Layered) late[edge] = LateReason::NoTrack;
  }
  for (const EdgeId edge : layout.astray)
    late[edge] = LateReason::Astray;
  for (const EdgeId edge : layout.crowded)
    late[edge] = LateReason::Crowded;
  for (const Line& line : drawing.lines)
    late[line.edge] = LateReason::None;
  return late;
}

/// Takes out the lines that the layers could not draw as they must be, and notes why.
void drop_wrong_lines(const ResolvedGraph& graph, Scene& scene, Late& late) {
  const auto drop = [&](const std::vector<EdgeId>& edges, LateReason reason) {
    for (const EdgeId edge : edges)
      late[edge] = reason;
    scene.drop(edges);
  };
  drop(clip_lines(graph, scene), LateReason::NoClearance);
  drop(mistaken_lines(graph, scene.drawing()), LateReason::Mistaken);
}

/// Which lines may join others at points; empty where there are none.
JoinEnds join_ends(const ResolvedGraph& graph, const Digraph& digraph) {
  const auto of = [&](const Digraph::Edge::End& end) {
    const bool joins = graph.nodes[end.node].kind == Node::Kind::Point && !end.is_alone &&
                       end.bundle < 0 && end.frame == none<ClusterId>;
    return JoinEnd{.node = end.node, .style_class = joins ? end.style_class : -1};
  };
  JoinEnds ends;
  const auto is_point = [](const Node& node) { return node.kind == Node::Kind::Point; };
  if (std::ranges::none_of(graph.nodes, is_point)) return ends;
  for (const Digraph::Edge& edge : digraph.edges)
    ends.add({of(edge.ends[EdgeEnd::Tail]), of(edge.ends[EdgeEnd::Head])});
  return ends;
}

/// Routes the edges that have no line yet round all that is there. Returns those that can't be
/// routed: their ends have no free cell.
std::vector<EdgeId> route_the_rest(const ResolvedGraph& graph,
                                   const Digraph& digraph,
                                   const Late& late,
                                   Scene& scene,
                                   StopToken stop) {
  int net = free_net(scene.drawing());
  std::vector<Detour> detours;
  for (const EdgeId edge : graph.edges.ids()) {
    if (late[edge] == LateReason::None) continue;
    detours.push_back(detour(graph, edge, net++));
  }
  if (detours.empty()) return {};
  return route_detours(scene, std::move(detours), stop, join_ends(graph, digraph));
}

/// What a try lacked.
struct Lacks {
  std::vector<EdgeId> unrouted{};    // edges that found no path
  std::vector<ClusterId> widened{};  // frames whose titles found no room
};

/// One try. `trace` gets how it went, if there is one.
Drawing lay_out_component(const ResolvedGraph& graph,
                          const LayoutOptions& options,
                          Lacks& lacks,
                          ComponentTrace* trace) {
  const Axes axes(graph.rank_direction);
  LayeredLayout layout = lay_out_layers(graph, axes, options);
  // From here on all is on the screen, and rows and columns are inserted where room lacks.
  Drawing drawing = make_drawing(graph, axes, layout);
  drawing.heads_in_borders = options.density == Density::Dense;
  const std::vector<Size> needed = needed_sizes(graph, drawing);
  Late late = missing_lines(layout, drawing);
  Scene scene(drawing);
  drop_wrong_lines(graph, scene, late);
  lacks.unrouted = route_the_rest(graph, layout.digraph, late, scene, options.stop);
  unbend_lines(scene, axes.is_sideways(), options.stop);
  show_lines(graph, scene);
  tell(options.stop, Stage::Labelling, "placing labels");
  lacks.widened = place_titles(scene);
  shrink_nodes(graph, needed, scene);
  const WantedLabels labels = wanted_labels(graph, scene);
  place_labels(scene, labels.of_lines, labels.of_boxes, options.stop);
  part_counts(graph, scene);
  shrink_nodes(graph, needed, scene);
  return_end_labels(scene);
  if (trace != nullptr) *trace = {graph, std::move(layout), std::move(late)};
  return drawing;
}

/// The nodes that need a border, so that all lines have room at them.
std::vector<NodeId> nodes_without_room(const ResolvedGraph& graph,
                                       const std::vector<EdgeId>& unrouted,
                                       const Drawing& drawing) {
  std::vector<NodeId> nodes = overfull_texts(drawing);
  for (const EdgeId edge : unrouted) {
    for (const Edge::End& end : graph.edges[edge].ends)
      nodes.push_back(end.node);
  }
  return nodes;
}

// Larger graphs, in nodes and edges, aren't laid out a second time only to look better.
constexpr std::size_t max_for_second_try = 1000;

bool is_small(const ResolvedGraph& graph) {
  return graph.nodes.size() + graph.edges.size() <= max_for_second_try;
}

/// Those at points stay together: there it is clear where they end.
void part_lines_without_arrowheads(ResolvedGraph& graph) {
  for (Edge& edge : graph.edges) {
    const auto may_part = [&](const Edge::End& end) {
      return end.arrow == ArrowHead::None && graph.nodes[end.node].kind != Node::Kind::Point;
    };
    if (std::ranges::all_of(edge.ends, may_part)) edge.shares = false;
  }
}

Drawing lay_out_component(ResolvedGraph& graph,
                          const LayoutOptions& options,
                          std::vector<ClusterId>& widened,
                          ComponentTrace* trace) {
  constexpr int max_unclear = 3;  // rounds
  if (!is_small(graph)) part_lines_without_arrowheads(graph);
  // Lines of a network are what is parted most. (Frames may lie in other ranks each time, and so
  // may what is divided to fit.)
  OrderedBefore ordered;
  LayoutOptions again = options;
  if (is_small(graph) && graph.clusters.empty() && graph.rank_room == 0 && is_network(graph)) {
    again.ordered_before = &ordered;
  }
  for (int round = 0;; ++round) {
    Lacks lacks;
    Drawing drawing = lay_out_component(graph, again, lacks, trace);
    widened = std::move(lacks.widened);
    // Each round parts an edge more from others, or turns one node more into a box, which has room
    // for any number of lines.
    const std::vector<EdgeId> unclear = unclear_hubs(drawing);
    for (const EdgeId edge : unclear)
      graph.edges[edge].shares = false;
    if (!unclear.empty() && round >= max_unclear) part_lines_without_arrowheads(graph);
    const bool promoted =
        promote_to_boxes(nodes_without_room(graph, lacks.unrouted, drawing), graph);
    if (!promoted && unclear.empty()) return drawing;
  }
}

std::int64_t area(const Drawing& drawing) {
  return std::int64_t{drawing.size.width} * drawing.size.height;
}

/// Titles are broken into lines where they would widen the drawing, if it takes no more cells then;
/// that is tried in small graphs only.
Drawing lay_out_with_titles(ResolvedGraph graph,
                            const LayoutOptions& options,
                            ComponentTrace* trace) {
  std::vector<ClusterId> widened;
  Drawing drawing = lay_out_component(graph, options, widened, trace);
  trim(drawing);
  if (!is_small(graph)) return drawing;
  if (!break_titles(drawing, widened, graph)) return drawing;
  ComponentTrace second_trace;
  Drawing second =
      lay_out_component(graph, options, widened, trace != nullptr ? &second_trace : nullptr);
  trim(second);
  if (second.size.width >= drawing.size.width || area(second) > area(drawing)) return drawing;
  if (trace != nullptr) *trace = std::move(second_trace);
  return second;
}

}  // namespace

Drawing lay_out_component(ResolvedGraph graph,
                          const LayoutOptions& options,
                          ComponentTrace* trace) {
  if (is_small(graph)) choose_ranks(Axes(graph.rank_direction), options, graph);
  return lay_out_with_titles(std::move(graph), options, trace);
}

}  // namespace boxart::internal
