#include "mermaid/class_graph.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/label_text.h"
#include "mermaid/table_label.h"

#include <algorithm>

namespace boxart::internal {
namespace {

MermaidLines plain_lines(std::string_view text, MermaidLooks looks = {}) {
  MermaidLines lines = code_lines(text, false);
  for (auto& line : lines) {
    for (MermaidRun& run : line)
      run.looks = looks;
  }
  return lines;
}

/// A member as it is shown: `$` at its end says that it is static, `*` that it is abstract.
MermaidLines member_lines(std::string_view text) {
  MermaidLooks looks;
  const auto take_mark = [&looks](char c) {
    if (c == '$') looks.underline = true;
    if (c == '*') looks.italic = true;
    return c == '$' || c == '*';
  };
  std::string shown(text);
  if (!shown.empty() && take_mark(shown.back())) shown.pop_back();
  const std::size_t close = shown.rfind(')');
  if (close != nowhere) {
    std::string type = shown.substr(close + 1);
    if (!type.empty() && take_mark(type[0])) type.erase(0, 1);
    type = trimmed(type);
    if (type.starts_with(':')) type = trimmed(std::string_view(type).substr(1));
    shown = shown.substr(0, close + 1);
    if (!type.empty()) shown += " : " + type;
  }
  return plain_lines(with_angle_brackets(trimmed(shown)), looks);
}

std::string arrow_of(ClassHead head) {
  switch (head) {
    case ClassHead::Extension:
      return "onormal";
    case ClassHead::Composition:
      return "diamond";
    case ClassHead::Aggregation:
      return "odiamond";
    case ClassHead::Dependency:
      return "normal";
    case ClassHead::Lollipop:
      return "odot";
    case ClassHead::None:
      break;
  }
  return "none";
}

}  // namespace

std::string with_angle_brackets(std::string_view text) {
  auto left = std::ranges::count(text, '~');
  std::ptrdiff_t depth = 0;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '~') {
      out += text[i];
      continue;
    }
    --left;
    const bool follows_word = i > 0 && (is_word_letter(text[i - 1]) || is_foreign(text[i - 1]));
    const bool has_more = i + 1 < text.size() && !is_blank(text[i + 1]) && text[i + 1] != '~';
    if (follows_word && has_more && left > depth) {
      out += '<';
      ++depth;
    } else if (depth > 0) {
      out += '>';
      --depth;
    } else {
      out += '~';
    }
  }
  return out;
}

NodeId ClassGraph::get(const ClassName& name, Position place) {
  const auto found = names_.find(name.name);
  if (found != names_.end()) return found->second;
  const NodeId node = classes_.add({.name = name.name, .generic = name.generic, .place = place});
  names_.emplace(name.name, node);
  return node;
}

NodeId ClassGraph::find(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? none<NodeId> : found->second;
}

void ClassGraph::set_label(NodeId of, std::string text, Position place) {
  classes_[of].label = std::move(text);
  classes_[of].place = place;
}

void ClassGraph::add_annotation(NodeId of, std::string_view text) {
  classes_[of].annotations.emplace_back(trimmed(text));
}

void ClassGraph::add_member(NodeId of, std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return;
  if (text.starts_with("<<") && text.ends_with(">>") && text.size() > 4) {
    add_annotation(of, text.substr(2, text.size() - 4));
  } else if (text.find(')') != nowhere && text[0] != ')') {
    classes_[of].methods.emplace_back(text);
  } else {
    classes_[of].attributes.emplace_back(text);
  }
}

void ClassGraph::set_link(NodeId of, std::string_view url, std::string_view tooltip) {
  if (!url.empty()) classes_[of].url = url;
  if (!tooltip.empty()) classes_[of].tooltip = tooltip;
}

NodeId ClassGraph::add_interface(std::string text, Position place) {
  return classes_.add(
      {.name = "", .place = place, .kind = Kind::Interface, .label = std::move(text)});
}

void ClassGraph::add_note(std::string text, std::string_view of, ClusterId frame, Position place) {
  classes_.add({.name = "",
                .place = place,
                .kind = Kind::Note,
                .label = std::move(text),
                .note_of = std::string(of),
                .frame = frame});
}

ClusterId ClassGraph::get_namespace(std::string_view name, ClusterId outer) {
  std::string whole = outer == none<ClusterId> ? "" : frames_[outer].name + '.';
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t dot = std::min(name.find('.', at), name.size());
    const std::string part(name.substr(at, dot - at));
    whole += part;
    at = dot + 1;
    const auto found = frame_names_.find(whole);
    if (found != frame_names_.end()) {
      outer = found->second;
    } else {
      DiagramFrame frame{.name = whole, .outer = outer};
      frame.attributes["label"] = dot_label(plain_lines(part), {});
      outer = frames_.add(std::move(frame));
      frame_names_.emplace(whole, outer);
    }
    whole += '.';
  }
  return outer;
}

