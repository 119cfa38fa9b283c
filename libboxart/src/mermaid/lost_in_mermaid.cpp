#include "mermaid/lost_in_mermaid.h"

#include "graph/network_ranks.h"
#include "mermaid/first_nodes.h"
#include "mermaid/lost_words.h"
#include "mermaid/written_link.h"
#include "mermaid/written_shape.h"
#include "mermaid/written_text.h"

#include <algorithm>
#include <string>

namespace boxart::internal {
namespace {

bool has_flush_lines(const Label& label) {
  return std::ranges::any_of(label.lines,
                             [](const LabelLine& line) { return line.justify != Justify::Center; });
}

bool has_looks(const Label& label) {
  return std::ranges::any_of(label.lines,
                             [](const LabelLine& line) { return !line.spans.empty(); });
}

/// The content without parts that are no more than what they hold.
const Content& innermost(const Content& content) {
  const Content* at = &content;
  while (at->parts.size() == 1)
    at = &at->parts.front();
  return *at;
}

class Teller {
 public:
  Teller(const TextGraph& text, const ResolvedGraph& graph, WarningLog& log)
      : text_(text), graph_(graph), lost_(text, log), first_node_(first_nodes(graph)) {}

  void run() {
    tell_of_graph();
    for (const NodeId id : graph_.nodes.ids())
      tell_of_node(id);
    for (const ClusterId id : graph_.clusters.ids())
      tell_of_frame(graph_.clusters[id]);
    for (const EdgeId id : graph_.edges.ids())
      tell_of_edge(id);
  }

 private:
  void tell_of_graph() {
    if (graph_.routing != EdgeRouting::Round) lost_.left_out_of_graph("splines");
    if (graph_.node_separation > 0) lost_.left_out_of_graph("nodesep");
    if (graph_.rank_separation > 0) lost_.left_out_of_graph("ranksep");
    if (graph_.keeps_in_order || graph_.keeps_out_order) lost_.left_out_of_graph("ordering");
    const Packing usual;
    if (graph_.packing.count != usual.count || graph_.packing.gap_columns != usual.gap_columns ||
        graph_.packing.gap_rows != usual.gap_rows) {
      lost_.left_out_of_graph("pack");
    }
    if (graph_.paint.fill) lost_.left_out_of_graph("bgcolor");
    const auto merges = [](const Edge& edge) { return edge.merges_with != none<EdgeId>; };
    if (std::ranges::any_of(graph_.edges, merges)) lost_.left_out_of_graph("concentrate");
    // No lines of a tree cross, so its ranks are those of the text.
    if (graph_.edges.size() >= graph_.nodes.size() && !network_ranks(graph_).empty()) {
      lost_.tell_of_graph("layout",
                          "in Mermaid lines without a direction have the ranks of the text");
    }
    for (const TextSubgraph& subgraph : text_.subgraphs) {
      const auto rank = subgraph.attributes.find("rank");
      if (rank != subgraph.attributes.end() && !graph_.rank_sets.empty()) {
        lost_.left_out(subgraph, "rank");
      }
    }
    if (graph_.label.empty()) return;
    if (graph_.label_place != VerticalPlace::Top) {
      lost_.tell_of_graph("label", "in Mermaid the title of the graph stands above it");
    }
    if (graph_.label_justify != Justify::Center) lost_.left_out_of_graph("labeljust");
    if (has_looks(graph_.label)) {
      lost_.tell_of_graph("label", "Mermaid has no looks of letters in titles");
    }
    if (!graph_.label.link.empty()) lost_.left_out_of_graph("URL");
  }

  void tell_of_node(NodeId id) {
    const Node& node = graph_.nodes[id];
    const std::string shape(lost_.value_of(id, "shape"));
    if (!written_shape(node, shape).is_like && node.visible) {
      lost_.tell(id,
                 node.kind == Node::Kind::Point ? "pointshape" : "shape",
                 "Mermaid has no like of the shape \"" + shape + "\": the nearest is written");
    }
    if (node.kind == Node::Kind::Box && !node.content.parts.empty() &&
        !innermost(node.content).parts.empty()) {
      lost_.tell(id, "label", "Mermaid has no parts of nodes: records and tables are their text");
    } else if (node.kind == Node::Kind::Box) {
      tell_of_room(id, innermost(node.content));
    }
    const Dash dash = node.stroke.dash;
    if (node.kind == Node::Kind::Box && dash > Dash::Dotted) lost_.left_out(id, "border");
    if (node.kind != Node::Kind::Point) tell_of_letters(id, text_of(node.content));
    if (!node.xlabel.empty()) lost_.left_out(id, "xlabel");
    if (!node.group.empty()) lost_.left_out(id, "group");
    if (node.keeps_in_order != graph_.keeps_in_order ||
        node.keeps_out_order != graph_.keeps_out_order) {
      lost_.left_out(id, "ordering");
    }
    if (node.minimum_width > 0 || node.minimum_height > 0) lost_.left_out(id, "fixedsize");
  }

