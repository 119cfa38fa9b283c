#include "mermaid/mermaid_names.h"

#include "mermaid/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Letters beyond ASCII that Mermaid takes in names: no signs, marks or emoji.
constexpr std::array<Range, 16> letters{{{0xC0, 0xD6},
                                         {0xD8, 0xF6},
                                         {0xF8, 0x2C1},
                                         {0x370, 0x373},
                                         {0x386, 0x386},
                                         {0x388, 0x3FF},
                                         {0x400, 0x481},
                                         {0x48A, 0x527},
                                         {0x531, 0x556},
                                         {0x561, 0x587},
                                         {0x5D0, 0x5EA},
                                         {0x620, 0x64A},
                                         {0x3041, 0x3096},
                                         {0x30A1, 0x30FA},
                                         {0x4E00, 0x9FCC},
                                         {0xAC00, 0xD7A3}}};

bool is_name_letter(char32_t c) {
  constexpr char32_t first_foreign = 0x80;
  if (c < first_foreign) return is_word_letter(static_cast<char>(c));
  return std::ranges::any_of(letters, [c](Range r) { return r.first <= c && c <= r.last; });
}

/// Does a statement, or something else that isn't a node, begin with that word?
bool is_keyword(std::string_view word) {
  constexpr std::array<std::string_view, 15> words{"accDescr",
                                                   "accTitle",
                                                   "call",
                                                   "class",
                                                   "classDef",
                                                   "click",
                                                   "direction",
                                                   "end",
                                                   "flowchart",
                                                   "graph",
                                                   "href",
                                                   "interpolate",
                                                   "linkStyle",
                                                   "style",
                                                   "subgraph"};
  return std::ranges::find(words, word) != words.end();
}

bool is_joint(char32_t c) {
  return c == U'-' || c == U'.' || c == U'/';
}

/// The name of a cluster without what makes it one in DOT.
std::string_view frame_name(std::string_view name) {
  constexpr std::string_view prefix = "cluster_";
  while (name.size() > prefix.size() && name.starts_with(prefix))
    name.remove_prefix(prefix.size());
  return name;
}

/// The text with underscores for what is no letter.
std::string letters_of(std::string_view text) {
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (c.valid && is_name_letter(c.value)) {
      name += text.substr(at, c.length);
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
    at += c.length;
  }
  while (name.ends_with('_'))
    name.pop_back();
  return name;
}

}  // namespace

bool is_mermaid_name(std::string_view name) {
  bool is_apart = true;  // could no joint stand here?
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode(name, at);
    const bool is_letter = c.valid && is_name_letter(c.value);
    if (!is_letter && (is_apart || !is_joint(c.value))) return false;
    is_apart = !is_letter;
    at += c.length;
  }
  // Mermaid calls links L_TAIL_HEAD_0.
  return !is_apart && !name.starts_with("L_") &&
         !is_keyword(name.substr(0, name.find_first_of("-./")));
}

MermaidNames::MermaidNames(const ResolvedGraph& graph)
    : nodes_(graph.nodes.size()), frames_(graph.clusters.size()) {
  for (const NodeId node : graph.nodes.ids())
    nodes_[node] = kept(graph.nodes[node].name);
  for (const ClusterId frame : graph.clusters.ids())
    frames_[frame] = kept(frame_name(graph.clusters[frame].name));
  for (const NodeId node : graph.nodes.ids()) {
    if (nodes_[node].empty()) nodes_[node] = made(letters_of(graph.nodes[node].name), "node");
  }
  for (const ClusterId frame : graph.clusters.ids()) {
    if (!frames_[frame].empty()) continue;
    const std::string name = letters_of(graph.clusters[frame].name);
    frames_[frame] = made(std::string(frame_name(name)), "frame");
  }
}

std::string MermaidNames::kept(std::string_view name) {
  if (!is_mermaid_name(name) || !taken_.emplace(name).second) return {};
  return std::string(name);
}

std::string MermaidNames::made(std::string name, std::string_view other) {
  if (name.empty()) name = other;
  if (!is_mermaid_name(name)) name = std::string(other) + '_' + name;
  std::string out = name;
  int& number = numbers_.try_emplace(name, 1).first->second;
  while (!taken_.insert(out).second)
    out = name + '_' + std::to_string(++number);
  return out;
}

}  // namespace boxart::internal
