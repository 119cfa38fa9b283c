#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"
#include "layered/rank/assign_ranks.h"

namespace boxart::internal {

/// What things take along their rank, gaps included, as far as that is known before they stand
/// there.
struct RankWidths {
  IdVector<NodeId, int> nodes{};
  IdVector<EdgeId, int> labels{};        // 0: no label
  IdVector<EdgeId, int> label_depths{};  // what these take from rank to rank
  int frame = 4;                         // both sides of a frame
  int line = 2;                          // a line that passes
  int room = 0;                          // that all of a rank together are to take at most
};

/// Divides ranks that are wider than there is room: into several, one below the other, each with a
/// part of the nodes. Lines that pass are counted, and that a frame is as wide on all its ranks as
/// on the fullest. What comes from above alone stands above what leads on; else nodes keep the
/// order of the text. Nodes of one set (rank=same) stay together, and what is in a frame that has
/// but this rank, so that such frames come to stand below each other. Where labels of edges are
/// what is too wide, ranks without nodes are added for them, and the edges get a `label_rank`: each
/// label stands where there is most room.
///
/// The bounds are those of Nikolov, Tarassov, Branke, "In search for efficient heuristics for
/// minimum-width graph layering with consideration of dummy nodes", ACM Journal of Experimental
/// Algorithmics 10, 2005, on ranks that are there already, so that edges stay short.
///
/// Ensures: what is above something else stays above it. Of equally full ranks the first is divided
/// first. Not tried for more than 1,500 nodes and edges, or ranks; two hundred steps at most, each
/// O((V + clusters + E) x their ranks, times a logarithm).
void divide_ranks(const RankWidths& widths, Digraph& digraph, Ranks& ranks);

}  // namespace boxart::internal
