#include "boxes/give_label_rooms.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// The room beside each end of the third edge of a graph whose nodes a, b and c stand in one rank.
struct Rooms {
  LayerRun run;
  const Port& at(LayerEnd end) const { return run.ports.ports[run.ports.of[end][EdgeId{2}]]; }
};

Rooms rooms(const std::string& direction, const std::string& statements) {
  return {run_layers(
      graph_of("digraph { rankdir=" + direction + "; {rank=same; a->b->c} " + statements + " }"))};
}

/// The columns kept for labels between the ports at the lower side of a node.
std::vector<int> gaps(const std::string& dot, const std::string& node) {
  const LayerRun run = run_layers(graph_of(dot));
  std::vector<int> found;
  for (const PortId port : run.ports.at_bottom[vertex_named(run, node)])
    found.push_back(run.ports.ports[port].gap);
  return found;
}

}  // namespace

TEST_CASE("sideways a label of a flat edge has room beside the lower end") {
  const Rooms down = rooms("LR", "a->c [label=\"long text\\nand more\"]");
  CHECK(down.at(LayerEnd::Lower).label_columns == 2);
  CHECK(down.at(LayerEnd::Lower).label_rows == 9);
  CHECK(down.at(LayerEnd::Upper).label_columns == 0);
  const Rooms up = rooms("RL", "c->a [label=up]");
  CHECK(up.at(LayerEnd::Upper).label_columns == 1);
  CHECK(up.at(LayerEnd::Upper).label_rows == 2);
  CHECK(up.at(LayerEnd::Lower).label_columns == 0);
}

TEST_CASE("downwards labels stand above their lines, and need no room beside a port") {
  const Rooms down = rooms("TB", "a->c [label=text]");
  CHECK(down.at(LayerEnd::Lower).label_columns == 0);
  CHECK(down.at(LayerEnd::Upper).label_columns == 0);
}

TEST_CASE("a node without a border has no room for a label") {
  const Rooms one = rooms("LR", "c [shape=plaintext] a->c [label=text]");
  CHECK(one.at(LayerEnd::Lower).label_columns == 0);
  CHECK(one.at(LayerEnd::Upper).label_columns == 1);
  const Rooms none = rooms("LR", "a [shape=point] c [shape=plaintext] a->c [label=text]");
  CHECK(none.at(LayerEnd::Lower).label_columns == 0);
  CHECK(none.at(LayerEnd::Upper).label_columns == 0);
}

TEST_CASE("labels of flat edges have rows of their own, in the widest one's columns") {
  const LayerRun run =
      run_layers(graph_of("digraph { rankdir=LR; {rank=same; a b} a->b; a->b [label=\"the "
                          "first\"]; b->a [label=two] }"));
  const PortId first = labelled_port(run.ports, EdgeId{1});
  const PortId second = labelled_port(run.ports, EdgeId{2});
  REQUIRE(first != none<PortId>);
  REQUIRE(second != none<PortId>);
  CHECK(run.ports.ports[first].vertex == run.ports.ports[second].vertex);
  // The first arc lies inside the second: its label is next to the corner.
  CHECK(run.port_columns[first] == 1);
  CHECK(run.port_columns[second] == 3);
  CHECK(run.tracks.flat_labels[EdgeId{1}] == 4);
  CHECK(run.tracks.flat_labels[EdgeId{2}] == 2);
  CHECK(run.tracks.main_tracks[0] == 14);
}

TEST_CASE("without labels the first of parallel flat edges is the outermost") {
  const LayerRun run =
      run_layers(graph_of("digraph { rankdir=LR; {rank=same; a b} a->b; a->b; b->a }"));
  const auto column = [&](int edge) {
    return run.port_columns[run.ports.of[LayerEnd::Lower][EdgeId{edge}]];
  };
  const VertexId head = run.ports.ports[run.ports.of[LayerEnd::Lower][EdgeId{1}]].vertex;
  const VertexId tail = run.ports.ports[run.ports.of[LayerEnd::Upper][EdgeId{1}]].vertex;
  REQUIRE(run.layered.position[tail] < run.layered.position[head]);
  const PortId second = run.ports.of[LayerEnd::Upper][EdgeId{2}];
  CHECK(column(1) > run.port_columns[second]);
}

TEST_CASE("sideways the label of a parallel edge has room between it and the edge before it") {
  const std::string edges = "; a->b; a->b [label=\"two\\nlines\"]; a->b }";
  CHECK(gaps("digraph { rankdir=LR" + edges, "a") == std::vector{0, 2, 0});
  CHECK(gaps("digraph { rankdir=TB" + edges, "a") == std::vector{0, 0, 0});
}

}  // namespace boxart::internal
