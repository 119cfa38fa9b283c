#pragma once

#include "graph/text_graph.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace boxart::internal {

/// How the nodes of a graph are called in Graph::Easy's language.
class EasyNames {
 public:
  /// Requires: `graph` outlives the names.
  explicit EasyNames(const TextGraph& graph);

  /// What stands in the node's brackets: its name, or one much like it that no other node has,
  /// where the language can't say it.
  const std::string& operator[](NodeId node) const { return names_[node]; }
  bool is_renamed(NodeId node) const { return renamed_[node]; }

  /// Can the node be told of by its parts? All its edges must end at one of so many, and no other
  /// node may have a name like that of a part, `A.0`.
  bool may_have_parts(NodeId node, std::size_t count) const;

 private:
  void name(const TextNode& node, bool is_first);
  void find_ports();

  const TextGraph& graph_;
  std::set<std::string> taken_{};
  std::map<std::string, int> numbers_{};  // that were put behind a name
  IdVector<NodeId, std::string> names_{};
  IdVector<NodeId, bool> renamed_{};
  IdVector<NodeId, std::size_t> needed_parts_{};
};

}  // namespace boxart::internal
