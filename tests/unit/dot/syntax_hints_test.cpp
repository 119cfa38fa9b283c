#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

struct Mistake {
  std::string dot;
  int column;  // in its line
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
      {"digraph { a [label=foo bar baz] }", 28, "put it in quotes: \"foo bar baz\""},
      {"digraph { a [label=one 2 three node, color=red] }",
       26,
       "put it in quotes: \"one 2 three node\""},
      {"digraph { a [label=foo bar color=red] }", 28, "put it in quotes: \"foo bar\""},
      {"digraph { a [label=foo bar baz color=red] }", 28, "put it in quotes: \"foo bar baz\""},
      {"digraph { a [width=50px] }", 24, "put it in quotes: \"50px\""},
      {"digraph { a [color=#ff0000] }", 13, "put it in quotes: \"#ff0000\""},
      {"digraph { a -> graph }",
       16,
       "'graph' is a word of DOT: as a name, put it in quotes: \"graph\""},
      {"digraph { node -> b }",
       16,
       "'node' is a word of DOT: as a name, put it in quotes: \"node\""},
      {"digraph { a [pos=0.02,0.01] }", 27, "put it in quotes: \"0.02,0.01\""},
      {"digraph { a [pos=0.02,0.01!] }", 27, "put it in quotes: \"0.02,0.01!\""},
      {"digraph { a [size=7, 10, label=x] }", 24, "put it in quotes: \"7, 10\""},
      {"digraph { a [style=filled,rounded,color=red] }",
       34,
       "put it in quotes: \"filled,rounded\""},
      {"digraph { a [style=filled, rounded] }", 35, "put it in quotes: \"filled, rounded\""},
      {"digraph { a [color=red, dashed] }", 31, "an attribute is written name=value"},
      {"digraph { size=7,10; a }", 17, "put it in quotes: \"7,10\""},
      {"digraph { ratio=1:2; a }", 18, "put it in quotes: \"1:2\""},
      {"digraph { a [URL=http://x.org/y] }", 22, "put it in quotes: \"http://x.org/y\""},
      // names of graphs
      {"digraph my-graph { a }", 11, "put it in quotes: \"my-graph\""},
      {"digraph my.graph { a }", 11, "put it in quotes: \"my.graph\""},
      {"strict graph my graph\n{ a }", 17, "put it in quotes: \"my graph\""},
      {"digraph 2nd { a }", 10, "put it in quotes: \"2nd\""},
      {"digraph { subgraph cluster-1 { a } }", 27, "put it in quotes: \"cluster-1\""},
      {"digraph { subgraph cluster my { a } }", 28, "put it in quotes: \"cluster my\""},
      {"digraph \"a\" b { a }", 13, "a graph has one name"},
      {"digraph G; { a }", 10, "the '{' stands right behind the name"},
      {"digraph G [rankdir=LR] { a }", 11, "attributes of a graph stand behind its '{'"},
      {"digraph G a -> b { c }", 11, "'{' is missing before it"},
      {"digraph G\n  a\n  subgraph { b }", 3, "'{' is missing before it"},
      // quotes
      {"digraph { a [label=“two words”] }", 31, quotes},
      {"digraph { a [label=“two words”]\n}\n", 31, quotes},
      {"digraph { a [label='two words'] }", 20, "strings stand in double quotes, not in '"},
      // edges
      {"digraph { a -- b }", 13, "the edges of a digraph are written '->'"},
      {"graph { a -> b }", 11, "the edges of a graph are written '--'"},
      {"digraph { a => b }", 14, arrow},
      {"digraph { a > b }", 13, arrow},
      {"digraph { a - b }", 13, arrow},
      {"digraph { a -b }", 13, arrow},
      {"digraph { a = > b }", 15, arrow},
      {"digraph { a - > b }", 13, arrow},
      {"digraph { a ->> b }", 15, arrow},
      {"digraph { a -.-> b }", 13, arrow},
      {"digraph { a == b }", 14, arrow},
      {"digraph { a ~> b }", 13, arrow},
      {"digraph { a --> b }", 13, "the edges of a digraph are written '->'"},
      {"digraph { [a] -> [b] }", 13, "nodes stand without brackets in DOT, 'a -> b'"},
      {"graph { x; [ a b ] -- [ c ] }", 16, "nodes stand without brackets in DOT, 'a -- b'"},
      {"digraph { a -> [b] }", 16, "nodes stand without brackets in DOT, 'a -> b'"},
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
      {"digraph { a [color=red,,shape=box] }", 24, "one ',' is enough"},
      {"digraph { a [color=red;;shape=box] }", 24, "one ';' is enough"},
      {"digraph { a [color=red,;shape=box] }", 24, "one of ',' and ';' is enough"},
      {"digraph { a [,color=red] }", 14, "no ',' begins a list"},
      // braces and semicolons
      {"digraph { a,, b }", 13, "one ',' is enough"},
      {"digraph { a;; b }", 13, "one ';' is enough"},
      {"digraph { a } }", 15, "it closes nothing: is there one too many?"},
      {"digraph { a } b -> c }", 15, "is there a '}' too many before it?"},
      {"digraph G a -> b }", 11, "'{' is missing before it"},
      {"digraph { a graph G { b } }",
       19,
       "is a '}' missing before 'graph'? A graph in a graph is a 'subgraph'"},
      // beginnings
      {"digrph { a -> b }", 1, "is 'digraph' meant?"},
      {"garph { a -- b }", 1, "is 'graph' meant?"},
      {"a -> b", 1, "a graph begins with 'graph {' or 'digraph {'"},
  };
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.dot);
    try {
      render(mistake.dot);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(error.column() == mistake.column);
      CHECK(error.hint() == mistake.hint);
    }
  }
}

TEST_CASE("nodes in brackets are told to be Graph::Easy's, where the text is said to be DOT") {
  try {
    render("[ a ] -> [ b ]", {.from = Source::Dot});
    FAIL("is drawn");
  } catch (const Error& error) {
    CHECK(error.hint() == "is it in the language of Graph::Easy? That is read with --from=txt");
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
