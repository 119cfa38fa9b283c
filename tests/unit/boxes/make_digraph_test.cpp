#include "boxes/make_digraph.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <utility>

namespace boxart::internal {
namespace {

Digraph made(const std::string& dot) {
  return make_digraph(graph_of(dot));
}

/// How the edge declared last is drawn.
RouteKind route(const std::string& dot) {
  const LayerRun run = run_layers(graph_of(dot));
  return run.routes[id_at<EdgeId>(run.graph.edges.size() - 1)];
}

int style_class(const Digraph& digraph, int edge) {
  CHECK(digraph.edges[EdgeId{edge}].tail().style_class ==
        digraph.edges[EdgeId{edge}].head().style_class);
  return digraph.edges[EdgeId{edge}].tail().style_class;
}

}  // namespace

TEST_CASE("nodes, edges and clusters keep their ids") {
  const Digraph digraph = made("digraph { a->b [minlen=3, weight=5]; subgraph cluster_0 { b } }");
  CHECK(digraph.nodes.size() == 2);
  CHECK(digraph.nodes[NodeId{1}].cluster == ClusterId{0});
  CHECK(digraph.edges[EdgeId{0}].minimum_length == 3);
  CHECK(digraph.edges[EdgeId{0}].weight == 5);
}

TEST_CASE("edges look alike that have one arrowhead and one stroke") {
  const Digraph digraph = made("digraph { a->b; a->c; a->d [style=bold]; a->e [arrowhead=dot] }");
  CHECK(style_class(digraph, 0) == style_class(digraph, 1));
  CHECK(style_class(digraph, 0) >= 0);
  CHECK(style_class(digraph, 2) != style_class(digraph, 0));
  CHECK(style_class(digraph, 3) != style_class(digraph, 0));
}

TEST_CASE("two-headed edges share with none, edges without arrowheads with each other") {
  CHECK(style_class(made("digraph { a->b [dir=both] }"), 0) == -1);
  CHECK(style_class(made("graph { a--b }"), 0) >= 0);
  const Digraph mixed = made("digraph { a->b [dir=none]; a->c [dir=none]; a->d }");
  CHECK(style_class(mixed, 0) == style_class(mixed, 1));
  CHECK(style_class(mixed, 0) != style_class(mixed, 2));
}

TEST_CASE("at a point alone lines without arrowheads end: elsewhere they don't join those of one") {
  const Digraph digraph = made("graph { p [shape=point]; a--b; a--c; a--p }");
  CHECK(digraph.edges[EdgeId{2}].tail().style_class == -1);
  CHECK(digraph.edges[EdgeId{2}].head().style_class >= 0);
}

TEST_CASE("a line that has to run alone shares with none") {
  ResolvedGraph graph = graph_of("digraph { a->b; a->c }");
  graph.edges[EdgeId{0}].shares = false;
  const Digraph digraph = make_digraph(graph);
  CHECK(style_class(digraph, 0) == -1);
  CHECK(style_class(digraph, 1) >= 0);
}

TEST_CASE("edges of different colours look alike: a graph has one layout") {
  const Digraph digraph = made("digraph { a->b [color=red]; a->c [color=blue]; a->d }");
  CHECK(style_class(digraph, 0) == style_class(digraph, 1));
  CHECK(style_class(digraph, 0) == style_class(digraph, 2));
}

TEST_CASE("at a point that gathers lines, the arrowhead there is all that counts") {
  const Digraph digraph = made(
      "digraph { p [shape=point]; p->a; p->b [dir=none]; p->c [arrowhead=dot]; p->d [dir=both];"
      " q [shape=point]; p->q; e->f }");
  const auto& edges = digraph.edges;
  CHECK(edges[EdgeId{0}].tail().style_class >= 0);
  CHECK(edges[EdgeId{0}].tail().style_class == edges[EdgeId{1}].tail().style_class);
  CHECK(edges[EdgeId{0}].tail().style_class == edges[EdgeId{2}].tail().style_class);
  CHECK(edges[EdgeId{0}].tail().style_class != edges[EdgeId{3}].tail().style_class);
  // Between two points nothing would tell at which of them the others end.
  CHECK(edges[EdgeId{0}].tail().style_class != edges[EdgeId{4}].tail().style_class);
  CHECK(edges[EdgeId{0}].head().style_class == edges[EdgeId{5}].head().style_class);
}

TEST_CASE("at a point that all lines of one arrowhead come to, they share as at other nodes") {
  const Digraph digraph = made("digraph { p [shape=point]; p->a; p->b; e->f }");
  CHECK(style_class(digraph, 0) == style_class(digraph, 2));
}

TEST_CASE("edges that end at a frame share with none") {
  CHECK(style_class(
            made("digraph { compound=true; subgraph cluster_0 { b } a->b [lhead=cluster_0] }"),
            0) == -1);
}

TEST_CASE("an edge between two ranks runs through the layers, whichever way it points") {
  CHECK(route("digraph { a->b }") == RouteKind::Layered);
  CHECK(route("digraph { a->b; b->a }") == RouteKind::Layered);
}

TEST_CASE("a self loop runs beside its node; at a point or a frame as it can") {
  CHECK(route("digraph { a->a }") == RouteKind::Loop);
  CHECK(route("digraph { a:n->a:s }") == RouteKind::Loop);
  CHECK(route("digraph { a [shape=record, label=\"x|y\"]; a:n->a }") == RouteKind::Loop);
  CHECK(route("digraph { a [shape=record, label=\"<x>x|y\"]; a:x->a }") == RouteKind::Loop);
  CHECK(route("digraph { a [shape=point]; a->a }") == RouteKind::Detour);
}

TEST_CASE("invisible edges are not drawn, and with splines=none no edges are") {
  CHECK(route("digraph { a->b [style=invis] }") == RouteKind::None);
  CHECK(route("digraph { splines=none; a->b }") == RouteKind::None);
}

TEST_CASE("an end whose port lies on another side than its layers has to meet that side") {
  const auto sides = [](const std::string& dot) {
    const LayerRun run = run_layers(graph_of(dot));
    CHECK(run.routes[EdgeId{0}] == RouteKind::Layered);
    return std::pair{run.digraph.edges[EdgeId{0}].tail().sides,
                     run.digraph.edges[EdgeId{0}].head().sides};
  };
  CHECK(sides("digraph { a:s->b:n }") == std::pair{no_side, no_side});
  CHECK(sides("digraph { a:n->b }") == std::pair{bit(Side::North), no_side});
  CHECK(sides("digraph { a->b:s }") == std::pair{no_side, bit(Side::South)});
  CHECK(sides("digraph { a:ne->b:w }") == std::pair{bit(Side::East), bit(Side::West)});
  CHECK(sides("digraph { rankdir=LR; a:e->b:w }") == std::pair{no_side, no_side});
  CHECK(sides("digraph { rankdir=LR; a:s->b }") == std::pair{bit(Side::East), no_side});
  CHECK(sides("digraph { rankdir=BT; a:n->b:s }") == std::pair{no_side, no_side});
}

TEST_CASE("what makes a detour isn't visible to the layers") {
  const LayerRun run =
      run_layers(graph_of("digraph { compound=true; subgraph cluster_0 { a } b; {rank=same; a; b} "
                          "b->a [lhead=cluster_0] }"));
  CHECK(run.routes[EdgeId{0}] == RouteKind::Detour);
  CHECK_FALSE(run.digraph.edges[EdgeId{0}].visible);
}

TEST_CASE("an end at a field is bound to it and to its place on the node") {
  const LayerRun run = run_layers(
      graph_of("digraph { a [shape=record, label=\"<x>x|<y>y|<z>z\"]; a:x->b; a:z->c }"));
  CHECK(run.digraph.edges[EdgeId{0}].tail().field == 0);
  CHECK(run.digraph.edges[EdgeId{1}].tail().field == 2);
  CHECK(run.digraph.edges[EdgeId{0}].tail().offset16 < 8);
  CHECK(run.digraph.edges[EdgeId{1}].tail().offset16 > 8);
}

TEST_CASE("an end at an inner side of a field is bound to the field's cell next to it") {
  const LayerRun run = run_layers(graph_of(
      "digraph { a [shape=record, label=\"<x>x|<y>y|<z>z\"]; a:x:e->b; a:z:w->b; a:y:s->b }"));
  const auto part = [&](int edge) { return run.digraph.edges[EdgeId{edge}].tail().part; };
  CHECK(part(0) == FieldPart::Last);
  CHECK(part(1) == FieldPart::First);
  CHECK(part(2) == FieldPart::All);
}

TEST_CASE("an end at a field that doesn't reach that side meets one of those that it reaches") {
  const auto sides = [](const std::string& label) {
    return run_layers(graph_of("digraph { a [shape=record, label=\"" + label + "\"]; a:x->b }"))
        .digraph.edges[EdgeId{0}]
        .tail()
        .sides;
  };
  CHECK(sides("{y|<x>x}") == no_side);
  CHECK(sides("{<x>x|y}") == (bit(Side::West) | bit(Side::East)));
  CHECK(sides("{{<x>x|y}|z}") == bit(Side::West));
  CHECK(sides("{{v|<x>x|y}|z}") == bit(Side::North));
}

TEST_CASE("a flat edge runs through the layers, too, and straight where its ends let it") {
  CHECK(route("digraph { {rank=same; a; b} a->b }") == RouteKind::Layered);
  CHECK(route("digraph { {rank=same; a; b} a:e->b:w }") == RouteKind::Layered);
  const auto beside = [](const std::string& edge) {
    return run_layers(graph_of("digraph { {rank=same; a; b} " + edge + " }")).ports.beside.size();
  };
  CHECK(beside("a->b") == 1);
  CHECK(beside("a:e->b:w") == 1);
  CHECK(beside("a:e->b:n") == 0);
  CHECK(beside("a:w->b") == 0);
}

}  // namespace boxart::internal
