#include "sugiyama/transpose_layer.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace boxart {
namespace {

bool is_border(const LayeredGraph& layered, VertexId vertex) {
  using Kind = LayeredGraph::Vertex::Kind;
  const Kind kind = layered.vertices[vertex].kind;
  return kind == Kind::LeftBorder || kind == Kind::RightBorder;
}

}  // namespace

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
  std::int64_t saved = 0;
  const auto compare = [&](std::size_t a, std::size_t a_end, std::size_t b, std::size_t b_end) {
    if (a == a_end || b == b_end) return;
    const auto all = std::span(ends_);
    const auto of_left = all.subspan(a, a_end - a);
    const auto of_right = all.subspan(b, b_end - b);
    saved += crossings(of_left, of_right) - crossings(of_right, of_left);
  };
  compare(left.begin, left.middle, right.begin, right.middle);
  compare(left.middle, left.end, right.middle, right.end);
  return saved > 0;
}

bool LayerTransposer::may_swap(VertexId left, VertexId right) const {
  if (is_border(layered_, left) || is_border(layered_, right)) return false;
  if (!is_left_[left]) return true;
  return std::ranges::find(flat_, std::pair{left, right}) == flat_.end();
}

}  // namespace boxart
