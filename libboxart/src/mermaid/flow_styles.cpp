#include "mermaid/flow_styles.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/flow_texts.h"
#include "mermaid/split.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace boxart::internal {
namespace {

/// Does a property of CSS stand behind a semicolon? Then it doesn't end the statement.
bool starts_property(std::string_view text) {
  constexpr std::array<std::string_view, 10> properties{"fill",
                                                        "stroke",
                                                        "color",
                                                        "stroke-width",
                                                        "stroke-dasharray",
                                                        "font-weight",
                                                        "font-style",
                                                        "font-size",
                                                        "opacity",
                                                        "background-color"};
  const std::size_t start = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(start);
  const std::size_t colon = text.find_first_of(":\n;");
  if (colon == nowhere || text[colon] != ':') return false;
  const std::string_view name = trimmed(text.substr(0, colon));
  return std::ranges::find(properties, name) != properties.end();
}

}  // namespace

NodeId FlowNames::get(std::string_view name, Position place) {
  const auto found = nodes_.find(name);
  if (found != nodes_.end()) return found->second;
  const NodeId node = graph_.nodes.add({.name = std::string(name), .place = place});
  nodes_.emplace(name, node);
  return node;
}

NodeId FlowNames::find(std::string_view name) const {
  const auto found = nodes_.find(name);
  return found == nodes_.end() ? none<NodeId> : found->second;
}

void FlowNames::name_others() {
  for (; named_ < graph_.edges.size(); ++named_) {
    const FlowEdge& edge = graph_.edges[id_at<EdgeId>(named_)];
    const int others = parallel_[{edge.tail, edge.head}]++;
    name_edge("L_" + graph_.nodes[edge.tail].name + '_' + graph_.nodes[edge.head].name + '_' +
                  std::to_string(others == 0 ? 0 : others + 1),
              id_at<EdgeId>(named_));
  }
}

EdgeId FlowNames::find_edge(std::string_view name) {
  if (name.starts_with("L_")) name_others();
  const auto found = edges_.find(name);
  return found == edges_.end() ? none<EdgeId> : found->second;
}

/// A node may be called as a statement is: what follows is a link, a bracket or nothing then.
bool FlowStyles::takes(std::string_view word) {
  if (!scanner_.sees_word(word) || !is_blank_within_line(scanner_.peek(word.size()))) return false;
  const std::size_t next = scanner_.text().find_first_not_of(" \t", scanner_.at() + word.size());
  if (next == nowhere) return false;
  if (std::string_view("\n;-=~<&").find(scanner_.text()[next]) != nowhere) return false;
  scanner_.go_to(next);
  return true;
}

bool FlowStyles::read() {
  if (takes("style")) {
    read_style();
  } else if (takes("linkStyle")) {
    read_link_style();
  } else if (takes("classDef")) {
    read_class_def();
  } else if (takes("class")) {
    read_class();
  } else if (takes("click")) {
    read_click();
  } else {
    return false;
  }
  return true;
}

CssStyle FlowStyles::read_css() {
  scanner_.skip_blanks();
  CssStyle style;
  do {
    scanner_.take(";");
    const Position place = scanner_.place();
    add_css(scanner_.read_statement(), place, style);
  } while (scanner_.peek() == ';' && starts_property(scanner_.rest().substr(1)));
  return style;
}

/// Names with commas between them, and maybe blanks behind these.
std::vector<std::string> FlowStyles::read_names() {
  std::string all;
  do {
    const std::size_t start = scanner_.at();
    while (!scanner_.at_end() && !is_blank(scanner_.peek()) && scanner_.peek() != ';')
      scanner_.skip(1);
    all += scanner_.text().substr(start, scanner_.at() - start);
    scanner_.skip_blanks();
  } while (all.ends_with(',') && !scanner_.at_end() && scanner_.peek() != '\n' &&
           scanner_.peek() != ';');
  return split_at_commas(all);
}

