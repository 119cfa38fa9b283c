#include "layered/layer_rows.h"
#include "layered/order/segment_ends.h"
#include "support/layers.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

std::string number(VertexId vertex) {
  return std::to_string(index(vertex));
}

/// Dummies and labels are on the way of something.
std::string dummies_fault(const LayeredGraph& layered) {
  for (const VertexId vertex : layered.vertices.ids()) {
    const Kind kind = layered.vertices[vertex].kind;
    if (kind != Kind::Dummy && kind != Kind::Label) continue;
    if (layered.above[vertex].empty() && layered.below[vertex].empty()) {
      return "vertex " + number(vertex) + " is on no path";
    }
  }
  return "";
}

/// Reads the borders of one layer as brackets. `left_of` holds the pairs of siblings seen so far.
std::string brackets_fault(const LayeredGraph& layered,
                           std::span<const VertexId> layer,
                           std::set<std::pair<ClusterId, ClusterId>>& left_of) {
  std::vector<ClusterId> open{none<ClusterId>};
  std::map<ClusterId, std::vector<ClusterId>> closed;  // by parent
  for (const VertexId vertex : layer) {
    const auto& v = layered.vertices[vertex];
    if (v.kind == Kind::LeftBorder) {
      if (layered.clusters[v.cluster].parent != open.back()) return "a cluster begins elsewhere";
      for (const ClusterId sibling : closed[open.back()])
        left_of.insert({sibling, v.cluster});
      open.push_back(v.cluster);
    } else if (v.cluster != open.back()) {
      return "vertex " + number(vertex) + " isn't inside its cluster";
    } else if (v.kind == Kind::RightBorder) {
      open.pop_back();
      closed[open.back()].push_back(v.cluster);
    }
  }
  return open.size() == 1 ? "" : "a cluster doesn't end";
}

std::string clusters_fault(const LayeredGraph& layered) {
  std::set<std::pair<ClusterId, ClusterId>> left_of;
  LayerRows rows(layered);
  for (std::size_t layer = 0; layer < layered.layers.size(); ++layer) {
    const std::string fault = brackets_fault(layered, rows.next(), left_of);
    if (!fault.empty()) return fault;
  }
  for (const auto& [left, right] : left_of) {
    if (left_of.contains({right, left})) return "siblings have two orders";
  }
  for (const auto& cluster : layered.clusters) {
    for (const auto* borders : {&cluster.left_borders, &cluster.right_borders}) {
      int next = cluster.first_layer;
      for (const VertexId border : *borders) {
        if (layered.vertices[border].first_layer != next) return "a border is astray";
        next = layered.vertices[border].last_layer + 1;
      }
      if (next != std::max(cluster.first_layer, cluster.last_layer + 1))
        return "a cluster lacks a border";
    }
  }
  return "";
}

std::string chain_fault(const Digraph& digraph, const LayeredGraph& layered, EdgeId id) {
  const Digraph::Edge& edge = digraph.edges[id];
  const auto& chain = layered.chain[id];
  VertexId upper = layered.vertex_of[edge.tail().node];
  VertexId lower = layered.vertex_of[edge.head().node];
  if (layered.vertices[upper].first_layer > layered.vertices[lower].first_layer)
    std::swap(upper, lower);
  const int span = layered.vertices[lower].first_layer - layered.vertices[upper].first_layer;
  if (span == 0) return chain.empty() ? "" : "a flat edge has segments";
  const bool ends_at_frame =
      edge.tail().frame != none<ClusterId> || edge.head().frame != none<ClusterId>;
  // From a frame to one that begins beside it, or further up, no path leads down.
  if (chain.empty()) return edge.visible && !ends_at_frame ? "a drawn edge has no segments" : "";
  int labels = 0;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const auto& segment = layered.segments[chain[i]];
    if (i > 0 && layered.segments[chain[i - 1]].lower().vertex != segment.upper().vertex)
      return "a chain is torn";
    if (i > 0 && layered.vertices[segment.upper().vertex].kind == Kind::Node)
      return "a chain meets a node";
    labels += layered.vertices[segment.upper().vertex].kind == Kind::Label ? 1 : 0;
  }
  if (ends_at_frame) return "";  // it needs no way inside
  if (std::ssize(chain) > span) return "a chain has more than one segment a layer";
  if (layered.segments[chain.front()].upper().vertex != upper) return "a chain begins elsewhere";
  if (layered.segments[chain.back()].lower().vertex != lower) return "a chain ends elsewhere";
  if (edge.visible && labels != (edge.has_label ? 1 : 0)) return "a label has no place";
  return "";
}

}  // namespace

std::string layers_fault(const LayeredGraph& layered) {
  if (!is_consistent(layered)) return "the layers aren't consistent";
  for (const std::string& fault : {dummies_fault(layered), clusters_fault(layered)}) {
    if (!fault.empty()) return fault;
  }
  return "";
}

std::string chains_fault(const Digraph& digraph,
                         const Trunks& trunks,
                         const LayeredGraph& layered) {
  std::map<SegmentId, TrunkId> trunk_of;
  for (const EdgeId id : digraph.edges.ids()) {
    const std::string fault = chain_fault(digraph, layered, id);
    if (!fault.empty()) return "edge " + std::to_string(index(id)) + ": " + fault;
    for (const SegmentId segment : layered.chain[id]) {
      const auto [known, is_new] = trunk_of.insert({segment, trunks.of[id]});
      if (is_new) continue;
      if (trunks.of[id] == none<TrunkId> || known->second != trunks.of[id]) {
        return "edge " + std::to_string(index(id)) + ": shares a segment without a trunk";
      }
    }
  }
  return "";
}

