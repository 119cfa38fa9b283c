#include "resolve/resolve_edges.h"

#include "base/real.h"
#include "resolve/arrows.h"
#include "resolve/attributes.h"
#include "resolve/edge_style.h"
#include "resolve/graph_easy.h"
#include "resolve/label_rules.h"
#include "resolve/style_reader.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

/// The attributes of an end of an edge.
struct EndNames {
  std::string_view port;
  std::string_view arrow;
  std::string_view label;
  std::string_view bundle;
  std::string_view side;  // Graph::Easy's
  std::string_view cluster;
};

constexpr ByEnd<EdgeEnd, EndNames> end_names{{.port = "tailport",
                                              .arrow = "arrowtail",
                                              .label = "taillabel",
                                              .bundle = "sametail",
                                              .side = "start",
                                              .cluster = "ltail"},
                                             {.port = "headport",
                                              .arrow = "arrowhead",
                                              .label = "headlabel",
                                              .bundle = "samehead",
                                              .side = "end",
                                              .cluster = "lhead"}};

struct EndAttributes {
  EndAttributes(const TextSource& s, EdgeEnd end)
      : port(s, OwnerKind::Edge, end_names[end].port),
        arrow(s, OwnerKind::Edge, end_names[end].arrow),
        label(s, OwnerKind::Edge, end_names[end].label),
        bundle(s, OwnerKind::Edge, end_names[end].bundle),
        side(s, OwnerKind::Edge, end_names[end].side),
        cluster(s, OwnerKind::Edge, end_names[end].cluster) {}

  Attribute port;
  Attribute arrow;
  Attribute label;
  Attribute bundle;
  Attribute side;
  Attribute cluster;
};

struct EdgeAttributes {
  explicit EdgeAttributes(const TextSource& s)
      : rules(s, OwnerKind::Edge),
        dir(s, OwnerKind::Edge, "dir"),
        arrowsize(s, OwnerKind::Edge, "arrowsize"),
        arrowstyle(s, OwnerKind::Edge, "arrowstyle", "arrow-style"),
        arrowshape(s, OwnerKind::Edge, "arrowshape", "arrow-shape"),
        flow(s, OwnerKind::Edge, "flow"),
        style(s, OwnerKind::Edge, "style"),
        color(s, OwnerKind::Edge, "color"),
        colorscheme(s, OwnerKind::Edge, "colorscheme"),
        penwidth(s, OwnerKind::Edge, "penwidth"),
        label(s, OwnerKind::Edge, "label"),
        xlabel(s, OwnerKind::Edge, "xlabel"),
        minlen(s, OwnerKind::Edge, "minlen"),
        weight(s, OwnerKind::Edge, "weight"),
        constraint(s, OwnerKind::Edge, "constraint"),
        ends({s, EdgeEnd::Tail}, {s, EdgeEnd::Head}) {}

  LabelAttributes rules;
  Attribute dir;
  Attribute arrowsize;
  GraphEasyAttribute arrowstyle;
  GraphEasyAttribute arrowshape;
  Attribute flow;
  Attribute style;
  Attribute color;
  Attribute colorscheme;
  Attribute penwidth;
  Attribute label;
  Attribute xlabel;
  Attribute minlen;
  Attribute weight;
  Attribute constraint;
  ByEnd<EdgeEnd, EndAttributes> ends;
};

/// Adds the names of all fields in `content`, which is nested no deeper than its parser allows.
void collect_ports(const Content& content, std::set<std::string>& ports) {
  if (!content.port.empty()) ports.insert(content.port);
  for (const Content& part : content.parts)
    collect_ports(part, ports);
}

