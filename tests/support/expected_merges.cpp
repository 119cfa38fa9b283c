#include "support/expected_match.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace boxart::internal::readback {
namespace {

std::size_t index(int i) {
  return static_cast<std::size_t>(i);
}

/// The drawn edge that a number counts, a text in these cells: one that leads where the expected
/// edge does, the only one beside it. -1 where there is none.
int counted_edge(const Match& match, const ExpectedEdge& edge, const Rect& count) {
  const std::vector<int> beside = edges_beside(match.picture, count);
  if (beside.size() != 1) return -1;
  const DrawnEdge& drawn = match.picture.edges[index(beside.front())];
  const std::vector<Stroke>& looks = match.picture.nets[index(drawn.net)].looks;
  const bool looks_right = !edge.stroke || looks.empty() ||
                           std::find(looks.begin(), looks.end(), *edge.stroke) != looks.end();
  return looks_right && key_of(match, drawn) == key_of(match, edge) ? beside.front() : -1;
}

/// Is the edge drawn with the number of its equals? `taken` are drawn edges that others have.
bool is_counted(const Match& match, const ExpectedEdge& edge, std::set<int>& taken) {
  const std::string first = edge.counted.lines.front().text;
  const std::string sign = first.substr(0, first.find(' '));
  for (const Place& place : places_of(match.picture, edge.counted)) {
    const Word& word = match.picture.words[index(place.words.front())];
    if (word.text != sign) continue;
    const Rect count{.x = word.at.x, .y = word.at.y, .width = word.width, .height = 1};
    const int drawn = counted_edge(match, edge, count);
    if (drawn >= 0 && taken.insert(drawn).second) return true;
  }
  return false;
}

}  // namespace

void merge_edges(Match& match) {
  std::vector<ExpectedEdge>& edges = match.expected.edges;
  std::vector<bool> is_merged(edges.size(), false);  // has its line the number, or two arrowheads?
  std::set<int> taken;
  std::map<EdgeKey, int> two_headed;
  for (const DrawnEdge& drawn : match.picture.edges)
    ++two_headed[key_of(match, drawn)];
  for (const ExpectedEdge& edge : edges)
    --two_headed[key_of(match, edge)];
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (edges[i].counted.empty() || !is_counted(match, edges[i], taken)) continue;
    edges[i].label = edges[i].counted;
    is_merged[i] = true;
  }
  std::vector<ExpectedEdge> left;
  for (const ExpectedEdge& edge : edges) {
    if (edge.merges_with < 0) continue;
    ExpectedEdge& first = edges[index(edge.merges_with)];
    if (!first.counted.empty()) continue;
    ExpectedEdge both = first;
    const bool leads_back = edge.tail.node != first.tail.node;
    for (const ExpectedEnd* const end : {&edge.tail, &edge.head}) {
      const bool at_tail = (end == &edge.tail) != leads_back;
      ArrowHead& arrow = at_tail ? both.tail.arrow : both.head.arrow;
      arrow = std::max(arrow, end->arrow);
    }
    if (two_headed[key_of(match, both)]-- <= 0) continue;
    first = both;
    is_merged[index(edge.merges_with)] = true;
  }
  for (const ExpectedEdge& edge : edges) {
    const bool is_drawn = edge.merges_with < 0 || !is_merged[index(edge.merges_with)];
    if (is_drawn) left.push_back(edge);
  }
  edges = std::move(left);
}

}  // namespace boxart::internal::readback
