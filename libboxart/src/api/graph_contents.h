#pragma once

#include <boxart/graph.hpp>

#include "graph/text_graph.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace boxart {

/// What a Graph holds: a graph as a text in DOT would have it.
class GraphContents {
 public:
  GraphContents(Graph::Kind kind, std::string_view name);

  int node(std::string_view name);
  int edge(const Graph::Node& tail, const Graph::Node& head);
  /// `parent` is -1 for a frame that is in no other.
  int frame(std::string_view name, int parent);
  void put(const Graph::Node& node, int frame);

  internal::TextAttributes& of_node(int id);
  internal::TextAttributes& of_edge(int id);
  internal::TextAttributes& of_frame(int id);
  internal::TextAttributes& of_graph() { return graph_.attributes; }
  internal::TextAttributes& of_nodes() { return graph_.node_defaults; }
  internal::TextAttributes& of_edges() { return graph_.edge_defaults; }
  /// Its name in DOT.
  const std::string& name_of_frame(int id) const;

  /// All of it, with a label where a name could be taken for one with escapes.
  internal::TextGraph text_graph() const;

 private:
  internal::TextGraph graph_;
  internal::IdVector<internal::NodeId, internal::ClusterId> frame_of_{};
  std::map<std::string, internal::NodeId, std::less<>> nodes_{};
  std::map<std::string, internal::ClusterId, std::less<>> frames_{};
  std::set<std::string> frame_names_{};  // in DOT
};

const GraphContents& contents_of(const Graph& graph);

}  // namespace boxart
