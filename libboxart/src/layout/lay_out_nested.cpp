#include "layout/lay_out_nested.h"

#include "boxes/spacing.h"
#include "graph/empty_copy.h"
#include "scene/labels/place_titles.h"
#include "scene/scene.h"
#include "scene/shift.h"
#include "scene/shrink_nodes.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// What is laid out at once: the graph without what is laid out by itself, what is in a frame of
/// its own direction, or the loose members of a frame.
struct Scope {
  ResolvedGraph graph{};
  // What its things are in the whole; the nodes that stand for other scopes are none.
  IdVector<NodeId, NodeId> nodes{};
  IdVector<NodeId, std::size_t> inner{};  // the scopes that nodes stand for, or 0
  IdVector<EdgeId, EdgeId> edges{};
  IdVector<ClusterId, ClusterId> clusters{};
  ClusterId owner = none<ClusterId>;  // the frame that holds it
  std::size_t outside = 0;            // the scope that it has a node in
  NodeId stand_in = none<NodeId>;     // that node
};

struct End {
  std::size_t scope;
  NodeId node;
  ClusterId cluster = none<ClusterId>;
};

class Nester {
 public:
  Nester(const ResolvedGraph& graph, const Nesting& nesting) : graph_(graph), nesting_(nesting) {}

  Drawing run(const LayOutScope& lay_out_scope, LayoutTrace* trace) {
    make_scopes();
    add_clusters();
    for (const NodeId node : graph_.nodes.ids())
      add_node(node);
    for (const EdgeId edge : graph_.edges.ids())
      add_edge(edge);
    for (const RankSet& set : graph_.rank_sets)
      add_rank_set(set);
    drawings_.resize(scopes_.size());
    // Inner ones come later.
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      size_stand_ins(scopes_[i]);
      LayoutTrace trace_of_scope;
      Drawing drawing =
          lay_out_scope(scopes_[i].graph, trace != nullptr ? &trace_of_scope : nullptr);
      for (ComponentTrace& part : trace_of_scope) {
        for (EdgeId& edge : part.edges)
          edge = scopes_[i].edges[edge];
        trace->push_back(std::move(part));
      }
      rename(i, drawing);
      put_scopes(scopes_[i], drawing);
      if (i > 0) part_from_border(drawing);
      drawings_[i] = std::move(drawing);
    }
    Drawing drawing = std::move(drawings_.front());
    std::ranges::stable_sort(drawing.boxes, {}, &Box::node);
    std::ranges::stable_sort(drawing.frames, {}, &Frame::cluster);
    // All frames have their titles but those that only stood for their scopes.
    if (has_own()) {
      const std::vector<Size> needed = needed_sizes(graph_, drawing);
      Scene scene(drawing);
      place_titles(scene);
      shrink_nodes(graph_, needed, scene);
    }
    return drawing;
  }

 private:
  void make_scopes() {
    scopes_.emplace_back();
    scopes_[0].graph = empty_copy(graph_);
    outside_ = IdVector<ClusterId, std::size_t>(graph_.clusters.size(), 0);
    inside_ = outside_;
    loose_ = outside_;
    for (const ClusterId id : graph_.clusters.ids()) {
      outside_[id] = scope_of(graph_.clusters[id].parent, nesting_.loose.clusters[id]);
      inside_[id] = outside_[id];
      const RankDirection around = scopes_[outside_[id]].graph.rank_direction;
      if (is_own(id)) inside_[id] = add_scope(id, outside_[id], *graph_.clusters[id].direction);
      if (nesting_.loose.are_apart[id] && !is_own(id)) {
        loose_[id] = add_scope(id, outside_[id], around);
        scopes_.back().graph.packing = nesting_.packing;
      }
    }
  }

  std::size_t add_scope(ClusterId owner, std::size_t outside, RankDirection direction) {
    Scope scope{.owner = owner, .outside = outside};
    static_cast<GraphAttributes&>(scope.graph) = graph_;
    scope.graph.rank_direction = direction;
    scopes_.push_back(std::move(scope));
    return scopes_.size() - 1;
  }

  bool has_own() const { return std::ranges::find(nesting_.is_own, true) != nesting_.is_own.end(); }
  bool is_own(ClusterId id) const { return nesting_.is_own[id]; }
  /// Does a scope's drawing stand in a frame that its stand-in is the border of?
  bool has_frame(const Scope& scope) const { return is_own(scope.owner); }

  /// What a cluster of the whole is in the scope.
  ClusterId renamed(ClusterId cluster, std::size_t at) const {
    return cluster == scopes_[at].owner ? none<ClusterId> : new_cluster_[cluster];
  }

  void add_clusters() {
    new_cluster_ = IdVector<ClusterId, ClusterId>(graph_.clusters.size(), none<ClusterId>);
    for (const ClusterId id : graph_.clusters.ids()) {
      if (is_own(id)) continue;
      Scope& scope = scopes_[outside_[id]];
      Cluster cluster = graph_.clusters[id];
      cluster.parent = renamed(cluster.parent, outside_[id]);
      cluster.direction.reset();
      new_cluster_[id] = scope.graph.clusters.add(std::move(cluster));
      scope.clusters.add(id);
    }
    new_node_ = IdVector<NodeId, NodeId>(graph_.nodes.size(), none<NodeId>);
  }

  /// Where a member of a frame is, and may be loose in it.
  std::size_t scope_of(ClusterId cluster, bool is_loose) const {
    if (cluster == none<ClusterId>) return 0;
    return is_loose && loose_[cluster] != 0 ? loose_[cluster] : inside_[cluster];
  }
  std::size_t scope_of(NodeId node) const {
    return scope_of(graph_.nodes[node].cluster, nesting_.loose.nodes[node]);
  }

  void add_node(NodeId id) {
    Node node = graph_.nodes[id];
    const std::size_t at = scope_of(id);
    // A scope stands where its first node does.
    for (std::size_t i = at; i > 0 && scopes_[i].stand_in == none<NodeId>; i = scopes_[i].outside)
      add_stand_in(i);
    node.cluster = renamed(node.cluster, at);
    new_node_[id] = scopes_[at].graph.nodes.add(std::move(node));
    scopes_[at].nodes.add(id);
    scopes_[at].inner.add(0);
  }

  void add_stand_in(std::size_t inner) {
    const ClusterId owner = scopes_[inner].owner;
    const Cluster& cluster = graph_.clusters[owner];
    const std::size_t at = scopes_[inner].outside;
    Node stand_in{.name = cluster.name};
    if (has_frame(scopes_[inner])) {
      // Arrowheads stand before the border of a frame, in dense drawings too, as they do where such
      // corners are.
      stand_in.corners = Corner::Cut;
      stand_in.cluster = renamed(cluster.parent, at);
    } else {
      stand_in.cluster = renamed(owner, at);
    }
    scopes_[inner].stand_in = scopes_[at].graph.nodes.add(std::move(stand_in));
    scopes_[at].nodes.add(none<NodeId>);
    scopes_[at].inner.add(inner);
  }

  /// An end of an edge, in the scope of what it is in.
  End end_of(const Edge::End& end) const {
    const NodeId node = end.node;
    const ClusterId cluster = end.cluster;
    if (cluster == none<ClusterId>) return {.scope = scope_of(node), .node = new_node_[node]};
    const std::size_t target = outside_[cluster];
    if (is_own(cluster)) return {.scope = target, .node = scopes_[inside_[cluster]].stand_in};
    // The node may be in a scope within that one.
    NodeId stand_in = new_node_[node];
    for (std::size_t at = scope_of(node); at != target; at = scopes_[at].outside)
      stand_in = scopes_[at].stand_in;
    return {.scope = target, .node = stand_in, .cluster = new_cluster_[cluster]};
  }

  void add_edge(EdgeId id) {
    Edge edge = graph_.edges[id];
    const std::size_t at = end_of(edge.tail()).scope;
    for (Edge::End& end : edge.ends) {
      const End inner = end_of(end);
      assert(inner.scope == at);
      end.node = inner.node;
      end.cluster = inner.cluster;
      if (scopes_[at].inner[end.node] != 0) end.spec = {};
    }
    scopes_[at].graph.edges.add(std::move(edge));
    scopes_[at].edges.add(id);
  }

  void add_rank_set(const RankSet& set) {
    if (set.nodes.empty()) return;
    const std::size_t at = scope_of(set.nodes.front());
    RankSet copy{.kind = set.kind, .nodes = {}, .cluster = none<ClusterId>};
    if (set.cluster != none<ClusterId>) copy.cluster = renamed(set.cluster, at);
    for (const NodeId node : set.nodes)
      copy.nodes.push_back(new_node_[node]);
    scopes_[at].graph.rank_sets.push_back(std::move(copy));
  }

  /// Rows for a title that doesn't fit in the border.
  static int title_rows(const Cluster& cluster) {
    return cluster.label.height() > 1 ? cluster.label.height() : 0;
  }

  /// Makes the nodes that stand for scopes as large as these have to be.
  void size_stand_ins(Scope& scope) {
    for (const NodeId id : scope.graph.nodes.ids()) {
      if (scope.inner[id] == 0) continue;
      Node& node = scope.graph.nodes[id];
      const Scope& inner = scopes_[scope.inner[id]];
      const Size size = drawings_[scope.inner[id]].size;
      if (has_frame(inner)) {
        const Cluster& cluster = graph_.clusters[inner.owner];
        constexpr int beside_title = 6;
        constexpr int beside_content = 4;
        const int columns = columns_of_inches(cluster.margin_across, nesting_.density);
        const int rows = rows_of_inches(cluster.margin_down, nesting_.density);
        node.minimum_width = std::max(size.width + beside_content + 2 * columns,
                                      cluster.label.width() + beside_title);
        node.minimum_height = size.height + 2 + title_rows(cluster) + 2 * rows;
      } else {
        stand_for(drawings_[scope.inner[id]], node);
      }
    }
  }

  /// Makes the node a box, or a text without a border if the drawing has such.
  static void stand_for(const Drawing& drawing, Node& node) {
    constexpr int smallest_box = 3;
    const Size size = drawing.size;
    const bool has_words = std::ranges::any_of(
        drawing.boxes, [](const Box& box) { return box.kind == Node::Kind::Plain; });
    if (has_words || std::min(size.width, size.height) < smallest_box) {
      node.kind = Node::Kind::Plain;
      node.content.text.lines.assign(static_cast<std::size_t>(size.height), {.width = size.width});
    } else {
      node.content.padding = 0;
      node.minimum_width = size.width;
      node.minimum_height = size.height;
    }
  }

  /// A line that ends at the rim, at a node that can't be seen, would join the border.
  static void part_from_border(Drawing& drawing) {
    bool above = false;
    bool below = false;
    const auto see = [&](const Point& point) {
      above = above || point.y <= 0;
      below = below || point.y >= drawing.size.height - 1;
    };
    for (const Line& line : drawing.lines) {
      // The first and the last cell are those of the nodes.
      for (const EdgeEnd end : edge_ends) {
        const Point& last = line.end_point(end);
        const Point& next = line.next_to_end(end);
        if (last != next) see(step(last, direction(last, next)));
      }
      for (std::size_t i = 1; i + 1 < line.points.size(); ++i)
        see(line.points[i]);
    }
    if (above) shift(drawing, {.x = 0, .y = 1});
    drawing.size.height += (above ? 1 : 0) + (below ? 1 : 0);
  }

  /// Gives what is drawn its names in the whole.
  void rename(std::size_t at, Drawing& drawing) {
    const Scope& scope = scopes_[at];
    const auto cluster = [&](ClusterId id) {
      return id == none<ClusterId> ? scope.owner : scope.clusters[id];
    };
    for (Box& box : drawing.boxes)
      box.cluster = cluster(box.cluster);
    for (Frame& frame : drawing.frames) {
      frame.cluster = scope.clusters[frame.cluster];
      frame.parent = cluster(frame.parent);
    }
    for (Line& line : drawing.lines)
      line.edge = scope.edges[line.edge];
    for (Text& text : drawing.texts) {
      if (text.edge != none<EdgeId>) text.edge = scope.edges[text.edge];
      if (text.node != none<NodeId>) text.node = scope.nodes[text.node];
    }
  }

  /// Puts the drawings of scopes in the place of the boxes that stand for them.
  void put_scopes(const Scope& scope, Drawing& drawing) {
    std::vector<Box> boxes;
    std::vector<std::pair<std::size_t, Rect>> places;
    for (Box& box : drawing.boxes) {
      const std::size_t inner = scope.inner[box.node];
      if (inner != 0) {
        places.emplace_back(inner, box.rect);
        continue;
      }
      box.node = scope.nodes[box.node];
      boxes.push_back(std::move(box));
    }
    drawing.boxes = std::move(boxes);
    int net = free_net(drawing);
    for (auto& [inner, rect] : places) {
      if (has_frame(scopes_[inner])) rect = put_frame(scopes_[inner].owner, rect, drawing);
      put_drawing(std::move(drawings_[inner]), rect, net, drawing);
    }
  }

  /// Returns the place of what the frame holds and its border.
  Rect put_frame(ClusterId id, Rect rect, Drawing& drawing) const {
    const Cluster& cluster = graph_.clusters[id];
    drawing.frames.push_back({.cluster = id,
                              .parent = cluster.parent,
                              .rect = rect,
                              .paint = cluster.paint,
                              .visible = true,
                              .title = cluster.label,
                              .title_place = cluster.label_place,
                              .title_justify = cluster.label_justify});
    const int rows = title_rows(cluster);
    if (cluster.label_place == VerticalPlace::Top) rect.y += rows;
    rect.height -= rows;
    return rect;
  }

  /// In the middle of the place.
  static void put_drawing(Drawing inner, const Rect& rect, int& net, Drawing& drawing) {
    shift(inner,
          {.x = rect.x + (rect.width - inner.size.width) / 2,
           .y = rect.y + (rect.height - inner.size.height) / 2});
    const int nets = free_net(inner);
    for (Line& line : inner.lines)
      line.net += net;
    net += nets;
    const auto append = [](auto& to, auto& from) {
      to.insert(
          to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    append(drawing.boxes, inner.boxes);
    append(drawing.frames, inner.frames);
    append(drawing.lines, inner.lines);
    append(drawing.texts, inner.texts);
  }

  const ResolvedGraph& graph_;
  const Nesting& nesting_;
  std::vector<Scope> scopes_{};                 // the first is that of the graph
  IdVector<ClusterId, std::size_t> outside_{};  // the scope that a frame is in
  IdVector<ClusterId, std::size_t> inside_{};   // and what it holds
  IdVector<ClusterId, std::size_t> loose_{};    // and what is loose in it
  IdVector<ClusterId, ClusterId> new_cluster_{};
  IdVector<NodeId, NodeId> new_node_{};
  std::vector<Drawing> drawings_{};
};

}  // namespace

bool nests(const Nesting& nesting) {
  const auto any = [](const IdVector<ClusterId, bool>& frames) {
    return std::ranges::find(frames, true) != frames.end();
  };
  return any(nesting.is_own) || any(nesting.loose.are_apart);
}

Drawing lay_out_nested(const ResolvedGraph& graph,
                       const Nesting& nesting,
                       const LayOutScope& lay_out_scope,
                       LayoutTrace* trace) {
  return Nester(graph, nesting).run(lay_out_scope, trace);
}

}  // namespace boxart::internal
