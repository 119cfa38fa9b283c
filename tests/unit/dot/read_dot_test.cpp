#include "dot/read_dot.h"

#include "support/catch.h"
#include "support/contents.h"
#include "support/read_graph.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace boxart::internal {
namespace {

/// Where and why the text can't be read.
std::string failure(std::string_view text) {
  std::vector<Warning> warnings;
  try {
    read_graphs(text, Source::Dot, {}, warnings);
  } catch (const Error& error) {
    return std::to_string(error.line()) + ":" + std::to_string(error.column()) + ": " +
           error.what();
  }
  return "read";
}

std::string edge_names(const ResolvedGraph& graph) {
  std::string out;
  for (const Edge& edge : graph.edges) {
    out += graph.nodes[edge.tail().node].name + ">" + graph.nodes[edge.head().node].name + " ";
  }
  return out;
}

TEST_CASE("nodes and edges come in the order of the text") {
  const ResolvedGraph graph = read_graph("digraph { z -> a; m; a -> m; z -> m; b -> z }");
  CHECK(node_names(graph) == "z a m b ");
  CHECK(edge_names(graph) == "z>a a>m z>m b>z ");
}

TEST_CASE("chains, groups and strict are read") {
  CHECK(edge_names(read_graph("graph { a -- {b c} -- d }")) == "a>b a>c b>d c>d ");
  CHECK(edge_names(read_graph("strict digraph { a->b a->b b->a }")) == "a>b b>a ");
  CHECK(edge_names(read_graph("digraph { a->b a->b a->a }")) == "a>b a>b a>a ");
}

TEST_CASE("strings are joined and defaults hold from where they stand") {
  const ResolvedGraph graph =
      read_graph("digraph { a; node [shape=circle]; b [label=\"x\" + \"y\"] }");
  CHECK(graph.nodes[NodeId{0}].corners == Corner::Square);
  CHECK(graph.nodes[NodeId{1}].corners == Corner::Round);
  CHECK(shown(graph.nodes[NodeId{1}].content) == "xy");
}

TEST_CASE("several graphs are read in order") {
  std::vector<Warning> warnings;
  const auto graphs =
      read_graphs("digraph one { a } graph two { b--c }\n", Source::Dot, {}, warnings);
  REQUIRE(graphs.size() == 2);
  CHECK(graphs[0].name == "one");
  CHECK(graphs[0].directed);
  CHECK(graphs[1].name == "two");
  CHECK_FALSE(graphs[1].directed);
}

TEST_CASE("bytes are UTF-8, Latin-1 where they say so, and Latin-1 with a warning elsewhere") {
  std::vector<Warning> warnings;
  CHECK(node_names(read_graph("\xEF\xBB\xBF"
                              "digraph { \"é中\" }",
                              &warnings)) == "é中 ");
  CHECK(warnings.empty());
  CHECK(node_names(read_graph("digraph { charset=latin1; \"\xE9\" }", &warnings)) == "é ");
  CHECK(warnings.empty());
  CHECK(node_names(read_graph("digraph {\n \"\xE9\" }", &warnings)) == "é ");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].line == 2);
}

TEST_CASE("bytes in comments are no reason for a warning") {
  for (const std::string text : {"// \xE9\ndigraph { a }",
                                 "/* \xE9\n\xE9 */ digraph { a /* \xE9 */ }",
                                 "# \xE9\ndigraph {\n# \xE9\na // \xE9\n}\n// \xE9"}) {
    std::vector<Warning> warnings;
    read_graph(text, &warnings);
    CHECK(warnings.empty());
  }
  std::vector<Warning> warnings;
  read_graph("# \xE9\ndigraph {\n a [label=\"// \xE9\"] }", &warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].line == 3);
}

TEST_CASE("a NUL in a comment is no reason to refuse a text, and one elsewhere is") {
  const auto with_nuls = [](std::string text) {
    std::ranges::replace(text, '0', '\0');
    return text;
  };
  CHECK(node_names(read_graph(with_nuls("# 0\n/* 0 */ digraph { a // 0\n b /* 0\n0 */ } # 0"))) ==
        "a b ");
  CHECK(failure(with_nuls("/* 0 */ digraph { a0 }")) == "1:20: a NUL byte is no text");
  CHECK(failure(with_nuls("digraph { \"a // 0\" }")) == "1:17: a NUL byte is no text");
  CHECK(failure(with_nuls("digraph { a -> ] /* 0 */ }")) == "1:16: syntax error near ']'");
  CHECK(failure(with_nuls("digraph { /* 0 ")) == "1:14: a NUL byte is no text");
}

TEST_CASE("attributes that stand alone are the graph's") {
  std::vector<Warning> warnings;
  const ResolvedGraph graph =
      read_graph("digraph {\n [label=x]\n a -> {b c} [label=y]; [rankdir=LR]; }", &warnings);
  CHECK(text_of(graph.label) == "x");
  CHECK(text_of(graph.edges[EdgeId{0}].label) == "y");
  CHECK(graph.rank_direction == RankDirection::LeftRight);
  CHECK(warnings.size() == 1);
}

