#pragma once

#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/trunks/make_trunks.h"
#include "layout/lay_out_layers.h"

namespace boxart::internal {

/// From the order of the layers to columns: trunks, ports, boxes, and what runs of lines change of
/// that order when columns are known (reinsert_runs.h): in small graphs up to twice, as long
/// as bends and width cost less then and none gets wider that has to fit; once in larger ones, by
/// columns that are about right, whatever that comes to; never in the largest, in dense drawings
/// and for an estimate. `whole` are the trunks before any is split.
///
/// Requires: every segment of the layering spans one layer.
void place_layers(const ResolvedGraph& graph,
                  const Axes& axes,
                  const LayoutOptions& options,
                  const Trunks& whole,
                  LayeredLayout& layout);

}  // namespace boxart::internal
