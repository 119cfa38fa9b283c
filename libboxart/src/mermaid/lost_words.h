#pragma once

#include "base/id_vector.h"
#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace boxart::internal {

/// Tells what of a graph a language has no words for, each once, at the place of the first value
/// that is lost.
class LostWords {
 public:
  /// Requires: both live longer.
  LostWords(const TextGraph& text, WarningLog& log);

  /// An attribute that is left out: `"nodesep" is left out: Mermaid has no word for it`.
  void left_out(NodeId node, std::string_view attribute);
  void left_out(EdgeId edge, std::string_view attribute);
  void left_out(const Cluster& cluster, std::string_view attribute);
  void left_out(const TextSubgraph& subgraph, std::string_view attribute);
  void left_out_of_graph(std::string_view attribute);

  /// An attribute of which `message` says what becomes of it.
  void tell(NodeId node, std::string_view attribute, std::string message);
  void tell(EdgeId edge, std::string_view attribute, std::string message);
  void tell(const Cluster& cluster, std::string_view attribute, std::string message);
  void tell_of_graph(std::string_view attribute, std::string message);

  /// The value of an attribute of a node, its own or that of all; empty where there is none.
  std::string_view value_of(NodeId node, std::string_view attribute) const;

 private:
  void add(const TextValue* value,
           std::string_view attribute,
           std::string owner,
           std::string message);
  const TextAttributes& attributes_of(const Cluster& cluster) const;

  const TextGraph& text_;
  WarningLog& log_;
  std::map<std::string_view, ClusterId> subgraphs_{};  // of several with one name the first
  std::set<std::string> told_{};
};

}  // namespace boxart::internal
