#include "bench/inputs.h"

#include "dot/read_dot.h"
#include "layout/lay_out_graph.h"
#include "paint/paint.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <random>
#include <utility>

namespace boxart::internal {
namespace {

/// A number from `first` to `last`; the standard's distributions differ between libraries.
NodeId draw(std::mt19937& random, int first, int last) {
  return NodeId{first + static_cast<int>(random() % static_cast<unsigned>(last - first + 1))};
}

/// Each node hangs below one of the 50 before it.
void add_tree(std::mt19937& random, int nodes, Digraph& graph) {
  for (int i = 1; i < nodes; ++i) {
    graph.edges.add(
        {.ends = {{.node = draw(random, std::max(0, i - 50), i - 1)}, {.node = NodeId{i}}}});
  }
}

void add_forward_edges(std::mt19937& random, int nodes, Digraph& graph) {
  for (int i = 0; i < nodes / 5; ++i) {
    const NodeId tail = draw(random, 0, nodes - 2);
    const int from = static_cast<int>(index(tail)) + 1;
    const NodeId head = draw(random, from, std::min(nodes - 1, from + 49));
    graph.edges.add({.ends = {{.node = tail}, {.node = head}}});
  }
}

void add_clusters(std::mt19937& random, int nodes, Digraph& graph) {
  ClusterId outer = none<ClusterId>;
  for (int first = 0; first < nodes; first += 5) {
    if (first % 50 == 0) outer = graph.clusters.add({});
    const ClusterId inner = graph.clusters.add({.parent = outer});
    const int end = std::min(nodes, first + 5);
    for (int i = first; i < end; ++i) {
      graph.nodes[NodeId{i}].cluster = inner;
      if (i == first) continue;
      graph.edges.add({.ends = {{.node = draw(random, first, i - 1)}, {.node = NodeId{i}}}});
    }
    if (end < nodes) {
      const NodeId tail = draw(random, first, end - 1);
      const NodeId head = draw(random, end, std::min(nodes - 1, end + 4));
      graph.edges.add({.ends = {{.node = tail}, {.node = head}}});
    }
  }
}

std::string dot_of(const Digraph& graph) {
  std::string dot = "digraph {\n";
  for (const Digraph::Edge& edge : graph.edges) {
    dot += "  n" + std::to_string(index(edge.tail().node)) + " -> n" +
           std::to_string(index(edge.head().node)) + '\n';
  }
  return dot + "}\n";
}

std::vector<std::string> names(int nodes) {
  constexpr std::array parts = {"node ", "größe ", "узел ", "節點", "👩‍🔧 "};
  std::vector<std::string> result;
  result.reserve(static_cast<std::size_t>(nodes));
  for (int i = 0; i < nodes; ++i)
    result.push_back(parts[static_cast<std::size_t>(i) % parts.size()] + std::to_string(i));
  return result;
}

DetourEnd end_at(const Drawing& drawing, NodeId node) {
  const auto box = std::ranges::find(drawing.boxes, node, &Box::node);
  return {.index = static_cast<int>(box - drawing.boxes.begin())};
}

void take_lines_out(const ResolvedGraph& graph, Input& made) {
  made.thinned = made.drawing;
  made.thinned.lines.clear();
  int net = 0;
  for (const Line& line : made.drawing.lines)
    net = std::max(net, line.net + 1);
  for (std::size_t i = 0; i < made.drawing.lines.size(); ++i) {
    Line line = made.drawing.lines[i];
    if (i % 20 != 0) {
      made.thinned.lines.push_back(std::move(line));
      continue;
    }
    const Edge& edge = graph.edges[line.edge];
    line.points.clear();
    line.net = net++;
    made.detours.push_back(
        {.line = std::move(line),
         .ends = {end_at(made.drawing, edge.tail().node), end_at(made.drawing, edge.head().node)}});
  }
}

}  // namespace

std::string name_of(InputKind kind) {
  switch (kind) {
    case InputKind::Tree:
      return "tree";
    case InputKind::Dag:
      return "dag";
    case InputKind::Clusters:
      return "clusters";
  }
  return "";
}

Digraph make_input(InputKind kind, int nodes) {
  std::mt19937 random(static_cast<unsigned>(nodes));
  Digraph graph;
  graph.nodes.resize(static_cast<std::size_t>(nodes));
  if (kind == InputKind::Clusters) {
    add_clusters(random, nodes, graph);
    return graph;
  }
  add_tree(random, nodes, graph);
  if (kind == InputKind::Dag) add_forward_edges(random, nodes, graph);
  return graph;
}

const Input& input(InputKind kind, int nodes) {
  static std::map<std::pair<InputKind, int>, Input> known;
  const auto [place, is_new] = known.try_emplace({kind, nodes});
  Input& made = place->second;
  if (!is_new) return made;
  const Digraph digraph = make_input(kind, nodes);
  made.dot = dot_of(digraph);
  std::vector<Warning> none_expected;
  made.text = std::move(read_dot(made.dot, none_expected).front());
  made.names = names(nodes);
  made.run = run_layers(graph_of(digraph));
  made.drawing = lay_out_graph(made.run.graph);
  take_lines_out(made.run.graph, made);
  made.painting.emplace(made.drawing);
  return made;
}

}  // namespace boxart::internal
