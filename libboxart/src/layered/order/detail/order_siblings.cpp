#include "layered/order/detail/order_siblings.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <span>
#include <tuple>

namespace boxart::internal {
namespace {

class SiblingSorter {
 public:
  SiblingSorter(LayeredGraph& layered,
                const FarEnds& far_ends,
                const std::vector<std::pair<VertexId, VertexId>>& left_of)
      : layered_(layered),
        far_ends_(far_ends),
        stays_(layered.vertices.size(), false),
        hangs_(layered.vertices.size(), false) {
    for (const auto& [left, right] : left_of)
      stays_[left] = stays_[right] = true;
    for (const VertexId vertex : layered.vertices.ids())
      stays_[vertex] = stays_[vertex] || is_border(layered.vertices[vertex]);
  }

  void sort_subtrees() {
    for (auto layer = layered_.layers.rbegin(); layer != layered_.layers.rend(); ++layer) {
      for (const VertexId vertex : *layer)
        hangs_[vertex] = hangs(vertex);
    }
    for (const std::vector<VertexId>& layer : layered_.layers) {
      const std::vector<VertexId> order = layer;
      for (const VertexId vertex : order) {
        if (!hangs_[vertex]) sort_below(vertex);
      }
    }
  }

  /// What no segment comes to goes behind the node of its cluster that is written before it, or, if
  /// there is none, before the next one.
  void sort_lone_nodes() {
    for (std::vector<VertexId>& layer : layered_.layers) {
      if (std::ranges::any_of(layer, [&](VertexId vertex) { return is_lone(vertex); }))
        sort_lone_nodes(layer);
    }
  }

  void sort_neighbours() {
    constexpr int max_rounds = 4;
    for (int round = 0; round < max_rounds; ++round) {
      bool improved = false;
      for (std::vector<VertexId>& layer : layered_.layers) {
        for (std::size_t i = 1; i < layer.size(); ++i)
          improved = sort_pair(layer, i) || improved;
      }
      if (!improved) return;
    }
  }

 private:
  using Run = std::vector<VertexId>;

  bool is_lone(VertexId vertex) const {
    return layered_.vertices[vertex].kind == LayeredGraph::Vertex::Kind::Node && !stays_[vertex] &&
           layered_.above[vertex].empty() && layered_.below[vertex].empty();
  }

  void sort_lone_nodes(std::vector<VertexId>& layer) {
    std::map<std::pair<ClusterId, NodeId>, VertexId> joined;
    for (const VertexId vertex : layer) {
      const auto& v = layered_.vertices[vertex];
      if (v.kind == LayeredGraph::Vertex::Kind::Node && !is_lone(vertex)) {
        joined.insert({{v.cluster, v.node}, vertex});
      }
    }
    // The position of a vertex that keeps its own, and on which side of it the others go.
    const auto place = [&](VertexId vertex) {
      const auto& v = layered_.vertices[vertex];
      if (!is_lone(vertex)) return std::tuple(layered_.position[vertex], 0, none<NodeId>);
      const auto next = joined.upper_bound({v.cluster, v.node});
      if (next != joined.begin() && std::prev(next)->first.first == v.cluster) {
        const VertexId before = std::prev(next)->second;
        if (!stays_[before]) return std::tuple(layered_.position[before], 1, v.node);
      } else if (next != joined.end() && next->first.first == v.cluster && !stays_[next->second]) {
        return std::tuple(layered_.position[next->second], -1, v.node);
      }
      return std::tuple(layered_.position[vertex], 0, none<NodeId>);
    };
    std::ranges::stable_sort(layer, {}, place);
    int position = 0;
    for (const VertexId vertex : layer)
      layered_.position[vertex] = position++;
  }

  const LayeredGraph::Segment& segment_to(VertexId child) const {
    return layered_.segments[layered_.above[child].front()];
  }
  VertexId child_of(SegmentId segment) const { return layered_.segments[segment].lower().vertex; }

  /// Does the vertex hang on one other alone, with nothing below it that doesn't?
  bool hangs(VertexId vertex) const {
    if (stays_[vertex] || layered_.above[vertex].size() != 1) return false;
    if (segment_to(vertex).edge == none<EdgeId>) return false;
    return std::ranges::all_of(layered_.below[vertex], [&](SegmentId segment) {
      const VertexId child = child_of(segment);
      return hangs_[child] && layered_.vertices[child].cluster == layered_.vertices[vertex].cluster;
    });
  }

  /// Where a child wants to be among those of its parent.
  std::tuple<int, EdgeId> key(VertexId child) const {
    return {segment_to(child).upper().offset16, segment_to(child).edge};
  }

  void sort_below(VertexId root) {
    std::vector<VertexId> roots{root};
    while (!roots.empty()) {
      const VertexId parent = roots.back();
      roots.pop_back();
      for (const Run& run : runs_below(parent)) {
        if (!sort_run(run)) roots.insert(roots.end(), run.begin(), run.end());
      }
    }
  }

