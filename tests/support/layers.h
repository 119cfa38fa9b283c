#pragma once

#include "graph/graph.h"
#include "layout/lay_out_layers.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// A graph, and what the passes of the layered layout make of it, as the product runs them.
struct LayerRun : LayeredLayout {
  ResolvedGraph graph;
  LayeredGraph at_start;  // as split_long_edges leaves it, trunks whole
  bool has_long_dummies;
};

/// The only graph in the DOT text.
ResolvedGraph graph_of(std::string_view dot);

/// A graph with the nodes, edges, clusters and rank sets of `digraph`; nodes are labelled with
/// their numbers, edges have an arrowhead at their heads.
ResolvedGraph graph_of(const Digraph& digraph);

LayerRun run_layers(ResolvedGraph graph, const LayoutOptions& options = {});

/// The vertex of the node of that name.
VertexId vertex_named(const LayerRun& run, std::string_view name);

/// The names of a layer, separated by blanks: nodes by their own, `*` a dummy, `"` a label, and
/// `[` and `]` the borders of clusters.
std::string shown_layer(const LayerRun& run, int layer);

/// Below: what is wrong with the result of one pass, in a sentence; empty when all is well. Slow
/// and obvious.

/// The layers are consistent; dummies are on the way of something; siblings have one order on all
/// layers.
std::string layers_fault(const LayeredGraph& layered);

/// Chains lead from the upper to the lower node with at most one segment a layer; only edges of one
/// trunk share segments; an edge with a label has one vertex for it.
std::string chains_fault(const Digraph& digraph, const Trunks& trunks, const LayeredGraph& layered);

/// Each drawn end has one port at the right side of its node, and the ports of the sides are all.
std::string ports_fault(const Digraph& digraph, const LayeredGraph& layered, const Ports& ports);

/// Layers and channels follow each other, each with room for what it holds.
std::string rows_fault(const LayerRun& run);

/// All of these for a run.
std::string run_fault(const LayerRun& run);

/// Crossings of segments, and of vertices that pass between them, each weighted as order_layers
/// does. All pairs are looked at.
int count_layer_crossings(const LayeredGraph& layered);

/// What crossings cost as they are drawn, with these trunks, as GapCosts counts them; flat edges
/// apart. All pairs are looked at.
std::int64_t drawn_cost(const LayerRun& run, const Trunks& trunks);

/// The nodes of each layer, from left to right.
std::vector<std::vector<NodeId>> nodes_of_layers(const LayeredGraph& layered);

}  // namespace boxart::internal
