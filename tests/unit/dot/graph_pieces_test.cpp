#include "dot/graph_pieces.h"

#include "dot/read_dot.h"
#include "support/catch.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

std::vector<std::string_view> pieces_of(std::string_view text) {
  return graph_pieces(text, tokenize(text));
}

using Pieces = std::vector<std::string_view>;

TEST_CASE("each graph is a piece, from its first token to its last brace") {
  CHECK(pieces_of("digraph a { x }\ndigraph b { { y } z }\n") ==
        Pieces{"digraph a { x }", "digraph b { { y } z }"});
  CHECK(pieces_of("strict graph{}graph{}") == Pieces{"strict graph{}", "graph{}"});
}

TEST_CASE("blanks and comments between graphs are in no piece") {
  CHECK(pieces_of("").empty());
  CHECK(pieces_of(" \t\r\n").empty());
  CHECK(pieces_of("# {\n// {\n/* { \"*/").empty());
  CHECK(pieces_of("# 7 \"f\"\ngraph{} // {\n/*}*/graph{}#") == Pieces{"graph{}", "graph{}"});
  CHECK(pieces_of("graph{} /* without an end").size() == 1);
}

TEST_CASE("braces in strings and comments are none") {
  for (const std::string_view graph : {
           R"(graph { "}" })",
           R"(graph { "\"}" })",
           R"(graph { "\\" })",
           R"(graph { "/*" "//" "#" "<" })",
           "graph { <}> }",
           "graph { < <b>}</b> \" > }",
           "graph { <<!-- } --> > }",
           "graph { /* } \" < */ }",
           "graph { // } \" < \n}",
           "graph { # } \" < \n}",
           "graph { /*/ } */ }",
       }) {
    const std::string text = std::string(graph) + " graph { }";
    CHECK(pieces_of(text) == Pieces{graph, "graph { }"});
  }
}

TEST_CASE("what no brace ends goes to the end of the text") {
  for (const std::string_view rest : {"graph { { }",
                                      "graph { \"}",
                                      "graph { \"\\",
                                      "graph { <}",
                                      "graph { /* }",
                                      "graph",
                                      "x",
                                      "@"}) {
    const std::string text = "graph{} " + std::string(rest);
    CHECK(pieces_of(text) == Pieces{"graph{}", rest});
  }
}

TEST_CASE("a brace too many is a piece, and so a mistake") {
  CHECK(pieces_of("graph {} } graph {}") == Pieces{"graph {}", "}", "graph {}"});
}

TEST_CASE("all graphs are read, whatever stands in and between them") {
  const std::string text =
      "/* { */ digraph one { \"{\" } # {\n"
      "digraph two { a [label=<}>] } // \"\n"
      "graph three { /* } */ b }graph four{}\n";
  std::vector<Warning> warnings;
  const auto graphs = read_dot(text, warnings);
  REQUIRE(graphs.size() == 4);
  CHECK(graphs[0].name == "one");
  CHECK(graphs[1].name == "two");
  CHECK(graphs[2].name == "three");
  CHECK(graphs[3].name == "four");
  CHECK(warnings.empty());
}

TEST_CASE("a graph that isn't closed is no graph, behind others too") {
  for (const std::string rest : {"graph {", "graph", "graph { a } }", "graph { \"a }", "x"}) {
    std::vector<Warning> warnings;
    CHECK_THROWS_AS(read_dot("graph { a }\n" + rest, warnings), Error);
  }
}

}  // namespace
}  // namespace boxart::internal
