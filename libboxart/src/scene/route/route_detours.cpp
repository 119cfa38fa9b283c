#include "scene/route/route_detours.h"

#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_prices.h"
#include "scene/route/detail/detour_scene.h"
#include "scene/route/detail/detour_search.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

namespace boxart::internal {

namespace {

/// The columns (or rows) that a path inserts. A key is 4 k + 1 for the one before column k that the
/// path runs in, 4 k + 0 and 4 k + 2 for those beside it that make room for an arrowhead, 4 k + 3
/// for the column k itself.
class InsertedLines {
 public:
  void open(int refined) { add_once(key(refined)); }
  /// One more right beside the border cell `refined`, on its far or near side.
  void add_beside(int refined, bool behind) {
    keys_.push_back(behind ? 2 * refined + 2 : 2 * refined);
  }
  bool is_open(int refined) const {
    return DetourGrid::is_inserted(refined) &&
           std::ranges::find(keys_, key(refined)) != keys_.end();
  }
  /// The place of a refined column after the insertion.
  int final_position(int refined) const {
    const int own = key(refined);
    const auto less = [own](int other) { return other < own; };
    return refined / 2 + static_cast<int>(std::ranges::count_if(keys_, less));
  }
  std::vector<int> insertions() const {
    std::vector<int> result;
    for (const int key : keys_)
      result.push_back(key / 4);
    return result;
  }

 private:
  static int key(int refined) { return 2 * refined + 1; }
  void add_once(int key) {
    if (std::ranges::find(keys_, key) == keys_.end()) keys_.push_back(key);
  }
  std::vector<int> keys_;  // a few
};

/// What the cell next to the border of an end must be.
struct EndNeeds {
  bool arrow;     // straight and its own, for the arrowhead
  bool own_cell;  // its own, not a crossing: no border tells where the line goes
};

/// Turns a path through the grid into the points of a line, and finds the insertions for it.
class Opening {
 public:
  Opening(const DetourGrid& grid,
          const std::vector<Point>& path,
          EndNeeds tail_end,
          EndNeeds head_end)
      : grid_(grid), path_(path) {
    for (std::size_t i = 1; i < path.size(); ++i) {
      if (path[i - 1].x == path[i].x) {
        if (DetourGrid::is_inserted(path[i].x)) columns.open(path[i].x);
      } else if (DetourGrid::is_inserted(path[i].y)) {
        rows.open(path[i].y);
      }
    }
    const Side out = direction(path.front(), path[1]);
    const Side in = direction(path.back(), path[path.size() - 2]);
    const bool tail = tail_end.arrow;
    const bool head = head_end.arrow;
    int added = 0;
    if (!has_room(path.front(), out, tail_end)) added += widen(path.front(), out);
    if (!has_room(path.back(), in, head_end)) added += widen(path.back(), in);
    if (path.size() > 2) return;
    // Without a bend the line is as long as the gap: enough for its arrowheads and some line.
    const int wanted = tail && head ? 2 : (tail || head) && !is_vertical(out) ? 2 : 1;
    for (int cells = own_cells() + added; cells < wanted; ++cells)
      widen(path.front(), out);
  }

  std::vector<Point> points() const {
    std::vector<Point> result;
    for (const Point p : path_)
      result.push_back({.x = columns.final_position(p.x), .y = rows.final_position(p.y)});
    return result;
  }

  InsertedLines columns;
  InsertedLines rows;

 private:
  /// Is the path's cell next to the border as it must be?
  bool has_room(Point border, Side side, EndNeeds needs) const {
    if (!needs.arrow && !needs.own_cell) return true;
    Point cell = step(border, side);
    const InsertedLines& inserted = is_vertical(side) ? rows : columns;
    if (!inserted.is_open(is_vertical(side) ? cell.y : cell.x)) cell = step(cell, side);
    const DetourGrid::Cell is = grid_.window().contains(cell) ? grid_[grid_.like(cell)] : 0;
    if (!needs.arrow) return (is & DetourGrid::inked) == 0;
    const bool bends = path_.size() > 2 && (cell == path_[1] || cell == path_[path_.size() - 2]);
    const bool is_end = cell == path_.front() || cell == path_.back();
    // A frame's border has no room for it either: a line may not turn there.
    return !bends && !is_end && (is & (DetourGrid::inked | DetourGrid::turn)) == DetourGrid::turn;
  }

  int widen(Point border, Side side) {
    const bool behind = side == Side::South || side == Side::East;
    if (is_vertical(side)) {
      rows.add_beside(border.y, behind);
    } else {
      columns.add_beside(border.x, behind);
    }
    return 1;
  }

  /// The drawing's own cells between the two ends of a straight path.
  int own_cells() const {
    return (std::abs(path_[0].x - path_[1].x) + std::abs(path_[0].y - path_[1].y)) / 2 - 1;
  }

