#include "layered/order/detail/transpose_layer.h"

#include <algorithm>
#include <span>

namespace boxart::internal {

LayerTransposer::LayerTransposer(LayeredGraph& layered,
                                 const FarEnds& far_ends,
                                 const std::vector<std::pair<VertexId, VertexId>>& flat)
    : layered_(layered),
      far_ends_(far_ends),
      flat_(flat),
      is_left_(layered.vertices.size(), false) {
  for (const auto& [left, right] : flat)
    is_left_[left] = true;
}

bool LayerTransposer::transpose(int layer) {
  auto& order = layered_.layers[static_cast<std::size_t>(layer)];
  if (order.size() < 2) return false;
  bool improved = false;
  ends_.clear();
  Lists left = lists_of(order[0]);
  for (std::size_t i = 1; i < order.size(); ++i) {
    const VertexId v = order[i - 1];
    const VertexId w = order[i];
    const Lists right = lists_of(w);
    if (saves(left, right) && may_swap(v, w)) {
      std::swap(order[i - 1], order[i]);
      std::swap(layered_.position[v], layered_.position[w]);
      improved = true;
      continue;  // `left` stays: v stands at i now
    }
    left = right;
  }
  return improved;
}

LayerTransposer::Lists LayerTransposer::lists_of(VertexId vertex) {
  Lists lists{.begin = ends_.size(), .middle = 0, .end = 0};
  append_ends(layered_, far_ends_, vertex, true, ends_);
  lists.middle = ends_.size();
  append_ends(layered_, far_ends_, vertex, false, ends_);
  lists.end = ends_.size();
  return lists;
}

bool LayerTransposer::saves(const Lists& left, const Lists& right) const {
  const auto list = [&](std::size_t begin, std::size_t end) {
    return std::span(ends_).subspan(begin, end - begin);
  };
  const auto left_above = list(left.begin, left.middle);
  const auto right_above = list(right.begin, right.middle);
  const auto left_below = list(left.middle, left.end);
  const auto right_below = list(right.middle, right.end);
  // Most neighbours stand in the order of their far ends.
  const auto cross = [](std::span<const SegmentEnd> a, std::span<const SegmentEnd> b) {
    return !a.empty() && !b.empty() && b.front().position16 < a.back().position16;
  };
  if (!cross(left_above, right_above) && !cross(left_below, right_below)) return false;
  return crossings_saved(left_above, right_above) + crossings_saved(left_below, right_below) > 0;
}

bool LayerTransposer::may_swap(VertexId left, VertexId right) const {
  if (is_border(layered_.vertices[left]) || is_border(layered_.vertices[right])) return false;
  if (!is_left_[left]) return true;
  return std::ranges::find(flat_, std::pair{left, right}) == flat_.end();
}

}  // namespace boxart::internal
