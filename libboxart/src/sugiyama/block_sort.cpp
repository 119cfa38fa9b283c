#include "sugiyama/block_sort.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace boxart {

using Kind = LayeredGraph::Vertex::Kind;

BlockSort::BlockSort(LayeredGraph& layered, const std::vector<std::pair<VertexId, VertexId>>& flat)
    : layered_(layered),
      is_plain_(layered.layers.size(), true),
      right_of_(layered.vertices.size()),
      unit_of_(layered.vertices.size(), -1),
      cluster_rank_(layered.clusters.size(), 0),
      wish_sum_(layered.clusters.size(), 0),
      wish_count_(layered.clusters.size(), 0) {
  for (const auto& [left, right] : flat) {
    right_of_[left].push_back(right);
    is_plain_[static_cast<std::size_t>(layered.vertices[left].layer)] = false;
  }
  for (const auto& cluster : layered.clusters) {
    for (int layer = cluster.first_layer; layer <= cluster.last_layer; ++layer)
      is_plain_[static_cast<std::size_t>(layer)] = false;
  }
  for (const ClusterId cluster : layered.clusters.ids()) {
    cluster_rank_[cluster] = static_cast<int>(index(cluster));
  }
}

/// Of a layer without clusters and flat edges.
bool BlockSort::sort_vertices(int layer, const IdVector<VertexId, std::int64_t>& keys) {
  auto& order = layered_.layers[static_cast<std::size_t>(layer)];
  wishing_.clear();
  for (const VertexId vertex : order) {
    if (keys[vertex] != no_key) wishing_.emplace_back(keys[vertex], vertex);
  }
  const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (std::is_sorted(wishing_.begin(), wishing_.end(), by_key)) return false;
  std::stable_sort(wishing_.begin(), wishing_.end(), by_key);
  std::size_t next = 0;
  for (VertexId& vertex : order) {
    if (keys[vertex] != no_key) vertex = wishing_[next++].second;
  }
  number_layer(layered_, layer);
  return true;
}

bool BlockSort::sort(int layer, const IdVector<VertexId, std::int64_t>& keys) {
  if (is_plain_[static_cast<std::size_t>(layer)]) return sort_vertices(layer, keys);
  auto& order = layered_.layers[static_cast<std::size_t>(layer)];
  const std::vector<VertexId> before = order;
  // The borders in a layer nest like brackets: each pair becomes a unit of what is round it.
  std::vector<std::vector<Unit>> open(1);
  for (const VertexId vertex : order) {
    const auto& v = layered_.vertices[vertex];
    if (v.kind == Kind::LeftBorder) {
      open.emplace_back();
    } else if (v.kind == Kind::RightBorder) {
      std::vector<Unit> units = std::move(open.back());
      open.pop_back();
      sort_units(units);
      const auto& cluster = layered_.clusters[v.cluster];
      const auto row = static_cast<std::size_t>(layer - cluster.first_layer);
      Unit block{.key = no_key, .cluster = v.cluster, .vertices = {cluster.left_borders[row]}};
      std::int64_t sum = 0;
      std::int64_t count = 0;
      for (const Unit& unit : units) {
        block.vertices.insert(block.vertices.end(), unit.vertices.begin(), unit.vertices.end());
        if (unit.key == no_key) continue;
        sum += unit.key;
        ++count;
      }
      block.vertices.push_back(vertex);
      if (count > 0) {
        block.key = sum / count;
        wish_sum_[v.cluster] += block.key;
        ++wish_count_[v.cluster];
      }
      open.back().push_back(std::move(block));
    } else {
      open.back().push_back(
          {.key = keys[vertex], .cluster = none<ClusterId>, .vertices = {vertex}});
    }
  }
  sort_units(open.back());
  order.clear();
  for (const Unit& unit : open.back()) {
    order.insert(order.end(), unit.vertices.begin(), unit.vertices.end());
  }
  number_layer(layered_, layer);
  return order != before;
}

void BlockSort::sort_units(std::vector<Unit>& units) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].key != no_key) places.push_back(i);
  }
  if (places.size() > 1) {
    std::vector<std::size_t> sorted = places;
    std::ranges::stable_sort(sorted, {}, [&](std::size_t i) { return units[i].key; });
    if (sorted != places) {
      std::vector<Unit> moved;
      moved.reserve(sorted.size());
      for (const std::size_t i : sorted)
        moved.push_back(std::move(units[i]));
      for (std::size_t i = 0; i < places.size(); ++i)
        units[places[i]] = std::move(moved[i]);
    }
  }
  restore_cluster_order(units);
  respect_flat_edges(units);
}

