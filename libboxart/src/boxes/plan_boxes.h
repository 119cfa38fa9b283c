#pragma once

#include "base/geometry.h"
#include "base/id_vector.h"
#include "boxes/axes.h"
#include "boxes/make_digraph.h"
#include "boxes/plan_loops.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

#include <vector>

namespace boxart::internal {

struct Layering;

/// A node's box on the screen, at (0, 0), with its fields and loops.
struct BoxPlan {
  Size size{.width = 0, .height = 0};
  Rect rect() const { return {.x = 0, .y = 0, .width = size.width, .height = size.height}; }
  std::vector<Field> fields{};
  std::vector<Loop> loops{};
  BySide<int> margins{};          // of the loops, by side of the screen
  BySide<LoopPlan::Kept> kept{};  // their cells, likewise
};

using BoxPlans = IdVector<NodeId, BoxPlan>;

/// Returns each node's box: as large as its content, its ports and its self loops need.
BoxPlans plan_boxes(const ResolvedGraph& graph,
                    const Axes& axes,
                    const RouteKinds& routes,
                    const LayeredGraph& layered,
                    const Ports& ports);

/// May the box of a vertex grow along its layer? One with a single text may, if its loops are all
/// at the side behind it.
IdVector<VertexId, bool> stretchable(const ResolvedGraph& graph,
                                     const Axes& axes,
                                     const LayeredGraph& layered,
                                     const BoxPlans& plans);

/// Gives boxes the widths (along their layer) that they have got, and their ports the longer
/// ranges.
void widen_boxes(const ResolvedGraph& graph,
                 const Axes& axes,
                 const IdVector<VertexId, int>& widths,
                 Layering& layering,
                 BoxPlans& plans);

}  // namespace boxart::internal
