#include "layout/lay_out_graph.h"

#include "base/parallel.h"
#include "boxes/axes.h"
#include "boxes/borderless_nodes.h"
#include "boxes/compass.h"
#include "boxes/content_layout.h"
#include "boxes/make_digraph.h"
#include "boxes/spacing.h"
#include "components/components.h"
#include "components/join_components.h"
#include "components/loose_members.h"
#include "graph/own_directions.h"
#include "layout/lay_out_layers.h"
#include "layout/lay_out_nested.h"
#include "scene/clip_lines.h"
#include "scene/crop.h"
#include "scene/fold/fold_drawing.h"
#include "scene/labels/add_graph_label.h"
#include "scene/labels/break_titles.h"
#include "scene/labels/place_labels.h"
#include "scene/labels/place_titles.h"
#include "scene/make_drawing.h"
#include "scene/mistaken_lines.h"
#include "scene/route/route_detours.h"
#include "scene/share_lines.h"
#include "scene/show_lines.h"
#include "scene/shrink_borderless.h"
#include "scene/unbend_lines.h"
#include "scene/unclear_hubs.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
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
    if (layout.routes[edge] == RouteKind::Detour) late[edge] = LateReason::BoundEnd;
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
void drop_wrong_lines(const ResolvedGraph& graph, Drawing& drawing, Late& late) {
  std::vector<int> wrong;
  const auto drop = [&](const std::vector<int>& lines, LateReason reason) {
    for (const int line : lines) {
      late[drawing.lines[static_cast<std::size_t>(line)].edge] = reason;
      wrong.push_back(line);
    }
    std::ranges::sort(wrong);
  };
  drop(clip_lines(drawing, graph), LateReason::NoClearance);
  drop(mistaken_lines(drawing, graph, wrong), LateReason::Mistaken);
  std::erase_if(drawing.lines,
                [&](const Line& line) { return late[line.edge] != LateReason::None; });
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
                                   Drawing& drawing,
                                   StopToken stop) {
  int next_net = 0;
  for (const Line& line : drawing.lines)
    next_net = std::max(next_net, line.net + 1);
  std::vector<Detour> detours;
  for (const EdgeId edge : graph.edges.ids()) {
    if (late[edge] == LateReason::None) continue;
    detours.push_back(detour(graph, edge, next_net++));
  }
  if (detours.empty()) return {};
  return route_detours(drawing, std::move(detours), stop, join_ends(graph, digraph));
}

