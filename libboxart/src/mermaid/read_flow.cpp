#include "mermaid/read_flow.h"

#include "base/nowhere.h"
#include "base/stop_token.h"
#include "graph/check_limits.h"
#include "mermaid/characters.h"
#include "mermaid/common_statements.h"
#include "mermaid/flow_link.h"
#include "mermaid/flow_styles.h"
#include "mermaid/flow_subgraphs.h"
#include "mermaid/flow_texts.h"
#include "mermaid/mermaid_shapes.h"
#include "mermaid/scanner.h"
#include "mermaid/shape_data.h"
#include "mermaid/split.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

class FlowReader {
 public:
  FlowReader(std::string_view text,
             std::size_t start,
             std::vector<Warning>& warnings,
             const Limits& limits)
      : scanner_(text, start, warnings),
        names_(graph_),
        styles_(scanner_, graph_, names_),
        subgraphs_(scanner_, graph_, names_),
        limits_(limits),
        stop_(limits.stop) {}

  FlowGraph run() {
    read_header();
    while (scanner_.skip_separators()) {
      stop_.ask_seldom(calls_, 64);
      if (skip_comment() || skip_accessibility(scanner_) || subgraphs_.read() || styles_.read())
        continue;
      read_chain();
    }
    subgraphs_.finish();
    styles_.finish();
    check_limits({.nodes = static_cast<std::int64_t>(graph_.nodes.size()), .edges = edges_},
                 limits_);
    return std::move(graph_);
  }

 private:
  using Ends = std::vector<NodeId>;

