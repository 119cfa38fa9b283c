#include "layered/ports/move_ports_aside.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>

namespace boxart::internal {
namespace {

using Lane = Port::Lane;

LayerRun moved(const std::string& dot) {
  return run_layers(graph_of(dot));
}

/// The lane of the edge's end at its tail or head.
Lane lane(const LayerRun& run, int edge, EdgeEnd end) {
  const EdgeId id{edge};
  const LayerEnd at =
      run.layered.edge_end(id, LayerEnd::Upper) == end ? LayerEnd::Upper : LayerEnd::Lower;
  return run.ports.ports[run.ports.of[at][id]].lane;
}

}  // namespace

TEST_CASE("a line that closes a chain goes past its first node and its last one") {
  const LayerRun run = moved("digraph { a->b->c; c->d; c->a }");
  CHECK(lane(run, 3, EdgeEnd::Head) != Lane::None);
  CHECK(lane(run, 3, EdgeEnd::Tail) != Lane::None);
  for (const int forward : {0, 1, 2}) {
    CHECK(lane(run, forward, EdgeEnd::Tail) == Lane::None);
    CHECK(lane(run, forward, EdgeEnd::Head) == Lane::None);
  }
}

TEST_CASE("between neighbouring layers the two lines run side by side") {
  const LayerRun run = moved("digraph { a->b [label=x]; b->a }");
  CHECK(lane(run, 1, EdgeEnd::Head) == Lane::None);
  CHECK(lane(run, 1, EdgeEnd::Tail) == Lane::None);
}

TEST_CASE("texts, nodes with loops and bound ends have no lanes") {
  for (const char* const more : {"node [shape=none]", "a->a; c->c", "c:s->d; a:s->e"}) {
    const LayerRun run = moved("digraph { " + std::string(more) + "; a->b->c->a }");
    CAPTURE(more);
    for (const VertexId vertex : {vertex_named(run, "a"), vertex_named(run, "c")}) {
      for (const Port& port : run.ports.ports)
        CHECK((port.vertex != vertex || port.lane == Lane::None));
    }
  }
}

TEST_CASE("a lane goes on to where its line runs, as far as nothing stands there") {
  // The line passes b, which is wide.
  const LayerRun run =
      run_layers(graph_of("digraph { a->b->c->a; b [label=\"much wider than a\"] }"));
  const EdgeId back{2};
  const SegmentId first = run.layered.chain[back].front();
  const SegmentId last = run.layered.chain[back].back();
  CHECK(run.tracks.upper_columns[first] == run.tracks.lower_columns[first]);
  CHECK(run.tracks.upper_columns[last] == run.tracks.lower_columns[last]);
}

TEST_CASE("in dense drawings no room is left beside boxes") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c->a }"), {.density = Density::Dense});
  for (const Port& port : run.ports.ports)
    CHECK(port.lane == Lane::None);
}

TEST_CASE("a node has one lane at each side, and only outer lines take them") {
  const LayerRun run =
      moved("digraph { a->b->c->d->e; c->a [label=x]; d->a [label=y]; e->a [label=z]; e->f }");
  const VertexId a = vertex_named(run, "a");
  int left = 0;
  int right = 0;
  const auto& side = run.ports.at_bottom[a];
  for (const PortId port : side) {
    const Lane lane = run.ports.ports[port].lane;
    left += lane == Lane::Left ? 1 : 0;
    right += lane == Lane::Right ? 1 : 0;
    if (lane == Lane::Left) CHECK(port == side.front());
    if (lane == Lane::Right) CHECK(port == side.back());
  }
  CHECK(left <= 1);
  CHECK(right <= 1);
  CHECK(left + right >= 1);
}

}  // namespace boxart::internal
