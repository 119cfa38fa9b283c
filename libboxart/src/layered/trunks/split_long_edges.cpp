#include "layered/trunks/split_long_edges.h"

#include "base/at.h"
#include "layered/trunks/detail/edge_pieces.h"
#include "layered/trunks/detail/input_order.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

using Vertex = LayeredGraph::Vertex;

class Splitter {
 public:
  Splitter(const Digraph& digraph,
           const Ranks& ranks,
           const Trunks& trunks,
           Dummies dummies,
           StopToken stop)
      : digraph_(digraph),
        ranks_(ranks),
        trunks_(trunks),
        dummies_(dummies),
        stop_(stop),
        pieces_(digraph,
                out_.clusters,
                dummies == Dummies::Long ? PieceLength::Long : PieceLength::Short) {}

  LayeredGraph split() {
    for (const Digraph::Edge& edge : digraph_.edges)
      out_.upper_end.add(upper_end(edge, ranks_));
    number_layers();
    span_clusters();
    place_nodes();
    add_borders();
    cut_trunks();
    out_.chain.resize(digraph_.edges.size());
    for (const EdgeId edge : digraph_.edges.ids())
      add_edge(edge);
    out_.position.resize(out_.vertices.size(), 0);
    set_order(out_, input_order(out_));
    if (dummies_ != Dummies::Long) number_all_layers(out_);
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
    for (const EdgeId id : digraph_.edges.ids()) {
      const Digraph::Edge& edge = digraph_.edges[id];
      const int upper = ranks_[end_of(id, LayerEnd::Upper).node];
      const int lower = ranks_[end_of(id, LayerEnd::Lower).node];
      if (edge.has_label && edge.visible && lower - upper == 1) {
        label_below[at(upper)] = true;
      }
    }
    for (int rank = 0; rank < rank_count; ++rank) {
      layer_of_rank_.push_back(static_cast<int>(out_.is_label_layer.size()));
      out_.is_label_layer.push_back(false);
      if (label_below[at(rank)]) out_.is_label_layer.push_back(true);
    }
    out_.layers.resize(out_.is_label_layer.size());
  }

