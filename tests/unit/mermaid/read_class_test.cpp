#include <boxart/boxart.hpp>

#include "mermaid/class_graph.h"
#include "support/catch.h"
#include "support/mermaid.h"

#include <string>

namespace boxart::internal {
namespace {

TextGraph classes(const std::string& body) {
  return read_diagram("classDiagram\n" + body);
}

TEST_CASE("relations have heads, labels and cardinalities") {
  const auto looks = [](const std::string& relation) {
    const TextGraph graph = classes("a " + relation + " b");
    std::string out;
    for (const char* const name : {"style", "dir", "arrowtail", "arrowhead"}) {
      if (edge_of(graph).contains(name)) {
        out += std::string(name) + '=' + value_of(edge_of(graph), name) + ' ';
      }
    }
    return out;
  };
  CHECK(looks("<|--") == "dir=back arrowtail=onormal ");
  CHECK(looks("--|>") == "arrowhead=onormal ");
  CHECK(looks("*--") == "dir=back arrowtail=diamond ");
  CHECK(looks("o--") == "dir=back arrowtail=odiamond ");
  CHECK(looks("-->").empty());
  CHECK(looks("<-->") == "dir=both arrowtail=normal ");
  CHECK(looks("..>") == "style=dashed ");
  CHECK(looks("..|>") == "style=dashed arrowhead=onormal ");
  CHECK(looks("--") == "dir=none ");
  const TextGraph graph = classes("a \"1\" --> \"0..*\" b : has many");
  CHECK(edges_of(graph) == "a>b[has many]");
  CHECK(value_of(edge_of(graph), "taillabel") == "1");
  CHECK(value_of(edge_of(graph), "headlabel") == "0..*");
}

TEST_CASE("a class has compartments for what it has") {
  CHECK(label_of(classes("class a")) == "a");
  CHECK(label_of(classes("class a[\"A title\"]")) == "A title");
  CHECK(label_of(classes("class a {\n +x int\n -m(y) bool\n}")) ==
        "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\"><tr><td>a</td></tr><hr/>"
        "<tr><td align=\"left\" balign=\"left\">+x int</td></tr><hr/>"
        "<tr><td align=\"left\" balign=\"left\">-m(y) : bool</td></tr></table>");
  CHECK(label_of(classes("a : +x\na : y()")) == label_of(classes("class a {\n+x\ny()\n}")));
  CHECK(label_of(classes("<<interface>> a")) == "«interface»\\na");
  CHECK(label_of(classes("class a {\n<<enumeration>>\n}")) == "«enumeration»\\na");
  CHECK(label_of(classes("class a { x()* }")).find("<i>x()</i>") != std::string::npos);
  CHECK(label_of(classes("class a { x()$ int }")).find("x() : int") != std::string::npos);
}

TEST_CASE("tildes stand for angle brackets") {
  CHECK(with_angle_brackets("List~int~") == "List<int>");
  CHECK(with_angle_brackets("List~List~int~~ x") == "List<List<int>> x");
  CHECK(with_angle_brackets("Map~K, V~ a, List~T~ b") == "Map<K, V> a, List<T> b");
  CHECK(with_angle_brackets("~x") == "~x");
  CHECK(with_angle_brackets("~x List~T~") == "~x List<T>");
  CHECK(with_angle_brackets("a~b") == "a~b");
  CHECK(nodes_of(classes("class a~T~\na~T~ --> b")) == "<a><b>");
  CHECK(label_of(classes("class a~S~")) == "a<S>");
}

TEST_CASE("names of classes may have dots, dashes and anything in backquotes") {
  CHECK(nodes_of(classes("class a.b\nclass c-d\nclass `e f!`\n`e f!` --> a.b")) ==
        "<a.b><c-d><e f!>");
}

TEST_CASE("namespaces are frames") {
  CHECK(subgraphs_of(classes("namespace n {\n class a\n class b {\n  x\n }\n}\na --> c")) ==
        "cluster_n(a b)");
  CHECK(subgraphs_of(classes("namespace n.m {\n class a\n}")) ==
        "cluster_n() cluster_n>cluster_n.m(a)");
  CHECK(subgraphs_of(classes("namespace n {\n namespace m {\n class a\n }\n}")) ==
        "cluster_n() cluster_n>cluster_n.m(a)");
}

TEST_CASE("notes are joined to their classes") {
  const TextGraph graph = classes("class a\nnote \"alone\"\nnote for a \"one\\ntwo\"");
  CHECK(nodes_of(graph) == "<a><note0><note1>");
  CHECK(edges_of(graph) == "note1>a");
  CHECK(nodes_of(classes("class a\nnote \"alone\" as n\na --> b")) == "<a><note0><b>");
  CHECK(label_of(graph, 2) == "one\\ntwo");
}

TEST_CASE("a lollipop's end is no class") {
  const TextGraph graph = classes("class b\na ()-- b\na ()-- b");
  CHECK(edges_of(graph) == "interface0>b interface1>b");
  CHECK(label_of(graph, 1) == "a");
}

TEST_CASE("classes have directions, styles and links") {
  CHECK(value_of(classes("direction RL\nclass a").attributes, "rankdir") == "RL");
  CHECK(value_of(node_of(classes("class a:::k\nclassDef k fill:red")), "fillcolor") == "red");
  CHECK(value_of(node_of(classes("class a\ncssClass \"a,b\" k\nclassDef k fill:red")),
                 "fillcolor") == "red");
  CHECK(label_of(classes("class a { x }\nstyle a fill:red")).find("bgcolor=\"red\"") !=
        std::string::npos);
  CHECK(value_of(node_of(classes("class a\nlink a \"https://x.y\"")), "URL") == "https://x.y");
  CHECK(value_of(node_of(classes("class a\nclick a href \"https://x.y\" \"tip\"")), "tooltip") ==
        "tip");
}

TEST_CASE("what is wrong in a class diagram is told with its place") {
  CHECK(error_of("classDiagram\n a -> b") == "2:4 syntax error near '->'");
  CHECK(error_of("classDiagram\n class a {\n x") ==
        "2:10 the '{' that stands here is never closed");
  CHECK(error_of("classDiagram\n }") == "2:2 no namespace is open that this '}' could close");
  CHECK(error_of("classDiagram\n a --> \n") == "2:8 unexpected end of the line");
  CHECK(error_of("classDiagram\n class a~T") ==
        "2:9 the type that starts here has no '~' at its end");
}

}  // namespace
}  // namespace boxart::internal
