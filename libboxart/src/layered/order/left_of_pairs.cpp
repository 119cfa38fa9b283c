#include "layered/order/left_of_pairs.h"

#include <map>
#include <set>
#include <tuple>

namespace boxart::internal {
namespace {

class PairFinder {
 public:
  PairFinder(const LayeredGraph& layered, const Digraph& digraph)
      : layered_(layered),
        digraph_(digraph),
        next_(layered.vertices.size()),
        seen_by_(layered.vertices.size(), -1) {}

  std::vector<std::pair<VertexId, VertexId>> find() {
    for (const EdgeId edge : layered_.flat_edges) {
      add(layered_.vertex_of[digraph_.edges[edge].tail().node],
          layered_.vertex_of[digraph_.edges[edge].head().node]);
    }
    IdVector<NodeId, VertexId> last_out(digraph_.nodes.size(), none<VertexId>);
    IdVector<NodeId, VertexId> last_in(digraph_.nodes.size(), none<VertexId>);
    add_ends();
    for (const EdgeId id : digraph_.edges.ids()) {
      const Digraph::Edge& edge = digraph_.edges[id];
      const auto& chain = layered_.chain[id];
      if (chain.empty()) continue;
      const auto& first = layered_.segments[chain.front()];
      const auto& last = layered_.segments[chain.back()];
      // Edges that were turned round run the other way, and have no position in the order.
      if (first.upper().vertex != layered_.vertex_of[edge.tail().node]) continue;
      if (digraph_.nodes[edge.tail().node].keeps_out_order)
        follow(last_out[edge.tail().node], first.lower().vertex);
      if (digraph_.nodes[edge.head().node].keeps_in_order)
        follow(last_in[edge.head().node], last.upper().vertex);
    }
    return std::move(pairs_);
  }

 private:
  /// The other ends of edges that keep their order keep it too, on each layer where there are
  /// several, whether the edges are drawn there or not.
  void add_ends() {
    std::map<std::tuple<NodeId, bool, int>, VertexId> last;
    const auto add_end = [&](NodeId node, bool out, NodeId other) {
      const VertexId end = layered_.vertex_of[other];
      const auto key = std::tuple{node, out, layered_.vertices[end].first_layer};
      follow(last.insert({key, none<VertexId>}).first->second, end);
    };
    for (const Digraph::Edge& edge : digraph_.edges) {
      if (layer_of(edge.tail().node) >= layer_of(edge.head().node)) continue;
      if (digraph_.nodes[edge.tail().node].keeps_out_order)
        add_end(edge.tail().node, true, edge.head().node);
      if (digraph_.nodes[edge.head().node].keeps_in_order)
        add_end(edge.head().node, false, edge.tail().node);
    }
  }

  int layer_of(NodeId node) const {
    return layered_.vertices[layered_.vertex_of[node]].first_layer;
  }

  void follow(VertexId& last, VertexId next) {
    if (last != none<VertexId> && last != next) add(last, next);
    last = next;
  }

  void add(VertexId left, VertexId right) {
    if (known_.contains({left, right}) || reaches(right, left)) return;
    known_.insert({left, right});
    next_[left].push_back(right);
    pairs_.emplace_back(left, right);
  }

  bool reaches(VertexId from, VertexId to) {
    std::vector<VertexId> stack{from};
    ++search_;
    while (!stack.empty()) {
      const VertexId v = stack.back();
      stack.pop_back();
      if (v == to) return true;
      if (seen_by_[v] == search_) continue;
      seen_by_[v] = search_;
      stack.insert(stack.end(), next_[v].begin(), next_[v].end());
    }
    return false;
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  IdVector<VertexId, std::vector<VertexId>> next_;
  IdVector<VertexId, int> seen_by_;
  int search_ = 0;
  std::set<std::pair<VertexId, VertexId>> known_;
  std::vector<std::pair<VertexId, VertexId>> pairs_;
};

}  // namespace

std::vector<std::pair<VertexId, VertexId>> left_of_pairs(const LayeredGraph& layered,
                                                         const Digraph& digraph) {
  return PairFinder(layered, digraph).find();
}

}  // namespace boxart::internal
