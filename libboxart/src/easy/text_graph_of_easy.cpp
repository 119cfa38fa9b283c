#include "easy/text_graph_of_easy.h"

#include "easy/dot_attributes.h"
#include "easy/escapes.h"
#include "easy/parts_table.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = EasyGraph::Kind;

std::string value_of(const EasyAttributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string{} : easy_value(found->second.text);
}

/// Does a link say by itself where it leads to? With a scheme, from the root, or within the page.
bool is_absolute(const std::string& link) {
  const std::size_t end = link.find_first_of(":/#?");
  return end == 0 || (end != std::string::npos && link[end] == ':');
}

class Converter {
 public:
  Converter(const EasyGraph& graph,
            std::vector<Warning>& warnings,
            StopToken stop,
            const std::vector<AttributeDefault>& defaults)
      : graph_(graph), warnings_(warnings), stop_(stop), defaults_(defaults) {}

  TextGraph run() {
    add_root();
    for (const ClusterId group : graph_.groups.ids())
      add_group(group);
    find_groups();
    for (const EasyNode& node : graph_.nodes) {
      if (is_written(node)) node_names_.insert(node.name);
    }
    for (const NodeId node : graph_.nodes.ids()) {
      stop_.ask_seldom(calls_, 64);
      add_node(node);
    }
    fill_empty_groups();
    add_edges();
    if (out_.strict) merge_parallel_edges(out_);
    add_ranks();
    leave_own_nodes(out_);
    for (const auto& [name, place] : ignored_) {
      warnings_.push_back({.code = Code::UnusedAttribute,
                           .line = place.line,
                           .column = place.column,
                           .message = "the attribute \"" + name + "\" is not followed"});
    }
    return std::move(out_);
  }

 private:
  /// What the class of all and the class that is named say, and then the thing itself.
  EasyAttributes resolved(Kind kind, const EasyAttributes& own, const std::string& outer) const {
    EasyAttributes all;
    const auto add = [&all](const EasyAttributes& attributes) {
      for (const auto& [name, value] : attributes)
        all[name] = value;
    };
    const auto add_class = [&](const std::string& name) {
      const auto found = graph_.classes[kind].find(name);
      if (found != graph_.classes[kind].end()) add(found->second);
    };
    add_class("");
    std::string name = value_of(own, "class");
    if (name.empty()) name = outer;
    if (name.empty()) name = value_of(all, "class");
    if (!name.empty()) add_class(name);
    add(own);
    return all;
  }

  TextAttributes translated(Kind kind, EasyAttributes attributes) {
    make_link(kind, attributes);
    return dot_attributes(kind, attributes, ignored_);
  }

  /// `autolink` makes links of texts, `linkbase` stands before those that are relative. Both may be
  /// said of the graph.
  void make_link(Kind kind, EasyAttributes& attributes) {
    const auto take = [&attributes, this](const std::string& name) {
      const std::string own = value_of(attributes, name);
      const bool is_told = attributes.erase(name) > 0;
      return is_told ? own : value_of(graph_attributes_, name);
    };
    const std::string autolink = take("autolink");
    const std::string base = take("linkbase");
    if (!attributes.contains("link") && !autolink.empty() && autolink != "none") {
      const auto source = attributes.find(autolink == "title" ? "title" : "label");
      if (autolink != "name" && source != attributes.end()) {
        attributes["link"] = source->second;
      } else if (kind == Kind::Node && autolink != "title") {
        attributes["link"] = to_easy_text("\\N");
      }
    }
    const auto link = attributes.find("link");
    if (base.empty() || link == attributes.end()) return;
    // A node with parts may have a link for each.
    std::string based;
    for (const std::string& one : split_at_bars(link->second.text))
      based += (one.empty() || is_absolute(one) ? one : to_easy_text(base) + one) + '|';
    based.pop_back();
    link->second.text = based;
  }

  void add_root() {
    EasyAttributes own = resolved(Kind::Graph, {}, "");
    graph_attributes_ = own;
    out_.directed = value_of(own, "type") != "undirected";
    out_.name = value_of(own, "x-dot-name");
    own.erase("x-dot-name");
    out_.strict = value_of(own, "x-dot-strict") == "true";
    own.erase("x-dot-strict");
    out_.attributes = translated(Kind::Graph, own);
    const bool has_own_flow = out_.attributes.contains("flow");
    const bool has_own_rankdir = out_.attributes.contains("rankdir");
    add_defaults(out_, defaults_);
    // The text says by another name which way it goes.
    if (has_own_flow && !has_own_rankdir) out_.attributes.erase("rankdir");
    // Graph::Easy's own directions, where the text doesn't name others.
    TextAttributes& all = out_.attributes;
    if (!all.contains("flow")) all.insert({"rankdir", {.text = "LR"}});
    if (all.contains("label") && !all.contains("labelpos")) {
      all.insert({"labelloc", {.text = "t"}});
    }
    out_.node_defaults.insert({"shape", {.text = "box"}});
  }

