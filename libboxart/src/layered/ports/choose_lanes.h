#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"
#include "layered/trunks/make_trunks.h"

#include <vector>

namespace boxart::internal {

/// The way of a flat edge: straight to the neighbour, or through the channel above or below the
/// layer, and there at each end past its node, or not.
struct FlatWay {
  enum class Run { Beside, Above, Below };
  EdgeId edge;
  Run run = Run::Above;
  ByEnd<EdgeEnd, Port::Lane> lanes{Port::Lane::None, Port::Lane::None};
};

/// Gives the ports that are bound to other sides than the one that faces their layers their lanes,
/// and returns the ways of the flat edges that are drawn, in their order. First a lane lies towards
/// the line's other end, among what else meets that side of the node, or at the side that the next
/// node has it at. Then lines go one after the other where they cross fewest others, as long as
/// that changes something, for a few rounds; of flat edges fewer bends count, too. An edge that
/// isn't bound, or would pass frames below its layer, runs above it if it can't run beside.
///
/// `ports`: of what isn't flat. O(E log E), and for what has a choice a look at the lines of its
/// channels, up to a bound on all looks; what comes behind it keeps what it had first, and flat
/// edges have the fewest bends.
std::vector<FlatWay> choose_lanes(const LayeredGraph& layered,
                                  const Digraph& digraph,
                                  const Trunks& trunks,
                                  const IdVector<NodeId, FreeSides>& sides,
                                  Ports& ports);

}  // namespace boxart::internal
