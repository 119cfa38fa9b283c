#include "easy/read_easy.h"

#include "base/ascii.h"
#include "base/stop_token.h"
#include "easy/escapes.h"
#include "easy/outside_comments.h"
#include "easy/parts_table.h"
#include "easy/read_arrow.h"
#include "easy/scanner.h"
#include "graph/check_limits.h"
#include "text/position.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

class Parser {
 public:
  Parser(std::string_view text, const Limits& limits)
      : scanner_(text), limits_(limits), stop_(limits.stop) {}

  EasyGraph run() {
    for (scanner_.skip_blanks(); !scanner_.at_end(); scanner_.skip_blanks()) {
      stop_.ask_seldom(calls_, 64);
      read_piece();
    }
    if (!open_.empty()) {
      scanner_.fail(open_.back().start, "the group that starts here has no ')'", Code::Unclosed);
    }
    finish_chain();
    check_size();
    return std::move(graph_);
  }

  const std::vector<ByteRange>& comments() const { return scanner_.comments(); }

 private:
  using Ends = std::vector<EasyEnd>;

  /// A chain of lists on the way: `[ A ], [ B ] -> [ C ], [ D ]`.
  struct Chain {
    Ends tails{};                        // what stands before the last arrow
    std::optional<std::size_t> arrow{};  // through which the list hangs on them
    std::size_t arrow_at = 0;            // its place in the text
    bool needs_head = false;             // nothing stands behind the arrow yet
    bool needs_more = false;             // a comma stands last
    Ends list{};
  };
  /// A group that is not closed yet, with the chain around it.
  struct OpenGroup {
    ClusterId id;
    std::size_t start;
    Chain around;
  };

  void read_piece() {
    const char c = scanner_.peek();
    const bool is_class = c == '.' && scanner_.rest().size() > 1 && is_letter(scanner_.rest()[1]);
    if (c == '[') {
      read_node();
    } else if (c == '(') {
      open_group();
    } else if (c == ')') {
      close_group();
    } else if (c == '{') {
      read_own_attributes();
    } else if (c == ',') {
      read_comma();
    } else if (is_letter(c) || is_class) {
      read_class();
    } else if (std::string_view("<-=.~").find(c) != std::string_view::npos) {
      read_edge();
    } else {
      scanner_.fail_here();
    }
  }

  void read_comma() {
    if (chain_.list.empty() || chain_.needs_more) scanner_.fail_here();
    chain_.needs_more = true;
    scanner_.skip(1);
  }

  void read_edge() {
    if (chain_.needs_head) scanner_.fail(scanner_.at(), "a node is missing between two arrows");
    if (chain_.list.empty() || chain_.needs_more) {
      scanner_.fail(scanner_.at(), "a node is missing before the arrow");
    }
    chain_.arrow_at = scanner_.at();
    ArrowText text = read_arrow(scanner_.rest());
    if (!text.mistake.empty()) scanner_.fail(scanner_.at(), text.mistake);
    scanner_.skip(text.length);
    graph_.arrows.emplace_back(std::move(text.arrow), EasyAttributes{});
    chain_.tails = std::move(chain_.list);
    chain_.list.clear();
    chain_.arrow = graph_.arrows.size() - 1;
    chain_.needs_head = true;
  }

  /// Checks that nothing is missing behind what was read.
  void finish_chain() const {
    if (chain_.needs_head) scanner_.fail(chain_.arrow_at, "a node is missing behind the arrow");
    if (chain_.needs_more) scanner_.fail(scanner_.at(), "a node is missing behind the ','");
  }

  /// Puts a node, the parts of one, or a group into the chain. Edges are made right away.
  void add(const Ends& ends) {
    if (!chain_.needs_more && !chain_.needs_head) chain_ = {};
    if (chain_.needs_head) chain_.list.clear();
    chain_.needs_more = false;
    chain_.needs_head = false;
    if (chain_.arrow) add_edges(ends);
    chain_.list.insert(chain_.list.end(), ends.begin(), ends.end());
  }

  /// When there are too many they are counted, but not made.
  void add_edges(const Ends& heads) {
    edges_ = sum_of(edges_,
                    product_of(static_cast<std::int64_t>(chain_.tails.size()),
                               static_cast<std::int64_t>(heads.size())));
    if (edges_ > limits_.edges) return;
    for (const EasyEnd& tail : chain_.tails) {
      for (const EasyEnd& head : heads) {
        stop_.ask_seldom(calls_);
        graph_.edges.add({.tail = tail, .head = head, .arrow = *chain_.arrow});
      }
    }
  }

