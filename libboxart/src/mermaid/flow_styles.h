#pragma once

#include "mermaid/flow_graph.h"
#include "mermaid/scanner.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The things of a flowchart by their names.
class FlowNames {
 public:
  explicit FlowNames(FlowGraph& graph) : graph_(graph) {}

  /// The one of that name, made where there is none.
  NodeId get(std::string_view name, Position place);
  NodeId find(std::string_view name) const;

  /// An edge with a name of its own; the first one keeps it.
  void name_edge(std::string name, EdgeId edge) { edges_.emplace(std::move(name), edge); }
  /// Those without one are called L_TAIL_HEAD_0 by Mermaid, and further ones between the same two
  /// L_TAIL_HEAD_2 and so on.
  EdgeId find_edge(std::string_view name);

 private:
  void name_others();

  FlowGraph& graph_;
  std::map<std::string, NodeId, std::less<>> nodes_{};
  std::map<std::string, EdgeId, std::less<>> edges_{};
  // Names are made for edges when one is asked for.
  std::size_t named_ = 0;
  std::map<std::pair<NodeId, NodeId>, int> parallel_{};
};

/// Reads the statements that say how things look: `style`, `linkStyle`, `classDef`, `class` and
/// `click`. What is said of edges by their numbers, and of classes, counts for the whole text.
class FlowStyles {
 public:
  FlowStyles(MermaidScanner& scanner, FlowGraph& graph, FlowNames& names)
      : scanner_(scanner), graph_(graph), names_(names) {}

  /// Reads the statement that begins here, if it is one of these.
  bool read();

  /// Once all edges are there.
  void finish();

 private:
  struct LinkStyle {
    std::vector<std::size_t> numbers{};
    std::size_t at = 0;
    CssStyle style{};
  };

  bool takes(std::string_view word);
  CssStyle read_css();
  std::vector<std::string> read_names();
  void read_style();
  void read_link_style();
  void read_class_def();
  void read_class();
  void read_click();

  MermaidScanner& scanner_;
  FlowGraph& graph_;
  FlowNames& names_;
  std::vector<LinkStyle> link_styles_{};
  std::vector<std::pair<std::string, std::string>>
      class_lists_{};  // names, and what class they have
};

}  // namespace boxart::internal
