#include "mermaid/diagram.h"

#include "graph/check_limits.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace boxart::internal {
namespace {

/// A part of a sequence, without its end.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Assembler {
 public:
  Assembler(Diagram diagram, const Limits& limits)
      : in_(std::move(diagram)), limits_(limits), stop_(limits.stop) {}

  TextGraph run(const std::vector<AttributeDefault>& defaults) {
    out_.attributes = std::move(in_.attributes);
    find_first_nodes();
    fill_empty_frames();
    order_frames();
    check_size();
    for (const NodeId node : in_.nodes.ids())
      add_node(node);
    add_edges();
    add_defaults(out_, defaults);
    out_.node_defaults.insert({"shape", {.text = "box"}});
    return std::move(out_);
  }

 private:
  /// Where one has a first node, those around it have one too.
  void note_node(ClusterId frame, NodeId node) {
    for (; frame != none<ClusterId> && first_node_[frame] == none<NodeId>;
         frame = in_.frames[frame].outer)
      first_node_[frame] = node;
  }

  void find_first_nodes() {
    first_node_ = IdVector<ClusterId, NodeId>(in_.frames.size(), none<NodeId>);
    for (const NodeId node : in_.nodes.ids())
      note_node(in_.nodes[node].frame, node);
  }

  /// From the inside to the outside: what is around an empty frame isn't empty then.
  void fill_empty_frames() {
    is_node_ = IdVector<ClusterId, bool>(in_.frames.size(), false);
    IdVector<ClusterId, int> waiting(in_.frames.size(), 0);  // frames in it that aren't looked at
    for (const DiagramFrame& frame : in_.frames) {
      if (frame.outer != none<ClusterId>) ++waiting[frame.outer];
    }
    std::vector<ClusterId> ready;
    for (const ClusterId frame : in_.frames.ids()) {
      if (waiting[frame] == 0) ready.push_back(frame);
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
      DiagramFrame& frame = in_.frames[ready[i]];
      if (frame.outer != none<ClusterId> && --waiting[frame.outer] == 0) {
        ready.push_back(frame.outer);
      }
      if (first_node_[ready[i]] != none<NodeId>) continue;
      is_node_[ready[i]] = true;
      frame.attributes.erase("direction");
      const NodeId node = in_.nodes.add(
          {.name = frame.name, .attributes = std::move(frame.attributes), .frame = frame.outer});
      first_node_[ready[i]] = node;
      note_node(frame.outer, node);
    }
  }

  /// A parent before its children, in the order of the frames.
  void order_frames() {
    std::vector<std::vector<ClusterId>> inner(in_.frames.size() + 1);
    for (const ClusterId frame : in_.frames.ids()) {
      const ClusterId outer = in_.frames[frame].outer;
      inner[outer == none<ClusterId> ? in_.frames.size() : index(outer)].push_back(frame);
    }
    std::vector<std::vector<NodeId>> own(in_.frames.size());
    places_ = IdVector<NodeId, std::size_t>(in_.nodes.size(), 0);
    for (const NodeId node : in_.nodes.ids()) {
      if (in_.nodes[node].frame != none<ClusterId>)
        own[index(in_.nodes[node].frame)].push_back(node);
    }
    spans_ = IdVector<ClusterId, Span>(in_.frames.size());
    new_id_ = IdVector<ClusterId, ClusterId>(in_.frames.size(), none<ClusterId>);
    depth_ = IdVector<ClusterId, int>(in_.frames.size(), 0);
    std::vector<ClusterId> stack(inner.back().rbegin(), inner.back().rend());
    std::vector<ClusterId> open;
    while (!stack.empty()) {
      const ClusterId id = stack.back();
      stack.pop_back();
      if (id == none<ClusterId>) {
        spans_[open.back()].end = sequence_.size();
        open.pop_back();
        continue;
      }
      DiagramFrame& frame = in_.frames[id];
      if (is_node_[id]) continue;
      TextSubgraph subgraph{.name = "cluster_" + frame.name,
                            .given_name = frame.name,
                            .attributes = std::move(frame.attributes)};
      if (frame.outer != none<ClusterId>) {
        subgraph.parent = new_id_[frame.outer];
        depth_[id] = depth_[frame.outer] + 1;
      }
      end_inheritance(subgraph);
      new_id_[id] = out_.subgraphs.add(std::move(subgraph));
      spans_[id].begin = sequence_.size();
      sequence_.insert(sequence_.end(), own[index(id)].begin(), own[index(id)].end());
      open.push_back(id);
      stack.push_back(none<ClusterId>);
      stack.insert(stack.end(), inner[index(id)].rbegin(), inner[index(id)].rend());
    }
    for (std::size_t i = 0; i < sequence_.size(); ++i)
      places_[sequence_[i]] = i;
  }

