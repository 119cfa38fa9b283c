#include "dot/write_dot.h"

#include "dot/dot_names.h"
#include "graph/html_brackets.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

std::string value_text(const TextValue& value) {
  return value.is_html ? '<' + with_paired_brackets(value.text) + '>' : dot_id(value.text);
}

std::string list(const TextAttributes& attributes, bool with_ports = true) {
  std::string out;
  for (const auto& [name, value] : attributes) {
    if (!with_ports && (name == "tailport" || name == "headport")) continue;
    out += out.empty() ? "" : ", ";
    out += dot_id(name) + '=' + value_text(value);
  }
  return out;
}

/// ` [...]`, nothing for no attributes.
std::string bracketed(const std::string& attributes) {
  return attributes.empty() ? attributes : " [" + attributes + ']';
}

/// Can the port stand behind the name, `a:field:compass`?
bool is_short_port(const TextValue& port) {
  if (port.is_html || port.text.empty()) return false;
  const auto colons = std::ranges::count(port.text, ':');
  return colons == 0 || (colons == 1 && !port.text.ends_with(':') && !port.text.starts_with(':'));
}

class Writer {
 public:
  explicit Writer(const TextGraph& graph) : graph_(graph), names_(graph) {}

  std::string run() {
    if (graph_.strict) out_ += "strict ";
    out_ += graph_.directed ? "digraph " : "graph ";
    if (!graph_.name.empty()) out_ += dot_id(graph_.name) + ' ';
    out_ += "{\n";
    write_defaults("graph", graph_.attributes);
    write_defaults("node", graph_.node_defaults);
    write_defaults("edge", graph_.edge_defaults);
    for (const NodeId node : graph_.nodes.ids())
      write_node(node);
    write_subgraphs();
    for (const TextEdge& edge : graph_.edges)
      write_edge(edge);
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void line(const std::string& text) {
    // Deep nesting must not make a text of quadratic size.
    constexpr std::size_t max_depth = 20;
    out_.append(2 * std::min(depth_, max_depth), ' ');
    out_ += text;
    out_ += '\n';
  }

  void write_defaults(const std::string& kind, const TextAttributes& attributes) {
    if (!attributes.empty()) line(kind + bracketed(list(attributes)));
  }

  void write_node(NodeId id) {
    const TextNode& node = graph_.nodes[id];
    TextAttributes attributes = node.attributes;
    // What is called otherwise shows its own name all the same.
    if (names_.of(id) != node.name && !graph_.node_defaults.contains("label")) {
      attributes.insert({"label", {.text = node.name}});
    }
    line(dot_id(names_.of(id)) + bracketed(list(attributes)));
  }

  void write_subgraphs() {
    const std::vector<std::vector<ClusterId>> children = children_of(graph_);
    // The first comes off first; `none` stands for a closing brace.
    std::vector<ClusterId> stack(children.back().rbegin(), children.back().rend());
    while (!stack.empty()) {
      const ClusterId id = stack.back();
      stack.pop_back();
      if (id == none<ClusterId>) {
        --depth_;
        line("}");
        continue;
      }
      open(id);
      stack.push_back(none<ClusterId>);
      stack.insert(stack.end(), children[index(id)].rbegin(), children[index(id)].rend());
    }
  }

  void open(ClusterId id) {
    const TextSubgraph& subgraph = graph_.subgraphs[id];
    line("subgraph " + (subgraph.name.empty() ? "{" : dot_id(names_.of(id)) + " {"));
    ++depth_;
    write_defaults("graph", subgraph.attributes);
    for (const NodeId node : subgraph.nodes)
      line(dot_id(names_.of(node)));
  }

  /// The name, with its port behind it; a port that can't stand there goes to `rest`.
  std::string end_text(const TextEdge& edge,
                       NodeId node,
                       const std::string& port,
                       TextAttributes& rest) {
    std::string text = dot_id(names_.of(node));
    const auto found = edge.attributes.find(port);
    if (found == edge.attributes.end()) return text;
    if (!is_short_port(found->second)) {
      rest.insert(*found);
      return text;
    }
    const std::string& value = found->second.text;
    const std::size_t colon = value.find(':');
    text += ':' + dot_id(value.substr(0, colon));
    if (colon != std::string::npos) text += ':' + dot_id(value.substr(colon + 1));
    return text;
  }

  /// lhead and ltail with the names that subgraphs have here.
  TextAttributes with_cluster_names(TextAttributes attributes) const {
    for (const char* const name : {"lhead", "ltail"}) {
      const auto found = attributes.find(name);
      if (found != attributes.end()) found->second.text = names_.of_subgraph(found->second.text);
    }
    return attributes;
  }

  void write_edge(const TextEdge& edge) {
    TextAttributes ports;
    std::string text = end_text(edge, edge.tail, "tailport", ports);
    text += graph_.directed ? " -> " : " -- ";
    text += end_text(edge, edge.head, "headport", ports);
    std::string attributes = list(with_cluster_names(edge.attributes), false);
    const auto add = [&attributes](const std::string& more) {
      if (!attributes.empty() && !more.empty()) attributes += ", ";
      attributes += more;
    };
    add(list(ports));
    if (!edge.key.empty()) add("key=" + dot_id(edge.key));
    line(text + bracketed(attributes));
  }

  const TextGraph& graph_;
  DotNames names_;
  std::string out_ = {};
  std::size_t depth_ = 1;
};

}  // namespace

std::string write_dot(const TextGraph& graph) {
  return Writer(graph).run();
}

}  // namespace boxart::internal
