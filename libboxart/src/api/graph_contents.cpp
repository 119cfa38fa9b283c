#include "api/graph_contents.h"

#include "api/label_text.h"

#include <stdexcept>
#include <utility>

namespace boxart {

using internal::ClusterId;
using internal::id_at;
using internal::index;
using internal::NodeId;
using internal::none;

namespace {

template <typename Id>
int number(Id id) {
  return static_cast<int>(id);
}

}  // namespace

GraphContents::GraphContents(Graph::Kind kind, std::string_view name) {
  graph_.name = internal::checked_text(name);
  graph_.directed = kind == Graph::Kind::Directed;
}

int GraphContents::node(std::string_view name) {
  const auto found = nodes_.find(name);
  if (found != nodes_.end()) return number(found->second);
  const NodeId id = graph_.nodes.add({.name = internal::checked_text(name)});
  frame_of_.add(none<ClusterId>);
  nodes_.emplace(name, id);
  return number(id);
}

int GraphContents::edge(const Graph::Node& tail, const Graph::Node& head) {
  if (tail.graph_ != this || head.graph_ != this) {
    throw std::invalid_argument("a node of another graph");
  }
  return number(graph_.edges.add({.tail = NodeId{tail.id_}, .head = NodeId{head.id_}}));
}

int GraphContents::frame(std::string_view name, int parent) {
  const auto found = frames_.find(name);
  if (found != frames_.end()) return number(found->second);
  const std::string text = internal::checked_text(name);
  // Names that differ may be one in UTF-8.
  std::string dot_name = "cluster_" + text;
  for (int count = 2; !frame_names_.insert(dot_name).second; ++count)
    dot_name = "cluster_" + text + '#' + std::to_string(count);
  internal::TextSubgraph frame{.name = std::move(dot_name),
                               .given_name = text,
                               .parent = ClusterId{parent}};
  frame.attributes["label"] = {.text = internal::label_text(name)};
  const ClusterId id = graph_.subgraphs.add(std::move(frame));
  frames_.emplace(name, id);
  return number(id);
}

void GraphContents::put(const Graph::Node& node, int frame) {
  if (node.graph_ != this) throw std::invalid_argument("a node of another graph");
  frame_of_[NodeId{node.id_}] = ClusterId{frame};
}

internal::TextAttributes& GraphContents::of_node(int id) {
  return graph_.nodes[NodeId{id}].attributes;
}

internal::TextAttributes& GraphContents::of_edge(int id) {
  return graph_.edges[internal::EdgeId{id}].attributes;
}

internal::TextAttributes& GraphContents::of_frame(int id) {
  return graph_.subgraphs[ClusterId{id}].attributes;
}

const std::string& GraphContents::name_of_frame(int id) const {
  return graph_.subgraphs[ClusterId{id}].name;
}

internal::TextGraph GraphContents::text_graph() const {
  internal::TextGraph graph = graph_;
  for (const NodeId id : graph.nodes.ids()) {
    const ClusterId frame = frame_of_[id];
    if (frame != none<ClusterId>) graph.subgraphs[frame].nodes.push_back(id);
    internal::TextNode& node = graph.nodes[id];
    std::string label = internal::label_text(node.name);
    const bool has_label =
        graph.node_defaults.contains("label") || node.attributes.contains("label");
    if (!has_label && label != node.name) node.attributes["label"] = {.text = std::move(label)};
  }
  return graph;
}

}  // namespace boxart
