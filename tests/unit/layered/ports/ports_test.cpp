#include "layered/ports/ports.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// How many flat edges run straight from side to side.
std::size_t count_beside(const std::string& dot) {
  return run_layers(graph_of(dot)).ports.beside.size();
}

std::size_t ports_above(const LayerRun& run, const std::string& node) {
  return run.ports.at_top[vertex_named(run, node)].size();
}

std::size_t ports_below(const LayerRun& run, const std::string& node) {
  return run.ports.at_bottom[vertex_named(run, node)].size();
}

}  // namespace

TEST_CASE("the edges of a trunk share a port") {
  const LayerRun run = run_layers(graph_of("digraph { a->{b c d} }"));
  CHECK(ports_below(run, "a") == 1);
  CHECK(ports_above(run, "b") == 1);
}

TEST_CASE("parallel edges have ports of their own, in one order at both ends") {
  const LayerRun run = run_layers(graph_of("digraph { a->b; a->b; a->b }"));
  REQUIRE(ports_below(run, "a") == 3);
  REQUIRE(ports_above(run, "b") == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const PortId upper = run.ports.at_bottom[vertex_named(run, "a")][i];
    const PortId lower = run.ports.at_top[vertex_named(run, "b")][i];
    CHECK(run.ports.ports[upper].edges == run.ports.ports[lower].edges);
  }
}

TEST_CASE("ports stand in the order of their far ends") {
  // The styles differ, so that there is no trunk.
  const LayerRun run = run_layers(
      graph_of("digraph { a->d [style=bold]; a->c [style=dashed]; a->b [style=dotted] }"));
  int last = -1;
  for (const PortId port : run.ports.at_bottom[vertex_named(run, "a")]) {
    const int position = run.layered.position[run.ports.ports[port].far_ends.front()];
    CHECK(position > last);
    last = position;
  }
}

TEST_CASE("the first flat edge between neighbours runs beside them, others from the top") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b; a->b } }"));
  CHECK(run.ports.beside == std::vector<EdgeId>{EdgeId{0}});
  CHECK(ports_above(run, "a") == 1);
  CHECK(ports_above(run, "b") == 1);
  CHECK(ports_below(run, "a") == 0);
}

TEST_CASE("a flat edge over another node leaves and arrives at the top") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b->c; a->c } }"));
  CHECK(run.ports.beside.size() == 2);
  CHECK(run.ports.of[LayerEnd::Upper][EdgeId{2}] != none<PortId>);
  CHECK(ports_above(run, "a") == 1);
  CHECK(ports_above(run, "b") == 0);
  CHECK(ports_above(run, "c") == 1);
}

TEST_CASE("a flat edge runs beside a loop at a box, but not at a text") {
  CHECK(count_beside("digraph { { rank=same; a->b; a->a } }") == 1);
  CHECK(count_beside("digraph { { rank=same; a->b; a->a } a [shape=none, label=\"a\\na\"] }") == 0);
  CHECK(count_beside("digraph { { rank=same; a->b; b->b } b [shape=none, label=\"b\\nb\"] }") == 1);
}

TEST_CASE("a flat edge that is bound to the lower side runs below its layer") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a; b } a:s->b; a->b }"));
  CHECK(run.ports.beside == std::vector<EdgeId>{EdgeId{1}});
  CHECK(ports_below(run, "a") == 1);
  CHECK(ports_below(run, "b") == 1);
  CHECK(ports_above(run, "a") == 0);
}

TEST_CASE("a flat edge with a free end runs where it crosses nothing") {
  for (const bool above : {false, true}) {
    // Between the two a line leaves their layer, up or down.
    const std::string lines = above ? "r->a; r->m; r->b" : "a->r; m->r; b->r";
    const LayerRun run =
        run_layers(graph_of("digraph { { rank=same; a; m; b } " + lines + "; a:w->b }"));
    const Port& tail = run.ports.ports[run.ports.of[LayerEnd::Upper][EdgeId{3}]];
    CHECK(tail.at_bottom == above);
  }
}

TEST_CASE("a flat edge doesn't run below its layer where a frame goes on that isn't its own") {
  for (const bool goes_on : {false, true}) {
    const std::string frame = goes_on ? "subgraph cluster { b; d }" : "subgraph cluster { b }";
    const LayerRun run = run_layers(
        graph_of("digraph { { rank=same; a; b; c } a->b->c; b->d; a:s->c; " + frame + "}"));
    const Port& tail = run.ports.ports[run.ports.of[LayerEnd::Upper][EdgeId{3}]];
    CHECK(tail.at_bottom != goes_on);
  }
}

