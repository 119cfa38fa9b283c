#include "dot/read_edges.h"

#include "dot/arrows.h"
#include "dot/attributes.h"
#include "dot/edge_look.h"
#include "dot/graph_easy.h"
#include "dot/label_rules.h"
#include "dot/looks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

struct EdgeAttributes {
  explicit EdgeAttributes(const GraphSource& s)
      : rules(s, AGEDGE),
        dir(s, AGEDGE, "dir"),
        arrowhead(s, AGEDGE, "arrowhead"),
        arrowtail(s, AGEDGE, "arrowtail"),
        arrowsize(s, AGEDGE, "arrowsize"),
        arrowstyle(s, AGEDGE, "arrowstyle", "arrow-style"),
        arrowshape(s, AGEDGE, "arrowshape", "arrow-shape"),
        start(s, AGEDGE, "start"),
        end(s, AGEDGE, "end"),
        flow(s, AGEDGE, "flow"),
        style(s, AGEDGE, "style"),
        color(s, AGEDGE, "color"),
        penwidth(s, AGEDGE, "penwidth"),
        label(s, AGEDGE, "label"),
        xlabel(s, AGEDGE, "xlabel"),
        headlabel(s, AGEDGE, "headlabel"),
        taillabel(s, AGEDGE, "taillabel"),
        minlen(s, AGEDGE, "minlen"),
        weight(s, AGEDGE, "weight"),
        constraint(s, AGEDGE, "constraint"),
        tailport(s, AGEDGE, "tailport"),
        headport(s, AGEDGE, "headport"),
        sametail(s, AGEDGE, "sametail"),
        samehead(s, AGEDGE, "samehead"),
        ltail(s, AGEDGE, "ltail"),
        lhead(s, AGEDGE, "lhead") {}

  LabelAttributes rules;
  Attribute dir;
  Attribute arrowhead;
  Attribute arrowtail;
  Attribute arrowsize;
  GraphEasyAttribute arrowstyle;
  GraphEasyAttribute arrowshape;
  Attribute start;
  Attribute end;
  Attribute flow;
  Attribute style;
  Attribute color;
  Attribute penwidth;
  Attribute label;
  Attribute xlabel;
  Attribute headlabel;
  Attribute taillabel;
  Attribute minlen;
  Attribute weight;
  Attribute constraint;
  Attribute tailport;
  Attribute headport;
  Attribute sametail;
  Attribute samehead;
  Attribute ltail;
  Attribute lhead;
};

/// Adds the names of all fields in `content`, which is nested no deeper than its parser allows.
void collect_ports(const Content& content, std::set<std::string>& ports) {
  if (!content.port.empty()) ports.insert(content.port);
  for (const Content& part : content.parts)
    collect_ports(part, ports);
}

class EdgeReader {
 public:
  EdgeReader(const GraphSource& source, const NodeIds& ids, const Graph& graph)
      : source_(source), graph_(graph), attributes_(source), ports_(graph.nodes.size()) {
    if (source.looks) looks_.emplace(source, AGEDGE);
    const Attribute label(source, AGNODE, "label");
    const Attribute flow(source, AGNODE, "flow");
    for (const NodeId node : graph.nodes.ids()) {
      collect_ports(graph.nodes[node].content, ports_[node]);
      Agnode_t* const object = ids.nodes()[index(node)];
      is_html_.add(label.value_of(object).is_html);
      warn_of_flow("a node", flow.text_of(object));
    }
    for (const ClusterId cluster : graph.clusters.ids()) {
      clusters_.emplace(graph.clusters[cluster].name, cluster);
    }
  }

