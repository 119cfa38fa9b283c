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

  /// The attributes of new things, without those that are empty; but `name` is there whenever it is
  /// declared, since its empty value says something.
  TextAttributes defaults(std::string_view name) const {
    TextAttributes attributes;
    for (const Agsym_t* const symbol : symbols_) {
      TextValue value = source_.decode_value(symbol->defval);
      if (!value.empty() || value.is_html || symbol->name == name) {
        attributes.emplace(name_of(symbol), std::move(value));
      }
    }
    return attributes;
  }

  /// The attributes of `object` that differ from those of `parent`, or from the defaults.
  TextAttributes differences(void* object, void* parent = nullptr) const {
    TextAttributes attributes;
    for (Agsym_t* const symbol : symbols_) {
      char* const own = agxget(object, symbol);
      char* const usual = parent == nullptr ? symbol->defval : agxget(parent, symbol);
      // cgraph keeps equal texts once.
      if (own == usual) continue;
      TextValue value = source_.decode_value(own);
      if (value != source_.decode_value(usual)) {
        attributes.emplace(name_of(symbol), std::move(value));
      }
    }
    return attributes;
  }

 private:
  std::string name_of(const Agsym_t* symbol) const {
    return source_.decode_attribute(symbol->name);
  }

  const GraphSource& source_;
  std::vector<Agsym_t*> symbols_;
};

void add_nodes(const GraphSource& source, const NodeIds& ids, TextGraph& graph) {
  const Symbols symbols(source, AGNODE);
  graph.node_defaults = symbols.defaults("label");
  // \N is what CgraphReader says, not the text.
  const auto label = graph.node_defaults.find("label");
  if (label != graph.node_defaults.end() && label->second.text == "\\N") {
    graph.node_defaults.erase(label);
  }
  unsigned calls = 0;
  for (Agnode_t* const node : ids.nodes()) {
    source.stop.ask_seldom(calls, 64);
    graph.nodes.add({.name = source.name_of(node), .attributes = symbols.differences(node)});
  }
}

void add_edges(const GraphSource& source, const NodeIds& ids, TextGraph& graph) {
  const Symbols symbols(source, AGEDGE);
  graph.edge_defaults = symbols.defaults({});
  unsigned calls = 0;
  for (Agedge_t* const edge : edges_in_order(source.root, ids)) {
    source.stop.ask_seldom(calls, 64);
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

/// The nodes of the subgraph that are in none of its children.
std::vector<NodeId> own_nodes(Agraph_t* subgraph,
                              const std::vector<Agraph_t*>& children,
                              const NodeIds& ids,
                              IdVector<NodeId, Agraph_t*>& in_child_of) {
  for (Agraph_t* const child : children) {
    for (Agnode_t* node = agfstnode(child); node != nullptr; node = agnxtnode(child, node))
      in_child_of[ids[node]] = subgraph;
  }
  std::vector<NodeId> own;
  for (Agnode_t* node = agfstnode(subgraph); node != nullptr; node = agnxtnode(subgraph, node)) {
    if (in_child_of[ids[node]] != subgraph) own.push_back(ids[node]);
  }
  std::ranges::sort(own);
  return own;
}

void add_subgraphs(const GraphSource& source, const NodeIds& ids, TextGraph& graph) {
  const Symbols symbols(source, AGRAPH);
  IdVector<NodeId, Agraph_t*> in_child_of(graph.nodes.size(), nullptr);
  std::vector<std::pair<Agraph_t*, ClusterId>> stack;
  const auto push = [&stack](const std::vector<Agraph_t*>& children, ClusterId parent) {
    for (std::size_t i = children.size(); i > 0; --i)
      stack.emplace_back(children[i - 1], parent);
  };
  push(children_of(source.root), none<ClusterId>);
  unsigned calls = 0;
  while (!stack.empty()) {
    source.stop.ask_seldom(calls, 64);
    const auto [object, parent] = stack.back();
    stack.pop_back();
    const std::vector<Agraph_t*> children = children_of(object);
    const ClusterId id =
        graph.subgraphs.add({.name = source.name_of(object),
                             .parent = parent,
                             .nodes = own_nodes(object, children, ids, in_child_of),
                             .attributes = symbols.differences(object, agparent(object))});
    push(children, id);
  }
}

}  // namespace

TextGraph text_graph_of(const GraphSource& source) {
  const NodeIds ids(source.root);
  TextGraph graph;
  graph.name = source.name_of(source.root);
  graph.directed = agisdirected(source.root) != 0;
  graph.strict = agisstrict(source.root) != 0;
  graph.attributes = Symbols(source, AGRAPH).defaults("splines");
  // What is written is UTF-8.
  graph.attributes.erase("charset");
  add_nodes(source, ids, graph);
  add_edges(source, ids, graph);
  add_subgraphs(source, ids, graph);
  for (TextSubgraph& subgraph : graph.subgraphs)
    subgraph.attributes.erase("charset");
  return graph;
}

}  // namespace boxart::internal
