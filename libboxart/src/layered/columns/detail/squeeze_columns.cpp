#include "layered/columns/detail/squeeze_columns.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace boxart::internal {
namespace {

/// The constraints of the separations, by their left ends.
class ConstraintGraph {
 public:
  explicit ConstraintGraph(const Separations& separations)
      : after_(at(separations.variable_count)) {
    std::vector<int> in_degree(after_.size(), 0);
    for (const auto& c : separations.constraints) {
      after_[at(c.left)].emplace_back(c.right, c.distance);
      ++in_degree[at(c.right)];
    }
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (in_degree[i] == 0) order_.push_back(i);
    }
    for (std::size_t k = 0; k < order_.size(); ++k) {
      for (const auto& [right, distance] : after_[order_[k]]) {
        if (--in_degree[at(right)] == 0) order_.push_back(at(right));
      }
    }
  }

  /// Moves each variable to the right as far as those left of it push it.
  void push_right(std::vector<int>& x) const {
    for (const std::size_t left : order_) {
      for (const auto& [right, distance] : after_[left])
        x[at(right)] = std::max(x[at(right)], x[left] + distance);
    }
  }

  void push_left(std::vector<int>& x) const {
    for (std::size_t k = order_.size(); k-- > 0;) {
      for (const auto& [right, distance] : after_[order_[k]])
        x[order_[k]] = std::min(x[order_[k]], x[at(right)] - distance);
    }
  }

 private:
  std::vector<std::vector<std::pair<int, int>>> after_;
  std::vector<std::size_t> order_;  // from the left
};

int median(std::vector<int> x) {
  const auto middle = x.begin() + static_cast<std::ptrdiff_t>(x.size() / 2);
  std::ranges::nth_element(x, middle);
  return *middle;
}

}  // namespace

std::vector<int> push_apart(const std::vector<int>& wanted, const Separations& separations) {
  std::vector<int> x = wanted;
  ConstraintGraph(separations).push_right(x);
  return x;
}

std::vector<int> squeeze_columns(const Alignment& alignment,
                                 const std::vector<int>& x,
                                 int percent) {
  const ConstraintGraph constraints(alignment.separations);
  std::vector<int> least(x.size(), 0);
  constraints.push_right(least);
  const std::int64_t needed = alignment.right_end(least);
  const int width = static_cast<int>(needed * percent / 100);
  std::vector<int> most(x.size(), width);
  for (const VertexId vertex : alignment.layered.vertices.ids()) {
    int& column = most[alignment.variable(vertex)];
    column = std::min(column, width - alignment.shapes.of[vertex].width);
  }
  constraints.push_left(most);
  const int shift = width / 2 - median(x);
  std::vector<int> squeezed(x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    squeezed[i] = std::clamp(x[i] + shift, least[i], most[i]);
  return squeezed;
}

}  // namespace boxart::internal
