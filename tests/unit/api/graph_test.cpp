#include <boxart/boxart.hpp>

#include "support/catch.h"
#include "support/picture.h"

#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace boxart {
namespace {

using internal::picture;

std::string dot_of(const Graph& graph) {
  return render(graph, {.format = Format::Dot}).text;
}

TEST_CASE("a graph built in code is drawn as the same one in DOT") {
  Graph graph;
  graph.set("rankdir", "LR").set_nodes("shape", "diamond").set_edges("style", "dashed");
  auto a = graph.node("a");
  auto b = graph.node("b").set("shape", "box");
  graph.edge(a, b).label("x");
  graph.edge(a, b);
  graph.edge(b, b).set("style", "solid");
  graph.frame("f", {a, b}).set("color", "red");
  graph.label("all of it");
  CHECK(render(graph).text ==
        render(R"(digraph { rankdir=LR; label="all of it"; node [shape=diamond]
    edge [style=dashed] subgraph cluster_f { label=f color=red a b [shape=box] }
    a -> b [label=x] a -> b b -> b [style=solid] })")
            .text);
}

TEST_CASE("a graph may be undirected and have a name") {
  Graph graph(Graph::Kind::Undirected, "tree");
  auto a = graph.node("a");
  graph.edge(a, graph.node("b"));
  CHECK(dot_of(graph) == "graph tree {\n  a\n  b\n  a -- b\n}\n");
}

TEST_CASE("a node or frame that is named again is the same one") {
  Graph graph;
  auto a = graph.node("a");
  graph.edge(a, graph.node("a"));
  graph.frame("f", {a});
  graph.frame("f").frame("g").add(a);
  const std::vector<Statistics> all = Document(graph).statistics();
  REQUIRE(all.size() == 1);
  CHECK(all[0].nodes == 1);
  CHECK(all[0].edges == 1);
  REQUIRE(all[0].frames.size() == 2);
  CHECK(all[0].frames[0].frames == 1);
  CHECK(all[0].frames[1].nodes == 1);
}

TEST_CASE("names and labels are shown as they are") {
  const std::vector<std::string> texts{"a\\n",
                                       "\\",
                                       "a\\",
                                       "\"",
                                       "&lt;",
                                       "{a|b}",
                                       "%x",
                                       "%1",
                                       "<b>",
                                       "\\N \\G",
                                       "node",
                                       "a-1",
                                       "->",
                                       "//",
                                       "#",
                                       "ä€"};
  for (const std::string& text : texts) {
    for (const std::string shape : {"box", "record"}) {
      CAPTURE(text, shape);
      Graph graph;
      graph.set_nodes("shape", shape);
      auto node = graph.node(text);
      graph.node("other").label(text);
      graph.edge(node, node).label(text);
      graph.frame(text, {node});
      const std::vector<Layout> layouts = lay_out(graph);
      REQUIRE(layouts.size() == 1);
      const Layout& layout = layouts[0];
      REQUIRE(layout.nodes.size() == 2);
      CHECK(layout.nodes[0].name == text);
      for (const Layout::Node& one : layout.nodes) {
        REQUIRE(one.fields.size() == 1);
        CHECK(one.fields[0].label == Layout::Lines{text});
      }
      REQUIRE(layout.labels.size() == 2);  // of the edge, and the title
      for (const Layout::Label& label : layout.labels)
        CHECK(label.text == Layout::Lines{text});
      REQUIRE(layout.frames.size() == 1);
      CHECK(layout.frames[0].title == Layout::Lines{text});
    }
  }
}

