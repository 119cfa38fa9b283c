#include "layered/ports/close_port_gaps.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// The gaps before the ports at the lower side of a node.
std::vector<int> gaps_at(const std::string& statements, const std::string& node) {
  const LayerRun run = run_layers(graph_of("digraph { rankdir=LR; " + statements + " }"));
  std::vector<int> found;
  for (const PortId port : run.ports.at_bottom[vertex_named(run, node)])
    found.push_back(run.ports.ports[port].gap);
  return found;
}

}  // namespace

TEST_CASE("parallel edges that run straight keep the room for their labels") {
  const std::string edges = "a->b [label=one]; a->b [label=two]; b->a [label=\"back\\nagain\"]";
  CHECK(gaps_at(edges, "a") == std::vector{0, 1, 2});
}

TEST_CASE("parallel edges that don't run straight lose the room for their labels") {
  const std::string edges = "a->b; a->d; b->d [label=one]; b->d [label=two]; c->d; d->e";
  CHECK(gaps_at(edges, "b") == std::vector{0, 0});
}

}  // namespace boxart::internal
