#include "layered/ports/straighten_ports.h"

#include "layered/columns/alignment_targets.h"
#include "support/catch.h"
#include "support/layers.h"

#include <cstddef>
#include <cstdlib>
#include <string>

namespace boxart::internal {
namespace {

struct Ends {
  int upper;
  int lower;
};

/// The columns in which the first segment of an edge meets its vertices.
Ends ends(const LayerRun& run,
          const Columns& columns,
          const PortColumns& port_columns,
          EdgeId edge) {
  const auto& segment = run.layered.segments[run.layered.chain[edge].front()];
  return {columns[segment.upper().vertex] +
              upper_offset(run.layered, run.ports, run.shapes, port_columns, segment),
          columns[segment.lower().vertex] +
              lower_offset(run.layered, run.ports, run.shapes, port_columns, segment)};
}

}  // namespace

TEST_CASE("ports move where that makes an edge straight") {
  const LayerRun run = run_layers(graph_of("digraph { a->b; a [label=aaaaa]; b [label=bbbbb] }"));
  Columns columns = run.columns;
  columns[vertex_named(run, "b")] += 3;
  PortColumns port_columns = run.first_port_columns;
  REQUIRE(ends(run, columns, port_columns, EdgeId{0}).lower ==
          ends(run, columns, port_columns, EdgeId{0}).upper + 3);
  straighten_ports(run.layered, run.ports, run.shapes, columns, port_columns);
  CHECK(ends(run, columns, port_columns, EdgeId{0}).lower ==
        ends(run, columns, port_columns, EdgeId{0}).upper);
  CHECK(is_consistent(port_columns, run.ports, run.shapes));
}

TEST_CASE("ports stay where boxes have no column in common") {
  const LayerRun run = run_layers(graph_of("digraph { a->b }"));
  Columns columns = run.columns;
  columns[vertex_named(run, "b")] += 10;
  PortColumns port_columns = run.first_port_columns;
  straighten_ports(run.layered, run.ports, run.shapes, columns, port_columns);
  CHECK(port_columns[PortId{0}] == run.first_port_columns[PortId{0}]);
  CHECK(port_columns[PortId{1}] == run.first_port_columns[PortId{1}]);
}

TEST_CASE("a port that has its side for itself stays near its middle") {
  // Of the two ways out of a the first; b has others that come from elsewhere.
  const LayerRun run = run_layers(graph_of(
      "digraph { a->b; a->c [style=bold]; a [label=aaaaaaaaaaaaa]; b [label=bbbbbbbbb] }"));
  for (const int away : {3, 5}) {
    Columns columns = run.columns;
    const PortId at_b = run.ports.at_top[vertex_named(run, "b")].front();
    columns[vertex_named(run, "b")] += ends(run, columns, run.first_port_columns, EdgeId{0}).upper -
                                       ends(run, columns, run.first_port_columns, EdgeId{0}).lower +
                                       away;
    // Nothing else may move.
    PortColumns port_columns = run.first_port_columns;
    straighten_ports(run.layered, run.ports, run.shapes, columns, port_columns);
    CHECK(std::abs(port_columns[at_b] - run.first_port_columns[at_b]) <= 3);
    CHECK(is_consistent(port_columns, run.ports, run.shapes));
  }
}

TEST_CASE("the port of a trunk stays") {
  const LayerRun run = run_layers(graph_of("digraph { a->{b c}; a [label=aaaaaaaaa] }"));
  const PortId trunk = run.ports.at_bottom[vertex_named(run, "a")].front();
  Columns columns = run.columns;
  columns[vertex_named(run, "a")] += 1;
  PortColumns port_columns = run.first_port_columns;
  straighten_ports(run.layered, run.ports, run.shapes, columns, port_columns);
  CHECK(port_columns[trunk] == run.first_port_columns[trunk]);
}

TEST_CASE("ports don't move into the way of others on their side") {
  const LayerRun run = run_layers(graph_of("digraph { a->b; a->b; a->b }"));
  for (int shift = -4; shift <= 4; ++shift) {
    Columns columns = run.columns;
    columns[vertex_named(run, "b")] += shift;
    PortColumns port_columns = run.first_port_columns;
    straighten_ports(run.layered, run.ports, run.shapes, columns, port_columns);
    INFO("shift " << shift);
    CHECK(is_consistent(port_columns, run.ports, run.shapes));
    const auto& side = run.ports.at_bottom[vertex_named(run, "a")];
    for (std::size_t i = 1; i < side.size(); ++i)
      CHECK(port_columns[side[i]] - port_columns[side[i - 1]] >= 2);
  }
}

}  // namespace boxart::internal