class EdgeResolver {
 public:
  EdgeResolver(const TextSource& source,
               const IdVector<ClusterId, ClusterId>& subgraphs,
               const ResolvedGraph& graph)
      : source_(source), graph_(graph), attributes_(source), ports_(graph.nodes.size()) {
    if (source.styles) styles_.emplace(source, OwnerKind::Edge);
    const Attribute flow(source, OwnerKind::Node, "flow");
    for (const NodeId node : graph.nodes.ids()) {
      collect_ports(graph.nodes[node].content, ports_[node]);
      warn_of_flow("a node", flow, node);
    }
    for (const ClusterId cluster : graph.clusters.ids()) {
      clusters_.emplace(source.graph.subgraphs[subgraphs[cluster]].name, cluster);
    }
  }

  Edge resolve(EdgeId id) const {
    const TextEdge& text = source_.graph.edges[id];
    Edge edge{.ends = {{.node = text.tail}, {.node = text.head}}};
    for (const EdgeEnd end : edge_ends) {
      edge.ends[end].spec = read_end_spec(attributes_.ends[end].port, id, edge.ends[end].node);
    }
    read_arrows(id, edge);
    read_stroke(id, edge);
    read_labels(id, edge);
    for (const EdgeEnd end : edge_ends)
      read_side(id, end, edge.ends[end]);
    warn_of_flow("an edge", attributes_.flow, id);
    edge.constraint = parse_bool(attributes_.constraint.text_of(id), true);
    edge.minimum_length = number(attributes_.minlen.text_of(id));
    warn_of_length(id);
    edge.weight = number(attributes_.weight.text_of(id));
    for (const EdgeEnd end : edge_ends)
      edge.ends[end].cluster = read_cluster(id, end, edge);
    return edge;
  }

 private:
  static constexpr int max_number = 1000;  // keeps sums over many edges far from an int's end

  /// A minlen or weight: 1 when it isn't set.
  static int number(const std::string& text) {
    return static_cast<int>(
        nearest_whole(std::clamp(parse_number(text).value_or(1), 0.0, double{max_number})));
  }

  void warn_of_length(EdgeId id) const {
    const std::string& text = attributes_.minlen.text_of(id);
    if (parse_number(text).value_or(1) <= max_number) return;
    source_.log.add(Code::CutValue,
                    "minlen " + text + " is cut to " + std::to_string(max_number),
                    attributes_.minlen.locator(id));
  }

  /// `field`, `compass` or `field:compass`.
  EndSpec read_end_spec(const Attribute& attribute, EdgeId id, NodeId node) const {
    const TextValue& value = attribute.value_of(id);
    const std::string& text = value.text;
    if (text.empty()) return {};
    const std::size_t colon = text.find(':');
    EndSpec spec{.field = text.substr(0, colon)};
    if (colon != std::string::npos) spec.compass = text.substr(colon + 1);
    if (!ports_[node].contains(spec.field)) {
      if (spec.compass.empty() && is_compass(spec.field)) {
        spec.compass = std::exchange(spec.field, {});
      } else if (!spec.field.empty()) {
        warn_of_port(id, node, spec.field, value.place);
        spec.field.clear();
      }
    }
    if (!spec.compass.empty() && !is_compass(spec.compass)) {
      warn_of_port(id, node, spec.compass, value.place);
      spec.compass.clear();
    }
    return spec;
  }

  void warn_of_port(EdgeId edge, NodeId node, const std::string& port, Position place) const {
    const std::string& name = graph_.nodes[node].name;
    source_.log.add(Code::UnknownPort,
                    "node \"" + name + "\" has no port \"" + port + "\"",
                    {.name = name,
                     .value = port,
                     .mark = ':',
                     .place = place,
                     .owner = source_.name_of(OwnerKind::Edge, edge)});
  }

  /// What it shares, and `start` or `end`, where DOT's own attributes leave the end free.
  void read_side(EdgeId id, EdgeEnd which, Edge::End& edge_end) const {
    edge_end.bundle = attributes_.ends[which].bundle.text_of(id);
    const Attribute& attribute = attributes_.ends[which].side;
    const std::string& value = attribute.text_of(id);
    if (value.empty()) return;
    const auto end = parse_graph_easy_end(value, graph_.rank_direction);
    if (!end) {
      source_.log.add(Code::UnknownValue,
                      "unknown " + std::string(end_names[which].side) + " \"" + value + "\"",
                      attribute.locator(id));
    }
    if (!end || !edge_end.spec.empty()) return;
    edge_end.spec = end->spec;
    if (edge_end.bundle.empty()) edge_end.bundle = end->bundle;
  }

