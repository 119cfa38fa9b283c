#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace boxart::internal {

/// Sorts of graphs that a layout finds hard in different ways.
enum class Kind {
  Tree,
  Dag,
  Cyclic,
  Bipartite,  ///< two layers with most of the edges between them
  Clusters,   ///< nested to a depth of five
  Compound,   ///< edges that end at clusters
  Records,    ///< fields, ports, compass points
  Parallel,   ///< the same two nodes again and again, with labels
  SelfLoops,
  Undirected,
  WideText,    ///< glyphs of two cells, combining marks, emoji
  LongLabels,  ///< labels of several lines on nodes, edges and clusters
  Looks,       ///< styles, shapes and arrowheads
  RankSets,    ///< rank=same and the like, minlen, constraint=false, groups
  Everything,
};

inline constexpr std::array<Kind, 15> all_kinds = {
    Kind::Tree,
    Kind::Dag,
    Kind::Cyclic,
    Kind::Bipartite,
    Kind::Clusters,
    Kind::Compound,
    Kind::Records,
    Kind::Parallel,
    Kind::SelfLoops,
    Kind::Undirected,
    Kind::WideText,
    Kind::LongLabels,
    Kind::Looks,
    Kind::RankSets,
    Kind::Everything,
};

std::string name_of(Kind kind);

/// The DOT text of a random graph. The same `kind` and `seed` give the same text everywhere.
std::string random_dot(Kind kind, std::uint32_t seed);

}  // namespace boxart::internal
