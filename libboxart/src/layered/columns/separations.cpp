#include "layered/columns/separations.h"

#include "base/at.h"
#include "layered/layer_rows.h"
#include "layered/layering.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class Separator {
 public:
  explicit Separator(const Layering& layering)
      : layered_(layering.layered),
        shapes_(layering.shapes),
        insets_(layering.insets),
        spacing_(layering.spacing) {}

  Separations make(const std::map<std::pair<VertexId, VertexId>, int>& beside) {
    number_variables();
    right_.resize(layered_.vertices.size(), none<VertexId>);
    LayerRows rows(layered_);
    for (std::size_t i = 0; i < layered_.layers.size(); ++i) {
      const std::span<const VertexId> layer = rows.next();
      // The things before and behind the borders of frames that aren't shown are apart as if there
      // were none.
      for (std::size_t first = 0; first < layer.size();) {
        std::size_t last = first + 1;
        while (last < layer.size() && is_hidden_border(layer[last]))
          ++last;
        if (!are_known(layer, first, last)) add_neighbours(layer, first, last, beside);
        first = last;
      }
    }
    for (const ClusterId id : layered_.clusters.ids()) {
      const auto& cluster = layered_.clusters[id];
      if (cluster.left_borders.empty()) continue;
      add(cluster.left_borders.front(),
          cluster.right_borders.front(),
          std::max(1, insets_[id].width - 1),
          frame_weight);
    }
    return std::move(out_);
  }

 private:
  void number_variables() {
    out_.variable.resize(layered_.vertices.size(), -1);
    for (const auto& cluster : layered_.clusters) {
      for (const auto* borders : {&cluster.left_borders, &cluster.right_borders}) {
        for (const VertexId border : *borders)
          out_.variable[border] = out_.variable_count;
        ++out_.variable_count;
      }
    }
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (out_.variable[vertex] < 0) out_.variable[vertex] = out_.variable_count++;
    }
  }

  void add(VertexId left, VertexId right, int distance, int weight) {
    out_.constraints.push_back({.left = out_.variable[left],
                                .right = out_.variable[right],
                                .distance = distance,
                                .weight = weight});
  }

  void add_pair(VertexId left, VertexId right, int distance, int weight) {
    add(left, right, distance, weight);
    out_.neighbours.push_back({.left = left, .right = right, .distance = distance});
    right_[left] = right;
  }

  /// Did the same vertices stand side by side on the layer before?
  bool are_known(std::span<const VertexId> layer, std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i < layer.size() && i <= last; ++i) {
      if (right_[layer[i - 1]] != layer[i]) return false;
    }
    return true;
  }

  /// Keeps apart the vertices of a layer from `first` on to `last`, between which are borders that
  /// aren't shown.
  void add_neighbours(std::span<const VertexId> layer,
                      std::size_t first,
                      std::size_t last,
                      const std::map<std::pair<VertexId, VertexId>, int>& beside) {
    const VertexId left = layer[first];
    const bool is_last = last == layer.size();
    if (!is_last && last == first + 1) {
      const auto label_width = beside.find({left, layer[last]});
      if (label_width != beside.end()) {
        add_pair(left, layer[last], width(left) + label_width->second, beside_weight);
        return;
      }
    }
    // The frames that end there end at the thing before them, those that begin at the one behind.
    std::size_t at = first + 1;
    while (at < last && layered_.vertices[layer[at]].kind == Kind::RightBorder)
      ++at;
    for (std::size_t i = first + 1; i < layer.size() && i <= last; ++i) {
      const int blank = i == at && !is_last && !is_hidden_border(left) ? gap(left, layer[last]) : 0;
      add_pair(layer[i - 1], layer[i], width(layer[i - 1]) + blank, 0);
    }
  }

  bool is_hidden_border(VertexId vertex) const {
    return is_border(layered_.vertices[vertex]) &&
           !insets_[layered_.vertices[vertex].cluster].visible;
  }
  bool is_shown_border(VertexId vertex, Kind kind) const {
    const auto& v = layered_.vertices[vertex];
    return v.kind == kind && insets_[v.cluster].visible;
  }

  /// The border of a frame that isn't shown takes no column.
  int width(VertexId vertex) const {
    if (!is_border(layered_.vertices[vertex])) return shapes_.of[vertex].width;
    return insets_[layered_.vertices[vertex].cluster].visible ? 1 : 0;
  }

  /// Blank cells between two neighbours, neither of them a border that isn't shown.
  int gap(VertexId left, VertexId right) const {
    const auto& l = layered_.vertices[left];
    const auto& r = layered_.vertices[right];
    if (is_shown_border(left, Kind::LeftBorder) || is_shown_border(right, Kind::RightBorder)) {
      int blank = spacing_.frame_inside;
      if (is_shown_border(left, Kind::LeftBorder)) blank += insets_[l.cluster].left;
      if (is_shown_border(right, Kind::RightBorder)) blank += insets_[r.cluster].right;
      return blank;
    }
    if (is_shown_border(left, Kind::RightBorder) || is_shown_border(right, Kind::LeftBorder)) {
      return spacing_.frame_outside;
    }
    if (l.kind == Kind::Node && r.kind == Kind::Node) {
      // Borders may touch, words may not.
      const VertexShape& a = shapes_.of[left];
      const VertexShape& b = shapes_.of[right];
      if (a.is_borderless_text && b.is_borderless_text) {
        return std::max(spacing_.words, spacing_.nodes);
      }
      return a.has_border && b.has_border ? spacing_.nodes : std::max(1, spacing_.nodes);
    }
    // The words of a label stand at its right side (its lower rows, where ranks run sideways).
    if (l.kind == Kind::Label && r.kind == Kind::Node && shapes_.of[right].is_borderless_text) {
      return std::max(spacing_.words, spacing_.lines);
    }
    return spacing_.lines;
  }

  // Nodes that a flat edge joins, and what a frame holds, are drawn together.
  static constexpr int beside_weight = 2;
  static constexpr int frame_weight = 1;

  const LayeredGraph& layered_;
  const VertexShapes& shapes_;
  const IdVector<ClusterId, FrameInsets>& insets_;
  const Spacing& spacing_;
  IdVector<VertexId, VertexId> right_;  // what stood right of a vertex last
  Separations out_;
};

}  // namespace

