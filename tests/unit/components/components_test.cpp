#include "components/components.h"

#include "components/join_components.h"
#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// The names of the nodes, component by component: "a b | c".
std::string shown(const std::vector<Component>& components) {
  std::string out;
  for (const Component& component : components) {
    if (!out.empty()) out += " |";
    for (const Node& node : component.graph.nodes)
      out += (out.empty() ? "" : " ") + node.name;
  }
  return out;
}

std::string split(const std::string& dot) {
  return shown(split_components(graph_of(dot)));
}

/// A drawing of one box for each component, `width` by 3.
std::vector<Drawing> boxes(const std::vector<Component>& components, int width) {
  std::vector<Drawing> drawings;
  for (std::size_t i = 0; i < components.size(); ++i) {
    Drawing drawing{.size = {.width = width, .height = 3 + static_cast<int>(i)}};
    drawing.boxes.push_back(
        {.node = NodeId{0}, .rect = {.x = 0, .y = 0, .width = width, .height = 3}});
    drawings.push_back(std::move(drawing));
  }
  return drawings;
}

}  // namespace

TEST_CASE("a graph falls into components in the order of their first nodes") {
  CHECK(split("digraph { a; b; c->a; d->b }") == "a c | b d");
}

TEST_CASE("nodes without edges are components of their own") {
  CHECK(split("digraph { a; b; c }") == "a | b | c");
}

TEST_CASE("no nodes make no components") {
  CHECK(split_components(ResolvedGraph{}).empty());
}

TEST_CASE("a frame joins what it holds, nested frames included") {
  CHECK(split("digraph { subgraph cluster_0 { a; subgraph cluster_1 { b } } c }") == "a b | c");
}

TEST_CASE("a set of nodes that share a rank joins them") {
  CHECK(split("digraph { {rank=same; a; b} c }") == "a b | c");
}

TEST_CASE("a component knows what its things are in the whole") {
  const ResolvedGraph graph = graph_of(
      "digraph { a->b; subgraph cluster_0 { x } subgraph cluster_1 { subgraph cluster_2 { y->z } } "
      "}");
  std::set<NodeId> nodes;
  std::set<EdgeId> edges;
  for (const Component& component : split_components(graph)) {
    for (const NodeId id : component.nodes.ids()) {
      nodes.insert(component.nodes[id]);
      CHECK(component.graph.nodes[id].name == graph.nodes[component.nodes[id]].name);
      const ClusterId cluster = component.graph.nodes[id].cluster;
      const ClusterId whole = graph.nodes[component.nodes[id]].cluster;
      CHECK((cluster == none<ClusterId> ? cluster : component.clusters[cluster]) == whole);
    }
    for (const EdgeId id : component.edges.ids()) {
      edges.insert(component.edges[id]);
      CHECK(component.nodes[component.graph.edges[id].tail().node] ==
            graph.edges[component.edges[id]].tail().node);
    }
  }
  CHECK(nodes.size() == graph.nodes.size());
  CHECK(edges.size() == graph.edges.size());
}

TEST_CASE("the label of the graph stays with the whole") {
  for (const Component& component : split_components(graph_of("digraph { label=x; a; b }"))) {
    CHECK(component.graph.label.empty());
  }
}

TEST_CASE("drawings of components stand side by side, apart") {
  const ResolvedGraph graph = graph_of("digraph { a; b; c }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 5));
  REQUIRE(whole.boxes.size() == 3);
  for (std::size_t i = 1; i < 3; ++i) {
    CHECK(whole.boxes[i].rect.x > whole.boxes[i - 1].rect.right());
    CHECK(whole.boxes[i].rect.y == 0);
    CHECK(whole.boxes[i].node == id_at<NodeId>(i));
  }
  CHECK(whole.size == Size{.width = whole.boxes[2].rect.right(), .height = 5});
}

TEST_CASE("those that don't fit in the width stand in rows") {
  ResolvedGraph graph = graph_of("digraph { a; b; c; d; e }");
  graph.packing.shelf_width = 50;
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 20));
  REQUIRE(whole.boxes.size() == 5);
  CHECK(whole.boxes[1].rect == Rect{.x = 22, .y = 0, .width = 20, .height = 3});
  CHECK(whole.boxes[2].rect == Rect{.x = 0, .y = 4, .width = 20, .height = 3});
  CHECK(whole.boxes[4].rect == Rect{.x = 0, .y = 10, .width = 20, .height = 3});
  CHECK(whole.size == Size{.width = 42, .height = 17});
}

