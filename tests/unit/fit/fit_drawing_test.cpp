#include "fit/fit_drawing.h"

#include "fit/wide_rows.h"
#include "fit/wrap_labels.h"
#include "layout/lay_out_graph.h"
#include "support/catch.h"
#include "support/read_graph.h"

#include <random>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

struct Fitting {
  FittedDrawing fitted;
  int tries = 0;
};

Fitting fit(const std::string& dot, FitRules rules) {
  const ResolvedGraph graph = read_graph(dot);
  const Drawing plain = lay_out_graph(graph, rules.density);
  Fitting out;
  out.fitted = fit_drawing(graph, plain, rules, [&](const ResolvedGraph& changed, Density density) {
    ++out.tries;
    return lay_out_graph(changed, density);
  });
  return out;
}

std::string means(const std::string& dot, const FitRules& rules) {
  return fit(dot, rules).fitted.means;
}

const std::string words =
    "digraph { a [label=\"one two three four five\"]; b [label=\"six seven eight nine ten\"]; a -> "
    "b; "
    "a -> c; c [label=\"eleven twelve thirteen\"] }";

}  // namespace

TEST_CASE("labels are wrapped before anything else changes, at as many cells as can be") {
  const Fitting at40 = fit(words, {.room = {.columns = 40}});
  CHECK(at40.fitted.means == "labels wrapped at 21 cells");
  CHECK(at40.fitted.drawing.size.width <= 40);
  CHECK(at40.tries <= 10);
  CHECK(means(words, {.room = {.columns = 30}}) == "labels wrapped at 12 cells");
}

TEST_CASE("names are parted only where whole words are too wide") {
  const std::string names = "digraph { a [label=\"llm/client_of_many.py\"] }";
  CHECK(means(names, {.room = {.columns = 16}}) == "labels wrapped at 16 cells, long words parted");
  CHECK(means("digraph { a [label=\"llm client of many.py\"] }", {.room = {.columns = 16}}) ==
        "labels wrapped at 18 cells");
}

TEST_CASE(
    "ranks that are too wide are divided before they turn, but for those that are asked for") {
  const std::string star = "a -> b -> g; a -> c -> h; a -> d -> i; a -> e -> j; a -> f -> k }";
  const Fitting divided = fit("digraph {" + star, {.room = {.columns = 24}});
  CHECK(divided.fitted.means == "wide ranks divided");
  CHECK(divided.fitted.graph.rank_direction == RankDirection::TopBottom);
  CHECK(means("digraph { { rank=same; b c d e f } " + star, {.room = {.columns = 24}}) ==
        "ranks run from left to right");
}

TEST_CASE("a drawing that is wider than its room is narrower where lines can bend") {
  std::mt19937 random(3);
  int narrower = 0;
  for (int round = 0; round < 20; ++round) {
    std::string dot = "digraph {";
    for (int edge = 0; edge < 24; ++edge)
      dot += std::to_string(random() % 14) + "->" + std::to_string(random() % 14) + ";";
    ResolvedGraph graph = read_graph(dot + "}");
    const int plain = lay_out_graph(graph).size.width;
    graph.room = {.width = 20, .height = 0};
    if (lay_out_graph(graph).size.width < plain) ++narrower;
  }
  CHECK(narrower >= 10);
}

TEST_CASE("ranks turn where labels are short, unless they may not") {
  const std::string star =
      "digraph { { rank=same; b c d e f } a -> b -> g; a -> c -> h; a -> d -> i; a -> e -> j; a -> "
      "f -> k }";
  const Fitting turned = fit(star, {.room = {.columns = 24}});
  CHECK(turned.fitted.means == "ranks run from left to right");
  CHECK(turned.fitted.graph.rank_direction == RankDirection::LeftRight);
  const Fitting kept = fit(star, {.room = {.columns = 24}, .may_turn = false});
  CHECK(kept.fitted.means == "wide ranks in pieces");
}

TEST_CASE("ranks are folded before they turn, where their direction has a limit") {
  const std::string chain = "digraph { rankdir=LR; a -> b -> c -> d -> e }";
  CHECK(means(chain, {.room = {.columns = 20}}) == "ranks folded");
  CHECK(means(chain, {.room = {.columns = 20}, .may_turn = false}) == "ranks folded");
  CHECK(means("digraph { a -> b -> c -> d -> e }", {.room = {.rows = 12}}) == "ranks folded");
  CHECK(means("graph { { rank=same; b c d e f } a -- b; a -- c; a -- d; a -- e; a -- f; b -- g }",
              {.room = {.columns = 20}}) == "wide ranks in pieces");
}

TEST_CASE("gaps are the least ones before ranks turn") {
  const std::string chain = "digraph { rankdir=LR; a -> b -> c }";
  CHECK(means(chain, {.room = {.columns = 23}, .density = Density::Roomy}) == "the least gaps");
}

TEST_CASE("rows are limited too") {
  CHECK(means("digraph { a -> b -> c -> d }", {.room = {.rows = 6}}) ==
        "ranks run from left to right");
}

TEST_CASE("where nothing helps the narrowest is drawn") {
  const Fitting fitting =
      fit("digraph { a [label=Donaudampfschifffahrt]; a -> b; a -> c }", {.room = {.columns = 9}});
  CHECK_FALSE(fitting.fitted.means.empty());
  CHECK(fitting.fitted.drawing.size.width < 25);
  CHECK(fitting.tries <= 24);
}

TEST_CASE("only nodes of rows that are too wide are told of") {
  const ResolvedGraph graph = read_graph(
      "digraph { top [label=\"alone, and not so wide\"]; a [label=\"0123456789\"]; b "
      "[label=\"0123456789\"]; top -> a; top -> b }");
  const IdVector<NodeId, bool> wide = nodes_in_wide_rows(lay_out_graph(graph), 28);
  CHECK(std::vector<bool>(wide.begin(), wide.end()) == std::vector{false, true, true});
}

TEST_CASE("titles and the graph's label have their own widths, and cells of tables stay whole") {
  ResolvedGraph graph = read_graph(
      "digraph { label=\"one two three\"; subgraph cluster_a { label=\"four five six\"; "
      "a [shape=plain label=<<table><tr><td>some_long_name</td><td>x</td></tr></table>>]; b "
      "[label=some_long_name] } }");
  const ResolvedGraph wrapped = wrap_labels(graph,
                                            {.cells = 6,
                                             .title_cells = 9,
                                             .graph_cells = 20,
                                             .breaks = Breaks::Parts,
                                             .nodes = IdVector<NodeId, bool>(2, true)},
                                            {});
  CHECK(text_of(wrapped.label) == "one two three");
  CHECK(text_of(wrapped.clusters[ClusterId{0}].label) == "four/five six");
  CHECK(text_of(wrapped.nodes[NodeId{1}].content.text) == "some_/long_/name");
  CHECK(widest_line(wrapped) == 14);
}

}  // namespace boxart::internal
