#include <boxart/boxart.hpp>

#include "support/catch.h"
#include "support/mermaid.h"

#include <string>

namespace boxart::internal {
namespace {

TextGraph states(const std::string& body) {
  return read_diagram("stateDiagram-v2\n" + body);
}

TEST_CASE("states are joined by transitions with texts") {
  CHECK(edges_of(states("a --> b\nb --> c : one; two")) == "a>b b>c[one]");
  CHECK(edges_of(states("a-->b: a #35; b &amp; c")) == "a>b[a # b & c]");
  CHECK(nodes_of(states("a --> b\nc")) == "<a><b><c>");
  CHECK(edges_of(read_diagram("stateDiagram\n  STATE x\n  x --> y")) == "x>y");
}

TEST_CASE("a state has the lines of its descriptions, or its name") {
  CHECK(label_of(states("a : one\na : two")) == "one\\ntwo");
  CHECK(label_of(states("state \"one two\" as a")) == "one two");
  CHECK(label_of(states("a")) == "a");
  // In DOT a text that is a name somewhere is no HTML-like label.
  CHECK(label_of(states("<b>a</b>")) == "<font><b>a</b></font>");
  CHECK(value_of(node_of(states("a")), "style") == "rounded");
}

TEST_CASE("a start is where an arrow leaves it, an end where one comes") {
  const TextGraph graph = states("[*] --> a\na --> [*]\nstate b {\n [*] --> c\n}");
  CHECK(edges_of(graph) == "root_start>a a>root_end b_start>c");
  CHECK(value_of(node_of(graph, 0), "shape") == "point");
  CHECK(value_of(node_of(graph, 2), "pointstyle") == "closed");
  CHECK(nodes_of(states("[*] --> root_start")) == "<root_start_2><root_start>");
}

TEST_CASE("composites are frames that may be nested and end transitions") {
  const TextGraph graph = states("a --> b\nstate b {\n state c {\n d\n }\n e --> c\n}");
  CHECK(subgraphs_of(graph) == "cluster_b(e) cluster_b>cluster_c(d)");
  CHECK(edges_of(graph) == "a>d e>d");
  CHECK(value_of(edge_of(graph, 0), "lhead") == "cluster_b");
  CHECK(value_of(edge_of(graph, 1), "lhead") == "cluster_c");
  CHECK(subgraphs_of(states("state \"A title\" as b { c }")) == "cluster_b(c)");
  CHECK(nodes_of(states("state b {\n}\na --> b")) == "<a><b>");
}

TEST_CASE("a state is in the composite that mentions it last") {
  CHECK(subgraphs_of(states("state a {\n c\n}\nstate b {\n c --> d\n}")) == "cluster_b(c d)");
  CHECK(subgraphs_of(states("state a {\n c\n}\nc --> d")) == "cluster_a(c)");
  CHECK(subgraphs_of(states("state a {\n state b {\n  a --> c\n }\n}")) ==
        "cluster_a() cluster_a>cluster_b(c)");
}

TEST_CASE("dashes part a composite into regions") {
  CHECK(subgraphs_of(states("state a {\n b\n --\n c\n}")) ==
        "cluster_a() cluster_a>cluster_a_1(b) cluster_a>cluster_a_2(c)");
  CHECK(error_of("stateDiagram\n a\n --\n b") == "3:2 syntax error near '--'");
}

TEST_CASE("forks, joins and choices are known by their shapes") {
  CHECK(value_of(node_of(states("state a <<choice>>")), "shape") == "diamond");
  CHECK(value_of(node_of(states("state a <<fork>>")), "style") == "bold");
  CHECK(value_of(node_of(states("state a [[join]]")), "style") == "bold");
}

TEST_CASE("notes are joined to their states by lines") {
  const TextGraph graph =
      states("a\nnote right of a : one\nnote left of a\n two\n three\nend note");
  CHECK(edges_of(graph) == "a>note_1 a>note_2");
  CHECK(value_of(edge_of(graph), "dir") == "none");
  CHECK(label_of(graph, 2) == "two\\nthree");
  CHECK(value_of(node_of(graph, 1), "shape") == "note");
}

TEST_CASE("states have directions, classes, styles and links") {
  CHECK(value_of(states("direction LR\na").attributes, "rankdir") == "LR");
  CHECK(value_of(node_of(states("classDef k fill:red\na:::k --> b")), "fillcolor") == "red");
  CHECK(value_of(node_of(states("a\nclass a k\nclassDef k fill:red")), "fillcolor") == "red");
  CHECK(value_of(node_of(states("a\nstyle a stroke:red")), "color") == "red");
  CHECK(value_of(node_of(states("a\nclick a \"https://x.y\" \"tip\"")), "URL") == "https://x.y");
}

TEST_CASE("what says how a state diagram is drawn is passed") {
  CHECK(nodes_of(states(
            "hide empty description\nscale 350 width\naccTitle: x y\n# words\na %% b")) == "<a>");
}

TEST_CASE("what is wrong in a state diagram is told with its place") {
  CHECK(error_of("stateDiagram\n a -> b") == "2:4 syntax error near '->'");
  CHECK(error_of("stateDiagram\n a -->\n") == "2:7 unexpected end of the line");
  CHECK(error_of("stateDiagram\n state a {\n b") ==
        "2:10 the '{' that stands here is never closed");
  CHECK(error_of("stateDiagram\n a\n}") == "3:1 no state is open that this '}' could close");
  CHECK(error_of("stateDiagram\n note left of a\n x") ==
        "2:2 the note that starts here has no 'end note'");
  CHECK(error_of("stateDiagram\n state \"x as a") ==
        "2:8 the text that starts here has no '\"' at its end");
  CHECK(warning_of("stateDiagram\n note \"x\" as n\n a") ==
        "2:2 a note that no state has isn't drawn");
}

}  // namespace
}  // namespace boxart::internal
