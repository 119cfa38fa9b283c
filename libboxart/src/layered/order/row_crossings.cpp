#include "layered/order/row_crossings.h"

#include "layered/layer_rows.h"
#include "layered/order/crossing_count.h"

#include <cstddef>
#include <cstdlib>
#include <span>
#include <vector>

namespace boxart::internal {
namespace {

class RowCrossings {
 public:
  RowCrossings(const LayeredGraph& layered, int border_weight)
      : layered_(layered),
        border_weight_(border_weight),
        rows_(layered),
        position_(layered.vertices.size(), 0),
        passing_(layered.vertices.size(), 0) {}

  std::int64_t count(StopToken stop) {
    std::int64_t sum = 0;
    for (std::size_t layer = 0; layer < layered_.layers.size(); ++layer) {
      stop.ask();
      const std::span<const VertexId> row = rows_.next();
      segments_.clear();
      if (layer > 0) sum += count_above(row, static_cast<int>(layer));
      read_upper_ends(row, static_cast<int>(layer));
    }
    return sum;
  }

 private:
  int weight(VertexId vertex) const {
    return is_border(layered_.vertices[vertex]) ? border_weight_ : 1;
  }

  /// Of each vertex that ends on the layer, its position among those that do, and the weight of
  /// what passes on its left.
  void read_upper_ends(std::span<const VertexId> row, int layer) {
    int position = 0;
    int passing = 0;
    for (const VertexId vertex : row) {
      position_[vertex] = position;
      passing_[vertex] = passing;
      if (layered_.vertices[vertex].last_layer == layer) {
        ++position;
      } else {
        passing += weight(vertex);
      }
    }
  }

  /// The crossings between the layer and the one above.
  std::int64_t count_above(std::span<const VertexId> row, int layer) {
    std::int64_t with_passing = 0;
    int position = 0;
    int passing = 0;
    for (const VertexId vertex : row) {
      if (layered_.vertices[vertex].first_layer < layer) {
        passing += weight(vertex);
        continue;
      }
      for (const SegmentId id : layered_.above[vertex]) {
        const auto& segment = layered_.segments[id];
        const int weight = segment.edge == none<EdgeId> ? border_weight_ : 1;
        with_passing += std::int64_t{weight} * std::abs(passing_[segment.upper().vertex] - passing);
        segments_.push_back(
            {.upper = position_[segment.upper().vertex] * 16 + segment.upper().offset16,
             .lower = position * 16 + segment.lower().offset16,
             .weight = weight});
      }
      ++position;
    }
    return with_passing + counter_.count(segments_);
  }

  const LayeredGraph& layered_;
  int border_weight_;
  LayerRows rows_;
  IdVector<VertexId, int> position_;
  IdVector<VertexId, int> passing_;
  CrossingCounter counter_;
  std::vector<CrossingSegment> segments_;
};

}  // namespace

std::int64_t count_row_crossings(const LayeredGraph& layered, StopToken stop, int border_weight) {
  return RowCrossings(layered, border_weight).count(stop);
}

}  // namespace boxart::internal
