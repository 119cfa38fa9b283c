#include "layered/order/detail/block_sort.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace boxart::internal {

using Kind = LayeredGraph::Vertex::Kind;

BlockSort::BlockSort(LayeredGraph& layered, const std::vector<std::pair<VertexId, VertexId>>& flat)
    : layered_(layered),
      is_plain_(layered.layers.size(), true),
      right_of_(layered.vertices.size()),
      unit_of_(layered.vertices.size(), -1),
      cluster_rank_(layered.clusters.size(), 0),
      key_sum_(layered.clusters.size(), 0),
      key_count_(layered.clusters.size(), 0),
      has_flat_edges_(layered.layers.size(), false),
      has_any_flat_edge_(!flat.empty()) {
  for (const auto& [left, right] : flat) {
    right_of_[left].push_back(right);
    const auto layer = static_cast<std::size_t>(layered.vertices[left].first_layer);
    is_plain_[layer] = false;
    has_flat_edges_[layer] = true;
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
  keyed_.clear();
  for (const VertexId vertex : order) {
    if (keys[vertex] != no_key) keyed_.emplace_back(keys[vertex], vertex);
  }
  const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (std::is_sorted(keyed_.begin(), keyed_.end(), by_key)) return false;
  std::stable_sort(keyed_.begin(), keyed_.end(), by_key);
  std::size_t next = 0;
  for (VertexId& vertex : order) {
    if (keys[vertex] != no_key) vertex = keyed_[next++].second;
  }
  number_layer(layered_, layer);
  return true;
}

bool BlockSort::sort(int layer, const IdVector<VertexId, std::int64_t>& keys) {
  if (is_plain(layer)) return sort_vertices(layer, keys);
  auto& order = layered_.layers[static_cast<std::size_t>(layer)];
  has_flat_ = has_flat_edges_[static_cast<std::size_t>(layer)];
  held_ = nullptr;
  read(order, keys);
  if (order == vertices_) return false;
  order = vertices_;
  number_layer(layered_, layer);
  return true;
}

void BlockSort::sort_row(std::vector<VertexId>& row,
                         const IdVector<VertexId, std::int64_t>& keys,
                         const IdVector<VertexId, bool>& held) {
  has_flat_ = has_any_flat_edge_;
  held_ = &held;
  read(row, keys);
  row = vertices_;
}

/// Writes the row, sorted, to vertices_. The borders in a row nest like brackets: each pair becomes
/// a unit of what is round it.
void BlockSort::read(std::span<const VertexId> row, const IdVector<VertexId, std::int64_t>& keys) {
  vertices_.clear();
  units_.clear();
  open_.clear();
  for (const VertexId vertex : row) {
    const Kind kind = layered_.vertices[vertex].kind;
    if (kind == Kind::RightBorder) {
      close_cluster(vertex, keys);
      continue;
    }
    const std::size_t at = vertices_.size();
    vertices_.push_back(vertex);
    if (kind == Kind::LeftBorder) {
      open_.push_back({.first_unit = units_.size(), .begin = at});
    } else {
      units_.push_back({.key = keys[vertex],
                        .cluster = none<ClusterId>,
                        .begin = at,
                        .end = at + 1,
                        .is_held = held_ != nullptr && (*held_)[vertex]});
    }
  }
  arrange(0, 0);
}

/// The units since its left border become one.
void BlockSort::close_cluster(VertexId right_border, const IdVector<VertexId, std::int64_t>& keys) {
  const auto [first_unit, begin] = open_.back();
  open_.pop_back();
  arrange(first_unit, begin + 1);
  const ClusterId id = layered_.vertices[right_border].cluster;
  const auto& cluster = layered_.clusters[id];
  const int row = layered_.vertices[right_border].first_layer - cluster.first_layer;
  vertices_[begin] = cluster.left_borders[static_cast<std::size_t>(row)];
  vertices_.push_back(right_border);
  std::int64_t sum = 0;
  std::int64_t count = 0;
  for (std::size_t i = first_unit; i < units_.size(); ++i) {
    if (units_[i].key == no_key) continue;
    sum += units_[i].key;
    ++count;
  }
  Unit block{.key = no_key,
             .cluster = id,
             .begin = begin,
             .end = vertices_.size(),
             .is_held = held_ == nullptr || (*held_)[right_border]};
  if (held_ != nullptr && block.is_held) {
    block.key = keys[right_border];
  } else if (count > 0) {
    block.key = sum / count;
    key_sum_[id] += block.key;
    ++key_count_[id];
  }
  units_.resize(first_unit);
  units_.push_back(block);
}

/// Sorts the units from `first_unit` on, whose vertices are those from `begin` on.
void BlockSort::arrange(std::size_t first_unit, std::size_t begin) {
  const Units units = Units(units_).subspan(first_unit);
  sort_units(units);
  const auto before = [](const Unit& a, const Unit& b) { return a.begin < b.begin; };
  if (std::ranges::is_sorted(units, before)) return;
  arranged_.clear();
  for (const Unit& unit : units) {
    for (std::size_t i = unit.begin; i < unit.end; ++i)
      arranged_.push_back(vertices_[i]);
  }
  std::ranges::copy(arranged_, vertices_.begin() + static_cast<std::ptrdiff_t>(begin));
}

void BlockSort::put_back(Units units) const {
  for (std::size_t i = 0; i < positions_.size(); ++i)
    units[positions_[i]] = moved_[i];
}

void BlockSort::sort_units(Units units) {
  positions_.clear();
  moved_.clear();
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].key == no_key) continue;
    positions_.push_back(i);
    moved_.push_back(units[i]);
  }
  if (!std::ranges::is_sorted(moved_, {}, &Unit::key)) {
    std::ranges::stable_sort(moved_, {}, &Unit::key);
    put_back(units);
  }
  if (held_ == nullptr) restore_cluster_order(units);
  if (has_flat_) respect_flat_edges(units);
}