  /// One direction for the whole graph is all that the layout can follow.
  void warn_of_flow(const std::string& what, const Attribute& flow, Owner owner) const {
    const std::string& value = flow.text_of(owner);
    if (value.empty() || parse_flow(value) == graph_.rank_direction) return;
    source_.log.add(Code::UnusedAttribute,
                    "the flow of " + what + " is not followed: edges go as the graph's does",
                    flow.locator(owner));
  }

  ArrowHead read_arrow(const Attribute& attribute, EdgeId id) const {
    const std::string name = attribute.text_of(id);
    if (name.empty()) return read_graph_easy_arrow(id);
    const auto arrow = parse_arrow(name);
    if (!arrow) {
      source_.log.add(Code::UnknownArrow,
                      "unknown arrow \"" + name + "\": a normal one is drawn",
                      attribute.locator(id));
    }
    return arrow.value_or(ArrowHead::Normal);
  }

  ArrowHead read_graph_easy_arrow(EdgeId id) const {
    const std::string style = attributes_.arrowstyle.text_of(id);
    const std::string shape = attributes_.arrowshape.text_of(id);
    const auto arrow = graph_easy_arrow(style, shape);
    if (!arrow) {
      const bool knows_shape = graph_easy_arrow("", shape).has_value();
      source_.log.add(
          Code::UnknownArrow,
          (knows_shape ? "unknown arrowstyle \"" + style : "unknown arrowshape \"" + shape) +
              "\": a normal arrow is drawn",
          knows_shape ? attributes_.arrowstyle.locator(id) : attributes_.arrowshape.locator(id));
    }
    return arrow.value_or(ArrowHead::Normal);
  }

  void read_arrows(EdgeId id, Edge& edge) const {
    const ByEnd<EdgeEnd, bool> usual{false, graph_.directed};
    const std::string dir = attributes_.dir.text_of(id);
    const auto ends = parse_dir(dir);
    if (!ends && !dir.empty()) {
      source_.log.add(
          Code::UnknownValue, "unknown dir \"" + dir + "\"", attributes_.dir.locator(id));
    }
    // An arrow of size 0 can't be seen in Graphviz's pictures.
    if (parse_number(attributes_.arrowsize.text_of(id)).value_or(1) <= 0) return;
    const ByEnd<EdgeEnd, bool> has_arrow = ends.value_or(usual);
    for (const EdgeEnd end : edge_ends) {
      if (has_arrow[end]) edge.ends[end].arrow = read_arrow(attributes_.ends[end].arrow, id);
    }
  }

  void read_stroke(EdgeId id, Edge& edge) const {
    const EdgeStyle style = edge_style(attributes_.style.text_of(id),
                                       attributes_.penwidth.text_of(id),
                                       attributes_.color.text_of(id),
                                       attributes_.colorscheme.text_of(id));
    edge.stroke = style.stroke;
    edge.visible = style.visible;
    if (!style.visible && !style.invisible_style) warn_of_labels(id);
  }

  /// Graphviz draws the labels of a line that can't be seen, but nobody could tell what they are
  /// of.
  void warn_of_labels(EdgeId id) const {
    for (const Attribute* const label : {&attributes_.label,
                                         &attributes_.xlabel,
                                         &attributes_.ends[EdgeEnd::Head].label,
                                         &attributes_.ends[EdgeEnd::Tail].label}) {
      if (label->text_of(id).empty()) continue;
      source_.log.add(Code::UnusedAttribute,
                      "the labels of " + source_.name_of(OwnerKind::Edge, id) +
                          " are not drawn, since its line can't be seen",
                      label->locator(id));
      return;
    }
  }

