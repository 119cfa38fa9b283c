#include "resolve/resolve.h"

#include "base/real.h"
#include "graph/own_directions.h"
#include "resolve/attributes.h"
#include "resolve/find_equal_edges.h"
#include "resolve/graph_easy.h"
#include "resolve/label_rules.h"
#include "resolve/resolve_clusters.h"
#include "resolve/resolve_edges.h"
#include "resolve/resolve_nodes.h"
#include "resolve/style_reader.h"
#include "resolve/text_source.h"
#include "resolve/warn_of_slips.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

RankDirection rank_direction(Direction direction) {
  switch (direction) {
    case Direction::TopToBottom:
      return RankDirection::TopBottom;
    case Direction::LeftToRight:
      return RankDirection::LeftRight;
    case Direction::BottomToTop:
      return RankDirection::BottomTop;
    case Direction::RightToLeft:
      return RankDirection::RightLeft;
  }
  return RankDirection::TopBottom;
}

/// pack: a number is a gap in points. packmode: array,
/// with the flag c by columns, and how many go in each; without a number about as many as make a
/// square; so do all other modes, by columns where the ranks go sideways. Without pack parts stand
/// on shelves.
Packing read_packing(const std::string& pack, const std::string& mode, RankDirection direction) {
  Packing packing;
  constexpr double max = 1000;
  const std::optional<double> gap = parse_number(pack);
  if (gap && *gap >= 0) {
    const double points = std::min(*gap, max);
    packing.gap_columns = std::max(1, static_cast<int>(nearest_whole(points / points_a_column)));
    packing.gap_rows = static_cast<int>(nearest_whole(points / points_a_row));
  }
  if (!mode.starts_with("array")) {
    if (gap.value_or(-1) >= 0 || parse_bool(pack, false)) {
      packing.count = Packing::square;
      packing.by_columns =
          direction == RankDirection::LeftRight || direction == RankDirection::RightLeft;
    }
    return packing;
  }
  const std::size_t digits = mode.find_first_of("0123456789");
  const std::string flags = mode.substr(5, digits == std::string::npos ? digits : digits - 5);
  packing.by_columns = flags.find('c') != std::string::npos;
  packing.count = Packing::square;
  if (digits != std::string::npos) {
    constexpr double max_parts = 1e9;
    const double count = parse_number(mode.substr(digits)).value_or(0);
    packing.count = static_cast<int>(std::clamp(count, 1.0, max_parts));
  }
  return packing;
}

/// Which way the ranks go by the graph's own attributes.
RankDirection own_direction(const TextSource& source) {
  const Attribute rankdir(source, OwnerKind::Graph, "rankdir");
  const std::string& direction = rankdir.text_of(the_graph);
  const auto by_rankdir = parse_rankdir(direction);
  if (!by_rankdir && !direction.empty()) {
    source.log.add(Code::UnknownValue,
                   "unknown rankdir \"" + direction + "\": TB is taken",
                   rankdir.locator(the_graph));
  }
  const Attribute flow(source, OwnerKind::Graph, "flow");
  const std::string& flow_text = flow.text_of(the_graph);
  const auto by_flow = parse_flow(flow_text);
  if (!by_flow && !flow_text.empty()) {
    source.log.add(
        Code::UnknownValue, "unknown flow \"" + flow_text + "\"", flow.locator(the_graph));
  }
  return by_rankdir.value_or(by_flow.value_or(RankDirection::TopBottom));
}

EdgeRouting own_routing(const TextSource& source) {
  // An empty value says that no lines are drawn, none at all says nothing.
  if (!source.graph.attributes.contains("splines")) return EdgeRouting::Round;
  const Attribute splines(source, OwnerKind::Graph, "splines");
  const std::string& value = splines.text_of(the_graph);
  const auto routing = parse_splines(value);
  if (!routing) {
    source.log.add(
        Code::UnknownValue, "unknown splines \"" + value + "\"", splines.locator(the_graph));
  }
  return routing.value_or(EdgeRouting::Round);
}

/// Does the graph ask for one of Graphviz's layouts that know no ranks?
bool asks_for_no_ranks(std::string_view layout) {
  constexpr std::array<std::string_view, 5> without{"neato", "fdp", "sfdp", "circo", "twopi"};
  return std::ranges::find(without, layout) != without.end();
}

