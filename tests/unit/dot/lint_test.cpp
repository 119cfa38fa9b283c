#include "dot/lint.h"

#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::vector<std::string> messages(const std::string& text) {
  std::vector<std::string> found;
  for (const LintFinding& one : lint(text, false))
    found.push_back(one.message);
  return found;
}

TEST_CASE("what DOT reads otherwise than it looks is told with its place") {
  const Rendering rendering = render("digraph {\n  a [label=“x”] a-1 -> b\n}");
  REQUIRE(rendering.warnings.size() == 2);
  CHECK(rendering.warnings[0].line == 2);
  CHECK(rendering.warnings[0].column == 12);
  CHECK(rendering.warnings[0].message ==
        "the quotes are taken for letters of the name '“x”': quotes are written \"");
  CHECK(rendering.warnings[1].column == 17);
  CHECK(rendering.warnings[1].message ==
        "'a-1' is read as several names: put it in quotes, \"a-1\"");
}

TEST_CASE("a name that cgraph splits is told once") {
  const Rendering rendering = render("digraph { 1a -> 192.168.0.1 }");
  REQUIRE(rendering.warnings.size() == 2);
  CHECK(rendering.warnings[0].message == "'1a' is read as several names: put it in quotes, \"1a\"");
  CHECK(rendering.warnings[1].column == 17);
}

TEST_CASE("arrows of other languages are names in DOT") {
  CHECK(messages("digraph { a → b }").size() == 1);
  CHECK(messages("digraph { a→b }").size() == 1);
  CHECK(messages("digraph { a <-> b }").size() == 1);
}

TEST_CASE("strings, numbers and HTML hold what they like") {
  CHECK(messages("digraph { a [label=\"“x” → 1-2 a-1\"] }").empty());
  CHECK(messages("digraph { a [label=<<b>a-1 → “x”</b>>, pos=\"1.5,2.5\", width=1.25] }").empty());
  CHECK(messages("digraph { a -> 1 b -- -2 \"x\"-1 }").empty());
}

TEST_CASE("a frame without the word subgraph is a node") {
  CHECK(messages("digraph { cluster_a { b } }") ==
        std::vector<std::string>{
            "'cluster_a' is read as a node: a frame begins with 'subgraph cluster_a {'"});
  CHECK(messages("digraph cluster_a { subgraph cluster_b { b } x -> cluster_c { c } }").empty());
}

TEST_CASE("an edge to a cluster's name is an edge to a node") {
  CHECK(messages("digraph { subgraph \"cluster_a\" { b } x -> cluster_a }") ==
        std::vector<std::string>{"'cluster_a' is a node here: an edge ends at a cluster by lhead or "
                                 "ltail, in a graph with compound=true"});
  CHECK(messages("digraph { subgraph cluster_a { b } -> x }").empty());
  CHECK(messages("digraph { subgraph cluster_a { b } -> subgraph cluster_c { d } }").empty());
  CHECK(messages("digraph { subgraph cluster_a { b } a -> b [lhead=cluster_a] }").empty());
}

TEST_CASE("an attribute with a colon is a node with a port") {
  CHECK(messages("digraph { rankdir : LR; a }") ==
        std::vector<std::string>{"'rankdir: LR' is read as a node with a port: an attribute is "
                                 "written 'rankdir=LR'"});
  CHECK(messages("digraph { size: \"3,4\" }").size() == 1);
  CHECK(messages("digraph { label:n -> b size:x [color=red] a -> label:n a:label }").empty());
  CHECK(messages("digraph { a [tooltip=\"rankdir: LR\"] }").empty());
}

TEST_CASE("a title without quotes is its first word") {
  const std::vector<std::string> told = messages("digraph {\n label = My Title; a\n}");
  CHECK(told == std::vector<std::string>{"the label is 'My', and what follows are nodes: put it in "
                                         "quotes, \"My Title\""});
  CHECK(messages("digraph { label=A b c }").size() == 1);
  CHECK(messages("digraph { label=A\n b\n c }").empty());
  CHECK(messages("digraph { label=A b -> c }").empty());
  CHECK(messages("digraph { a [label=A shape=box] label=B rankdir=LR }").empty());
  CHECK(messages("digraph { label=\"A b\" c }").empty());
}

TEST_CASE("of many such places twenty are told") {
  std::string text = "digraph {";
  for (int i = 0; i < 100; ++i)
    text += " a-" + std::to_string(i);
  CHECK(messages(text + " }").size() == 20);
}

}  // namespace
}  // namespace boxart::internal
