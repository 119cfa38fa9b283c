#include "scene/detail/line_room.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

Occupancy without_lines(Drawing& drawing) {
  std::vector<Line> lines = std::exchange(drawing.lines, {});
  Occupancy things(drawing);
  drawing.lines = std::move(lines);
  return things;
}

auto key(const LineRoom::Step& step) {
  return std::tuple(step.p.y, step.p.x);
}

bool is_among(const LineRoom::Step& step, const LineRoom::Steps& old) {
  const auto at = std::ranges::lower_bound(old, key(step), {}, key);
  if (at == old.end() || at->p != step.p) return false;
  return (at->from == step.from && at->to == step.to) ||
         (at->from == step.to && at->to == step.from);
}

}  // namespace

LineRoom::LineRoom(Drawing& drawing, bool is_sideways)
    : drawing_(drawing),
      is_sideways_(is_sideways),
      arms_(drawing.size),
      things_(without_lines(drawing)) {
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (drawing.frames[i].visible) frames_.add_border(static_cast<int>(i), drawing.frames[i].rect);
  }
  for (const Line& line : drawing.lines)
    arms_.add(line);
}

bool LineRoom::is_own(int net, Point p) const {
  const LineArms::Cell& cell = arms_[p];
  return std::ranges::any_of(all_sides,
                             [&](Side side) { return cell.has(side) && cell.net(side) == net; });
}

bool LineRoom::is_shared(int net, const std::vector<Point>& cells) const {
  return std::ranges::any_of(cells, [&](Point p) { return is_own(net, p); });
}

LineRoom::Way LineRoom::follow(int net, const std::vector<Point>& cells) const {
  Way way;
  std::vector<bool> shared;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    shared.push_back(is_own(net, cells[i]));
    if (!shared.back() && !arms_[cells[i]].is_empty()) ++way.crossings;
    const bool is_inner = i > 0 && i + 1 < cells.size();
    if (is_inner && things_[cells[i]].kind == Occupancy::Kind::Border)
      add_frames(cells[i], way.frames);
  }
  std::ranges::sort(way.frames);
  way.shared = static_cast<int>(std::ranges::count(shared, true));
  way.shared_first = static_cast<int>(std::ranges::find(shared, false) - shared.begin());
  way.shared_last =
      static_cast<int>(std::find(shared.rbegin(), shared.rend(), false) - shared.rbegin());
  return way;
}

void LineRoom::add_frames(Point p, std::vector<int>& frames) const {
  for (const int frame : frames_.find({.x = p.x, .y = p.y, .width = 1, .height = 1})) {
    const Rect& r = drawing_.frames[static_cast<std::size_t>(frame)].rect;
    const bool at_border = p.x == r.x || p.x == r.last_x() || p.y == r.y || p.y == r.last_y();
    if (at_border && r.contains(p)) frames.push_back(frame);
  }
}

LineRoom::Steps LineRoom::steps_of(const std::vector<Point>& cells) {
  Steps steps;
  for (std::size_t i = 1; i + 1 < cells.size(); ++i) {
    steps.push_back({.p = cells[i],
                     .from = direction(cells[i], cells[i - 1]),
                     .to = direction(cells[i], cells[i + 1])});
  }
  std::ranges::sort(steps, {}, key);
  return steps;
}

bool LineRoom::is_free(int net, const std::vector<Point>& corners, const Steps& old) const {
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const Side on = direction(corners[i - 1], corners[i]);
    for (Point p = step(corners[i - 1], on); p != corners[i]; p = step(p, on)) {
      const Step straight{.p = p, .from = opposite(on), .to = on};
      if (!is_free(net, straight) && !is_among(straight, old)) return false;
    }
    if (i + 1 == corners.size()) return true;
    const Step turn{
        .p = corners[i], .from = opposite(on), .to = direction(corners[i], corners[i + 1])};
    if (!is_free(net, turn) && !is_among(turn, old)) return false;
  }
  return true;
}

bool LineRoom::is_free(int net, const Step& cell_step) const {
  const auto& [p, from, to] = cell_step;
  const bool is_straight = from == opposite(to);
  const LineArms::Cell& cell = arms_[p];
  const Occupancy::Cell& thing = things_[p];
  ++cells_seen_;
  if (thing.is_solid()) return false;
  if (thing.kind == Occupancy::Kind::Border && !(is_straight && crosses_border(p, to)))
    return false;
  const bool is_own_cell = is_own(net, p);
  for (const Side side : all_sides) {
    if (!cell.has(side) || cell.net(side) == net) continue;
    // A crossing: straight lines of two nets at right angles, and no arrowhead.
    if (!is_straight || is_own_cell || cell.ends > 0) return false;
    if (side == from || side == to || !cell.has(opposite(side))) return false;
  }
  for (const Side side : all_sides) {
    if (side == from || side == to) continue;
    if (!is_apart(p, side, is_straight, is_own_cell)) return false;
  }
  return !touches_words(p);
}

/// Is what stands at this side of a cell not too near?
bool LineRoom::is_apart(Point p, Side side, bool is_straight, bool is_own) const {
  const Point beside = step(p, side);
  const LineArms::Cell& cell = arms_[beside];
  const Occupancy::Kind kind = things_[beside].kind;
  const bool is_along = (side == Side::North || side == Side::South) != is_sideways_;
  if (kind == Occupancy::Kind::Solid && !(is_along && is_straight)) return false;
  if (is_straight && is_along) return true;  // a track may lie beside another
  const bool crosses = things_[p].kind == Occupancy::Kind::Border;
  if (kind == Occupancy::Kind::Border && !crosses) return false;
  if (is_own) return true;  // where it leaves its net
  return std::ranges::all_of(all_sides, [&](Side arm) {
    if (!cell.has(arm)) return true;
    // A line that ends or turns there would seem to go on here.
    if (arm == side || arm == opposite(side))
      return !is_along && is_straight && cell.has(opposite(arm));
    return is_along;
  });
}

/// Does a line in this direction cross the border of a frame at a right angle, off its corners?
bool LineRoom::crosses_border(Point p, Side direction) const {
  const auto is_border = [&](Side side) {
    return things_[step(p, side)].kind == Occupancy::Kind::Border;
  };
  const bool upright = direction == Side::North || direction == Side::South;
  return is_border(upright ? Side::West : Side::North) &&
         is_border(upright ? Side::East : Side::South) && !is_border(direction) &&
         !is_border(opposite(direction));
}

/// Would it touch words, or be taken for the line that they stand beside (sideways: above)?
bool LineRoom::touches_words(Point p) const {
  return std::ranges::any_of(all_sides, [&](Side side) {
    const bool beside = side == Side::East || side == Side::West;
    const int reach = beside && !is_sideways_ ? 2 : 1;
    if (!beside && !is_sideways_) return false;
    for (int away = 1; away <= reach; ++away) {
      if (things_[step(p, side, away)].is_words()) return true;
    }
    return false;
  });
}

bool LineRoom::has_room(const Rect& label) const {
  for (int y = label.y - 1; y <= label.bottom(); ++y) {
    for (int x = label.x - 1; x <= label.right(); ++x) {
      const Point p{.x = x, .y = y};
      if (things_[p].kind != Occupancy::Kind::Blank) return false;
      // A line that passes above or below is no nearer than the label's own.
      const bool may_pass = !is_sideways_ && (y < label.y || y >= label.bottom());
      if (!may_pass && !arms_[p].is_empty()) return false;
    }
  }
  return true;
}

}  // namespace boxart::internal
