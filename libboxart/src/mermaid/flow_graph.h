#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "mermaid/css_style.h"
#include "text/position.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A flowchart as it is written.

/// A text of it, with its tags and references.
struct FlowText {
  std::string text{};
  bool is_markdown = false;
  Position place{};
};

/// A name that the text has. It is that of a node, of a subgraph, or of both, which are one then.
struct FlowNode {
  std::string name;
  Position place{};        // where it is first mentioned
  bool is_node = false;    // it stands where a node does
  bool has_label = false;  // else its name is its label
  FlowText label{};
  std::string shape{};  // a word of `@{ shape: ... }`, or empty
  Position shape_place{};
  CssStyle style{};
  std::vector<std::string> classes{};
  std::string link{};
  std::string tooltip{};
  ClusterId subgraph = none<ClusterId>;
};

enum class FlowStroke { Normal, Dotted, Thick, Invisible };
enum class FlowHead { None, Arrow, Circle, Cross };

struct FlowLink {
  FlowStroke stroke = FlowStroke::Normal;
  FlowHead tail = FlowHead::None;
  FlowHead head = FlowHead::None;
  int length = 1;  // ranks
};

struct FlowEdge {
  NodeId tail;
  NodeId head;
  FlowLink link{};
  FlowText label{};
  CssStyle style{};
  std::vector<std::string> classes{};
};

struct FlowSubgraph {
  NodeId name = none<NodeId>;
  Position place{};
  FlowText title{};
  std::string direction{};  // `LR`
  Position direction_place{};
  bool is_collapsed = false;
  std::vector<NodeId> members{};
  ClusterId outer = none<ClusterId>;
};

struct FlowGraph {
  std::string direction{};  // empty: the text says none
  IdVector<NodeId, FlowNode> nodes{};
  IdVector<EdgeId, FlowEdge> edges{};
  IdVector<ClusterId, FlowSubgraph> subgraphs{};  // those that ended first stand first
  std::map<std::string, CssStyle, std::less<>> classes{};
  CssStyle all_edges{};
};

}  // namespace boxart::internal