void add_labels(const ResolvedGraph& graph,
                const std::vector<EdgeId>& reserved,
                Drawing& drawing,
                StopToken stop) {
  using Site = LineLabel::Site;
  std::vector<bool> is_reserved(graph.edges.size(), false);
  for (const EdgeId edge : reserved)
    is_reserved[index(edge)] = true;
  std::vector<LineLabel> labels;
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    const int line = static_cast<int>(i);
    const EdgeId id = drawing.lines[i].edge;
    const Edge& edge = graph.edges[id];
    if (!edge.label.empty() && !is_reserved[index(id)]) {
      labels.push_back({.line = line, .label = edge.label, .site = Site::Middle});
    }
    if (!edge.xlabel.empty()) {
      labels.push_back(
          {.line = line, .label = edge.xlabel, .site = Site::Middle, .is_xlabel = true});
    }
    if (!edge.tail().label.empty()) {
      labels.push_back({.line = line, .label = edge.tail().label, .site = Site::Tail});
    }
    if (!edge.head().label.empty()) {
      labels.push_back({.line = line, .label = edge.head().label, .site = Site::Head});
    }
  }
  std::vector<BoxLabel> box_labels;
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    const Node& node = graph.nodes[drawing.boxes[i].node];
    if (node.xlabel.empty()) continue;
    box_labels.push_back({.box = static_cast<int>(i), .label = node.xlabel});
  }
  place_labels(drawing, labels, box_labels, stop);
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
  LayeredDrawing layered = make_drawing(graph, axes, layout);
  // From here on all is on the screen, and rows and columns are inserted where room lacks.
  Drawing drawing = std::move(layered.drawing);
  drawing.heads_in_borders = options.density == Density::Dense;
  Late late = missing_lines(layout, drawing);
  drop_wrong_lines(graph, drawing, late);
  std::vector<EdgeId> labelled;
  for (const ReservedLabel& label : layered.labels) {
    if (late[label.edge] != LateReason::None) continue;
    drawing.texts.push_back({.rect = label.rect,
                             .label = graph.edges[label.edge].label,
                             .kind = Text::Kind::EdgeLabel,
                             .edge = label.edge});
    labelled.push_back(label.edge);
  }
  lacks.unrouted = route_the_rest(graph, layout.digraph, late, drawing, options.stop);
  unbend_lines(drawing, axes.is_sideways(), options.stop);
  show_lines(graph, drawing);
  tell(options.stop, Stage::Labelling, "placing labels");
  lacks.widened = place_titles(drawing);
  shrink_borderless(drawing);
  add_labels(graph, labelled, drawing, options.stop);
  shrink_borderless(drawing);
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
  for (int round = 0;; ++round) {
    Lacks lacks;
    Drawing drawing = lay_out_component(graph, options, lacks, trace);
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
Drawing lay_out_component(ResolvedGraph graph,
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

/// First how many boxes there are, since what has no border is to have one where its lines find no
/// room otherwise alone; then how many cells.
std::pair<std::ptrdiff_t, std::int64_t> cost(const Drawing& drawing) {
  return {std::ranges::count(drawing.boxes, Node::Kind::Box, &Box::kind), area(drawing)};
}

/// Dense drawings need no rows for trunks where boxes stand right above each other; elsewhere
/// trunks save more. The drawing that costs less is the better one.
Drawing lay_out_dense(ResolvedGraph graph, int jobs, StopToken stop, ComponentTrace* trace) {
  for (Node& node : graph.nodes)
    remove_padding(node.content);
  std::array<Drawing, 2> drawings;  // without trunks, with them
  std::array<ComponentTrace, 2> traces;
  for_each_index(2, jobs, [&](std::size_t i) {
    drawings[i] =
        lay_out_component(graph,
                          {.density = Density::Dense, .with_trunks = i == 1, .stop = stop},
                          trace != nullptr ? &traces[i] : nullptr);
  });
  const std::size_t better = cost(drawings[1]) < cost(drawings[0]) ? 1 : 0;
  if (trace != nullptr) *trace = std::move(traces[better]);
  return std::move(drawings[better]);
}

/// Longest first, so that threads finish together.
std::vector<std::size_t> largest_first(const std::vector<Component>& components) {
  std::vector<std::size_t> order(components.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, std::greater{}, [&](std::size_t i) { return components[i].graph.edges.size(); });
  return order;
}

/// Cuts a part that is too long into pieces, if the packing asks for that.
void fold_part(const ResolvedGraph& graph, Drawing& drawing) {
  constexpr int most_lines = 6;
  constexpr int most_lines_along_ranks = 4;
  const Packing& packing = graph.packing;
  if (packing.fold_length == 0) return;
  const Axes axes(graph.rank_direction);
  const Axes across(axes.is_sideways() ? RankDirection::TopBottom : RankDirection::LeftRight);
  Drawing folded = drawing;
  const bool is_folded =
      packing.folds_ranks
          ? fold_drawing(across, packing.fold_length, most_lines_along_ranks, folded)
          : fold_drawing(axes, packing.fold_length, most_lines, folded);
  // Turned round a cut, joined lines may no longer say at which node all of them end.
  if (is_folded && unclear_hubs(folded).empty()) drawing = std::move(folded);
}

/// A graph all of whose ranks have one direction.
Drawing lay_out_parts(
    const ResolvedGraph& graph, Density density, int jobs, StopToken stop, LayoutTrace* trace) {
  // Below, to start a thread takes about as long as what it would do.
  constexpr std::size_t min_for_threads = 200;  // nodes and edges
  if (graph.nodes.size() + graph.edges.size() < min_for_threads) jobs = 1;
  std::vector<Component> components = split_components(graph);
  std::vector<Drawing> drawings(components.size());
  if (trace != nullptr) trace->resize(components.size());
  const std::vector<std::size_t> order = largest_first(components);
  std::atomic<std::int64_t> begun = 0;
  const StopToken stop_of_part = order.size() == 1 ? stop : stop.silent();
  for_each_index(order.size(), jobs, [&](std::size_t i) {
    stop.ask();
    if (order.size() > 1) {
      stop.tell("laying out parts", ++begun, static_cast<std::int64_t>(order.size()));
    }
    const std::size_t k = order[i];
    ResolvedGraph part = std::move(components[k].graph);
    ComponentTrace* const trace_of_part = trace != nullptr ? &(*trace)[k] : nullptr;
    const int jobs_of_part = order.size() == 1 ? jobs : 1;
    drawings[k] =
        density == Density::Dense
            ? lay_out_dense(std::move(part), jobs_of_part, stop_of_part, trace_of_part)
            : lay_out_component(
                  std::move(part), {.density = density, .stop = stop_of_part}, trace_of_part);
    fold_part(graph, drawings[k]);
    if (trace_of_part != nullptr) trace_of_part->edges = components[k].edges;
  });
  stop.ask();
  return join_components(graph, components, std::move(drawings));
}

}  // namespace

Drawing lay_out_graph(
    const ResolvedGraph& graph, Density density, int jobs, StopToken stop, LayoutTrace* trace) {
  Nesting nesting{.is_own = own_directions(graph), .loose = find_loose_members(graph)};
  // A trace is of one direction.
  if (trace != nullptr) nesting.is_own = IdVector<ClusterId, bool>(graph.clusters.size(), false);
  const LayOutScope lay_out_scope = [&](const ResolvedGraph& scope, LayoutTrace* trace_of_scope) {
    return lay_out_parts(scope, density, jobs, stop, trace_of_scope);
  };
  const Axes axes(graph.rank_direction);
  nesting.density = density;
  nesting.packing.shelf_width = graph.packing.shelf_width;
  nesting.packing.gap_columns = axes.is_sideways() ? 1 : make_spacing(graph, axes, density).nodes;
  Drawing drawing = nests(nesting) ? lay_out_nested(graph, nesting, lay_out_scope, trace)
                                   : lay_out_scope(graph, trace);
  share_lines(graph, drawing);
  crop(drawing);
  add_graph_label(graph, drawing);
  drawing.fill = graph.paint.fill;
  return drawing;
}

}  // namespace boxart::internal
