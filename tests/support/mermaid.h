#pragma once

#include <boxart/boxart.hpp>

#include "read_text.h"

#include <string>
#include <vector>

namespace boxart::internal {

/// The graph of a text in Mermaid's language.
inline TextGraph read_diagram(const std::string& text, std::vector<Warning>* warnings = nullptr) {
  std::vector<Warning> ignored;
  std::vector<Warning>& told = warnings == nullptr ? ignored : *warnings;
  return read_text_graphs(text, Source::Mermaid, told).front();
}

inline std::string value_of(const TextAttributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string{} : found->second.text;
}

/// `a>b c>d[text]`: the edges in order, with their labels.
inline std::string edges_of(const TextGraph& graph) {
  std::string out;
  for (const TextEdge& edge : graph.edges) {
    const std::string label = value_of(edge.attributes, "label");
    out += out.empty() ? "" : " ";
    out += graph.nodes[edge.tail].name + ">" + graph.nodes[edge.head].name;
    if (!label.empty()) out += '[' + label + ']';
  }
  return out;
}

/// `<a><b>`
inline std::string nodes_of(const TextGraph& graph) {
  std::string out;
  for (const TextNode& node : graph.nodes)
    out += '<' + node.name + '>';
  return out;
}

/// `cluster_s(a b) cluster_s>cluster_t(c)`: the subgraphs with their own nodes, behind the one
/// around each.
inline std::string subgraphs_of(const TextGraph& graph) {
  std::string out;
  for (const TextSubgraph& subgraph : graph.subgraphs) {
    out += out.empty() ? "" : " ";
    if (subgraph.parent != none<ClusterId>) out += graph.subgraphs[subgraph.parent].name + '>';
    out += subgraph.name + '(';
    for (const NodeId id : subgraph.nodes)
      out += (out.ends_with('(') ? "" : " ") + graph.nodes[id].name;
    out += ')';
  }
  return out;
}

inline const TextAttributes& node_of(const TextGraph& graph, std::size_t at = 0) {
  return graph.nodes[id_at<NodeId>(at)].attributes;
}

inline const TextAttributes& edge_of(const TextGraph& graph, std::size_t at = 0) {
  return graph.edges[id_at<EdgeId>(at)].attributes;
}

/// The label of a node, which may be its name.
inline std::string label_of(const TextGraph& graph, std::size_t at = 0) {
  const TextNode& node = graph.nodes[id_at<NodeId>(at)];
  return node.attributes.contains("label") ? value_of(node.attributes, "label") : node.name;
}

/// `3:5 what is wrong`.
inline std::string error_of(const std::string& text) {
  try {
    read_diagram(text);
  } catch (const Error& error) {
    return std::to_string(error.line()) + ':' + std::to_string(error.column()) + ' ' + error.what();
  }
  return "";
}

/// `3:5 what is told` of the first warning.
inline std::string warning_of(const std::string& text) {
  std::vector<Warning> warnings;
  read_diagram(text, &warnings);
  if (warnings.empty()) return "";
  return std::to_string(warnings[0].line) + ':' + std::to_string(warnings[0].column) + ' ' +
         warnings[0].message;
}

}  // namespace boxart::internal
