#pragma once

#include <boxart/options.hpp>

#include "graph/text_graph.h"

#include <cstdint>

namespace boxart::internal {

/// How much a text holds. Counts that would not fit are the greatest number.
struct GraphSize {
  std::int64_t nodes = 0;
  std::int64_t edges = 0;
  /// The nodes of all subgraphs: a node counts once for each that it is in, however deep.
  std::int64_t members = 0;
  /// What a reader of DOT keeps for attributes: of each node those that any node has, and likewise
  /// of edges and subgraphs.
  std::int64_t values = 0;
};

/// Requires: neither is negative.
std::int64_t sum_of(std::int64_t a, std::int64_t b);
std::int64_t product_of(std::int64_t a, std::int64_t b);

/// How many members `limits` allow.
std::int64_t max_members(const Limits& limits);
/// How many values they allow.
std::int64_t max_values(const Limits& limits);

/// Throws LimitError when that is more than `limits` allow.
void check_limits(const GraphSize& size, const Limits& limits);

/// Of a graph that is there already: its nodes and edges count.
void check_limits(const TextGraph& graph, const Limits& limits);

}  // namespace boxart::internal
