#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace boxart {
namespace {

/// `kind edge node frame: text` for each label, by names and by the numbers of edges.
std::vector<std::string> labels_of(const Layout& layout) {
  constexpr std::array<const char*, 7> kinds{
      "label", "xlabel", "head", "tail", "node", "graph", "title"};
  const auto at = [](int index) { return static_cast<std::size_t>(index); };
  std::vector<std::string> found;
  for (const Layout::Label& label : layout.labels) {
    std::string line = kinds[static_cast<std::size_t>(label.kind)];
    if (label.edge >= 0) line += ' ' + std::to_string(layout.edges[at(label.edge)].number);
    if (label.node >= 0) line += ' ' + layout.nodes[at(label.node)].name;
    if (label.frame >= 0) line += ' ' + layout.frames[at(label.frame)].name;
    found.push_back(line + ": " + label.text.front());
  }
  std::ranges::sort(found);
  return found;
}

TEST_CASE("a label says what it is a label of, in every part of a graph") {
  const std::string dot = R"(digraph { label=whole
      c -> d [style=invis, label=unseen]; subgraph cluster_f { label=title; a }
      a -> b [label=l, xlabel=x, headlabel=h, taillabel=t]
      x -> y [headlabel=far]; a -> b [label=second]; a [xlabel=beside]; y [xlabel=off] })";
  for (const Density density : {Density::Dense, Density::Compact}) {
    for (const Direction direction : {Direction::TopToBottom, Direction::RightToLeft}) {
      const auto layouts = lay_out(dot, {.direction = direction, .density = density});
      CHECK(labels_of(layouts.at(0)) == std::vector<std::string>{"graph: whole",
                                                                 "head 1: h",
                                                                 "head 2: far",
                                                                 "label 1: l",
                                                                 "label 3: second",
                                                                 "node a: beside",
                                                                 "node y: off",
                                                                 "tail 1: t",
                                                                 "title cluster_f: title",
                                                                 "xlabel 1: x"});
    }
  }
}

TEST_CASE("a title stands where the drawing has it") {
  for (const std::string attributes : {"label=title",
                                       "label=\"two\\nlines\"",
                                       "label=t; labeljust=r",
                                       "label=below; labelloc=b",
                                       "label=\"x\\ny\"; labelloc=b"}) {
    const std::string dot = "graph { subgraph cluster_f { " + attributes + "; a -- b } }";
    CAPTURE(attributes);
    const Layout layout = lay_out(dot).at(0);
    REQUIRE(layout.labels.size() == 1);
    const Layout::Label& title = layout.labels[0];
    CHECK(title.kind == Layout::Label::Kind::Title);
    CHECK(title.text == layout.frames.at(0).title);
    CHECK(layout.frames[0].place.x == 0);
    std::istringstream rows(render(dot, {.format = Format::Ascii}).text);
    std::string row;
    for (int y = 0; y <= title.place.y; ++y)
      std::getline(rows, row);
    const std::string shown = row.substr(static_cast<std::size_t>(title.place.x),
                                         static_cast<std::size_t>(title.place.width));
    CHECK(shown.find(title.text[0]) != std::string::npos);
    CHECK(title.place.height == static_cast<int>(title.text.size()));
  }
  CHECK(lay_out("graph { subgraph cluster_f { label=x; style=invis; a } }").at(0).labels.empty());
}

TEST_CASE("nodes, frames and edges stand in the order of the text, and edges have its numbers") {
  const Layout layout = lay_out(
                            "digraph { a -> b; subgraph cluster_1 { c -> d }\n"
                            "b -> e; e -> a [style=invis]; subgraph cluster_0 { f }\n"
                            "{d f} -> {c g}; b -> b }")
                            .at(0);
  std::string nodes;
  for (const Layout::Node& node : layout.nodes)
    nodes += node.name;
  CHECK(nodes == "abcdefg");
  std::vector<std::string> edges;
  for (const Layout::Edge& edge : layout.edges) {
    edges.push_back(std::to_string(edge.number) +
                    layout.nodes[static_cast<std::size_t>(edge.tail)].name +
                    layout.nodes[static_cast<std::size_t>(edge.head)].name);
  }
  CHECK(edges == std::vector<std::string>{"0ab", "1cd", "2be", "4dc", "5dg", "6fc", "7fg", "8bb"});
  CHECK(layout.frames.at(0).name == "cluster_1");
  CHECK(layout.frames.at(1).name == "cluster_0");
}

TEST_CASE(
    "the numbers of edges are those of the calls, and of the arrows in a text of Graph::Easy") {
  Graph graph;
  auto a = graph.node("a");
  auto b = graph.node("b");
  graph.edge(b, graph.node("c"));
  graph.edge(a, b).set("style", "invis");
  graph.edge(a, b);
  const Layout built = lay_out(graph).at(0);
  REQUIRE(built.edges.size() == 2);
  CHECK(built.edges[0].number == 0);
  CHECK(built.edges[1].number == 2);
  const Layout easy = lay_out("[ a ] -> [ b ] -> [ c ]\n[ x ] -> [ y ]\n[ a ] <- [ c ]\n").at(0);
  REQUIRE(easy.edges.size() == 4);
  for (int i = 0; i < 4; ++i)
    CHECK(easy.edges[static_cast<std::size_t>(i)].number == i);
}

}  // namespace
}  // namespace boxart
