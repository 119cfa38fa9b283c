#pragma once

#include "layered/digraph.h"

#include <cstdint>
#include <random>
#include <string_view>

namespace boxart::internal {

/// A digraph from words: "a->b b->c d". Nodes are single letters, declared where they first stand;
/// "a->b:3" has the minimum length 3, "a->b*5" the weight 5, "a~>b" doesn't constrain.
Digraph digraph(std::string_view words);

/// The node of that letter in `words`.
NodeId node_of(std::string_view words, char letter);

/// A cluster of the nodes of these letters in `words`.
ClusterId add_cluster(Digraph& graph,
                      std::string_view words,
                      std::string_view members,
                      ClusterId parent = none<ClusterId>);

/// How many digraphs there are on `nodes` labelled nodes, without self loops and multiple edges.
std::uint64_t digraph_count(int nodes);

/// The digraph number `number` of them; its edges are declared by tail, then by head.
Digraph nth_digraph(int nodes, std::uint64_t number);

/// With self loops, multiple edges, and lengths and weights from 0.
Digraph random_digraph(std::mt19937& random, int nodes, int edges);

/// Puts nested clusters and rank sets of all kinds on a digraph.
void add_random_clusters(std::mt19937& random, Digraph& graph, int clusters);
/// Some of them are sets of clusters, where there are any.
void add_random_rank_sets(std::mt19937& random, Digraph& graph, int sets);

/// Does the cluster, or one in it, hold the node?
bool is_inside(const Digraph& graph, ClusterId cluster, NodeId node);

/// Counts constraint edges only.
bool is_acyclic(const Digraph& graph);

}  // namespace boxart::internal
