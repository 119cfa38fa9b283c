#include "dot/cgraph.h"

#include <boxart/boxart.hpp>

#include "dot/graph_pieces.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string host_heard;

int host_listener(char* piece) {
  host_heard += piece;
  return 0;
}

/// The nodes of a graph that the program around the library reads by itself, with their labels.
std::string host_reads(const std::string& text) {
  Agraph_t* const graph = agmemread(text.c_str());
  if (graph == nullptr) return "none";
  std::string nodes;
  std::string label = "label";
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    const char* const value = agget(node, label.data());
    nodes += std::string(agnameof(node)) + '=' + (value == nullptr ? "none" : value) + ' ';
  }
  agclose(graph);
  return nodes;
}

bool draws(const std::string& text) {
  try {
    render(text);
    return true;
  } catch (const Error&) {
    return false;
  }
}

bool has_default(const std::string& name) {
  std::string copy = name;
  return agattr(nullptr, AGNODE, copy.data(), nullptr) != nullptr;
}

TEST_CASE("a node without a label shows its name, wherever labels are declared") {
  CHECK(render("graph { a b [label=\"\"] }").text ==
        "┌───┐  ┌───┐\n"
        "│ a │  │   │\n"
        "└───┘  └───┘\n");
  const auto drawn = [](const std::string& text) {
    return render(text).text.find("│ b │") != std::string::npos;
  };
  CHECK(drawn("graph { a [label=q] b }"));
  CHECK(drawn("graph { b a [label=q] }"));
  CHECK(drawn("graph { subgraph s { node [label=x] a } b }"));
  CHECK(drawn("graph { b node [label=x] a }"));
  CHECK_FALSE(drawn("graph { node [label=x] b }"));
}

TEST_CASE("nothing of a call is left in cgraph") {
  for (const std::string text : {"graph { b [label=c] }",
                                 "graph { 1a }",
                                 "graph {",
                                 "x",
                                 "graph { } @ /* x",
                                 "graph { \"",
                                 "graph { <",
                                 "# 7 \"f\"\n }"}) {
    host_heard.clear();
    const agusererrf before = agseterrf(host_listener);
    const agerrlevel_t level = agseterr(AGMAX);
    agreseterrors();
    draws(text);
    CHECK(agerrors() == 0);
    CHECK(agseterr(level) == AGMAX);
    CHECK(agseterrf(before) == host_listener);
    CHECK(host_heard.empty());
    CHECK_FALSE(has_default("label"));
    CHECK(host_reads("graph { a b [label=x] }") == "a= b=x ");
  }
}

TEST_CASE("a mistake that a host has met is told after a call too") {
  const agusererrf before = agseterrf(host_listener);
  agreseterrors();
  CHECK(host_reads("graph { a") == "none");
  CHECK(draws("graph { a }"));
  CHECK(agerrors() == AGERR);
  agreseterrors();
  agseterrf(before);
}

TEST_CASE("a text is read to its end, whatever level of messages a host has set") {
  const agerrlevel_t level = agseterr(AGMAX);
  CHECK_FALSE(draws("graph { a } graph {"));
  agseterr(level);
}

TEST_CASE("a host's own graphs are as they were") {
  std::string name = "own";
  Agraph_t* const graph = agopen(name.data(), Agdirected, nullptr);
  std::string node = "a";
  agnode(graph, node.data(), 1);
  CHECK(draws("graph { a b }"));
  CHECK(agnnodes(graph) == 1);
  node = "b";
  CHECK(agnode(graph, node.data(), 0) == nullptr);
  agnode(graph, node.data(), 1);
  CHECK(agnnodes(graph) == 2);
  CHECK_FALSE(draws("graph { \""));
  CHECK(std::string(agnameof(graph)) == "own");
  agclose(graph);
  CHECK(draws("graph { a b }"));
}

TEST_CASE("messages tell the line of the whole text") {
  const std::string text = "graph {}\n\n/*\n*/ graph {\n a\n  1b\n }\n graph {\n 2c }";
  CgraphReader reader(text, graph_pieces(text, tokenize(text)));
  while (reader.next()) {
  }
  REQUIRE(reader.messages().size() == 2);
  CHECK_FALSE(reader.failed());
  CHECK(reader.messages()[0].line == 6);
  CHECK(reader.messages()[1].line == 9);
  CHECK(reader.messages()[0].text.find("line") == std::string::npos);
}

}  // namespace
}  // namespace boxart::internal
