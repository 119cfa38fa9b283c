#include "easy/write_easy.h"

#include "easy/easy_attributes.h"
#include "easy/easy_names.h"
#include "easy/escapes.h"
#include "easy/parts_table.h"
#include "easy/scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = EasyGraph::Kind;

bool is_attribute_name(std::string_view name) {
  return std::ranges::all_of(name, is_word);
}

/// ` { name: value; ... }`, nothing for no attributes.
std::string braced(const EasyAttributes& attributes) {
  std::string out;
  for (const auto& [name, value] : attributes) {
    if (is_attribute_name(name)) out += ' ' + name + ": " + to_easy_value(value.text) + ';';
  }
  return out.empty() ? out : " {" + out + " }";
}

/// The defaults and what goes before them, without what is empty.
TextAttributes resolved(TextAttributes all, const TextAttributes& own) {
  for (const auto& [name, value] : own)
    all[name] = value;
  std::erase_if(all, [](const auto& item) {
    return item.second.text.empty() && !item.second.is_html && item.first != "label";
  });
  return all;
}

std::string text_of(const TextAttributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() || found->second.is_html ? std::string{} : found->second.text;
}

/// The attributes of a graph that clusters take over from it and that say something of them.
bool is_of_cluster(const std::string& name) {
  constexpr std::array<std::string_view, 22> names{
      "URL",         "align",     "autolabel", "bgcolor",  "color",    "colorscheme",
      "fillcolor",   "fontcolor", "fontname",  "fontsize", "href",     "label",
      "labeljust",   "labelloc",  "labelpos",  "margin",   "pencolor", "penwidth",
      "peripheries", "style",     "textwrap",  "tooltip"};
  return std::ranges::find(names, name) != names.end();
}

/// What stands between two nodes, for a style that has a pattern.
struct Pattern {
  std::string_view style;
  std::string_view line;  // before `>`
  std::string_view bare;  // without a head
};
constexpr std::array<Pattern, 8> patterns{{
    {"", "--", "--"},
    {"dashed", "- ", "- - "},
    {"dot-dash", ".-", ".-.-"},
    {"dot-dot-dash", "..-", "..-..-"},
    {"dotted", "..", ".."},
    {"double", "==", "=="},
    {"double-dash", "= ", "= = "},
    {"wave", "~~", "~~"},
}};

class Writer {
 public:
  explicit Writer(const TextGraph& graph) : graph_(graph), names_(graph) {}

  std::string run() {
    order_groups();
    resolve_groups();
    write_root();
    write_nodes();
    write_groups();
    for (const TextEdge& edge : graph_.edges)
      write_edge(edge);
    return std::move(out_);
  }

 private:
  void write_root() {
    TextAttributes all = resolved({}, graph_.attributes);
    if (!all.contains("flow")) all.insert({"rankdir", {.text = "TB"}});
    if (text_of(all, "rankdir") == "LR") all.erase("rankdir");
    if (all.contains("label") && !all.contains("labelpos")) {
      all.insert({"labelloc", {.text = "b"}});
      if (text_of(all, "labelloc") == "t") all.erase("labelloc");
    }
    EasyAttributes attributes = easy_attributes(Kind::Graph, all);
    if (!graph_.directed) attributes["type"] = "undirected";
    if (!graph_.name.empty()) attributes["x-dot-name"] = to_easy_text(graph_.name);
    if (graph_.strict) attributes["x-dot-strict"] = "true";
    if (!attributes.empty()) out_ += "graph" + braced(attributes) + "\n";
  }

  /// Is the label what the parts alone make?
  bool has_parts(NodeId id, const TextAttributes& all) const {
    const std::string parts = text_of(all, "parts");
    const auto label = all.find("label");
    if (parts.empty() || label == all.end() || !label->second.is_html) return false;
    const auto rows = split_rows(parts);
    std::size_t count = 0;
    for (const std::vector<EasyPart>& row : rows)
      count += row.size();
    EasyAttributes none_of_parts;
    return !rows.empty() && names_.may_have_parts(id, count) && text_of(all, "shape") == "none" &&
           parts_table(rows, none_of_parts) == label->second.text;
  }