TEST_CASE("once edges are hidden, the lines of the others go the same ways") {
  LayerRun run = run_layers(
      graph_of("digraph { a->{b c}; a->d [style=bold]; a:w->e; {rank=same; a; f; g} a:s->g }"));
  const IdVector<EdgeId, PortId> before = run.ports.of[LayerEnd::Upper];
  const IdVector<PortId, Port> ports = run.ports.ports;
  for (const EdgeId hidden : {EdgeId{0}, EdgeId{2}})
    run.digraph.edges[hidden].visible = false;
  const Ports after = drop_hidden_ports(run.layered, run.digraph, run.ports);
  CHECK(ports_fault(run.digraph, run.layered, after).empty());
  for (const EdgeId edge : run.digraph.edges.ids()) {
    const PortId id = after.of[LayerEnd::Upper][edge];
    CHECK((id != none<PortId>) == run.digraph.edges[edge].visible);
    if (id == none<PortId>) continue;
    CHECK(after.ports[id].lane == ports[before[edge]].lane);
    CHECK(after.ports[id].at_bottom == ports[before[edge]].at_bottom);
  }
  CHECK(after.ports[after.of[LayerEnd::Upper][EdgeId{1}]].edges == std::vector<EdgeId>{EdgeId{1}});
}

TEST_CASE("invisible edges have no ports") {
  const LayerRun run = run_layers(graph_of("digraph { a->b [style=invis] }"));
  CHECK(run.ports.ports.empty());
}

TEST_CASE("an end at a frame has no port") {
  const LayerRun run =
      run_layers(graph_of("digraph { compound=true; subgraph cluster_0 { b } a->b "
                          "[lhead=cluster_0] }"));
  CHECK(run.ports.of[LayerEnd::Upper][EdgeId{0}] != none<PortId>);
  CHECK(run.ports.of[LayerEnd::Lower][EdgeId{0}] == none<PortId>);
}

TEST_CASE("what is bound to a side has the lane there, the others of its side stand between") {
  const LayerRun run = run_layers(
      graph_of("digraph { a:e->b [style=bold]; a->c [style=dashed]; a:w->d [style=dotted] }"));
  const auto& side = run.ports.at_bottom[vertex_named(run, "a")];
  REQUIRE(side.size() == 3);
  const auto lane = [&](std::size_t i) { return run.ports.ports[side[i]].lane; };
  CHECK(lane(0) == Port::Lane::Left);
  CHECK(lane(1) == Port::Lane::None);
  CHECK(lane(2) == Port::Lane::Right);
  CHECK(side_of(run.ports.ports[side[0]]) == Side::West);
  CHECK(side_of(run.ports.ports[side[1]]) == Side::South);
  CHECK(side_of(run.ports.ports[side[2]]) == Side::East);
}

TEST_CASE("of two lanes a line has the one towards its other end") {
  for (const bool left : {false, true}) {
    const std::string first = left ? "a:n->b [style=bold]; a->c" : "a->b; a:n->c [style=bold]";
    const LayerRun run =
        run_layers(graph_of("digraph { " + first + "; {rank=same; b->c [style=invis]} }"));
    const EdgeId bound{left ? 0 : 1};
    const Port& port = run.ports.ports[run.ports.of[LayerEnd::Upper][bound]];
    CHECK(port.lane == (left ? Port::Lane::Left : Port::Lane::Right));
    CHECK(side_of(port) == Side::North);
  }
}

TEST_CASE("edges from one side of a node share a port there, those of two sides don't") {
  const LayerRun run =
      run_layers(graph_of("digraph { a:e->b; a:e->c; a:w->d; a:w->e; a->f; a:s->g }"));
  CHECK(ports_below(run, "a") == 3);
}

TEST_CASE("a flat edge runs beside a node where a lane ends, but not over one that goes round") {
  CHECK(count_beside("digraph { {rank=same; a->b} a:e->c }") == 1);
  CHECK(count_beside("digraph { {rank=same; a->b} a:e->c; a [shape=plaintext] }") == 0);
}

TEST_CASE("of two lanes a line has the one where it crosses fewer others") {
  // The line to b's upper side goes round b at the side where the other line isn't.
  const LayerRun run = run_layers(graph_of("digraph { a:w->b:w [style=bold]; a:e->b:s }"));
  const Port& port = run.ports.ports[run.ports.of[LayerEnd::Lower][EdgeId{1}]];
  CHECK(port.lane == Port::Lane::Right);
}

}  // namespace boxart::internal
