#include "resolve/resolve_clusters.h"

#include "resolve/attributes.h"
#include "resolve/colors.h"
#include "resolve/graph_easy.h"
#include "resolve/label_rules.h"
#include "resolve/style_reader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

void sort_unique(std::vector<NodeId>& nodes) {
  std::ranges::sort(nodes);
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

struct SubgraphAttributes {
  explicit SubgraphAttributes(const TextSource& s)
      : rules(s, OwnerKind::Graph),
        label(s, OwnerKind::Graph, "label"),
        cluster(s, OwnerKind::Graph, "cluster"),
        style(s, OwnerKind::Graph, "style"),
        peripheries(s, OwnerKind::Graph, "peripheries"),
        penwidth(s, OwnerKind::Graph, "penwidth"),
        pencolor(s, OwnerKind::Graph, "pencolor"),
        color(s, OwnerKind::Graph, "color"),
        colorscheme(s, OwnerKind::Graph, "colorscheme"),
        labelloc(s, OwnerKind::Graph, "labelloc"),
        labelpos(s, OwnerKind::Graph, "labelpos", "label-pos"),
        labeljust(s, OwnerKind::Graph, "labeljust"),
        margin(s, OwnerKind::Graph, "margin"),
        rank(s, OwnerKind::Graph, "rank"),
        direction(s, OwnerKind::Graph, "direction") {
    if (s.styles) styles.emplace(s, OwnerKind::Graph);
  }

  LabelAttributes rules;
  Attribute label;
  Attribute cluster;
  Attribute style;
  Attribute peripheries;
  Attribute penwidth;
  Attribute pencolor;
  Attribute color;
  Attribute colorscheme;
  Attribute labelloc;
  GraphEasyAttribute labelpos;
  Attribute labeljust;
  Attribute margin;
  Attribute rank;
  Attribute direction;
  std::optional<StyleReader> styles;
};

/// A cluster on the way: which nodes stand in it by the text, and how many it has got.
struct Candidate {
  Cluster cluster;
  ClusterId subgraph;
  /// Those that stand in it and in what is no candidate in it, in any order and perhaps twice.
  std::vector<NodeId> members;
  std::size_t owned = 0;  // nodes in it or in clusters inside
};
/// In depth-first order: what is inside one comes right behind it.
using Candidates = IdVector<ClusterId, Candidate>;

/// A subgraph that is still to be visited, with what it inherits.
struct Visit {
  ClusterId subgraph;
  const TextValue* outer_label;
  ClusterId parent;          // the innermost candidate around it
  ClusterId ranked = none<ClusterId>;  // the innermost one by whose ranks sets in it go
  std::size_t rank_set = 0;  // that it stands in, from 1; 0: in none
};

/// Graphviz keeps 8 points between a cluster's border and what it holds; more than that is taken
/// over. One number, or one across and one down.
void read_margin(const std::string& margin, Cluster& cluster) {
  constexpr double usual = 8;
  constexpr double max = 1000;
  constexpr double points_an_inch = 72;
  const auto inches = [&](double points) {
    return std::clamp(points - usual, 0.0, max) / points_an_inch;
  };
  const double across = parse_number(margin).value_or(usual);
  const std::size_t comma = margin.find(',');
  const double down =
      comma == std::string::npos ? across : parse_number(margin.substr(comma + 1)).value_or(across);
  cluster.margin_across = inches(across);
  cluster.margin_down = inches(down);
}

/// Has the cluster no border, or one that can't be seen?
bool is_borderless(const SubgraphAttributes& attributes, ClusterId id, const Style& style) {
  if (parse_number(attributes.peripheries.text_of(id)) == 0.0) return true;
  if (parse_number(attributes.penwidth.text_of(id)).value_or(style.line_width) <= 0) return true;
  const std::string& pen = attributes.pencolor.text_of(id);
  return is_transparent(pen.empty() ? attributes.color.text_of(id) : pen,
                        attributes.colorscheme.text_of(id));
}

/// The subgraph as a cluster, if it is one.
std::optional<Cluster> as_cluster(const TextSource& source,
                                  const SubgraphAttributes& attributes,
                                  const Visit& visit,
                                  bool is_dot_cluster) {
  const ClusterId id = visit.subgraph;
  const TextSubgraph& subgraph = source.graph.subgraphs[id];
  Cluster cluster{.name = subgraph.given_name.empty() ? subgraph.name : subgraph.given_name};
  const TextValue& value = attributes.label.value_of(id);
  const EscapeNames names{.graph = cluster.name};
  const std::string owner = "subgraph \"" + cluster.name + "\"";
  const LabelRules rules = attributes.rules.of(id);
  cluster.label =
      source.label_of(shortened(source, value, names, rules, owner), names, owner, rules.text);
  const bool labelled =
      !subgraph.name.empty() && !cluster.label.empty() && value != *visit.outer_label;
  if (!is_dot_cluster && !labelled) return std::nullopt;
  cluster.parent = visit.parent;
  const std::string& labelloc = attributes.labelloc.text_of(id);
  cluster.label_place =
      parse_labelloc(labelloc.empty() ? attributes.labelpos.text_of(id) : labelloc)
          .value_or(VerticalPlace::Top);
  const std::string& labeljust = attributes.labeljust.text_of(id);
  cluster.label_justify = labeljust.empty() ? rules.text.align : parse_labeljust(labeljust);
  const Style style = parse_style(attributes.style.text_of(id));
  cluster.visible = !style.invisible && !is_borderless(attributes, id, style);
  if (!cluster.visible && !style.invisible && labelled) {
    source.log.add(Code::UnusedAttribute,
                   "the label of " + owner + " is not drawn, since its border can't be seen",
                   attributes.label.locator(id));
  }
  read_margin(attributes.margin.text_of(id), cluster);
  const std::string& direction = attributes.direction.text_of(id);
  cluster.direction = parse_rankdir(direction);
  if (!cluster.direction && !direction.empty()) {
    source.log.add(Code::UnknownValue,
                   "unknown direction \"" + direction + "\": ranks go as those around do",
                   attributes.direction.locator(id));
  }
  if (attributes.styles) {
    cluster.paint = attributes.styles->paint_of_cluster(id);
    attributes.styles->apply_style(cluster.label, id, names);
  }
  if (cluster.label.height() == 1) {
    cluster.words = words_of(cluster.label.lines.front(), rules.text);
  }
  return cluster;
}

/// All clusters by the text, parents before children, and the rank sets into `graph`.
Candidates find_candidates(const TextSource& source, ResolvedGraph& graph) {
  const SubgraphAttributes attributes(source);
  const std::vector<std::vector<ClusterId>> children = children_of(source.graph);
  // Without newrank, the first and the last ranks are those of the cluster around.
  const bool has_one_ranking =
      parse_bool(Attribute(source, OwnerKind::Graph, "newrank").text_of(the_graph), false);
  Candidates candidates;
  std::vector<Visit> stack;
  // The first of the text comes off first.
  const auto push = [&stack](const std::vector<ClusterId>& subgraphs, Visit inherited) {
    for (std::size_t i = subgraphs.size(); i > 0; --i) {
      inherited.subgraph = subgraphs[i - 1];
      stack.push_back(inherited);
    }
  };
  push(children.back(),
       {.subgraph = none<ClusterId>,
        .outer_label = &attributes.label.value_of(the_graph),
        .parent = none<ClusterId>});
  while (!stack.empty()) {
    Visit visit = stack.back();
    stack.pop_back();
    const TextSubgraph& subgraph = source.graph.subgraphs[visit.subgraph];
    const bool is_dot_cluster = subgraph.name.starts_with("cluster") ||
                                parse_bool(attributes.cluster.text_of(visit.subgraph), false);
    auto cluster = as_cluster(source, attributes, visit, is_dot_cluster);
    const auto rank = parse_rank(attributes.rank.text_of(visit.subgraph));
    if (rank && !is_dot_cluster && visit.rank_set == 0) {
      graph.rank_sets.push_back({.kind = *rank, .nodes = {}, .cluster = visit.ranked});
      visit.rank_set = graph.rank_sets.size();
    }
    if (cluster) {
      visit.parent = candidates.add(
          {.cluster = std::move(*cluster), .subgraph = visit.subgraph, .members = {}});
      if (is_dot_cluster && !has_one_ranking) visit.ranked = visit.parent;
    }
    const auto add_nodes = [&subgraph](std::vector<NodeId>& to) {
      to.insert(to.end(), subgraph.nodes.begin(), subgraph.nodes.end());
    };
    if (visit.parent != none<ClusterId>) add_nodes(candidates[visit.parent].members);
    if (visit.rank_set > 0) add_nodes(graph.rank_sets[visit.rank_set - 1].nodes);
    visit.outer_label = &attributes.label.value_of(visit.subgraph);
    push(children[index(visit.subgraph)], visit);
  }
  for (RankSet& set : graph.rank_sets)
    sort_unique(set.nodes);
  return candidates;
}

/// For each candidate the first one behind it that isn't inside it.
std::vector<std::size_t> ends_of(const Candidates& candidates) {
  std::vector<std::size_t> end(candidates.size());
  for (std::size_t i = end.size(); i-- > 0;) {
    end[i] = std::max(end[i], i + 1);
    const ClusterId parent = candidates[id_at<ClusterId>(i)].cluster.parent;
    if (parent != none<ClusterId>) end[index(parent)] = std::max(end[index(parent)], end[i]);
  }
  return end;
}

/// Gives each node to the first cluster that holds it, then to those inside that one.
void claim_nodes(Candidates& candidates,
                 const std::vector<std::size_t>& end,
                 ResolvedGraph& graph) {
  for (const ClusterId id : candidates.ids()) {
    for (const NodeId member : candidates[id].members) {
      ClusterId& owner = graph.nodes[member].cluster;
      if (owner == none<ClusterId> || index(id) < end[index(owner)]) owner = id;
    }
  }
  for (const Node& node : graph.nodes) {
    if (node.cluster != none<ClusterId>) ++candidates[node.cluster].owned;
  }
  for (std::size_t i = candidates.size(); i-- > 0;) {
    const Candidate& candidate = candidates[id_at<ClusterId>(i)];
    const ClusterId parent = candidate.cluster.parent;
    if (parent != none<ClusterId>) candidates[parent].owned += candidate.owned;
  }
}

/// All nodes that stand in a candidate or in one inside it.
std::vector<NodeId> all_members(const Candidates& candidates, std::size_t begin, std::size_t end) {
  std::vector<NodeId> all;
  for (std::size_t i = begin; i < end; ++i) {
    const std::vector<NodeId>& members = candidates[id_at<ClusterId>(i)].members;
    all.insert(all.end(), members.begin(), members.end());
  }
  sort_unique(all);
  return all;
}

/// Nests each cluster that got no node in the one that has all of its nodes.
void nest_emptied(const TextSource& source,
                  const std::vector<std::size_t>& end,
                  Candidates& candidates,
                  ResolvedGraph& graph) {
  for (const ClusterId id : candidates.ids()) {
    Candidate& candidate = candidates[id];
    if (candidate.owned > 0) continue;
    const std::vector<NodeId> members = all_members(candidates, index(id), end[index(id)]);
    if (members.empty()) continue;
    const ClusterId owner = graph.nodes[members.front()].cluster;
    const bool together = std::ranges::all_of(
        members, [&](NodeId member) { return graph.nodes[member].cluster == owner; });
    if (!together) {
      source.log.add(Code::LostCluster,
                     "cluster \"" + candidate.cluster.name +
                         "\" is left out: its nodes are in other clusters");
      continue;
    }
    candidate.cluster.parent = owner;
    candidate.owned = members.size();
    for (const NodeId member : members)
      graph.nodes[member].cluster = id;
  }
}

/// Leaves those nodes in the sets of a cluster that it has got. `renamed`: the clusters, by
/// candidates.
void settle_rank_sets(const IdVector<ClusterId, ClusterId>& renamed, ResolvedGraph& graph) {
  for (RankSet& set : graph.rank_sets) {
    if (set.cluster == none<ClusterId>) continue;
    set.cluster = renamed[set.cluster];
    if (set.cluster == none<ClusterId> || set.kind == RankSet::Kind::Same) {
      set.cluster = none<ClusterId>;
      set.kind = RankSet::Kind::Same;
      continue;
    }
    std::erase_if(set.nodes, [&](NodeId node) {
      ClusterId around = graph.nodes[node].cluster;
      while (around != none<ClusterId> && around != set.cluster)
        around = graph.clusters[around].parent;
      return around == none<ClusterId>;
    });
  }
  std::erase_if(graph.rank_sets, [](const RankSet& set) { return set.nodes.empty(); });
}

/// Moves the candidates that have nodes into `graph`, parents before children. Returns the subgraph
/// of each.
IdVector<ClusterId, ClusterId> add_clusters(Candidates& candidates, ResolvedGraph& graph) {
  std::vector<std::vector<ClusterId>> children(candidates.size() + 1);  // the last: of the root
  const auto slot = [&](ClusterId parent) {
    return parent == none<ClusterId> ? candidates.size() : index(parent);
  };
  for (const ClusterId id : candidates.ids()) {
    if (candidates[id].owned > 0) children[slot(candidates[id].cluster.parent)].push_back(id);
  }
  IdVector<ClusterId, ClusterId> subgraphs;
  IdVector<ClusterId, ClusterId> renamed(candidates.size(), none<ClusterId>);
  std::vector<ClusterId> stack(children.back().rbegin(), children.back().rend());
  while (!stack.empty()) {
    const ClusterId id = stack.back();
    stack.pop_back();
    Cluster& cluster = candidates[id].cluster;
    if (cluster.parent != none<ClusterId>) cluster.parent = renamed[cluster.parent];
    renamed[id] = graph.clusters.add(std::move(cluster));
    subgraphs.add(candidates[id].subgraph);
    stack.insert(stack.end(), children[index(id)].rbegin(), children[index(id)].rend());
  }
  for (Node& node : graph.nodes) {
    if (node.cluster != none<ClusterId>) node.cluster = renamed[node.cluster];
  }
  settle_rank_sets(renamed, graph);
  return subgraphs;
}

}  // namespace

IdVector<ClusterId, ClusterId> resolve_clusters(const TextSource& source, ResolvedGraph& graph) {
  Candidates candidates = find_candidates(source, graph);
  const std::vector<std::size_t> end = ends_of(candidates);
  claim_nodes(candidates, end, graph);
  nest_emptied(source, end, candidates, graph);
  return add_clusters(candidates, graph);
}

}  // namespace boxart::internal
