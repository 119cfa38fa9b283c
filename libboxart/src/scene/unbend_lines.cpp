#include "scene/unbend_lines.h"

#include "base/at.h"
#include "scene/detail/line_room.h"
#include "scene/path.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Points = std::vector<Point>;

bool is_upright(Point a, Point b) {
  return a.x == b.x;
}

int distance(Point a, Point b) {
  return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

int length(const Points& points) {
  int sum = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    sum += distance(points[i - 1], points[i]);
  return sum;
}

/// Does no stretch turn back, and do those at the ends keep their direction, and room for the
/// arrowhead?
bool is_proper(const Points& way, const Points& old) {
  for (std::size_t i = 2; i < way.size(); ++i) {
    if (is_upright(way[i - 2], way[i - 1]) == is_upright(way[i - 1], way[i])) return false;
  }
  const auto starts_alike = [](auto way_end, auto old_end) {
    constexpr int room = 3;
    return direction(way_end[0], way_end[1]) == direction(old_end[0], old_end[1]) &&
           distance(way_end[0], way_end[1]) >= std::min(distance(old_end[0], old_end[1]), room);
  };
  return way.size() > 1 && starts_alike(way.begin(), old.begin()) &&
         starts_alike(way.rbegin(), old.rbegin());
}

/// Two or more, and not too many?
bool has_steps(const Line& line) {
  constexpr std::size_t least = 6;  // points of a line with two steps
  constexpr std::size_t most = 20;  // there are as many pairs as their square, and rows for each
  return least <= line.points.size() && line.points.size() <= most;
}

class Unbender {
 public:
  Unbender(Scene& scene, bool is_sideways)
      : scene_(scene),
        drawing_(scene.drawing()),
        is_sideways_(is_sideways),
        room_(scene, is_sideways),
        seen_(drawing_.lines.size(), none_seen) {
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i)
      lines_of_[drawing_.lines[i].net].push_back(i);
  }

  /// Looks at no more cells than so many.
  void run(std::int64_t most_cells, StopToken stop) {
    constexpr int rounds = 3;  // what one line leaves is room for the next
    for (int round = 0; round < rounds; ++round) {
      bool has_changed = false;
      for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
        stop.ask();
        if (room_.cells_seen() > most_cells) return;
        if (may_unbend(i)) has_changed |= unbend(i);
      }
      if (!has_changed) return;
    }
  }

 private:
  static constexpr std::size_t none_seen = static_cast<std::size_t>(-1);

  const std::vector<int>& labels(std::size_t line) const {
    return scene_.texts_of(drawing_.lines[line].edge);
  }
  const Rect& cells_of(int text) const { return drawing_.texts[at(text)].rect; }

  /// Is it a stretch from rank to rank?
  bool runs_on(Point a, Point b) const { return is_upright(a, b) != is_sideways_; }

  /// Has it steps, and has something changed where it may go since it was looked at?
  bool may_unbend(std::size_t index) const {
    const Points& points = drawing_.lines[index].points;
    if (!has_steps(drawing_.lines[index])) return false;
    constexpr std::size_t max_changes = 500;  // more aren't looked through
    if (seen_[index] == none_seen || changes_.size() - seen_[index] > max_changes) return true;
    constexpr int reach = 3;
    Size margin{.width = reach, .height = reach};
    for (const int text : labels(index)) {
      const Rect& label = cells_of(text);
      margin = {.width = margin.width + label.width, .height = margin.height + label.height};
    }
    Rect around = rect_around(points.front(), points.front());
    for (const Point p : points)
      around = rect_around(around, p);
    around = {.x = around.x - margin.width,
              .y = around.y - margin.height,
              .width = around.width + 2 * margin.width,
              .height = around.height + 2 * margin.height};
    return std::any_of(changes_.begin() + static_cast<std::ptrdiff_t>(seen_[index]),
                       changes_.end(),
                       [&](const Rect& change) { return change.intersects(around); });
  }

  /// The line, and the labels that go with it, are there no longer, or from now on.
  void note_change(std::size_t index) {
    const Points& points = drawing_.lines[index].points;
    for (std::size_t i = 1; i < points.size(); ++i)
      changes_.push_back(rect_around(points[i - 1], points[i]));
    for (const int text : labels(index))
      changes_.push_back(cells_of(text));
  }

  bool unbend(std::size_t index) {
    const int line = static_cast<int>(index);
    seen_[index] = changes_.size();
    is_lifted_ = false;
    const std::optional<Points> better = find_better(index);
    if (!better) {
      if (is_lifted_) scene_.put(line);
      return false;
    }
    // Its labels go where it goes.
    const int shift = *label_shift(index, path_cells(*better));
    note_change(index);
    scene_.put(line, *better, is_sideways_ ? Point{.x = 0, .y = shift} : Point{.x = shift, .y = 0});
    note_change(index);
    return true;
  }

  /// What can be said without that is asked before: to lift a line takes as long as it is.
  void lift(std::size_t index) {
    if (!is_lifted_) scene_.lift(static_cast<int>(index));
    is_lifted_ = true;
  }

  /// A way with fewer points, of these the shortest one; if there's one, the line is lifted.
  std::optional<Points> find_better(std::size_t index) {
    const Line& line = drawing_.lines[index];
    const Points& points = line.points;
    // A net of lines that end alike at both sides is read by its shape.
    const bool ends_alike = (line.arrows[EdgeEnd::Tail] == ArrowHead::None) ==
                            (line.arrows[EdgeEnd::Head] == ArrowHead::None);
    if (ends_alike) lift(index);
    if (ends_alike && room_.is_shared(line.net, path_cells(line))) return std::nullopt;
    std::optional<LineRoom::Way> old;
    std::optional<Points> best;
    const auto is_better = [&](const Points& way) {
      if (!best) return way.size() < points.size() && length(way) <= length(points);
      return std::tuple(way.size(), length(way)) < std::tuple(best->size(), length(*best));
    };
    // Two stretches along the ranks, and a row of the line between them.
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      if (!runs_on(points[i], points[i + 1])) continue;
      for (std::size_t j = points.size() - 2; j > i + 2; --j) {
        if (!runs_on(points[j], points[j + 1])) continue;
        for (std::size_t k = i + 1; k < j; ++k) {
          if (runs_on(points[k], points[k + 1])) continue;
          const Points change = joined(points[i], points[j + 1], points[k]);
          Points way = with_change(points, i, j, change);
          if (!is_better(way) || !is_proper(way, points)) continue;
          if (!is_lifted_ && room_.is_blocked(line.net, change, points)) continue;
          lift(index);
          if (!room_.is_free(line.net, change, points)) continue;
          if (!old) old = room_.follow(line.net, path_cells(line));
          if (may_take(index, way, *old)) best = std::move(way);
        }
      }
    }
    return best;
  }

  /// From one to the other, across the ranks in the row (sideways: column) of `row`.
  Points joined(Point from, Point to, Point row) const {
    Points change{from};
    for (const Point p : {from, to}) {
      change.push_back(is_sideways_ ? Point{.x = row.x, .y = p.y} : Point{.x = p.x, .y = row.y});
    }
    change.push_back(to);
    return tidy_path(change);
  }

  /// The points up to the stretch from `i`, the change, and the points behind the stretch from `j`.
  static Points with_change(const Points& points,
                            std::size_t i,
                            std::size_t j,
                            const Points& change) {
    const auto point = [&](std::size_t k) {
      return points.begin() + static_cast<std::ptrdiff_t>(k);
    };
    Points way(points.begin(), point(i));
    way.insert(way.end(), change.begin(), change.end());
    way.insert(way.end(), point(j + 2), points.end());
    return tidy_path(way);
  }

  bool may_take(std::size_t index, const Points& points, const LineRoom::Way& old) const {
    const std::vector<Point> cells = path_cells(points);
    const LineRoom::Way way = room_.follow(drawing_.lines[index].net, cells);
    if (way.crossings > old.crossings || way.frames != old.frames) return false;
    // It leaves its net once, at the end where it did, and up to there it goes as another does:
    // else they would run in a ring.
    if (way.shared != way.shared_first && way.shared != way.shared_last) return false;
    if ((old.shared_first > 0) != (way.shared_first > 0)) return false;
    if ((old.shared_last > 0) != (way.shared_last > 0)) return false;
    if (!goes_with_another(index, cells, way)) return false;
    const std::optional<int> shift = label_shift(index, cells);
    return shift && !runs_over_label(index, cells, *shift);
  }

  /// Has another line of its net all the cells that the way shares with the net?
  bool goes_with_another(std::size_t index,
                         const std::vector<Point>& cells,
                         const LineRoom::Way& way) const {
    if (way.shared == 0) return true;
    const bool at_tail = way.shared == way.shared_first;
    const std::vector<std::size_t>& lines = lines_of_.at(drawing_.lines[index].net);
    return std::ranges::any_of(lines, [&](std::size_t other) {
      if (other == index) return false;
      const std::vector<Point> all = path_cells(drawing_.lines[other]);
      const auto shared = static_cast<std::ptrdiff_t>(way.shared);
      if (std::ssize(all) < shared) return false;
      return at_tail ? std::equal(cells.begin(), cells.begin() + shared, all.begin())
                     : std::equal(cells.end() - shared, cells.end(), all.end() - shared);
    });
  }

  /// The row (column) in which a line runs along all of a label, and nothing else of it; none: it
  /// doesn't.
  std::optional<int> place_along(const Rect& label, const std::vector<Point>& cells) const {
    std::optional<int> place;
    int count = 0;
    for (const Point p : cells) {
      const bool is_level = is_sideways_ ? label.x <= p.x && p.x < label.right()
                                         : label.y <= p.y && p.y < label.bottom();
      if (!is_level) continue;
      const int here = is_sideways_ ? p.y : p.x;
      if (place && *place != here) return std::nullopt;
      place = here;
      ++count;
    }
    return count == (is_sideways_ ? label.width : label.height) ? place : std::nullopt;
  }

  /// How far its label has to move across the ranks with the line; none: it can't.
  std::optional<int> label_shift(std::size_t index, const std::vector<Point>& cells) const {
    if (labels(index).empty()) return 0;
    if (labels(index).size() > 1) return std::nullopt;
    const Rect& label = cells_of(labels(index).front());
    const std::optional<int> now = place_along(label, path_cells(drawing_.lines[index]));
    const std::optional<int> then = place_along(label, cells);
    // A label may also be known by where the line turns; then it stays as it is.
    constexpr int beside = 2;
    const bool is_next = now && *now == (is_sideways_ ? label.bottom() : label.x - beside);
    if (!is_next || !then) return std::nullopt;
    const int shift = *then - *now;
    if (shift != 0 && !room_.has_room(shifted(label, shift))) return std::nullopt;
    return shift;
  }

  /// Would the line run over its own label?
  bool runs_over_label(std::size_t index, const std::vector<Point>& cells, int shift) const {
    if (labels(index).empty()) return false;
    const Rect label = shifted(cells_of(labels(index).front()), shift);
    return std::ranges::any_of(cells, [&](Point p) {
      const bool is_above = is_sideways_ && label.contains(step(p, Side::South));
      return label.contains(p) || is_above;
    });
  }

  Rect shifted(Rect rect, int shift) const {
    (is_sideways_ ? rect.y : rect.x) += shift;
    return rect;
  }

  Scene& scene_;
  const Drawing& drawing_;
  bool is_sideways_;
  LineRoom room_;
  bool is_lifted_ = false;                            // the line that is looked at
  std::map<int, std::vector<std::size_t>> lines_of_;  // each net
  std::vector<Rect> changes_;                         // where lines and labels have come and gone
  std::vector<std::size_t> seen_;  // of each line: how many changes it had seen; or none_seen
};

}  // namespace

void unbend_lines(Scene& scene, bool is_sideways, StopToken stop) {
  constexpr std::int64_t max_cells = 400'000;
  // Beyond, little is found: it is where lines are dense.
  constexpr std::int64_t looks_a_cell = 3;
  constexpr std::int64_t least_looks = 100'000;
  const std::vector<Line>& lines = scene.drawing().lines;
  std::int64_t cells = 0;
  for (const Line& line : lines)
    cells += length(line.points);
  if (cells > max_cells || std::ranges::none_of(lines, has_steps)) return;
  Unbender(scene, is_sideways).run(least_looks + looks_a_cell * cells, stop);
}

}  // namespace boxart::internal
