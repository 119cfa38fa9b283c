#include "resolve/merge_equal_edges.h"

#include "graph/heads.h"
#include "resolve/attributes.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using EndKey = std::tuple<NodeId, std::string, std::string, ArrowHead, std::string, ClusterId>;
using LabelKey = std::vector<std::pair<std::string, Justify>>;
using Written = std::array<std::string, 4>;
using Key = std::tuple<EndKey, EndKey, Weight, Dash, Written, LabelKey>;

EndKey key_of(const Edge::End& end) {
  return {end.node, end.spec.field, end.spec.compass, end.arrow, end.bundle, end.cluster};
}

Key key_of(const Edge& edge, const Written& written, bool from_tail) {
  const Edge::End& first = from_tail ? edge.tail() : edge.head();
  const Edge::End& second = from_tail ? edge.head() : edge.tail();
  LabelKey label;
  for (const LabelLine& line : edge.label.lines)
    label.emplace_back(line.text, line.justify);
  return {key_of(first), key_of(second), edge.stroke.weight, edge.stroke.dash, written, label};
}

bool may_merge(const Edge& edge) {
  return edge.visible && edge.xlabel.empty() && edge.tail().label.empty() &&
         edge.head().label.empty();
}

void add_count(std::size_t count, const TextRules& rules, Label& label) {
  const Justify justify = label.empty() ? Justify::Center : label.lines.front().justify;
  LabelLine line = make_line("×" + std::to_string(count), justify, rules);
  if (label.empty()) {
    label.lines.push_back(std::move(line));
    return;
  }
  append_blanks(line, 1);
  append(line, label.lines.front());
  label.lines.front() = std::move(line);
}

}  // namespace

void merge_equal_edges(const TextSource& source, ResolvedGraph& graph) {
  const std::array<Attribute, 4> attributes{Attribute(source, OwnerKind::Edge, "color"),
                                            Attribute(source, OwnerKind::Edge, "fontcolor"),
                                            Attribute(source, OwnerKind::Edge, "URL"),
                                            Attribute(source, OwnerKind::Edge, "href")};
  const auto key = [&](EdgeId id, bool from_tail) {
    Written written;
    for (std::size_t i = 0; i < attributes.size(); ++i)
      written[i] = attributes[i].text_of(id);
    return key_of(graph.edges[id], written, from_tail);
  };
  std::map<Key, std::vector<EdgeId>> groups;
  for (const EdgeId id : graph.edges.ids()) {
    if (may_merge(graph.edges[id])) groups[key(id, true)].push_back(id);
  }
  const auto draw_with = [&](EdgeId id, EdgeId drawn) {
    graph.edges[id].drawn_with = drawn;
    graph.edges[id].visible = false;
  };
  for (const auto& [looks, edges] : groups) {
    Edge& first = graph.edges[edges.front()];
    if (edges.size() > 1) {
      for (std::size_t i = 1; i < edges.size(); ++i)
        draw_with(edges[i], edges.front());
      add_count(edges.size(), source.rules, first.label);
      continue;
    }
    if (!first.visible || !first.label.empty() || !has_one_arrowhead(first)) continue;
    if (first.tail().node == first.head().node) continue;
    // Its like the other way has its arrowhead at this one's tail.
    Key there = key(edges.front(), false);
    std::swap(std::get<ArrowHead>(std::get<0>(there)), std::get<ArrowHead>(std::get<1>(there)));
    const auto like = groups.find(there);
    if (like == groups.end() || like->second.size() != 1) continue;
    const EdgeId other = like->second.front();
    if (other < edges.front() || !graph.edges[other].visible) continue;
    draw_with(other, edges.front());
    for (Edge* const edge : {&first, &graph.edges[other]})
      edge->own_arrows = {edge->tail().arrow, edge->head().arrow};
    for (const EdgeEnd end : edge_ends) {
      ArrowHead& arrow = first.ends[end].arrow;
      if (arrow == ArrowHead::None) arrow = graph.edges[other].ends[internal::other(end)].arrow;
    }
  }
}

}  // namespace boxart::internal