  /// Each node will have the attributes of the class of all and of its own, and so will each arrow.
  void check_size() const {
    const auto values = [this](EasyGraph::Kind kind, std::size_t things) {
      std::size_t of_all = 0;
      std::size_t max = 0;
      for (const auto& [name, attributes] : graph_.classes[kind])
        (name.empty() ? of_all : max) = std::max(name.empty() ? of_all : max, attributes.size());
      return product_of(static_cast<std::int64_t>(of_all + max), static_cast<std::int64_t>(things));
    };
    check_limits({.nodes = static_cast<std::int64_t>(graph_.nodes.size()),
                  .edges = edges_,
                  .values = sum_of(values(EasyGraph::Kind::Node, graph_.nodes.size()),
                                   sum_of(values(EasyGraph::Kind::Edge, graph_.edges.size()),
                                          values(EasyGraph::Kind::Group, graph_.groups.size())))},
                 limits_);
  }

  ClusterId group() const { return open_.empty() ? none<ClusterId> : open_.back().id; }

  NodeId add_node(EasyNode node) {
    if (group() != none<ClusterId>) node.groups.push_back(group());
    return graph_.nodes.add(std::move(node));
  }

  void read_node() {
    const Position place = scanner_.place_of(scanner_.at());
    const std::string text = scanner_.read_brackets();
    std::vector<std::vector<EasyPart>> rows = split_rows(text);
    if (!rows.empty()) return add_parts(text, place, std::move(rows));
    const std::string name = easy_name(text);
    if (name.empty()) {
      std::string number = std::to_string(anonymous_++);
      number.insert(number.begin(), '#');
      return add({{.node = add_node({.name = number, .place = place, .is_anonymous = true})}});
    }
    std::optional<EasyEnd> end = part_of_name(name);
    if (!end) {
      auto found = nodes_.find(name);
      if (found == nodes_.end()) {
        const NodeId node = add_node({.name = name, .source = text, .place = place});
        found = nodes_.emplace(name, node).first;
      }
      end = EasyEnd{.node = found->second};
    }
    std::vector<ClusterId>& groups = graph_.nodes[end->node].groups;
    if (group() != none<ClusterId> && (groups.empty() || groups.back() != group())) {
      groups.push_back(group());
    }
    add({*end});
  }