  /// What stands for the node where it is told of, and whether it has more to say than its name.
  std::string node_text(NodeId id, bool& has_more) {
    TextAttributes all = resolved(graph_.node_defaults, graph_.nodes[id].attributes);
    if (text_of(all, "label") == "\\N" || text_of(all, "label") == graph_.nodes[id].name) {
      all.erase("label");
    }
    const bool is_split = has_parts(id, all);
    std::string text = "[ " + names_[id] + " ]";
    if (is_split) {
      text = '[' + text_of(all, "parts") + ']';
      for (const char* const name : {"label", "parts", "shape"})
        all.erase(name);
      split_nodes_.insert(id);
    } else if (!all.contains("label") && names_.is_renamed(id)) {
      all["label"] = {.text = graph_.nodes[id].name};
    } else if (text_of(all, "label") == names_[id]) {
      all.erase("label");
    }
    EasyAttributes attributes = easy_attributes(Kind::Node, all);
    if (is_split) attributes["basename"] = names_[id];
    has_more = !attributes.empty();
    return text + braced(attributes);
  }

  void write_nodes() {
    std::vector<std::string> texts;
    IdVector<NodeId, bool> is_told(graph_.nodes.size(), false);
    for (const NodeId id : graph_.nodes.ids()) {
      bool has_more = false;
      texts.push_back(node_text(id, has_more));
      is_told[id] = has_more;
    }
    if (!is_in_order(is_told)) is_told = IdVector<NodeId, bool>(graph_.nodes.size(), true);
    for (const NodeId id : graph_.nodes.ids()) {
      if (is_told[id]) out_ += texts[index(id)] + '\n';
    }
  }

  /// Are the nodes mentioned in their order when only those of `is_told` have a line?
  bool is_in_order(const IdVector<NodeId, bool>& is_told) const {
    IdVector<NodeId, bool> is_seen(graph_.nodes.size(), false);
    std::size_t next = 0;
    bool in_order = true;
    const auto mention = [&](NodeId id) {
      if (is_seen[id]) return;
      is_seen[id] = true;
      in_order = in_order && index(id) == next++;
    };
    for (const NodeId id : graph_.nodes.ids()) {
      if (is_told[id]) mention(id);
    }
    for (const ClusterId id : order_) {
      if (id != none<ClusterId>) std::ranges::for_each(graph_.subgraphs[id].nodes, mention);
    }
    for (const TextEdge& edge : graph_.edges) {
      mention(edge.tail);
      mention(edge.head);
    }
    return in_order && next == graph_.nodes.size();
  }

  /// The groups as they are written, `none` for the end of one.
  void order_groups() {
    const std::vector<std::vector<ClusterId>> children = children_of(graph_);
    std::vector<ClusterId> stack(children.back().rbegin(), children.back().rend());
    while (!stack.empty()) {
      const ClusterId id = stack.back();
      stack.pop_back();
      order_.push_back(id);
      if (id == none<ClusterId>) continue;
      stack.push_back(none<ClusterId>);
      stack.insert(stack.end(), children[index(id)].rbegin(), children[index(id)].rend());
    }
  }

  void write_groups() {
    std::vector<std::string> closings;
    for (const ClusterId id : order_) {
      if (id == none<ClusterId>) {
        line(closings.size() - 1, closings.back());
        closings.pop_back();
      } else {
        closings.push_back(open_group(id, closings.size()));
      }
    }
  }

  /// Finds whether groups overlap, and the attributes that each has by itself or by what is around.
  void resolve_groups() {
    effective_ = IdVector<ClusterId, TextAttributes>(graph_.subgraphs.size());
    std::set<NodeId> in_group;
    for (const TextSubgraph& subgraph : graph_.subgraphs) {
      for (const NodeId node : subgraph.nodes)
        has_overlaps_ = !in_group.insert(node).second || has_overlaps_;
    }
    for (const ClusterId id : graph_.subgraphs.ids()) {
      const ClusterId parent = graph_.subgraphs[id].parent;
      TextAttributes outer = parent == none<ClusterId> ? graph_.attributes : effective_[parent];
      if (parent == none<ClusterId>) {
        std::erase_if(outer, [](const auto& item) { return !is_of_cluster(item.first); });
      }
      effective_[id] = resolved(outer, graph_.subgraphs[id].attributes);
      // A label that a subgraph has from what is around it is shown by clusters alone.
      TextAttributes& all = effective_[id];
      const bool is_cluster =
          graph_.subgraphs[id].name.starts_with("cluster") || all.contains("cluster");
      if (!is_cluster && text_of(all, "label") == text_of(outer, "label")) all.erase("label");
    }
  }