  const DetourGrid& grid_;
  const std::vector<Point>& path_;
};

/// What a detour stays in, refined.
Rect search_room(const DetourScene& scene, const Detour& detour) {
  const Rect room = scene.room(detour.ends);
  return {
      .x = 2 * room.x, .y = 2 * room.y, .width = 2 * room.width + 1, .height = 2 * room.height + 1};
}

/// Both ends, and `margin` columns and half as many rows around them.
Rect search_window(const DetourScene& scene, const Detour& detour, const Rect& room, int margin) {
  const Rect a = scene.rect(detour.ends[EdgeEnd::Tail]);
  const Rect b = scene.rect(detour.ends[EdgeEnd::Head]);
  const int left = std::max(room.x, 2 * (std::min(a.x, b.x) - margin));
  const int top = std::max(room.y, 2 * (std::min(a.y, b.y) - margin / 2));
  const int right = std::min(room.right(), 2 * (std::max(a.right(), b.right()) + margin) + 1);
  const int bottom =
      std::min(room.bottom(), 2 * (std::max(a.bottom(), b.bottom()) + margin / 2) + 1);
  return {.x = left, .y = top, .width = right - left, .height = bottom - top};
}

class Router {
 public:
  Router(Scene& scene, StopToken stop, const JoinEnds& joins)
      : joints_(scene.drawing(), joins), scene_(scene), search_(stop) {}

  /// As asked, or so that it joins another line before a point; else with an end or both anywhere
  /// at their boxes. A node without a border has few cells at a side, so it gives way first.
  bool route(const Detour& detour) {
    if (connect(detour) || join(detour)) return true;
    const bool tail_is_borderless = scene_.is_borderless(detour.ends[EdgeEnd::Tail]);
    const bool head_is_borderless = scene_.is_borderless(detour.ends[EdgeEnd::Head]);
    const std::array<std::pair<bool, bool>, 4> tries{
        {{tail_is_borderless, head_is_borderless}, {true, false}, {false, true}, {true, true}}};
    for (const auto& [free_tail, free_head] : tries) {
      Detour freer = detour;
      const bool tail_changes = free_tail && relax(freer.ends[EdgeEnd::Tail]);
      const bool head_changes = free_head && relax(freer.ends[EdgeEnd::Head]);
      if ((tail_changes || head_changes) && connect(freer)) return true;
    }
    return false;
  }
  void finish() { scene_.finish(); }

 private:
  static bool relax(DetourEnd& end) {
    const bool changes = end.sides != DetourEnd{}.sides || !end.field.empty();
    end.sides = DetourEnd{}.sides;
    end.field.clear();
    return changes;
  }

  bool connect(const Detour& detour) {
    DetourQuery query{.tails = scene_.ports(detour.ends[EdgeEnd::Tail]),
                      .heads = scene_.ports(detour.ends[EdgeEnd::Head]),
                      .tail_arrow = detour.line.arrows[EdgeEnd::Tail] != ArrowHead::None,
                      .head_arrow = detour.line.arrows[EdgeEnd::Head] != ArrowHead::None};
    std::vector<Point> path = find(detour, query);
    if (path.empty()) return false;
    if (returns_to_start(path)) {
      // A loop needs two ports: it keeps the first, and comes back to another.
      const auto is_same = [&path](const DetourPort& port) {
        return port.cell == path.front() && port.side == direction(path[0], path[1]);
      };
      std::erase_if(query.heads, is_same);
      std::erase_if(query.tails, [&](const DetourPort& port) { return !is_same(port); });
      path = find(detour, query);
      if (path.empty()) return false;
    }
    add(detour, path);
    return true;
  }

  /// Ends at a line before the point that is one end of the detour.
  bool join(const Detour& detour) {
    for (const EdgeEnd end : edge_ends) {
      for (const DetourJoints::Stem& stem : joints_.stems(detour.line, end)) {
        if (join(detour, end, stem)) return true;
      }
    }
    return false;
  }

  bool join(const Detour& detour, EdgeEnd end, const DetourJoints::Stem& stem) {
    const Line line = scene_.line(stem.line);
    const Point point = line.end_point(stem.end);
    std::vector<DetourPort> joint =
        joint_ports({.end = point,
                     .next = line.next_to_end(stem.end),
                     .arrow = line.arrows[stem.end] != ArrowHead::None,
                     .is_whole = line.points.size() == 2,
                     .other_arrow = line.arrows[other(stem.end)] != ArrowHead::None});
    std::vector<DetourPort> far = scene_.ports(detour.ends[other(end)]);
    const bool at_tail = end == EdgeEnd::Tail;
    DetourQuery query{.tails = at_tail ? std::move(joint) : std::move(far),
                      .heads = at_tail ? std::move(far) : std::move(joint)};
    (at_tail ? query.head_arrow : query.tail_arrow) =
        detour.line.arrows[other(end)] != ArrowHead::None;
    const std::vector<Point> path = find(detour, query, end);
    if (path.empty()) return false;
    Detour joined = detour;
    joined.line.net = stem.net;
    const EndNeeds none{.arrow = false, .own_cell = false};
    const Opening opening(grid_,
                          path,
                          at_tail ? none : needs(detour, EdgeEnd::Tail),
                          at_tail ? needs(detour, EdgeEnd::Head) : none);
    joined.line.points = opening.points();
    const Point last{.x = opening.columns.final_position(DetourGrid::refined(point.x)),
                     .y = opening.rows.final_position(DetourGrid::refined(point.y))};
    auto& points = joined.line.points;
    points.insert(at_tail ? points.begin() : points.end(), last);
    add(joined, opening);
    return true;
  }

