#include "resolve/find_equal_edges.h"

#include "base/ascii.h"
#include "graph/heads.h"
#include "resolve/attributes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using EndKey = std::tuple<NodeId, std::string, std::string, ArrowHead, std::string, ClusterId>;
using LabelKey = std::vector<std::pair<std::string, Justify>>;
constexpr std::array<std::string_view, 10> attribute_names{"color",
                                                           "colorscheme",
                                                           "fontcolor",
                                                           "fontname",
                                                           "textstyle",
                                                           "label",
                                                           "URL",
                                                           "href",
                                                           "labelURL",
                                                           "labelhref"};
using Written = std::array<std::string, attribute_names.size()>;
using Key = std::tuple<EndKey, EndKey, Weight, Dash, bool, LabelKey, Written>;

EndKey key_of(const Edge::End& end) {
  return {end.node, end.spec.field, end.spec.compass, end.arrow, end.bundle, end.cluster};
}

/// Seen from either end a line is the same. Edges of one key look and say the same.
Key key_of(const Edge& edge, Written written) {
  LabelKey label;
  for (const LabelLine& line : edge.label.lines)
    label.emplace_back(line.text, line.justify);
  EndKey first = key_of(edge.tail());
  EndKey second = key_of(edge.head());
  const bool is_loop = edge.tail().node == edge.head().node;
  if (!is_loop && second < first) std::swap(first, second);
  return {std::move(first),
          std::move(second),
          edge.stroke.weight,
          edge.stroke.dash,
          is_loop,
          std::move(label),
          std::move(written)};
}

bool may_merge(const Edge& edge) {
  return edge.visible && edge.xlabel.empty() && edge.tail().label.empty() &&
         edge.head().label.empty();
}

/// May it be one line with its like the other way?
bool may_turn(const Edge& edge) {
  return has_one_arrowhead(edge) && edge.label.empty() && edge.tail().node != edge.head().node;
}

/// Is the sign before a number somewhere in the text, as in `×2`?
bool reads_like_a_count(const Label& label, const std::string& sign) {
  return std::ranges::any_of(label.lines, [&](const LabelLine& line) {
    const std::string& text = line.text;
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
      const std::size_t behind = at + sign.size();
      const bool begins = at == 0 || text[at - 1] == ' ';
      if (begins && behind < text.size() && is_digit(text[behind])) return true;
    }
    return false;
  });
}

bool reads_like_a_count(const Content& content, const std::string& sign) {
  std::vector<const Content*> open{&content};
  while (!open.empty()) {
    const Content& part = *open.back();
    open.pop_back();
    if (reads_like_a_count(part.text, sign)) return true;
    for (const Content& inner : part.parts)
      open.push_back(&inner);
  }
  return false;
}

bool has_a_count(const ResolvedGraph& graph, const std::string& sign) {
  const auto in_node = [&](const Node& node) {
    return reads_like_a_count(node.xlabel, sign) || reads_like_a_count(node.content, sign);
  };
  const auto in_edge = [&](const Edge& edge) {
    return reads_like_a_count(edge.label, sign) || reads_like_a_count(edge.xlabel, sign) ||
           reads_like_a_count(edge.tail().label, sign) ||
           reads_like_a_count(edge.head().label, sign);
  };
  const auto in_cluster = [&](const Cluster& cluster) {
    return reads_like_a_count(cluster.label, sign);
  };
  return reads_like_a_count(graph.label, sign) || std::ranges::any_of(graph.nodes, in_node) ||
         std::ranges::any_of(graph.edges, in_edge) ||
         std::ranges::any_of(graph.clusters, in_cluster);
}

using Groups = std::map<Key, std::vector<EdgeId>>;

Groups groups_of(const TextSource& source, const ResolvedGraph& graph) {
  std::vector<Attribute> attributes;
  for (const std::string_view name : attribute_names)
    attributes.emplace_back(source, OwnerKind::Edge, name);
  Groups groups;
  for (const EdgeId id : graph.edges.ids()) {
    if (!may_merge(graph.edges[id])) continue;
    Written written;
    for (std::size_t i = 0; i < written.size(); ++i)
      written[i] = attributes[i].text_of(id);
    groups[key_of(graph.edges[id], std::move(written))].push_back(id);
  }
  return groups;
}

/// The edge that is like the only one of this key but for the end with the arrowhead; none where
/// there is none.
EdgeId like_the_other_way(const Groups& groups, const Key& key) {
  Key there = key;
  std::swap(std::get<ArrowHead>(std::get<0>(there)), std::get<ArrowHead>(std::get<1>(there)));
  const auto found = groups.find(there);
  return found == groups.end() ? none<EdgeId> : found->second.front();
}

using NodePair = std::pair<NodeId, NodeId>;

NodePair nodes_of(const Edge& edge) {
  return std::minmax(edge.tail().node, edge.head().node);
}

/// How many edges there are between two nodes.
std::map<NodePair, int> count_parallels(const ResolvedGraph& graph) {
  std::map<NodePair, int> count;
  for (const Edge& edge : graph.edges) {
    if (edge.visible) ++count[nodes_of(edge)];
  }
  return count;
}

}  // namespace

void find_equal_edges(const TextSource& source, ResolvedGraph& graph) {
  if (graph.routing == EdgeRouting::None) return;
  const std::string sign = source.rules.ascii != nullptr ? "x" : "×";
  const Groups groups = groups_of(source, graph);
  const std::map<NodePair, int> parallels = count_parallels(graph);
  std::optional<bool> may_count;
  for (const auto& [key, edges] : groups) {
    const EdgeId first = edges.front();
    if (edges.size() == 1) {
      const bool are_two = parallels.at(nodes_of(graph.edges[first])) == 2;
      if (!are_two || !may_turn(graph.edges[first])) continue;
      const EdgeId back = like_the_other_way(groups, key);
      if (back != none<EdgeId> && first < back) graph.edges[back].merges_with = first;
      continue;
    }
    if (!may_count) may_count = !has_a_count(graph, sign);
    if (!*may_count) continue;
    graph.edges[first].count =
        make_line(sign + std::to_string(edges.size()), Justify::Center, source.rules);
    for (std::size_t i = 1; i < edges.size(); ++i)
      graph.edges[edges[i]].merges_with = first;
  }
}

}  // namespace boxart::internal