  /// Puts the nodes into the subgraphs, and finds the first node of each.
  void find_groups() {
    std::map<std::string, ClusterId> by_name;
    for (const ClusterId id : graph_.groups.ids())
      by_name.emplace(graph_.groups[id].name, id);
    group_of_.resize(graph_.nodes.size(), none<ClusterId>);
    first_node_ = IdVector<ClusterId, NodeId>(graph_.groups.size(), none<NodeId>);
    for (const NodeId node : graph_.nodes.ids()) {
      for (const ClusterId mentioned : graph_.nodes[node].groups) {
        ClusterId group = mentioned;
        for (; group != none<ClusterId> && is_shared_[group]; group = graph_.groups[group].parent)
          add_member(group, node);
        // Of others the last has the node.
        if (group != none<ClusterId>) group_of_[node] = group;
      }
      const auto found = by_name.find(easy_name(value_of(graph_.nodes[node].attributes, "group")));
      if (found != by_name.end() && !found->first.empty()) group_of_[node] = found->second;
      if (group_of_[node] != none<ClusterId>) add_member(group_of_[node], node);
    }
  }

  void add_member(ClusterId group, NodeId node) {
    std::vector<NodeId>& nodes = out_.subgraphs[group].nodes;
    if (nodes.empty() || nodes.back() != node) nodes.push_back(node);
    // Where one has a first node, those around it have one too.
    for (; group != none<ClusterId> && first_node_[group] == none<NodeId>;
         group = graph_.groups[group].parent)
      first_node_[group] = node;
  }

  void add_group(ClusterId id) {
    const EasyGroup& group = graph_.groups[id];
    EasyAttributes own = resolved(Kind::Group, group.attributes, "");
    own.erase("nodeclass");
    const std::string name = value_of(own, "x-dot-name");
    const bool is_plain = value_of(own, "x-dot-subgraph") == "plain";
    own.erase("x-dot-name");
    own.erase("x-dot-subgraph");
    is_shared_.add(is_plain || !name.empty());
    if (!group.name.empty() && !is_plain) own.insert({"label", group.name});
    TextSubgraph subgraph{.parent = group.parent, .attributes = translated(Kind::Group, own)};
    if (!name.empty()) {
      subgraph.name = name;
    } else {
      subgraph.name = is_plain ? group.name : cluster_name(group.name);
      subgraph.given_name = group.name;
    }
    // In DOT a subgraph has the attributes of what is around it, unless it says something else.
    const TextAttributes& outer =
        group.parent == none<ClusterId> ? out_.attributes : out_.subgraphs[group.parent].attributes;
    for (const auto& [attribute, value] : outer) {
      const bool is_of_root =
          attribute == "rankdir" || attribute == "compound" || attribute == "flow";
      if (!is_of_root && !value.text.empty()) subgraph.attributes.insert({attribute, {.text = ""}});
    }
    out_.subgraphs.add(std::move(subgraph));
  }

  /// Does the text itself name the node?
  static bool is_written(const EasyNode& node) { return !node.is_anonymous && node.rows.empty(); }

  /// A name that no other node has.
  std::string unique_node_name(const std::string& name) {
    std::string unique = name;
    while (!node_names_.insert(unique).second)
      unique = name + '-' + std::to_string(++numbers_[name]);
    return unique;
  }

  /// A name of its own for a cluster.
  std::string cluster_name(const std::string& name) {
    const std::string start = name.empty() ? "cluster#" : "cluster_" + name;
    std::string unique = name.empty() ? start + '0' : start;
    while (!cluster_names_.insert(unique).second)
      unique = start + (name.empty() ? "" : "#") + std::to_string(++numbers_[start]);
    return unique;
  }

  void add_node(NodeId id) {
    const EasyNode& node = graph_.nodes[id];
    const ClusterId group = group_of_[id];
    const std::string outer =
        group == none<ClusterId>
            ? std::string{}
            : value_of(resolved(Kind::Group, graph_.groups[group].attributes, ""), "nodeclass");
    EasyAttributes own = resolved(Kind::Node, node.attributes, outer);
    own.erase("group");
    own.erase("rank");
    TextNode out{.name = node.name};
    if (!is_written(node)) out.name = unique_node_name(out.name);
    if (node.is_anonymous) {
      own.insert({"label", " "});
      own.insert({"shape", "invisible"});
    } else if (!node.rows.empty()) {
      out.attributes = attributes_of_parts(node, own);
      out_.nodes.add(std::move(out));
      return;
    }
    out.attributes = without_usual(translated(Kind::Node, own));
    if (!own.contains("label") && !out.attributes.contains("label")) {
      const std::string label = easy_label(node.source);
      if (label != out.name) out.attributes["label"] = {.text = label, .place = node.place};
    }
    out_.nodes.add(std::move(out));
  }

