#include "layered/channels/assign_tracks.h"

#include "layered/channels/detail/choose_frame_columns.h"
#include "layered/channels/detail/place_flat_labels.h"
#include "layered/channels/detail/route_channel.h"
#include "layered/channels/detail/spread_tracks.h"
#include "layered/columns/alignment_targets.h"
#include "layered/layer_rows.h"
#include "layered/layering.h"

#include <algorithm>
#include <map>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// What a net is about: segments, or a flat edge.
struct Bundle {
  ChannelNet net;
  std::vector<SegmentId> segments{};
  std::vector<int> lower_columns{};  // by segment
  EdgeId flat_edge = none<EdgeId>;
};

class TrackAssigner {
 public:
  TrackAssigner(const Layering& layering, StopToken stop)
      : layered_(layering.layered),
        digraph_(layering.digraph),
        trunks_(layering.trunks),
        ports_(layering.ports),
        shapes_(layering.shapes),
        port_columns_(layering.port_columns),
        columns_(layering.columns),
        nesting_(layering.nesting),
        apart_(layering.spacing.turns),
        parts_tracks_(layering.spacing.parts_tracks),
        stop_(stop),
        rows_(layered_),
        has_label_room_(label_rooms(ports_, shapes_, port_columns_)) {}

  Tracks assign() {
    const std::size_t channels = layered_.layers.size() + 1;
    out_.segments.resize(layered_.segments.size());
    out_.flat_tails.resize(digraph_.edges.size());
    out_.flat_heads.resize(digraph_.edges.size());
    out_.flat_zone.resize(digraph_.edges.size(), -1);
    out_.flat_labels.resize(digraph_.edges.size(), -1);
    out_.main_tracks.assign(channels, 0);
    out_.inner_tracks.resize(channels);
    out_.inner_tracks_below.resize(channels);
    find_columns();
    sort_flat_edges();
    for (std::size_t channel = 0; channel < channels; ++channel)
      assign_channel(channel);
    return std::move(out_);
  }

 private:
  /// Flat edges that run in a channel: those with ports.
  void sort_flat_edges() {
    flat_in_channel_.resize(layered_.layers.size() + 1);
    for (const EdgeId edge : layered_.flat_edges) {
      if (ports_.of[LayerEnd::Upper][edge] == none<PortId>) continue;
      flat_in_channel_[channel_of_flat(layered_, ports_, edge)].push_back(edge);
      out_.flat_zone[edge] = zone_of(edge);
    }
  }

  bool runs_below(EdgeId edge) const {
    return ports_.ports[ports_.of[LayerEnd::Upper][edge]].at_bottom;
  }

  /// The innermost frame round both ends that begins on their layer, or ends on it where the edge
  /// runs below: outside it the line would have to pass its border.
  int zone_of(EdgeId edge) const {
    const auto& tail = layered_.vertices[ports_.ports[ports_.of[LayerEnd::Upper][edge]].vertex];
    const auto& head = layered_.vertices[ports_.ports[ports_.of[LayerEnd::Lower][edge]].vertex];
    const bool below = runs_below(edge);
    for (ClusterId a = tail.cluster; a != none<ClusterId>; a = layered_.clusters[a].parent) {
      for (ClusterId b = head.cluster; b != none<ClusterId>; b = layered_.clusters[b].parent) {
        if (a != b) continue;
        while (a != none<ClusterId> && !nesting_.shown[a])
          a = layered_.clusters[a].parent;
        if (a == none<ClusterId>) return -1;
        const auto& frame = layered_.clusters[a];
        if ((below ? frame.last_layer : frame.first_layer) != tail.first_layer) return -1;
        return (below ? nesting_.bottom : nesting_.top)[a];
      }
    }
    return -1;
  }

  int port_column(PortId port) const {
    return columns_[ports_.ports[port].vertex] + port_columns_[port];
  }

  void find_columns() {
    out_.upper_columns.resize(layered_.segments.size(), 0);
    out_.lower_columns.resize(layered_.segments.size(), 0);
    for (const SegmentId id : layered_.segments.ids()) {
      const auto& segment = layered_.segments[id];
      out_.upper_columns[id] = columns_[segment.upper().vertex] +
                               upper_offset(layered_, ports_, shapes_, port_columns_, segment);
      out_.lower_columns[id] = columns_[segment.lower().vertex] +
                               lower_offset(layered_, ports_, shapes_, port_columns_, segment);
    }
  }

