#include "fit/leaf_lists.h"

#include "layout/lay_out_graph.h"
#include "scene/unclear_hubs.h"
#include "support/catch.h"
#include "support/read_graph.h"

#include <optional>
#include <string>

namespace boxart::internal {
namespace {

/// How many nodes the layers see, with lists in place of leaves that are wider than `columns`.
std::size_t nodes_with_lists(const std::string& dot, int columns = 20) {
  const ResolvedGraph graph = read_graph(dot);
  const LeafLists lists(graph, lay_out_graph(graph), columns, columns);
  return lists.empty() ? graph.nodes.size() : lists.graph().nodes.size();
}

}  // namespace

TEST_CASE("three leaves of one parent make a list, where they are too wide") {
  CHECK(nodes_with_lists("digraph { r -> aaaaa; r -> bbbbb; r -> ccccc; r -> d -> e }") == 4);
  CHECK(nodes_with_lists("digraph { r -> aaaaa; r -> bbbbb; r -> ccccc }", 60) == 4);
  CHECK(nodes_with_lists("digraph { r -> aaaaa; r -> bbbbb; r -> d -> e; r -> f -> g }") == 7);
}

TEST_CASE("lines with words, other looks, ports or other frames keep their leaves out of a list") {
  const std::string two = "digraph { r -> aaaaaaaa; r -> bbbbbbbb; ";
  CHECK(nodes_with_lists(two + "r -> cccccccc }") == 2);
  CHECK(nodes_with_lists(two + "r -> cccccccc [label=x] }") == 4);
  CHECK(nodes_with_lists(two + "r -> cccccccc [style=dashed] }") == 4);
  CHECK(nodes_with_lists(two + "r:s -> cccccccc }") == 4);
  CHECK(nodes_with_lists(two + "subgraph cluster_c { cccccccc } r -> cccccccc }") == 4);
  CHECK(nodes_with_lists(two + "r -> cccccccc; { rank=same; cccccccc; d } }") == 5);
  CHECK(nodes_with_lists(two + "cccccccc -> r }") == 4);
  CHECK(nodes_with_lists("digraph { rankdir=LR; r -> aaaaaaaa; r -> bbbbbbbb; r -> cccccccc }") ==
        4);
}

TEST_CASE("all leaves and lines are there again, in the order of the text") {
  const ResolvedGraph graph = read_graph(
      "digraph { r -> aaaaa; r -> bbbbb; r -> ccccc; r -> ddddd; r -> eeeee; r -> f -> g }");
  const LeafLists lists(graph, lay_out_graph(graph), 30, 30);
  const std::optional<Drawing> drawing = lists.put_back(lay_out_graph(lists.graph()));
  REQUIRE(drawing.has_value());
  REQUIRE(drawing->boxes.size() == graph.nodes.size());
  REQUIRE(drawing->lines.size() == graph.edges.size());
  for (std::size_t i = 0; i < drawing->boxes.size(); ++i)
    CHECK(index(drawing->boxes[i].node) == i);
  for (const Line& line : drawing->lines) {
    const Edge& edge = graph.edges[line.edge];
    for (const EdgeEnd end : edge_ends) {
      const Box& box = drawing->boxes[index(edge.ends[end].node)];
      CHECK(box.rect.contains(line.end_point(end)));
    }
  }
}

TEST_CASE("without arrowheads a list has one column, and its line comes straight down") {
  const ResolvedGraph graph =
      read_graph("graph { r -- aaaaa; r -- bbbbb; r -- ccccc; r -- ddddd; r -- eeeee }");
  const LeafLists lists(graph, lay_out_graph(graph), 30, 30);
  const std::optional<Drawing> drawing = lists.put_back(lay_out_graph(lists.graph()));
  REQUIRE(drawing.has_value());
  CHECK(unclear_hubs(*drawing).empty());
  for (const Line& line : drawing->lines)
    CHECK(line.points.size() == 3);
}

TEST_CASE("a list has as many columns as there is room for") {
  const auto width = [](int list_columns) {
    const ResolvedGraph graph =
        read_graph("digraph { r -> aaaa; r -> bbbb; r -> cccc; r -> dddd }");
    const LeafLists lists(graph, lay_out_graph(graph), 15, list_columns);
    return lists.put_back(lay_out_graph(lists.graph())).value().size.width;
  };
  const int one = width(0);
  CHECK(width(15) == one);
  CHECK(width(30) > one);
  CHECK(width(30) <= 30);
}

}  // namespace boxart::internal
