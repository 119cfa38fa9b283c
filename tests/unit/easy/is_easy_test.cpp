#include "easy/is_easy.h"

#include "support/catch.h"

namespace boxart::internal {
namespace {

TEST_CASE("what begins with a node, a group or a class is Graph::Easy's") {
  CHECK(is_easy("[ a ]"));
  CHECK(is_easy("\n# graph\n  [ a ]"));
  CHECK(is_easy("\xEF\xBB\xBF[ a ]"));
  CHECK(is_easy("( Group: [ a ] )"));
  CHECK(is_easy("node { shape: rounded; }"));
  CHECK(is_easy("node.city, edge { color: red; }"));
  CHECK(is_easy("edge{color:red}"));
  CHECK(is_easy(".quiet { color: gray; }"));
  CHECK(is_easy("group.x { fill: red; }"));
  CHECK(is_easy("graph, node { color: red; }"));
}

TEST_CASE("what begins as DOT does is DOT") {
  CHECK_FALSE(is_easy("digraph { a -> b }"));
  CHECK_FALSE(is_easy("strict graph{}"));
  CHECK_FALSE(is_easy("DIGRAPH G {}"));
  CHECK_FALSE(is_easy("graph G { flow: south }"));
  CHECK_FALSE(is_easy("graph \"a b\" {}"));
  CHECK_FALSE(is_easy("# a comment\n// [x]\n/* [y] */ digraph {}"));
  CHECK_FALSE(is_easy("@startdot\ndigraph {}\n@enddot"));
  CHECK_FALSE(is_easy(""));
  CHECK_FALSE(is_easy("# nothing\n"));
  CHECK_FALSE(is_easy("a -> b"));
  CHECK_FALSE(is_easy("node [shape=box]"));
}

TEST_CASE("a graph without a name is told by what is in its braces") {
  CHECK_FALSE(is_easy("graph { a -- b }"));
  CHECK_FALSE(is_easy("graph { a:n -- b:s; }"));
  CHECK_FALSE(is_easy("graph { a:n -- b }\ngraph { c }"));
  CHECK_FALSE(is_easy("graph { node [shape=box]; a }"));
  CHECK_FALSE(is_easy("graph { rankdir=LR; a -- b }"));
  CHECK_FALSE(is_easy("graph { subgraph { a } -- b }"));
  CHECK_FALSE(is_easy("graph { }"));
  CHECK_FALSE(is_easy("graph {"));
  CHECK(is_easy("graph { flow: south; }"));
  CHECK(is_easy("graph { flow: south; }\n[ a ] -> [ b ]"));
  CHECK(is_easy("graph { label: a -- b; }\n[ a ]"));
  CHECK(is_easy("graph { label: \"}\"; } # c\n[ a ]"));
  CHECK(is_easy("graph { # comment\n label-pos: top; }"));
  CHECK(is_easy("graph { } [ a ]"));
  CHECK(is_easy("graph { } node { color: red; }"));
}

}  // namespace
}  // namespace boxart::internal
