#include "mermaid/er_graph.h"

#include "mermaid/label_text.h"
#include "mermaid/table_label.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {
namespace {

/// `list~int~` as `list<int>`.
std::string with_types(const std::string& text) {
  std::string out;
  bool is_open = false;
  for (const char c : text) {
    if (c == '~') is_open = !is_open;
    out += c != '~' ? c : is_open ? '<' : '>';
  }
  return is_open ? text : out;
}

}  // namespace

NodeId ErGraph::get(const std::string& name, Position place) {
  const auto found = names_.find(name);
  if (found != names_.end()) return found->second;
  const NodeId id = entities_.add({.name = name, .place = place});
  names_.emplace(name, id);
  return id;
}

ErGraph::Within ErGraph::is_within(NodeId inner, NodeId outer) const {
  int depth = 0;
  for (NodeId at = inner; entities_[at].owner != none<ClusterId>;) {
    at = frame_names_[entities_[at].owner];
    if (at == outer) return Within::Yes;
    if (++depth > deepest_frame) return Within::TooDeep;
  }
  return Within::No;
}

bool ErGraph::close(NodeId name, DiagramFrame frame, const std::vector<NodeId>& members) {
  Entity& own = entities_[name];
  if (own.frame == none<ClusterId>) {
    own.frame = frames_.add(std::move(frame));
    frame_names_.add(name);
  }
  for (const NodeId member : members) {
    if (entities_[member].owner != none<ClusterId> || member == name) continue;
    const Within within = is_within(name, member);
    if (within == Within::TooDeep) return false;
    if (within == Within::No) entities_[member].owner = own.frame;
  }
  return true;
}

TextAttributes ErGraph::attributes_of(const Entity& entity, const MermaidStyles& styles) {
  MermaidTable table;
  table.title =
      entity.label.empty() ? code_lines(entity.name, true) : mermaid_lines(entity.label, true);
  std::array<bool, 4> has_column{true, true, false, false};
  for (const ErAttribute& attribute : entity.attributes) {
    for (std::size_t i = 2; i < has_column.size(); ++i)
      has_column[i] = has_column[i] || !attribute[i].empty();
  }
  table.columns = static_cast<int>(std::ranges::count(has_column, true));
  std::vector<std::vector<MermaidLines>> rows;
  for (const ErAttribute& attribute : entity.attributes) {
    rows.emplace_back();
    for (std::size_t i = 0; i < has_column.size(); ++i) {
      if (!has_column[i]) continue;
      rows.back().push_back(code_lines(i == 0 ? with_types(attribute[i]) : attribute[i], true));
    }
  }
  if (!rows.empty()) table.compartments.push_back(std::move(rows));
  TextAttributes attributes;
  add_table(table, styles.style_of(entity.name), entity.place, attributes);
  return attributes;
}

TextAttributes ErGraph::attributes_of(const Relationship& one) {
  TextAttributes attributes;
  attributes["dir"] = {.text = "none"};
  if (!one.relation.is_identifying) attributes["style"] = {.text = "dashed"};
  TextValue label = dot_label(one.label, false, one.place);
  if (!label.empty()) attributes["label"] = std::move(label);
  if (!one.relation.tail.empty()) {
    attributes["taillabel"] = {.text = std::string(one.relation.tail)};
  }
  if (!one.relation.head.empty()) {
    attributes["headlabel"] = {.text = std::string(one.relation.head)};
  }
  return attributes;
}

Diagram ErGraph::finish(const MermaidStyles& styles) {
  Diagram out;
  IdVector<NodeId, DiagramEnd> ends(entities_.size());
  for (const NodeId id : entities_.ids()) {
    const Entity& entity = entities_[id];
    if (entity.frame == none<ClusterId>) {
      ends[id].node = out.nodes.add({.name = entity.name,
                                     .attributes = attributes_of(entity, styles),
                                     .frame = entity.owner});
      continue;
    }
    ends[id].frame = entity.frame;
    DiagramFrame& frame = frames_[entity.frame];
    frame.outer = entity.owner;
    add_css_attributes(styles.style_of(entity.name), CssOwner::Frame, frame.attributes);
  }
  out.frames = std::move(frames_);
  for (const Relationship& one : relationships_) {
    out.edges.add(
        {.tail = ends[one.tail], .head = ends[one.head], .attributes = attributes_of(one)});
  }
  return out;
}

}  // namespace boxart::internal