std::string ports_fault(const Digraph& digraph, const LayeredGraph& layered, const Ports& ports) {
  std::size_t listed = 0;
  for (const VertexId vertex : layered.vertices.ids()) {
    for (const bool at_bottom : {false, true}) {
      for (const PortId port : (at_bottom ? ports.at_bottom : ports.at_top)[vertex]) {
        ++listed;
        const Port& p = ports.ports[port];
        if (p.vertex != vertex || p.at_bottom != at_bottom) return "a port is at a wrong side";
        if (p.edges.empty() || p.edges.size() != p.far_ends.size()) return "a port has no edge";
      }
    }
  }
  if (listed != ports.ports.size()) return "a port is on no side";
  for (const EdgeId id : digraph.edges.ids()) {
    if (!digraph.edges[id].visible || layered.chain[id].empty()) continue;
    for (const LayerEnd which : layer_ends) {
      const auto& end = layered.end_segment(id, which).ends[which];
      const bool at_frame = end.frame != none<ClusterId>;
      const PortId port = ports.of[which][id];
      if (at_frame) continue;
      if (port == none<PortId>) return "edge " + std::to_string(index(id)) + " lacks a port";
      const Port& p = ports.ports[port];
      if (p.vertex != end.vertex) return "a port is at another node";
      if (p.at_bottom != (which == LayerEnd::Upper)) return "a port is at the wrong side";
      if (std::ranges::count(p.edges, id) != 1) return "a port doesn't know its edge";
    }
  }
  return "";
}

std::string rows_fault(const LayerRun& run) {
  const auto& rows = run.rows;
  int y = 0;
  for (std::size_t layer = 0; layer < run.layered.layers.size(); ++layer) {
    if (rows.main_zone[layer] < y) return "a channel begins too early";
    y = rows.main_zone[layer] + run.tracks.main_tracks[layer];
    for (std::size_t height = rows.top_border[layer].size(); height-- > 0;) {
      if (rows.top_border[layer][height] < y) return "a frame begins too early";
      if (rows.inner_zone[layer][height] <= rows.top_border[layer][height]) {
        return "a zone of flat edges is outside its frame";
      }
      y = rows.inner_zone[layer][height] + run.tracks.inner_tracks[layer][height];
    }
    if (rows.layer_top[layer] < y) return "a layer begins too early";
    for (const VertexId vertex : run.layered.layers[layer]) {
      const int room = rows.layer_bottom[layer] - rows.layer_top[layer];
      if (run.shapes.of[vertex].height > room) return "a layer is too low";
    }
    y = rows.layer_bottom[layer];
    for (std::size_t depth = 0; depth < rows.bottom_border[layer].size(); ++depth) {
      const int tracks = rows.inner_zone_below[layer + 1][depth];
      if (tracks < y) return "a zone of flat edges begins too early";
      y = tracks + run.tracks.inner_tracks_below[layer + 1][depth];
      if (rows.bottom_border[layer][depth] < y) return "a frame ends too early";
      y = rows.bottom_border[layer][depth] + 1;
    }
  }
  return rows.height < y ? "the layout is too low" : "";
}

std::string run_fault(const LayerRun& run) {
  const std::pair<const char*, std::string> faults[] = {
      {"split_long_edges: ", layers_fault(run.at_start)},
      {"split_long_edges: ",
       chains_fault(run.digraph, make_trunks(run.digraph, run.ranks), run.at_start)},
      {"order_layers: ", layers_fault(run.layered)},
      {"make_ports: ", ports_fault(run.digraph, run.layered, run.ports)},
      {"assign_port_columns: ",
       is_consistent(run.first_port_columns, run.ports, run.shapes) ? ""
                                                                    : "a port is out of place"},
      {"assign_columns: ", is_kept(run.separations, run.columns) ? "" : "a distance isn't kept"},
      {"straighten_ports: ",
       is_consistent(run.port_columns, run.ports, run.shapes) ? "" : "a port is out of place"},
      {"assign_rows: ", rows_fault(run)}};
  for (const auto& [pass, fault] : faults) {
    if (!fault.empty()) return pass + fault;
  }
  return "";
}

int count_layer_crossings(const LayeredGraph& layered) {
  struct Passage {
    int upper;
    int lower;
    int weight;
  };
  // What leads from each layer to the next one.
  std::vector<std::vector<Passage>> gaps(layered.layers.size());
  for (const auto& s : layered.segments) {
    const int gap = layered.vertices[s.upper().vertex].last_layer;
    gaps[static_cast<std::size_t>(gap)].push_back(
        {place_of(layered, s.upper()), place_of(layered, s.lower()), crossing_weight(s)});
  }
  for (const VertexId vertex : layered.vertices.ids()) {
    const auto& v = layered.vertices[vertex];
    const int place = layered.position[vertex] * 16 + 8;
    for (int layer = v.first_layer; layer < v.last_layer; ++layer) {
      gaps[static_cast<std::size_t>(layer)].push_back(
          {place, place, is_border(v) ? border_crossing_weight : 1});
    }
  }
  int crossings = 0;
  for (const auto& lines : gaps) {
    for (const Passage& a : lines) {
      for (const Passage& b : lines) {
        if (a.upper < b.upper && a.lower > b.lower) crossings += a.weight * b.weight;
      }
    }
  }
  return crossings;
}

}  // namespace boxart::internal
