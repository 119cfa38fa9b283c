#include "graph/own_directions.h"

#include <boxart/boxart.hpp>

#include "read_text.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// The names of the frames with ranks of their own.
std::string own(const std::string& body) {
  std::vector<Warning> warnings;
  const ResolvedGraph graph =
      read_graphs("digraph { compound=true; " + body + " }", Source::Dot, {}, warnings).front();
  const IdVector<ClusterId, bool> found = own_directions(graph);
  std::string out;
  for (const ClusterId id : graph.clusters.ids()) {
    if (found[id]) out += (out.empty() ? "" : " ") + graph.clusters[id].name;
  }
  return out;
}

std::string drawing(const std::string& body) {
  return render("digraph { compound=true; " + body + " }").text;
}

TEST_CASE("a frame has ranks of its own where no edge passes its border") {
  CHECK(own("subgraph cluster_a { direction=LR; a -> b }") == "cluster_a");
  CHECK(own("subgraph cluster_a { direction=TB; a -> b }").empty());
  CHECK(own("subgraph cluster_a { direction=LR; a -> b } b -> c").empty());
  CHECK(own("subgraph cluster_a { direction=LR; a -> b } b -> c [ltail=cluster_a]") == "cluster_a");
  CHECK(own("subgraph cluster_a { direction=LR; a -> b } {rank=same; a c}").empty());
  CHECK(own("subgraph cluster_a { direction=LR; style=invis; a -> b }").empty());
}

TEST_CASE("frames in a frame have its direction unless they have their own") {
  CHECK(own("subgraph cluster_a { direction=LR; a; subgraph cluster_b { b } }") == "cluster_a");
  CHECK(own("subgraph cluster_a { direction=LR; a; subgraph cluster_b { direction=TB; b } }") ==
        "cluster_a cluster_b");
  CHECK(
      own("subgraph cluster_a { direction=LR; a -> b; subgraph cluster_b { direction=TB; b } }") ==
      "cluster_a");
  CHECK(own("subgraph cluster_a { direction=LR; a; subgraph cluster_b { direction=TB; b -> c } } "
            "a -> d") == "");
}

TEST_CASE("a frame with ranks of its own is drawn as a graph would be") {
  CHECK(drawing("subgraph cluster_a { direction=LR; label=A; a -> b }") ==
        "┌╌╌╌╌╌╌ A ╌╌╌╌╌╌┐\n"
        "╎ ┌───┐   ┌───┐ ╎\n"
        "╎ │ a ├──►│ b │ ╎\n"
        "╎ └───┘   └───┘ ╎\n"
        "└╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘\n");
  CHECK(drawing("subgraph cluster_a { direction=LR; label=\"two\\nlines\"; a }  x -> a "
                "[lhead=cluster_a]") ==
        "   ┌───┐\n"
        "   │ x │\n"
        "   └─┬─┘\n"
        "     ▼\n"
        "┌╌╌╌╌╌╌╌╌╌┐\n"
        "╎   two   ╎\n"
        "╎  lines  ╎\n"
        "╎  ┌───┐  ╎\n"
        "╎  │ a │  ╎\n"
        "╎  └───┘  ╎\n"
        "└╌╌╌╌╌╌╌╌╌┘\n");
}

TEST_CASE("a direction that is not followed is told of") {
  std::vector<Warning> warnings;
  read_graphs(
      "digraph { subgraph cluster_a { direction=LR; a } a -> b }", Source::Dot, {}, warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message ==
        "the direction of \"cluster_a\" is not followed, since an edge passes its border");
  CHECK(warnings[0].column == 42);
  warnings.clear();
  read_graphs("digraph { subgraph cluster_a { direction=up; a } }", Source::Dot, {}, warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message == "unknown direction \"up\": ranks go as those around do");
}

}  // namespace
}  // namespace boxart::internal
