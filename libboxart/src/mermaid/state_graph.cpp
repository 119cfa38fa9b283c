#include "mermaid/state_graph.h"

#include "mermaid/label_text.h"

#include <algorithm>

namespace boxart::internal {

NodeId StateGraph::add(std::string name, Kind kind, StateScope scope, Position place) {
  if (scope.composite != none<NodeId>) {
    int& regions = states_[scope.composite].regions;
    regions = std::max(regions, scope.region);
  }
  return states_.add({.name = std::move(name), .place = place, .kind = kind, .scope = scope});
}

NodeId StateGraph::find(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? none<NodeId> : found->second;
}

/// Is what `scope` says within the composite?
bool StateGraph::holds(NodeId composite, StateScope scope) const {
  int depth = 0;
  for (NodeId at = scope.composite; at != none<NodeId>; at = states_[at].scope.composite) {
    if (at == composite || ++depth > deepest_frame) return true;
  }
  return false;
}

NodeId StateGraph::mention(std::string_view name, StateScope scope, Position place) {
  const auto found = names_.find(name);
  if (found == names_.end()) {
    const NodeId state = add(std::string(name), Kind::State, scope, place);
    names_.emplace(name, state);
    return state;
  }
  const NodeId state = found->second;
  // Whoever is in a composite stays in one.
  if (scope.composite != none<NodeId> && !holds(state, scope)) {
    states_[state].scope = scope;
    int& regions = states_[scope.composite].regions;
    regions = std::max(regions, scope.region);
  }
  return state;
}

NodeId StateGraph::dot(bool is_start, StateScope scope, Position place) {
  const auto found = dots_.find({scope, is_start});
  if (found != dots_.end()) return found->second;
  const NodeId state = add("", is_start ? Kind::Start : Kind::End, scope, place);
  dots_.emplace(std::pair(scope, is_start), state);
  return state;
}

NodeId StateGraph::note(NodeId of, std::string_view text, Position place) {
  const NodeId note = add("", Kind::Note, {}, place);
  states_[note].lines.push_back({.text = std::string(text), .place = place});
  relations_.push_back({.tail = of, .head = note, .label = {}, .is_note = true});
  return note;
}

void StateGraph::relate(NodeId tail, NodeId head, std::string_view label, Position place) {
  relations_.push_back({.tail = tail,
                        .head = head,
                        .label = {.text = std::string(label), .place = place},
                        .is_note = false});
}

void StateGraph::describe(NodeId state, std::string_view text, Position place) {
  states_[state].lines.push_back({.text = std::string(text), .place = place});
}

void StateGraph::set_link(NodeId state, std::string_view url, std::string_view tooltip) {
  states_[state].url = url;
  states_[state].tooltip = tooltip;
}

void StateGraph::set_direction(StateScope scope, std::string_view direction, Position place) {
  if (scope.composite == none<NodeId>) {
    direction_ = direction;
    return;
  }
  states_[scope.composite].direction = direction;
  states_[scope.composite].direction_place = place;
}

/// A name that no state has.
std::string StateGraph::unique_name(const std::string& name) {
  std::string unique = name;
  for (int number = 2; names_.contains(unique); ++number)
    unique = name + '_' + std::to_string(number);
  names_.emplace(unique, none<NodeId>);
  return unique;
}

TextAttributes StateGraph::attributes_of(const State& state, const MermaidStyles& styles) const {
  TextAttributes attributes;
  if (state.kind == Kind::Start || state.kind == Kind::End) {
    attributes["shape"] = {.text = "point"};
    if (state.kind == Kind::End) {
      attributes["peripheries"] = {.text = "2"};
      attributes["pointshape"] = {.text = "circle"};
      attributes["pointstyle"] = {.text = "closed"};
    }
    return attributes;
  }
  if (state.kind == Kind::Note) attributes["shape"] = {.text = "note"};
  if (state.kind == Kind::Choice) attributes["shape"] = {.text = "diamond"};
  if (state.kind == Kind::Bar) add_style_word("bold", attributes);
  if (state.kind == Kind::State && !state.is_composite) add_style_word("rounded", attributes);
  if (state.kind != Kind::Note) {
    add_css_attributes(styles.style_of(state.name),
                       state.is_composite ? CssOwner::Frame : CssOwner::Node,
                       attributes);
  }
  MermaidLines lines;
  for (const Line& line : state.lines) {
    const MermaidLines more = mermaid_lines(line.text, false);
    lines.insert(lines.end(), more.begin(), more.end());
  }
  const Position place = state.lines.empty() ? state.place : state.lines[0].place;
  if (state.lines.empty()) lines = mermaid_lines(state.name, false);
  attributes["label"] = dot_label(lines, place);
  if (!state.url.empty()) attributes["URL"] = {.text = state.url};
  if (!state.tooltip.empty()) attributes["tooltip"] = {.text = state.tooltip};
  return attributes;
}

/// The frame of a composite, or of one of several regions in it.
ClusterId StateGraph::frame_of(StateScope scope, Diagram& out) {
  if (scope.composite == none<NodeId>) return none<ClusterId>;
  const ClusterId whole = frames_[scope.composite];
  const State& composite = states_[scope.composite];
  if (composite.regions == 0) return whole;
  const auto found = regions_.find(scope);
  if (found != regions_.end()) return found->second;
  TextAttributes attributes;
  attributes["label"] = {};
  if (!composite.direction.empty()) {
    attributes["direction"] = {.text = composite.direction, .place = composite.direction_place};
  }
  const ClusterId frame =
      out.frames.add({.name = unique_name(composite.name + '_' + std::to_string(scope.region + 1)),
                      .attributes = std::move(attributes),
                      .outer = whole});
  regions_.emplace(scope, frame);
  return frame;
}

Diagram StateGraph::finish(const MermaidStyles& styles) {
  Diagram out;
  if (!direction_.empty()) out.attributes["rankdir"] = {.text = direction_};
  frames_ = IdVector<NodeId, ClusterId>(states_.size(), none<ClusterId>);
  IdVector<NodeId, DiagramEnd> ends(states_.size());
  for (const NodeId id : states_.ids()) {
    State& state = states_[id];
    if (!state.is_composite) continue;
    TextAttributes attributes = attributes_of(state, styles);
    if (!state.direction.empty() && state.regions == 0) {
      attributes["direction"] = {.text = state.direction, .place = state.direction_place};
    }
    frames_[id] = out.frames.add({.name = state.name, .attributes = std::move(attributes)});
    ends[id].frame = frames_[id];
  }
  for (const NodeId id : states_.ids()) {
    State& state = states_[id];
    const ClusterId frame = frame_of(state.scope, out);
    if (state.is_composite) {
      out.frames[frames_[id]].outer = frame;
      continue;
    }
    const std::string around =
        state.scope.composite == none<NodeId> ? "root" : states_[state.scope.composite].name;
    if (state.kind == Kind::Start) state.name = unique_name(around + "_start");
    if (state.kind == Kind::End) state.name = unique_name(around + "_end");
    if (state.kind == Kind::Note) state.name = unique_name("note_" + std::to_string(++notes_));
    ends[id].node = out.nodes.add(
        {.name = state.name, .attributes = attributes_of(state, styles), .frame = frame});
  }
  for (const Relation& relation : relations_) {
    TextAttributes attributes;
    if (relation.is_note) {
      attributes["dir"] = {.text = "none"};
      attributes["style"] = {.text = "dashed"};
    }
    TextValue label = dot_label(relation.label.text, false, relation.label.place);
    if (!label.empty()) attributes["label"] = std::move(label);
    out.edges.add({.tail = ends[relation.tail],
                   .head = ends[relation.head],
                   .attributes = std::move(attributes)});
  }
  return out;
}

}  // namespace boxart::internal
