#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <atomic>
#include <boxart.h>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace boxart {
namespace {

using Kind = LimitError::Kind;

/// What is said of the text; empty when it is drawn.
std::string told(const std::string& text, const Limits& limits) {
  Options options;
  options.limits = limits;
  try {
    Document(text, options).draw([](std::string_view) {});
    return "";
  } catch (const LimitError& error) {
    return error.what();
  }
}

std::string edges_told(const std::string& text) {
  return told(text, {.edges = 0});
}

std::string names(const std::string& letter, int count) {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += letter + std::to_string(i) + ' ';
  return all;
}

TEST_CASE("short texts with large tables, records and many parts stay small") {
  std::string table = "graph { a [label=<<TABLE>";
  for (int i = 0; i < 3'000; ++i)
    table += "<TR><TD ROWSPAN=\"1000\" COLSPAN=\"1000\">x</TD></TR>";
  CHECK(render(table + "</TABLE>>] }").size.columns > 0);
  std::string record = "digraph { r [shape=record, label=\"";
  std::string edges;
  for (int i = 0; i < 3'000; ++i) {
    record += (i == 0 ? "<f" : "|<f") + std::to_string(i) + '>';
    if (i % 10 == 0) edges += "r:f" + std::to_string(i) + " -> a\n";
  }
  CHECK(lay_out(record + "\"]\n" + edges + '}').size() == 1);
  std::string parts = "[ 0";
  for (int i = 1; i < 5'000; ++i)
    parts += " | " + std::to_string(i);
  CHECK(render(parts + " ]").size.columns > 0);
}

TEST_CASE("the edges between sets are counted before they are made") {
  constexpr int many = 100'000;
  const std::string text = "graph { {" + names("x", many) + "} -- {" + names("y", many) + "} }";
  CHECK(told(text, {}) == "the text has 10000000000 edges, the limit is 1000000");
  // A subgraph grows with each mention, and edges are made at the end of their statement.
  const std::string set = "subgraph s {" + names("x", 4000) + "}";
  for (const std::string& chain : {set + " -- subgraph s {}", "subgraph s {} -- " + set})
    CHECK(told("graph {" + chain + "}", {}) == "the text has 16000000 edges, the limit is 1000000");
}

TEST_CASE("edges are counted as the text writes them") {
  const auto count = [](int edges) {
    return "the text has " + std::to_string(edges) + " edges, the limit is 0";
  };
  CHECK(edges_told("digraph { a b c }").empty());
  CHECK(edges_told("digraph { a -> b -> c; a:n -> c:s:x [color=red] }") == count(3));
  CHECK(edges_told("digraph { a, b -> c, d }") == count(4));
  CHECK(edges_told("digraph { {a b} -> {c d e} -> f }") == count(9));
  // A node is in a set once, whatever it is written like, and in the sets around.
  CHECK(edges_told("digraph { {a \"a\" a} -> {b; c [x=y] \"c\"} }") == count(2));
  CHECK(edges_told("digraph { {a {b {c}} b} -> d }") == count(3));
  CHECK(edges_told("digraph { {a -> b} -> {c -> d} }") == count(6));
  // A subgraph that is named again has what it had.
  CHECK(edges_told("digraph { subgraph s {a b} subgraph s {c} -> d }") == count(3));
  CHECK(edges_told("digraph { subgraph s {a b} { subgraph s {c} -> d } }") == count(1));
  CHECK(edges_told("strict digraph { a -> b; a -> b }") == count(2));
  CHECK(edges_told("digraph { a -> b /* -> c */ // -> d\n } graph { x -- y }") == count(2));
  CHECK(edges_told("digraph { a [label=\"-> b\"] x = y; node [z=-1] }").empty());
}

TEST_CASE("nodes are counted, and how often subgraphs hold them") {
  CHECK(told("graph { a b c b a }", {.nodes = 2}) == "the text has 3 nodes, the limit is 2");
  CHECK(told("graph { a b } graph { a b }", {.nodes = 3}) ==
        "the text has 4 nodes, the limit is 3");
  CHECK(told("graph { a b }", {.nodes = 2}).empty());
  // cgraph would keep each node once for each brace.
  const std::string deep =
      "graph {" + std::string(1000, '{') + names("a", 20) + std::string(1000, '}') + '}';
  CHECK(told(deep, {.nodes = 20}) == "the subgraphs hold 1000 nodes, the limit is 320");
}

TEST_CASE("attributes are counted for all that may have them") {
  std::string text = "digraph {";
  for (int i = 0; i < 400; ++i)
    text += 'n' + std::to_string(i) + " [x" + std::to_string(i) + "=1] ";
  text += '}';
  CHECK(told(text, {.nodes = 400, .edges = 400}) ==
        "nodes and edges have 160000 attributes, the limit is 51200");
  CHECK(told(text, {}).empty());
}

TEST_CASE("a text of Graph::Easy has the same limits") {
  std::string list;
  for (int i = 0; i < 2000; ++i)
    list += (i == 0 ? "[a" : ", [a") + std::to_string(i) + ']';
  CHECK(told(list + " -> " + list, {}) == "the text has 4000000 edges, the limit is 1000000");
  CHECK(told("[a] -> [b] -> [c]", {.edges = 1}) == "the text has 2 edges, the limit is 1");
  CHECK(told("[a] -> [b] -> [c]", {.nodes = 2}) == "the text has 3 nodes, the limit is 2");
}

TEST_CASE("a graph that a program builds has the same limits") {
  Graph graph;
  const Graph::Node a = graph.node("a");
  graph.edge(a, a);
  graph.edge(a, graph.node("b"));
  Options options;
  options.limits.edges = 1;
  CHECK_THROWS_AS(render(graph, options), LimitError);
  options.limits = {.nodes = 1};
  CHECK_THROWS_AS(lay_out(graph, options), LimitError);
}

TEST_CASE("a drawing with more cells than the limit is not painted") {
  const std::string text = "digraph { a -> b } digraph { c }";
  Options options;
  options.limits.cells = 0;
  std::int64_t size = 0;
  try {
    render("digraph { a -> b }", options);
  } catch (const LimitError& error) {
    CHECK(error.kind() == Kind::Cells);
    CHECK(error.limit() == 0);
    size = error.size();
    CHECK(std::string(error.what()) ==
          "the drawing has " + std::to_string(size) + " cells, the limit is 0");
  }
  REQUIRE(size > 0);
  CHECK(told("digraph { a -> b }", {.cells = size}).empty());
  CHECK_FALSE(told("digraph { a -> b }", {.cells = size - 1}).empty());
  // All drawings of a text together.
  CHECK(told(text, {.cells = size}).starts_with("the drawings have "));
  // Data has no cells.
  CHECK_NOTHROW(lay_out(text, options));
  options.format = Format::Json;
  CHECK_NOTHROW(render(text, options));
}

TEST_CASE("the caller can stop the work wherever it is") {
  const std::string text =
      "digraph { a -> b -> c -> a; a -> c [label=x]; subgraph cluster_x { d -> d } "
      "e -> a [label=y taillabel=z] }";
  for (const Format format : {Format::Boxart, Format::Html, Format::Svg, Format::Json}) {
    Options options;
    options.format = format;
    int asked = 0;
    options.limits.stop = [&asked] { return ++asked < 0; };
    render(text, options);
    const int all = asked;
    CHECK(all > 20);
    for (int last = 1; last <= all; last += 1 + last / 4) {
      asked = 0;
      options.limits.stop = [&asked, last] { return ++asked == last; };
      try {
        render(text, options);
        FAIL("drawn");
      } catch (const LimitError& error) {
        REQUIRE(error.kind() == Kind::Stopped);
        REQUIRE(std::string(error.what()) == "the work was stopped");
      }
    }
  }
}

TEST_CASE("threads stop too, and what the question throws reaches the caller") {
  std::string text = "digraph {";
  for (int i = 0; i < 300; ++i)
    text += 'a' + std::to_string(i % 40) + "_" + std::to_string(i) + " -> b" +
            std::to_string(i % 40) + ';';
  text += '}';
  Options options;
  options.jobs = 4;
  std::atomic<int> asked = 0;
  options.limits.stop = [&asked] { return ++asked > 100; };
  CHECK_THROWS_AS(render(text, options), LimitError);
  options.limits.stop = []() -> bool { throw std::domain_error("mine"); };
  CHECK_THROWS_AS(render(text, options), std::domain_error);
}

TEST_CASE("limits are set by words") {
  Options options;
  CHECK(set_option(options, "limit-cells", "12"));
  CHECK(options.limits.cells == 12);
  CHECK(set_option(options, "limit-nodes", "none"));
  CHECK(options.limits.nodes == Limits::none);
  CHECK(set_option(options, "limit-edges", "0"));
  CHECK(options.limits.edges == 0);
  for (const char* const wrong : {"", "-1", "1e3", "12 ", "all", "99999999999999999999"})
    CHECK_FALSE(set_option(options, "limit-cells", wrong));
  CHECK(options.limits.cells == 12);
}

TEST_CASE("limits in C have a status of their own") {
  const std::unique_ptr<boxart_options, void (*)(boxart_options*)> options(boxart_options_new(),
                                                                           boxart_options_free);
  const auto status = [&options](const std::string& text) {
    boxart_drawing* const drawing = boxart_draw(text.data(), text.size(), options.get());
    const boxart_status found = boxart_drawing_status(drawing);
    boxart_drawing_free(drawing);
    return found;
  };
  CHECK(boxart_options_set(options.get(), "limit-edges", "1") == BOXART_OK);
  CHECK(status("graph { a -- b }") == BOXART_OK);
  CHECK(status("graph { a -- b -- c }") == BOXART_ERROR_LIMIT);
  int asked = 0;
  const auto count = [](void* context) { return ++*static_cast<int*>(context) == 5 ? -1 : 0; };
  CHECK(boxart_options_set_stop(options.get(), count, &asked) == BOXART_OK);
  CHECK(status("graph { a -- b }") == BOXART_ERROR_LIMIT);
  CHECK(asked == 5);
  CHECK(boxart_options_set_stop(options.get(), nullptr, nullptr) == BOXART_OK);
  CHECK(status("graph { a -- b }") == BOXART_OK);
  CHECK(boxart_options_set_stop(nullptr, count, &asked) == BOXART_ERROR_ARGUMENT);
}

}  // namespace
}  // namespace boxart
