#include "resolve/warn_of_slips.h"

#include "resolve/attribute_names.h"

#include <cstddef>
#include <string>

namespace boxart::internal {
namespace {

/// Where an attribute that something has is first in the text.
Locator first_place(const TextSource& source, OwnerKind kind, std::string_view name) {
  const TextGraph& graph = source.graph;
  Locator locator{.name = std::string(name)};
  const auto look_in = [&](const TextAttributes& attributes, const auto& owner_name) {
    const auto found = attributes.find(name);
    if (found == attributes.end()) return false;
    locator.value = found->second.text;
    locator.place = found->second.place;
    locator.owner = owner_name();
    return true;
  };
  const auto look_in_all = [&](const TextAttributes& usual, const char* all, const auto& things) {
    if (look_in(usual, [all] { return std::string(all); })) return;
    for (const auto id : things.ids()) {
      if (look_in(things[id].attributes, [&] { return source.name_of(kind, id); })) return;
    }
  };
  if (kind == OwnerKind::Graph) look_in_all(graph.attributes, "the graph", graph.subgraphs);
  if (kind == OwnerKind::Node) look_in_all(graph.node_defaults, "all nodes", graph.nodes);
  if (kind == OwnerKind::Edge) look_in_all(graph.edge_defaults, "all edges", graph.edges);
  return locator;
}

void warn_of_names(const TextSource& source, OwnerKind kind) {
  constexpr int max = 20;
  int count = 0;
  for (const std::string_view name : source.declared[static_cast<std::size_t>(kind)]) {
    if (is_attribute_name(name)) continue;
    const std::string_view meant = meant_attribute_name(name);
    if (meant.empty()) continue;
    source.log.add(Code::UnknownAttribute,
                   "nobody knows the attribute \"" + std::string(name) + "\": did you mean \"" +
                       std::string(meant) + "\"?",
                   first_place(source, kind, name));
    if (++count == max) return;
  }
}

void warn_of_rankdir(const TextSource& source) {
  for (const ClusterId id : source.graph.subgraphs.ids()) {
    const TextSubgraph& subgraph = source.graph.subgraphs[id];
    const auto rankdir = subgraph.attributes.find("rankdir");
    // Empty where the graph's comes later in the text.
    if (rankdir == subgraph.attributes.end() || rankdir->second.empty()) continue;
    source.log.add(Code::UnusedAttribute,
                   "the rankdir of a subgraph is not followed: a cluster may have a direction",
                   {.name = "rankdir",
                    .value = rankdir->second.text,
                    .place = rankdir->second.place,
                    .owner = source.name_of(OwnerKind::Graph, id)});
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