  /// Blanks round the text, and where it stands in them.
  void tell_of_room(NodeId id, const Content& content) {
    const Content usual;
    if (content.padding == usual.padding && content.padding_rows == 0 &&
        content.minimum_width == 0 && content.minimum_height == 0) {
      return;
    }
    lost_.tell(id, "label", "Mermaid has no distances in tables");
  }

  template <typename Owner>
  void tell_of_letters(const Owner& owner, const Label& label) {
    if (has_flush_lines(label)) {
      lost_.tell(owner, "label", "Mermaid has no lines that are flush left or right");
    }
    if (has_colors_within(label)) {
      lost_.tell(owner, "label", "Mermaid has one colour for a text, or none");
    }
  }

  void tell_of_frame(const Cluster& frame) {
    if (!frame.visible) return;
    if (frame.label_place != VerticalPlace::Top) lost_.left_out(frame, "labelloc");
    if (frame.label_justify != Justify::Center) lost_.left_out(frame, "labeljust");
    if (frame.margin_across > 0 || frame.margin_down > 0) lost_.left_out(frame, "margin");
    tell_of_letters(frame, frame.label);
  }

  void tell_of_edge(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    tell_of_ends(id);
    if (!edge.constraint) lost_.left_out(id, "constraint");
    if (edge.weight != 1) lost_.left_out(id, "weight");
    if (edge.minimum_length < 1 || edge.minimum_length > longest_link) {
      lost_.tell(id, "minlen", "a link of Mermaid's has 1 to 10 ranks");
    }
    if (!edge.visible) return;
    tell_of_arrows(id);
    const Stroke& stroke = edge.stroke;
    if (stroke.weight == Weight::Double || stroke.dash > Dash::Dotted) {
      lost_.tell(id, "style", "Mermaid has no lines but thin, thick, dashed and dotted ones");
    }
    if (!edge.xlabel.empty()) lost_.left_out(id, "xlabel");
    if (!edge.label.link.empty()) lost_.left_out(id, "URL");
    tell_of_letters(id, edge.label);
  }

  void tell_of_ends(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    for (const EdgeEnd end : edge_ends) {
      const bool is_tail = end == EdgeEnd::Tail;
      const Edge::End& at = edge.ends[end];
      if (!at.spec.empty()) lost_.left_out(id, is_tail ? "tailport" : "headport");
      if (!at.bundle.empty()) lost_.left_out(id, is_tail ? "sametail" : "samehead");
      if (at.cluster != none<ClusterId> && first_node_[at.cluster] != at.node) {
        lost_.tell(id,
                   is_tail ? "ltail" : "lhead",
                   "in Mermaid an edge ends at the frame, whatever node in it is meant");
      }
      if (!at.label.empty() && edge.visible) {
        lost_.left_out(id, is_tail ? "taillabel" : "headlabel");
      }
    }
  }

  void tell_of_arrows(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    const ArrowHead tail = edge.tail().arrow;
    const ArrowHead head = edge.head().arrow;
    for (const EdgeEnd end : edge_ends) {
      const ArrowHead arrow = edge.ends[end].arrow;
      if (mermaid_arrow(arrow) == arrow) continue;
      lost_.tell(id,
                 end == EdgeEnd::Tail ? "arrowtail" : "arrowhead",
                 "Mermaid has no arrowheads but triangles, circles and crosses");
    }
    if (tail == ArrowHead::None) return;
    if (head == ArrowHead::None) {
      lost_.tell(id, "dir", "Mermaid has no arrowhead at a tail alone: the edge is turned round");
    } else if (mermaid_arrow(tail) != mermaid_arrow(head)) {
      lost_.tell(id, "arrowtail", "in Mermaid both ends of an edge have the same arrowhead");
    }
  }

  const TextGraph& text_;
  const ResolvedGraph& graph_;
  LostWords lost_;
  IdVector<ClusterId, NodeId> first_node_;
};

}  // namespace

void tell_what_is_lost(const TextGraph& text, const ResolvedGraph& graph, WarningLog& log) {
  Teller(text, graph, log).run();
}

}  // namespace boxart::internal
