#include "layered/trunks/split_trunks.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// The trunks by the names of their edges' far ends, such as `b c | d e`.
std::string shown_trunks(const LayerRun& run) {
  std::string text;
  for (const Trunk& trunk : run.trunks.trunks) {
    if (!text.empty()) text += " | ";
    for (const EdgeId id : trunk.edges) {
      const Digraph::Edge& edge = run.digraph.edges[id];
      const NodeId far = edge.ends[run.layered.edge_end(id, other(trunk.end))].node;
      if (id != trunk.edges.front()) text += ' ';
      text += run.graph.nodes[far].name;
    }
  }
  return text;
}

std::string trunks_of(std::string_view dot) {
  return shown_trunks(run_layers(graph_of(dot)));
}

}  // namespace

TEST_CASE("a trunk that no line of its node runs through stays whole") {
  CHECK(trunks_of("digraph { a->{b c d e} }") == "b c d e");
}

TEST_CASE("a trunk is parted where another line of its node leads between its ends") {
  CHECK(trunks_of("digraph { a->{b c}; a->d [style=dashed]; a->{e f}; {rank=same b->c->d->e->f "
                  "[style=invis]} }") == "b c | e f");
}

TEST_CASE("two trunks that would cross each other are parted") {
  CHECK(trunks_of("digraph { a->b; a->c [style=bold]; a->d; a->e [style=bold]; {rank=same "
                  "b->c->d->e [style=invis]} }") == "");
}

TEST_CASE("the trunk of a node without a border stays whole") {
  LayerRun run =
      run_layers(graph_of("digraph { a->b; a->c [style=bold]; a->d; {rank=same b->c->d "
                          "[style=invis]} }"));
  const Trunks trunks = make_trunks(run.digraph, run.ranks);
  const IdVector<NodeId, bool> all_borderless(run.graph.nodes.size(), true);
  run.trunks = split_trunks(run.layered, run.digraph, all_borderless, trunks);
  CHECK(shown_trunks(run) == "b d");
}

}  // namespace boxart::internal
