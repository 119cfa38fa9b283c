#include "layered/columns/detail/place_blocks.h"

#include "layered/columns/alignment_targets.h"
#include "layered/columns/assign_columns.h"
#include "layered/layer_rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// Segments that vertical alignment passes over: they cross an inner segment, one between two
/// dummies, which is to be straight instead; of two inner ones that cross, the later. (Type 1 and
/// type 2 conflicts.)
IdVector<SegmentId, bool> find_conflicts(const LayeredGraph& layered) {
  IdVector<SegmentId, bool> marked(layered.segments.size(), false);
  const auto is_inner = [&](const LayeredGraph::Segment& s) {
    return layered.vertices[s.upper().vertex].kind != Kind::Node &&
           layered.vertices[s.lower().vertex].kind != Kind::Node;
  };
  for (std::size_t layer = 1; layer < layered.layers.size(); ++layer) {
    const auto& vertices = layered.layers[layer];
    std::size_t scanned = 0;
    int left = -1;  // the upper end of the last inner segment
    for (std::size_t i = 0; i < vertices.size(); ++i) {
      int right = -1;  // that of the next one, when this vertex has it
      for (const SegmentId id : layered.above[vertices[i]]) {
        if (is_inner(layered.segments[id]))
          right = layered.position[layered.segments[id].upper().vertex];
      }
      if (right < 0 && i + 1 < vertices.size()) continue;
      const int bound = right < 0 ? std::numeric_limits<int>::max() : std::max(left, right);
      for (; scanned <= i; ++scanned) {
        for (const SegmentId id : layered.above[vertices[scanned]]) {
          const int at = layered.position[layered.segments[id].upper().vertex];
          if (at < left || at > bound) marked[id] = true;
        }
      }
      left = std::max(left, right);
    }
  }
  return marked;
}

/// Segments that cross a vertex which passes both their layers: in a block their ends would stand
/// on both sides of it.
void mark_passed(const LayeredGraph& layered, IdVector<SegmentId, bool>& marked) {
  LayerRows rows(layered);
  if (rows.are_short()) return;
  std::vector<int> passing;  // positions
  for (std::size_t layer = 0; layer < layered.layers.size(); ++layer) {
    passing.clear();
    for (const VertexId vertex : rows.next()) {
      if (layered.vertices[vertex].first_layer < static_cast<int>(layer))
        passing.push_back(layered.position[vertex]);
    }
    for (const VertexId vertex : layered.layers[layer]) {
      const int lower = layered.position[vertex];
      for (const SegmentId id : layered.above[vertex]) {
        const int upper = layered.position[layered.segments[id].upper().vertex];
        const auto next = std::ranges::lower_bound(passing, std::min(upper, lower));
        if (next != passing.end() && *next < std::max(upper, lower)) marked[id] = true;
      }
    }
  }
}

class BlockPlacer {
 public:
  BlockPlacer(const Alignment& alignment, StopToken stop)
      : layered_(alignment.layered),
        ports_(alignment.ports),
        shapes_(alignment.shapes),
        port_columns_(alignment.port_columns),
        conflicts_(find_conflicts(layered_)),
        separations_(alignment.separations),
        ends_(layers_of_ends(layered_)),
        stop_(stop) {
    mark_passed(layered_, conflicts_);
  }

  using Xs = IdVector<VertexId, int>;

  /// One of the four layouts. With `to_the_right` all x are negative.
  Xs place(bool downwards, bool to_the_right) {
    align(downwards, to_the_right);
    Xs x = compact(to_the_right);
    if (to_the_right) {
      for (int& value : x)
        value = -value;
    }
    return x;
  }

 private:
  /// Joins each vertex to a median of its neighbours above (below): the blocks.
  void align(bool downwards, bool to_the_right) {
    root_.resize(0);
    for (const VertexId vertex : layered_.vertices.ids())
      root_.add(vertex);
    shift_ = Xs(layered_.vertices.size(), 0);
    const std::size_t count = layered_.layers.size();
    for (std::size_t k = 1; k < count; ++k) {
      stop_.ask();
      const auto& layer = downwards ? layered_.layers[k] : ends_[count - 1 - k];
      // The place of the last vertex aligned with, seen from where we come.
      int last = std::numeric_limits<int>::min();
      for (std::size_t i = 0; i < layer.size(); ++i) {
        const VertexId vertex = layer[to_the_right ? layer.size() - 1 - i : i];
        align_vertex(vertex, downwards, to_the_right, last);
      }
    }
  }

