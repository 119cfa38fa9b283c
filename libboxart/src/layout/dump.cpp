#include "layout/dump.h"

#include "base/ascii.h"
#include "layered/layer_rows.h"
#include "layered/order/row_crossings.h"
#include "text/shown_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

bool is_plain(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '.';
}

std::string quoted(std::string_view text) {
  const std::string shown = shown_text({.text = std::string(text)}, {}).text;
  if (!shown.empty() && std::ranges::all_of(shown, is_plain)) return shown;
  std::string out = "\"";
  for (const char c : shown) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string number(int value) {
  return std::to_string(value);
}

std::string at(const Rect& rect) {
  return number(rect.x) + "," + number(rect.y) + " " + number(rect.width) + "x" +
         number(rect.height);
}

/// Names edges by their ends, and by their numbers where several have the same.
class EdgeNames {
 public:
  explicit EdgeNames(const ResolvedGraph& graph) : graph_(graph) {
    for (const Edge& edge : graph.edges)
      ++count_[{edge.tail().node, edge.head().node}];
  }

  std::string operator()(EdgeId id) const {
    const Edge& edge = graph_.edges[id];
    std::string name = quoted(graph_.nodes[edge.tail().node].name) +
                       (graph_.directed ? "->" : "--") +
                       quoted(graph_.nodes[edge.head().node].name);
    if (count_.at({edge.tail().node, edge.head().node}) > 1)
      name += "#" + std::to_string(index(id));
    return name;
  }

 private:
  const ResolvedGraph& graph_;
  std::map<std::pair<NodeId, NodeId>, int> count_;
};

std::string words_of(const Label& label) {
  std::string out;
  for (const LabelLine& line : label.lines)
    out += (out.empty() ? "" : " / ") + quoted(line.text);
  return out;
}

/// Writes the values of one component.
class ComponentDump {
 public:
  ComponentDump(const ComponentTrace& trace, const EdgeNames& names)
      : trace_(trace),
        names_(names),
        graph_(trace.graph),
        layout_(trace.layout),
        layered_(layout_.layered) {}

  std::string ranks() const {
    std::vector<std::string> lines;
    for (const NodeId node : graph_.nodes.ids()) {
      const auto rank = static_cast<std::size_t>(layout_.ranks[node]);
      if (rank >= lines.size()) lines.resize(rank + 1);
      lines[rank] += " " + quoted(graph_.nodes[node].name);
    }
    return numbered(lines);
  }

  std::string layers() const {
    return numbered(shown_layers(false)) +
           "crossings: " + std::to_string(count_row_crossings(layered_)) + "\n";
  }

  std::string columns() const {
    return numbered(shown_layers(true)) + "length: " + std::to_string(length()) + "\n";
  }

  std::string tracks() const {
    std::string out;
    const std::size_t channels = layout_.tracks.main_tracks.size();
    const std::vector<std::string> flat = flat_routes(channels);
    for (std::size_t channel = 0; channel < channels; ++channel) {
      const int count = layout_.tracks.main_tracks[channel];
      out += "channel " + std::to_string(channel) + ": " + number(count) +
             (count == 1 ? " track\n" : " tracks\n");
      if (channel == layered_.layers.size()) continue;
      for (const VertexId vertex : layered_.layers[channel]) {
        for (const SegmentId id : layered_.above[vertex]) {
          if (is_drawn(layered_.segments[id], layout_.digraph)) out += "  " + route_of(id) + "\n";
        }
      }
      out += flat[channel];
    }
    return out;
  }

 private:
  static std::string numbered(const std::vector<std::string>& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i)
      out += std::to_string(i) + ":" + lines[i] + "\n";
    return out;
  }

  std::string name_of(EdgeId edge) const { return names_(trace_.edges[edge]); }

  std::string shown(VertexId id) const {
    const LayeredGraph::Vertex& vertex = layered_.vertices[id];
    switch (vertex.kind) {
      case Kind::Node:
        return quoted(graph_.nodes[vertex.node].name);
      case Kind::Dummy:
        return "*" + name_of(vertex.edge);
      case Kind::Label:
        return "=" + name_of(vertex.edge);
      case Kind::LeftBorder:
        return "[" + quoted(graph_.clusters[vertex.cluster].name);
      case Kind::RightBorder:
        return quoted(graph_.clusters[vertex.cluster].name) + "]";
    }
    return "";
  }

  std::vector<std::string> shown_layers(bool with_columns) const {
    std::vector<std::string> lines;
    LayerRows rows(layered_);
    for (std::size_t layer = 0; layer < layered_.layers.size(); ++layer) {
      std::string& line = lines.emplace_back();
      for (const VertexId vertex : rows.next()) {
        line += " " + shown(vertex);
        if (with_columns) line += "@" + number(layout_.columns[vertex]);
      }
    }
    return lines;
  }

  std::int64_t length() const {
    std::int64_t sum = 0;
    for (const SegmentId id : layered_.segments.ids()) {
      const int aside = layout_.tracks.upper_columns[id] - layout_.tracks.lower_columns[id];
      sum += std::int64_t{layered_.segments[id].weight} * std::abs(aside);
    }
    return sum;
  }

  std::string route_of(SegmentId id) const {
    const TrackRoute& route = layout_.tracks.segments[id];
    std::string out =
        name_of(layered_.segments[id].edge) + ": " + number(layout_.tracks.upper_columns[id]);
    if (route.track >= 0) out += " on track " + number(route.track);
    if (route.dogleg_column >= 0) {
      out += " to " + number(route.dogleg_column) + " on track " + number(route.dogleg_track);
    }
    return out + " to " + number(layout_.tracks.lower_columns[id]);
  }

  /// Those of flat edges, by channel.
  std::vector<std::string> flat_routes(std::size_t channels) const {
    std::vector<std::string> routes(channels);
    for (const EdgeId edge : layered_.flat_edges) {
      if (layout_.ports.of[LayerEnd::Upper][edge] == none<PortId>) continue;
      const std::size_t channel = channel_of_flat(layered_, layout_.ports, edge);
      routes[channel] += "  " + route_of_flat(edge) + "\n";
    }
    return routes;
  }

  std::string route_of_flat(EdgeId edge) const {
    const auto column = [&](PortId port) {
      return number(layout_.columns[layout_.ports.ports[port].vertex] + layout_.port_columns[port]);
    };
    return name_of(edge) + ": flat from " + column(layout_.ports.of[LayerEnd::Upper][edge]) +
           " on track " + number(layout_.tracks.flat_tails[edge].track) + " to " +
           column(layout_.ports.of[LayerEnd::Lower][edge]);
  }

  const ComponentTrace& trace_;
  const EdgeNames& names_;
  const ResolvedGraph& graph_;
  const LayeredLayout& layout_;
  const LayeredGraph& layered_;
};