  Edge read(Agedge_t* object, NodeId tail, NodeId head) const {
    Edge edge{.tail = tail, .head = head};
    edge.tail_port = read_port(attributes_.tailport.text_of(object), tail);
    edge.head_port = read_port(attributes_.headport.text_of(object), head);
    read_arrows(object, edge);
    read_stroke(object, edge);
    read_labels(object, edge);
    edge.tail_bundle = attributes_.sametail.text_of(object);
    edge.head_bundle = attributes_.samehead.text_of(object);
    read_end("start", attributes_.start.text_of(object), edge.tail_port, edge.tail_bundle);
    read_end("end", attributes_.end.text_of(object), edge.head_port, edge.head_bundle);
    warn_of_flow("an edge", attributes_.flow.text_of(object));
    edge.constraint = parse_bool(attributes_.constraint.text_of(object), true);
    edge.minimum_length = number(attributes_.minlen.text_of(object));
    edge.weight = number(attributes_.weight.text_of(object));
    edge.tail_cluster = read_cluster("ltail", attributes_.ltail.text_of(object), tail, head);
    edge.head_cluster = read_cluster("lhead", attributes_.lhead.text_of(object), head, tail);
    return edge;
  }

 private:
  /// A minlen or weight: 1 when it isn't set.
  static int number(const std::string& text) {
    constexpr double most = 1000;  // keeps sums over many edges far from an int's end
    return static_cast<int>(std::lround(std::clamp(parse_number(text).value_or(1), 0.0, most)));
  }

  /// `field`, `compass` or `field:compass`.
  Port read_port(const std::string& text, NodeId node) const {
    if (text.empty()) return {};
    const std::size_t colon = text.find(':');
    Port port{.field = text.substr(0, colon)};
    if (colon != std::string::npos) port.compass = text.substr(colon + 1);
    if (!ports_[node].contains(port.field)) {
      if (port.compass.empty() && is_compass(port.field)) {
        port.compass = std::exchange(port.field, {});
      } else if (!port.field.empty()) {
        // The cells of a table without lines have become one text.
        if (!is_html_[node]) warn_of_port(node, port.field);
        port.field.clear();
      }
    }
    if (!port.compass.empty() && !is_compass(port.compass)) {
      warn_of_port(node, port.compass);
      port.compass.clear();
    }
    return port;
  }

  void warn_of_port(NodeId node, const std::string& port) const {
    const std::string& name = graph_.nodes[node].name;
    source_.log.add("node \"" + name + "\" has no port \"" + port + "\"",
                    {.name = name, .value = port, .mark = ':'});
  }

  /// `start` or `end`, where DOT's own attributes leave the end free.
  void read_end(const std::string& attribute,
                const std::string& value,
                Port& port,
                std::string& bundle) const {
    if (value.empty()) return;
    const auto end = parse_graph_easy_end(value, graph_.rank_direction);
    if (!end) {
      source_.log.add("unknown " + attribute + " \"" + value + "\"",
                      {.name = attribute, .value = value});
    }
    if (!end || !port.empty()) return;
    port = end->port;
    if (bundle.empty()) bundle = end->bundle;
  }

  /// One direction for the whole graph is all that the layout can follow.
  void warn_of_flow(const std::string& owner, const std::string& value) const {
    if (value.empty() || parse_flow(value) == graph_.rank_direction) return;
    source_.log.add("the flow of " + owner + " is not followed: edges go as the graph's does",
                    {.name = "flow", .value = value});
  }

  ArrowHead read_arrow(const Attribute& attribute, Agedge_t* object) const {
    const std::string name = attribute.text_of(object);
    if (name.empty()) return read_graph_easy_arrow(object);
    const auto arrow = parse_arrow(name);
    if (!arrow) {
      source_.log.add("unknown arrow \"" + name + "\": a normal one is drawn",
                      attribute.clue(name));
    }
    return arrow.value_or(ArrowHead::Normal);
  }

  ArrowHead read_graph_easy_arrow(Agedge_t* object) const {
    const std::string style = attributes_.arrowstyle.text_of(object);
    const std::string shape = attributes_.arrowshape.text_of(object);
    const auto arrow = graph_easy_arrow(style, shape);
    if (!arrow) {
      const bool knows_shape = graph_easy_arrow("", shape).has_value();
      source_.log.add(
          (knows_shape ? "unknown arrowstyle \"" + style : "unknown arrowshape \"" + shape) +
              "\": a normal arrow is drawn",
          knows_shape ? Clue{.name = "arrowstyle", .value = style}
                      : Clue{.name = "arrowshape", .value = shape});
    }
    return arrow.value_or(ArrowHead::Normal);
  }

