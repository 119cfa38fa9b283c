#pragma once

#include "graph/graph.h"

#include <string_view>

namespace boxart::internal {

/// How a node's shape is written: in brackets, or behind them as `@{ shape: word }`.
struct WrittenShape {
  std::string_view open = "[";
  std::string_view close = "]";
  std::string_view word{};
  bool shows_label = true;  // else Mermaid draws no text in it
  bool is_like = true;      // else it is another one than the node's
};

/// That of a node whose shape is called so in DOT. Requires: the node is a box, a text or a point.
WrittenShape written_shape(const Node& node, std::string_view dot_shape);

}  // namespace boxart::internal
