#include "layered/channels/assign_rows.h"

#include "base/at.h"
#include "layered/layering.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// What a channel has besides tracks.
struct ChannelNeeds {
  bool up_arrows = false;    // below the nodes of the layer above
  bool down_arrows = false;  // above the nodes of the layer below
  // Arrowheads at frames, by nesting depth: below those that end at the layer above, and above
  // those that begin at the layer below.
  std::vector<bool> frame_up_arrows{};
  std::vector<bool> frame_down_arrows{};
  bool leaves = false;       // lines that leave a node of the layer above
  bool joins_nodes = false;  // a line from a node to a node
};

class RowAssigner {
 public:
  explicit RowAssigner(const Layering& layering)
      : layered_(layering.layered),
        digraph_(layering.digraph),
        ports_(layering.ports),
        shapes_(layering.shapes),
        tracks_(layering.tracks),
        nesting_(layering.nesting),
        insets_(layering.insets),
        spacing_(layering.spacing),
        needs_(layered_.layers.size() + 1) {}

  Rows assign() {
    measure_layers();
    find_needs();
    find_title_rows();
    const std::size_t layers = layered_.layers.size();
    out_.inner_zone.resize(layers + 1);
    out_.inner_zone_below.resize(layers + 1);
    out_.top_border.resize(layers);
    out_.bottom_border.resize(layers);
    for (std::size_t layer = 0; layer <= layers; ++layer) {
      const int begin = y_;
      end_layer(layer);
      out_.main_zone.push_back(y_);
      y_ += tracks_.main_tracks[layer];
      if (layer == layers) break;
      begin_layer(layer);
      const ChannelNeeds& needs = needs_[layer];
      if (layer > 0 && has_nodes(layer) && has_nodes(layer - 1)) {
        const int rows = needs.joins_nodes ? spacing_.joined_layers : spacing_.layers;
        // Borders may touch, words may not.
        const bool has_border = all_have_borders(layer - 1) && all_have_borders(layer);
        y_ = std::max(y_, begin + (has_border ? rows : std::max(1, rows)));
      }
      out_.layer_top.push_back(y_);
      y_ += place_boxes(layer);
      out_.layer_bottom.push_back(y_);
    }
    out_.height = y_;
    return std::move(out_);
  }

 private:
  bool has_nodes(std::size_t layer) const { return !layered_.is_label_layer[layer]; }

  bool all_have_borders(std::size_t layer) const {
    return std::ranges::all_of(layered_.layers[layer], [&](VertexId vertex) {
      return layered_.vertices[vertex].kind != Kind::Node || shapes_.of[vertex].has_border;
    });
  }

  /// Notes where the boxes of a layer that begins here stand, between the loops above and below
  /// them; returns the height of the layer.
  int place_boxes(std::size_t layer) {
    const VertexShape& most = most_[layer];
    out_.boxes_top.push_back(y_ + most.above);
    out_.boxes_bottom.push_back(y_ + most.above + most.height);
    return most.above + most.height + most.below;
  }

  /// Does the edge need a cell for an arrowhead before the node?
  bool arrow_at(EdgeId edge, NodeId node) const {
    const Digraph::Edge& e = digraph_.edges[edge];
    return std::ranges::any_of(e.ends, [&](const Digraph::Edge::End& end) {
      return end.node == node && (spacing_.heads_in_borders ? end.mark : end.arrow);
    });
  }

  /// The most rows that something on each layer takes, above a box, for it and below it.
  void measure_layers() {
    for (const auto& layer : layered_.layers) {
      VertexShape most;
      for (const VertexId vertex : layer) {
        const VertexShape& shape = shapes_.of[vertex];
        most.height = std::max(most.height, shape.height);
        most.above = std::max(most.above, shape.above);
        most.below = std::max(most.below, shape.below);
      }
      most_.push_back(most);
    }
  }

  void find_needs() {
    for (std::size_t layer = 0; layer < layered_.layers.size(); ++layer) {
      needs_[layer].frame_down_arrows.resize(at(nesting_.tops[layer]));
      needs_[layer + 1].frame_up_arrows.resize(at(nesting_.bottoms[layer]));
    }
    for (const Port& port : ports_.ports) {
      const auto& vertex = layered_.vertices[port.vertex];
      const auto layer = at(vertex.first_layer);
      if (is_aside(port)) continue;
      // Where there is no border, a line needs a cell to be seen.
      bool arrow = spacing_.heads_in_borders && !shapes_.of[port.vertex].has_border;
      for (const EdgeId edge : port.edges)
        arrow = arrow || arrow_at(edge, vertex.node);
      if (port.at_bottom) {
        // Beside loops there is room for it.
        needs_[layer + 1].up_arrows |= arrow && most_[layer].below == 0;
        needs_[layer + 1].leaves = true;
      } else {
        needs_[layer].down_arrows |= arrow && most_[layer].above == 0;
      }
    }
    for (const auto& segment : layered_.segments) {
      if (!is_drawn(segment, digraph_)) continue;
      const auto& upper = layered_.vertices[segment.upper().vertex];
      const auto& lower = layered_.vertices[segment.lower().vertex];
      if (upper.kind != Kind::Node || lower.kind != Kind::Node) continue;
      needs_[at(lower.first_layer)].joins_nodes = true;
    }
    for (const EdgeId edge : digraph_.edges.ids())
      find_frame_arrows(edge);
  }

