#pragma once

#include <boxart/options.hpp>

#include "drawing/drawing.h"
#include "graph/graph.h"

namespace boxart {

/// Returns the drawing of `graph`: everything that it shows, in screen cells, as the contract of
/// drawings asks. Every valid graph has one. `warnings` get what could not be drawn as written.
Drawing lay_out(const Graph& graph, Density density = Density::Compact);

}  // namespace boxart
