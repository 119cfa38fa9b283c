#include "scene/detail/line_room.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace boxart::internal {
namespace {

bool may_have_words(const Drawing& drawing) {
  const auto is_plain = [](const Box& box) { return box.kind == Node::Kind::Plain; };
  const auto has_tall_title = [](const Frame& frame) { return frame.title.height() > 1; };
  return !drawing.texts.empty() || std::ranges::any_of(drawing.boxes, is_plain) ||
         std::ranges::any_of(drawing.frames, has_tall_title);
}

/// Does a way with these corners turn so?
bool has_turn(const std::vector<Point>& corners, const LineRoom::Step& turn) {
  const auto goes = [&](Side from, Side to) {
    return (turn.from == from && turn.to == to) || (turn.from == to && turn.to == from);
  };
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    const Point p = corners[i];
    if (turn.p == p && goes(direction(p, corners[i - 1]), direction(p, corners[i + 1])))
      return true;
  }
  return false;
}

/// From a cell on in this direction, `length` cells of a straight line are all on a way with these
/// corners, where it goes straight on along the line, or none of them are.
struct Stretch {
  bool is_old;
  int length;
};

Stretch stretch_from(const std::vector<Point>& corners, Point p, Side on, int most) {
  Stretch stretch{.is_old = false, .length = most};
  const bool upright = on == Side::North || on == Side::South;
  const int sign = on == Side::East || on == Side::South ? 1 : -1;
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const auto away = [&](Point corner) { return upright ? corner.x - p.x : corner.y - p.y; };
    if (away(corners[i - 1]) != 0 || away(corners[i]) != 0) continue;
    const auto along = [&](Point corner) {
      return sign * (upright ? corner.y - p.y : corner.x - p.x);
    };
    const auto [first, last] = std::minmax({along(corners[i - 1]), along(corners[i])});
    if (first < 0 && last > 0) return {.is_old = true, .length = std::min(most, last)};
    if (first >= 0 && last > first + 1) stretch.length = std::min(stretch.length, first + 1);
  }
  return stretch;
}

/// Does `is_right` hold for each step between the first of these corners and the last but those
/// that the old way has? Asks for turns first: most often they aren't.
template <class Check>
bool all_new_steps(const std::vector<Point>& corners,
                   const std::vector<Point>& old,
                   const Check& is_right) {
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    const LineRoom::Step turn{.p = corners[i],
                              .from = direction(corners[i], corners[i - 1]),
                              .to = direction(corners[i], corners[i + 1])};
    if (!has_turn(old, turn) && !is_right(turn)) return false;
  }
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const Side on = direction(corners[i - 1], corners[i]);
    Point p = step(corners[i - 1], on);
    while (p != corners[i]) {
      const auto [is_old, length] =
          stretch_from(old, p, on, std::abs(p.x - corners[i].x) + std::abs(p.y - corners[i].y));
      for (int k = 0; k < length && !is_old; ++k) {
        if (!is_right({.p = step(p, on, k), .from = opposite(on), .to = on})) return false;
      }
      p = step(p, on, length);
    }
  }
  return true;
}

}  // namespace

LineRoom::LineRoom(Scene& scene, bool is_sideways)
    : drawing_(scene.drawing()),
      is_sideways_(is_sideways),
      cells_(scene.cells()),
      has_words_(may_have_words(drawing_)) {
  for (std::size_t i = 0; i < drawing_.frames.size(); ++i) {
    const Frame& frame = drawing_.frames[i];
    if (frame.visible) frames_.add_border(static_cast<int>(i), frame.rect);
  }
}

bool LineRoom::is_shared(int net, const std::vector<Point>& cells) const {
  return std::ranges::any_of(cells, [&](Point p) { return cells_[p].arms_of(net) != no_side; });
}

