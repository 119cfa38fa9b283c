#include "graph/text_graph.h"

#include "text/utf8.h"

#include <cstddef>
#include <map>
#include <utility>

namespace boxart::internal {

std::vector<std::vector<ClusterId>> children_of(const TextGraph& graph) {
  std::vector<std::vector<ClusterId>> children(graph.subgraphs.size() + 1);
  for (const ClusterId id : graph.subgraphs.ids()) {
    const ClusterId parent = graph.subgraphs[id].parent;
    (parent == none<ClusterId> ? children.back() : children[index(parent)]).push_back(id);
  }
  return children;
}

void add_defaults(TextGraph& graph, const std::vector<AttributeDefault>& defaults) {
  if (defaults.empty()) return;
  using Kind = AttributeDefault::Kind;
  // The last one counts, so that it has to come first.
  for (std::size_t i = defaults.size(); i > 0; --i) {
    const AttributeDefault& one = defaults[i - 1];
    TextAttributes& all = one.kind == Kind::Node   ? graph.node_defaults
                          : one.kind == Kind::Edge ? graph.edge_defaults
                                                   : graph.attributes;
    all.insert({to_utf8(one.name), {.text = to_utf8(one.value)}});
  }
  // What is empty says something in a few attributes alone.
  for (TextAttributes* const all :
       {&graph.attributes, &graph.node_defaults, &graph.edge_defaults}) {
    std::erase_if(*all, [](const auto& attribute) {
      const auto& [name, value] = attribute;
      return value.empty() && !value.is_html && name != "label" && name != "splines";
    });
  }
  // The values are UTF-8 already.
  graph.attributes.erase("charset");
}

void leave_own_nodes(TextGraph& graph) {
  const std::size_t count = graph.subgraphs.size();
  const std::vector<std::vector<ClusterId>> children = children_of(graph);
  // All nodes in a subgraph, those of the subgraphs in it too. Parents stand before children.
  std::vector<std::vector<NodeId>> all(count);
  IdVector<NodeId, ClusterId> in_child_of(graph.nodes.size(), none<ClusterId>);
  for (std::size_t i = count; i > 0; --i) {
    const auto id = id_at<ClusterId>(i - 1);
    std::vector<NodeId>& nodes = graph.subgraphs[id].nodes;
    for (const ClusterId child : children[i - 1]) {
      for (const NodeId node : all[index(child)]) {
        if (in_child_of[node] == id) continue;
        in_child_of[node] = id;
        all[i - 1].push_back(node);
      }
      all[index(child)] = {};
    }
    std::erase_if(nodes, [&](NodeId node) { return in_child_of[node] == id; });
    all[i - 1].insert(all[i - 1].end(), nodes.begin(), nodes.end());
  }
}

void merge_parallel_edges(TextGraph& graph) {
  std::map<std::pair<NodeId, NodeId>, EdgeId> first;
  IdVector<EdgeId, TextEdge> merged;
  for (TextEdge& edge : graph.edges) {
    std::pair ends(edge.tail, edge.head);
    if (!graph.directed && ends.first > ends.second) std::swap(ends.first, ends.second);
    const auto [found, is_new] = first.emplace(ends, id_at<EdgeId>(merged.size()));
    if (is_new) {
      merged.add(std::move(edge));
      continue;
    }
    TextEdge& into = merged[found->second];
    const bool is_turned = into.tail != edge.tail;
    for (auto& [name, value] : edge.attributes) {
      const bool is_tail = name == "tailport";
      const bool is_port = is_tail || name == "headport";
      const char* const other = is_tail ? "headport" : "tailport";
      into.attributes[is_port && is_turned ? other : name] = std::move(value);
    }
  }
  graph.edges = std::move(merged);
}

}  // namespace boxart::internal
