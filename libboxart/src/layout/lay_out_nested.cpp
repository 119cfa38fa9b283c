#include "layout/lay_out_nested.h"

#include "scene/labels/place_titles.h"
#include "scene/shift.h"
#include "scene/shrink_borderless.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// What has one direction: the graph without its own frames, or what is in one of these.
struct Scope {
  ResolvedGraph graph{};
  // What its things are in the whole; the nodes that stand for frames are none.
  IdVector<NodeId, NodeId> nodes{};
  IdVector<NodeId, ClusterId> frames{};  // that nodes stand for
  IdVector<EdgeId, EdgeId> edges{};
  IdVector<ClusterId, ClusterId> clusters{};
};

struct End {
  std::size_t scope;
  NodeId node;
  ClusterId cluster = none<ClusterId>;
};

class Nester {
 public:
  Nester(const ResolvedGraph& graph, const IdVector<ClusterId, bool>& is_own)
      : graph_(graph), is_own_(is_own) {}

  Drawing run(const std::function<Drawing(const ResolvedGraph&)>& lay_out_graph) {
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
      size_frames(scopes_[i]);
      Drawing drawing = lay_out_graph(scopes_[i].graph);
      rename(i, drawing);
      put_frames(scopes_[i], drawing);
      if (i > 0) part_from_border(drawing);
      drawings_[i] = std::move(drawing);
    }
    Drawing drawing = std::move(drawings_.front());
    std::ranges::stable_sort(drawing.boxes, {}, &Box::node);
    std::ranges::stable_sort(drawing.frames, {}, &Frame::cluster);
    place_titles(drawing);
    shrink_borderless(drawing);
    return drawing;
  }

 private:
  void make_scopes() {
    scopes_.emplace_back();
    static_cast<GraphAttributes&>(scopes_[0].graph) = graph_;
    scopes_[0].graph.label = graph_.label;
    scopes_[0].graph.label_place = graph_.label_place;
    scopes_[0].graph.label_justify = graph_.label_justify;
    scopes_[0].graph.paint = graph_.paint;
    scopes_[0].graph.packing = graph_.packing;
    owners_.push_back(none<ClusterId>);
    outside_ = IdVector<ClusterId, std::size_t>(graph_.clusters.size(), 0);
    inside_ = outside_;
    for (const ClusterId id : graph_.clusters.ids()) {
      const ClusterId parent = graph_.clusters[id].parent;
      if (parent != none<ClusterId>) outside_[id] = inside_[parent];
      inside_[id] = outside_[id];
      if (!is_own_[id]) continue;
      inside_[id] = scopes_.size();
      Scope scope;
      static_cast<GraphAttributes&>(scope.graph) = graph_;
      scope.graph.rank_direction = *graph_.clusters[id].direction;
      scopes_.push_back(std::move(scope));
      owners_.push_back(id);
    }
  }

  /// What the cluster around something is within its scope.
  ClusterId renamed(ClusterId cluster) const {
    return cluster == none<ClusterId> || is_own_[cluster] ? none<ClusterId> : new_cluster_[cluster];
  }

  void add_clusters() {
    new_cluster_ = IdVector<ClusterId, ClusterId>(graph_.clusters.size(), none<ClusterId>);
    for (const ClusterId id : graph_.clusters.ids()) {
      if (is_own_[id]) continue;
      Scope& scope = scopes_[outside_[id]];
      Cluster cluster = graph_.clusters[id];
      cluster.parent = renamed(cluster.parent);
      cluster.direction.reset();
      new_cluster_[id] = scope.graph.clusters.add(std::move(cluster));
      scope.clusters.add(id);
    }
    stand_ins_ = IdVector<ClusterId, NodeId>(graph_.clusters.size(), none<NodeId>);
    new_node_ = IdVector<NodeId, NodeId>(graph_.nodes.size(), none<NodeId>);
  }

  std::size_t scope_of(ClusterId cluster) const {
    return cluster == none<ClusterId> ? 0 : inside_[cluster];
  }

  void add_node(NodeId id) {
    Node node = graph_.nodes[id];
    const std::size_t at = scope_of(node.cluster);
    // A frame stands where its first node does.
    for (std::size_t i = at; i > 0 && stand_ins_[owners_[i]] == none<NodeId>;
         i = outside_[owners_[i]])
      add_stand_in(owners_[i]);
    node.cluster = renamed(node.cluster);
    new_node_[id] = scopes_[at].graph.nodes.add(std::move(node));
    scopes_[at].nodes.add(id);
    scopes_[at].frames.add(none<ClusterId>);
  }

  void add_stand_in(ClusterId id) {
    const Cluster& cluster = graph_.clusters[id];
    Scope& scope = scopes_[outside_[id]];
    // Arrowheads stand before the border of a frame, in dense drawings too, as they do where such
    // corners are.
    stand_ins_[id] = scope.graph.nodes.add(
        {.name = cluster.name, .corners = Corner::Cut, .cluster = renamed(cluster.parent)});
    scope.nodes.add(none<NodeId>);
    scope.frames.add(id);
  }

  /// An end of an edge, in the scope of what it is in.
  End end_of(const Edge::End& end) const {
    const NodeId node = end.node;
    const ClusterId cluster = end.cluster;
    if (cluster == none<ClusterId>) {
      return {.scope = scope_of(graph_.nodes[node].cluster), .node = new_node_[node]};
    }
    if (is_own_[cluster]) return {.scope = outside_[cluster], .node = stand_ins_[cluster]};
    // The node may be in a frame of its own within that one.
    const std::size_t target = outside_[cluster];
    NodeId stand_in = new_node_[node];
    for (std::size_t at = scope_of(graph_.nodes[node].cluster); at != target;
         at = outside_[owners_[at]])
      stand_in = stand_ins_[owners_[at]];
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
      if (scopes_[at].frames[end.node] != none<ClusterId>) end.spec = {};
    }
    scopes_[at].graph.edges.add(std::move(edge));
    scopes_[at].edges.add(id);
  }

  void add_rank_set(const RankSet& set) {
    if (set.nodes.empty()) return;
    Scope& scope = scopes_[scope_of(graph_.nodes[set.nodes.front()].cluster)];
    RankSet copy{.kind = set.kind, .nodes = {}, .cluster = renamed(set.cluster)};
    for (const NodeId node : set.nodes)
      copy.nodes.push_back(new_node_[node]);
    scope.graph.rank_sets.push_back(std::move(copy));
  }

  /// Rows for a title that doesn't fit in the border.
  static int title_rows(const Cluster& cluster) {
    return cluster.label.height() > 1 ? cluster.label.height() : 0;
  }

  /// Makes the nodes that stand for frames as large as these have to be.
  void size_frames(Scope& scope) {
    for (const NodeId node : scope.graph.nodes.ids()) {
      const ClusterId id = scope.frames[node];
      if (id == none<ClusterId>) continue;
      const Cluster& cluster = graph_.clusters[id];
      const Size size = drawings_[inside_[id]].size;
      constexpr int beside_title = 6;
      constexpr int beside_content = 4;
      scope.graph.nodes[node].minimum_width =
          std::max(size.width + beside_content + 2 * cluster.margin_columns,
                   cluster.label.width() + beside_title);
      scope.graph.nodes[node].minimum_height =
          size.height + 2 + title_rows(cluster) + 2 * cluster.margin_rows;
    }
  }

  /// A line that ends at the rim, at a node that can't be seen, would join the border.
  static void part_from_border(Drawing& drawing) {
    bool above = false;
    bool below = false;
    for (const Line& line : drawing.lines) {
      for (const Point& point : line.points) {
        above = above || point.y <= 0;
        below = below || point.y >= drawing.size.height - 1;
      }
    }
    if (above) shift(drawing, {.x = 0, .y = 1});
    drawing.size.height += (above ? 1 : 0) + (below ? 1 : 0);
  }

  /// Gives what is drawn its names in the whole.
  void rename(std::size_t at, Drawing& drawing) {
    const Scope& scope = scopes_[at];
    const auto cluster = [&](ClusterId id) {
      return id == none<ClusterId> ? owners_[at] : scope.clusters[id];
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

  /// Puts the drawings of frames in the place of the boxes that stand for them.
  void put_frames(const Scope& scope, Drawing& drawing) {
    std::vector<Box> boxes;
    std::vector<std::pair<ClusterId, Rect>> frames;
    for (Box& box : drawing.boxes) {
      const ClusterId frame = scope.frames[box.node];
      if (frame != none<ClusterId>) {
        frames.emplace_back(frame, box.rect);
        continue;
      }
      box.node = scope.nodes[box.node];
      boxes.push_back(std::move(box));
    }
    drawing.boxes = std::move(boxes);
    int net = first_free_net(drawing);
    for (const auto& [frame, rect] : frames)
      put_frame(frame, rect, net, drawing);
  }

  static int first_free_net(const Drawing& drawing) {
    int net = 0;
    for (const Line& line : drawing.lines)
      net = std::max(net, line.net + 1);
    return net;
  }

  void put_frame(ClusterId id, const Rect& rect, int& net, Drawing& drawing) {
    const Cluster& cluster = graph_.clusters[id];
    drawing.frames.push_back({.cluster = id,
                              .parent = cluster.parent,
                              .rect = rect,
                              .paint = cluster.paint,
                              .visible = true,
                              .title = cluster.label,
                              .title_place = cluster.label_place,
                              .title_justify = cluster.label_justify});
    Drawing inner = std::move(drawings_[inside_[id]]);
    const int rows = title_rows(cluster);
    const bool is_above = cluster.label_place == VerticalPlace::Top;
    shift(inner,
          {.x = rect.x + (rect.width - inner.size.width) / 2,
           .y = rect.y + (is_above ? rows : 0) + (rect.height - rows - inner.size.height) / 2});
    const int nets = first_free_net(inner);
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
  const IdVector<ClusterId, bool>& is_own_;
  std::vector<Scope> scopes_{};      // the first is that of the graph
  std::vector<ClusterId> owners_{};  // the frame of each, by its number
  IdVector<ClusterId, std::size_t>
      outside_{};  // the scopes that a cluster and what is in it are in
  IdVector<ClusterId, std::size_t> inside_{};
  IdVector<ClusterId, ClusterId> new_cluster_{};
  IdVector<ClusterId, NodeId> stand_ins_{};
  IdVector<NodeId, NodeId> new_node_{};
  std::vector<Drawing> drawings_{};
};

}  // namespace

Drawing lay_out_nested(const ResolvedGraph& graph,
                       const IdVector<ClusterId, bool>& is_own,
                       const std::function<Drawing(const ResolvedGraph&)>& lay_out_graph) {
  return Nester(graph, is_own).run(lay_out_graph);
}

}  // namespace boxart::internal