  void read_arrows(Agedge_t* object, Edge& edge) const {
    const EdgeEnds usual{.tail = false, .head = graph_.directed};
    const std::string dir = attributes_.dir.text_of(object);
    const auto ends = parse_dir(dir);
    if (!ends && !dir.empty()) {
      source_.log.add("unknown dir \"" + dir + "\"", attributes_.dir.clue(dir));
    }
    // An arrow of size 0 can't be seen in Graphviz's pictures.
    if (parse_number(attributes_.arrowsize.text_of(object)).value_or(1) <= 0) return;
    const EdgeEnds arrows = ends.value_or(usual);
    if (arrows.tail) edge.tail_arrow = read_arrow(attributes_.arrowtail, object);
    if (arrows.head) edge.head_arrow = read_arrow(attributes_.arrowhead, object);
  }

  void read_stroke(Agedge_t* object, Edge& edge) const {
    const EdgeLook look = edge_look(attributes_.style.text_of(object),
                                    attributes_.penwidth.text_of(object),
                                    attributes_.color.text_of(object));
    edge.stroke = look.stroke;
    edge.visible = look.visible;
  }

  void read_labels(Agedge_t* object, Edge& edge) const {
    const std::string& tail = graph_.nodes[edge.tail].name;
    const std::string& head = graph_.nodes[edge.head].name;
    const std::string name = tail + (graph_.directed ? "->" : "--") + head;
    const std::string owner = "edge \"" + name + "\"";
    const Value label = attributes_.label.value_of(object);
    EscapeNames names{.graph = graph_.name, .edge = name, .tail = tail, .head = head};
    const LabelRules rules = attributes_.rules.of(object);
    const auto label_of = [&](const Value& value) {
      return source_.label_of(value, names, owner, rules.text);
    };
    edge.label = label_of(shortened(source_, label, names, rules, owner));
    names.label = label.text;
    edge.xlabel = label_of(attributes_.xlabel.value_of(object));
    edge.head_label = label_of(attributes_.headlabel.value_of(object));
    edge.tail_label = label_of(attributes_.taillabel.value_of(object));
    if (!looks_) return;
    edge.paint = looks_->paint_of_edge(object);
    looks_->dress(edge.label, object, names);
    looks_->dress(edge.xlabel, object, names);
    looks_->dress_end(edge.head_label, object, names, true);
    looks_->dress_end(edge.tail_label, object, names, false);
  }

  bool holds(ClusterId cluster, NodeId node) const {
    ClusterId around = graph_.nodes[node].cluster;
    while (around != none<ClusterId> && around != cluster)
      around = graph_.clusters[around].parent;
    return around == cluster;
  }

  /// The frame that lhead or ltail names: one that holds the edge's own end and not the other.
  ClusterId read_cluster(std::string_view attribute,
                         const std::string& name,
                         NodeId own,
                         NodeId other) const {
    if (name.empty() || !graph_.compound) return none<ClusterId>;
    const auto found = clusters_.find(name);
    if (found == clusters_.end()) {
      source_.log.add(std::string(attribute) + " names no cluster: \"" + name + "\"",
                      {.name = std::string(attribute), .value = name});
      return none<ClusterId>;
    }
    const ClusterId cluster = found->second;
    if (!graph_.clusters[cluster].visible) return none<ClusterId>;
    if (!holds(cluster, own) || holds(cluster, other)) {
      source_.log.add(std::string(attribute) + " \"" + name +
                      "\" is not a cluster around one end of the edge",
                      {.name = std::string(attribute), .value = name});
      return none<ClusterId>;
    }
    return cluster;
  }

  const GraphSource& source_;
  const Graph& graph_;
  EdgeAttributes attributes_;
  std::optional<LooksReader> looks_;
  IdVector<NodeId, std::set<std::string>> ports_;
  IdVector<NodeId, bool> is_html_;
  std::map<std::string, ClusterId> clusters_;  // of several with one name the first
};

}  // namespace

void read_edges(const GraphSource& source, const NodeIds& ids, Graph& graph) {
  const EdgeReader reader(source, ids, graph);
  for (Agedge_t* const edge : edges_in_order(source.root, ids)) {
    graph.edges.add(reader.read(edge, ids[agtail(edge)], ids[aghead(edge)]));
  }
}

}  // namespace boxart::internal
