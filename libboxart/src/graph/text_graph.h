#pragma once

#include <boxart/options.hpp>

#include "base/id_vector.h"
#include "base/ids.h"
#include "text/position.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace boxart::internal {

/// A graph as its writer has it: every language is read into this, and graphs built in code are
/// made of it. Names and attributes are strings in valid UTF-8, nothing is checked or resolved.
/// Attributes have DOT's names and meanings, whatever language the text was written in.

struct TextValue {
  std::string text;      // escapes as they stand in DOT
  bool is_html = false;  // written <...>
  /// Where it stands in the text. Nowhere in a graph built in code, nor in DOT: cgraph forgets it,
  /// and locate_warnings finds it again.
  Position place{};
  bool empty() const { return text.empty(); }
  /// The same value, wherever it stands.
  friend bool operator==(const TextValue& a, const TextValue& b) {
    return a.text == b.text && a.is_html == b.is_html;
  }
};
using TextAttributes = std::map<std::string, TextValue, std::less<>>;

struct TextNode {
  std::string name;
  TextAttributes attributes{};  // what differs from the defaults
  friend bool operator==(const TextNode&, const TextNode&) = default;
};

/// Ports are the attributes tailport and headport. The key tells parallel edges apart where the
/// text gives one.
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
  /// Those that are empty are left out, but for a label and for splines, where that says something.
  TextAttributes attributes{};
  TextAttributes node_defaults{};
  TextAttributes edge_defaults{};
  IdVector<NodeId, TextNode> nodes{};
  IdVector<EdgeId, TextEdge> edges{};
  /// A parent stands before its children.
  IdVector<ClusterId, TextSubgraph> subgraphs{};
};

/// The subgraphs in each subgraph, in their order; the last list has the outermost ones.
std::vector<std::vector<ClusterId>> children_of(const TextGraph& graph);

/// Gives the graph, its nodes and its edges what it doesn't say itself of all of them.
void add_defaults(TextGraph& graph, const std::vector<AttributeDefault>& defaults);

/// Takes out of each subgraph the nodes that stand in a subgraph in it.
void leave_own_nodes(TextGraph& graph);

/// Makes one edge of those between two nodes, as a strict graph has it: where the first stands,
/// with the attributes of all, of which later ones count. In an undirected graph edges the other
/// way are among them. Takes O(n log n).
void merge_parallel_edges(TextGraph& graph);

}  // namespace boxart::internal