/// `style A fill:#f9f`, which makes a node of a name that there isn't yet.
void FlowStyles::read_style() {
  const Position place = scanner_.place();
  const std::vector<std::string> names = read_names();
  const CssStyle style = read_css();
  for (const std::string& name : names) {
    const EdgeId edge = names_.find_edge(name);
    if (edge != none<EdgeId>) {
      for (const auto& [property, value] : style)
        graph_.edges[edge].style[property] = value;
      continue;
    }
    FlowNode& node = graph_.nodes[names_.get(name, place)];
    node.is_node = true;
    for (const auto& [property, value] : style)
      node.style[property] = value;
  }
}

/// `linkStyle 0,2 stroke:red`, `linkStyle default interpolate basis stroke:red`.
void FlowStyles::read_link_style() {
  LinkStyle of{.at = scanner_.at()};
  const std::vector<std::string> numbers = read_names();
  if (scanner_.sees_word("interpolate")) {
    scanner_.skip(std::string_view("interpolate").size());
    scanner_.skip_blanks();
    while (!scanner_.at_end() && !is_blank(scanner_.peek()) && scanner_.peek() != ';')
      scanner_.skip(1);
  }
  of.style = read_css();
  for (const std::string& number : numbers) {
    if (number == "default") {
      for (const auto& [property, value] : of.style)
        graph_.all_edges[property] = value;
      continue;
    }
    std::size_t value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ptr != number.data() + number.size()) {
      scanner_.fail(of.at, "linkStyle takes the numbers of links, from 0, or default");
    }
    of.numbers.push_back(value);
  }
  link_styles_.push_back(std::move(of));
}

void FlowStyles::read_class_def() {
  const std::vector<std::string> names = read_names();
  const CssStyle style = read_css();
  for (const std::string& name : names) {
    for (const auto& [property, value] : style)
      graph_.classes[name][property] = value;
  }
}

void FlowStyles::read_class() {
  constexpr std::size_t max = 16;
  const std::vector<std::string> names = read_names();
  std::vector<std::string> classes = split_at_commas(scanner_.read_statement());
  classes.resize(std::min(classes.size(), max));
  for (const std::string& class_name : classes) {
    for (const std::string& name : names)
      class_lists_.emplace_back(name, class_name);
  }
}

/// `click A "address" "tooltip" _blank`, `click A href "address"`, `click A call f() "tooltip"`.
void FlowStyles::read_click() {
  const std::vector<std::string> names = read_names();
  const bool is_link = scanner_.peek() == '"' || scanner_.sees_word("href");
  std::vector<std::string> texts;
  while (!scanner_.at_end() && scanner_.peek() != '\n' && scanner_.peek() != ';') {
    if (sees_flow_string(scanner_)) {
      texts.push_back(read_flow_string(scanner_).text);
    } else {
      scanner_.skip(1);
    }
  }
  if (!is_link) texts.insert(texts.begin(), "");
  for (const std::string& name : names) {
    const NodeId found = names_.find(name);
    if (found == none<NodeId>) continue;
    if (!texts[0].empty()) graph_.nodes[found].link = texts[0];
    if (texts.size() > 1) graph_.nodes[found].tooltip = texts[1];
  }
}

void FlowStyles::finish() {
  for (const LinkStyle& of : link_styles_) {
    for (const std::size_t number : of.numbers) {
      if (number >= graph_.edges.size()) {
        scanner_.warn(of.at,
                      "there is no link " + std::to_string(number) + " that a style could be for");
        continue;
      }
      for (const auto& [property, value] : of.style)
        graph_.edges[id_at<EdgeId>(number)].style[property] = value;
    }
  }
  for (const auto& [name, class_name] : class_lists_) {
    const NodeId node = names_.find(name);
    const EdgeId edge = names_.find_edge(name);
    if (node != none<NodeId>) graph_.nodes[node].classes.push_back(class_name);
    if (edge != none<EdgeId>) graph_.edges[edge].classes.push_back(class_name);
  }
}

}  // namespace boxart::internal
