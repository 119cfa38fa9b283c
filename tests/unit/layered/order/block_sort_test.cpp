#include "layered/order/detail/block_sort.h"

#include "support/catch.h"
#include "support/layers.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// One layer, as the input has it, and keys for nodes named by single letters.
struct Layer {
  LayerRun run;
  IdVector<VertexId, std::int64_t> keys;

  explicit Layer(std::string_view dot) : run(run_layers(graph_of(dot))) {
    run.layered = run.at_start;
    keys.resize(run.layered.vertices.size(), BlockSort::no_key);
  }
  VertexId operator[](char name) const { return vertex_named(run, std::string(1, name)); }
  /// Keys by rising place in `names`.
  void want(std::string_view names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] != ' ') keys[(*this)[names[i]]] = static_cast<std::int64_t>(10 * i);
    }
  }
  std::string shown() const { return shown_layer(run, 0); }
};

}  // namespace

TEST_CASE("vertices are sorted by their keys") {
  Layer layer("digraph { a b c d }");
  layer.want("dbca");
  BlockSort(layer.run.layered, {}).sort(0, layer.keys);
  CHECK(layer.shown() == "d b c a");
  CHECK(layers_fault(layer.run.layered) == "");
}

TEST_CASE("a vertex without a wish stays where it is") {
  Layer layer("digraph { a b c d }");
  layer.want("dca");
  BlockSort(layer.run.layered, {}).sort(0, layer.keys);
  CHECK(layer.shown() == "d b c a");
}

TEST_CASE("equal keys keep their order") {
  Layer layer("digraph { a b c d }");
  for (const char name : {'a', 'b', 'c', 'd'})
    layer.keys[layer[name]] = 7;
  BlockSort(layer.run.layered, {}).sort(0, layer.keys);
  CHECK(layer.shown() == "a b c d");
}

TEST_CASE("a cluster moves as a whole, to the mean of what it holds") {
  Layer layer("digraph { x; y; subgraph cluster_0 { a b } }");
  layer.want("a x b y");
  BlockSort(layer.run.layered, {}).sort(0, layer.keys);
  CHECK(layer.shown() == "x [ a b ] y");
}

TEST_CASE("what is in a nested cluster is sorted inside it") {
  Layer layer("digraph { subgraph cluster_0 { a; subgraph cluster_1 { b c } } }");
  layer.want("cba");
  BlockSort(layer.run.layered, {}).sort(0, layer.keys);
  CHECK(layer.shown() == "[ [ c b ] a ]");
}

TEST_CASE("siblings keep their order until it is updated") {
  Layer layer("digraph { subgraph cluster_0 { a } subgraph cluster_1 { b } }");
  layer.want("ba");
  BlockSort blocks(layer.run.layered, {});
  blocks.sort(0, layer.keys);
  CHECK(layer.shown() == "[ a ] [ b ]");
  blocks.update_cluster_order();
  blocks.sort(0, layer.keys);
  CHECK(layer.shown() == "[ b ] [ a ]");
}

TEST_CASE("a flat edge is stronger than keys") {
  Layer layer("digraph { a b c }");
  layer.want("cba");
  const std::vector<std::pair<VertexId, VertexId>> flat{{layer['a'], layer['c']}};
  BlockSort(layer.run.layered, flat).sort(0, layer.keys);
  CHECK(layer.shown() == "b a c");
}

TEST_CASE("a flat edge between clusters doesn't part siblings from their order") {
  Layer layer("digraph { subgraph cluster_0 { a } subgraph cluster_1 { b } x }");
  const std::vector<std::pair<VertexId, VertexId>> flat{{layer['b'], layer['a']}};
  BlockSort(layer.run.layered, flat).sort(0, layer.keys);
  CHECK(layers_fault(layer.run.layered) == "");
  CHECK(layer.shown() == "x [ a ] [ b ]");
}

}  // namespace boxart::internal
