#include "support/digraphs.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <charconv>
#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {

namespace {

/// A number in [0, count); the standard's distributions differ between libraries.
int draw(std::mt19937& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

/// The letters of `words` in the order in which they first stand.
std::string letters(std::string_view words) {
  std::string result;
  for (const char c : words) {
    const bool is_letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (is_letter && result.find(c) == std::string::npos) result += c;
  }
  return result;
}

int number_behind(std::string_view word, char mark, int otherwise) {
  const std::size_t place = word.find(mark);
  if (place == std::string_view::npos) return otherwise;
  int result = 0;
  std::from_chars(word.data() + place + 1, word.data() + word.size(), result);
  return result;
}

}  // namespace

Digraph digraph(std::string_view words) {
  Digraph graph;
  graph.nodes.resize(letters(words).size());
  std::size_t begin = 0;
  while (begin < words.size()) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    begin = end + 1;
    if (word.size() < 4) continue;
    assert(word[2] == '>' && (word[1] == '-' || word[1] == '~'));
    Digraph::Edge edge{
        .ends = {{.node = node_of(words, word[0])}, {.node = node_of(words, word[3])}}};
    edge.minimum_length = number_behind(word, ':', 1);
    edge.weight = number_behind(word, '*', 1);
    edge.constraint = word[1] == '-';
    graph.edges.add(edge);
  }
  return graph;
}

NodeId node_of(std::string_view words, char letter) {
  const std::size_t place = letters(words).find(letter);
  assert(place != std::string::npos);
  return id_at<NodeId>(place);
}

ClusterId add_cluster(Digraph& graph,
                      std::string_view words,
                      std::string_view members,
                      ClusterId parent) {
  const ClusterId cluster = graph.clusters.add({.parent = parent});
  for (const char letter : members)
    graph.nodes[node_of(words, letter)].cluster = cluster;
  return cluster;
}

std::uint64_t digraph_count(int nodes) {
  return std::uint64_t{1} << (nodes * (nodes - 1));
}

Digraph nth_digraph(int nodes, std::uint64_t number) {
  Digraph graph;
  graph.nodes.resize(static_cast<std::size_t>(nodes));
  for (const NodeId tail : graph.nodes.ids()) {
    for (const NodeId head : graph.nodes.ids()) {
      if (tail == head) continue;
      if (number % 2 == 1) graph.edges.add({.ends = {{.node = tail}, {.node = head}}});
      number /= 2;
    }
  }
  return graph;
}

Digraph random_digraph(std::mt19937& random, int nodes, int edges) {
  Digraph graph;
  graph.nodes.resize(static_cast<std::size_t>(nodes));
  for (int i = 0; i < edges; ++i) {
    Digraph::Edge edge{
        .ends = {{.node = NodeId{draw(random, nodes)}}, {.node = NodeId{draw(random, nodes)}}}};
    edge.minimum_length = draw(random, 3) > 0 ? 1 : draw(random, 4);
    edge.weight = draw(random, 4);
    edge.constraint = draw(random, 8) > 0;
    graph.edges.add(edge);
  }
  return graph;
}

void add_random_clusters(std::mt19937& random, Digraph& graph, int clusters) {
  for (int i = 0; i < clusters; ++i) {
    graph.clusters.add({.parent = ClusterId{draw(random, i + 1) - 1}});
  }
  for (auto& node : graph.nodes)
    node.cluster = ClusterId{draw(random, clusters + 1) - 1};
}

void add_random_rank_sets(std::mt19937& random, Digraph& graph, int sets) {
  for (int i = 0; i < sets; ++i) {
    const auto kind = static_cast<Digraph::RankSet::Kind>(draw(random, 5));
    Digraph::RankSet set{.kind = kind, .nodes = {}};
    for (int member = draw(random, 4); member > 0; --member) {
      set.nodes.push_back(NodeId{draw(random, static_cast<int>(graph.nodes.size()))});
    }
    if (!graph.clusters.empty() && draw(random, 2) == 0) {
      set.cluster = ClusterId{draw(random, static_cast<int>(graph.clusters.size()))};
      std::erase_if(set.nodes, [&](NodeId node) { return !is_inside(graph, set.cluster, node); });
    }
    graph.rank_sets.push_back(set);
  }
}

bool is_inside(const Digraph& graph, ClusterId cluster, NodeId node) {
  ClusterId around = graph.nodes[node].cluster;
  while (around != none<ClusterId> && around != cluster)
    around = graph.clusters[around].parent;
  return around == cluster;
}

bool is_acyclic(const Digraph& graph) {
  // Slow and obvious: takes away a node that nothing enters, as long as there is one.
  IdVector<NodeId, bool> is_gone(graph.nodes.size());
  for (std::size_t left = graph.nodes.size(); left > 0; --left) {
    IdVector<NodeId, bool> is_entered(graph.nodes.size());
    for (const Digraph::Edge& edge : graph.edges) {
      if (edge.constraint && edge.tail().node != edge.head().node && !is_gone[edge.tail().node]) {
        is_entered[edge.head().node] = true;
      }
    }
    NodeId free = none<NodeId>;
    for (const NodeId node : graph.nodes.ids()) {
      if (free == none<NodeId> && !is_gone[node] && !is_entered[node]) free = node;
    }
    if (free == none<NodeId>) return false;
    is_gone[free] = true;
  }
  return true;
}

}  // namespace boxart::internal
