#include "scene/labels/detail/label_cells.h"

#include "scene/path.h"

#include <cstddef>

namespace boxart::internal {

namespace {

using Site = LineLabel::Site;

constexpr std::size_t max_cells = 600;  // of a line, that are tried for a label

/// Where a path goes on from its cell i.
Sides arms_at(const std::vector<Point>& path, std::size_t i) {
  Sides arms = no_side;
  if (i > 0) arms |= bit(direction(path[i], path[i - 1]));
  if (i + 1 < path.size()) arms |= bit(direction(path[i], path[i + 1]));
  return arms;
}

}  // namespace

bool is_seen(const Line& line, const SceneCell& cell, Point p) {
  if (!cell.shows(line.net)) return false;
  return passes(line.points, p) || cell.is_shared();
}

LineEnd line_end(const Drawing& drawing, const LineLabel& label) {
  const Line& line = drawing.lines[static_cast<std::size_t>(label.line)];
  const EdgeEnd end = label.site == Site::Tail ? EdgeEnd::Tail : EdgeEnd::Head;
  const Point border = line.end_point(end);
  return {.border = border, .cell = step(border, direction(border, line.next_to_end(end)))};
}

std::vector<OwnCell> own_cells(const Drawing& drawing,
                               const SceneCells& cells,
                               const LineLabel& label) {
  const Line& line = drawing.lines[static_cast<std::size_t>(label.line)];
  const std::vector<Point> path = path_cells(line);
  std::vector<OwnCell> result;
  if (path.empty()) return result;
  if (label.site != Site::Middle) {
    const LineEnd end = line_end(drawing, label);
    const std::size_t at = label.site == Site::Tail ? 1 : path.size() - 2;
    result.push_back({.p = end.cell,
                      .from_middle = 0,
                      .shared = cells[end.cell].is_shared(),
                      .arms = path.size() < 2 ? no_side : arms_at(path, at)});
    return result;
  }
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const SceneCell& cell = cells[path[i]];
    if (cell.shows(line.net) && !cell.is_shared()) own.push_back(i);
  }
  const auto middle = static_cast<int>(own.empty() ? path.size() / 2 : own[own.size() / 2]);
  for (int away = 0; away < static_cast<int>(path.size()) && result.size() < max_cells; ++away) {
    for (const int i : {middle - away, middle + away}) {
      if (i < 0 || i >= static_cast<int>(path.size()) || (away == 0 && !result.empty())) continue;
      const auto at = static_cast<std::size_t>(i);
      const SceneCell& cell = cells[path[at]];
      if (!cell.shows(line.net)) continue;
      result.push_back({.p = path[at],
                        .from_middle = away,
                        .shared = cell.is_shared(),
                        .arms = arms_at(path, at)});
    }
  }
  return result;
}

}  // namespace boxart::internal
