#include "layered/trunks/split_long_edges.h"

#include "base/at.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

using Vertex = LayeredGraph::Vertex;

/// An edge as it runs down the layers.
struct Descent {
  NodeId upper;
  NodeId lower;
  bool reversed;
};

Descent descent(const Digraph::Edge& edge, const Ranks& ranks) {
  const bool reversed = ranks[edge.head] < ranks[edge.tail];
  if (reversed) return {.upper = edge.head, .lower = edge.tail, .reversed = true};
  return {.upper = edge.tail, .lower = edge.head, .reversed = false};
}

/// The clusters round `cluster`, from the outermost to itself.
std::vector<ClusterId> path_to(const Digraph& digraph, ClusterId cluster) {
  std::vector<ClusterId> path;
  for (; cluster != none<ClusterId>; cluster = digraph.clusters[cluster].parent) {
    path.push_back(cluster);
  }
  std::ranges::reverse(path);
  return path;
}

class Splitter {
 public:
  Splitter(const Digraph& digraph,
           const Ranks& ranks,
           const Trunks& trunks,
           Dummies dummies,
           StopToken stop)
      : digraph_(digraph), ranks_(ranks), trunks_(trunks), dummies_(dummies), stop_(stop) {}

  LayeredGraph split() {
    number_layers();
    span_clusters();
    place_nodes();
    add_borders();
    out_.chain.resize(digraph_.edges.size());
    for (const EdgeId edge : digraph_.edges.ids())
      add_edge(edge);
    fill_layers();
    return std::move(out_);
  }

 private:
  /// A gap between two ranks gets a layer of its own where an edge of one rank's length has a
  /// label.
  void number_layers() {
    int rank_count = 0;
    for (const NodeId node : digraph_.nodes.ids()) {
      rank_count = std::max(rank_count, ranks_[node] + 1);
    }
    std::vector<bool> label_below(at(rank_count), false);
    for (const Digraph::Edge& edge : digraph_.edges) {
      const auto [upper, lower, reversed] = descent(edge, ranks_);
      if (edge.has_label && edge.visible && ranks_[lower] - ranks_[upper] == 1) {
        label_below[at(ranks_[upper])] = true;
      }
    }
    for (int rank = 0; rank < rank_count; ++rank) {
      layer_of_rank_.push_back(static_cast<int>(out_.is_label_layer.size()));
      out_.is_label_layer.push_back(false);
      if (label_below[at(rank)]) out_.is_label_layer.push_back(true);
    }
    out_.layers.resize(out_.is_label_layer.size());
  }

  int layer_of(NodeId node) const { return layer_of_rank_[at(ranks_[node])]; }

  void span_clusters() {
    out_.clusters.resize(digraph_.clusters.size());
    for (const ClusterId cluster : digraph_.clusters.ids()) {
      out_.clusters[cluster].parent = digraph_.clusters[cluster].parent;
      out_.clusters[cluster].first_layer = static_cast<int>(out_.layers.size());
    }
    for (const NodeId node : digraph_.nodes.ids()) {
      if (digraph_.nodes[node].cluster == none<ClusterId>) continue;
      auto& cluster = out_.clusters[digraph_.nodes[node].cluster];
      cluster.first_layer = std::min(cluster.first_layer, layer_of(node));
      cluster.last_layer = std::max(cluster.last_layer, layer_of(node));
    }
    // Children come after their parents, so backwards each is complete when its parent takes it.
    for (std::size_t i = digraph_.clusters.size(); i-- > 0;) {
      const auto& child = out_.clusters[id_at<ClusterId>(i)];
      if (child.parent == none<ClusterId> || child.last_layer < 0) continue;
      auto& parent = out_.clusters[child.parent];
      parent.first_layer = std::min(parent.first_layer, child.first_layer);
      parent.last_layer = std::max(parent.last_layer, child.last_layer);
    }
  }

  VertexId add_vertex(Vertex vertex) {
    out_.above.add({});
    out_.below.add({});
    return out_.vertices.add(vertex);
  }

