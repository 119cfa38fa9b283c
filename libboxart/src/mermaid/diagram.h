#pragma once

#include <boxart/options.hpp>

#include "base/id_vector.h"
#include "base/ids.h"
#include "base/stop_token.h"
#include "graph/text_graph.h"

#include <string>
#include <vector>

namespace boxart::internal {

/// A diagram of Mermaid's, of any kind, with DOT's attributes. What is left to do is the same for
/// all kinds: frames in an order that DOT has, edges that end at frames, frames without nodes.

struct DiagramNode {
  std::string name;
  TextAttributes attributes{};
  ClusterId frame = none<ClusterId>;
};

struct DiagramFrame {
  std::string name;
  TextAttributes attributes{};
  ClusterId outer = none<ClusterId>;
};

/// A node or a frame.
struct DiagramEnd {
  NodeId node = none<NodeId>;
  ClusterId frame = none<ClusterId>;
};

struct DiagramEdge {
  DiagramEnd tail;
  DiagramEnd head;
  TextAttributes attributes{};
};

struct Diagram {
  TextAttributes attributes{};
  IdVector<NodeId, DiagramNode> nodes{};
  IdVector<ClusterId, DiagramFrame> frames{};  // in any order, none within itself
  IdVector<EdgeId, DiagramEdge> edges{};
};

/// How deep frames may be nested.
inline constexpr int deepest_frame = 500;

/// The diagram as a graph of DOT's. A frame NAME is the cluster cluster_NAME; one that holds no
/// node is a node NAME with its label. An edge that ends at a frame ends at its first node and has
/// lhead or ltail, unless its other end is in the same frame. Throws LimitError.
TextGraph text_graph_of(Diagram diagram,
                        const Limits& limits,
                        const std::vector<AttributeDefault>& defaults);

}  // namespace boxart::internal