TEST_CASE("where ranks run sideways wide ones stand one below the other") {
  const ResolvedGraph graph = graph_of("digraph { rankdir=LR; a; b }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 20));
  CHECK(whole.boxes[1].rect.x == 0);
  CHECK(whole.boxes[1].rect.y >= 3);
  CHECK(whole.size.width == 20);
}

TEST_CASE("where ranks run to the left rows end at one column") {
  const ResolvedGraph graph = graph_of("digraph { rankdir=RL; a; b; c }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 10));
  REQUIRE(whole.boxes.size() == 3);
  CHECK(whole.boxes[0].rect.x == 0);
  CHECK(whole.boxes[1].rect.x == 12);
  CHECK(whole.boxes[2].rect.x == 12);
  CHECK(whole.boxes[2].rect.y > whole.boxes[1].rect.y);
}

TEST_CASE("first ranks lie on one line, also at the bottom") {
  const ResolvedGraph graph = graph_of("digraph { rankdir=BT; a; b }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 5));
  CHECK(whole.boxes[0].rect.y == 1);  // its drawing is a row lower than the second's
  CHECK(whole.boxes[1].rect.y == 0);
}

TEST_CASE("lines of two components are never in one net") {
  const ResolvedGraph graph = graph_of("digraph { a->b; c->d }");
  const auto components = split_components(graph);
  std::vector<Drawing> drawings(2);
  for (Drawing& drawing : drawings) {
    drawing.size = {.width = 3, .height = 3};
    drawing.lines.push_back(
        {.edge = EdgeId{0}, .net = 0, .points = {{.x = 0, .y = 0}, {.x = 0, .y = 2}}});
  }
  const Drawing whole = join_components(graph, components, std::move(drawings));
  REQUIRE(whole.lines.size() == 2);
  CHECK(whole.lines[0].net != whole.lines[1].net);
  CHECK(whole.lines[1].edge == EdgeId{1});
  CHECK(whole.lines[1].points.front().x > 3);
}

TEST_CASE("words that would face each other are two columns apart, or a row") {
  for (const char* const mode : {"array2", "array1"}) {
    const bool below = mode == std::string("array1");
    const ResolvedGraph graph =
        graph_of("digraph { pack=1; packmode=" + std::string(mode) + "; a; b }");
    const auto components = split_components(graph);
    const auto joined = [&](Node::Kind kind) {
      std::vector<Drawing> drawings = boxes(components, 4);
      for (Drawing& drawing : drawings) {
        drawing.size.height = 3;
        drawing.boxes[0].kind = kind;
      }
      const Drawing drawing = join_components(graph, components, std::move(drawings));
      return below ? drawing.size.height : drawing.size.width;
    };
    CHECK(joined(Node::Kind::Plain) == joined(Node::Kind::Box) + 1);
  }
}

TEST_CASE("words that end above the end of their row face none of the next one") {
  const ResolvedGraph graph = graph_of("digraph { packmode=array2; a; b; c }");
  const auto components = split_components(graph);
  std::vector<Drawing> drawings = boxes(components, 4);
  for (Drawing& drawing : drawings)
    drawing.boxes[0].kind = Node::Kind::Plain;
  const Drawing whole = join_components(graph, components, std::move(drawings));
  CHECK(whole.boxes[2].rect.y == 4);
}

TEST_CASE("with an array packing so many components stand in a row") {
  const ResolvedGraph graph = graph_of("digraph { packmode=array2; a; b; c; d; e }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 5));
  REQUIRE(whole.boxes.size() == 5);
  CHECK(whole.boxes[1].rect.y == 0);
  CHECK(whole.boxes[2].rect.y == 4);  // below the higher of the two
  CHECK(whole.boxes[3].rect.y == 4);
  CHECK(whole.boxes[4].rect.y == 10);
  CHECK(whole.size == Size{.width = 12, .height = 17});
}

TEST_CASE("a packing by columns fills these") {
  const ResolvedGraph graph = graph_of("digraph { packmode=array_c2; a; b; c }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 5));
  CHECK(whole.boxes[1].rect == Rect{.x = 0, .y = 3, .width = 5, .height = 3});
  CHECK(whole.boxes[2].rect == Rect{.x = 7, .y = 0, .width = 5, .height = 3});
}

TEST_CASE("pack with a number sets components so many points apart") {
  const ResolvedGraph graph = graph_of("digraph { pack=24; packmode=array2; a; b; c }");
  const auto components = split_components(graph);
  const Drawing whole = join_components(graph, components, boxes(components, 5));
  CHECK(whole.boxes[1].rect.x == 9);  // four columns of six points
  CHECK(whole.boxes[2].rect.y == 6);  // two rows of twelve below the higher one
}

}  // namespace boxart::internal
