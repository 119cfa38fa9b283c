#include "dot/write_dot.h"

#include "dot/named.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
}

/// Is this a number that reads as one token: `-1`, `.5`, `2.`? Those with a minus are quoted: in
/// `a--1` it would be taken for an edge.
bool is_number(std::string_view text) {
  const std::size_t dots = static_cast<std::size_t>(std::ranges::count(text, '.'));
  return dots <= 1 && text.size() > dots &&
         std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
}

bool is_plain(std::string_view text) {
  constexpr std::array<std::string_view, 6> keywords{
      "digraph", "edge", "graph", "node", "strict", "subgraph"};
  if (is_number(text)) return true;
  return !text.empty() && !is_digit(text[0]) &&
         std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c); }) &&
         std::ranges::find(keywords, lower(text)) == keywords.end();
}

std::string value_text(const TextValue& value) {
  return value.is_html ? "<" + value.text + ">" : dot_id(value.text);
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
  explicit Writer(const TextGraph& graph) : graph_(graph) {}

  std::string run() {
    if (graph_.strict) out_ += "strict ";
    out_ += graph_.directed ? "digraph " : "graph ";
    if (!graph_.name.empty()) out_ += dot_id(graph_.name) + ' ';
    out_ += "{\n";
    write_defaults("graph", graph_.attributes);
    write_defaults("node", graph_.node_defaults);
    write_defaults("edge", graph_.edge_defaults);
    for (const TextNode& node : graph_.nodes)
      line(dot_id(node.name) + bracketed(list(node.attributes)));
    write_subgraphs();
    for (const TextEdge& edge : graph_.edges)
      write_edge(edge);
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void line(const std::string& text) {
    // Deep nesting must not make a text of quadratic size.
    constexpr std::size_t deepest = 20;
    out_.append(2 * std::min(depth_, deepest), ' ');
    out_ += text;
    out_ += '\n';
  }

  void write_defaults(const std::string& kind, const TextAttributes& attributes) {
    if (!attributes.empty()) line(kind + bracketed(list(attributes)));
  }

  void write_subgraphs() {
    std::vector<std::vector<ClusterId>> children(graph_.subgraphs.size() +
                                                 1);  // the last: outermost
    for (std::size_t i = graph_.subgraphs.size(); i > 0; --i) {
      const auto id = id_at<ClusterId>(i - 1);
      const ClusterId parent = graph_.subgraphs[id].parent;
      children[parent == none<ClusterId> ? graph_.subgraphs.size() : index(parent)].push_back(id);
    }
    // `none` stands for a closing brace.
    std::vector<ClusterId> stack = children.back();
    while (!stack.empty()) {
      const ClusterId id = stack.back();
      stack.pop_back();
      if (id == none<ClusterId>) {
        --depth_;
        line("}");
        continue;
      }
      open(graph_.subgraphs[id]);
      stack.push_back(none<ClusterId>);
      stack.insert(stack.end(), children[index(id)].begin(), children[index(id)].end());
    }
  }

  void open(const TextSubgraph& subgraph) {
    line("subgraph " + (subgraph.name.empty() ? "{" : dot_id(subgraph.name) + " {"));
    ++depth_;
    write_defaults("graph", subgraph.attributes);
    for (const NodeId node : subgraph.nodes)
      line(dot_id(graph_.nodes[node].name));
  }

  /// The name, with its port behind it; a port that can't stand there goes to `rest`.
  std::string end_text(const TextEdge& edge,
                       NodeId node,
                       const std::string& port,
                       TextAttributes& rest) {
    std::string text = dot_id(graph_.nodes[node].name);
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

  void write_edge(const TextEdge& edge) {
    TextAttributes ports;
    std::string text = end_text(edge, edge.tail, "tailport", ports);
    text += graph_.directed ? " -> " : " -- ";
    text += end_text(edge, edge.head, "headport", ports);
    std::string attributes = list(edge.attributes, false);
    const auto add = [&attributes](const std::string& more) {
      if (!attributes.empty() && !more.empty()) attributes += ", ";
      attributes += more;
    };
    add(list(ports));
    if (!edge.key.empty()) add("key=" + dot_id(edge.key));
    line(text + bracketed(attributes));
  }

  const TextGraph& graph_;
  std::string out_ = {};
  std::size_t depth_ = 1;
};

}  // namespace

std::string dot_id(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out = "\"";
  std::size_t backslashes = 0;  // that stand right before
  for (const char c : text) {
    if (c == '"') out += backslashes % 2 == 0 ? "\\" : "\\\\";
    out += c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  // What was read never ends in an odd number of them, and a text that does would not end.
  if (backslashes % 2 == 1) out += '\\';
  return out + '"';
}

std::string write_dot(const TextGraph& graph) {
  return Writer(graph).run();
}

}  // namespace boxart::internal
