#include "dot/text_graph_of.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

/// All attributes that the text gives to things of one kind.
class Symbols {
 public:
  Symbols(const GraphSource& source, int kind) : source_(source) {
    for (Agsym_t* symbol = agnxtattr(source.root, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(source.root, kind, symbol)) {
      symbols_.push_back(symbol);
    }
  }

  /// The attributes of new things, without those that are empty.
  TextAttributes defaults() const {
    TextAttributes attributes;
    for (const Agsym_t* const symbol : symbols_) {
      const TextValue value = value_of(symbol->defval);
      if (!value.text.empty() || value.is_html) attributes.emplace(name_of(symbol), value);
    }
    return attributes;
  }

  /// The attributes of `object` that differ from those of `parent`, or from the defaults.
  TextAttributes differences(void* object, void* parent = nullptr) const {
    TextAttributes attributes;
    for (Agsym_t* const symbol : symbols_) {
      const TextValue value = value_of(agxget(object, symbol));
      char* const usual = parent == nullptr ? symbol->defval : agxget(parent, symbol);
      if (value != value_of(usual)) attributes.emplace(name_of(symbol), value);
    }
    return attributes;
  }

 private:
  std::string name_of(const Agsym_t* symbol) const { return source_.decode(symbol->name); }
  TextValue value_of(char* text) const {
    if (text == nullptr) return {};
    return {.text = source_.decode(text), .is_html = aghtmlstr(text) != 0};
  }

  const GraphSource& source_;
  std::vector<Agsym_t*> symbols_;
};

void add_nodes(const GraphSource& source, const NodeIds& ids, TextGraph& graph) {
  const Symbols symbols(source, AGNODE);
  graph.node_defaults = symbols.defaults();
  // \N is what cgraph is told by CgraphReader, not by the text; an empty label is something else.
  const auto label = graph.node_defaults.insert({"label", {.text = ""}}).first;
  if (label->second.text == "\\N") graph.node_defaults.erase(label);
  for (Agnode_t* const node : ids.nodes()) {
    graph.nodes.add({.name = source.name_of(node), .attributes = symbols.differences(node)});
  }
}

void add_edges(const GraphSource& source, const NodeIds& ids, TextGraph& graph) {
  const Symbols symbols(source, AGEDGE);
  graph.edge_defaults = symbols.defaults();
  for (Agedge_t* const edge : edges_in_order(source.root, ids)) {
    graph.edges.add({.tail = ids[agtail(edge)],
                     .head = ids[aghead(edge)],
                     .key = source.decode(agnameof(edge)),
                     .attributes = symbols.differences(edge)});
  }
}

/// The subgraphs in a graph, in the order of the text; cgraph has them by ids that are addresses.
std::vector<Agraph_t*> children_of(Agraph_t* graph) {
  std::vector<Agraph_t*> children;
  for (Agraph_t* child = agfstsubg(graph); child != nullptr; child = agnxtsubg(child)) {
    children.push_back(child);
  }
  std::ranges::sort(children, {}, [](Agraph_t* child) { return AGSEQ(child); });
  return children;
}

void add_subgraphs(const GraphSource& source, const NodeIds& ids, TextGraph& graph) {
  const Symbols symbols(source, AGRAPH);
  std::vector<std::pair<Agraph_t*, ClusterId>> stack;
  const auto push_children = [&stack](Agraph_t* parent, ClusterId id) {
    const std::vector<Agraph_t*> children = children_of(parent);
    for (std::size_t i = children.size(); i > 0; --i)
      stack.emplace_back(children[i - 1], id);
  };
  push_children(source.root, none<ClusterId>);
  while (!stack.empty()) {
    Agraph_t* const object = stack.back().first;
    TextSubgraph subgraph{.name = source.name_of(object),
                          .parent = stack.back().second,
                          .attributes = symbols.differences(object, agparent(object))};
    stack.pop_back();
    for (Agnode_t* node = agfstnode(object); node != nullptr; node = agnxtnode(object, node)) {
      subgraph.nodes.push_back(ids[node]);
    }
    std::ranges::sort(subgraph.nodes);
    push_children(object, graph.subgraphs.add(std::move(subgraph)));
  }
}

}  // namespace

TextGraph text_graph_of(const GraphSource& source, const NodeIds& ids) {
  TextGraph graph;
  graph.name = source.name_of(source.root);
  graph.directed = agisdirected(source.root) != 0;
  graph.strict = agisstrict(source.root) != 0;
  graph.attributes = Symbols(source, AGRAPH).defaults();
  // What is written is UTF-8.
  graph.attributes.erase("charset");
  add_nodes(source, ids, graph);
  add_edges(source, ids, graph);
  add_subgraphs(source, ids, graph);
  for (TextSubgraph& subgraph : graph.subgraphs)
    subgraph.attributes.erase("charset");
  leave_own_nodes(graph);
  return graph;
}

}  // namespace boxart::internal
