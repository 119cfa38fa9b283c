#include "support/random_mix.h"

namespace boxart::internal {

Mix mix_of(Kind kind, Dice& dice) {
  switch (kind) {
    case Kind::Clusters:
      return {.edge_labels = 10, .clusters = 80};
    case Kind::Compound:
      return {.edge_labels = 10, .clusters = 70, .compound = 60};
    case Kind::Records:
      return {.edge_labels = 10, .records = 70};
    case Kind::Parallel:
      return {.edge_labels = 60, .repeats = 60};
    case Kind::SelfLoops:
      return {.edge_labels = 50, .loops = 50};
    case Kind::Undirected:
      return {.edge_labels = 20, .loops = 5, .repeats = 10, .directed = false};
    case Kind::WideText:
      return {.node_labels = 90, .edge_labels = 40, .wide = 80, .clusters = 30};
    case Kind::LongLabels:
      return {.node_labels = 80, .edge_labels = 50, .end_labels = 20, .lines = 70, .clusters = 30};
    case Kind::Looks:
      return {.edge_labels = 10, .looks = 70, .points = 10, .loops = 5};
    case Kind::RankSets:
      return {.edge_labels = 10, .ranks = 40, .clusters = 20};
    case Kind::Everything:
      return {.node_labels = 40,
              .edge_labels = 30,
              .end_labels = 10,
              .wide = 20,
              .lines = 20,
              .records = 20,
              .looks = 30,
              .ranks = 15,
              .points = 5,
              .loops = 8,
              .repeats = 15,
              .clusters = 40,
              .compound = 20,
              .directed = dice.percent(80)};
    default:
      return {.node_labels = 20, .edge_labels = dice.percent(30) ? 30 : 0};
  }
}

}  // namespace boxart::internal