LineRoom::Way LineRoom::follow(int net, const std::vector<Point>& cells) const {
  Way way;
  std::vector<bool> shared;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const SceneCell& cell = cells_[cells[i]];
    shared.push_back(cell.arms_of(net) != no_side);
    if (!shared.back() && cell.arms != no_side) ++way.crossings;
    const bool is_inner = i > 0 && i + 1 < cells.size();
    if (is_inner && cell.is_border()) add_frames(cells[i], way.frames);
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

bool LineRoom::is_blocked(int net,
                          const std::vector<Point>& corners,
                          const std::vector<Point>& old) const {
  return !all_new_steps(corners, old, [&](const Step& step) {
    ++cells_seen_;
    const SceneCell& cell = cells_[step.p];
    if (cell.is_words()) return true;  // maybe the label of the line
    const Sides own = cell.arms_of(net);
    if (own != no_side) return !cell.is_solid();  // maybe the line itself
    return cell.is_blank() || lets_through(step, own);
  });
}

bool LineRoom::is_free(int net,
                       const std::vector<Point>& corners,
                       const std::vector<Point>& old) const {
  return all_new_steps(corners, old, [&](const Step& step) { return is_free(net, step); });
}

bool LineRoom::is_free(int net, const Step& step) const {
  ++cells_seen_;
  const Point p = step.p;
  const SceneCell& cell = cells_[p];
  const Sides own = cell.arms_of(net);
  if ((cell.arms != own || cell.thing != SceneCell::Thing::None) && !lets_through(step, own))
    return false;
  for (const Side side : all_sides) {
    if (side == step.from || side == step.to) continue;
    if (!is_apart(step, side, own != no_side)) return false;
  }
  return !has_words_ || !touches_words(p);
}

/// Is what stands in the cell itself, but for the net's own lines to these sides, a border or a
/// line that may be crossed?
bool LineRoom::lets_through(const Step& step, Sides own) const {
  const auto& [p, from, to] = step;
  const bool is_straight = from == opposite(to);
  const SceneCell& cell = cells_[p];
  if (cell.is_solid()) return false;
  if (cell.is_border() && !(is_straight && crosses_border(p, to))) return false;
  const Sides others = cell.arms & ~own;
  if (others == no_side) return true;
  // A crossing: straight lines of two nets at right angles, and no arrowhead.
  return is_straight && own == no_side && cell.ends == 0 &&
         others == (every_side & ~(bit(from) | bit(to)));
}

/// Is what stands at this side of a cell not too near?
bool LineRoom::is_apart(const Step& cell_step, Side side, bool is_own) const {
  const bool is_straight = cell_step.from == opposite(cell_step.to);
  const bool is_along = (side == Side::North || side == Side::South) != is_sideways_;
  if (is_straight && is_along) return true;  // a track may lie beside another, and beside a box
  const SceneCell& beside = cells_[step(cell_step.p, side)];
  if (beside.thing == SceneCell::Thing::Solid) return false;
  if (beside.is_border() && !cells_[cell_step.p].is_border()) return false;
  if (is_own) return true;  // where it leaves its net
  // A line that ends or turns there would seem to go on here.
  const Sides sides = beside.arms;
  const Sides to_here = bit(side) | bit(opposite(side));
  if ((sides & to_here) != no_side && (is_along || !is_straight || (sides & to_here) != to_here))
    return false;
  return is_along || (sides & ~to_here) == no_side;
}

/// Does a line in this direction cross the border of a frame at a right angle, off its corners?
bool LineRoom::crosses_border(Point p, Side direction) const {
  const auto is_border = [&](Side side) { return cells_[step(p, side)].is_border(); };
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
      if (cells_[step(p, side, away)].is_words()) return true;
    }
    return false;
  });
}

bool LineRoom::has_room(const Rect& label) const {
  for (int y = label.y - 1; y <= label.bottom(); ++y) {
    for (int x = label.x - 1; x <= label.right(); ++x) {
      const SceneCell& cell = cells_[{.x = x, .y = y}];
      if (cell.thing != SceneCell::Thing::None) return false;
      // A line that passes above or below is no nearer than the label's own.
      const bool may_pass = !is_sideways_ && (y < label.y || y >= label.bottom());
      if (!may_pass && cell.arms != no_side) return false;
    }
  }
  return true;
}

}  // namespace boxart::internal
