#include "layered/columns/detail/centre_frames.h"

#include "layered/columns/detail/between_medians.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace boxart::internal {
namespace {

class FrameCentrer {
 public:
  explicit FrameCentrer(const Alignment& alignment)
      : alignment_(alignment), layered_(alignment.layered) {}

  void centre(std::vector<int>& x) const {
    constexpr std::size_t most_steps = 4'000'000;
    const std::size_t steps = layered_.vertices.size() + layered_.segments.size() +
                              alignment_.separations.constraints.size();
    std::size_t left = most_steps / std::max<std::size_t>(steps, 1);
    for (const ClusterId frame : frames_with_ends()) {
      if (left-- == 0) break;
      move_block(x, frame);
    }
    centre_round_content(x);
  }

 private:
  /// The frames at which lines end or that hold the other ends of such lines, outer ones first.
  std::vector<ClusterId> frames_with_ends() const {
    IdVector<ClusterId, bool> has_end(layered_.clusters.size(), false);
    for (const LayeredGraph::Segment& segment : layered_.segments) {
      if (!segment.ends_at_frame()) continue;
      for (const LayeredGraph::Segment::End& end : segment.ends) {
        ClusterId at =
            end.frame != none<ClusterId> ? end.frame : layered_.vertices[end.vertex].cluster;
        for (; at != none<ClusterId> && !has_end[at]; at = layered_.clusters[at].parent)
          has_end[at] = true;
      }
    }
    std::vector<ClusterId> frames;
    for (const ClusterId frame : has_end.ids()) {
      if (has_end[frame]) frames.push_back(frame);
    }
    return frames;
  }

  /// By variable: does the frame hold it, or is it one of its sides?
  std::vector<bool> variables_in(ClusterId frame) const {
    IdVector<ClusterId, bool> holds(layered_.clusters.size(), false);
    for (const ClusterId cluster : layered_.clusters.ids()) {
      const ClusterId parent = layered_.clusters[cluster].parent;
      holds[cluster] = cluster == frame || (parent != none<ClusterId> && holds[parent]);
    }
    std::vector<bool> inside(static_cast<std::size_t>(alignment_.separations.variable_count),
                             false);
    for (const VertexId vertex : layered_.vertices.ids()) {
      const ClusterId cluster = layered_.vertices[vertex].cluster;
      if (cluster != none<ClusterId> && holds[cluster]) inside[var(vertex)] = true;
    }
    return inside;
  }

  /// Where lines that lead out of the block would be straight, as moves of the block.
  std::vector<Pull> pulls(const std::vector<int>& x, const std::vector<bool>& inside) const {
    std::vector<Pull> found;
    for (const SegmentId id : layered_.segments.ids()) {
      const LayeredGraph::Segment& segment = layered_.segments[id];
      if (segment.edge == none<EdgeId>) continue;
      for (const Alignment::Target& target : alignment_.targets(id)) {
        const auto upper = static_cast<std::size_t>(target.upper);
        const auto lower = static_cast<std::size_t>(target.lower);
        if (inside[upper] == inside[lower]) continue;
        const int right = x[upper] + target.shift - x[lower];
        found.push_back({.to = inside[lower] ? right : -right,
                         .above = inside[lower],
                         .weight = alignment_.straightness[id] * target.force});
      }
    }
    return found;
  }

  void move_block(std::vector<int>& x, ClusterId frame) const {
    const std::vector<bool> inside = variables_in(frame);
    std::vector<Pull> wishes = pulls(x, inside);
    int by = between_medians(wishes, 0).value_or(0);
    if (by == 0) return;
    const int left_side = x[var(layered_.clusters[frame].left_borders.front())];
    const int right_side = x[var(layered_.clusters[frame].right_borders.front())];
    by = std::clamp(
        by, *std::ranges::min_element(x) - left_side, alignment_.right_end(x) - 1 - right_side);
    for (const Separations::Constraint& c : alignment_.separations.constraints) {
      const auto left = static_cast<std::size_t>(c.left);
      const auto right = static_cast<std::size_t>(c.right);
      if (inside[left] == inside[right]) continue;
      const int spare = x[right] - x[left] - c.distance;
      by = inside[left] ? std::min(by, spare) : std::max(by, -spare);
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (inside[i]) x[i] += by;
    }
  }

  /// Moves frames to the middle of what they hold, as far as what stands beside and in them lets
  /// them: a wide title makes a frame wider than its content. Inner frames first.
  void centre_round_content(std::vector<int>& x) const {
    // The constraints of each side; those between the two sides of a frame don't hinder its move.
    const std::size_t sides = 2 * layered_.clusters.size();  // their variables come first
    std::vector<std::vector<const Separations::Constraint*>> at(sides);
    for (const auto& c : alignment_.separations.constraints) {
      if (c.left / 2 == c.right / 2 && static_cast<std::size_t>(c.left) < sides) continue;
      for (const int side : {c.left, c.right}) {
        if (static_cast<std::size_t>(side) < sides)
          at[static_cast<std::size_t>(side)].push_back(&c);
      }
    }
    for (std::size_t i = layered_.clusters.size(); i-- > 0;) {
      std::array<int, 2> blank{};  // inside, on the left and on the right
      std::array<int, 2> slack{};  // how far both sides may move left and right
      slack[0] = slack[1] = std::numeric_limits<int>::max();
      for (const std::size_t side : {2 * i, 2 * i + 1}) {
        for (const auto* c : at[side]) {
          const bool is_left_end = static_cast<std::size_t>(c->left) == side;
          const int spare = x[static_cast<std::size_t>(c->right)] -
                            x[static_cast<std::size_t>(c->left)] - c->distance;
          auto& limit = slack[is_left_end ? 1 : 0];
          limit = std::min(limit, spare);
        }
        blank[side % 2] = inner_blank(x, at[side], side);
      }
      const int wanted = (blank[0] - blank[1]) / 2;
      const int shift = std::clamp(wanted, -slack[0], slack[1]);
      x[2 * i] += shift;
      x[2 * i + 1] += shift;
    }
  }

  /// The blank cells between a side of a frame and what it holds.
  static int inner_blank(const std::vector<int>& x,
                         const std::vector<const Separations::Constraint*>& constraints,
                         std::size_t side) {
    int blank = std::numeric_limits<int>::max() / 2;
    const bool is_left_side = side % 2 == 0;
    for (const auto* c : constraints) {
      const bool is_left_end = static_cast<std::size_t>(c->left) == side;
      if (is_left_end != is_left_side) continue;
      blank = std::min(blank,
                       x[static_cast<std::size_t>(c->right)] -
                           x[static_cast<std::size_t>(c->left)] - c->distance);
    }
    return blank;
  }

  std::size_t var(VertexId vertex) const { return alignment_.variable(vertex); }

  const Alignment& alignment_;
  const LayeredGraph& layered_;
};

}  // namespace

void centre_frames(const Alignment& alignment, std::vector<int>& x) {
  FrameCentrer(alignment).centre(x);
}

}  // namespace boxart::internal
