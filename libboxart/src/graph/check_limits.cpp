#include "graph/check_limits.h"

#include <boxart/error.hpp>

namespace boxart::internal {

std::int64_t sum_of(std::int64_t a, std::int64_t b) {
  return a > Limits::none - b ? Limits::none : a + b;
}

std::int64_t product_of(std::int64_t a, std::int64_t b) {
  if (a == 0 || b == 0) return 0;
  return a > Limits::none / b ? Limits::none : a * b;
}

std::int64_t max_members(const Limits& limits) {
  constexpr int each = 16;
  return product_of(limits.nodes, each);
}

std::int64_t max_values(const Limits& limits) {
  constexpr int each = 64;
  return product_of(sum_of(limits.nodes, limits.edges), each);
}

void check_limits(const GraphSize& size, const Limits& limits) {
  using Kind = LimitError::Kind;
  if (size.nodes > limits.nodes) {
    throw LimitError(Kind::Nodes, "the text has", size.nodes, "nodes", limits.nodes);
  }
  if (size.edges > limits.edges) {
    throw LimitError(Kind::Edges, "the text has", size.edges, "edges", limits.edges);
  }
  if (size.members > max_members(limits)) {
    throw LimitError(Kind::Nodes, "the subgraphs hold", size.members, "nodes", max_members(limits));
  }
  if (size.values > max_values(limits)) {
    throw LimitError(
        Kind::Nodes, "nodes and edges have", size.values, "attributes", max_values(limits));
  }
}

void check_limits(const TextGraph& graph, const Limits& limits) {
  check_limits({.nodes = static_cast<std::int64_t>(graph.nodes.size()),
                .edges = static_cast<std::int64_t>(graph.edges.size())},
               limits);
}

}  // namespace boxart::internal