  /// The part of a node whose basename and number, `name.2`, are a name.
  std::optional<EasyEnd> part_of_name(const std::string& name) const {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) return std::nullopt;
    const auto found = parts_.find(name.substr(0, dot));
    if (found == parts_.end()) return std::nullopt;
    constexpr std::size_t max_digits = 9;
    const std::string digits = name.substr(dot + 1, max_digits + 1);
    if (digits.empty() || digits.size() > max_digits) return std::nullopt;
    if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    const int part = std::stoi(digits);
    const auto& [node, count] = found->second;
    if (part >= count || std::to_string(part) != digits) return std::nullopt;
    return EasyEnd{.node = node, .part = part};
  }

  void add_parts(const std::string& text, Position place, std::vector<std::vector<EasyPart>> rows) {
    std::string name = joined_parts(rows);
    // The attributes behind it may have the name of the whole.
    EasyAttributes attributes;
    scanner_.skip_blanks();
    if (scanner_.peek() == '{') attributes = scanner_.read_attributes();
    const auto basename = attributes.find("basename");
    if (basename != attributes.end()) name = easy_name(basename->second.text);
    if (parts_.contains(name)) {
      std::string numbered;
      do {
        numbered = name + '-' + std::to_string(++copies_);
      } while (parts_.contains(numbered));
      name = numbered;
    }
    const NodeId node = add_node({.name = name,
                                  .source = text,
                                  .place = place,
                                  .rows = std::move(rows),
                                  .attributes = std::move(attributes)});
    Ends ends;
    for (const std::vector<EasyPart>& row : graph_.nodes[node].rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        const int part = static_cast<int>(ends.size());
        ends.push_back({.node = node, .part = part});
      }
    }
    parts_.emplace(name, std::pair(node, static_cast<int>(ends.size())));
    add(ends);
  }

  void open_group() {
    constexpr std::size_t max_depth = 500;
    if (open_.size() == max_depth) {
      scanner_.fail(scanner_.at(), "groups are nested too deeply", Code::TooDeep);
    }
    const std::size_t start = scanner_.at();
    scanner_.skip(1);
    const std::string name = easy_name(scanner_.read_group_name());
    open_.push_back({.id = find_group(name), .start = start, .around = std::move(chain_)});
    chain_ = {};
  }

  /// The group of that name, made when there is none or when it stands around this one.
  ClusterId find_group(const std::string& name) {
    const auto found = groups_.find(name);
    const auto is_open = [&](ClusterId id) {
      return std::ranges::any_of(open_, [id](const OpenGroup& open) { return open.id == id; });
    };
    if (!name.empty() && found != groups_.end() && !is_open(found->second)) return found->second;
    const ClusterId id = graph_.groups.add({.name = name, .parent = group()});
    if (!name.empty()) groups_.emplace(name, id);
    return id;
  }

  void close_group() {
    if (open_.empty()) scanner_.fail(scanner_.at(), "no group is open that this ')' could close");
    finish_chain();
    scanner_.skip(1);
    const ClusterId id = open_.back().id;
    chain_ = std::move(open_.back().around);
    open_.pop_back();
    add({{.group = id}});
  }

  /// Attributes of the arrow or of the list that was read last.
  void read_own_attributes() {
    if (chain_.needs_more || (chain_.list.empty() && !chain_.needs_head)) scanner_.fail_here();
    const EasyAttributes attributes = scanner_.read_attributes();
    if (chain_.needs_head) return assign(attributes, graph_.arrows[*chain_.arrow].second);
    const auto is_same = [](const EasyEnd& a, const EasyEnd& b) {
      return a.node == b.node && a.group == b.group;
    };
    for (std::size_t i = 0; i < chain_.list.size(); ++i) {
      const EasyEnd& end = chain_.list[i];
      if (i > 0 && is_same(end, chain_.list[i - 1])) continue;  // a part of the same node
      assign(attributes,
             end.node == none<NodeId> ? graph_.groups[end.group].attributes
                                      : graph_.nodes[end.node].attributes);
    }
  }

  static void assign(const EasyAttributes& from, EasyAttributes& to) {
    for (const auto& [name, value] : from)
      to[name] = value;
  }

  /// `node.cities, edge { ... }`; `.cities` stands for the class of nodes, edges and groups alike.
  void read_class() {
    if (chain_.needs_head) {
      scanner_.fail(scanner_.at(),
                    "a node is missing behind the arrow; a label stands between two of the same "
                    "pattern, -- label -->");
    }
    finish_chain();
    std::vector<std::pair<EasyGraph::Kind, std::string>> selected;
    do {
      if (scanner_.peek() == ',') scanner_.skip(1);
      scanner_.skip_blanks();
      read_selector(selected);
      scanner_.skip_blanks();
    } while (scanner_.peek() == ',');
    if (scanner_.peek() != '{') scanner_.fail_here();
    const EasyAttributes attributes = scanner_.read_attributes();
    for (const auto& [kind, name] : selected)
      assign(attributes, graph_.classes[kind][name]);
    chain_ = {};
  }

  void read_selector(std::vector<std::pair<EasyGraph::Kind, std::string>>& selected) {
    using Kind = EasyGraph::Kind;
    const std::size_t start = scanner_.at();
    const std::string word = scanner_.read_word();
    std::string name;
    if (scanner_.peek() == '.') {
      scanner_.skip(1);
      name = scanner_.read_word();
      if (name.empty()) scanner_.fail_here();
    }
    if (word == "graph") {
      selected.emplace_back(Kind::Graph, name);
    } else if (word == "node") {
      selected.emplace_back(Kind::Node, name);
    } else if (word == "edge") {
      selected.emplace_back(Kind::Edge, name);
    } else if (word == "group") {
      selected.emplace_back(Kind::Group, name);
    } else if (word.empty() && !name.empty()) {
      for (const Kind kind : {Kind::Node, Kind::Edge, Kind::Group})
        selected.emplace_back(kind, name);
    } else {
      scanner_.fail(start,
                    "syntax error near '" + word + "': nodes stand in brackets, [ " +
                        (word.empty() ? "name" : word) + " ]");
    }
  }

  EasyScanner scanner_;
  EasyGraph graph_{};
  Chain chain_{};
  std::vector<OpenGroup> open_{};
  std::map<std::string, NodeId> nodes_{};                 // without parts, by name
  std::map<std::string, std::pair<NodeId, int>> parts_{};  // by basename: how many
  std::map<std::string, ClusterId> groups_{};
  const Limits& limits_;
  StopToken stop_;
  unsigned calls_ = 0;
  std::int64_t edges_ = 0;
  int anonymous_ = 0;
  int copies_ = 0;
};

/// A NUL that the parser would read is the reason for whatever is wrong.
EasyGraph read_with(Parser& parser, std::string_view text) {
  try {
    EasyGraph graph = parser.run();
    refuse_nul_outside(text, parser.comments());
    return graph;
  } catch (const LimitError&) {
    throw;
  } catch (const Error&) {
    refuse_nul_outside(text, parser.comments());
    throw;
  }
}

}  // namespace

EasyGraph read_easy(std::string_view text, std::vector<Warning>& warnings, const Limits& limits) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const bool is_utf8 = find_invalid_utf8(text) == text.size();
  const std::string converted = is_utf8 ? std::string{} : to_utf8(text);
  const std::string_view readable = is_utf8 ? text : converted;
  Parser parser(readable, limits);
  EasyGraph graph = read_with(parser, readable);
  if (is_utf8) return graph;
  const std::size_t invalid = find_invalid_outside(text, parser.comments());
  if (invalid < text.size()) {
    warnings.push_back({.code = Code::InvalidBytes,
                        .line = position_at(text, invalid).line,
                        .message = "bytes that are no UTF-8 are read as Latin-1"});
  }
  return graph;
}

}  // namespace boxart::internal
