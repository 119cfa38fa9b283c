#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace boxart::internal {

/// The tree edge between a node and its parent, by how much more flow it takes, upwards and
/// downwards: against its own direction that is the flow that it has.
class TreeEdge {
 public:
  static constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
  /// An edge that only holds the tree together, in place of none of the problem's.
  static constexpr int artificial = -1;

  TreeEdge() = default;
  /// `goes_up`: the node is the edge's tail.
  TreeEdge(std::int64_t flow, std::int64_t capacity, bool goes_up, int edge = artificial)
      : goes_up_(goes_up), edge_(edge) {
    residual_[goes_up ? 1 : 0] = capacity - flow;
    residual_[goes_up ? 0 : 1] = flow;
  }

  int edge() const { return edge_; }
  std::int64_t flow() const { return residual_[goes_up_ ? 0 : 1]; }
  std::int64_t residual(bool upwards) const { return residual_[upwards ? 1 : 0]; }
  void send(bool upwards, std::int64_t more) {
    residual_[upwards ? 1 : 0] -= more;
    residual_[upwards ? 0 : 1] += more;
  }
  /// Parent and child are exchanged.
  void turn() {
    goes_up_ = !goes_up_;
    std::swap(residual_[0], residual_[1]);
  }

 private:
  std::array<std::int64_t, 2> residual_{unlimited, 0};
  bool goes_up_ = false;
  int edge_ = artificial;
};

}  // namespace boxart::internal