  /// In DOT a subgraph has the attributes of what is around it, unless it says something else.
  void end_inheritance(TextSubgraph& subgraph) const {
    const bool is_inner = subgraph.parent != none<ClusterId>;
    const TextAttributes& outer =
        is_inner ? out_.subgraphs[subgraph.parent].attributes : out_.attributes;
    for (const auto& [name, value] : outer) {
      if (name != "rankdir" && !value.empty()) subgraph.attributes.insert({name, {}});
    }
  }

  void check_size() const {
    std::int64_t members = 0;
    for (const DiagramNode& node : in_.nodes) {
      if (node.frame != none<ClusterId>) members = sum_of(members, depth_[node.frame] + 1);
    }
    check_limits({.nodes = static_cast<std::int64_t>(in_.nodes.size()),
                  .edges = static_cast<std::int64_t>(in_.edges.size()),
                  .members = members},
                 limits_);
  }

  void add_node(NodeId id) {
    stop_.ask_seldom(calls_, 64);
    DiagramNode& node = in_.nodes[id];
    if (node.frame != none<ClusterId>) {
      out_.subgraphs[new_id_[node.frame]].nodes.push_back(id);
    }
    const auto label = node.attributes.find("label");
    if (label != node.attributes.end() && label->second.text == node.name) {
      if (label->second.is_html) {
        // In DOT a text is HTML-like or not wherever it stands.
        label->second.text = "<font>" + node.name + "</font>";
      } else if (node.name.find_first_of("\\&") == std::string::npos) {
        // A name is its own label, unless it holds what labels read otherwise.
        node.attributes.erase(label);
      }
    }
    out_.nodes.add({.name = std::move(node.name), .attributes = std::move(node.attributes)});
  }

  /// The node that an edge ends at. Of a frame that holds the other end it is one apart from that,
  /// if there is one.
  NodeId node_of(const DiagramEnd& end, const DiagramEnd& other) const {
    if (end.node != none<NodeId>) return end.node;
    const NodeId first = first_node_[end.frame];
    if (is_node_[end.frame] || !holds(end.frame, other)) return first;
    const Span& all = spans_[end.frame];
    const bool is_frame = other.node == none<NodeId> && !is_node_[other.frame];
    const NodeId node = other.node == none<NodeId> ? first_node_[other.frame] : other.node;
    const Span part =
        is_frame ? spans_[other.frame] : Span{.begin = places_[node], .end = places_[node] + 1};
    if (all.begin < part.begin) return sequence_[all.begin];
    return part.end < all.end ? sequence_[part.end] : first;
  }

  bool holds(ClusterId frame, const DiagramEnd& end) const {
    ClusterId at = end.node == none<NodeId> ? end.frame : in_.nodes[end.node].frame;
    while (at != none<ClusterId> && at != frame)
      at = in_.frames[at].outer;
    return at == frame;
  }

  void set_end(const DiagramEnd& end,
               const DiagramEnd& other,
               const std::string& name,
               TextAttributes& attributes) {
    if (end.node != none<NodeId> || is_node_[end.frame] || holds(end.frame, other)) return;
    attributes[name] = {.text = out_.subgraphs[new_id_[end.frame]].name};
    out_.attributes["compound"] = {.text = "true"};
  }

  void add_edges() {
    for (DiagramEdge& edge : in_.edges) {
      stop_.ask_seldom(calls_, 64);
      TextEdge out{.tail = node_of(edge.tail, edge.head),
                   .head = node_of(edge.head, edge.tail),
                   .attributes = std::move(edge.attributes)};
      set_end(edge.tail, edge.head, "ltail", out.attributes);
      set_end(edge.head, edge.tail, "lhead", out.attributes);
      out_.edges.add(std::move(out));
    }
  }

  Diagram in_;
  const Limits& limits_;
  StopToken stop_;
  unsigned calls_ = 0;
  TextGraph out_{};
  IdVector<ClusterId, NodeId> first_node_{};
  IdVector<ClusterId, bool> is_node_{};  // frames without nodes
  IdVector<ClusterId, ClusterId> new_id_{};
  IdVector<ClusterId, int> depth_{};
  /// The nodes in frames, so that those of each frame stand together.
  std::vector<NodeId> sequence_{};
  IdVector<NodeId, std::size_t> places_{};
  IdVector<ClusterId, Span> spans_{};
};

}  // namespace

TextGraph text_graph_of(Diagram diagram,
                        const Limits& limits,
                        const std::vector<AttributeDefault>& defaults) {
  return Assembler(std::move(diagram), limits).run(defaults);
}

}  // namespace boxart::internal
