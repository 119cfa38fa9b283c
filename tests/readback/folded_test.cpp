#include <boxart/boxart.hpp>

#include "graph/graph.h"
#include "layout/lay_out_graph.h"
#include "support/catch.h"
#include "support/expected.h"
#include "support/painted.h"
#include "support/random_graph.h"
#include "support/read_graph.h"

#include <array>
#include <cstdint>
#include <string>

// Drawings whose ranks are folded are read back as all others are.

namespace boxart::internal {
namespace {

/// Checks the drawing of a graph whose parts take no more than `length` cells along their ranks, or
/// across them. Was anything folded?
bool check_folded(ResolvedGraph graph, int length, bool folds_ranks, const std::string& what) {
  INFO(what);
  const Drawing plain = lay_out_graph(graph);
  graph.packing.fold_length = length;
  graph.packing.folds_ranks = folds_ranks;
  const Drawing folded = lay_out_graph(graph);
  if (folded.size == plain.size) return false;
  const std::string text = text_of(folded);
  std::string faults;
  for (const std::string& fault :
       readback::differences(readback::expected({&graph, 1}), text, false))
    faults += fault + '\n';
  if (!faults.empty()) FAIL_CHECK(text << faults);
  return true;
}

}  // namespace

TEMPLATE_TEST_CASE_SIG("the folded drawing of every random graph says what its DOT text says",
                       "",
                       ((Kind kind), kind),
                       Kind::Tree,
                       Kind::Dag,
                       Kind::Cyclic,
                       Kind::Clusters,
                       Kind::Compound,
                       Kind::Records,
                       Kind::Parallel,
                       Kind::SelfLoops,
                       Kind::Undirected,
                       Kind::LongLabels,
                       Kind::Looks,
                       Kind::RankSets,
                       Kind::Everything) {
  constexpr std::uint32_t seeds = 200;
  constexpr std::array directions{RankDirection::LeftRight,
                                  RankDirection::TopBottom,
                                  RankDirection::RightLeft,
                                  RankDirection::BottomTop};
  int folded = 0;
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    const std::string dot = random_dot(kind, seed);
    ResolvedGraph graph = read_graph(dot);
    graph.rank_direction = directions[seed / 2 % directions.size()];
    const bool folds_ranks = seed % 2 == 0;
    const bool are_sideways = graph.rank_direction == RankDirection::LeftRight ||
                              graph.rank_direction == RankDirection::RightLeft;
    const bool are_columns = are_sideways != folds_ranks;
    const int length =
        are_columns ? 40 + static_cast<int>(seed % 30) : 16 + static_cast<int>(seed % 8);
    const std::string what = name_of(kind) + ", seed " + std::to_string(seed) + "\n" + dot;
    if (check_folded(graph, length, folds_ranks, what)) ++folded;
  }
  CHECK(folded > 0);
}

}  // namespace boxart::internal
