#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart {
namespace {

/// What is told of a graph that a program builds.
std::vector<std::string> warnings_of(const Graph& graph, Format format = Format::Boxart) {
  std::vector<std::string> messages;
  const Document document(graph, {.format = format});
  for (const Warning& warning : document.warnings()) {
    CHECK(warning.line == 0);
    messages.push_back(warning.message);
  }
  return messages;
}

using Messages = std::vector<std::string>;

TEST_CASE("warnings of a built graph name the node") {
  Graph graph;
  graph.node("a").set("shape", "boks");
  graph.node("fine");
  graph.node("b").set("shape", "boks");
  CHECK(warnings_of(graph) == Messages{"node \"a\": unknown shape \"boks\": a box is drawn",
                                       "node \"b\": unknown shape \"boks\": a box is drawn"});
}

TEST_CASE(
    "warnings of a built graph name the edge and its number, as parallel ones have one name") {
  Graph graph;
  auto a = graph.node("a");
  auto b = graph.node("b");
  graph.edge(a, b);
  graph.edge(a, b).set("arrowhead", "hook");
  graph.edge(a, b).set("tailport", "x");
  graph.edge(b, a).set("minlen", "5000");
  CHECK(warnings_of(graph) ==
        Messages{"edge 1 \"a->b\": unknown arrow \"hook\": a normal one is drawn",
                 "edge 2 \"a->b\": node \"a\" has no port \"x\"",
                 "edge 3 \"b->a\": minlen 5000 is cut to 1000"});
}

TEST_CASE("what is said of all is told once") {
  Graph graph(Graph::Kind::Undirected);
  graph.set_nodes("shape", "boks").set_edges("dir", "up").set("rankdir", "UP");
  graph.edge(graph.node("a"), graph.node("b"));
  graph.edge(graph.node("b"), graph.node("c"));
  CHECK(warnings_of(graph) == Messages{"the graph: unknown rankdir \"UP\": TB is taken",
                                       "all nodes: unknown shape \"boks\": a box is drawn",
                                       "all edges: unknown dir \"up\""});
}

TEST_CASE("warnings of a built graph name the frame as the program does") {
  Graph graph;
  auto a = graph.node("a");
  auto b = graph.node("b");
  auto frame = graph.frame("f", {a});
  frame.set("rankdir", "LR").set("color", "nothing").set("lable", "x");
  graph.edge(b, b).to(frame);
  CHECK(
      warnings_of(graph, Format::Html) ==
      Messages{"frame \"f\": nobody knows the attribute \"lable\": did you mean \"label\"?",
               "frame \"f\": the rankdir of a subgraph is not followed: a cluster may have a direction",
               "frame \"f\": unknown colour \"nothing\"",
               "edge 0 \"b->b\": lhead \"f\" is not a cluster around one end of the edge"});
}

TEST_CASE("a sentence that names its node already says so once") {
  Graph graph;
  graph.node("a").html("<b>x");
  graph.edge(graph.node("a"), graph.node("b")).html("<i>x");
  CHECK(warnings_of(graph) ==
        Messages{"the HTML-like label of node \"a\" is malformed: its text is shown",
                 "the HTML-like label of edge 0 \"a->b\" is malformed: its text is shown"});
}

TEST_CASE("slips and links of a built graph are told with what has them") {
  Graph graph;
  auto a = graph.node("a").set("URL", "javascript:x");
  graph.edge(a, a).set("lable", "x");
  graph.node("t").html("<table href=\"javascript:y\"><tr><td>t</td></tr></table>");
  const Messages messages = warnings_of(graph, Format::Html);
  REQUIRE(messages.size() >= 2);
  CHECK(messages[0] ==
        "edge 0 \"a->a\": nobody knows the attribute \"lable\": did you mean \"label\"?");
  CHECK(messages[1] == "node \"a\": no link is made to \"javascript:x\"");
}

TEST_CASE("warnings of a text keep their sentences, which stand at a place") {
  const auto warnings = check("digraph { a [shape=boks]; b [shape=boks]; a -> b }");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message == "unknown shape \"boks\": a box is drawn");
}

TEST_CASE("a built graph can be checked without a drawing") {
  Graph graph;
  graph.node("a").set("shape", "boks");
  graph.node("b");
  const auto warnings = check(graph);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].severity == Diagnostic::Severity::Warning);
  CHECK(warnings[0].code == Code::UnknownShape);
  Options options;
  options.limits.nodes = 1;
  const auto errors = check(graph, options);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].severity == Diagnostic::Severity::Error);
  CHECK(errors[0].code == Code::LimitNodes);
}

}  // namespace
}  // namespace boxart
