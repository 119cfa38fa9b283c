#include "dot/write_dot.h"

#include "dot/read_dot.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::vector<TextGraph> read(const std::string& text) {
  std::vector<Warning> ignored;
  return read_dot(text, ignored);
}

std::string rewritten(const std::string& text) {
  return write_dot(read(text).front());
}

TEST_CASE("a graph is written one statement a line") {
  CHECK(rewritten(
            "digraph G { rankdir=LR; node [shape=box]; a->b->c [color=red]; b [label=\"x y\"] }") ==
        "digraph G {\n"
        "  graph [rankdir=LR]\n"
        "  node [shape=box]\n"
        "  a\n"
        "  b [label=\"x y\"]\n"
        "  c\n"
        "  a -> b [color=red]\n"
        "  b -> c [color=red]\n"
        "}\n");
  CHECK(rewritten("strict graph { a--b; a--b [key=k] }") ==
        "strict graph {\n  a\n  b\n  a -- b\n}\n");
}

TEST_CASE("ports, keys, HTML and clusters are kept") {
  CHECK(rewritten(
            "digraph { a:p:n -> b:s [key=k]; a [label=<<b>x</b>>]; subgraph cluster_x { label=X; "
            "node [color=red]; c; subgraph { rank=same; d } } }") ==
        "digraph {\n"
        "  a [label=<<b>x</b>>]\n"
        "  b\n"
        "  c [color=red]\n"
        "  d [color=red]\n"
        "  subgraph cluster_x {\n"
        "    graph [label=X]\n"
        "    c\n"
        "    subgraph {\n"
        "      graph [rank=same]\n"
        "      d\n"
        "    }\n"
        "  }\n"
        "  a:p:n -> b:s [key=k]\n"
        "}\n");
}

TEST_CASE("an attribute that a subgraph doesn't take over is written as empty") {
  const std::string once =
      rewritten("digraph { subgraph cluster_a { a } label=T; subgraph cluster_b { b } }");
  CHECK(once ==
        "digraph {\n  graph [label=T]\n  a\n  b\n"
        "  subgraph cluster_a {\n    graph [label=\"\"]\n    a\n  }\n"
        "  subgraph cluster_b {\n    b\n  }\n}\n");
  CHECK(rewritten(once) == once);
}

TEST_CASE("defaults that are empty count where something else is usual") {
  CHECK(rewritten("graph { node [label=\"\"]; a }") == "graph {\n  node [label=\"\"]\n  a\n}\n");
}

TEST_CASE("splines that are told to be empty are written") {
  const std::string once = rewritten("graph { splines=\"\"; a }");
  CHECK(once == "graph {\n  graph [splines=\"\"]\n  a\n}\n");
  CHECK(rewritten(once) == once);
}

TEST_CASE("a '>' in a text of HTML is written so that DOT sees no end in it") {
  TextGraph graph;
  graph.nodes.add({.name = "a", .attributes = {{"label", {.text = "x > y", .is_html = true}}}});
  CHECK(write_dot(graph) == "digraph {\n  a [label=<x &gt; y>]\n}\n");
}

TEST_CASE("a graph without nodes has nothing to say of them") {
  CHECK(rewritten("graph {}") == "graph {\n}\n");
}

TEST_CASE("what is written is UTF-8") {
  CHECK(rewritten("graph { charset=latin1; \"\xE4\" }") == "graph {\n  \"ä\"\n}\n");
}

TEST_CASE("deep nesting costs no stack") {
  std::string text = "graph {";
  for (int i = 0; i < 2000; ++i)
    text += "subgraph {";
  text += "a" + std::string(2001, '}');
  const std::string once = rewritten(text);
  CHECK(rewritten(once) == once);
}

}  // namespace
}  // namespace boxart::internal