TEST_CASE("comments are no part of the graph") {
  CHECK(node_names(read_graph("// x\ndigraph { a # b\n /* c\n */ d\n# 7 \"file\"\n }")) == "a d ");
  CHECK(failure("digraph {\n# 70 \"file\"\n a # x\n }}") == "4:3: syntax error near '}'");
}

TEST_CASE("PlantUML's lines round a graph are skipped") {
  CHECK(node_names(read_graph("@startdot\ndigraph { a }\n@enddot\n")) == "a ");
}

TEST_CASE("errors name line, column and token") {
  CHECK(failure("diagraph A {}") == "1:1: syntax error near 'diagraph'");
  CHECK(failure("digraph {\n  é -> ]\n}") == "2:8: syntax error near ']'");
  CHECK(failure("digraph { a -> b (c) }") == "1:18: syntax error near '('");
  CHECK(failure("digraph { a [label=] }") == "1:20: syntax error near ']'");
  CHECK(failure("digraph { a [label] }") == "1:19: syntax error near ']'");
  CHECK(failure("digraph { node = x }") == "1:16: syntax error near '='");
  CHECK(failure("digraph { a; ; }") == "1:14: syntax error near ';'");
  CHECK(failure("digraph { a } }") == "1:15: syntax error near '}'");
  CHECK(failure("digraph { [label=x]; a ->; }") == "1:26: syntax error near ';'");
}

TEST_CASE("an edge of the other kind of graph is an error") {
  CHECK(failure("digraph { a -- b }") == "1:13: syntax error near '--'");
  CHECK(failure("graph { a -> b }") == "1:11: syntax error near '->'");
}

TEST_CASE("what is never closed is named where it starts") {
  CHECK(failure("digraph {\n a [label=\"x]\n}\n") ==
        "2:11: the string that starts here has no end");
  CHECK(failure("digraph { a [label=<b] }") == "1:20: the HTML string that starts here has no end");
  CHECK(failure("digraph { /* a }") == "1:11: the comment that starts here has no end");
  CHECK(failure("digraph {\n subgraph s {\n a }") ==
        "1:9: the '{' that stands here is never closed");
}

TEST_CASE("a text without a graph is an error") {
  CHECK(failure("") == "0:0: no graph in the input");
  CHECK(failure(" // nothing\n") == "0:0: no graph in the input");
  CHECK(failure("digraph") == "1:8: unexpected end of the input");
}

TEST_CASE("what is no text is refused") {
  CHECK(failure(std::string_view("digraph {\n\0 }", 13)) == "2:1: a NUL byte is no text");
  CHECK(failure(std::string_view("\xFF\xFE\0\0d\0\0\0", 8)) ==
        "1:1: the input is UTF-32; write it in UTF-8");
}

TEST_CASE("after an error the next text is read from its start") {
  CHECK(failure("digraph { a -> ") != "read");
  CHECK(node_names(read_graph("digraph { b }")) == "b ");
}

TEST_CASE("what the last text ended in does not reach into the next") {
  const std::string deep(5000, '<');
  for (const std::string end : {"/* x", "\"x", "<x<!-- y", deep.c_str(), "@", "// x", "#"}) {
    failure("digraph { a } " + end);
    CHECK(node_names(read_graph("digraph { b [label=\"x\"] }")) == "b ");
  }
}

TEST_CASE("subgraphs may nest deeply, and more deeply than cgraph can is an error") {
  const auto nested = [](std::size_t depth) {
    std::string text = "digraph {";
    for (std::size_t i = 0; i < depth; ++i)
      text += "subgraph cluster" + std::to_string(i) + "{";
    return text + "a" + std::string(depth + 1, '}');
  };
  CHECK(read_graph(nested(1000)).clusters.size() == 1000);
  const std::string message = failure(nested(20'000));
  CHECK((message == "read" || message.find("nested too deeply") != std::string::npos));
}

TEST_CASE("a chain may be longer than cgraph's stack, and keeps its order and attributes") {
  const int length = 20'000;
  std::string text = "digraph { n0";
  for (int i = 1; i < length; ++i)
    text += " ->\nn" + std::to_string(i) + ":e";
  const ResolvedGraph graph = read_graph(text + " [label=x] }");
  REQUIRE(graph.edges.size() == length - 1);
  for (const EdgeId id : graph.edges.ids()) {
    const Edge& edge = graph.edges[id];
    REQUIRE(index(edge.tail().node) == index(id));
    REQUIRE(index(edge.head().node) == index(id) + 1);
    REQUIRE(text_of(edge.label) == "x");
    REQUIRE(edge.head().spec.compass == "e");
    REQUIRE(edge.tail().spec.compass == (index(id) == 0 ? "" : "e"));
  }
}

TEST_CASE("threads may read at once") {
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([t, &right] {
      for (int i = 0; i < 50; ++i) {
        std::vector<Warning> warnings;
        const std::string name = "g" + std::to_string(t);
        const auto graphs =
            read_graphs("digraph " + name + " { a -> b }", Source::Dot, {}, warnings);
        if (graphs.size() == 1 && graphs[0].name == name && graphs[0].edges.size() == 1) ++right;
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  CHECK(right == 200);
}

}  // namespace
}  // namespace boxart::internal
