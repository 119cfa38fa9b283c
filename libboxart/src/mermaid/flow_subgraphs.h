#pragma once

#include "mermaid/flow_graph.h"
#include "mermaid/flow_styles.h"
#include "mermaid/scanner.h"
#include "mermaid/shape_data.h"

#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {

/// Reads `subgraph`, `direction` and `end`, and keeps which subgraph has what.
class FlowSubgraphs {
 public:
  FlowSubgraphs(MermaidScanner& scanner, FlowGraph& graph, FlowNames& names)
      : scanner_(scanner), graph_(graph), names_(names) {}

  /// Reads the statement that begins here, if it is one of these.
  bool read();

  /// Reads `direction LR`, if that stands here.
  bool read_direction();

  /// A node is mentioned here.
  void mention(NodeId node);

  /// Takes data that are a subgraph's, which has ended before; false where `node` isn't one.
  bool apply(const ShapeData& data, NodeId node);

  /// Throws Error where a subgraph has no end.
  void finish() const;

 private:
  struct Open {
    std::size_t start;
    std::string name{};  // empty: it gets one by its number
    FlowSubgraph subgraph{};
  };

  void open();
  void read_title(Open& open);
  bool sees_end() const;
  void close();
  void add_members(ClusterId subgraph, const std::vector<NodeId>& members);
  bool holds(NodeId outer, NodeId inner) const;

  MermaidScanner& scanner_;
  FlowGraph& graph_;
  FlowNames& names_;
  std::vector<Open> open_{};
  int ended_ = 0;
  std::vector<ClusterId> owners_{};  // of the nodes and subgraphs, by the ids of their names
};

}  // namespace boxart::internal
