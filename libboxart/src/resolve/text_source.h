#pragma once

#include "base/ids.h"
#include "base/stop_token.h"
#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"
#include "resolve/escape.h"
#include "resolve/resolve.h"
#include "text/label.h"

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// What attributes belong to. Subgraphs have those of graphs.
enum class OwnerKind { Graph, Node, Edge };

/// A thing that has attributes: a node, an edge, a subgraph, or with none<ClusterId> the graph. Only
/// attributes of its own kind may be asked for it.
class Owner {
 public:
  Owner(NodeId node) : index_(internal::index(node)) {}
  Owner(EdgeId edge) : index_(internal::index(edge)) {}
  Owner(ClusterId subgraph) : index_(internal::index(subgraph)) {}
  std::size_t index() const { return index_; }

 private:
  std::size_t index_;
};
inline constexpr ClusterId the_graph = none<ClusterId>;

/// A graph while its attributes get their meaning.
struct TextSource {
  TextSource(const TextGraph& text_graph,
             const ResolveOptions& options,
             WarningLog& warnings);

  const TextGraph& graph;
  const TextRules& rules;
  bool styles;              // are colours, fonts and links read?
  std::optional<int> wrap;  // where the caller asks for it: cells for all labels
  StopToken stop;
  WarningLog& log;
  /// The attributes that any thing of each kind has. Most are looked for in vain.
  std::array<std::set<std::string_view>, 3> declared{};

  /// How warnings call a thing: `node "a"`, `edge "a->b"`. In a graph built in code, where an edge
  /// has no place, with its number: `edge 0 "a->b"`.
  std::string name_of(OwnerKind kind, Owner owner) const;

  /// The lines of a text that may be HTML-like; `owner` names what has it, for warnings.
  Label label_of(const TextValue& value,
                 const EscapeNames& names,
                 const std::string& owner,
                 const TextRules& text_rules) const;
};

/// One attribute of all nodes, edges or subgraphs of a graph.
class Attribute {
 public:
  /// Costs as much as there are subgraphs where those have it, else next to nothing.
  /// Requires: `source` and its graph live longer; `name` is a literal.
  Attribute(const TextSource& source, OwnerKind kind, std::string_view name);
  /// Does the text give it to anything?
  bool declared() const { return declared_; }
  /// What the thing says itself, or what its kind does or, of a subgraph, what is around it. Empty
  /// where it isn't set.
  const TextValue& value_of(Owner owner) const;
  const std::string& text_of(Owner owner) const { return value_of(owner).text; }
  /// Where the attribute of `owner` stands, for warnings.
  Locator locator(Owner owner) const;

 private:
  /// What says `value`, which `owner` has: it or all of its kind.
  std::string owner_of(Owner owner, const TextValue& value) const;

  const TextSource& source_;
  OwnerKind kind_;
  std::string_view name_;
  bool declared_;
  const TextValue* usual_;
  std::vector<const TextValue*> of_subgraphs_{};
};

}  // namespace boxart::internal