  void assign_channel(std::size_t channel) {
    stop_.ask();
    ChannelColumns columns = straight_columns(channel);
    std::vector<Bundle> bundles = collect_segments(channel, columns.lines);
    const auto depths = channel < nesting_.tops.size() ? nesting_.tops[channel] : 0;
    const auto depths_below = channel > 0 ? nesting_.bottoms[channel - 1] : 0;
    std::vector<std::vector<Bundle>> inner(static_cast<std::size_t>(depths));
    std::vector<std::vector<Bundle>> inner_below(static_cast<std::size_t>(depths_below));
    for (const EdgeId edge : flat_in_channel_[channel]) {
      Bundle bundle{.net = {}, .flat_edge = edge};
      const bool below = runs_below(edge);
      std::vector<int>& ends = below ? bundle.net.tops : bundle.net.bottoms;
      ends = {port_column(ports_.of[LayerEnd::Upper][edge]),
              port_column(ports_.of[LayerEnd::Lower][edge])};
      const int zone = out_.flat_zone[edge];
      auto& zones = below ? inner_below : inner;
      (zone < 0 ? bundles : zones[static_cast<std::size_t>(zone)]).push_back(std::move(bundle));
    }
    out_.main_tracks[channel] = route(bundles, walls_of(columns, false));
    for (const auto& zone : inner)
      out_.inner_tracks[channel].push_back(route(zone, walls_of(columns, true)));
    for (const auto& zone : inner_below)
      out_.inner_tracks_below[channel].push_back(route(zone, walls_of(columns, true)));
  }

  /// What stands in the way in a channel: columns of lines that run straight down, of frames'
  /// sides that do, and of those that begin or end in it.
  struct ChannelColumns {
    std::vector<int> lines{};
    std::vector<int> through{};
    std::vector<int> ending{};
  };

  /// The zones inside of frames that begin in the channel lie between their sides; the main one
  /// lies above them, and below those that end.
  static Walls walls_of(const ChannelColumns& columns, bool in_frames) {
    Walls walls{.lines = columns.lines, .borders = columns.through};
    std::vector<int>& more = in_frames ? walls.borders : walls.lines;
    more.insert(more.end(), columns.ending.begin(), columns.ending.end());
    std::ranges::sort(walls.lines);
    std::ranges::sort(walls.borders);
    return walls;
  }

  /// Channels come in order.
  ChannelColumns straight_columns(std::size_t channel) {
    ChannelColumns columns{.ending = std::move(ends_above_)};
    ends_above_.clear();
    if (channel >= layered_.layers.size()) return columns;
    for (const VertexId vertex : rows_.next()) {
      const auto& v = layered_.vertices[vertex];
      const int layer = static_cast<int>(channel);
      if (is_border(v)) {
        const auto& cluster = layered_.clusters[v.cluster];
        (cluster.first_layer < layer ? columns.through : columns.ending)
            .push_back(columns_[vertex]);
        if (cluster.last_layer == layer) ends_above_.push_back(columns_[vertex]);
      } else if (v.first_layer < layer) {
        columns.lines.push_back(columns_[vertex] + shapes_.of[vertex].line);
      }
    }
    return columns;
  }

  std::vector<Bundle> collect_segments(std::size_t channel, std::vector<int>& lines) {
    std::vector<Bundle> bundles;
    if (channel == 0 || channel > layered_.layers.size() - 1) return bundles;
    std::vector<SegmentId> segments;
    for (const VertexId vertex : layered_.layers[channel]) {
      for (const SegmentId id : layered_.above[vertex]) {
        if (is_drawn(layered_.segments[id], digraph_)) segments.push_back(id);
      }
    }
    ByEnd<LayerEnd, std::vector<int>> flat_ends;
    for (const EdgeId edge : flat_in_channel_[channel]) {
      for (const LayerEnd end : layer_ends)
        flat_ends[runs_below(edge) ? LayerEnd::Upper : LayerEnd::Lower].push_back(
            port_column(ports_.of[end][edge]));
      const PortId labelled = labelled_port(ports_, edge);
      if (labelled == none<PortId>) continue;
      for (int left = 1; left <= ports_.ports[labelled].label_columns; ++left)
        flat_ends[LayerEnd::Lower].push_back(port_column(labelled) - left);
    }
    choose_frame_columns(layered_, columns_, flat_ends, segments, out_);
    std::map<std::pair<int, int>, std::size_t> bundle_of;
    for (const SegmentId id : segments) {
      const auto [at, is_new] =
          bundle_of.insert({net_key(layered_, trunks_, ports_, id), bundles.size()});
      if (is_new) bundles.emplace_back();
      Bundle& bundle = bundles[at->second];
      bundle.segments.push_back(id);
      bundle.lower_columns.push_back(out_.lower_columns[id]);
      bundle.net.tops.push_back(out_.upper_columns[id]);
      bundle.net.bottoms.push_back(out_.lower_columns[id]);
    }
    for (Bundle& bundle : bundles) {
      for (auto* side : {&bundle.net.tops, &bundle.net.bottoms}) {
        std::ranges::sort(*side);
        side->erase(std::unique(side->begin(), side->end()), side->end());
      }
    }
    // A straight line needs no track; its column is taken.
    std::erase_if(bundles, [&](const Bundle& bundle) {
      if (bundle.net.tops != bundle.net.bottoms || bundle.net.tops.size() > 1) return false;
      lines.push_back(bundle.net.tops.front());
      return true;
    });
    return bundles;
  }

