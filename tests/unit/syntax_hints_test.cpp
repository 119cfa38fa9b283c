#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

struct Mistake {
  std::string dot;
  int column;
  std::string hint;
};

TEST_CASE("a common mistake is told with what is likely meant") {
  const std::string arrow = "an edge of a digraph is written 'a -> b'";
  const std::string quotes = "“ and ” are letters in DOT: quotes are written \"";
  const std::string bracket = "is the ']' missing of the list that begins in line 1?";
  const std::vector<Mistake> mistakes{
      // names that need quotes
      {"digraph { front-end -> b }", 16, "put it in quotes: \"front-end\""},
      {"digraph { a.b -> c }", 12, "put it in quotes: \"a.b\""},
      {"digraph { b -> src/a@1 }", 19, "put it in quotes: \"src/a@1\""},
      {"digraph { a [label=two words] }", 29, "put it in quotes: \"two words\""},
      {"digraph { a [width=50px] }", 24, "put it in quotes: \"50px\""},
      {"digraph { a [color=#ff0000] }", 13, "put it in quotes: \"#ff0000\""},
      {"digraph { a -> graph }",
       16,
       "'graph' is a word of DOT: as a name, put it in quotes: \"graph\""},
      {"digraph { node -> b }",
       16,
       "'node' is a word of DOT: as a name, put it in quotes: \"node\""},
      // quotes
      {"digraph { a [label=“two words”] }", 31, quotes},
      {"digraph { a [label=“two words”]\n}\n", 31, quotes},
      {"digraph { a [label='two words'] }", 20, "strings stand in double quotes, not in '"},
      {"digraph { a [label=\"x] }", 20, "a '\"' within a string is written '\\\"'"},
      // edges
      {"digraph { a -- b }", 13, "the edges of a digraph are written '->'"},
      {"graph { a -> b }", 11, "the edges of a graph are written '--'"},
      {"digraph { a => b }", 14, arrow},
      {"digraph { a > b }", 13, arrow},
      {"graph { a --> b }", 13, "an edge of a graph is written 'a -- b'"},
      {"digraph { a <- b }", 13, "write 'b -> a' for an edge from b to a"},
      {"digraph { a -> }", 16, "a node is missing behind '->'"},
      {"digraph { a -> b [x=y] -> c }", 24, "attributes stand behind the last node of a chain"},
      // attributes
      {"digraph { a [label: x] }", 19, "an attribute is written name=value"},
      {"digraph { a [dashed] }", 20, "an attribute is written name=value"},
      {"digraph { a [label=] }", 20, "a value is missing behind '='; an empty one is written \"\""},
      {"digraph { a [label=x }", 22, bracket},
      {"digraph { a [label=x; b -> c }", 25, bracket},
      // braces and semicolons
      {"digraph { a;; b }", 13, "one ';' is enough"},
      {"digraph { a } }", 15, "it closes nothing: is there one too many?"},
      {"digraph { a } b -> c }", 15, "is there a '}' too many before it?"},
      {"digraph G a -> b }", 11, "'{' is missing before it"},
      {"digraph { a graph G { b } }",
       19,
       "is a '}' missing before 'graph'? A graph in a graph is a 'subgraph'"},
      // other languages
      {"digrph { a -> b }", 1, "is 'digraph' meant?"},
      {"garph { a -- b }", 1, "is 'graph' meant?"},
      {"flowchart LR", 1, "this looks like Mermaid, which isn't read"},
      {"graph TD A-->B", 10, "this looks like Mermaid, which isn't read"},
      {"a -> b", 1, "a graph begins with 'graph {' or 'digraph {'"},
  };
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.dot);
    try {
      render(mistake.dot);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(error.line() == 1);
      CHECK(error.column() == mistake.column);
      CHECK(error.hint() == mistake.hint);
    }
  }
}

TEST_CASE("a hint says nothing where there is nothing to say") {
  for (const std::string dot :
       {"digraph { a", "digraph { a -> b", "digraph { /* a", "", "digraph"}) {
    CAPTURE(dot);
    try {
      render(dot);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(error.hint().empty());
    }
  }
}

TEST_CASE("a hint shows a word only where it fits into a line") {
  const auto hint_of = [](const std::string& dot) {
    try {
      render(dot);
    } catch (const Error& error) {
      return error.hint();
    }
    return std::string("none");
  };
  CHECK(hint_of("digraph { " + std::string(36, 'a') + "/b }").ends_with("a/b\""));
  CHECK(hint_of("digraph { " + std::string(90, 'a') + "/b }") == "put it in double quotes");
  CHECK(hint_of("digraph { a [label=two \\\nwords] }") == "put it in double quotes");
}

}  // namespace
}  // namespace boxart::internal