  const Digraph::Edge::End& end_of(EdgeId edge, LayerEnd end) const {
    return digraph_.edges[edge].ends[out_.edge_end(edge, end)];
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
                                     .first_layer = layer_of(node),
                                     .last_layer = layer_of(node)}));
    }
  }

  SegmentId add_segment(LayeredGraph::Segment segment) {
    const SegmentId id = out_.segments.add(segment);
    out_.below[segment.upper().vertex].push_back(id);
    out_.above[segment.lower().vertex].push_back(id);
    return id;
  }

  void add_borders() {
    for (const ClusterId id : out_.clusters.ids()) {
      stop_.ask_seldom(calls_, 16);
      auto& cluster = out_.clusters[id];
      const int step = dummies_ == Dummies::Long ? cluster.last_layer - cluster.first_layer + 1 : 1;
      for (int layer = cluster.first_layer; layer <= cluster.last_layer; layer += step) {
        Vertex border{.kind = Vertex::Kind::LeftBorder,
                      .cluster = id,
                      .first_layer = layer,
                      .last_layer = layer + step - 1};
        cluster.left_borders.push_back(add_vertex(border));
        border.kind = Vertex::Kind::RightBorder;
        cluster.right_borders.push_back(add_vertex(border));
      }
      for (const auto* borders : {&cluster.left_borders, &cluster.right_borders}) {
        for (std::size_t i = 1; i < borders->size(); ++i) {
          add_segment({.ends = {{.vertex = (*borders)[i - 1]}, {.vertex = (*borders)[i]}}});
        }
      }
    }
  }

  void add_edge(EdgeId id) {
    stop_.ask_seldom(calls_, 16);
    const Digraph::Edge& edge = digraph_.edges[id];
    const NodeId upper = end_of(id, LayerEnd::Upper).node;
    const NodeId lower = end_of(id, LayerEnd::Lower).node;
    if (upper == lower) return;
    const int first = layer_of(upper);
    const int last = layer_of(lower);
    if (first == last) {
      if (edge.visible) out_.flat_edges.push_back(id);
      return;
    }
    if (!edge.visible && last - first > 1) return;
    if (ends_at_frame(edge)) {
      add_frame_edge(id);
      return;
    }
    // From the end where the trunk is, so that its edges walk together.
    const TrunkId trunk = trunks_.of[id];
    const LayerEnd near = trunk == none<TrunkId> ? LayerEnd::Upper : trunks_.trunks[trunk].end;
    const LayerEnd far = other(near);
    const bool from_below = near == LayerEnd::Lower;
    const bool keeps_order =
        from_below ? digraph_.nodes[lower].keeps_in_order : digraph_.nodes[upper].keeps_out_order;
    std::vector<EdgePiece> pieces = pieces_of(id, cuts_of(trunks_.of[id]));
    if (from_below) std::ranges::reverse(pieces);
    std::vector<SegmentId>& chain = out_.chain[id];
    VertexId from = out_.vertex_of[end_of(id, near).node];
    for (std::size_t i = 0; i <= pieces.size(); ++i) {
      const bool arrives = i == pieces.size();
      const VertexId to = arrives              ? out_.vertex_of[end_of(id, far).node]
                          : pieces[i].is_label ? add_label(id, pieces[i])
                                               : dummy(id, from, from_below, pieces[i]);
      if (keeps_order) last_next_[{from, from_below}] = to;
      LayeredGraph::Segment segment{.edge = id, .weight = edge.weight};
      segment.ends[near].vertex = from;
      segment.ends[far].vertex = to;
      if (i == 0) segment.ends[near].offset16 = end_of(id, near).offset16;
      if (arrives) segment.ends[far].offset16 = end_of(id, far).offset16;
      chain.push_back(segment_of(segment));
      from = to;
    }
    if (from_below) std::ranges::reverse(chain);
  }

  std::vector<EdgePiece> pieces_of(EdgeId id, std::span<const int> cuts) {
    const NodeId upper = end_of(id, LayerEnd::Upper).node;
    const NodeId lower = end_of(id, LayerEnd::Lower).node;
    const int first = layer_of(upper);
    const int last = layer_of(lower);
    const Digraph::Edge& edge = digraph_.edges[id];
    const int label_layer = edge.has_label ? layer_for_label(edge, first, last) : -1;
    return pieces_.between({upper, lower, first, last, label_layer}, cuts);
  }

  /// Where long pieces of a trunk end, since one of its edges leaves it there or changes clusters.
  void cut_trunks() {
    // Each edge of a trunk has a piece for every cut before its end, so they had better be few.
    constexpr std::size_t max_cuts = 64;
    splits_.resize(trunks_.trunks.size());
    shares_.assign(trunks_.trunks.size(), dummies_ != Dummies::Own);
    if (dummies_ != Dummies::Long) return;
    for (const TrunkId id : trunks_.trunks.ids()) {
      const Trunk& trunk = trunks_.trunks[id];
      const Digraph::Node& node = digraph_.nodes[trunk.node];
      const bool keeps_order =
          trunk.end == LayerEnd::Upper ? node.keeps_out_order : node.keeps_in_order;
      shares_[index(id)] = !keeps_order;
      if (keeps_order) continue;
      std::vector<int>& cuts = splits_[index(id)];
      for (const EdgeId edge : trunk.edges) {
        for (const EdgePiece& piece : pieces_of(edge, {}))
          cuts.insert(cuts.end(), {piece.first_layer, piece.last_layer + 1});
      }
      std::ranges::sort(cuts);
      cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
      if (cuts.size() > max_cuts) shares_[index(id)] = false;
    }
  }

  std::span<const int> cuts_of(TrunkId trunk) const {
    if (trunk == none<TrunkId> || !may_share(trunk)) return {};
    return splits_[index(trunk)];
  }

  /// May edges of the trunk share dummies?
  bool may_share(TrunkId id) const { return shares_[index(id)]; }

  static bool ends_at_frame(const Digraph::Edge& edge) {
    return edge.tail().frame != none<ClusterId> || edge.head().frame != none<ClusterId>;
  }

  /// An edge with an end at a frame: among what that holds, a vertex keeps the end's place in the
  /// order. Where the edge begins beside its frame, it is drawn to the node, and cut off later.
  void add_frame_edge(EdgeId id) {
    const NodeId upper = end_of(id, LayerEnd::Upper).node;
    const NodeId lower = end_of(id, LayerEnd::Lower).node;
    ClusterId upper_frame = end_of(id, LayerEnd::Upper).frame;
    ClusterId lower_frame = end_of(id, LayerEnd::Lower).frame;
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
    VertexId from = frame_end(id, upper, upper_frame, first);
    const auto add_piece = [&](VertexId to) {
      out_.chain[id].push_back(add_segment({.ends = {{.vertex = from}, {.vertex = to}},
                                            .edge = id,
                                            .weight = digraph_.edges[id].weight}));
      from = to;
    };
    // Inside its frames nothing of it is kept but that vertex.
    const std::array<int, 2> cuts{first + 1, last};
    for (const EdgePiece& piece : pieces_.between({upper, lower, first, last}, cuts))
      add_piece(dummy(id, none<VertexId>, false, piece));
    add_piece(frame_end(id, lower, lower_frame, last));
    out_.segments[out_.chain[id].front()].ends[LayerEnd::Upper].frame = upper_frame;
    out_.segments[out_.chain[id].back()].ends[LayerEnd::Lower].frame = lower_frame;
  }

  /// The vertex of an end at a frame, on that layer of it; of one at no frame, the node.
  VertexId frame_end(EdgeId edge, NodeId node, ClusterId frame, int layer) {
    if (frame == none<ClusterId>) return out_.vertex_of[node];
    return add_vertex({.kind = Vertex::Kind::Dummy,
                       .edge = edge,
                       .cluster = frame,
                       .first_layer = layer,
                       .last_layer = layer});
  }

  static Vertex vertex_of(Vertex::Kind kind, EdgeId edge, const EdgePiece& piece) {
    return {.kind = kind,
            .edge = edge,
            .cluster = piece.cluster,
            .first_layer = piece.first_layer,
            .last_layer = piece.last_layer};
  }

  VertexId add_label(EdgeId edge, const EdgePiece& piece) {
    return add_vertex(vertex_of(Vertex::Kind::Label, edge, piece));
  }

  /// The next dummy of an edge: that of an edge of the same trunk that came the same way, if there
  /// is one. What has separated never meets again, so a trunk is a tree. Where edges keep their
  /// order, those that another one separates run apart.
  VertexId dummy(EdgeId edge, VertexId from, bool from_below, const EdgePiece& piece) {
    const Vertex vertex = vertex_of(Vertex::Kind::Dummy, edge, piece);
    const TrunkId trunk = trunks_.of[edge];
    if (trunk == none<TrunkId> || !may_share(trunk)) return add_vertex(vertex);
    const auto [found, is_new] = shared_.insert({{trunk, from, piece.cluster}, none<VertexId>});
    const auto last = last_next_.find({from, from_below});
    const bool is_separated = last != last_next_.end() && last->second != found->second;
    if (is_new || is_separated) found->second = add_vertex(vertex);
    return found->second;
  }

  /// The segment between two vertices, the same for all edges of a trunk.
  SegmentId segment_of(const LayeredGraph::Segment& segment) {
    if (trunks_.of[segment.edge] != none<TrunkId>) {
      // A dummy has one segment towards its trunk's node: the last one is looked at first.
      for (const SegmentId id : out_.above[segment.lower().vertex]) {
        auto& known = out_.segments[id];
        const bool same_trunk =
            known.edge != none<EdgeId> && trunks_.of[known.edge] == trunks_.of[segment.edge];
        const bool inner = out_.vertices[segment.upper().vertex].kind == Vertex::Kind::Dummy ||
                           out_.vertices[segment.lower().vertex].kind == Vertex::Kind::Dummy;
        if (known.upper().vertex != segment.upper().vertex || !same_trunk || !inner) continue;
        known.weight = std::max(known.weight, segment.weight);
        return id;
      }
    }
    return add_segment(segment);
  }

  /// Where the edge says, if there is such a layer; else one of nodes in the middle if the edge
  /// passes one: there a label costs no height.
  int layer_for_label(const Digraph::Edge& edge, int first, int last) const {
    if (edge.label_rank >= 0) {
      const int layer = layer_of_rank_[at(edge.label_rank)] + (edge.label_below ? 1 : 0);
      // The short edges whose labels needed it may be drawn otherwise by now.
      if (out_.is_label_layer[at(layer)] == edge.label_below) return layer;
    }
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

  const Digraph& digraph_;
  const Ranks& ranks_;
  const Trunks& trunks_;
  const Dummies dummies_;
  const StopToken stop_;
  unsigned calls_ = 0;
  LayeredGraph out_;
  EdgePieces pieces_;
  std::vector<std::vector<int>> splits_;  // by trunk: layers before which long pieces end
  std::vector<bool> shares_;              // by trunk: may its edges share dummies?
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