  /// `flowchart LR`; the direction may be missing.
  void read_header() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> directions{{
        {"TB", "TB"},
        {"TD", "TB"},
        {"BT", "BT"},
        {"LR", "LR"},
        {"RL", "RL"},
        {"BR", "TB"},
        {"v", "TB"},
        {"^", "BT"},
        {">", "LR"},
        {"<", "RL"},
        {"", ""},
    }};
    while (is_word_letter(scanner_.peek()) || scanner_.peek() == '-')
      scanner_.skip(1);
    scanner_.skip_blanks();
    for (const auto& [word, direction] : directions) {
      const bool is_letters = !word.empty() && is_letter(word[0]);
      if (is_letters ? !scanner_.sees_word(word) : !scanner_.sees(word)) continue;
      scanner_.skip(word.size());
      graph_.direction = direction;
      break;
    }
    scanner_.skip_blanks();
    if (graph_.direction.empty() && scanner_.peek() != '\n' && scanner_.peek() != ';' &&
        !scanner_.at_end()) {
      scanner_.fail_here("a direction is TB, TD, BT, LR or RL");
    }
  }

  /// Nodes, and links between them: `a & b --> c --> d`.
  void read_chain() {
    Ends tails = read_nodes(false);
    for (;;) {
      const std::size_t before = scanner_.at();
      std::optional<FlowEdge> link = read_link();
      if (!link) {
        scanner_.go_to(before);
        break;
      }
      Ends heads = read_nodes(true);
      add_edges(tails, heads, *link);
      tails = std::move(heads);
    }
    const std::size_t behind = scanner_.at();
    scanner_.skip_blanks();
    const std::size_t direction = scanner_.at();
    if (direction > behind && subgraphs_.read_direction()) {
      scanner_.warn(direction, "a direction stands in a line of its own");
      return;
    }
    end_statement();
  }

  /// A comment behind a statement; those that stand where they may are gone.
  bool skip_comment() {
    if (!scanner_.sees("%%")) return false;
    scanner_.warn(scanner_.at(), "a comment stands in a line of its own");
    scanner_.read_line();
    return true;
  }

  void end_statement() {
    scanner_.skip_blanks();
    if (scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';') return;
    if (skip_comment()) return;
    if (scanner_.sees("->")) scanner_.fail_here("a link is written -->, or --- without an arrow");
    if (scanner_.sees("--") || scanner_.sees("==")) {
      scanner_.fail_here("a link is written -->, and one with a text -- text -->");
    }
    scanner_.fail_here();
  }

  Ends read_nodes(bool is_head) {
    Ends nodes;
    for (;;) {
      nodes.push_back(read_node(is_head || !nodes.empty()));
      const std::size_t before = scanner_.at();
      scanner_.skip_blanks();
      if (scanner_.peek() != '&' || !is_blank(scanner_.peek(1))) {
        scanner_.go_to(before);
        return nodes;
      }
      scanner_.skip(1);
      scanner_.skip_space();
    }
  }

  NodeId read_node(bool is_needed) {
    const std::size_t start = scanner_.at();
    const std::string name = read_flow_name(scanner_);
    if (name.empty()) {
      if (scanner_.peek() == '"') scanner_.fail_here("a node has a name, a[\"text\"]");
      if (is_needed && (scanner_.at_end() || scanner_.peek() == ';')) {
        scanner_.fail(start, "a node is missing behind the link");
      }
      if (read_flow_link(scanner_.rest())) {
        scanner_.fail(start, "a node is missing before the link");
      }
      scanner_.fail_here();
    }
    warn_of_keyword(name, start);
    const EdgeId edge = names_.find_edge(name);
    if (edge != none<EdgeId> && scanner_.sees("@{")) {
      read_shape_data(scanner_);  // of an edge: how it moves
      return none<NodeId>;
    }
    const NodeId node = names_.get(name, scanner_.place(start));
    graph_.nodes[node].is_node = true;
    subgraphs_.mention(node);
    read_properties(node);
    return node;
  }

  void warn_of_keyword(const std::string& name, std::size_t start) {
    constexpr std::array<std::string_view, 11> words{"end",
                                                     "graph",
                                                     "flowchart",
                                                     "subgraph",
                                                     "style",
                                                     "class",
                                                     "classDef",
                                                     "click",
                                                     "linkStyle",
                                                     "href",
                                                     "call"};
    if (std::ranges::find(words, name) == words.end()) return;
    scanner_.warn(start, "'" + name + "' is a word of Mermaid's; here it is read as a node's name");
  }

  /// What may stand behind a name: brackets with a text, `:::class` and `@{ shape: rect }`.
  void read_properties(NodeId node) {
    const std::size_t start = scanner_.at();
    scanner_.skip_blanks();
    const bool is_apart = scanner_.at() > start;
    if (is_apart && std::string_view("[({@").find(scanner_.peek()) == nowhere) {
      scanner_.go_to(start);
      return;
    }
    const std::size_t open = scanner_.at();
    if (auto brackets = read_flow_brackets(scanner_)) {
      if (is_apart) scanner_.warn(open, "brackets stand right behind a node's name");
      FlowNode& of = graph_.nodes[node];
      of.has_label = true;
      of.label = std::move(brackets->text);
      of.shape = brackets->shape;
      of.shape_place = scanner_.place(open);
    }
    for (;;) {
      if (scanner_.take(":::")) {
        const std::size_t at = scanner_.at();
        for (std::string& word : split_at_commas(read_flow_name(scanner_)))
          graph_.nodes[node].classes.push_back(std::move(word));
        if (scanner_.at() == at) scanner_.fail_here();
      } else if (scanner_.sees("@{")) {
        apply(read_shape_data(scanner_), node);
      } else {
        return;
      }
    }
  }

  void apply(const ShapeData& data, NodeId id) {
    if (subgraphs_.apply(data, id)) return;
    FlowNode& node = graph_.nodes[id];
    const auto shape = data.find("shape");
    if (shape != data.end() && !shape->second.text.empty()) {
      node.shape = shape->second.text;
      node.shape_place = scanner_.place(shape->second.at);
    }
    const auto label = data.find("label");
    if (label != data.end() && !label->second.text.empty()) {
      node.has_label = true;
      node.label = {.text = label->second.text,
                    .is_markdown = true,
                    .place = scanner_.place(label->second.at)};
    } else if (!node.has_label && (data.contains("icon") || data.contains("img"))) {
      node.has_label = true;
    }
  }

  /// A link, in this line or the next ones, with its text; nothing where none stands.
  std::optional<FlowEdge> read_link() {
    const std::size_t start = scanner_.at();
    scanner_.skip_blanks();
    std::string name;
    if (!read_flow_link(scanner_.rest())) name = read_edge_name();
    scanner_.skip_space();
    const bool is_below =
        scanner_.text().substr(start, scanner_.at() - start).find('\n') != nowhere;
    // A line that begins with `x--` is about a node x.
    if (is_below && is_letter(scanner_.peek())) return std::nullopt;
    const std::size_t at = scanner_.at();
    const auto read = read_flow_link(scanner_.rest());
    if (!read) return std::nullopt;
    scanner_.skip(read->length);
    FlowEdge edge{.tail = none<NodeId>, .head = none<NodeId>, .link = read->link};
    if (read->is_start) {
      read_text_of(edge, at);
    } else {
      scanner_.skip_space();
      if (scanner_.peek() == '|') {
        const std::size_t bar = scanner_.at();
        scanner_.skip(1);
        edge.label = read_flow_text(scanner_, "|", bar);
      }
    }
    scanner_.skip_space();
    edge_name_ = std::move(name);
    return edge;
  }

  /// `e1@` before a link; empty where there is none.
  std::string read_edge_name() {
    const std::size_t start = scanner_.at();
    std::size_t end = start;
    std::size_t sign = nowhere;
    for (; end < scanner_.text().size(); ++end) {
      const char c = scanner_.text()[end];
      if (is_blank(c) || std::string_view("\"[](){}|").find(c) != nowhere) break;
      if (c == '@') sign = end;
    }
    if (sign == nowhere || sign == start) return "";
    const std::size_t next = scanner_.text().find_first_not_of(" \t\n", sign + 1);
    if (next == nowhere || !read_flow_link(scanner_.text().substr(next))) return "";
    scanner_.go_to(sign + 1);
    return std::string(scanner_.text().substr(start, sign - start));
  }

  /// The text behind `--`, and the link behind it.
  void read_text_of(FlowEdge& edge, std::size_t start) {
    scanner_.skip_space();
    const std::size_t text = scanner_.at();
    std::optional<FlowLinkEnd> end;
    if (sees_flow_string(scanner_)) {
      edge.label = read_flow_string(scanner_);
      scanner_.skip_space();
      end = find_flow_link_end(scanner_.rest(), edge.link.stroke);
      if (end && end->at != 0) {
        scanner_.go_to(text);
        end.reset();
        edge.label = {};
      }
    }
    const bool is_plain = !end;
    if (is_plain) end = find_flow_link_end(scanner_.rest(), edge.link.stroke);
    if (!end) {
      scanner_.fail(
          start,
          "the link that starts here has a text and no end",
          Code::Unclosed,
          "a link is written -->, or --- without an arrow, and one with a text -- text -->");
    }
    if (is_plain) {
      edge.label = {.text = std::string(trimmed(scanner_.rest().substr(0, end->at))),
                    .place = scanner_.place(text)};
    }
    scanner_.skip(end->at + end->length);
    edge.link.head = end->link.head;
    edge.link.length = end->link.length;
  }

  /// From each node before a link to each behind it. When there are too many they are counted, but
  /// not made.
  void add_edges(const Ends& tails, const Ends& heads, const FlowEdge& like) {
    edges_ = sum_of(edges_,
                    product_of(static_cast<std::int64_t>(tails.size()),
                               static_cast<std::int64_t>(heads.size())));
    if (edges_ > limits_.edges) return;
    for (std::size_t i = 0; i < tails.size(); ++i) {
      for (std::size_t j = 0; j < heads.size(); ++j) {
        if (tails[i] == none<NodeId> || heads[j] == none<NodeId>) continue;
        stop_.ask_seldom(calls_);
        FlowEdge edge = like;
        edge.tail = tails[i];
        edge.head = heads[j];
        const EdgeId id = graph_.edges.add(std::move(edge));
        const bool has_name = i + 1 == tails.size() && j == 0 && !edge_name_.empty();
        if (has_name) names_.name_edge(edge_name_, id);
      }
    }
  }

  MermaidScanner scanner_;
  FlowGraph graph_{};
  FlowNames names_;
  FlowStyles styles_;
  FlowSubgraphs subgraphs_;
  const Limits& limits_;
  StopToken stop_;
  unsigned calls_ = 0;
  std::int64_t edges_ = 0;
  std::string edge_name_{};  // of the link that was read last
};

}  // namespace

FlowGraph read_flow(std::string_view text,
                    std::size_t start,
                    std::vector<Warning>& warnings,
                    const Limits& limits) {
  return FlowReader(text, start, warnings, limits).run();
}

}  // namespace boxart::internal
