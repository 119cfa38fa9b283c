#include "layout/rank_and_order.h"

#include "boxes/rank_widths.h"
#include "boxes/spacing.h"
#include "layered/divide/divide_ranks.h"
#include "layered/divide/give_label_ranks.h"
#include "layered/divide/narrow_ranks.h"
#include "layered/order/carry_order.h"
#include "layered/order/edges_through_frames.h"
#include "layered/order/order_long_vertices.h"
#include "layered/order/pass_beside_frames.h"
#include "layered/rank/give_bands.h"
#include "layered/trunks/layering_size.h"
#include "layered/trunks/reinsert_lines.h"
#include "layered/trunks/split_long_edges.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Edges share no cells, but at points, whose four sides have room for one line each.
void forbid_trunks(const ResolvedGraph& graph, Digraph& digraph) {
  for (Digraph::Edge& edge : digraph.edges) {
    for (Digraph::Edge::End& end : edge.ends) {
      if (graph.nodes[end.node].kind != Node::Kind::Point) end.style_class = -1;
    }
  }
}

/// How many heads of edges stand left of the head of their tail's edge before, on the same layer.
int turned_siblings(const LayeredGraph& layered, const Digraph& digraph) {
  IdVector<NodeId, VertexId> last(digraph.nodes.size(), none<VertexId>);
  int turned = 0;
  for (const Digraph::Edge& edge : digraph.edges) {
    const VertexId head = layered.vertex_of[edge.head().node];
    const VertexId before = std::exchange(last[edge.tail().node], head);
    if (before == none<VertexId>) continue;
    const bool together =
        layered.vertices[before].first_layer == layered.vertices[head].first_layer;
    if (together && layered.position[head] < layered.position[before]) ++turned;
  }
  return turned;
}

/// Layers in their order, and how their edges were cut into pieces.
struct OrderedEdges {
  LayeredGraph layered;
  Dummies dummies;
};

std::int64_t order(LayeredGraph& layered,
                   const Digraph& digraph,
                   const LayoutOptions& options,
                   OrderEffort effort = {}) {
  effort.from_one_start = options.is_estimate;
  return options.known_orders != nullptr
             ? options.known_orders->order_layers(layered, digraph, options.stop, effort)
             : order_layers(layered, digraph, options.stop, effort);
}

/// From the order before, if there is one.
std::int64_t order_from_before(LayeredGraph& layered,
                               const Digraph& digraph,
                               const LayoutOptions& options) {
  OrderedBefore* const before = options.ordered_before;
  if (before == nullptr) return order(layered, digraph, options);
  const bool is_known = !before->empty();
  if (is_known) carry_order(before->layered, layered);
  const std::int64_t crossings = order(layered, digraph, options, {.from_present = is_known});
  before->layered = layered;
  return crossings;
}

/// The layers in order. Edges of a trunk run together, unless fewer cross when each goes its own
/// way, or as many and siblings stand as they are written (a label parts them, so that those of one
/// dummy would stand together); that is tried in small graphs only, since it takes a dummy for
/// every edge and layer, and not for an estimate, where ranks are divided for want of room, or
/// where it has been tried before a few edges were parted. Where layers would be too large for
/// sifting, edges get long dummies: lines are as straight as they can be, and fewer cross than
/// sweeps of short ones leave.
OrderedEdges order_edges(const Digraph& digraph,
                         const Ranks& ranks,
                         const Trunks& trunks,
                         const LayoutOptions& options) {
  const StopToken stop = options.stop;
  constexpr std::size_t max_for_second_try = 800;  // segments
  constexpr std::size_t max_apart = 1000;          // those of lines apart
  const std::int64_t most = options.max_short_vertices.value_or(most_short_vertices(digraph));
  if (count_short_vertices(digraph, ranks, trunks) > most) {
    LayeredGraph layered = split_long_edges(digraph, ranks, trunks, Dummies::Long, stop);
    order_long_vertices(layered, digraph, stop);
    return {std::move(layered), Dummies::Long};
  }
  LayeredGraph layered = split_long_edges(digraph, ranks, trunks, Dummies::Shared, stop);
  const OrderedBefore* const before = options.ordered_before;
  const bool stay_together = before != nullptr && !before->empty() && !before->is_apart;
  const std::int64_t crossings = order_from_before(layered, digraph, options);
  const int turned = turned_siblings(layered, digraph);
  if (options.is_narrow || options.is_estimate || stay_together)
    return {std::move(layered), Dummies::Shared};
  if (crossings == 0 && turned == 0) return {std::move(layered), Dummies::Shared};
  if (layered.segments.size() > max_for_second_try) return {std::move(layered), Dummies::Shared};
  LayeredGraph apart = split_long_edges(digraph, ranks, trunks, Dummies::Own, stop);
  if (apart.segments.size() == layered.segments.size())
    return {std::move(layered), Dummies::Shared};
  if (apart.segments.size() > max_apart) return {std::move(layered), Dummies::Shared};
  // A trunk's crossings count once, those of lines apart each; so a few less say nothing.
  const std::int64_t apart_crossings = order(apart, digraph, options, {.most = crossings});
  if (10 * apart_crossings < 9 * crossings) return {std::move(apart), Dummies::Own};
  if (apart_crossings == 0 && turned_siblings(apart, digraph) < turned) {
    return {std::move(apart), Dummies::Own};
  }
  return {std::move(layered), Dummies::Shared};
}

