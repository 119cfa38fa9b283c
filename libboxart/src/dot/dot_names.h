#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "graph/text_graph.h"

#include <map>
#include <string>
#include <string_view>

namespace boxart::internal {

/// The names by which the nodes and subgraphs of a graph go in DOT. Things of one name are one thing
/// there, and some texts are no names: what ends in a backslash can't be told from what ends in two,
/// nor `\"` within from `\\"`, a backslash before a line feed is no part of it, and Graphviz's own names
/// begin with a percent sign. So what would be read as something else is written much like it, and
/// where two would be one, the later has a number behind it.
class DotNames {
 public:
  /// Requires: `graph` lives longer.
  explicit DotNames(const TextGraph& graph);

  const std::string& of(NodeId node) const { return nodes_[node]; }
  const std::string& of(ClusterId subgraph) const { return subgraphs_[subgraph]; }
  /// That of the first subgraph which is called `name`; `name` where none is.
  std::string_view of_subgraph(std::string_view name) const;

 private:
  IdVector<NodeId, std::string> nodes_{};
  IdVector<ClusterId, std::string> subgraphs_{};
  std::map<std::string_view, std::string_view> first_of_{};  // of subgraphs with one name the first
};

/// `text` as a name or value in DOT: as it is where that is allowed, else in quotes.
std::string dot_id(std::string_view text);

}  // namespace boxart::internal
