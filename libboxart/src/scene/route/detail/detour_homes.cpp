#include "scene/route/detail/detour_homes.h"

#include <algorithm>

namespace boxart::internal {

DetourHomes::DetourHomes(const Drawing& drawing) : parents_{-1}, depths_{0} {
  // A parent stands before its children.
  for (const Frame& frame : drawing.frames) {
    const int around = of(frame.parent);
    const auto home = static_cast<int>(parents_.size());
    parents_.push_back(around);
    depths_.push_back(depth(around) + 1);
    const std::size_t at = index(frame.cluster);
    if (home_of_.size() <= at) home_of_.resize(at + 1, 0);
    home_of_[at] = frame.visible ? home : around;
  }
}

int DetourHomes::of(ClusterId cluster) const {
  if (cluster == none<ClusterId> || index(cluster) >= home_of_.size()) return 0;
  return home_of_[index(cluster)];
}

int DetourHomes::common(int a, int b) const {
  while (a != b) {
    int& deeper = depth(a) < depth(b) ? b : a;
    deeper = parent(deeper);
  }
  return a;
}

std::vector<Point> cut_at_border(std::vector<Point>& points, const Rect& rect, bool enters) {
  std::size_t i = 0;  // the first point that is on the other side
  while (i < points.size() && rect.contains(points[i]) != enters)
    ++i;
  if (i == 0 || i == points.size()) {
    // It begins or ends at this very border.
    const Point cell = i == 0 ? points.front() : points.back();
    std::vector<Point> first = i == 0 ? std::vector<Point>{cell} : std::move(points);
    if (i != 0) points = {cell};
    return first;
  }
  const Point inside = enters ? points[i] : points[i - 1];
  const Point outside = enters ? points[i - 1] : points[i];
  const Point cell{
      .x = inside.x == outside.x ? inside.x : std::clamp(outside.x, rect.x, rect.last_x()),
      .y = inside.y == outside.y ? inside.y : std::clamp(outside.y, rect.y, rect.last_y())};
  std::vector<Point> first(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(i));
  if (first.back() != cell) first.push_back(cell);
  std::vector<Point> second{cell};
  second.insert(second.end(), points.begin() + static_cast<std::ptrdiff_t>(i), points.end());
  if (second.size() > 1 && second[1] == cell) second.erase(second.begin());
  points = std::move(second);
  return first;
}

}  // namespace boxart::internal
