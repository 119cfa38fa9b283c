#pragma once

#include "support/random_graph.h"

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>

namespace boxart::internal {

/// Numbers from one seed. `%` keeps them the same with every standard library.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// 0 to `count` - 1.
  int below(int count) {
    return static_cast<int>(engine_() % static_cast<std::mt19937::result_type>(count));
  }
  int between(int min, int max) { return min + below(max - min + 1); }
  bool percent(int chance) { return below(100) < chance; }
  std::string_view one_of(std::initializer_list<std::string_view> texts) {
    return texts.begin()[below(static_cast<int>(texts.size()))];
  }

 private:
  std::mt19937 engine_;
};

/// What the nodes and edges of a graph may have, in percent of them.
struct Mix {
  int node_labels = 0;
  int edge_labels = 0;
  int end_labels = 0;
  int wide = 0;
  int lines = 0;
  int records = 0;
  int looks = 0;
  int ranks = 0;
  int points = 0;
  int loops = 0;
  int repeats = 0;
  int clusters = 0;  // of the nodes, how many lie in one
  int compound = 0;
  bool directed = true;
};

/// The mix of a kind of graphs; some of it is thrown.
Mix mix_of(Kind kind, Dice& dice);

}  // namespace boxart::internal
