#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"

#include <cstdint>
#include <limits>

namespace boxart::internal {

/// How much order_layers tries.
struct OrderEffort {
  bool from_one_start = false;  // an order to be compared with others of one start each
  bool from_present = false;    // the only start is the order that is there, which is good already
  /// An order with more crossings is of no use: where the first starts come nowhere near, there are
  /// no others.
  std::int64_t most = std::numeric_limits<std::int64_t>::max() / 4;
};

/// Permutes the layers so that segments cross little, and returns how much they still do (by
/// crossing_weight, segment_ends.h). Clusters stay contiguous, and clusters
/// of one parent have the same order on all layers that they share. Nodes joined by a flat edge
/// stand tail before head where nothing speaks against it.
///
/// Layer sweeps with weighted medians and transposition, the best order kept: Gansner,
/// Koutsofios, North, Vo, "A Technique for Drawing Directed Graphs", IEEE Transactions on Software
/// Engineering 19(3), 1993, section 3. Crossings are counted as by Barth, Juenger, Mutzel 2002.
/// The sweeps start from the order of a depth-first walk and end when the last few brought nothing;
/// in small graphs sifting follows (sift_layer.h), and as long as crossings are left, the same from
/// other orders: of a walk up from the sinks, of the input, of the input from right to left, and of
/// the best so far with some layers turned round.
/// `effort` may say that less is enough. A start that comes to an order from which another one has
/// gone on is dropped: it would end there too.
/// Of an order and its mirror image, the one nearer to the input's is taken; then siblings are put
/// in the order of their edges where that costs nothing (order_siblings.h). Ties go to the order
/// that was there before. Costs O(sweeps x E log V).
///
/// Requires: layers as split_long_edges fills them.
std::int64_t order_layers(LayeredGraph& layered,
                          const Digraph& digraph,
                          StopToken stop = {},
                          const OrderEffort& effort = {});

}  // namespace boxart::internal
