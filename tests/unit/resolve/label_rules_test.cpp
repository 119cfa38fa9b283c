#include "resolve/label_rules.h"

#include "read_text.h"
#include "support/catch.h"
#include "text/grapheme.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

ResolvedGraph read(std::string_view text, const ResolveOptions& options = {}) {
  std::vector<Warning> warnings;
  std::vector<ResolvedGraph> graphs = read_graphs(text, Source::Dot, options, warnings);
  REQUIRE(graphs.size() == 1);
  return std::move(graphs.front());
}

std::string lines_of(const Label& label) {
  std::string out;
  for (const LabelLine& line : label.lines)
    out += (out.empty() ? "" : "/") + line.text;
  return out;
}

TEST_CASE("textwrap of Graph::Easy wraps what it is set for") {
  const ResolvedGraph graph = read(
      R"(digraph { graph [textwrap=7, label="one two three"]; node [textwrap=7]; edge [textwrap=3];
      a [label="one two three"]; b [label="one two", textwrap=none]; c [label="o t t", textwrap=auto];
      a -> b [label="a b c", xlabel="d e f", headlabel="g h i", taillabel="j k l"];
      subgraph cluster_d { label="one two three"; a } })");
  CHECK(lines_of(graph.label) == "one two/three");
  CHECK(lines_of(graph.nodes[NodeId{0}].content.text) == "one two/three");
  CHECK(lines_of(graph.nodes[NodeId{1}].content.text) == "one two");
  CHECK(lines_of(graph.nodes[NodeId{2}].content.text) == "o t/t");
  CHECK(lines_of(graph.edges[EdgeId{0}].label) == "a b/c");
  CHECK(lines_of(graph.edges[EdgeId{0}].xlabel) == "d e/f");
  CHECK(lines_of(graph.edges[EdgeId{0}].head().label) == "g h/i");
  CHECK(lines_of(graph.edges[EdgeId{0}].tail().label) == "j k/l");
  CHECK(lines_of(graph.clusters[ClusterId{0}].label) == "one two/three");
}

TEST_CASE("what the caller asks for goes before textwrap, and 0 wraps nothing") {
  const std::string text = R"(graph { a [label="one two three", textwrap=3] })";
  CHECK(lines_of(read(text, {.wrap = 7}).nodes[NodeId{0}].content.text) == "one two/three");
  CHECK(lines_of(read(text, {.wrap = 0}).nodes[NodeId{0}].content.text) == "one two three");
  CHECK(lines_of(read(text).nodes[NodeId{0}].content.text) == "one/two/three");
}

TEST_CASE("fields of records and cells of tables are wrapped, each by itself") {
  const ResolvedGraph graph = read(
      R"(graph { r [shape=record, label="one two|<p> three four"];
      h [label=<<TABLE><TR><TD>one two</TD><TD>three four</TD></TR></TABLE>>] })",
      {.wrap = 6});
  for (const Node& node : graph.nodes) {
    REQUIRE(node.content.parts.size() == 2);
    CHECK(lines_of(node.content.parts[0].text) == "one/two");
    CHECK(lines_of(node.content.parts[1].text) == "three/four");
  }
}

TEST_CASE("line ends of a label stay, and each line is wrapped and justified by itself") {
  const ResolvedGraph graph =
      read(R"(graph { a [label="one two\nthree\lfour five\r"] })", {.wrap = 4});
  const Label& label = graph.nodes[NodeId{0}].content.text;
  CHECK(lines_of(label) == "one/two/three/four/five");
  CHECK(label.lines[1].justify == Justify::Center);
  CHECK(label.lines[2].justify == Justify::Left);
  CHECK(label.lines[4].justify == Justify::Right);
}

TEST_CASE("align says how lines are justified that don't say it themselves") {
  const ResolvedGraph graph = read(
      R"(graph { align=right; label=x; a [align=left, label="one\ntwo\rthree"];
      subgraph cluster_c { label=y; a } subgraph cluster_d { label=z; labeljust=l; b } })");
  const Label& label = graph.nodes[NodeId{0}].content.text;
  CHECK(label.lines[0].justify == Justify::Left);
  CHECK(label.lines[1].justify == Justify::Right);
  CHECK(label.lines[2].justify == Justify::Left);
  CHECK(graph.label_justify == Justify::Right);
  CHECK(graph.clusters[ClusterId{0}].label_justify == Justify::Right);
  CHECK(graph.clusters[ClusterId{1}].label_justify == Justify::Left);
}

TEST_CASE("autolabel takes the middle out of a longer label, and a warning tells it") {
  std::vector<Warning> warnings;
  const auto graphs = read_graphs(
      R"(graph { node [autolabel=12]; a [label="a label that is far too long"]; b [label="short one";]
      "a name that is long" })",
      Source::Dot,
      {},
      warnings);
  const ResolvedGraph& graph = graphs.front();
  CHECK(lines_of(graph.nodes[NodeId{0}].content.text) == "a la … long");
  CHECK(lines_of(graph.nodes[NodeId{1}].content.text) == "short one");
  CHECK(lines_of(graph.nodes[NodeId{2}].content.text) == "a na … long");
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].message == "the label of node \"a\" is shortened, as its autolabel asks");
}

TEST_CASE("autolabel cuts no character, escape or reference in two") {
  CHECK(lines_of(read(R"(graph { a [autolabel=6, label="👍🏽&amp;\n日本語テキスト"] })")
                     .nodes[NodeId{0}]
                     .content.text) == "👍🏽 … ト");
  CHECK(lines_of(read(R"(graph { a [autolabel=8, label="x&amp;yyyyyyyy&lt;z"] })")
                     .nodes[NodeId{0}]
                     .content.text) == "x& … <z");
}

}  // namespace
}  // namespace boxart::internal
