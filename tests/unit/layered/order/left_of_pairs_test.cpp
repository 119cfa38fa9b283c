#include "layered/order/left_of_pairs.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

std::string shown_pairs(std::string_view dot) {
  const LayerRun run = run_layers(graph_of(dot));
  std::string text;
  for (const auto& [left, right] : left_of_pairs(run.layered, run.digraph)) {
    const auto name = [&](VertexId vertex) {
      const auto& v = run.layered.vertices[vertex];
      return v.node == none<NodeId> ? std::string("*") : run.graph.nodes[v.node].name;
    };
    text += (text.empty() ? "" : " ") + name(left) + '<' + name(right);
  }
  return text;
}

}  // namespace

TEST_CASE("the tail of a flat edge stands left of its head") {
  CHECK(shown_pairs("digraph { {rank=same a->b} }") == "a<b");
}

TEST_CASE("with ordering=out the children of a node follow each other as written") {
  CHECK(shown_pairs("digraph { ordering=out; a->{c b d} }") == "c<b b<d");
  CHECK(shown_pairs("digraph { a [ordering=out]; a->{c b}; x->{z y} }") == "c<b");
}

TEST_CASE("with ordering=in the parents of a node do") {
  CHECK(shown_pairs("digraph { ordering=in; c->a; b->a }") == "c<b");
}

TEST_CASE("the other ends keep the order of their edges on each layer") {
  CHECK(shown_pairs("digraph { ordering=out; a->b; a->c [label=x]; a->d }") == "b<c c<d *<* *<*");
  CHECK(shown_pairs("digraph { ordering=in; a->d; b->d [label=x]; c->d }") == "a<b b<c *<* *<*");
  CHECK(shown_pairs("digraph { ordering=out; a->b; a->c [style=invis]; a->d [label=x] }") ==
        "b<c c<d *<*");
}

TEST_CASE("a pair that would close a cycle is left out") {
  CHECK(shown_pairs("digraph { ordering=out; a->b; a->c; x->c; x->b }") == "b<c");
}

TEST_CASE("edges that point up have no place in the order") {
  CHECK(shown_pairs("digraph { ordering=out; r->a->b; b->r; b->c; b->d }") == "c<d");
}

}  // namespace boxart::internal
