#include "layout/lay_out_component.h"

#include "boxes/axes.h"
#include "boxes/borderless_nodes.h"
#include "boxes/compass.h"
#include "graph/network_ranks.h"
#include "scene/clip_lines.h"
#include "scene/count_crossings.h"
#include "scene/crop.h"
#include "scene/labels/break_titles.h"
#include "scene/labels/place_labels.h"
#include "scene/labels/place_titles.h"
#include "scene/make_drawing.h"
#include "scene/mistaken_lines.h"
#include "scene/route/route_detours.h"
#include "scene/show_lines.h"
#include "scene/shrink_borderless.h"
#include "scene/unbend_lines.h"
#include "scene/unclear_counts.h"
#include "scene/unclear_hubs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
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
  part_counts(graph, drawing);
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
Drawing lay_out_as_ranked(ResolvedGraph graph,
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
  Drawing best = lay_out_as_ranked(graph, options, trace);
  if (!is_small(graph)) return best;
  const std::int64_t as_written = count_crossings(best);
  if (as_written == 0) return best;
  // Ranks that somebody wrote may mean something: others have to be much clearer.
  std::pair least{as_written / 2, std::numeric_limits<std::int64_t>::max()};
  for (const IdVector<EdgeId, bool>& leads_up : network_ranks(graph)) {
    for (const EdgeId edge : graph.edges.ids())
      graph.edges[edge].leads_up = leads_up[edge];
    ComponentTrace other_trace;
    Drawing other = lay_out_as_ranked(graph, options, trace != nullptr ? &other_trace : nullptr);
    const std::pair cost{count_crossings(other), area(other)};
    if (cost >= least) continue;
    least = cost;
    best = std::move(other);
    if (trace != nullptr) *trace = std::move(other_trace);
  }
  return best;
}

}  // namespace boxart::internal
