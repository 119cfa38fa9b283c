#include "layout/turned_order.h"

#include "support/catch.h"
#include "support/layers.h"

namespace boxart::internal {

TEST_CASE("siblings stand in their order where a mirror image cures that") {
  // Under a, the edge to g is longer than the others: where its line runs says nothing of g.
  const LayerRun run = run_layers(graph_of("digraph { a->d; a->f; a->g; b->d; b->g; d->e; e->g }"));
  CHECK_FALSE(stands_turned(run));
  CHECK(shown_layer(run, 0) == "b a");
  CHECK(run_fault(run) == "");
}

TEST_CASE("what an order has to keep isn't mirrored") {
  CHECK(may_mirror(run_layers(graph_of("digraph { a->b; a->c }"))));
  CHECK_FALSE(may_mirror(run_layers(graph_of("digraph { {rank=same; b->c} a->b; a->c }"))));
  CHECK_FALSE(may_mirror(run_layers(graph_of("digraph { ordering=out; a->b; a->c }"))));
  CHECK_FALSE(may_mirror(run_layers(
      graph_of("digraph { r [shape=record, label=\"<x> x | <y> y\"] r:x->b; r:y->c }"))));
}

TEST_CASE("a mirror image holds the borders of frames the right way round") {
  LayerRun run = run_layers(
      graph_of("digraph { subgraph cluster_x { a b } subgraph cluster_y { c } a->d; c->d }"));
  const LayeredGraph before = run.layered;
  mirror(run.layered);
  CHECK(shown_layer(run, 0) == "[ c ] [ b a ]");
  CHECK(layers_fault(run.layered) == "");
  mirror(run.layered);
  CHECK(run.layered.layers == before.layers);
}

}  // namespace boxart::internal