  int route(const std::vector<Bundle>& bundles, const Walls& walls) {
    if (bundles.empty()) return 0;
    std::vector<ChannelNet> nets;
    nets.reserve(bundles.size());
    for (const Bundle& bundle : bundles)
      nets.push_back(bundle.net);
    ChannelRoutes routes = route_channel(nets, walls, apart_, stop_);
    if (parts_tracks_) spread_tracks(nets, routes);
    place_labels_of(bundles, nets, routes);
    for (std::size_t i = 0; i < bundles.size(); ++i) {
      const ChannelRoute& found = routes.routes[i];
      if (bundles[i].flat_edge != none<EdgeId>) {
        route_flat_edge(bundles[i].flat_edge, found);
        continue;
      }
      for (std::size_t k = 0; k < bundles[i].segments.size(); ++k) {
        TrackRoute& route = out_.segments[bundles[i].segments[k]];
        if (found.failed) out_.failed_segments.push_back(bundles[i].segments[k]);
        route.track = found.track;
        for (const auto& leg : found.doglegs) {
          if (leg.bottom != bundles[i].lower_columns[k]) continue;
          route.dogleg_column = leg.column;
          route.dogleg_track = leg.track;
        }
      }
    }
    return routes.track_count;
  }

  /// Gives the labels of flat edges their rows, where all the columns that they need are free.
  void place_labels_of(const std::vector<Bundle>& bundles,
                       const std::vector<ChannelNet>& nets,
                       ChannelRoutes& routes) {
    std::vector<FlatLabel> labels;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
      if (bundles[i].flat_edge == none<EdgeId> || routes.routes[i].failed) continue;
      const PortId id = labelled_port(ports_, bundles[i].flat_edge);
      if (id == none<PortId> || !has_label_room_[id]) continue;
      const int line = port_column(id);
      labels.push_back({.net = i,
                        .first = line - ports_.ports[id].label_columns,
                        .line = line,
                        .rows = ports_.ports[id].label_rows});
    }
    const std::vector<int> rows = place_flat_labels(nets, labels, routes);
    for (std::size_t i = 0; i < labels.size(); ++i)
      out_.flat_labels[bundles[labels[i].net].flat_edge] = rows[i];
  }

  void route_flat_edge(EdgeId edge, const ChannelRoute& found) {
    if (found.failed) out_.failed_flat_edges.push_back(edge);
    for (const LayerEnd end : layer_ends) {
      TrackRoute& route = (end == LayerEnd::Upper ? out_.flat_tails : out_.flat_heads)[edge];
      route.track = found.track;
      const int column = port_column(ports_.of[end][edge]);
      for (const auto& leg : found.doglegs) {
        if (leg.bottom != column) continue;
        route.dogleg_column = leg.column;
        route.dogleg_track = leg.track;
      }
    }
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Trunks& trunks_;
  const Ports& ports_;
  const VertexShapes& shapes_;
  const PortColumns& port_columns_;
  const Columns& columns_;
  const NestingDepths& nesting_;
  int apart_;
  bool parts_tracks_;
  StopToken stop_;
  LayerRows rows_;
  IdVector<PortId, bool> has_label_room_;
  std::vector<int> ends_above_{};  // columns of those of the layer above the present channel
  std::vector<std::vector<EdgeId>> flat_in_channel_;
  Tracks out_;
};

}  // namespace

Tracks assign_tracks(const Layering& layering, StopToken stop) {
  return TrackAssigner(layering, stop).assign();
}

}  // namespace boxart::internal