  TextAttributes attributes_of_parts(const EasyNode& node, EasyAttributes own) {
    make_link(Kind::Node, own);
    const std::string table = parts_table(node.rows, own);
    for (auto& [name, value] : own)
      value.text = values_of_parts(value.text, 1)[0];
    own.erase("basename");
    own.erase("shape");
    TextAttributes out = translated(Kind::Node, own);
    out["label"] = {.text = table, .is_html = true, .place = node.place};
    out["shape"] = {.text = "none"};
    out["parts"] = {.text = node.source};
    return out;
  }

  static TextAttributes without_usual(TextAttributes attributes) {
    const auto shape = attributes.find("shape");
    if (shape != attributes.end() && shape->second.text == "box") attributes.erase(shape);
    return attributes;
  }

  void fill_empty_groups() {
    // From the inside to the outside: what is around an empty group is not empty then.
    for (std::size_t i = graph_.groups.size(); i > 0; --i) {
      const auto group = id_at<ClusterId>(i - 1);
      if (first_node_[group] != none<NodeId>) continue;
      TextNode node{.name = unique_node_name("#group" + std::to_string(index(group)))};
      node.attributes["label"] = {.text = ""};
      node.attributes["style"] = {.text = "invis"};
      add_member(group, out_.nodes.add(std::move(node)));
    }
  }

  NodeId node_of(const EasyEnd& end) const {
    return end.node == none<NodeId> ? first_node_[end.group] : end.node;
  }

  void set_end(const EasyEnd& end, bool is_tail, TextAttributes& attributes) {
    if (end.part >= 0) {
      attributes[is_tail ? "tailport" : "headport"] = {.text = std::to_string(end.part)};
    }
    if (end.group == none<ClusterId>) return;
    attributes[is_tail ? "ltail" : "lhead"] = {.text = out_.subgraphs[end.group].name};
    out_.attributes["compound"] = {.text = "true"};
  }

  void add_edges() {
    std::vector<TextAttributes> arrows;
    for (const auto& [arrow, own] : graph_.arrows)
      arrows.push_back(arrow_attributes(arrow, own));
    for (const EasyEdge& edge : graph_.edges) {
      stop_.ask_seldom(calls_, 64);
      const bool is_reversed = graph_.arrows[edge.arrow].first.is_reversed;
      const EasyEnd& tail = is_reversed ? edge.head : edge.tail;
      const EasyEnd& head = is_reversed ? edge.tail : edge.head;
      TextEdge out{.tail = node_of(tail), .head = node_of(head), .attributes = arrows[edge.arrow]};
      set_end(tail, true, out.attributes);
      set_end(head, false, out.attributes);
      out_.edges.add(std::move(out));
    }
  }

  TextAttributes arrow_attributes(const EasyArrow& arrow, const EasyAttributes& own) {
    EasyAttributes all = own;
    if (arrow.style != "solid") all.insert({"style", arrow.style});
    if (!arrow.label.empty()) all.insert({"label", arrow.label});
    TextAttributes out = translated(Kind::Edge, resolved(Kind::Edge, all, ""));
    const bool is_usual = arrow.at_head == out_.directed && !arrow.at_tail;
    const std::string dir = arrow.at_tail ? "both" : arrow.at_head ? "forward" : "none";
    if (!is_usual) out.insert({"dir", {.text = dir}});
    return out;
  }

  /// Nodes with the same number as their `rank` share a rank.
  void add_ranks() {
    std::map<std::string, std::vector<NodeId>> ranks;
    for (const NodeId node : graph_.nodes.ids()) {
      const std::string rank =
          value_of(resolved(Kind::Node, graph_.nodes[node].attributes, ""), "rank");
      const bool is_number =
          !rank.empty() && rank.find_first_not_of("0123456789") == std::string::npos;
      if (is_number || rank == "same") ranks[rank].push_back(node);
    }
    for (auto& [rank, nodes] : ranks) {
      TextSubgraph subgraph{.nodes = std::move(nodes)};
      subgraph.attributes["rank"] = {.text = "same"};
      out_.subgraphs.add(std::move(subgraph));
    }
  }

  const EasyGraph& graph_;
  std::vector<Warning>& warnings_;
  StopToken stop_;
  const std::vector<AttributeDefault>& defaults_;
  unsigned calls_ = 0;
  TextGraph out_{};
  EasyAttributes graph_attributes_{};
  IdVector<NodeId, ClusterId> group_of_{};
  IdVector<ClusterId, NodeId> first_node_{};
  IdVector<ClusterId, bool> is_shared_{};  // groups of DOT, of which several may hold a node
  std::set<std::string> node_names_{};
  std::set<std::string> cluster_names_{};
  std::map<std::string, int> numbers_{};  // that were put behind a name to make it another one
  std::map<std::string, Position> ignored_{};
};

}  // namespace

TextGraph text_graph_of(const EasyGraph& graph,
                        std::vector<Warning>& warnings,
                        StopToken stop,
                        const std::vector<AttributeDefault>& defaults) {
  return Converter(graph, warnings, stop, defaults).run();
}

}  // namespace boxart::internal