TEST_CASE("a line feed is a line break") {
  Graph graph;
  graph.node("two\nlines");
  CHECK(render(graph).text == picture(R"(
┌───────┐
│  two  │
│ lines │
└───────┘
)"));
}

TEST_CASE("an empty name is a name") {
  Graph graph;
  auto nameless = graph.node("");
  graph.edge(nameless, graph.node("a"));
  CHECK(lay_out(graph).at(0).nodes.at(0).name.empty());
}

TEST_CASE("a name may have bytes that are no UTF-8") {
  Graph graph;
  graph.node("\xe4");
  CHECK(lay_out(graph).at(0).nodes.at(0).fields.at(0).label == Layout::Lines{"ä"});
}

TEST_CASE("nodes whose names DOT would take for one are several") {
  const std::vector<std::string> names{"C:\\", "C:\\\\", "",  "\n",     "%1",        "\x01%1",
                                       "a\\\nb", "ab",     "\xe4", "ä", "\"\\\"\"", "\\%x"};
  Graph graph;
  for (const std::string& name : names)
    graph.frame(name, {graph.node(name)});
  const Layout layout = lay_out(graph).at(0);
  CHECK(layout.nodes.size() == names.size());
  CHECK(layout.frames.size() == names.size());
  const std::string drawn = render(graph).text;
  for (const Format format : {Format::Dot, Format::Txt}) {
    const std::string text = render(graph, {.format = format}).text;
    INFO(text);
    CHECK(lay_out(text).at(0).nodes.size() == names.size());
    if (format == Format::Dot) CHECK(render(text).text == drawn);
  }
}

TEST_CASE("markup is text and tags, and never more DOT") {
  Graph graph;
  auto node = graph.node("a");
  CHECK_THROWS_WITH(node.html("x>]; evil [shape=diamond]; y [label=<z"),
                    "the '<' at byte 36 of the markup is not closed: a '<' of a text is written &lt;");
  CHECK_THROWS_AS(graph.frame("f", {node}).html("a < b"), std::invalid_argument);
  CHECK_THROWS_AS(graph.edge(node, node).html("<!-- "), std::invalid_argument);
  node.html("x>]; evil [shape=diamond]; y [label=z");
  const Layout layout = lay_out(graph).at(0);
  REQUIRE(layout.nodes.size() == 1);
  CHECK(layout.nodes[0].fields.at(0).label ==
        Layout::Lines{"x>]; evil [shape=diamond]; y [label=z"});
  CHECK(lay_out(dot_of(graph)).at(0).nodes.size() == 1);
}

TEST_CASE("a label may be HTML-like") {
  Graph graph;
  graph.node("a").html("<b>bold</b><br/>plain");
  CHECK(lay_out(graph).at(0).nodes.at(0).fields.at(0).label == Layout::Lines{"bold", "plain"});
}

TEST_CASE("layouts and statistics have the names that were given") {
  boxart::Graph graph;
  auto outer = graph.frame("outer", {graph.node("a")});
  outer.frame("in\\ner", {graph.node("b\\")});
  const std::vector<Layout> layouts = lay_out(graph);
  REQUIRE(layouts.size() == 1);
  REQUIRE(layouts[0].frames.size() == 2);
  CHECK(layouts[0].frames[0].name == "outer");
  CHECK(layouts[0].frames[1].name == "in\\ner");
  CHECK(layouts[0].nodes[1].name == "b\\");
  for (const Format format : {Format::Boxart, Format::Dot}) {
    const std::vector<Statistics> all = Document(graph, {.format = format}).statistics();
    REQUIRE(all[0].frames.size() == 2);
    CHECK(all[0].frames[1].name == "in\\ner");
  }
}

TEST_CASE("an edge may begin and end at frames") {
  Graph graph;
  auto a = graph.node("a");
  auto b = graph.node("b");
  auto one = graph.frame("one", {a});
  auto two = graph.frame("two", {b});
  graph.edge(a, b).from(one).to(two);
  const Layout layout = lay_out(graph).at(0);
  REQUIRE(layout.edges.size() == 1);
  CHECK(layout.edges[0].points.front().y ==
        layout.frames[0].place.y + layout.frames[0].place.height - 1);
  CHECK(layout.edges[0].points.back().y == layout.frames[1].place.y);
}

TEST_CASE("what belongs to another graph is refused") {
  Graph graph;
  Graph other;
  auto a = graph.node("a");
  auto b = other.node("b");
  auto frame = other.frame("f");
  CHECK_THROWS_AS(graph.edge(a, b), std::invalid_argument);
  CHECK_THROWS_AS(graph.edge(b, a), std::invalid_argument);
  CHECK_THROWS_AS(graph.frame("f", {b}), std::invalid_argument);
  CHECK_THROWS_AS(graph.edge(a, a).to(frame), std::invalid_argument);
  CHECK_THROWS_AS(graph.edge(a, a).from(frame), std::invalid_argument);
}

TEST_CASE("a NUL is no text") {
  using namespace std::string_view_literals;
  Graph graph;
  auto a = graph.node("a");
  CHECK_THROWS_AS(graph.node("a\0b"sv), std::invalid_argument);
  CHECK_THROWS_AS(a.label("\0"sv), std::invalid_argument);
  CHECK_THROWS_AS(a.html("\0"sv), std::invalid_argument);
  CHECK_THROWS_AS(a.set("x", "\0"sv), std::invalid_argument);
  CHECK_THROWS_AS(a.set("\0"sv, "x"), std::invalid_argument);
  CHECK_THROWS_AS(a.set("", "x"), std::invalid_argument);
}

TEST_CASE("handles stay good when their graph is moved") {
  Graph graph;
  auto a = graph.node("a");
  Graph moved = std::move(graph);
  a.label("b");
  CHECK_NOTHROW(moved.edge(a, a));
  CHECK(lay_out(moved).at(0).nodes.at(0).fields.at(0).label == Layout::Lines{"b"});
}

TEST_CASE("a graph may be drawn, changed and drawn again") {
  Graph graph;
  graph.node("a");
  const std::string first = render(graph).text;
  CHECK(render(graph).text == first);
  graph.node("b");
  CHECK(render(graph).text != first);
}

TEST_CASE("graphs are built and drawn by several threads at once") {
  const auto draw = [](int count) {
    Graph graph;
    for (int i = 0; i < count; ++i)
      graph.node(std::to_string(i));
    for (int i = 1; i < count; ++i)
      graph.edge(graph.node(std::to_string(i / 2)), graph.node(std::to_string(i))).label("é");
    return render(graph).text;
  };
  std::vector<std::string> expected;
  for (int i = 0; i < 8; ++i)
    expected.push_back(draw(10 + i));
  std::vector<std::string> drawn(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < drawn.size(); ++i)
    threads.emplace_back([&, i] { drawn[i] = draw(10 + static_cast<int>(i)); });
  for (std::thread& thread : threads)
    thread.join();
  CHECK(drawn == expected);
}

}  // namespace
}  // namespace boxart
