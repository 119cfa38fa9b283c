#include "layered/layer_rows.h"
#include "layered/order/order_long_vertices.h"
#include "layered/order/row_crossings.h"
#include "layered/trunks/layering_size.h"
#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <string>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

LayerRun run_long(const std::string& dot) {
  return run_layers(graph_of(dot), {.max_short_vertices = 0});
}

/// The vertices of a kind, as `first-last` layers, in the order of their ids.
std::string spans(const LayeredGraph& layered, Kind kind) {
  std::string out;
  for (const auto& vertex : layered.vertices) {
    if (vertex.kind != kind) continue;
    if (!out.empty()) out += ' ';
    out += std::to_string(vertex.first_layer) + '-' + std::to_string(vertex.last_layer);
  }
  return out;
}

std::string dummies(const std::string& dot) {
  return spans(run_long(dot).at_start, Kind::Dummy);
}

}  // namespace

TEST_CASE("a long dummy stands on all layers that its edge passes") {
  CHECK(dummies("digraph { a -> b [minlen=5] }") == "1-4");
  CHECK(dummies("digraph { a -> b -> c; c -> a }") == "1-1");
  CHECK(dummies("digraph { a -> b }").empty());
}

TEST_CASE("a long dummy ends where a label stands, and where the cluster changes") {
  CHECK(dummies("digraph { a -> b [minlen=5, label=x] }") == "1-1 3-4");
  CHECK(dummies("digraph { subgraph cluster_z { y -> z } a -> y [minlen=4]"
                " a -> z [style=bold] }") == "1-3 1-3 4-4");
}

TEST_CASE("edges of a trunk share a long dummy down to the layer above the first end") {
  const LayerRun run = run_long("digraph { a -> b [minlen=3]; a -> c [minlen=6] }");
  CHECK(spans(run.at_start, Kind::Dummy) == "1-2 3-5");
  CHECK(run.at_start.chain[EdgeId{0}].front() == run.at_start.chain[EdgeId{1}].front());
}

TEST_CASE("edges that keep their order share no long dummies") {
  CHECK(dummies("digraph { ordering=out; a -> b [minlen=3]; a -> c [minlen=3] }") == "1-2 1-2");
}

TEST_CASE("a side of a cluster is one long vertex") {
  const LayerRun run = run_long("digraph { subgraph cluster_c { a -> b -> c } }");
  CHECK(spans(run.layered, Kind::LeftBorder) == "0-2");
  CHECK(spans(run.layered, Kind::RightBorder) == "0-2");
  CHECK(shown_layer(run, 1) == "[ b ]");
}

TEST_CASE("rows hold what comes down from above between what begins") {
  const LayerRun run = run_long("digraph { a -> {b c d}; a -> z [minlen=3, style=bold] }");
  CHECK(shown_layer(run, 1) == "b c d *");
  CHECK(shown_layer(run, 2) == "*");
  const IdVector<VertexId, VertexId> right = right_neighbours(run.layered);
  CHECK(right[vertex_named(run, "b")] == vertex_named(run, "c"));
  CHECK(run.layered.vertices[right[vertex_named(run, "d")]].kind == Kind::Dummy);
  CHECK(right[vertex_named(run, "z")] == none<VertexId>);
}

TEST_CASE("what stands side by side on several layers is kept apart once") {
  const LayerRun run =
      run_long("digraph { a -> y [minlen=9, style=bold]; a -> z [minlen=9]; a -> x }");
  const auto dummy = [&](VertexId vertex) {
    return run.layered.vertices[vertex].kind == Kind::Dummy;
  };
  CHECK(std::ranges::count_if(run.separations.neighbours, [&](const auto& pair) {
          return dummy(pair.left) && dummy(pair.right);
        }) == 1);
}

TEST_CASE("a line that crosses what passes beside it is counted") {
  // The long edge stands left of b or right of it, and c's line crosses it.
  LayerRun run =
      run_long("digraph { a -> z [minlen=4, style=bold]; b -> c -> d; { rank=same; a b } }");
  const int before = count_layer_crossings(run.layered);
  CHECK(before == 0);
  std::vector<VertexId> order;
  for (const VertexId vertex : run.layered.vertices.ids())
    order.push_back(vertex);
  std::ranges::sort(order, {}, [&](VertexId v) { return run.layered.position[v]; });
  // c goes to the other side.
  const VertexId c = vertex_named(run, "c");
  const bool was_last = run.layered.position[c] > run.layered.position[vertex_named(run, "z")];
  std::erase(order, c);
  order.insert(was_last ? order.begin() : order.end(), c);
  set_order(run.layered, order);
  CHECK(is_consistent(run.layered));
  CHECK(count_row_crossings(run.layered) == 2);
  CHECK(count_layer_crossings(run.layered) == 2);
}

TEST_CASE("sweeps of long vertices take out crossings that need not be") {
  const auto crossings = [](const std::string& dot) {
    return count_row_crossings(run_long(dot).layered);
  };
  CHECK(crossings("digraph { a->d; b->c; a->e; b->f }") == 0);
  CHECK(crossings("digraph { {a b c}; {x y z}; a->z; b->y; c->x }") == 0);
  CHECK(crossings("digraph { a->b->c->d->e; a->e; b->e; a->d; b->d }") <= 1);
}

TEST_CASE("siblings stand in the order of the input, below long lines too") {
  CHECK(shown_layer(run_long("digraph { a->{b c d e} }"), 1) == "b c d e");
  CHECK(shown_layer(run_long("digraph { { rank=same; a; b; b->a } }"), 0) == "b a");
}

TEST_CASE("how large a layering of short vertices is can be told before it is made") {
  const auto size = [](const std::string& dot) {
    const LayerRun run = run_layers(graph_of(dot));
    return count_short_vertices(run.digraph, run.ranks, make_trunks(run.digraph, run.ranks));
  };
  CHECK(size("digraph { a -> b [minlen=5] }") == 6);
  CHECK(size("digraph { a -> b [minlen=5]; a -> c [minlen=3] }") == 7);
  CHECK(
      size(
          "digraph { subgraph cluster_a { a -> b [minlen=2] subgraph cluster_c { c } } b -> c }") ==
      4 + 2 * 4 + 2);
  CHECK(size("digraph { a -> b -> c -> a }") == 4);
}

TEST_CASE("layerings of many dummies get long ones") {
  const auto dummy_count = [](const std::string& dot) {
    const LayerRun run = run_layers(graph_of(dot));
    return std::ranges::count(run.layered.vertices, Kind::Dummy, &LayeredGraph::Vertex::kind);
  };
  CHECK(dummy_count("digraph { edge [minlen=1000] a -> b -> c; c -> d [minlen=999] }") == 2996);
  CHECK(dummy_count("digraph { edge [minlen=1000] a -> b -> c -> d }") == 3);
}

}  // namespace boxart::internal
