#include "mermaid/lost_words.h"

#include <utility>

namespace boxart::internal {
namespace {

const TextValue* find(const TextAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? nullptr : &found->second;
}

/// What a thing says itself, or what is said of all of its kind.
const TextValue* find(const TextAttributes& own,
                      const TextAttributes& usual,
                      std::string_view name) {
  const TextValue* const found = find(own, name);
  return found != nullptr ? found : find(usual, name);
}

std::string left_out_message(std::string_view attribute) {
  return '"' + std::string(attribute) + "\" is left out: Mermaid has no word for it";
}

}  // namespace

LostWords::LostWords(const TextGraph& text, WarningLog& log) : text_(text), log_(log) {
  for (const ClusterId id : text.subgraphs.ids()) {
    const TextSubgraph& subgraph = text.subgraphs[id];
    subgraphs_.emplace(subgraph.given_name.empty() ? subgraph.name : subgraph.given_name, id);
  }
}

void LostWords::left_out(NodeId node, std::string_view attribute) {
  tell(node, attribute, left_out_message(attribute));
}

void LostWords::left_out(EdgeId edge, std::string_view attribute) {
  tell(edge, attribute, left_out_message(attribute));
}

void LostWords::left_out(const Cluster& cluster, std::string_view attribute) {
  tell(cluster, attribute, left_out_message(attribute));
}

void LostWords::left_out(const TextSubgraph& subgraph, std::string_view attribute) {
  add(find(subgraph.attributes, attribute),
      attribute,
      "subgraph \"" + subgraph.name + '"',
      left_out_message(attribute));
}

void LostWords::left_out_of_graph(std::string_view attribute) {
  tell_of_graph(attribute, left_out_message(attribute));
}

void LostWords::tell(NodeId node, std::string_view attribute, std::string message) {
  const TextNode& of = text_.nodes[node];
  add(find(of.attributes, text_.node_defaults, attribute),
      attribute,
      "node \"" + of.name + '"',
      std::move(message));
}

void LostWords::tell(EdgeId edge, std::string_view attribute, std::string message) {
  const TextEdge& of = text_.edges[edge];
  const auto* const between = text_.directed ? "->" : "--";
  add(find(of.attributes, text_.edge_defaults, attribute),
      attribute,
      "edge \"" + text_.nodes[of.tail].name + between + text_.nodes[of.head].name + '"',
      std::move(message));
}

void LostWords::tell(const Cluster& cluster, std::string_view attribute, std::string message) {
  add(find(attributes_of(cluster), text_.attributes, attribute),
      attribute,
      "subgraph \"" + cluster.name + '"',
      std::move(message));
}

void LostWords::tell_of_graph(std::string_view attribute, std::string message) {
  add(find(text_.attributes, attribute), attribute, "the graph", std::move(message));
}

std::string_view LostWords::value_of(NodeId node, std::string_view attribute) const {
  const TextValue* const value = find(text_.nodes[node].attributes, text_.node_defaults, attribute);
  return value == nullptr ? std::string_view{} : std::string_view(value->text);
}

const TextAttributes& LostWords::attributes_of(const Cluster& cluster) const {
  const auto found = subgraphs_.find(cluster.name);
  return found == subgraphs_.end() ? text_.attributes : text_.subgraphs[found->second].attributes;
}

void LostWords::add(const TextValue* value,
                    std::string_view attribute,
                    std::string owner,
                    std::string message) {
  // A sentence of a thousand nodes is told once, of the first of them.
  if (!told_.insert(message).second) return;
  Locator locator{.owner = std::move(owner)};
  if (value != nullptr) {
    locator.name = attribute;
    locator.value = value->text;
    locator.place = value->place;
  }
  log_.add(Code::Lost, std::move(message), std::move(locator));
}

}  // namespace boxart::internal
