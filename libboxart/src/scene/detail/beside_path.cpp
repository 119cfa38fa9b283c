#include "scene/detail/beside_path.h"

#include <algorithm>
#include <optional>

namespace boxart::internal {
namespace {

/// One of the two nodes.
class BesideEnd {
 public:
  BesideEnd(const Digraph::Edge::End& end,
            bool right,
            const LayeredLayout& layout,
            const Axes& axes,
            const std::vector<Box>& boxes)
      : end_(end),
        plan_(layout.plans[end.node]),
        axes_(axes),
        height_(layout.rows.height),
        side_(axes.to_screen(right ? Side::East : Side::West)),
        box_(boxes[index(end.node)]),
        rect_(in_layout(box_.rect)),
        column_(right ? rect_.last_x() : rect_.x),
        vertex_begin_(layout.columns[layout.layered.vertex_of[end.node]]),
        vertex_end_(vertex_begin_ + layout.shapes.of[layout.layered.vertex_of[end.node]].width) {}

  const Rect& rect() const { return rect_; }
  int column() const { return column_; }
  /// The columns that the node takes with its loops and lanes, and a cell for an arrowhead at its
  /// side: the first one, and that behind the last.
  int begin() const { return std::min(vertex_begin_, rect_.x - 1); }
  int end() const { return std::max(vertex_end_, rect_.right() + 1); }

  /// May the line meet the side in row y of the layout?
  bool is_open(int y) const {
    if (y < rect_.y || y > rect_.last_y()) return false;
    const Point at = axes_.to_screen(Point{.x = column_, .y = y}, height_);
    const bool along_x = runs_along_x(side_);
    const int along = along_x ? at.x - box_.rect.x : at.y - box_.rect.y;
    if (std::ranges::binary_search(plan_.taken[static_cast<std::size_t>(side_)], along))
      return false;
    if (box_.kind != Node::Kind::Box) return true;
    if (y == rect_.y || y == rect_.last_y() || !is_in_field(at)) return false;
    return std::ranges::none_of(box_.fields, [&](const Field& field) {
      const Rect& r = field.rect;
      const bool corner_row = (has(field.lines, Side::North) && at.y == r.y) ||
                              (has(field.lines, Side::South) && at.y == r.last_y());
      const bool corner_column = (has(field.lines, Side::West) && at.x == r.x) ||
                                 (has(field.lines, Side::East) && at.x == r.last_x());
      return r.contains(at) && (along_x ? corner_column : corner_row);
    });
  }

 private:
  Rect in_layout(const Rect& r) const {
    const Point a = axes_.to_layout({.x = r.x, .y = r.y}, height_);
    const Point b = axes_.to_layout({.x = r.last_x(), .y = r.last_y()}, height_);
    return rect_around(a, b);
  }

  bool is_in_field(Point at) const {
    if (end_.field < 0 || end_.field >= static_cast<int>(box_.fields.size())) return true;
    const Rect inner = inside(box_.fields[static_cast<std::size_t>(end_.field)]);
    if (runs_along_x(side_)) return inner.x <= at.x && at.x <= inner.last_x();
    return inner.y <= at.y && at.y <= inner.last_y();
  }

  const Digraph::Edge::End& end_;
  const BoxPlan& plan_;
  const Axes& axes_;
  int height_;
  Side side_;
  const Box& box_;
  Rect rect_;
  int column_;
  int vertex_begin_;
  int vertex_end_;
};

/// The column between the two where a line may step, if there is one.
std::optional<int> step_between(const BesideEnd& a, const BesideEnd& b) {
  const bool rightwards = a.column() < b.column();
  const int first = rightwards ? a.end() : b.end();
  const int behind = rightwards ? b.begin() : a.begin();
  if (first >= behind) return std::nullopt;
  return first + (behind - first) / 2;
}

/// The row next to this one that is free, the upper one of two, if there is one up to `reach` away.
template <typename IsFree>
std::optional<int> nearest_row(int middle, int reach, const IsFree& is_free) {
  for (int away = 0; away <= reach; ++away) {
    for (const int y : {middle - away, middle + away}) {
      if (is_free(y)) return y;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Point> beside_path(EdgeId edge,
                               const LayeredLayout& layout,
                               const Axes& axes,
                               const std::vector<Box>& boxes) {
  const Digraph::Edge& own = layout.digraph.edges[edge];
  const auto column = [&](const Digraph::Edge::End& end) {
    return layout.columns[layout.layered.vertex_of[end.node]];
  };
  const bool rightwards = column(own.tail()) < column(own.head());
  const BesideEnd tail(own.tail(), rightwards, layout, axes, boxes);
  const BesideEnd head(own.head(), !rightwards, layout, axes, boxes);
  const int first = std::max(tail.rect().y, head.rect().y);
  const int last = std::min(tail.rect().last_y(), head.rect().last_y());
  const auto leaves_at = [&](int y) { return tail.is_open(y); };
  const auto arrives_at = [&](int y) { return head.is_open(y); };
  const auto is_free = [&](int y) { return leaves_at(y) && arrives_at(y); };
  const auto straight = nearest_row(first + (last - first) / 2, last - first + 1, is_free);
  const int from = tail.column();
  const int to = head.column();
  if (straight) return {{.x = from, .y = *straight}, {.x = to, .y = *straight}};
  const auto step = step_between(tail, head);
  if (!step) return {};
  const int height = tail.rect().height;
  const auto out = nearest_row(tail.rect().y + height / 2, height, leaves_at);
  if (!out) return {};
  const auto in = nearest_row(*out, height + head.rect().height, arrives_at);
  if (!in) return {};
  return {
      {.x = from, .y = *out}, {.x = *step, .y = *out}, {.x = *step, .y = *in}, {.x = to, .y = *in}};
}

}  // namespace boxart::internal
