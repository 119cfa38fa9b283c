#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"

#include <vector>

namespace boxart::internal {

struct Layering;

/// The least distances between things in a layer, as constraints between variables. A vertex has a
/// variable of its own, but all left borders of a cluster share one, and so do its right borders:
/// a frame is a rectangle.
struct Separations {
  struct Constraint {
    int left;
    int right;
    int distance;  // x[right] - x[left] is at least this
    int weight;    // the cost of each cell beyond that
  };
  /// Two vertices side by side on a layer: from the left side of one to that of the other it is
  /// at least this far.
  struct Neighbours {
    VertexId left;
    VertexId right;
    int distance;
  };
  int variable_count = 0;
  IdVector<VertexId, int> variable;  // of the vertex' leftmost column
  std::vector<Constraint> constraints;
  /// Layer by layer from the left; those that stand side by side on several layers only once.
  std::vector<Neighbours> neighbours;
};

/// Do these columns keep all distances, the least of them 0, and have the borders of a cluster one?
/// O(V).
bool is_kept(const Separations& separations, const IdVector<VertexId, int>& columns);

/// Moves variables to the right as far as they have to be to obey the constraints. O(constraints).
void raise(const Separations& separations, std::vector<int>& x);

/// Returns the constraints of all layers and of the frames' widths. They have no cycle, since
/// clusters have the same order on all layers. Costs O(all rows).
Separations make_separations(const Layering& layering,
                             const IdVector<EdgeId, int>& flat_label_widths);

}  // namespace boxart::internal
