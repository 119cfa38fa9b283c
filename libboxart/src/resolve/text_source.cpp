#include "resolve/text_source.h"

#include "resolve/html_label.h"
#include "resolve/html_table.h"

#include <array>

namespace boxart::internal {
namespace {

const TextValue* find(const TextAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? nullptr : &found->second;
}

/// What things have that say nothing, and nothing is said of their kind.
const TextValue* unset(OwnerKind kind, std::string_view name) {
  static const TextValue nothing;
  static const TextValue own_name{.text = "\\N"};
  return kind == OwnerKind::Node && name == "label" ? &own_name : &nothing;
}

const TextAttributes& defaults_of(const TextGraph& graph, OwnerKind kind) {
  switch (kind) {
    case OwnerKind::Node:
      return graph.node_defaults;
    case OwnerKind::Edge:
      return graph.edge_defaults;
    case OwnerKind::Graph:
      break;
  }
  return graph.attributes;
}

void add_names(const TextAttributes& attributes, std::set<std::string_view>& names) {
  for (const auto& [name, value] : attributes)
    names.insert(name);
}

}  // namespace

TextSource::TextSource(const TextGraph& text_graph,
                       const ResolveOptions& options,
                       WarningLog& warnings)
    : graph(text_graph),
      rules(options.text),
      styles(options.styles),
      wrap(options.wrap),
      stop(options.stop),
      log(warnings) {
  auto& [of_graphs, of_nodes, of_edges] = declared;
  add_names(graph.attributes, of_graphs);
  for (const TextSubgraph& subgraph : graph.subgraphs)
    add_names(subgraph.attributes, of_graphs);
  add_names(graph.node_defaults, of_nodes);
  for (const TextNode& node : graph.nodes)
    add_names(node.attributes, of_nodes);
  add_names(graph.edge_defaults, of_edges);
  for (const TextEdge& edge : graph.edges)
    add_names(edge.attributes, of_edges);
}

std::string TextSource::name_of(OwnerKind kind, Owner owner) const {
  const std::size_t at = owner.index();
  switch (kind) {
    case OwnerKind::Node:
      return "node \"" + graph.nodes[id_at<NodeId>(at)].name + '"';
    case OwnerKind::Edge: {
      const TextEdge& edge = graph.edges[id_at<EdgeId>(at)];
      return "edge " + (log.names_owners ? std::to_string(at) + " \"" : "\"") +
             graph.nodes[edge.tail].name + (graph.directed ? "->" : "--") +
             graph.nodes[edge.head].name + '"';
    }
    case OwnerKind::Graph:
      break;
  }
  if (at >= graph.subgraphs.size()) return "the graph";
  const TextSubgraph& subgraph = graph.subgraphs[id_at<ClusterId>(at)];
  return subgraph.given_name.empty() ? "cluster \"" + subgraph.name + '"'
                                     : "frame \"" + subgraph.given_name + '"';
}

Label TextSource::label_of(const TextValue& value,
                           const EscapeNames& names,
                           const std::string& owner,
                           const TextRules& text_rules) const {
  if (value.empty()) return {};
  if (!value.is_html) return free_standing(plain_label(value.text, names, text_rules));
  const HtmlLabel html = html_label(value.text, text_rules);
  if (!html.well_formed) {
    log.add(Code::MalformedLabel,
            "the HTML-like label of " + owner + " is malformed: its text is shown",
            {.name = "label", .value = value.text, .place = value.place});
  }
  return free_standing(flatten(html.content));
}

Attribute::Attribute(const TextSource& source, OwnerKind kind, std::string_view name)
    : source_(source),
      kind_(kind),
      name_(name),
      declared_(source.declared[static_cast<std::size_t>(kind)].contains(name)),
      usual_(unset(kind, name)) {
  if (!declared_) return;
  if (const TextValue* const value = find(defaults_of(source.graph, kind), name)) usual_ = value;
  if (kind != OwnerKind::Graph) return;
  // A parent stands before its children.
  of_subgraphs_.reserve(source.graph.subgraphs.size());
  for (const TextSubgraph& subgraph : source.graph.subgraphs) {
    const TextValue* const own = find(subgraph.attributes, name);
    const bool is_outermost = subgraph.parent == none<ClusterId>;
    of_subgraphs_.push_back(own != nullptr ? own
                            : is_outermost ? usual_
                                           : of_subgraphs_[index(subgraph.parent)]);
  }
}

const TextValue& Attribute::value_of(Owner owner) const {
  if (!declared_) return *usual_;
  const std::size_t at = owner.index();
  if (kind_ == OwnerKind::Graph) return at < of_subgraphs_.size() ? *of_subgraphs_[at] : *usual_;
  const TextAttributes& attributes = kind_ == OwnerKind::Node
                                         ? source_.graph.nodes[id_at<NodeId>(at)].attributes
                                         : source_.graph.edges[id_at<EdgeId>(at)].attributes;
  const TextValue* const own = find(attributes, name_);
  return own == nullptr ? *usual_ : *own;
}

std::string Attribute::owner_of(Owner owner, const TextValue& value) const {
  if (&value != usual_) return source_.name_of(kind_, owner);
  constexpr std::array<const char*, 3> all{"the graph", "all nodes", "all edges"};
  return all[static_cast<std::size_t>(kind_)];
}

Locator Attribute::locator(Owner owner) const {
  if (!declared_) return {};
  const TextValue& value = value_of(owner);
  Locator locator{.name = std::string(name_), .value = value.text, .place = value.place};
  if (source_.log.names_owners) locator.owner = owner_of(owner, value);
  return locator;
}

}  // namespace boxart::internal