/// Ranks, routes and ordered layers with all edges in them.
struct Try {
  LayeredLayout layout{};
  Trunks trunks{};
  Dummies dummies = Dummies::Shared;
  FramePassages passages{};
};

/// Fewer edges pass foreign frames, where that goes by moving their dummies.
void lead_beside_frames(Try& made) {
  constexpr int rounds = 8;  // beside one frame, a line may pass another
  if (made.passages.edges.empty()) return;
  LayeredGraph moved = made.layout.layered;
  FramePassages passages = made.passages;
  for (int round = 0; round < rounds && !passages.edges.empty(); ++round) {
    if (!pass_beside_frames(passages, made.layout.digraph, moved)) return;
    passages = edges_through_frames(moved, made.layout.digraph);
    if (passages.edges.size() >= made.passages.edges.size()) continue;
    made.passages = passages;
    made.layout.layered = moved;
  }
}

/// Ranks are divided where the graph asks for less room than they take; else what is wider than
/// most terminals gets narrower where that costs little. (Sideways, ranks are columns: what stands
/// on them takes rows, which are scrolled.)
void fit_ranks(const RankWidths& widths, const Axes& axes, LayeredLayout& out) {
  constexpr int common_width = 80;
  if (widths.room > 0) {
    divide_ranks(widths, out.digraph, out.ranks);
  } else if (!axes.is_sideways()) {
    narrow_ranks(widths, common_width, out.digraph, out.ranks);
  }
}

Try rank_and_order(const ResolvedGraph& graph,
                   const Axes& axes,
                   const LayoutOptions& options,
                   Digraph digraph) {
  Try made;
  LayeredLayout& out = made.layout;
  out.digraph = std::move(digraph);
  tell(options.stop, Stage::Ranking, "putting nodes in layers");
  out.ranks = assign_ranks(out.digraph, options.stop);
  const RankWidths widths = rank_widths(graph, axes, make_spacing(graph, axes, options.density));
  fit_ranks(widths, axes, out);
  out.routes = choose_routes(graph, axes, out.ranks, out.digraph);
  if (!options.with_trunks) forbid_trunks(graph, out.digraph);
  give_label_ranks(widths, out.ranks, out.digraph);
  tell(options.stop, Stage::Ordering, "ordering layers");
  made.trunks = make_trunks(out.digraph, out.ranks);
  OrderedEdges ordered = order_edges(out.digraph, out.ranks, made.trunks, options);
  out.layered = std::move(ordered.layered);
  made.dummies = ordered.dummies;
  // A line that crosses less may need columns where a narrow drawing has none.
  if (made.dummies != Dummies::Long && !options.is_narrow && !options.is_estimate) {
    reinsert_lines(out.digraph, made.trunks, out.layered, options.stop);
  }
  if (options.ordered_before != nullptr) {
    options.ordered_before->is_apart = made.dummies == Dummies::Own;
  }
  made.passages = edges_through_frames(out.layered, out.digraph);
  return made;
}

/// With the frames that edges pass in bands of ranks, if fewer pass frames then.
void try_bands(const ResolvedGraph& graph,
               const Axes& axes,
               const LayoutOptions& options,
               Try& best) {
  constexpr int rounds = 3;  // in the new ranks, others may pass frames
  Digraph digraph = make_digraph(graph);
  std::vector<ClusterId> passed = best.passages.frames;
  for (int round = 0; round < rounds && !best.passages.edges.empty(); ++round) {
    if (!give_bands(passed, digraph)) return;
    Try other = rank_and_order(graph, axes, options, digraph);
    passed = other.passages.frames;
    if (other.passages.edges.size() < best.passages.edges.size()) best = std::move(other);
  }
}

/// Takes the edges that would pass foreign frames out of the layers: they go round all that is
/// there, once it is. Returns the trunks of the others, which may run together in other places, and
/// pass frames there.
Trunks take_out_astray(const LayoutOptions& options, Try& made) {
  LayeredLayout& out = made.layout;
  for (;;) {
    lead_beside_frames(made);
    const std::vector<EdgeId>& astray = made.passages.edges;
    if (astray.empty()) break;
    out.astray.insert(out.astray.end(), astray.begin(), astray.end());
    for (const EdgeId edge : astray) {
      out.routes[edge] = RouteKind::Detour;
      out.digraph.edges[edge].visible = false;
    }
    if (made.dummies == Dummies::Long) {
      // Their dummies stay: without them others might be longer, and those have no place yet.
      rename_segments(out.digraph, out.layered);
      break;
    }
    made.trunks = make_trunks(out.digraph, out.ranks);
    LayeredGraph fewer =
        split_long_edges(out.digraph, out.ranks, made.trunks, made.dummies, options.stop);
    carry_order(out.layered, fewer);
    out.layered = std::move(fewer);
    made.passages = edges_through_frames(out.layered, out.digraph);
  }
  std::ranges::sort(out.astray);
  return std::move(made.trunks);
}

}  // namespace

Trunks rank_and_order(const ResolvedGraph& graph,
                      const Axes& axes,
                      const LayoutOptions& options,
                      LayeredLayout& out) {
  Try best = rank_and_order(graph, axes, options, make_digraph(graph));
  if (!best.passages.edges.empty()) try_bands(graph, axes, options, best);
  Trunks trunks = take_out_astray(options, best);
  out = std::move(best.layout);
  return trunks;
}

}  // namespace boxart::internal