  std::string name_of(const Edge& edge) const {
    return graph_.nodes[edge.tail().node].name + (graph_.directed ? "->" : "--") +
           graph_.nodes[edge.head().node].name;
  }

  void read_labels(EdgeId id, Edge& edge) const {
    const std::string& tail = graph_.nodes[edge.tail().node].name;
    const std::string& head = graph_.nodes[edge.head().node].name;
    const std::string name = name_of(edge);
    const std::string owner = source_.name_of(OwnerKind::Edge, id);
    const TextValue& label = attributes_.label.value_of(id);
    EscapeNames names{.graph = graph_.name, .edge = name, .tail = tail, .head = head};
    const LabelRules rules = attributes_.rules.of(id);
    const auto label_of = [&](const TextValue& value) {
      return source_.label_of(value, names, owner, rules.text);
    };
    edge.label = label_of(shortened(source_, label, names, rules, owner));
    names.label = label.text;
    edge.xlabel = label_of(attributes_.xlabel.value_of(id));
    for (const EdgeEnd end : edge_ends)
      edge.ends[end].label = label_of(attributes_.ends[end].label.value_of(id));
    if (!styles_) return;
    edge.paint = styles_->paint_of_edge(id);
    styles_->apply_style(edge.label, id, names);
    styles_->apply_style(edge.xlabel, id, names);
    for (const EdgeEnd end : edge_ends)
      styles_->apply_end_style(edge.ends[end].label, id, names, end);
  }

  bool holds(ClusterId cluster, NodeId node) const {
    ClusterId around = graph_.nodes[node].cluster;
    while (around != none<ClusterId> && around != cluster)
      around = graph_.clusters[around].parent;
    return around == cluster;
  }

  /// The frame that lhead or ltail names: one that holds the edge's own end and not the other.
  ClusterId read_cluster(EdgeId id, EdgeEnd end, const Edge& edge) const {
    const Attribute& attribute = attributes_.ends[end].cluster;
    const std::string attribute_name(end_names[end].cluster);
    const std::string& name = attribute.text_of(id);
    if (name.empty()) return none<ClusterId>;
    const auto found = clusters_.find(name);
    if (!graph_.compound) {
      if (found != clusters_.end()) {
        source_.log.add(Code::ClusterEnd,
                        attribute_name + " is followed in a graph with compound=true only",
                        attribute.locator(id));
      }
      return none<ClusterId>;
    }
    if (found == clusters_.end()) {
      source_.log.add(Code::ClusterEnd,
                      attribute_name + " names no cluster: \"" + name + "\"",
                      attribute.locator(id));
      return none<ClusterId>;
    }
    const ClusterId cluster = found->second;
    if (!graph_.clusters[cluster].visible) return none<ClusterId>;
    if (!holds(cluster, edge.ends[end].node) || holds(cluster, edge.ends[other(end)].node)) {
      source_.log.add(Code::ClusterEnd,
                      attribute_name + " \"" + graph_.clusters[cluster].name +
                          "\" is not a cluster around one end of the edge",
                      attribute.locator(id));
      return none<ClusterId>;
    }
    return cluster;
  }

  const TextSource& source_;
  const ResolvedGraph& graph_;
  EdgeAttributes attributes_;
  std::optional<StyleReader> styles_;
  IdVector<NodeId, std::set<std::string>> ports_;
  std::map<std::string_view, ClusterId> clusters_;  // of several with one name the first
};

}  // namespace

void resolve_edges(const TextSource& source,
                   const IdVector<ClusterId, ClusterId>& subgraphs,
                   ResolvedGraph& graph) {
  const EdgeResolver resolver(source, subgraphs, graph);
  unsigned calls = 0;
  for (const EdgeId edge : source.graph.edges.ids()) {
    source.stop.ask_seldom(calls, 64);
    graph.edges.add(resolver.resolve(edge));
  }
}

}  // namespace boxart::internal