  void place_nodes() {
    for (const NodeId node : digraph_.nodes.ids()) {
      out_.vertex_of.add(add_vertex({.kind = Vertex::Kind::Node,
                                     .node = node,
                                     .cluster = digraph_.nodes[node].cluster,
                                     .layer = layer_of(node)}));
    }
  }

  SegmentId add_segment(LayeredGraph::Segment segment) {
    const SegmentId id = out_.segments.add(segment);
    out_.below[segment.upper].push_back(id);
    out_.above[segment.lower].push_back(id);
    return id;
  }

  void add_borders() {
    for (const ClusterId id : out_.clusters.ids()) {
      stop_.ask_seldom(calls_, 16);
      auto& cluster = out_.clusters[id];
      for (int layer = cluster.first_layer; layer <= cluster.last_layer; ++layer) {
        cluster.left_borders.push_back(
            add_vertex({.kind = Vertex::Kind::LeftBorder, .cluster = id, .layer = layer}));
        cluster.right_borders.push_back(
            add_vertex({.kind = Vertex::Kind::RightBorder, .cluster = id, .layer = layer}));
      }
      for (const auto* borders : {&cluster.left_borders, &cluster.right_borders}) {
        for (std::size_t i = 1; i < borders->size(); ++i) {
          add_segment({.upper = (*borders)[i - 1], .lower = (*borders)[i]});
        }
      }
    }
  }

  void add_edge(EdgeId id) {
    stop_.ask_seldom(calls_, 16);
    const Digraph::Edge& edge = digraph_.edges[id];
    const auto [upper, lower, reversed] = descent(edge, ranks_);
    if (upper == lower) return;
    const int first = layer_of(upper);
    const int last = layer_of(lower);
    if (first == last) {
      if (edge.visible) out_.flat_edges.push_back(id);
      return;
    }
    if (!edge.visible && last - first > 1) return;
    const int label_layer = edge.has_label ? layer_for_label(first, last) : -1;
    const std::vector<ClusterId> down = path_to(digraph_, digraph_.nodes[upper].cluster);
    const std::vector<ClusterId> up = path_to(digraph_, digraph_.nodes[lower].cluster);
    // From the end where the trunk is, so that its edges are followed together.
    const bool from_below =
        trunks_.of[id] != none<TrunkId> && !trunks_.trunks[trunks_.of[id]].at_bottom;
    const int upper_offset16 = reversed ? edge.head_offset16 : edge.tail_offset16;
    const int lower_offset16 = reversed ? edge.tail_offset16 : edge.head_offset16;
    if (ends_at_frame(edge)) {
      add_frame_edge(id, down, up);
      return;
    }
    const bool keeps_order =
        from_below ? digraph_.nodes[lower].keeps_in_order : digraph_.nodes[upper].keeps_out_order;
    std::vector<SegmentId>& chain = out_.chain[id];
    VertexId from = out_.vertex_of[from_below ? lower : upper];
    for (int i = 1; i <= last - first; ++i) {
      const int layer = from_below ? last - i : first + i;
      const bool arrives = i == last - first;
      const VertexId to = arrives ? out_.vertex_of[from_below ? upper : lower]
                          : layer == label_layer
                              ? add_label(id, layer, cluster_at(layer, down, up))
                              : dummy(id, from, from_below, layer, cluster_at(layer, down, up));
      if (keeps_order) last_next_[{from, from_below}] = to;
      const bool leaves = i == 1;
      LayeredGraph::Segment segment{.upper = from_below ? to : from,
                                    .lower = from_below ? from : to,
                                    .edge = id,
                                    .weight = edge.weight};
      if (from_below ? arrives : leaves) segment.upper_offset16 = upper_offset16;
      if (from_below ? leaves : arrives) segment.lower_offset16 = lower_offset16;
      chain.push_back(segment_of(segment));
      from = to;
    }
    if (from_below) std::ranges::reverse(chain);
  }

  static bool ends_at_frame(const Digraph::Edge& edge) {
    return edge.tail_frame != none<ClusterId> || edge.head_frame != none<ClusterId>;
  }