void BlockSort::restore_cluster_order(std::vector<Unit>& units) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].cluster != none<ClusterId>) places.push_back(i);
  }
  if (places.size() < 2) return;
  std::vector<Unit> clusters;
  clusters.reserve(places.size());
  for (const std::size_t i : places)
    clusters.push_back(std::move(units[i]));
  std::ranges::stable_sort(
      clusters, {}, [&](const Unit& unit) { return cluster_rank_[unit.cluster]; });
  for (std::size_t i = 0; i < places.size(); ++i)
    units[places[i]] = std::move(clusters[i]);
}

/// A topological order of the units by the flat edges between them; of several that may come next,
/// the first in the present order does. Clusters don't move against each other: a chain through
/// them keeps their order.
void BlockSort::respect_flat_edges(std::vector<Unit>& units) {
  const int count = static_cast<int>(units.size());
  for (int i = 0; i < count; ++i) {
    for (const VertexId vertex : units[static_cast<std::size_t>(i)].vertices)
      unit_of_[vertex] = i;
  }
  std::vector<std::vector<int>> after(units.size());
  std::vector<int> waits(units.size(), 0);
  bool wrong = false;
  for (int i = 0; i < count; ++i) {
    for (const VertexId vertex : units[static_cast<std::size_t>(i)].vertices) {
      for (const VertexId right : right_of_[vertex]) {
        const int other = unit_of_[right];
        if (other < 0 || other == i) continue;
        after[static_cast<std::size_t>(i)].push_back(other);
        ++waits[static_cast<std::size_t>(other)];
        wrong = wrong || other < i;
      }
    }
  }
  for (const Unit& unit : units) {
    for (const VertexId vertex : unit.vertices)
      unit_of_[vertex] = -1;
  }
  if (!wrong) return;
  int last_cluster = -1;
  for (int i = 0; i < count; ++i) {
    if (units[static_cast<std::size_t>(i)].cluster == none<ClusterId>) continue;
    if (last_cluster >= 0) {
      after[static_cast<std::size_t>(last_cluster)].push_back(i);
      ++waits[static_cast<std::size_t>(i)];
    }
    last_cluster = i;
  }
  std::vector<int> ready;  // a heap, the least place on top
  for (int i = 0; i < count; ++i) {
    if (waits[static_cast<std::size_t>(i)] == 0) ready.push_back(i);
  }
  std::ranges::make_heap(ready, std::ranges::greater{});
  std::vector<int> order;
  while (!ready.empty()) {
    std::ranges::pop_heap(ready, std::ranges::greater{});
    const int i = ready.back();
    ready.pop_back();
    order.push_back(i);
    for (const int next : after[static_cast<std::size_t>(i)]) {
      if (--waits[static_cast<std::size_t>(next)] > 0) continue;
      ready.push_back(next);
      std::ranges::push_heap(ready, std::ranges::greater{});
    }
  }
  // Clusters joined by flat edges both ways leave no order; then all stays as it is.
  if (order.size() != units.size()) return;
  std::vector<Unit> sorted;
  sorted.reserve(units.size());
  for (const int i : order)
    sorted.push_back(std::move(units[static_cast<std::size_t>(i)]));
  units = std::move(sorted);
}

void BlockSort::update_cluster_order() {
  std::vector<ClusterId> order;
  for (const ClusterId cluster : layered_.clusters.ids())
    order.push_back(cluster);
  // Those that nothing pulls keep their place; the mean wish of the others is compared.
  std::vector<ClusterId> by_rank = order;
  std::ranges::sort(by_rank, {}, [&](ClusterId cluster) { return cluster_rank_[cluster]; });
  std::vector<std::size_t> places;
  std::vector<ClusterId> wishing;
  for (std::size_t i = 0; i < by_rank.size(); ++i) {
    if (wish_count_[by_rank[i]] == 0) continue;
    places.push_back(i);
    wishing.push_back(by_rank[i]);
  }
  std::ranges::stable_sort(
      wishing, {}, [&](ClusterId cluster) { return wish_sum_[cluster] / wish_count_[cluster]; });
  for (std::size_t i = 0; i < places.size(); ++i)
    by_rank[places[i]] = wishing[i];
  for (std::size_t i = 0; i < by_rank.size(); ++i)
    cluster_rank_[by_rank[i]] = static_cast<int>(i);
  for (const ClusterId cluster : order)
    wish_sum_[cluster] = wish_count_[cluster] = 0;
}

}  // namespace boxart