  void line(std::size_t depth, const std::string& text) {
    constexpr std::size_t max_depth = 20;
    out_.append(2 * std::min(depth, max_depth), ' ');
    out_ += text + '\n';
  }

  /// Returns how the group ends.
  std::string open_group(ClusterId id, std::size_t depth) {
    TextAttributes& all = effective_[id];
    const std::string label = text_of(all, "label");
    const std::string& name = graph_.subgraphs[id].name;
    const bool is_cluster = name.starts_with("cluster");
    std::string title;
    const std::string text = to_easy_name(label);
    if (!label.empty() && is_cluster && label.find(':') == std::string::npos &&
        label.find_first_of("()") == std::string::npos && easy_label(text) == label &&
        titles_.insert(label).second) {
      title = text;
      all.erase("label");
    } else if (label.empty() && !(all.contains("label") && all.at("label").is_html)) {
      all.erase("label");
    }
    EasyAttributes attributes = easy_attributes(Kind::Group, all);
    if (name.empty()) {
      attributes["x-dot-subgraph"] = "plain";
    } else if (has_overlaps_ || title.empty() || name != "cluster_" + title) {
      attributes["x-dot-name"] = to_easy_text(name);
    }
    line(depth, title.empty() ? "(" : "( " + title);
    for (const NodeId node : graph_.subgraphs[id].nodes)
      line(depth + 1, "[ " + names_[node] + (split_nodes_.contains(node) ? ".0 ]" : " ]"));
    return ')' + braced(attributes);
  }

  /// `[ name ]`; for a part, which goes out of `attributes`, `[ name.2 ]`.
  std::string end_text(NodeId id, const std::string& port, TextAttributes& attributes) const {
    std::string text = "[ " + names_[id];
    if (split_nodes_.contains(id)) {
      text += '.' + text_of(attributes, port);
      attributes.erase(port);
    }
    return text + " ]";
  }

  void write_edge(const TextEdge& edge) {
    TextAttributes all = resolved(graph_.edge_defaults, edge.attributes);
    if (text_of(all, "label").empty() && !(all.contains("label") && all["label"].is_html)) {
      all.erase("label");
    }
    std::string tail = end_text(edge.tail, "tailport", all);
    std::string head = end_text(edge.head, "headport", all);
    const std::string dir = text_of(all, "dir");
    const bool is_bare = dir == "none" || (dir.empty() && !graph_.directed);
    const bool is_both = dir == "both";
    if (is_bare || is_both || dir == "forward") all.erase("dir");
    EasyAttributes attributes = easy_attributes(Kind::Edge, all);
    const auto style = attributes.find("style");
    const auto* pattern = patterns.data();
    if (style != attributes.end()) {
      const auto* const found = std::ranges::find(patterns, style->second.text, &Pattern::style);
      if (found != patterns.end()) {
        pattern = found;
        attributes.erase(style);
      }
    }
    std::string arrow = is_bare ? std::string(pattern->bare) : std::string(pattern->line);
    const auto label = attributes.find("label");
    if (label != attributes.end() && !is_bare && is_simple(label->second.text)) {
      arrow += ' ' + label->second.text + ' ' + arrow;
      attributes.erase(label);
    }
    if (!is_bare) arrow += '>';
    if (is_both) arrow = "<" + arrow;
    if (!edge.key.empty()) attributes["x-dot-key"] = to_easy_text(edge.key);
    out_ += tail + ' ' + arrow + braced(attributes) + ' ' + head + '\n';
  }

  /// Can the label stand between the patterns of an arrow?
  static bool is_simple(const std::string& label) {
    return label.find_first_of("-=.~<>[]{}|#;\"()") == std::string::npos && label != " ";
  }

  const TextGraph& graph_;
  std::string out_{};
  EasyNames names_;
  std::set<NodeId> split_nodes_{};
  IdVector<ClusterId, TextAttributes> effective_{};
  std::set<std::string> titles_{};
  std::vector<ClusterId> order_{};
  bool has_overlaps_ = false;  // is a node in several groups that aren't in each other?
};

}  // namespace

std::string write_easy(const TextGraph& graph) {
  return Writer(graph).run();
}

}  // namespace boxart::internal
