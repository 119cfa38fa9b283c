#pragma once

#include <boxart/options.hpp>

#include "components/loose_members.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/layout_trace.h"

#include <functional>

namespace boxart::internal {

/// What of a graph is laid out by itself.
struct Nesting {
  IdVector<ClusterId, bool> is_own;  // frames with a direction of their own (own_directions)
  LooseMembers loose;
  Packing packing{};                   // of loose members
  Density density = Density::Compact;  // by which frames have margins
};

/// Is there anything that is laid out by itself?
bool nests(const Nesting& nesting);

/// Makes the drawing of a graph in which nothing is laid out by itself, and traces it if asked.
using LayOutScope = std::function<Drawing(const ResolvedGraph&, LayoutTrace*)>;

/// The drawing of a graph. What is in frames of their own direction, with the frames in it, is laid
/// out by itself, the innermost first, and so are the loose members of frames in which they are to
/// be apart; each takes the place of a node in what is around it. `trace`, if there is one, gets
/// all that the parts have.
///
/// Besides what `lay_out_scope` takes, it takes linear time, and moves what is drawn once for each
/// scope around it.
Drawing lay_out_nested(const ResolvedGraph& graph,
                       const Nesting& nesting,
                       const LayOutScope& lay_out_scope,
                       LayoutTrace* trace);

}  // namespace boxart::internal