  static bool returns_to_start(const std::vector<Point>& path) {
    return path.front() == path.back() &&
           direction(path[0], path[1]) == direction(path.back(), path[path.size() - 2]);
  }

  /// `joint`: the end at which the ports are cells of another line.
  std::vector<Point> find(const Detour& detour,
                          const DetourQuery& query,
                          std::optional<EdgeEnd> joint = {}) {
    const Rect room = search_room(scene_, detour);
    for (int margin = first_margin;; margin *= 4) {
      const Rect window = search_window(scene_, detour, room, margin);
      scene_.read(detour.ends, query, window, grid_);
      DetourQuery open = query;
      if (joint == EdgeEnd::Tail) leave_open(open.tails);
      if (joint == EdgeEnd::Head) leave_open(open.heads);
      std::vector<Point> path = search_.find(grid_, open);
      if (!path.empty() || window == room) return path;
    }
  }

  /// Takes out the cells of a line that another one crosses there, or that a text is next to. In a
  /// row those right beside another joint cost as much as a crossing: `++` in ASCII.
  void leave_open(std::vector<DetourPort>& joint) const {
    std::erase_if(joint, [this](const DetourPort& port) { return !is_open(port.cell, port.side); });
    for (DetourPort& port : joint) {
      if (!is_vertical(port.side)) continue;
      const int by = DetourGrid::is_inserted(port.cell.x) ? 1 : 2;
      for (const int x : {port.cell.x - by, port.cell.x + by}) {
        if (!is_open({.x = x, .y = port.cell.y}, port.side)) port.cost += DetourPrices::crossing;
      }
    }
  }

  bool is_open(Point place, Side side) const {
    return grid_.window().contains(place) &&
           (grid_[grid_.like(place)] & DetourGrid::open(side)) != 0;
  }

  EndNeeds needs(const Detour& detour, EdgeEnd end) const {
    return {.arrow = detour.line.arrows[end] != ArrowHead::None,
            .own_cell = scene_.is_borderless(detour.ends[end])};
  }

  void add(Detour detour, const std::vector<Point>& path) {
    const Opening opening(grid_, path, needs(detour, EdgeEnd::Tail), needs(detour, EdgeEnd::Head));
    detour.line.points = opening.points();
    add(detour, opening);
  }

  void add(const Detour& detour, const Opening& opening) {
    joints_.add(detour.line);
    scene_.add(detour.line, detour.ends, opening.columns.insertions(), opening.rows.insertions());
  }

  static constexpr int first_margin = 48;  // columns; detours are seldom longer

  DetourJoints joints_;
  DetourScene scene_;
  DetourGrid grid_;
  DetourSearch search_;
};

const Rect& end_rect(const Drawing& drawing, const DetourEnd& end) {
  const auto at = static_cast<std::size_t>(end.index);
  return end.at_frame ? drawing.frames[at].rect : drawing.boxes[at].rect;
}

int distance(const Drawing& drawing, const Detour& detour) {
  const Rect& a = end_rect(drawing, detour.ends[EdgeEnd::Tail]);
  const Rect& b = end_rect(drawing, detour.ends[EdgeEnd::Head]);
  const int columns = std::max({0, a.x - b.last_x(), b.x - a.last_x()});
  const int rows = std::max({0, a.y - b.last_y(), b.y - a.last_y()});
  return columns + 2 * rows;
}

}  // namespace

std::vector<EdgeId> route_detours(Scene& scene,
                                  std::vector<Detour> detours,
                                  StopToken stop,
                                  const JoinEnds& joins) {
  if (detours.empty()) return {};
  std::vector<std::pair<int, std::size_t>> order;
  for (std::size_t i = 0; i < detours.size(); ++i) {
    order.emplace_back(distance(scene.drawing(), detours[i]), i);
  }
  std::ranges::sort(order);
  Router router(scene, stop, joins);
  std::vector<EdgeId> unrouted;
  for (const auto& [length, at] : order) {
    const EdgeId edge = detours[at].line.edge;
    if (!router.route(detours[at])) unrouted.push_back(edge);
  }
  router.finish();
  std::ranges::sort(unrouted);
  return unrouted;
}

}  // namespace boxart::internal
