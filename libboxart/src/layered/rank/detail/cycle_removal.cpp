#include "layered/rank/detail/cycle_removal.h"

#include "base/at.h"
#include "layered/rank/detail/rank_classes.h"

#include <cstddef>
#include <utility>

namespace boxart::internal {

namespace {

/// The edges that leave each class, in the order of declaration, in compressed rows.
struct Adjacency {
  struct Arc {
    int head;
    EdgeId edge;
  };
  std::vector<int> begins;
  std::vector<Arc> arcs;
  std::vector<bool> has_incoming;
};

/// An edge between classes, turned round if it opposes the sets.
std::pair<int, int> ends(const Digraph& graph,
                         const RankClasses& classes,
                         const Digraph::Edge& edge) {
  const int tail = classes.of[edge.tail().node];
  const int head = classes.of[edge.head().node];
  return classes.opposes_sets(graph, edge) ? std::pair(head, tail) : std::pair(tail, head);
}

Adjacency adjacency(const Digraph& graph, const RankClasses& classes) {
  Adjacency result{.begins = std::vector(at(classes.count) + 1, 0),
                   .arcs = {},
                   .has_incoming = std::vector(at(classes.count), false)};
  const auto plays_part = [&](const Digraph::Edge& edge) {
    return edge.constraint && !classes.is_flat(edge);
  };
  for (const Digraph::Edge& edge : graph.edges) {
    if (plays_part(edge)) ++result.begins[at(ends(graph, classes, edge).first) + 1];
  }
  for (std::size_t i = 1; i < result.begins.size(); ++i)
    result.begins[i] += result.begins[i - 1];
  result.arcs.resize(at(result.begins.back()));
  std::vector<int> next(result.begins);
  for (const EdgeId id : graph.edges.ids()) {
    if (!plays_part(graph.edges[id])) continue;
    const auto [tail, head] = ends(graph, classes, graph.edges[id]);
    result.arcs[at(next[at(tail)]++)] = {.head = head, .edge = id};
    result.has_incoming[at(head)] = true;
  }
  return result;
}

class DepthFirstSearch {
 public:
  explicit DepthFirstSearch(const Adjacency& adjacency)
      : adjacency_(adjacency),
        next_(adjacency.begins.begin(), adjacency.begins.end() - 1),
        state_(next_.size(), State::New) {}

  /// Calls `report` with each edge that leads back to a class on the path to it.
  template <typename Report>
  void visit(int start, Report report) {
    if (state_[at(start)] != State::New) return;
    enter(start);
    while (!path_.empty()) {
      const int vertex = path_.back();
      if (next_[at(vertex)] == adjacency_.begins[at(vertex) + 1]) {
        state_[at(vertex)] = State::Done;
        path_.pop_back();
        continue;
      }
      const Adjacency::Arc& arc = adjacency_.arcs[at(next_[at(vertex)]++)];
      if (state_[at(arc.head)] == State::OnPath) report(arc.edge);
      if (state_[at(arc.head)] == State::New) enter(arc.head);
    }
  }

 private:
  enum class State : char { New, OnPath, Done };

  void enter(int vertex) {
    state_[at(vertex)] = State::OnPath;
    path_.push_back(vertex);
  }

  const Adjacency& adjacency_;
  std::vector<int> next_;  // the next edge to follow
  std::vector<State> state_;
  std::vector<int> path_;
};

}  // namespace

std::vector<EdgeId> feedback_arc_set(const Digraph& graph) {
  const RankClasses classes = rank_classes(graph);
  const Adjacency edges = adjacency(graph, classes);

  IdVector<EdgeId, bool> is_reversed(graph.edges.size());
  for (const EdgeId id : graph.edges.ids()) {
    const Digraph::Edge& edge = graph.edges[id];
    is_reversed[id] = edge.constraint && classes.opposes_sets(graph, edge);
  }
  // Those turned for the graph's sets are on no cycle: nothing enters the minimum or leaves the
  // maximum any more. What was turned for a cluster may be, and is turned back.
  const auto reverse = [&](EdgeId id) { is_reversed[id] = !is_reversed[id]; };
  DepthFirstSearch search(edges);
  for (int start = 0; start < classes.count; ++start) {
    if (!edges.has_incoming[at(start)]) search.visit(start, reverse);
  }
  // Then what begins on a cycle, as the edges are written.
  for (const Digraph::Edge& edge : graph.edges)
    search.visit(ends(graph, classes, edge).first, reverse);

  std::vector<EdgeId> result;
  for (const EdgeId id : graph.edges.ids()) {
    if (is_reversed[id]) result.push_back(id);
  }
  return result;
}

void reverse_edges(Digraph& graph, std::span<const EdgeId> edges) {
  for (const EdgeId id : edges) {
    Digraph::Edge& edge = graph.edges[id];
    edge.ends = {edge.head(), edge.tail()};
  }
}

}  // namespace boxart::internal