constexpr std::array<std::string_view, 7> reasons{
    "",
    "beside its node or nodes it has no place",
    "an end has no cell for one more line",
    "no track was free between two layers",
    "its arrowhead had no room at the frame",
    "it would pass a border that it needn't",
    "it would be taken for the end of others",
};

std::string scene_of(const ResolvedGraph& graph, const Drawing& drawing, const EdgeNames& names) {
  std::string out = "size " + number(drawing.size.width) + "x" + number(drawing.size.height) + "\n";
  for (const Box& box : drawing.boxes) {
    out += "box " + quoted(graph.nodes[box.node].name) + " " + at(box.rect);
    if (box.kind == Node::Kind::Plain) out += " plain";
    if (box.kind == Node::Kind::Point) out += " point";
    out += box.visible ? "\n" : " hidden\n";
  }
  for (const Frame& frame : drawing.frames) {
    out += "frame " + quoted(graph.clusters[frame.cluster].name) + " " + at(frame.rect);
    if (!frame.title.empty()) out += " title " + words_of(frame.title);
    out += frame.visible ? "\n" : " hidden\n";
  }
  for (const Line& line : drawing.lines) {
    out += "line " + names(line.edge) + " net " + number(line.net) + ":";
    for (const Point p : line.points)
      out += " " + number(p.x) + "," + number(p.y);
    out += "\n";
  }
  for (const Text& text : drawing.texts) {
    out += "text " + at(text.rect) + " " + words_of(text.label);
    if (text.edge != none<EdgeId>) out += " of edge " + names(text.edge);
    if (text.node != none<NodeId>) out += " of node " + quoted(graph.nodes[text.node].name);
    out += "\n";
  }
  return out;
}

std::string late_edges(const Drawing& drawing, const LayoutTrace& trace, const EdgeNames& names) {
  std::string out;
  int count = 0;
  for (const ComponentTrace& component : trace) {
    for (const EdgeId edge : component.late.ids()) {
      if (component.late[edge] == LateReason::None) continue;
      ++count;
      out += "late " + names(component.edges[edge]) + ": " +
             std::string(reasons[static_cast<std::size_t>(component.late[edge])]) + "\n";
    }
  }
  return out + "routed late: " + number(count) + " of " + std::to_string(drawing.lines.size()) +
         " edges\n";
}

}  // namespace

std::string dump(Dump what,
                 const ResolvedGraph& graph,
                 const Drawing& drawing,
                 const LayoutTrace& trace) {
  const EdgeNames names(graph);
  if (what == Dump::Scene) {
    return "scene\n" + scene_of(graph, drawing, names) + late_edges(drawing, trace, names);
  }
  std::string out;
  for (const ComponentTrace& component : trace) {
    const ComponentDump part(component, names);
    if (what == Dump::Ranks) out += "ranks\n" + part.ranks();
    if (what == Dump::Layers) out += "layers\n" + part.layers();
    if (what == Dump::Columns) out += "columns\n" + part.columns();
    if (what == Dump::Tracks) out += "tracks\n" + part.tracks();
  }
  return out;
}

}  // namespace boxart::internal