/// The attributes of the graph itself.
void resolve_root(const TextSource& source, const ResolveOptions& options, ResolvedGraph& graph) {
  const auto text = [&source](std::string_view name) {
    return Attribute(source, OwnerKind::Graph, name).text_of(the_graph);
  };
  graph.name = source.graph.name;
  graph.directed = source.graph.directed;
  graph.ranks_are_free = !graph.directed || asks_for_no_ranks(text("layout"));
  const RankDirection own = own_direction(source);
  graph.rank_direction = options.direction ? rank_direction(*options.direction) : own;
  graph.routing = own_routing(source);
  // A graph without lines has no turns.
  if (options.turns && graph.routing != EdgeRouting::None) {
    graph.routing = *options.turns == Turns::Round ? EdgeRouting::Round : EdgeRouting::Square;
  }
  graph.compound = parse_bool(text("compound"), false);
  const LabelRules rules = LabelAttributes(source, OwnerKind::Graph).of(the_graph);
  const TextValue label =
      shortened(source,
                Attribute(source, OwnerKind::Graph, "label").value_of(the_graph),
                {.graph = graph.name},
                rules,
                "the graph");
  graph.label = source.label_of(label, {.graph = graph.name}, "the graph", rules.text);
  if (source.styles) {
    const StyleReader styles(source, OwnerKind::Graph);
    graph.paint = styles.paint_of_graph(the_graph);
    styles.apply_style(graph.label, the_graph, {.graph = graph.name});
  }
  const GraphEasyAttribute labelpos(source, OwnerKind::Graph, "labelpos", "label-pos");
  const std::string labelloc = text("labelloc");
  graph.label_place = parse_labelloc(labelloc.empty() ? labelpos.text_of(the_graph) : labelloc)
                          .value_or(VerticalPlace::Bottom);
  const std::string labeljust = text("labeljust");
  graph.label_justify = labeljust.empty() ? rules.text.align : parse_labeljust(labeljust);
  const std::string ordering = text("ordering");
  graph.keeps_out_order = ordering == "out";
  graph.keeps_in_order = ordering == "in";
  graph.packing = read_packing(text("pack"), text("packmode"), graph.rank_direction);
  graph.node_separation = std::max(0.0, parse_number(text("nodesep")).value_or(0));
  graph.rank_separation = std::max(0.0, parse_number(text("ranksep")).value_or(0));
}

/// `ordering` of a subgraph holds for the nodes in it.
void resolve_orderings(const TextSource& source, ResolvedGraph& graph) {
  const Attribute ordering(source, OwnerKind::Graph, "ordering");
  if (!ordering.declared()) return;
  for (const ClusterId id : source.graph.subgraphs.ids()) {
    const std::string& value = ordering.text_of(id);
    for (const NodeId node : source.graph.subgraphs[id].nodes) {
      if (value == "out") graph.nodes[node].keeps_out_order = true;
      if (value == "in") graph.nodes[node].keeps_in_order = true;
    }
  }
}

/// Ranks have a direction of their own where no edge passes the frame.
void warn_of_directions(const TextSource& source,
                        const IdVector<ClusterId, ClusterId>& subgraphs,
                        const ResolvedGraph& graph) {
  const Attribute direction(source, OwnerKind::Graph, "direction");
  if (!direction.declared()) return;
  const IdVector<ClusterId, bool> own = own_directions(graph);
  IdVector<ClusterId, RankDirection> inner(graph.clusters.size(), graph.rank_direction);
  for (const ClusterId id : graph.clusters.ids()) {
    const Cluster& cluster = graph.clusters[id];
    if (cluster.parent != none<ClusterId>) inner[id] = inner[cluster.parent];
    if (own[id]) {
      inner[id] = *cluster.direction;
    } else if (cluster.direction && *cluster.direction != inner[id]) {
      source.log.add(Code::UnusedAttribute,
                     "the direction of \"" + cluster.name +
                         "\" is not followed, since an edge passes its border",
                     direction.locator(subgraphs[id]));
    }
  }
}

}  // namespace

ResolvedGraph resolve(const TextGraph& text, const ResolveOptions& options, WarningLog& log) {
  const TextSource source(text, options, log);
  warn_of_slips(source);
  ResolvedGraph graph;
  resolve_root(source, options, graph);
  resolve_nodes(source, graph);
  resolve_orderings(source, graph);
  const IdVector<ClusterId, ClusterId> subgraphs = resolve_clusters(source, graph);
  resolve_edges(source, subgraphs, graph);
  const std::string& concentrate =
      Attribute(source, OwnerKind::Graph, "concentrate").text_of(the_graph);
  if (parse_bool(concentrate, false)) find_equal_edges(source, graph);
  warn_of_directions(source, subgraphs, graph);
  return graph;
}

}  // namespace boxart::internal
