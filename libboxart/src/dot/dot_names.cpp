#include "dot/dot_names.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

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
  return !text.empty() && !is_digit(text[0]) && std::ranges::all_of(text, [](char c) {
    return is_letter(c) || is_digit(c) || c == '_';
  }) && std::ranges::find(keywords, lower(text)) == keywords.end();
}

/// Is the character at `at` a line feed by itself: between quotes, backslashes and the ends? cgraph
/// drops it there.
bool is_lone_feed(std::string_view text, std::size_t at) {
  const auto parts = [&text](std::size_t i) {
    return i >= text.size() || text[i] == '"' || text[i] == '\\';
  };
  return text[at] == '\n' && parts(at + 1) && (at == 0 || parts(at - 1));
}

/// What is read where dot_id(text) is written.
std::string read_back(std::string_view text) {
  std::string out;
  std::size_t backslashes = 0;  // that stand right before
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_escaped = backslashes % 2 == 1;
    if (c == '"' && is_escaped) out += '\\';
    if ((c == '\n' || c == '\r') && is_escaped) {
      out.pop_back();
    } else if (!is_lone_feed(text, at)) {
      out += c;
    }
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  if (backslashes % 2 == 1) out += '\\';
  return out;
}

/// Much the same as `text`, and read as it is. Graphviz takes a percent sign at the start for its own.
std::string readable(std::string_view text) {
  std::string name(text);
  for (std::string again = read_back(name); again != name; again = read_back(name))
    name = std::move(again);
  return name.starts_with('%') ? '\\' + name : name;
}

/// Finds names that no other thing of a kind has.
class UniqueNames {
 public:
  /// A name that is told before others are looked for keeps it.
  bool take(const std::string& name) { return taken_.insert(name).second; }

  std::string find(const std::string& name) {
    if (take(name)) return name;
    // Where many have one name, each goes on where the one before has found one.
    for (int& number = numbers_[name];;) {
      std::string numbered = name + '-' + std::to_string(++number);
      if (take(numbered)) return numbered;
    }
  }

 private:
  std::set<std::string> taken_{};
  std::map<std::string, int> numbers_{};
};

bool has_name(const TextNode&) {
  return true;
}
bool has_name(const TextSubgraph& subgraph) {
  return !subgraph.name.empty();
}

/// Those that are read as they are keep their names, whatever the others are called.
template <typename Id, typename Thing>
IdVector<Id, std::string> unique_names(const IdVector<Id, Thing>& things) {
  UniqueNames unique;
  IdVector<Id, std::string> names;
  std::vector<Id> unsettled;
  for (const Thing& thing : things) {
    const Id id = names.add(thing.name);
    if (!has_name(thing)) continue;
    if (readable(thing.name) != thing.name || !unique.take(thing.name)) unsettled.push_back(id);
  }
  for (const Id id : unsettled)
    names[id] = unique.find(readable(names[id]));
  return names;
}

}  // namespace

DotNames::DotNames(const TextGraph& graph)
    : nodes_(unique_names(graph.nodes)), subgraphs_(unique_names(graph.subgraphs)) {
  for (const ClusterId id : graph.subgraphs.ids())
    first_of_.emplace(graph.subgraphs[id].name, subgraphs_[id]);
}

std::string_view DotNames::of_subgraph(std::string_view name) const {
  const auto found = first_of_.find(name);
  return found == first_of_.end() ? name : found->second;
}

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

}  // namespace boxart::internal
