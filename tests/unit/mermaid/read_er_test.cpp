#include <boxart/boxart.hpp>

#include "support/catch.h"
#include "support/mermaid.h"

#include <string>

namespace boxart::internal {
namespace {

TextGraph entities(const std::string& body) {
  return read_diagram("erDiagram\n" + body);
}

/// `1 0..*`, with a dash before them where the line is dashed.
std::string ends(const std::string& relation) {
  const TextGraph graph = entities("a " + relation + " b : x");
  const TextAttributes& edge = edge_of(graph);
  return (edge.contains("style") ? "- " : "") + value_of(edge, "taillabel") + ' ' +
         value_of(edge, "headlabel");
}

TEST_CASE("relationships have how many of each side are in them at their ends") {
  CHECK(ends("||--o{") == "1 0..*");
  CHECK(ends("|o--|{") == "0..1 1..*");
  CHECK(ends("}|..o|") == "- 1..* 0..1");
  CHECK(ends("}o--||") == "0..* 1");
  CHECK(ends("one to many") == "1 0..*");
  CHECK(ends("only one optionally to zero or more") == "- 1 0..*");
  CHECK(ends("1+ to 0+") == "1..* 0..*");
  CHECK(edges_of(entities("a||--||b : \"two words\"\nb ||--|| c : two words")) ==
        "a>b[two words] b>c[two words]");
  CHECK(value_of(edge_of(entities("a ||--|| b : x")), "dir") == "none");
}

TEST_CASE("an entity is a table of what it has") {
  CHECK(label_of(entities("a")) == "a");
  CHECK(label_of(entities("a[\"A title\"]")) == "A title");
  CHECK(nodes_of(entities("\"a b\" ||--o{ c-d.e : x")) == "<a b><c-d.e>");
  CHECK(label_of(entities("a {\n int x PK, FK \"how\"\n list~int~ y\n}")) ==
        "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\"><tr><td "
        "colspan=\"4\">a</td></tr><hr/>"
        "<tr><td align=\"left\" balign=\"left\">int</td><td align=\"left\" balign=\"left\">x</td>"
        "<td align=\"left\" balign=\"left\">PK, FK</td><td align=\"left\" "
        "balign=\"left\">how</td></tr>"
        "<tr><td align=\"left\" balign=\"left\">list&lt;int&gt;</td><td align=\"left\" "
        "balign=\"left\">y</td>"
        "<td align=\"left\" balign=\"left\"></td><td align=\"left\" "
        "balign=\"left\"></td></tr></table>");
  CHECK(nodes_of(entities("a { }\nb {\n}")) == "<a><b>");
}

TEST_CASE("subgraphs of entities are frames") {
  const TextGraph graph = entities("subgraph s [A title]\n a ||--|| b : x\nend\nb ||--|| s : y");
  CHECK(subgraphs_of(graph) == "cluster_s(a b)");
  CHECK(value_of(graph.subgraphs[id_at<ClusterId>(0)].attributes, "label") == "A title");
}

TEST_CASE("entities have directions, classes and styles") {
  CHECK(value_of(entities("direction LR\na").attributes, "rankdir") == "LR");
  CHECK(value_of(node_of(entities("a:::k\nclassDef k fill:red")), "fillcolor") == "red");
  CHECK(value_of(node_of(entities("a\nclass a k\nclassDef k fill:red")), "fillcolor") == "red");
  CHECK(value_of(node_of(entities("a\nstyle a stroke:red")), "color") == "red");
}

TEST_CASE("what is wrong in a diagram of entities is told with its place") {
  CHECK(error_of("erDiagram\n a --> b") == "2:4 syntax error near '-->'");
  CHECK(error_of("erDiagram\n a {\n int x") == "2:4 the '{' that stands here is never closed");
  CHECK(error_of("erDiagram\n a {\n int\n}") == "4:1 syntax error near '}'");
  CHECK(error_of("erDiagram\n subgraph s\n a") == "2:2 the subgraph that starts here has no 'end'");
  CHECK(error_of("erDiagram\n a ||--o{ \n") == "2:11 unexpected end of the line");
}

}  // namespace
}  // namespace boxart::internal