  /// The children that hang on the vertex, and stand side by side in one cluster.
  std::vector<Run> runs_below(VertexId parent) const {
    Run children;
    for (const SegmentId segment : layered_.below[parent]) {
      if (hangs_[child_of(segment)]) children.push_back(child_of(segment));
    }
    std::ranges::sort(children, {}, [&](VertexId child) { return layered_.position[child]; });
    std::vector<Run> runs;
    for (const VertexId child : children) {
      if (runs.empty() || !are_beside(runs.back().back(), child)) runs.emplace_back();
      runs.back().push_back(child);
    }
    return runs;
  }

  bool are_beside(VertexId left, VertexId right) const {
    return layered_.position[left] + 1 == layered_.position[right] &&
           layered_.vertices[left].cluster == layered_.vertices[right].cluster;
  }

  /// Sorts the run, and below it, layer by layer, the children of each vertex behind those of the
  /// one before. False, with nothing changed: on a layer others stand between.
  bool sort_run(const Run& run) {
    std::vector<Run> levels;
    for (Run level = sorted(run); !level.empty(); level = children_of(levels.back())) {
      const auto [first, last] = std::ranges::minmax(
          level, {}, [&](VertexId vertex) { return layered_.position[vertex]; });
      const int span = layered_.position[last] - layered_.position[first] + 1;
      if (at(span) != level.size()) return false;
      levels.push_back(std::move(level));
    }
    for (const Run& level : levels)
      place(level);
    return true;
  }

  Run sorted(Run siblings) const {
    std::ranges::stable_sort(siblings, {}, [&](VertexId child) { return key(child); });
    return siblings;
  }

  Run children_of(const Run& level) const {
    Run out;
    for (const VertexId vertex : level) {
      Run children;
      for (const SegmentId segment : layered_.below[vertex])
        children.push_back(child_of(segment));
      children = sorted(std::move(children));
      out.insert(out.end(), children.begin(), children.end());
    }
    return out;
  }

  /// Gives the vertices, in this order, the places that they have together.
  void place(const Run& level) {
    int next = layered_.position[level.front()];
    for (const VertexId vertex : level)
      next = std::min(next, layered_.position[vertex]);
    std::vector<VertexId>& layer =
        layered_.layers[at(layered_.vertices[level.front()].first_layer)];
    for (const VertexId vertex : level) {
      layer[at(next)] = vertex;
      layered_.position[vertex] = next++;
    }
  }

  bool sort_pair(std::vector<VertexId>& layer, std::size_t i) {
    const VertexId left = layer[i - 1];
    const VertexId right = layer[i];
    if (stays_[left] || stays_[right]) return false;
    if (layered_.vertices[left].cluster != layered_.vertices[right].cluster) return false;
    if (turned(left, right) <= 0 || saved(left, right) < 0) return false;
    std::swap(layer[i - 1], layer[i]);
    std::swap(layered_.position[left], layered_.position[right]);
    return true;
  }

  /// Of the nodes from which both are reached: how many more name the right one first. Where many
  /// lines come to both, none of the orders is what a reader sees.
  int turned(VertexId left, VertexId right) const {
    constexpr std::size_t max_pairs = 64;
    if (layered_.above[left].size() * layered_.above[right].size() > max_pairs) return 0;
    int count = 0;
    for (const SegmentId to_left : layered_.above[left]) {
      const auto& one = layered_.segments[to_left];
      for (const SegmentId to_right : layered_.above[right]) {
        const auto& other = layered_.segments[to_right];
        if (one.upper().vertex != other.upper().vertex) continue;
        if (one.edge == none<EdgeId> || other.edge == none<EdgeId>) continue;
        const auto left_key = std::tuple(one.upper().offset16, one.edge);
        const auto right_key = std::tuple(other.upper().offset16, other.edge);
        if (left_key != right_key) count += right_key < left_key ? 1 : -1;
      }
    }
    return count;
  }

  std::int64_t saved(VertexId left, VertexId right) {
    std::int64_t sum = 0;
    for (const bool above : {true, false}) {
      ends_.clear();
      append_ends(layered_, far_ends_, left, above, ends_);
      const std::size_t middle = ends_.size();
      append_ends(layered_, far_ends_, right, above, ends_);
      sum += crossings_saved(std::span(ends_).first(middle), std::span(ends_).subspan(middle));
    }
    return sum;
  }

  LayeredGraph& layered_;
  const FarEnds& far_ends_;
  IdVector<VertexId, bool> stays_;
  IdVector<VertexId, bool> hangs_;
  std::vector<SegmentEnd> ends_;  // scratch
};

}  // namespace

void order_siblings(LayeredGraph& layered,
                    const FarEnds& far_ends,
                    const std::vector<std::pair<VertexId, VertexId>>& left_of) {
  SiblingSorter sorter(layered, far_ends, left_of);
  sorter.sort_subtrees();
  sorter.sort_neighbours();
  sorter.sort_lone_nodes();
}

}  // namespace boxart::internal
