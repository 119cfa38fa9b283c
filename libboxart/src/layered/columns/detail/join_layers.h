#pragma once

#include "layered/columns/separations.h"
#include "layered/layered_graph.h"
#include "layered/ports/vertex_shapes.h"
#include "layered/simplex/network_simplex.h"

namespace boxart::internal {

/// Adds a node to `problem`, of whose nodes the first are the variables of `separations`: a common
/// left margin of all layers. Layers that nothing joins would each be laid out from their own 0.
/// O(all rows).
void join_layers(const LayeredGraph& layered,
                 const Separations& separations,
                 SimplexProblem& problem);

/// What the width of a drawing costs: `least_price` for each column, so that what nothing joins
/// stands close, `price` more for each beyond `free`, and `room_price` more for each beyond `room`,
/// if that isn't 0.
struct WidthPrice {
  int least_price;
  int free;
  int price;
  int room = 0;
  int room_price = 0;
};

/// The same, and a node after it for a common right margin, with the price of what is between the
/// two. O(all rows).
void add_margins(const LayeredGraph& layered,
                 const Separations& separations,
                 const VertexShapes& shapes,
                 WidthPrice width,
                 SimplexProblem& problem);

}  // namespace boxart::internal