bool is_kept(const Separations& separations, const IdVector<VertexId, int>& columns) {
  if (columns.size() != separations.variable.size()) return false;
  if (columns.empty()) return true;
  std::vector<int> x(static_cast<std::size_t>(separations.variable_count), -1);
  for (const VertexId vertex : columns.ids()) {
    int& known = x[static_cast<std::size_t>(separations.variable[vertex])];
    if (known >= 0 && known != columns[vertex]) return false;
    known = columns[vertex];
  }
  const auto keeps = [&](const Separations::Constraint& c) {
    return x[static_cast<std::size_t>(c.right)] - x[static_cast<std::size_t>(c.left)] >= c.distance;
  };
  return *std::ranges::min_element(columns) == 0 &&
         std::ranges::all_of(separations.constraints, keeps);
}

void raise(const Separations& separations, std::vector<int>& x) {
  const auto& constraints = separations.constraints;
  std::vector<int> missing(x.size(), 0);     // constraints from variables that may move yet
  std::vector<int> begins(x.size() + 1, 0);  // of each variable's constraints in `by_left`
  for (const Separations::Constraint& c : constraints) {
    ++missing[at(c.right)];
    ++begins[at(c.left) + 1];
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<int> by_left(constraints.size());
  std::vector<int> next = begins;
  for (std::size_t i = 0; i < constraints.size(); ++i)
    by_left[at(next[at(constraints[i].left)]++)] = static_cast<int>(i);
  std::vector<std::size_t> ready;
  for (std::size_t variable = 0; variable < x.size(); ++variable) {
    if (missing[variable] == 0) ready.push_back(variable);
  }
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const std::size_t left = ready[i];
    for (int k = begins[left]; k < begins[left + 1]; ++k) {
      const Separations::Constraint& c = constraints[at(by_left[at(k)])];
      x[at(c.right)] = std::max(x[at(c.right)], x[left] + c.distance);
      if (--missing[at(c.right)] == 0) ready.push_back(at(c.right));
    }
  }
}

Separations make_separations(const Layering& layering,
                             const IdVector<EdgeId, int>& flat_label_widths) {
  const LayeredGraph& layered = layering.layered;
  std::map<std::pair<VertexId, VertexId>, int> beside;
  for (const EdgeId edge : layering.ports.beside) {
    VertexId left = layered.vertex_of[layering.digraph.edges[edge].tail().node];
    VertexId right = layered.vertex_of[layering.digraph.edges[edge].head().node];
    if (layered.position[left] > layered.position[right]) std::swap(left, right);
    beside[{left, right}] = std::max(layering.spacing.beside, flat_label_widths[edge]);
  }
  return Separator(layering).make(beside);
}

}  // namespace boxart::internal