  /// An edge with an end at a frame. Inside the frame only one vertex is kept, to hold the end's
  /// place in the order. Where the edge begins beside its frame, it is drawn to the node, and cut
  /// off later.
  void add_frame_edge(EdgeId id,
                      const std::vector<ClusterId>& down,
                      const std::vector<ClusterId>& up) {
    const Digraph::Edge& edge = digraph_.edges[id];
    const auto [upper, lower, reversed] = descent(edge, ranks_);
    ClusterId upper_frame = reversed ? edge.head_frame : edge.tail_frame;
    ClusterId lower_frame = reversed ? edge.tail_frame : edge.head_frame;
    int first = layer_of(upper);
    int last = layer_of(lower);
    if (upper_frame != none<ClusterId> && out_.clusters[upper_frame].last_layer >= last) {
      upper_frame = none<ClusterId>;
    }
    if (lower_frame != none<ClusterId> && out_.clusters[lower_frame].first_layer <= first) {
      lower_frame = none<ClusterId>;
    }
    if (upper_frame != none<ClusterId>) first = out_.clusters[upper_frame].last_layer;
    if (lower_frame != none<ClusterId>) last = out_.clusters[lower_frame].first_layer;
    if (first >= last) return;  // the frames stand side by side: no path leads down
    const auto vertex_at = [&, top = upper, bottom = lower](int layer) {
      if (layer == layer_of(top)) return out_.vertex_of[top];
      if (layer == layer_of(bottom)) return out_.vertex_of[bottom];
      return dummy(id, none<VertexId>, false, layer, cluster_at(layer, down, up));
    };
    VertexId from = vertex_at(first);
    for (int layer = first + 1; layer <= last; ++layer) {
      const VertexId to = vertex_at(layer);
      LayeredGraph::Segment segment{.upper = from, .lower = to, .edge = id, .weight = edge.weight};
      if (layer == first + 1) segment.upper_frame = upper_frame;
      if (layer == last) segment.lower_frame = lower_frame;
      out_.chain[id].push_back(add_segment(segment));
      from = to;
    }
  }

  VertexId add_label(EdgeId edge, int layer, ClusterId cluster) {
    return add_vertex(
        {.kind = Vertex::Kind::Label, .edge = edge, .cluster = cluster, .layer = layer});
  }

  /// The next dummy of an edge: that of an edge of the same trunk that came the same way, if there
  /// is one. What has separated never meets again, so a trunk is a tree. Where edges keep their
  /// order, those that another one separates run apart.
  VertexId dummy(EdgeId edge, VertexId from, bool from_below, int layer, ClusterId cluster) {
    const Vertex vertex{
        .kind = Vertex::Kind::Dummy, .edge = edge, .cluster = cluster, .layer = layer};
    const TrunkId trunk = trunks_.of[edge];
    if (trunk == none<TrunkId> || dummies_ == Dummies::Own) return add_vertex(vertex);
    const auto [found, is_new] = shared_.insert({{trunk, from, cluster}, none<VertexId>});
    const auto last = last_next_.find({from, from_below});
    const bool is_separated = last != last_next_.end() && last->second != found->second;
    if (is_new || is_separated) found->second = add_vertex(vertex);
    return found->second;
  }

  /// The segment between two vertices, the same for all edges of a trunk.
  SegmentId segment_of(const LayeredGraph::Segment& segment) {
    if (trunks_.of[segment.edge] != none<TrunkId>) {
      // A dummy has one segment towards its trunk's node: the last one is looked at first.
      for (const SegmentId id : out_.above[segment.lower]) {
        auto& known = out_.segments[id];
        const bool same_trunk =
            known.edge != none<EdgeId> && trunks_.of[known.edge] == trunks_.of[segment.edge];
        const bool inner = out_.vertices[segment.upper].kind == Vertex::Kind::Dummy ||
                           out_.vertices[segment.lower].kind == Vertex::Kind::Dummy;
        if (known.upper != segment.upper || !same_trunk || !inner) continue;
        known.weight = std::max(known.weight, segment.weight);
        return id;
      }
    }
    return add_segment(segment);
  }

