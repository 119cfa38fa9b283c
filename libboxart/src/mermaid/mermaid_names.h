#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "graph/graph.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace boxart::internal {

/// May a node or a subgraph be called so in Mermaid, whatever stands beside it? Letters and digits
/// of most scripts, underscores, and between two of these a dash, a point or a slash; but no word
/// that begins a statement.
bool is_mermaid_name(std::string_view name);

/// The names by which nodes and frames go in Mermaid, where they share them. What is a name keeps
/// it, nodes before frames; what isn't, or is taken, gets one that is much like it: underscores for
/// other characters, and a number behind it where it takes one. A frame is called as its cluster is
/// without `cluster_`.
class MermaidNames {
 public:
  explicit MermaidNames(const ResolvedGraph& graph);

  const std::string& of(NodeId node) const { return nodes_[node]; }
  const std::string& of(ClusterId frame) const { return frames_[frame]; }

 private:
  /// The name, if it is one and free.
  std::string kept(std::string_view name);
  std::string made(std::string name, std::string_view other);

  IdVector<NodeId, std::string> nodes_;
  IdVector<ClusterId, std::string> frames_;
  std::set<std::string, std::less<>> taken_{};
  std::unordered_map<std::string, int> numbers_{};  // the last behind each name
};

}  // namespace boxart::internal
