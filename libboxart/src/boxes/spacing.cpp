#include "boxes/spacing.h"

#include "base/real.h"

#include <algorithm>
#include <cmath>

namespace boxart::internal {
namespace {

// What Graphviz keeps apart when nothing is said, in inches; ours is tighter, and only more widens
// it.
constexpr double default_node_separation = 0.25;
constexpr double default_rank_separation = 0.5;

/// Ranks downwards: distances along a layer are columns, those between layers rows.
Spacing downward_spacing(Density density) {
  switch (density) {
    case Density::Roomy:
      return {.nodes = 6,
              .lines = 3,
              .frame_outside = 3,
              .frame_inside = 3,
              .beside = 6,
              .layers = 3,
              .joined_layers = 3,
              .frame_rows = 1};
    case Density::Normal:
      return {.nodes = 3,
              .lines = 2,
              .frame_outside = 2,
              .frame_inside = 2,
              .beside = 4,
              .layers = 2,
              .joined_layers = 2,
              .frame_rows = 1};
    case Density::Dense:
      return {.nodes = 0,
              .frame_outside = 0,
              .frame_inside = 0,
              .beside = 0,
              .layers = 0,
              .joined_layers = 0,
              .heads_in_borders = true};
    default:
      return {};
  }
}

/// Ranks sideways: distances along a layer are rows, those between layers columns.
Spacing sideways_spacing(Density density) {
  switch (density) {
    case Density::Roomy:
      return {.nodes = 3,
              .lines = 1,
              .frame_outside = 1,
              .frame_inside = 1,
              .beside = 3,
              .stub = 3,
              .layers = 6,
              .joined_layers = 9,
              .frame_rows = 3};
    case Density::Normal:
      return {.nodes = 2,
              .lines = 1,
              .frame_outside = 1,
              .frame_inside = 0,
              .beside = 2,
              .stub = 2,
              .layers = 3,
              .joined_layers = 6,
              .frame_rows = 2};
    case Density::Dense:
      return {.nodes = 0,
              .lines = 0,
              .frame_outside = 0,
              .frame_inside = 0,
              .beside = 0,
              .stub = 1,
              .layers = 0,
              .joined_layers = 0,
              .frame_rows = 0,
              .heads_in_borders = true};
    default:
      return {.lines = 0,
              .frame_outside = 0,
              .frame_inside = 0,
              .beside = 2,
              .stub = 1,
              .joined_layers = 3,
              .frame_rows = 1};
  }
}

/// What texts without a border a frame holds, those in frames that aren't shown included.
struct BorderlessTexts {
  bool any = false;
  bool of_several_lines = false;
};

IdVector<ClusterId, BorderlessTexts> borderless_texts(const ResolvedGraph& graph) {
  IdVector<ClusterId, BorderlessTexts> result(graph.clusters.size(), BorderlessTexts{});
  for (const Node& node : graph.nodes) {
    if (node.kind != Node::Kind::Plain || !node.visible) continue;
    ClusterId cluster = node.cluster;
    while (cluster != none<ClusterId> && !graph.clusters[cluster].visible)
      cluster = graph.clusters[cluster].parent;
    if (cluster == none<ClusterId>) continue;
    result[cluster].any = true;
    if (node.content.kind != Content::Kind::Text || node.content.text.height() > 1) {
      result[cluster].of_several_lines = true;
    }
  }
  return result;
}

/// How many cells an inch makes.
struct InchScale {
  double a_cell;   // inches for one
  int most;        // of them
  double an_inch;  // as written
};

int cells_of_inches(double inches, Density density, InchScale scale) {
  constexpr double max_inches = 20;  // beyond, a drawing would be all blank
  const double asked = std::clamp(inches, 0.0, max_inches);
  if (density == Density::Roomy) return static_cast<int>(nearest_whole(asked * scale.an_inch));
  constexpr double rounding = 1e-9;
  return std::min(scale.most, static_cast<int>(std::floor(asked / scale.a_cell + rounding)));
}

}  // namespace

int rows_of_inches(double inches, Density density) {
  return cells_of_inches(inches, density, {.a_cell = 0.5, .most = 2, .an_inch = 6});
}

int columns_of_inches(double inches, Density density) {
  return cells_of_inches(inches, density, {.a_cell = 0.25, .most = 4, .an_inch = 12});
}

IdVector<ClusterId, FrameInsets> make_frame_insets(const ResolvedGraph& graph,
                                                   const Axes& axes,
                                                   Density density) {
  IdVector<ClusterId, FrameInsets> insets;
  const IdVector<ClusterId, BorderlessTexts> words = borderless_texts(graph);
  for (const ClusterId id : graph.clusters.ids()) {
    const Cluster& cluster = graph.clusters[id];
    FrameInsets frame{.visible = cluster.visible};
    if (cluster.visible && !cluster.label.empty()) {
      // Corner, dash, blank, title, blank, dash, corner; or border, blank, rows, blank, border.
      const bool one_line = cluster.label.height() == 1;
      if (!axes.is_sideways()) frame.width = cluster.label.width() + (one_line ? 6 : 4);
      if (!one_line) {
        const bool at_top = cluster.label_place == VerticalPlace::Top;
        // A text right below it would read as a part of it.
        const int rows = cluster.label.height() + (words[id].any ? 1 : 0);
        if (axes.is_sideways()) {
          (at_top ? frame.left : frame.right) = rows;
        } else {
          (at_top != axes.is_backwards() ? frame.above : frame.below) = rows;
        }
      }
    }
    // Several lines right at the border of a frame without a title would read as the title.
    if (cluster.label.empty() && words[id].of_several_lines) {
      (axes.is_sideways() ? frame.left : frame.above) += 1;
      (axes.is_sideways() ? frame.right : frame.below) += 1;
    }
    if (cluster.visible) {
      const int columns = columns_of_inches(cluster.margin_across, density);
      const int rows = rows_of_inches(cluster.margin_down, density);
      const int along = axes.is_sideways() ? rows : columns;
      const int down = axes.is_sideways() ? columns : rows;
      frame.left += along;
      frame.right += along;
      frame.above += down;
      frame.below += down;
    }
    insets.add(frame);
  }
  return insets;
}

Spacing make_spacing(const ResolvedGraph& graph, const Axes& axes, Density density) {
  Spacing spacing = axes.is_sideways() ? sideways_spacing(density) : downward_spacing(density);
  // One blank column parts words of one text; a blank row parts two.
  spacing.words = axes.is_sideways() ? 1 : 2;
  // What is half as wide as a terminal is high, or nearly as wide as it.
  spacing.free_width = axes.is_sideways() ? 24 : 60;
  spacing.room = axes.is_sideways() ? graph.room.height : graph.room.width;
  spacing.parts_tracks = axes.is_sideways() && density != Density::Dense && !graph.may_glue_lines;
  const auto along = [&](double inches) {
    return axes.is_sideways() ? rows_of_inches(inches, density)
                              : columns_of_inches(inches, density);
  };
  const auto across = [&](double inches) {
    return axes.is_sideways() ? columns_of_inches(inches, density)
                              : rows_of_inches(inches, density);
  };
  spacing.nodes += along(graph.node_separation - default_node_separation);
  const int gap = across(graph.rank_separation - default_rank_separation);
  spacing.layers += gap;
  spacing.joined_layers += gap;
  return spacing;
}

IdVector<EdgeId, int> flat_label_widths(const ResolvedGraph& graph, const Axes& axes) {
  IdVector<EdgeId, int> widths(graph.edges.size(), 0);
  for (const EdgeId id : graph.edges.ids()) {
    const Edge& edge = graph.edges[id];
    int arrows = 0;
    for (const Edge::End& end : edge.ends)
      arrows += end.arrow != ArrowHead::None ? 1 : 0;
    widths[id] = axes.is_sideways() ? arrows + 1 : arrows + 2;
    if (edge.label.empty()) continue;
    // Words keep two blanks from words: a text of several lines stands beside the label.
    int words = 0;
    for (const Edge::End& end : edge.ends) {
      const Node& node = graph.nodes[end.node];
      words += node.kind == Node::Kind::Plain && node.content.text.height() > 1 ? 1 : 0;
    }
    widths[id] = std::max(
        widths[id], axes.is_sideways() ? edge.label.height() + 1 : edge.label.width() + 2 + words);
  }
  return widths;
}

}  // namespace boxart::internal
