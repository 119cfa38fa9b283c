#include "dot/dot_size.h"

#include "base/stop_token.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = Token::Kind;

/// Is it this keyword, which may be written in capitals?
bool is_word(const Token& token, std::string_view lower) {
  if (token.kind != Kind::Keyword || token.text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if ((token.text[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

/// What a string in quotes stands for, as far as two may be the same name.
void append_unquoted(std::string_view text, std::string& name) {
  if (!text.starts_with('"')) {
    name += text;
    return;
  }
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool escapes = text[i] == '\\' && i + 2 < text.size();
    if (escapes && text[i + 1] == '\n') {
      ++i;
    } else if (!escapes || text[i + 1] != '"') {
      name += text[i];
    }
  }
}

/// Are nodes outside of subgraphs told apart by their names, which takes longer than all the rest,
/// or may one count each time that it is named?
enum class NodeCount { Exact, AtMost };

/// Walks over the statements of all graphs, and keeps of each subgraph the nodes in it.
class Counter {
 public:
  Counter(const std::vector<Token>& tokens, NodeCount nodes, const Limits& limits)
      : limits_(limits),
        stop_(limits.stop),
        tokens_(tokens),
        counts_exactly_(nodes == NodeCount::Exact) {}

  GraphSize count() {
    while (token().kind != Kind::End && token().kind != Kind::Unclosed) {
      stop_.ask_seldom(calls_);
      read_token();
    }
    if (!open_.empty()) finish_graph();
    return size_;
  }

 private:
  /// What an attribute is one of.
  enum class Part { Graph, Node, Edge };

  /// A link of a chain `a -> {b c} -> d, e`: a number of nodes, or all that are in a subgraph.
  struct End {
    int subgraph = -1;
    std::int64_t count = 0;
  };

  /// A graph or a subgraph whose brace is open, and the chain that is being read in it.
  struct Open {
    int subgraph;
    std::vector<End> chain{};
  };

  const Token& token() const { return tokens_[at_]; }
  Open& here() { return open_.back(); }

  void read_token() {
    if (token().is('{')) {
      ++at_;
      open("");
    } else if (token().is('}')) {
      ++at_;
      close();
    } else if (open_.empty()) {
      ++at_;  // the head of a graph
    } else if (token().is('[')) {
      read_attributes(Part::Graph);
    } else if (token().kind == Kind::Keyword) {
      read_keyword();
    } else if (token().kind == Kind::Id) {
      read_nodes();
    } else {
      ++at_;
    }
  }

  void read_keyword() {
    const Token& word = token();
    ++at_;
    if (is_word(word, "subgraph")) {
      std::string name;
      if (token().kind == Kind::Id) {
        name = id_at(at_);
        skip_id();
      }
      if (!token().is('{')) return;
      ++at_;
      open(name);
      return;
    }
    read_attributes(is_word(word, "node")   ? Part::Node
                    : is_word(word, "edge") ? Part::Edge
                                            : Part::Graph);
  }

  void skip_id() {
    ++at_;
    while (token().is('+') && tokens_[at_ + 1].kind == Kind::Id)
      at_ += 2;
  }

  void skip_value() {
    ++at_;
    if (token().kind == Kind::Id) skip_id();
  }

  /// The name that begins at this token.
  std::string id_at(std::size_t start) const {
    std::string name;
    append_unquoted(tokens_[start].text, name);
    for (; tokens_[start + 1].is('+') && tokens_[start + 2].kind == Kind::Id; start += 2)
      append_unquoted(tokens_[start + 2].text, name);
    return name;
  }

  /// A list of nodes, or an attribute of the graph.
  void read_nodes() {
    std::int64_t count = 0;
    for (;;) {
      const std::size_t start = at_;
      skip_id();
      if (count == 0 && token().is('=')) {
        names_[static_cast<std::size_t>(Part::Graph)].insert(id_at(start));
        skip_value();
        return;
      }
      add_node(start);
      ++count;
      while (token().is(':')) {
        ++at_;
        if (token().kind == Kind::Id) skip_id();
      }
      if (!token().is(',') || tokens_[at_ + 1].kind != Kind::Id) break;
      ++at_;
    }
    finish_end({.count = count});
  }

  void add_node(std::size_t name) {
    if (open_.size() == 1 && !counts_exactly_) {
      ++loose_nodes_;
      size_.nodes = sum_of(size_.nodes, 1);
      return;
    }
    const auto [found, is_new] =
        nodes_.try_emplace(id_at(name), static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) size_.nodes = sum_of(size_.nodes, 1);
    // More members would take the memory that the limit is to save. Are there too many nodes, how
    // many they are counts alone.
    if (size_.members > max_members_ || size_.nodes > limits_.nodes) return;
    // Who is in a subgraph is in all around it already.
    for (std::size_t i = open_.size(); i-- > 1;) {
      const auto subgraph = static_cast<std::uint64_t>(open_[i].subgraph);
      if (!members_.insert(subgraph << 32U | found->second).second) return;
      ++counts_[static_cast<std::size_t>(subgraph)];
      ++size_.members;
    }
  }

  /// Behind nodes or a subgraph at which edges may begin or end.
  void finish_end(End end) {
    std::vector<End>& chain = here().chain;
    chain.push_back(end);
    if (token().kind == Kind::EdgeOp) {
      ++at_;
      return;
    }
    // A subgraph that stands in the chain twice has grown by its second mention: cgraph makes the
    // edges at the end of the statement.
    for (std::size_t i = 1; i < chain.size(); ++i)
      add_edges(product_of(nodes_at(chain[i - 1]), nodes_at(chain[i])));
    read_attributes(chain.size() > 1 ? Part::Edge : Part::Node);
    chain.clear();
  }

  std::int64_t nodes_at(const End& end) const {
    return end.subgraph < 0 ? end.count : counts_[static_cast<std::size_t>(end.subgraph)];
  }

  void add_edges(std::int64_t count) {
    size_.edges = sum_of(size_.edges, count);
    edges_ = sum_of(edges_, count);
  }

  void read_attributes(Part part) {
    while (token().is('[')) {
      ++at_;
      while (token().kind != Kind::End && token().kind != Kind::Unclosed && !token().is(']')) {
        stop_.ask_seldom(calls_);
        if (token().kind != Kind::Id) {
          ++at_;
          continue;
        }
        names_[static_cast<std::size_t>(part)].insert(id_at(at_));
        skip_id();
        if (token().is('=')) skip_value();
      }
      if (token().is(']')) ++at_;
    }
  }

  /// A subgraph with a name is the same as before when it stands in the same one.
  void open(const std::string& name) {
    int subgraph = static_cast<int>(counts_.size());
    if (!open_.empty() && !name.empty()) {
      subgraph = subgraphs_.try_emplace({here().subgraph, name}, subgraph).first->second;
    }
    if (subgraph == static_cast<int>(counts_.size())) counts_.push_back(0);
    open_.push_back({.subgraph = subgraph});
  }

  void close() {
    if (open_.empty()) return;
    const int subgraph = here().subgraph;
    if (open_.size() == 1) return finish_graph();
    open_.pop_back();
    finish_end({.subgraph = subgraph});
  }

  void finish_graph() {
    const auto names = [this](Part part) {
      return static_cast<std::int64_t>(names_[static_cast<std::size_t>(part)].size());
    };
    const std::int64_t nodes = loose_nodes_ + static_cast<std::int64_t>(nodes_.size());
    const auto subgraphs = static_cast<std::int64_t>(counts_.size());
    for (const std::int64_t values : {product_of(nodes, names(Part::Node)),
                                      product_of(edges_, names(Part::Edge)),
                                      product_of(subgraphs, names(Part::Graph))})
      size_.values = sum_of(size_.values, values);
    open_.clear();
    counts_.clear();
    subgraphs_.clear();
    nodes_.clear();
    members_.clear();
    names_ = {};
    edges_ = 0;
    loose_nodes_ = 0;
  }

  const Limits& limits_;
  const std::int64_t max_members_ = max_members(limits_);
  StopToken stop_;
  unsigned calls_ = 0;
  const std::vector<Token>& tokens_;
  const bool counts_exactly_;
  std::size_t at_ = 0;
  GraphSize size_;
  // Of the present graph.
  std::vector<Open> open_;
  std::vector<std::int64_t> counts_;  // by subgraph: the nodes in it; the graph itself is the first
  std::map<std::pair<int, std::string>, int> subgraphs_;  // by what they stand in, and name
  std::unordered_map<std::string, std::uint32_t> nodes_;  // only looked up
  std::unordered_set<std::uint64_t> members_;             // subgraph and node
  std::array<std::set<std::string>, 3> names_;            // of attributes, by part
  std::int64_t edges_ = 0;
  std::int64_t loose_nodes_ = 0;
};

bool is_within(const GraphSize& size, const Limits& limits) {
  return size.nodes <= limits.nodes && size.edges <= limits.edges &&
         size.members <= max_members(limits) && size.values <= max_values(limits);
}

/// Can't a text of this size hold more than `limits` allow? A node, and a brace, take two bytes.
bool is_small(std::string_view text, const Limits& limits) {
  const auto max = static_cast<std::int64_t>(text.size() / 2 + 1);
  const std::int64_t pairs = product_of(max, max);
  return max <= limits.nodes && pairs <= limits.edges && pairs <= max_members(limits) &&
         pairs <= max_values(limits);
}

}  // namespace

void check_dot_limits(std::string_view text,
                      const std::vector<Token>& tokens,
                      const Limits& limits) {
  if (is_small(text, limits)) return;
  if (is_within(Counter(tokens, NodeCount::AtMost, limits).count(), limits)) return;
  check_limits(Counter(tokens, NodeCount::Exact, limits).count(), limits);
}

}  // namespace boxart::internal
