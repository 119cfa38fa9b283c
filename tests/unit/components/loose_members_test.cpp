#include "components/loose_members.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>

namespace boxart::internal {
namespace {

/// The names of the loose nodes and frames, and of the frames in which they are apart: "a f | f".
std::string loose(const std::string& dot) {
  const ResolvedGraph graph = graph_of(dot);
  const LooseMembers members = find_loose_members(graph);
  std::string out;
  const auto add = [&](const std::string& name) { out += (out.empty() ? "" : " ") + name; };
  for (const NodeId id : graph.nodes.ids()) {
    if (members.nodes[id]) add(graph.nodes[id].name);
  }
  for (const ClusterId id : graph.clusters.ids()) {
    if (members.clusters[id]) add(graph.clusters[id].name);
  }
  add("|");
  for (const ClusterId id : graph.clusters.ids()) {
    if (members.are_apart[id]) add(graph.clusters[id].name);
  }
  return out;
}

std::string nodes(int count) {
  std::string out;
  for (int i = 0; i < count; ++i)
    out += "n" + std::to_string(i) + "; ";
  return out;
}

}  // namespace

TEST_CASE("outside of frames nothing is loose") {
  CHECK(loose("digraph { a; b; c -> d }") == "|");
}

TEST_CASE("what nothing joins to more than its frame is loose in it") {
  CHECK(loose("digraph { subgraph cluster_f { a; b -> c } }") == "a b c | cluster_f");
  CHECK(loose("digraph { subgraph cluster_f { a; b -> c } d -> c }") == "a |");
}

TEST_CASE("a frame with a single part keeps it") {
  CHECK(loose("digraph { subgraph cluster_f { a -> b } }") == "a b |");
}

TEST_CASE("a frame with all that is in it is a member of the one around it") {
  CHECK(loose("digraph { subgraph cluster_f { subgraph cluster_g { a -> b } c } }") ==
        "a b c cluster_g | cluster_f");
  CHECK(loose("digraph { subgraph cluster_f { subgraph cluster_g { a; b } c } a -> c }") ==
        "b c cluster_g |");
}

TEST_CASE("a frame that holds no nodes is no member") {
  CHECK(loose("digraph { subgraph cluster_f { a; subgraph cluster_g { } } }") == "a |");
}

TEST_CASE("an edge that ends at a frame reaches out of it") {
  CHECK(
      loose("digraph { compound=true; subgraph cluster_f { a; b; c } d -> a [lhead=cluster_f] }") ==
      "b c |");
}

TEST_CASE("nodes that share a rank are joined") {
  CHECK(loose("digraph { subgraph cluster_f { a; b; {rank=same; a; b} } }") == "a b |");
  CHECK(loose("digraph { subgraph cluster_f { a; b; c } {rank=same; a; d} }") == "b c |");
}

TEST_CASE("a place on the first rank of more than its frame binds a node") {
  CHECK(loose("digraph { newrank=true; subgraph cluster_f { a; b; {rank=min; c} } x -> y }") ==
        "a b |");
  CHECK(loose("digraph { subgraph cluster_f { a; b; {rank=min; c} } x -> y }") ==
        "a b c | cluster_f");
}

TEST_CASE(
    "beside what is joined to more, loose parts are apart where they take too much of a layer") {
  const std::string joined = "digraph { x -> y; subgraph cluster_f { y; ";
  CHECK(loose(joined + nodes(10) + "} }").ends_with("n9 |"));
  CHECK(loose(joined + nodes(20) + "} }").ends_with("n19 | cluster_f"));
  CHECK(loose("digraph { rankdir=LR; x -> y; subgraph cluster_f { y; " + nodes(7) + "} }")
            .ends_with("n6 |"));
  CHECK(loose("digraph { rankdir=LR; x -> y; subgraph cluster_f { y; " + nodes(11) + "} }")
            .ends_with("n10 | cluster_f"));
}

}  // namespace boxart::internal
