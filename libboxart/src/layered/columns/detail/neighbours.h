#pragma once

#include "layered/columns/alignment_targets.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {

/// What stands beside each vertex, on all layers that it spans, and how far away it is at least.
class Neighbours {
 public:
  using Item = std::pair<VertexId, int>;

  /// Costs O(V + C).
  explicit Neighbours(const Alignment& alignment);

  std::span<const Item> left_of(VertexId vertex) const { return left_.of(vertex); }
  std::span<const Item> right_of(VertexId vertex) const { return right_.of(vertex); }

  /// The least distance if the second stands right of the first; O(what stands there).
  std::optional<int> distance(VertexId left, VertexId right) const;

 private:
  struct Side {
    std::vector<std::size_t> begins;  // by vertex, into `items`
    std::vector<Item> items;

    std::span<const Item> of(VertexId vertex) const {
      const std::size_t begin = begins[index(vertex)];
      return std::span(items).subspan(begin, begins[index(vertex) + 1] - begin);
    }
  };

  static Side make(const Alignment& alignment, bool on_the_left);

  Side left_;
  Side right_;
};

}  // namespace boxart::internal
