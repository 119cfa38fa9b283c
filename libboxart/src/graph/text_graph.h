#pragma once

#include "base/id_vector.h"
#include "base/ids.h"

#include <map>
#include <string>
#include <vector>

namespace boxart::internal {

/// A graph as a text has it: names and attributes are strings in UTF-8, nothing is checked or
/// resolved. Attributes have DOT's names and meanings, whatever language the text was written in.

struct TextValue {
  std::string text;      // escapes as they stand in DOT
  bool is_html = false;  // written <...>
  friend bool operator==(const TextValue&, const TextValue&) = default;
};
using TextAttributes = std::map<std::string, TextValue>;

struct TextNode {
  std::string name;
  TextAttributes attributes{};  // what differs from the defaults
  friend bool operator==(const TextNode&, const TextNode&) = default;
};

/// Ports are the attributes tailport and headport.
struct TextEdge {
  NodeId tail;
  NodeId head;
  std::string key{};
  TextAttributes attributes{};
  friend bool operator==(const TextEdge&, const TextEdge&) = default;
};

struct TextSubgraph {
  std::string name{};  // empty when it has none
  /// As whoever made it calls it, where DOT needs another name; else empty.
  std::string given_name{};
  ClusterId parent = none<ClusterId>;
  std::vector<NodeId> nodes{};  // ascending; without those of the subgraphs in it
  TextAttributes attributes{};  // what differs from those of the parent
  friend bool operator==(const TextSubgraph&, const TextSubgraph&) = default;
};

struct TextGraph {
  std::string name{};
  bool directed = true;
  bool strict = false;
  TextAttributes attributes{};
  TextAttributes node_defaults{};
  TextAttributes edge_defaults{};
  IdVector<NodeId, TextNode> nodes{};
  IdVector<EdgeId, TextEdge> edges{};
  /// A parent stands before its children.
  IdVector<ClusterId, TextSubgraph> subgraphs{};
};

/// Takes out of each subgraph the nodes that stand in a subgraph in it.
void leave_own_nodes(TextGraph& graph);

}  // namespace boxart::internal
