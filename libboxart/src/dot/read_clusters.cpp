#include "dot/read_clusters.h"

#include "dot/attributes.h"
#include "dot/graph_easy.h"
#include "dot/label_rules.h"
#include "dot/looks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

struct SubgraphAttributes {
  explicit SubgraphAttributes(const GraphSource& s)
      : rules(s, AGRAPH),
        label(s, AGRAPH, "label"),
        cluster(s, AGRAPH, "cluster"),
        style(s, AGRAPH, "style"),
        peripheries(s, AGRAPH, "peripheries"),
        labelloc(s, AGRAPH, "labelloc"),
        labelpos(s, AGRAPH, "labelpos", "label-pos"),
        labeljust(s, AGRAPH, "labeljust"),
        margin(s, AGRAPH, "margin"),
        rank(s, AGRAPH, "rank") {
    if (s.looks) looks.emplace(s, AGRAPH);
  }

  LabelAttributes rules;
  Attribute label;
  Attribute cluster;
  Attribute style;
  Attribute peripheries;
  Attribute labelloc;
  GraphEasyAttribute labelpos;
  Attribute labeljust;
  Attribute margin;
  Attribute rank;
  std::optional<LooksReader> looks;
};

/// A cluster on the way: which nodes it holds by the text, and how many it has got.
struct Candidate {
  Cluster cluster;
  std::vector<NodeId> members;
  std::size_t owned = 0;  // nodes in it or in clusters inside
};
using Candidates = IdVector<ClusterId, Candidate>;

/// A subgraph that is still to be visited, with what it inherits.
struct Visit {
  Agraph_t* subgraph;
  Value outer_label;
  ClusterId parent;
  bool in_rank_set;
};

/// Puts the subgraphs of `graph` on the stack so that the first of the text comes off first.
void push_children(std::vector<Visit>& stack, Agraph_t* graph, const Visit& inherited) {
  const std::size_t before = stack.size();
  for (Agraph_t* child = agfstsubg(graph); child != nullptr; child = agnxtsubg(child)) {
    Visit visit = inherited;
    visit.subgraph = child;
    stack.push_back(std::move(visit));
  }
  // cgraph orders them by ids that are addresses; the sequence numbers are in order of the text.
  std::sort(stack.begin() + static_cast<std::ptrdiff_t>(before),
            stack.end(),
            [](const Visit& a, const Visit& b) { return AGSEQ(a.subgraph) > AGSEQ(b.subgraph); });
}

std::vector<NodeId> members_of(Agraph_t* subgraph, const NodeIds& ids) {
  std::vector<NodeId> members;
  for (Agnode_t* node = agfstnode(subgraph); node != nullptr; node = agnxtnode(subgraph, node)) {
    members.push_back(ids[node]);
  }
  std::ranges::sort(members);
  return members;
}

/// Graphviz keeps 8 points between a cluster's border and what it holds; more than that is taken
/// over. One number, or one across and one down.
void read_margin(const std::string& margin, Cluster& cluster) {
  constexpr double usual = 8;
  constexpr double most = 1000;
  const auto cells = [&](double points, double size) {
    return static_cast<int>(std::lround(std::clamp(points - usual, 0.0, most) / size));
  };
  const double across = parse_number(margin).value_or(usual);
  const std::size_t comma = margin.find(',');
  const double down =
      comma == std::string::npos ? across : parse_number(margin.substr(comma + 1)).value_or(across);
  cluster.margin_columns = cells(across, points_a_column);
  cluster.margin_rows = cells(down, points_a_row);
}

/// The subgraph as a cluster, if it is one.
std::optional<Cluster> as_cluster(const GraphSource& source,
                                  const SubgraphAttributes& attributes,
                                  const Visit& visit,
                                  bool is_dot_cluster) {
  Agraph_t* const subgraph = visit.subgraph;
  Cluster cluster{.name = source.name_of(subgraph)};
  const Value value = attributes.label.value_of(subgraph);
  const EscapeNames names{.graph = cluster.name};
  const std::string owner = "subgraph \"" + cluster.name + "\"";
  const LabelRules rules = attributes.rules.of(subgraph);
  cluster.label =
      source.label_of(shortened(source, value, names, rules, owner), names, owner, rules.text);
  const bool labelled =
      !cluster.name.empty() && !cluster.label.empty() && value != visit.outer_label;
  if (!is_dot_cluster && !labelled) return std::nullopt;
  cluster.parent = visit.parent;
  const std::string labelloc = attributes.labelloc.text_of(subgraph);
  cluster.label_place =
      parse_labelloc(labelloc.empty() ? attributes.labelpos.text_of(subgraph) : labelloc)
          .value_or(VerticalPlace::Top);
  const std::string labeljust = attributes.labeljust.text_of(subgraph);
  cluster.label_justify = labeljust.empty() ? rules.text.align : parse_labeljust(labeljust);
  const bool hidden = parse_style(attributes.style.text_of(subgraph)).invisible ||
                      parse_number(attributes.peripheries.text_of(subgraph)) == 0.0;
  cluster.visible = !hidden;
  read_margin(attributes.margin.text_of(subgraph), cluster);
  if (attributes.looks) {
    cluster.paint = attributes.looks->paint_of_cluster(subgraph);
    attributes.looks->dress(cluster.label, subgraph, names);
  }
  return cluster;
}

