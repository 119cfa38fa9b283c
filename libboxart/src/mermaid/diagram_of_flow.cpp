#include "mermaid/diagram_of_flow.h"

#include "mermaid/characters.h"
#include "mermaid/diagram.h"
#include "mermaid/label_text.h"
#include "mermaid/mermaid_shapes.h"

#include <string>
#include <utility>

namespace boxart::internal {
namespace {

class FlowConverter {
 public:
  FlowConverter(const FlowGraph& flow, std::vector<Warning>& warnings)
      : flow_(flow), warnings_(warnings) {}

  Diagram run() {
    if (!flow_.direction.empty()) out_.attributes["rankdir"] = {.text = flow_.direction};
    find_owners();
    for (const NodeId node : flow_.nodes.ids())
      add_thing(node);
    for (const NodeId node : flow_.nodes.ids())
      set_outer(node);
    for (const FlowEdge& edge : flow_.edges)
      add_edge(edge);
    return std::move(out_);
  }

 private:
  /// Which subgraph each thing is in, and which collapsed one, if any, is drawn in its place.
  void find_owners() {
    owner_ = IdVector<NodeId, ClusterId>(flow_.nodes.size(), none<ClusterId>);
    for (const ClusterId subgraph : flow_.subgraphs.ids()) {
      for (const NodeId member : flow_.subgraphs[subgraph].members)
        owner_[member] = subgraph;
    }
    shown_ = IdVector<NodeId, NodeId>(flow_.nodes.size(), none<NodeId>);
    for (const NodeId node : flow_.nodes.ids()) {
      NodeId shown = node;
      int depth = 0;
      for (NodeId at = node;; at = flow_.subgraphs[owner_[at]].name) {
        const ClusterId own = flow_.nodes[at].subgraph;
        if (own != none<ClusterId> && flow_.subgraphs[own].is_collapsed) shown = at;
        if (owner_[at] == none<ClusterId>) break;
        if (++depth > deepest_frame) {
          const Position place = flow_.nodes[node].place;
          throw Error(Code::TooDeep, place.line, place.column, "subgraphs are nested too deeply");
        }
      }
      shown_[node] = shown;
    }
    ends_ = IdVector<NodeId, DiagramEnd>(flow_.nodes.size(), DiagramEnd{});
  }

  void add_thing(NodeId id) {
    const FlowNode& node = flow_.nodes[id];
    if (shown_[id] != id) return;
    if (node.subgraph == none<ClusterId>) {
      if (node.is_node) ends_[id].node = out_.nodes.add({node.name, attributes_of(node)});
      return;
    }
    const FlowSubgraph& subgraph = flow_.subgraphs[node.subgraph];
    const bool is_frame = !subgraph.is_collapsed && !subgraph.members.empty();
    CssStyle style = style_of(node.classes, node.style);
    TextAttributes attributes;
    add_css_attributes(style, is_frame ? CssOwner::Frame : CssOwner::Node, attributes);
    attributes["label"] =
        dot_label(subgraph.title.text, subgraph.title.is_markdown, subgraph.title.place);
    add_link(node, attributes);
    if (subgraph.is_collapsed) {
      ends_[id].node = out_.nodes.add({node.name, std::move(attributes)});
      return;
    }
    if (is_frame && !subgraph.direction.empty()) {
      attributes["direction"] = {.text = subgraph.direction, .place = subgraph.direction_place};
    }
    ends_[id].frame = out_.frames.add({node.name, std::move(attributes)});
  }

  /// Puts it into the frame around it, once all have their places.
  void set_outer(NodeId id) {
    if (owner_[id] == none<ClusterId>) return;
    const NodeId owner = flow_.subgraphs[owner_[id]].name;
    if (shown_[owner] != owner) return;
    const DiagramEnd& end = ends_[id];
    if (end.node != none<NodeId>) out_.nodes[end.node].frame = ends_[owner].frame;
    if (end.frame != none<ClusterId>) out_.frames[end.frame].outer = ends_[owner].frame;
  }