  void find_frame_arrows(EdgeId edge) {
    const Digraph::Edge& e = digraph_.edges[edge];
    if (!e.visible || layered_.chain[edge].empty()) return;
    const auto& first = layered_.segments[layered_.chain[edge].front()];
    const auto& last = layered_.segments[layered_.chain[edge].back()];
    if (first.upper().frame != none<ClusterId>) {
      const auto channel = at(layered_.vertices[first.lower().vertex].first_layer);
      needs_[channel].frame_up_arrows[at(nesting_.bottom[first.upper().frame])] = true;
    }
    if (last.lower().frame != none<ClusterId>) {
      const auto channel = at(layered_.vertices[last.lower().vertex].first_layer);
      needs_[channel].frame_down_arrows[at(nesting_.top[last.lower().frame])] = true;
    }
  }

  /// Rows inside frames for titles of several lines, by layer and nesting depth.
  void find_title_rows() {
    for (const auto* counts : {&nesting_.tops, &nesting_.bottoms}) {
      auto& rows = counts == &nesting_.tops ? rows_above_ : rows_below_;
      for (const int count : *counts)
        rows.emplace_back(at(count), 0);
    }
    for (const ClusterId id : layered_.clusters.ids()) {
      const auto& cluster = layered_.clusters[id];
      if (cluster.last_layer < 0 || !insets_[id].visible) continue;
      int& above = rows_above_[at(cluster.first_layer)][at(nesting_.top[id])];
      int& below = rows_below_[at(cluster.last_layer)][at(nesting_.bottom[id])];
      above = std::max(above, insets_[id].above);
      below = std::max(below, insets_[id].below);
    }
  }

  /// What belongs to the layer above channel `channel`: arrowheads, then borders of frames.
  void end_layer(std::size_t channel) {
    const ChannelNeeds& needs = needs_[channel];
    if (needs.up_arrows) {
      ++y_;
    } else if (needs.leaves && tracks_.main_tracks[channel] > 0) {
      y_ += spacing_.stub;
    }
    if (channel == 0) return;
    const std::size_t layer = channel - 1;
    for (std::size_t depth = 0; depth < rows_below_[layer].size(); ++depth) {
      if (depth > 0 || !needs.up_arrows) y_ += spacing_.frame_rows;
      out_.inner_zone_below[channel].push_back(y_);
      y_ += tracks_.inner_tracks_below[channel][depth];
      y_ += rows_below_[layer][depth];
      out_.bottom_border[layer].push_back(y_++);
      if (needs.frame_up_arrows[depth]) ++y_;
    }
    if (!rows_below_[layer].empty()) keep_apart(channel);
  }

  /// A frame keeps off the boxes of the next layer, if no track lies between.
  void keep_apart(std::size_t channel) {
    if (channel > 0 && tracks_.main_tracks[channel] == 0) y_ += spacing_.frame_rows;
  }

  /// Borders of frames that begin at the layer, then its arrowheads.
  void begin_layer(std::size_t layer) {
    const ChannelNeeds& needs = needs_[layer];
    const std::size_t depths = rows_above_[layer].size();
    out_.top_border[layer].resize(depths);
    out_.inner_zone[layer].resize(depths);
    if (depths > 0 && layer > 0 && rows_below_[layer - 1].empty()) keep_apart(layer);
    for (std::size_t depth = depths; depth-- > 0;) {
      if (needs.frame_down_arrows[depth]) ++y_;
      out_.top_border[layer][depth] = y_++;
      y_ += rows_above_[layer][depth];
      if (depth > 0 || !needs.down_arrows) y_ += spacing_.frame_rows;
      out_.inner_zone[layer][depth] = y_;
      y_ += tracks_.inner_tracks[layer][depth];
    }
    if (needs.down_arrows) ++y_;
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Ports& ports_;
  const VertexShapes& shapes_;
  const Tracks& tracks_;
  const NestingDepths& nesting_;
  const IdVector<ClusterId, FrameInsets>& insets_;
  const Spacing& spacing_;
  std::vector<ChannelNeeds> needs_;
  std::vector<VertexShape> most_;  // by layer: see measure_layers
  std::vector<std::vector<int>> rows_above_;
  std::vector<std::vector<int>> rows_below_;
  int y_ = 0;
  Rows out_;
};

}  // namespace

Rows assign_rows(const Layering& layering) {
  return RowAssigner(layering).assign();
}

}  // namespace boxart::internal