/// All clusters by the text, parents before children, and the rank sets into `graph`.
Candidates find_candidates(const GraphSource& source, const NodeIds& ids, Graph& graph) {
  const SubgraphAttributes attributes(source);
  Candidates candidates;
  std::vector<Visit> stack;
  push_children(stack,
                source.root,
                {.subgraph = nullptr,
                 .outer_label = attributes.label.value_of(source.root),
                 .parent = none<ClusterId>,
                 .in_rank_set = false});
  while (!stack.empty()) {
    Visit visit = std::move(stack.back());
    stack.pop_back();
    Agraph_t* const subgraph = visit.subgraph;
    const bool is_dot_cluster = source.name_of(subgraph).starts_with("cluster") ||
                                parse_bool(attributes.cluster.text_of(subgraph), false);
    auto cluster = as_cluster(source, attributes, visit, is_dot_cluster);
    const auto rank = parse_rank(attributes.rank.text_of(subgraph));
    const bool is_rank_set = rank && !is_dot_cluster && !visit.in_rank_set;
    std::vector<NodeId> members;
    if (cluster || is_rank_set) members = members_of(subgraph, ids);
    if (is_rank_set && !members.empty()) {
      graph.rank_sets.push_back({.kind = *rank, .nodes = members});
    }
    visit.in_rank_set = visit.in_rank_set || is_rank_set;
    if (cluster) {
      // A subgraph without nodes has none in its subgraphs either.
      if (members.empty()) continue;
      visit.parent =
          candidates.add({.cluster = std::move(*cluster), .members = std::move(members)});
    }
    visit.outer_label = attributes.label.value_of(subgraph);
    push_children(stack, subgraph, visit);
  }
  return candidates;
}

/// Gives each node to the first cluster that holds it, then to those inside that one.
void claim_nodes(Candidates& candidates, Graph& graph) {
  // Candidates are in depth-first order: what is inside one comes right behind it, up to `end`.
  std::vector<std::size_t> end(candidates.size());
  for (std::size_t i = end.size(); i-- > 0;) {
    end[i] = std::max(end[i], i + 1);
    const ClusterId parent = candidates[id_at<ClusterId>(i)].cluster.parent;
    if (parent != none<ClusterId>) end[index(parent)] = std::max(end[index(parent)], end[i]);
  }
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

/// Nests each cluster that got no node in the one that has all of its nodes.
void nest_robbed(const GraphSource& source, Candidates& candidates, Graph& graph) {
  for (const ClusterId id : candidates.ids()) {
    Candidate& candidate = candidates[id];
    if (candidate.owned > 0) continue;
    const ClusterId owner = graph.nodes[candidate.members.front()].cluster;
    const bool together = std::ranges::all_of(
        candidate.members, [&](NodeId member) { return graph.nodes[member].cluster == owner; });
    if (!together) {
      source.log.add("cluster \"" + candidate.cluster.name +
                     "\" is left out: its nodes are in other clusters");
      continue;
    }
    candidate.cluster.parent = owner;
    candidate.owned = candidate.members.size();
    for (const NodeId member : candidate.members)
      graph.nodes[member].cluster = id;
  }
}

/// Moves the candidates that have nodes into `graph`, parents before children.
void add_clusters(Candidates& candidates, Graph& graph) {
  std::vector<std::vector<ClusterId>> children(candidates.size() + 1);  // the last: of the root
  const auto slot = [&](ClusterId parent) {
    return parent == none<ClusterId> ? candidates.size() : index(parent);
  };
  for (const ClusterId id : candidates.ids()) {
    if (candidates[id].owned > 0) children[slot(candidates[id].cluster.parent)].push_back(id);
  }
  IdVector<ClusterId, ClusterId> renamed(candidates.size(), none<ClusterId>);
  std::vector<ClusterId> stack(children.back().rbegin(), children.back().rend());
  while (!stack.empty()) {
    const ClusterId id = stack.back();
    stack.pop_back();
    Cluster& cluster = candidates[id].cluster;
    if (cluster.parent != none<ClusterId>) cluster.parent = renamed[cluster.parent];
    renamed[id] = graph.clusters.add(std::move(cluster));
    stack.insert(stack.end(), children[index(id)].rbegin(), children[index(id)].rend());
  }
  for (Node& node : graph.nodes) {
    if (node.cluster != none<ClusterId>) node.cluster = renamed[node.cluster];
  }
}

}  // namespace

void read_clusters(const GraphSource& source, const NodeIds& ids, Graph& graph) {
  Candidates candidates = find_candidates(source, ids, graph);
  claim_nodes(candidates, graph);
  nest_robbed(source, candidates, graph);
  add_clusters(candidates, graph);
}

}  // namespace boxart::internal