  /// What classes say, the one of all first, and then the thing itself.
  CssStyle style_of(const std::vector<std::string>& classes, const CssStyle& own) const {
    CssStyle style;
    const auto add = [&style](const CssStyle& more) {
      for (const auto& [name, value] : more)
        style[name] = value;
    };
    const auto add_class = [&](const std::string& name) {
      const auto found = flow_.classes.find(name);
      if (found != flow_.classes.end()) add(found->second);
    };
    for (const std::string& name : classes)
      add_class(name);
    add(own);
    return style;
  }

  static void add_link(const FlowNode& node, TextAttributes& attributes) {
    if (!node.link.empty()) attributes["URL"] = {.text = node.link};
    if (!node.tooltip.empty()) attributes["tooltip"] = {.text = node.tooltip};
  }

  TextAttributes attributes_of(const FlowNode& node) {
    TextAttributes attributes;
    std::vector<std::string> classes = {"default", "node"};
    classes.insert(classes.end(), node.classes.begin(), node.classes.end());
    if (!node.shape.empty()) {
      const auto shape = mermaid_shape(node.shape);
      if (shape) {
        add_shape(*shape, node.has_label && is_blank_text(node.label.text), attributes);
      } else {
        warnings_.push_back({.code = Code::UnknownShape,
                             .line = node.shape_place.line,
                             .column = node.shape_place.column,
                             .message = "unknown shape \"" + node.shape + "\": a box is drawn"});
      }
    }
    add_css_attributes(style_of(classes, node.style), CssOwner::Node, attributes);
    attributes["label"] = node.has_label
                              ? dot_label(node.label.text, node.label.is_markdown, node.label.place)
                              : dot_label(node.name, false, node.place);
    add_link(node, attributes);
    return attributes;
  }

  static std::string arrowhead(FlowHead head) {
    return head == FlowHead::Circle ? "odot" : head == FlowHead::Cross ? "tee" : "";
  }

  void add_edge(const FlowEdge& edge) {
    const NodeId tail = shown_[edge.tail];
    const NodeId head = shown_[edge.head];
    // What both ends of are in a node that is drawn in their place isn't seen.
    if (tail == head && (tail != edge.tail || head != edge.head)) return;
    TextAttributes attributes;
    if (!edge.label.text.empty()) {
      attributes["label"] = dot_label(edge.label.text, edge.label.is_markdown, edge.label.place);
      if (attributes["label"].empty()) attributes.erase("label");
    }
    add_look(edge, attributes);
    if (edge.link.length > 1) attributes["minlen"] = {.text = std::to_string(edge.link.length)};
    out_.edges.add({.tail = ends_[tail], .head = ends_[head], .attributes = std::move(attributes)});
  }

  void add_look(const FlowEdge& edge, TextAttributes& attributes) const {
    const FlowLink& link = edge.link;
    if (link.stroke == FlowStroke::Invisible) {
      attributes["dir"] = {.text = "none"};
      if (attributes.contains("label")) {
        attributes["color"] = {.text = "transparent"};
      } else {
        attributes["style"] = {.text = "invis"};
      }
      return;
    }
    if (link.stroke == FlowStroke::Dotted) add_style_word("dashed", attributes);
    if (link.stroke == FlowStroke::Thick) add_style_word("bold", attributes);
    const bool at_tail = link.tail != FlowHead::None;
    const bool at_head = link.head != FlowHead::None;
    if (at_tail || !at_head) {
      attributes["dir"] = {.text = !at_tail ? "none" : at_head ? "both" : "back"};
    }
    if (!arrowhead(link.head).empty()) attributes["arrowhead"] = {.text = arrowhead(link.head)};
    if (!arrowhead(link.tail).empty()) attributes["arrowtail"] = {.text = arrowhead(link.tail)};
    CssStyle style = flow_.all_edges;
    for (const auto& [name, value] : style_of(edge.classes, edge.style))
      style[name] = value;
    add_css_attributes(style, CssOwner::Edge, attributes);
  }

  const FlowGraph& flow_;
  std::vector<Warning>& warnings_;
  Diagram out_{};
  IdVector<NodeId, ClusterId> owner_{};
  IdVector<NodeId, NodeId> shown_{};
  IdVector<NodeId, DiagramEnd> ends_{};
};

}  // namespace

Diagram diagram_of(const FlowGraph& flow, std::vector<Warning>& warnings) {
  return FlowConverter(flow, warnings).run();
}

}  // namespace boxart::internal
