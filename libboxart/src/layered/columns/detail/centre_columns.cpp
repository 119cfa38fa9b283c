#include "layered/columns/detail/centre_columns.h"

#include "layered/columns/detail/between_medians.h"
#include "layered/columns/detail/neighbours.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class Centrer {
 public:
  Centrer(const Alignment& alignment, StopToken stop)
      : alignment_(alignment), layered_(alignment.layered), stop_(stop), near_(alignment) {}

  /// Moves each node to the middle of the places that are best for it, within its neighbours.
  void centre(std::vector<int>& x) {
    const auto layer_count = layered_.layers.size();
    // Where neither a sweep up nor one down moves anything, no other does.
    for (int sweep = 0, idle = 0; sweep < centre_sweeps && idle < 2; ++sweep) {
      has_moved_ = false;
      for (std::size_t i = 0; i < layer_count; ++i) {
        stop_.ask();
        const auto& layer = layered_.layers[sweep % 2 == 0 ? layer_count - 1 - i : i];
        for (std::size_t at = 0; at < layer.size(); ++at) {
          centre_vertex(x, layer[sweep % 2 == 0 ? at : layer.size() - 1 - at]);
        }
      }
      idle = has_moved_ ? 0 : idle + 1;
    }
  }

 private:
  void centre_vertex(std::vector<int>& x, VertexId vertex) {
    const auto& v = layered_.vertices[vertex];
    if (v.kind == Kind::LeftBorder || v.kind == Kind::RightBorder) return;
    if (v.kind == Kind::Node && centre_node(x, vertex)) return;
    pulls_.clear();
    for (const LayerEnd far : layer_ends) {
      const bool up = far == LayerEnd::Upper;
      const LayerEnd near = other(far);
      for (const SegmentId id : layered_.segments_at(vertex, near)) {
        const auto& s = layered_.segments[id];
        if (s.ends[near].frame != none<ClusterId>) continue;
        for (const Alignment::Target& target : alignment_.targets(id)) {
          const int other = up ? x[static_cast<std::size_t>(target.upper)] + target.shift
                               : x[static_cast<std::size_t>(target.lower)] - target.shift;
          const int weight = alignment_.straightness[id] * target.force;
          pulls_.push_back({.to = other, .above = up, .weight = weight});
        }
      }
    }
    const std::optional<int> wanted = between_medians(pulls_, x[var(vertex)]);
    if (wanted) move_to(x, vertex, *wanted);
  }

  /// As near to `wanted` as the neighbours let it.
  void move_to(std::vector<int>& x, VertexId vertex, int wanted) {
    for (const auto& [left, distance] : near_.left_of(vertex))
      wanted = std::max(wanted, x[var(left)] + distance);
    for (const auto& [right, distance] : near_.right_of(vertex))
      wanted = std::min(wanted, x[var(right)] - distance);
    has_moved_ = has_moved_ || x[var(vertex)] != wanted;
    x[var(vertex)] = wanted;
  }

  /// The next vertex of a line that runs straight on from this one and is the only way from one
  /// node to the next; none: there isn't one.
  VertexId next_in_chain(const std::vector<int>& x, VertexId vertex, LayerEnd end) const {
    const auto& all = layered_.segments_at(vertex, end);
    if (all.size() != 1) return none<VertexId>;
    const auto& s = layered_.segments[all.front()];
    if (s.edge == none<EdgeId> || !alignment_.is_lone[s.edge]) return none<VertexId>;
    int count = 0;
    if (alignment_.middle(x, vertex, end, count) != x[var(vertex)]) return none<VertexId>;
    return s.ends[other(end)].vertex;
  }

  /// A node, with all that hangs on it in a straight chain, goes to the middle of what its chain is
  /// joined to, if there are several on one side; false: there aren't.
  bool centre_node(std::vector<int>& x, VertexId vertex) {
    if (next_in_chain(x, vertex, LayerEnd::Lower) != none<VertexId>) return true;
    links_.assign(1, vertex);
    for (VertexId next = next_in_chain(x, vertex, LayerEnd::Upper); next != none<VertexId>;
         next = next_in_chain(x, next, LayerEnd::Upper))
      links_.push_back(next);
    const VertexId last = links_.back();
    int above_count = 0;
    int below_count = 0;
    const int above = alignment_.middle(x, vertex, LayerEnd::Lower, above_count) - x[var(vertex)];
    const int below = alignment_.middle(x, last, LayerEnd::Upper, below_count) - x[var(last)];
    if (above_count < 2 && below_count < 2) {
      if (above_count == 0 || below_count == 0) return links_.size() > 1;
      // A link of a chain: the segment that nothing else bends is the one to keep straight.
      const bool is_straight = above == 0 || below == 0;
      const int shared_above = lines_at_far_end(vertex, LayerEnd::Upper);
      const int shared_below = lines_at_far_end(last, LayerEnd::Lower);
      if (shared_above == shared_below && is_straight) return true;
      shift(x, shared_above < shared_below ? above : below);
      return true;
    }
    if (above_count == below_count || (above_count >= 2 && below_count >= 2)) {
      const auto [left, right] = std::minmax(above, below);
      shift(x, std::clamp(0, left, right));
    } else {
      shift(x, above_count > below_count ? above : below);
    }
    return true;
  }

  /// Moves all links as far towards `by` as their neighbours let them.
  void shift(std::vector<int>& x, int by) {
    for (const VertexId vertex : links_) {
      for (const auto& [left, distance] : near_.left_of(vertex))
        by = std::max(by, x[var(left)] + distance - x[var(vertex)]);
      for (const auto& [right, distance] : near_.right_of(vertex))
        by = std::min(by, x[var(right)] - distance - x[var(vertex)]);
    }
    for (const VertexId vertex : links_)
      x[var(vertex)] += by;
    has_moved_ = has_moved_ || by != 0;
  }

  /// How many lines meet the far end of the only segment above (below) from this side; a dummy's
  /// line goes straight on.
  int lines_at_far_end(VertexId vertex, LayerEnd far_end) const {
    for (const SegmentId id : layered_.segments_at(vertex, other(far_end))) {
      const auto& s = layered_.segments[id];
      if (s.edge == none<EdgeId>) continue;
      const VertexId far = s.ends[far_end].vertex;
      if (layered_.vertices[far].kind != Kind::Node) return 0;
      return static_cast<int>(layered_.segments_at(far, far_end).size());
    }
    return 0;
  }

  std::size_t var(VertexId vertex) const { return alignment_.variable(vertex); }

  static constexpr int centre_sweeps = 6;

  const Alignment& alignment_;
  const LayeredGraph& layered_;
  StopToken stop_;
  Neighbours near_;
  std::vector<Pull> pulls_;
  std::vector<VertexId> links_;  // of the chain that is at hand, from below
  bool has_moved_ = false;
};

}  // namespace

void centre_columns(const Alignment& alignment, std::vector<int>& x, StopToken stop) {
  Centrer(alignment, stop).centre(x);
}

}  // namespace boxart::internal
