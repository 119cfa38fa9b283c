#include "layout/lay_out_graph.h"

#include "base/parallel.h"
#include "boxes/axes.h"
#include "boxes/content_layout.h"
#include "boxes/spacing.h"
#include "components/components.h"
#include "components/join_components.h"
#include "components/loose_members.h"
#include "graph/merge_edges.h"
#include "graph/own_directions.h"
#include "layout/lay_out_component.h"
#include "layout/lay_out_nested.h"
#include "scene/crop.h"
#include "scene/fold/fold_drawing.h"
#include "scene/labels/add_graph_label.h"
#include "scene/share_lines.h"
#include "scene/unclear_counts.h"
#include "scene/unclear_hubs.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// First how many boxes there are, since what has no border is to have one where its lines find no
/// room otherwise alone; then how many cells.
std::pair<std::ptrdiff_t, std::int64_t> cost(const Drawing& drawing) {
  return {std::ranges::count(drawing.boxes, Node::Kind::Box, &Box::kind),
          std::int64_t{drawing.size.width} * drawing.size.height};
}

/// Dense drawings need no rows for trunks where boxes stand right above each other; elsewhere
/// trunks save more. The drawing that costs less is the better one.
Drawing lay_out_dense(ResolvedGraph graph, const LayoutTask& task, ComponentTrace* trace) {
  for (Node& node : graph.nodes)
    remove_padding(node.content);
  std::array<Drawing, 2> drawings;  // without trunks, with them
  std::array<ComponentTrace, 2> traces;
  for_each_index(2, task.jobs, [&](std::size_t i) {
    drawings[i] = lay_out_component(graph,
                                    {.density = Density::Dense,
                                     .with_trunks = i == 1,
                                     .is_narrow = graph.rank_room > 0,
                                     .known_orders = task.known_orders,
                                     .stop = task.stop},
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
Drawing lay_out_parts(const ResolvedGraph& graph, const LayoutTask& task, LayoutTrace* trace) {
  // Below, to start a thread takes about as long as what it would do.
  constexpr std::size_t min_for_threads = 200;  // nodes and edges
  const bool is_small = graph.nodes.size() + graph.edges.size() < min_for_threads;
  const int jobs = is_small ? 1 : task.jobs;
  std::vector<Component> components = split_components(graph);
  std::vector<Drawing> drawings(components.size());
  if (trace != nullptr) trace->resize(components.size());
  const std::vector<std::size_t> order = largest_first(components);
  std::atomic<std::int64_t> begun = 0;
  LayoutTask of_part = task;
  of_part.jobs = order.size() == 1 ? jobs : 1;
  if (order.size() > 1) of_part.stop = task.stop.silent();
  for_each_index(order.size(), jobs, [&](std::size_t i) {
    task.stop.ask();
    if (order.size() > 1) {
      task.stop.tell("laying out parts", ++begun, static_cast<std::int64_t>(order.size()));
    }
    const std::size_t k = order[i];
    ResolvedGraph part = std::move(components[k].graph);
    ComponentTrace* const trace_of_part = trace != nullptr ? &(*trace)[k] : nullptr;
    drawings[k] = task.density == Density::Dense
                      ? lay_out_dense(std::move(part), of_part, trace_of_part)
                      : lay_out_component(std::move(part),
                                          {.density = task.density,
                                           .is_narrow = graph.rank_room > 0,
                                           .known_orders = task.known_orders,
                                           .stop = of_part.stop},
                                          trace_of_part);
    fold_part(graph, drawings[k]);
    if (trace_of_part != nullptr) trace_of_part->edges = components[k].edges;
  });
  task.stop.ask();
  return join_components(graph, components, std::move(drawings));
}

/// A graph in whose frames ranks may have directions of their own.
Drawing lay_out_nest(const ResolvedGraph& graph, const LayoutTask& task, LayoutTrace* trace) {
  Nesting nesting{.is_own = own_directions(graph), .loose = find_loose_members(graph)};
  // A trace is of one direction.
  if (trace != nullptr) nesting.is_own = IdVector<ClusterId, bool>(graph.clusters.size(), false);
  const LayOutScope lay_out_scope = [&](const ResolvedGraph& scope, LayoutTrace* trace_of_scope) {
    return lay_out_parts(scope, task, trace_of_scope);
  };
  const Axes axes(graph.rank_direction);
  nesting.density = task.density;
  nesting.packing.shelf_width = graph.packing.shelf_width;
  nesting.packing.gap_columns =
      axes.is_sideways() ? 1 : make_spacing(graph, axes, task.density).nodes;
  return nests(nesting) ? lay_out_nested(graph, nesting, lay_out_scope, trace)
                        : lay_out_scope(graph, trace);
}

/// Equal edges of which the first is one of these are lines of their own; all are if none is named.
void part_equal_edges(const std::vector<UnclearCount>& firsts, ResolvedGraph& graph) {
  IdVector<EdgeId, bool> is_first(graph.edges.size(), firsts.empty());
  for (const UnclearCount& count : firsts)
    is_first[count.edge] = true;
  for (Edge& edge : graph.edges) {
    if (edge.merges_with == none<EdgeId> || !is_first[edge.merges_with]) continue;
    if (!graph.edges[edge.merges_with].count.text.empty()) edge.merges_with = none<EdgeId>;
  }
  for (const EdgeId edge : graph.edges.ids()) {
    if (is_first[edge]) graph.edges[edge].count = {};
  }
}

/// Edges that merge are one line, but for those whose number found no place where it is clear what
/// it counts.
Drawing lay_out_merged(ResolvedGraph graph, const LayoutTask& task, LayoutTrace* trace) {
  constexpr int max_rounds = 3;  // then all that are equal stay apart
  for (int round = 1;; ++round) {
    ResolvedGraph merged = graph;
    merge_edges(merged);
    if (trace != nullptr) trace->clear();
    Drawing drawing = lay_out_nest(merged, task, trace);
    Scene scene(drawing);
    std::vector<UnclearCount> unclear = unclear_counts(merged, scene);
    if (unclear.empty()) {
      share_lines(merged, scene);
      return drawing;
    }
    if (round == max_rounds) unclear.clear();
    part_equal_edges(unclear, graph);
  }
}

}  // namespace

Drawing lay_out_graph(const ResolvedGraph& graph, const LayoutTask& task, LayoutTrace* trace) {
  const auto merges = [](const Edge& edge) { return edge.merges_with != none<EdgeId>; };
  Drawing drawing = std::ranges::any_of(graph.edges, merges) ? lay_out_merged(graph, task, trace)
                                                             : lay_out_nest(graph, task, trace);
  crop(drawing);
  add_graph_label(graph, drawing);
  drawing.fill = graph.paint.fill;
  return drawing;
}

Drawing lay_out_graph(
    const ResolvedGraph& graph, Density density, int jobs, StopToken stop, LayoutTrace* trace) {
  KnownOrders known;
  return lay_out_graph(
      graph, {.density = density, .jobs = jobs, .stop = stop, .known_orders = &known}, trace);
}

}  // namespace boxart::internal