  void align_vertex(VertexId vertex, bool downwards, bool to_the_right, int& last) {
    neighbours_.clear();
    const LayerEnd far = downwards ? LayerEnd::Upper : LayerEnd::Lower;
    for (const SegmentId id : layered_.segments_at(vertex, internal::other(far))) {
      const VertexId other = layered_.segments[id].ends[far].vertex;
      neighbours_.emplace_back(layered_.position[other], id);
    }
    if (neighbours_.empty()) return;
    std::ranges::sort(neighbours_);
    if (to_the_right) std::ranges::reverse(neighbours_);
    const std::size_t n = neighbours_.size();
    for (const std::size_t median : {(n - 1) / 2, n / 2}) {
      if (root_[vertex] != vertex) return;
      const auto [position, id] = neighbours_[median];
      const auto& segment = layered_.segments[id];
      const VertexId other = segment.ends[far].vertex;
      const int seen = to_the_right ? -position : position;
      if (conflicts_[id] || seen <= last) continue;
      const int upper = upper_offset(layered_, ports_, shapes_, port_columns_, segment);
      const int lower = lower_offset(layered_, ports_, shapes_, port_columns_, segment);
      const int across = downwards ? upper - lower : lower - upper;
      root_[vertex] = root_[other];
      shift_[vertex] = shift_[other] + (to_the_right ? -across : across);
      last = seen;
    }
  }

  struct Arc {
    VertexId to;
    int distance;
  };

  /// Least places of all blocks, then each as far back as what follows it allows: so none is left
  /// alone at the margin.
  Xs compact(bool to_the_right) {
    IdVector<VertexId, std::vector<Arc>> after(layered_.vertices.size());
    IdVector<VertexId, int> in_degree(layered_.vertices.size(), 0);
    for (const Separations::Neighbours& pair : separations_.neighbours) {
      const VertexId a = to_the_right ? pair.right : pair.left;
      const VertexId b = to_the_right ? pair.left : pair.right;
      const int distance = pair.distance + shift_[a] - shift_[b];
      after[root_[a]].push_back({.to = root_[b], .distance = distance});
      ++in_degree[root_[b]];
    }
    Xs x(layered_.vertices.size(), 0);
    std::vector<VertexId> order;
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (root_[vertex] == vertex && in_degree[vertex] == 0) order.push_back(vertex);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (const auto& [to, distance] : after[order[i]]) {
        x[to] = std::max(x[to], x[order[i]] + distance);
        if (--in_degree[to] == 0) order.push_back(to);
      }
    }
    for (std::size_t i = order.size(); i-- > 0;) {
      int max = std::numeric_limits<int>::max();
      for (const auto& [to, distance] : after[order[i]])
        max = std::min(max, x[to] - distance);
      if (max < std::numeric_limits<int>::max()) x[order[i]] = std::max(x[order[i]], max);
    }
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (root_[vertex] != vertex) x[vertex] = x[root_[vertex]] + shift_[vertex];
    }
    return x;
  }

  const LayeredGraph& layered_;
  const Ports& ports_;
  const VertexShapes& shapes_;
  const PortColumns& port_columns_;
  IdVector<SegmentId, bool> conflicts_;
  const Separations& separations_;
  const std::vector<std::vector<VertexId>> ends_;
  IdVector<VertexId, VertexId> root_;
  IdVector<VertexId, int> shift_;  // in the block, right of the root (left when pushed right)
  std::vector<std::pair<int, SegmentId>> neighbours_;
  StopToken stop_;
};

}  // namespace

std::vector<int> place_blocks(const Alignment& alignment, StopToken stop) {
  const LayeredGraph& layered = alignment.layered;
  const Separations& separations = alignment.separations;
  using Xs = BlockPlacer::Xs;
  std::vector<int> x(static_cast<std::size_t>(separations.variable_count), 0);
  if (layered.vertices.empty()) return x;
  BlockPlacer placer(alignment, stop);
  std::array<Xs, 4> layouts{placer.place(true, false),
                            placer.place(false, false),
                            placer.place(true, true),
                            placer.place(false, true)};
  // All four are moved to the narrowest: those pushed left by their left ends, the others by their
  // right ends.
  std::array<std::pair<int, int>, 4> ends;
  std::size_t narrowest = 0;
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    const auto [least, max] = std::ranges::minmax_element(layouts[i]);
    ends[i] = {*least, *max};
    if (ends[i].second - ends[i].first < ends[narrowest].second - ends[narrowest].first) {
      narrowest = i;
    }
  }
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    const int shift =
        i < 2 ? ends[narrowest].first - ends[i].first : ends[narrowest].second - ends[i].second;
    for (int& value : layouts[i])
      value += shift;
  }
  std::vector<bool> is_set(x.size(), false);
  for (const VertexId vertex : layered.vertices.ids()) {
    std::array<int, 4> values{};
    for (std::size_t i = 0; i < 4; ++i)
      values[i] = layouts[i][vertex];
    std::ranges::sort(values);
    const int value = values[1] + (values[2] - values[1]) / 2;
    const auto variable = static_cast<std::size_t>(separations.variable[vertex]);
    if (!is_set[variable]) {
      x[variable] = value;
    } else if (layered.vertices[vertex].kind == Kind::LeftBorder) {
      x[variable] = std::min(x[variable], value);
    } else {
      x[variable] = std::max(x[variable], value);
    }
    is_set[variable] = true;
  }
  return x;
}

}  // namespace boxart::internal
