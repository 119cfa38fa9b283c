#include "resolve/warn_of_slips.h"

#include "resolve/attribute_names.h"

#include <cstddef>
#include <string>

namespace boxart::internal {
namespace {

/// The value that is first in the text; there is one.
const TextValue& first_value(const TextGraph& graph, OwnerKind kind, std::string_view name) {
  static const TextValue nothing;
  const TextValue* found = &nothing;
  const auto look_in = [&](const TextAttributes& attributes) {
    const auto value = attributes.find(name);
    if (value == attributes.end()) return false;
    found = &value->second;
    return true;
  };
  const auto look_in_all = [&](const TextAttributes& usual, const auto& things) {
    if (look_in(usual)) return;
    for (const auto& thing : things) {
      if (look_in(thing.attributes)) return;
    }
  };
  if (kind == OwnerKind::Graph) look_in_all(graph.attributes, graph.subgraphs);
  if (kind == OwnerKind::Node) look_in_all(graph.node_defaults, graph.nodes);
  if (kind == OwnerKind::Edge) look_in_all(graph.edge_defaults, graph.edges);
  return *found;
}

void warn_of_names(const TextSource& source, OwnerKind kind) {
  constexpr int most = 20;
  int count = 0;
  for (const std::string_view name : source.declared[static_cast<std::size_t>(kind)]) {
    if (is_attribute_name(name)) continue;
    const std::string_view meant = meant_attribute_name(name);
    if (meant.empty()) continue;
    const TextValue& value = first_value(source.graph, kind, name);
    source.log.add("nobody knows the attribute \"" + std::string(name) + "\": did you mean \"" +
                       std::string(meant) + "\"?",
                   {.name = std::string(name), .value = value.text, .place = value.place});
    if (++count == most) return;
  }
}

void warn_of_rankdir(const TextSource& source) {
  for (const TextSubgraph& subgraph : source.graph.subgraphs) {
    const auto rankdir = subgraph.attributes.find("rankdir");
    // Empty where the graph's comes later in the text.
    if (rankdir == subgraph.attributes.end() || rankdir->second.empty()) continue;
    source.log.add("the rankdir of a subgraph is not followed: ranks go as the graph's do",
                   {.name = "rankdir",
                    .value = rankdir->second.text,
                    .place = rankdir->second.place});
    return;
  }
}

}  // namespace

void warn_of_slips(const TextSource& source) {
  for (const OwnerKind kind : {OwnerKind::Graph, OwnerKind::Node, OwnerKind::Edge})
    warn_of_names(source, kind);
  warn_of_rankdir(source);
}

}  // namespace boxart::internal