void BlockSort::restore_cluster_order(Units units) {
  positions_.clear();
  moved_.clear();
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].cluster == none<ClusterId>) continue;
    positions_.push_back(i);
    moved_.push_back(units[i]);
  }
  const auto rank = [&](const Unit& unit) { return cluster_rank_[unit.cluster]; };
  if (std::ranges::is_sorted(moved_, {}, rank)) return;
  std::ranges::sort(moved_, {}, rank);  // no two have the same
  put_back(units);
}

/// A topological order of the units by the flat edges between them; of several that may come next,
/// the first in the present order does. What is held doesn't move against each other: a chain
/// through it keeps its order.
void BlockSort::respect_flat_edges(Units units) {
  const int count = static_cast<int>(units.size());
  for (int i = 0; i < count; ++i) {
    const Unit& unit = units[static_cast<std::size_t>(i)];
    for (std::size_t k = unit.begin; k < unit.end; ++k)
      unit_of_[vertices_[k]] = i;
  }
  std::vector<std::vector<int>> after(units.size());
  std::vector<int> in_degree(units.size(), 0);
  bool wrong = false;
  for (int i = 0; i < count; ++i) {
    const Unit& unit = units[static_cast<std::size_t>(i)];
    for (std::size_t k = unit.begin; k < unit.end; ++k) {
      for (const VertexId right : right_of_[vertices_[k]]) {
        const int other = unit_of_[right];
        if (other < 0 || other == i) continue;
        after[static_cast<std::size_t>(i)].push_back(other);
        ++in_degree[static_cast<std::size_t>(other)];
        wrong = wrong || other < i;
      }
    }
  }
  for (const Unit& unit : units) {
    for (std::size_t k = unit.begin; k < unit.end; ++k)
      unit_of_[vertices_[k]] = -1;
  }
  if (!wrong) return;
  int last_held = -1;
  for (int i = 0; i < count; ++i) {
    if (!units[static_cast<std::size_t>(i)].is_held) continue;
    if (last_held >= 0) {
      after[static_cast<std::size_t>(last_held)].push_back(i);
      ++in_degree[static_cast<std::size_t>(i)];
    }
    last_held = i;
  }
  std::vector<int> ready;  // a heap, the least position on top
  for (int i = 0; i < count; ++i) {
    if (in_degree[static_cast<std::size_t>(i)] == 0) ready.push_back(i);
  }
  std::ranges::make_heap(ready, std::ranges::greater{});
  std::vector<int> order;
  while (!ready.empty()) {
    std::ranges::pop_heap(ready, std::ranges::greater{});
    const int i = ready.back();
    ready.pop_back();
    order.push_back(i);
    for (const int next : after[static_cast<std::size_t>(i)]) {
      if (--in_degree[static_cast<std::size_t>(next)] > 0) continue;
      ready.push_back(next);
      std::ranges::push_heap(ready, std::ranges::greater{});
    }
  }
  // Flat edges against the order of what is held leave no order; then all stays as it is.
  if (order.size() != units.size()) return;
  moved_.clear();
  for (const int i : order)
    moved_.push_back(units[static_cast<std::size_t>(i)]);
  std::ranges::copy(moved_, units.begin());
}

void BlockSort::update_cluster_order() {
  if (cluster_rank_.empty()) return;
  std::vector<ClusterId> order;
  for (const ClusterId cluster : layered_.clusters.ids())
    order.push_back(cluster);
  // Those without a key keep their position; the mean keys of the others are compared.
  std::vector<ClusterId> by_rank = order;
  std::ranges::sort(by_rank, {}, [&](ClusterId cluster) { return cluster_rank_[cluster]; });
  std::vector<std::size_t> positions;
  std::vector<ClusterId> keyed;
  for (std::size_t i = 0; i < by_rank.size(); ++i) {
    if (key_count_[by_rank[i]] == 0) continue;
    positions.push_back(i);
    keyed.push_back(by_rank[i]);
  }
  std::ranges::stable_sort(
      keyed, {}, [&](ClusterId cluster) { return key_sum_[cluster] / key_count_[cluster]; });
  for (std::size_t i = 0; i < positions.size(); ++i)
    by_rank[positions[i]] = keyed[i];
  for (std::size_t i = 0; i < by_rank.size(); ++i)
    cluster_rank_[by_rank[i]] = static_cast<int>(i);
  for (const ClusterId cluster : order)
    key_sum_[cluster] = key_count_[cluster] = 0;
}

}  // namespace boxart::internal