  /// A layer of nodes in the middle if the edge passes one: there a label costs no height.
  int layer_for_label(int first, int last) const {
    const int middle = (first + last) / 2;
    for (int away = 0; away <= last - first; ++away) {
      for (const int layer : {middle - away, middle + away}) {
        if (first < layer && layer < last && !out_.is_label_layer[at(layer)]) {
          return layer;
        }
      }
    }
    return middle;
  }

  ClusterId cluster_at(int layer,
                       const std::vector<ClusterId>& down,
                       const std::vector<ClusterId>& up) const {
    std::size_t common = 0;
    while (common < down.size() && common < up.size() && down[common] == up[common])
      ++common;
    ClusterId deepest = common > 0 ? down[common - 1] : none<ClusterId>;
    std::size_t begun = common;
    while (begun < up.size() && out_.clusters[up[begun]].first_layer <= layer) {
      deepest = up[begun++];
    }
    if (begun > common) return deepest;
    for (std::size_t i = common; i < down.size(); ++i) {
      if (out_.clusters[down[i]].last_layer < layer) break;
      deepest = down[i];
    }
    return deepest;
  }

  /// Every layer in the order of the input, with clusters contiguous.
  void fill_layers() {
    std::vector<std::vector<VertexId>> loose(out_.layers.size());
    std::vector<std::vector<VertexId>> members(out_.clusters.size());
    out_.position.resize(out_.vertices.size(), 0);
    for (const VertexId vertex : out_.vertices.ids()) {
      const Vertex& v = out_.vertices[vertex];
      if (v.kind == Vertex::Kind::LeftBorder || v.kind == Vertex::Kind::RightBorder) continue;
      if (v.cluster == none<ClusterId>) {
        loose[at(v.layer)].push_back(vertex);
      } else {
        members[index(v.cluster)].push_back(vertex);
      }
    }
    for (std::size_t layer = 0; layer < loose.size(); ++layer) {
      out_.layers[layer] = std::move(loose[layer]);
    }
    append_clusters(members);
    for (int layer = 0; layer < static_cast<int>(out_.layers.size()); ++layer) {
      number_layer(out_, layer);
    }
  }

  /// Writes each cluster behind what is there already, from the outside in, over an explicit stack.
  void append_clusters(const std::vector<std::vector<VertexId>>& members) {
    std::vector<std::vector<ClusterId>> children(out_.clusters.size());
    std::vector<std::pair<ClusterId, bool>> stack;  // a cluster, and: is it done?
    for (std::size_t i = out_.clusters.size(); i-- > 0;) {
      const auto id = id_at<ClusterId>(i);
      const ClusterId parent = out_.clusters[id].parent;
      if (parent == none<ClusterId>) {
        stack.emplace_back(id, false);
      } else {
        children[index(parent)].push_back(id);
      }
    }
    while (!stack.empty()) {
      const auto [id, done] = stack.back();
      stack.pop_back();
      const auto& cluster = out_.clusters[id];
      for (const VertexId border : done ? cluster.right_borders : cluster.left_borders) {
        layer_at(border).push_back(border);
      }
      if (done) continue;
      for (const VertexId vertex : members[index(id)])
        layer_at(vertex).push_back(vertex);
      stack.emplace_back(id, true);
      for (const ClusterId child : children[index(id)])
        stack.emplace_back(child, false);
    }
  }

  std::vector<VertexId>& layer_at(VertexId vertex) {
    return out_.layers[at(out_.vertices[vertex].layer)];
  }

  const Digraph& digraph_;
  const Ranks& ranks_;
  const Trunks& trunks_;
  const Dummies dummies_;
  const StopToken stop_;
  unsigned calls_ = 0;
  LayeredGraph out_;
  std::vector<int> layer_of_rank_;
  std::map<std::tuple<TrunkId, VertexId, ClusterId>, VertexId> shared_;
  /// Where the last edge went on from a vertex down (up), if edges keep their order there.
  std::map<std::pair<VertexId, bool>, VertexId> last_next_;
};

}  // namespace

LayeredGraph split_long_edges(const Digraph& digraph,
                              const Ranks& ranks,
                              const Trunks& trunks,
                              Dummies dummies,
                              StopToken stop) {
  return Splitter(digraph, ranks, trunks, dummies, stop).split();
}

}  // namespace boxart::internal