void ClassGraph::set_title(ClusterId frame, std::string_view title, Position place) {
  frames_[frame].attributes["label"] = dot_label(title, false, place);
}

/// A name that no class has.
std::string ClassGraph::unique_name(const std::string& name) {
  std::string unique = name;
  for (int number = 2; names_.contains(unique); ++number)
    unique = name + '_' + std::to_string(number);
  names_.emplace(unique, none<NodeId>);
  return unique;
}

TextAttributes ClassGraph::attributes_of(const Class& one, const MermaidStyles& styles) const {
  TextAttributes attributes;
  if (one.kind != Kind::Class) {
    attributes["shape"] = {.text = one.kind == Kind::Note ? "note" : "plaintext"};
    attributes["label"] = one.kind == Kind::Note ? dot_label(one.label, false, one.place)
                                                 : dot_label(plain_lines(one.label), one.place);
    return attributes;
  }
  MermaidTable table;
  for (const std::string& annotation : one.annotations) {
    const MermaidLines lines = plain_lines("«" + annotation + "»");
    table.title.insert(table.title.end(), lines.begin(), lines.end());
  }
  MermaidLines name = one.label.empty() ? plain_lines(one.name) : mermaid_lines(one.label, false);
  if (!one.generic.empty()) {
    if (name.empty()) name.emplace_back();
    name.back().push_back({.text = '<' + with_angle_brackets(one.generic) + '>'});
  }
  table.title.insert(table.title.end(), name.begin(), name.end());
  for (const auto* const members : {&one.attributes, &one.methods}) {
    if (members->empty()) continue;
    std::vector<std::vector<MermaidLines>> rows;
    for (const std::string& member : *members)
      rows.push_back({member_lines(member)});
    table.compartments.push_back(std::move(rows));
  }
  add_table(table, styles.style_of(one.name), one.place, attributes);
  if (!one.url.empty()) attributes["URL"] = {.text = one.url};
  if (!one.tooltip.empty()) attributes["tooltip"] = {.text = one.tooltip};
  return attributes;
}

TextAttributes ClassGraph::attributes_of(const Relation& relation) {
  TextAttributes attributes;
  const bool at_tail = relation.at_tail != ClassHead::None;
  const bool at_head = relation.at_head != ClassHead::None;
  if (at_tail || !at_head) {
    attributes["dir"] = {.text = !at_tail ? "none" : at_head ? "both" : "back"};
  }
  if (at_tail) attributes["arrowtail"] = {.text = arrow_of(relation.at_tail)};
  if (at_head && relation.at_head != ClassHead::Dependency) {
    attributes["arrowhead"] = {.text = arrow_of(relation.at_head)};
  }
  if (relation.is_dashed) attributes["style"] = {.text = "dashed"};
  const auto set = [&](const char* name, const std::string& text) {
    TextValue value = dot_label(text, false, relation.place);
    if (!value.empty()) attributes[name] = std::move(value);
  };
  set("label", relation.label);
  set("taillabel", relation.tail_label);
  set("headlabel", relation.head_label);
  return attributes;
}

Diagram ClassGraph::finish(const MermaidStyles& styles) {
  Diagram out;
  int interfaces = 0;
  int notes = 0;
  std::vector<std::pair<NodeId, NodeId>> notes_of;
  for (const NodeId id : classes_.ids()) {
    Class& one = classes_[id];
    if (one.kind == Kind::Interface)
      one.name = unique_name("interface" + std::to_string(interfaces++));
    if (one.kind == Kind::Note) one.name = unique_name("note" + std::to_string(notes++));
    out.nodes.add({.name = one.name, .attributes = attributes_of(one, styles), .frame = one.frame});
    const NodeId of = one.note_of.empty() ? none<NodeId> : find(one.note_of);
    if (of != none<NodeId>) notes_of.emplace_back(id, of);
  }
  out.frames = std::move(frames_);
  for (const auto& [note, of] : notes_of) {
    TextAttributes attributes;
    attributes["dir"] = {.text = "none"};
    attributes["style"] = {.text = "dashed"};
    out.edges.add(
        {.tail = {.node = note}, .head = {.node = of}, .attributes = std::move(attributes)});
  }
  for (const Relation& relation : relations_) {
    out.edges.add({.tail = {.node = relation.tail},
                   .head = {.node = relation.head},
                   .attributes = attributes_of(relation)});
  }
  return out;
}

}  // namespace boxart::internal
