#include "mermaid/flow_subgraphs.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/diagram.h"
#include "mermaid/flow_texts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {}  // namespace

bool FlowSubgraphs::read() {
  constexpr std::string_view word = "subgraph";
  if (scanner_.sees_word(word) &&
      (is_blank(scanner_.peek(word.size())) || scanner_.peek(word.size()) == ';' ||
       scanner_.peek(word.size()) == '\0')) {
    open();
    return true;
  }
  if (sees_end()) {
    close();
    return true;
  }
  return read_direction();
}

void FlowSubgraphs::open() {
  Open open{.start = scanner_.at()};
  if (open_.size() == static_cast<std::size_t>(deepest_frame)) {
    scanner_.fail(open.start, "subgraphs are nested too deeply", Code::TooDeep);
  }
  open.subgraph.place = scanner_.place();
  scanner_.skip(std::string_view("subgraph").size());
  scanner_.skip_blanks();
  read_title(open);
  scanner_.skip_blanks();
  const bool is_done = scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';';
  if (!is_done && !scanner_.sees("%%")) scanner_.fail_here();
  open_.push_back(std::move(open));
}

/// `name`, `name [title]`, `title of words`, or `"title"`. What holds a blank is no name.
void FlowSubgraphs::read_title(Open& open) {
  FlowText& title = open.subgraph.title;
  const std::size_t start = scanner_.at();
  if (sees_flow_string(scanner_)) {
    title = read_flow_string(scanner_);
  } else {
    const std::size_t end =
        std::min(scanner_.text().find_first_of("[;\n", start), scanner_.text().size());
    title = {.text = std::string(scanner_.text().substr(start, end - start)),
             .place = scanner_.place(start)};
    scanner_.go_to(end);
  }
  const bool has_blank = std::ranges::any_of(title.text, is_blank);
  scanner_.skip_blanks();
  if (scanner_.peek() == '[') {
    open.name = trimmed(title.text);
    const std::size_t bracket = scanner_.at();
    scanner_.skip(1);
    title = read_flow_text(scanner_, "]", bracket);
  } else if (!has_blank) {
    open.name = title.text;
  }
  const std::size_t colons = open.name.find(":::");
  if (colons != nowhere && colons > 0) {
    const std::string class_name = open.name.substr(colons + 3);
    if (title.text == open.name) title.text.resize(colons);
    open.name.resize(colons);
    graph_.nodes[names_.get(open.name, title.place)].classes.push_back(class_name);
  }
}

/// `direction LR`; behind it the line may hold anything.
bool FlowSubgraphs::read_direction() {
  constexpr std::string_view word = "direction";
  if (!scanner_.sees_word(word)) return false;
  const std::size_t start = scanner_.at();
  std::size_t at = start + word.size();
  while (at < scanner_.text().size() && is_blank(scanner_.text()[at]))
    ++at;
  const std::string_view name = scanner_.text().substr(at, 2);
  constexpr std::array<std::string_view, 5> directions{"TB", "TD", "BT", "LR", "RL"};
  if (at == start + word.size() || std::ranges::find(directions, name) == directions.end()) {
    return false;
  }
  scanner_.go_to(at);
  scanner_.read_line();
  if (open_.empty()) {
    scanner_.warn(start,
                  "a direction outside of subgraphs isn't followed; it stands in the first line");
    return true;
  }
  open_.back().subgraph.direction = name == "TD" ? "TB" : name;
  open_.back().subgraph.direction_place = scanner_.place(start);
  return true;
}

/// `end`, unless what follows shows that a node is called so.
bool FlowSubgraphs::sees_end() const {
  if (!scanner_.sees_word("end")) return false;
  const char next = scanner_.peek(3);
  if (next != '\0' && next != ';' && !is_blank(next)) return false;
  const std::size_t line =
      std::min(scanner_.text().find_first_not_of(" \t", scanner_.at() + 3), scanner_.text().size());
  const std::string_view rest = scanner_.text().substr(line);
  constexpr std::array<std::string_view, 6> links{"--", "==", "-.", "~~~", "<-", "&"};
  return std::ranges::none_of(links,
                              [rest](std::string_view link) { return rest.starts_with(link); });
}

void FlowSubgraphs::close() {
  if (open_.empty()) {
    scanner_.fail(scanner_.at(), "no subgraph is open that this 'end' could end");
  }
  scanner_.skip(3);
  Open open = std::move(open_.back());
  open_.pop_back();
  if (open.name.empty()) open.name = "subGraph" + std::to_string(ended_);
  ++ended_;
  const NodeId name = names_.get(open.name, open.subgraph.place);
  const std::vector<NodeId> members = std::move(open.subgraph.members);
  // A name that comes again is that of the same subgraph.
  if (graph_.nodes[name].subgraph == none<ClusterId>) {
    open.subgraph.name = name;
    open.subgraph.members = {};
    graph_.nodes[name].subgraph = graph_.subgraphs.add(std::move(open.subgraph));
  }
  add_members(graph_.nodes[name].subgraph, members);
  mention(name);
}

void FlowSubgraphs::add_members(ClusterId subgraph, const std::vector<NodeId>& members) {
  owners_.resize(graph_.nodes.size(), none<ClusterId>);
  const NodeId name = graph_.subgraphs[subgraph].name;
  for (const NodeId member : members) {
    if (member == name || owners_[index(member)] != none<ClusterId>) continue;
    if (holds(member, name)) {
      scanner_.warn(scanner_.at(),
                    "the subgraph '" + graph_.nodes[member].name + "' isn't put into '" +
                        graph_.nodes[name].name + "', which it holds");
      continue;
    }
    owners_[index(member)] = subgraph;
    graph_.subgraphs[subgraph].members.push_back(member);
  }
}

/// Is `inner` in the subgraph `outer`, however deep?
bool FlowSubgraphs::holds(NodeId outer, NodeId inner) const {
  int depth = 0;
  for (NodeId at = inner; owners_[index(at)] != none<ClusterId>;) {
    at = graph_.subgraphs[owners_[index(at)]].name;
    if (at == outer) return true;
    if (++depth > deepest_frame) {
      scanner_.fail(scanner_.at(), "subgraphs are nested too deeply", Code::TooDeep);
    }
  }
  return false;
}

void FlowSubgraphs::mention(NodeId node) {
  if (!open_.empty()) open_.back().subgraph.members.push_back(node);
}

bool FlowSubgraphs::apply(const ShapeData& data, NodeId node) {
  const ClusterId subgraph = graph_.nodes[node].subgraph;
  if (subgraph == none<ClusterId>) return false;
  const auto view = data.find("view");
  if (view != data.end())
    graph_.subgraphs[subgraph].is_collapsed = view->second.text == "collapsed";
  return true;
}

void FlowSubgraphs::finish() const {
  if (open_.empty()) return;
  scanner_.fail(open_.back().start, "the subgraph that starts here has no 'end'", Code::Unclosed);
}

}  // namespace boxart::internal
