#include "dot/dot_names.h"

#include "dot/read_dot.h"
#include "dot/write_dot.h"
#include "support/catch.h"

#include <set>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("names stand in quotes where they must") {
  CHECK(dot_id("a_1") == "a_1");
  CHECK(dot_id("1.5") == "1.5");
  CHECK(dot_id(".5") == ".5");
  CHECK(dot_id("-1") == "\"-1\"");
  CHECK(dot_id(".") == "\".\"");
  CHECK(dot_id("1a") == "\"1a\"");
  CHECK(dot_id("") == "\"\"");
  CHECK(dot_id("Node") == "\"Node\"");
  CHECK(dot_id("a \"b\"") == "\"a \\\"b\\\"\"");
  CHECK(dot_id("ä") == "\"ä\"");
  CHECK(dot_id("a\\") == "\"a\\\\\"");
}

TEST_CASE("each node has a name of its own, which is read as it is written") {
  // All texts of up to four characters of these, some of which DOT can't tell apart.
  const std::string letters = "\\\"\n\r%\x01" "1a";
  std::vector<std::string> texts{""};
  for (std::size_t begin = 0, length = 0; length < 4; ++length) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : letters)
        texts.push_back(texts[begin] + c);
    }
  }
  TextGraph graph;
  for (const std::string& text : texts)
    graph.nodes.add({.name = text});
  const DotNames names(graph);
  std::vector<Warning> warnings;
  const std::vector<TextGraph> read = read_dot(write_dot(graph), warnings);
  REQUIRE(read.size() == 1);
  REQUIRE(read[0].nodes.size() == texts.size());
  for (const NodeId node : graph.nodes.ids())
    CHECK(read[0].nodes[node].name == names.of(node));
}

TEST_CASE("what can be a name stays one, whatever others are called") {
  TextGraph graph;
  const NodeId odd = graph.nodes.add({.name = "C:\\"});
  const NodeId even = graph.nodes.add({.name = "C:\\\\"});
  const NodeId copy = graph.nodes.add({.name = "C:\\\\"});
  const NodeId percent = graph.nodes.add({.name = "%x"});
  const DotNames names(graph);
  CHECK(names.of(even) == "C:\\\\");
  CHECK(names.of(odd) == "C:\\\\-1");
  CHECK(names.of(copy) == "C:\\\\-2");
  CHECK(names.of(percent) == "\\%x");
}

TEST_CASE("edges to clusters follow the names of these") {
  TextGraph graph;
  const NodeId a = graph.nodes.add({.name = "a"});
  const NodeId b = graph.nodes.add({.name = "b"});
  graph.subgraphs.add({.name = "cluster\\\\", .nodes = {a}});
  graph.subgraphs.add({.name = "cluster\\", .nodes = {b}});
  graph.edges.add(
      {.tail = a, .head = b, .attributes = {{"lhead", {.text = "cluster\\"}}, {"ltail", {.text = "x"}}}});
  std::vector<Warning> warnings;
  const TextGraph read = read_dot(write_dot(graph), warnings).front();
  REQUIRE(read.subgraphs.size() == 2);
  CHECK(read.edges[EdgeId{0}].attributes.at("lhead").text == read.subgraphs[ClusterId{1}].name);
  CHECK(read.edges[EdgeId{0}].attributes.at("ltail").text == "x");
}

}  // namespace
}  // namespace boxart::internal
