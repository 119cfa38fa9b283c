#include "scene/scene_cells.h"

#include "scene/path.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace boxart::internal {
namespace {

/// A number that is too large to be counted stays so: what is there then is there for good.
void count(std::uint16_t& number, int by) {
  constexpr auto most = std::numeric_limits<std::uint16_t>::max();
  if (number != most) number = static_cast<std::uint16_t>(number + by);
}

}  // namespace

SceneCells::SceneCells(const Drawing& drawing, Size size) : SceneCells(size) {
  for (const Frame& frame : drawing.frames)
    add_frame(frame);
  for (const Box& box : drawing.boxes)
    fill(box.rect, box.kind == Node::Kind::Plain ? Thing::Words : Thing::Solid);
  for (const Text& text : drawing.texts)
    fill(text.rect, Thing::Words);
  for (const Line& line : drawing.lines)
    add(line);
}

bool SceneCells::is_blank(const Rect& rect) const {
  for (int y = rect.y; y < rect.bottom(); ++y) {
    for (int x = rect.x; x < rect.right(); ++x) {
      if (!cells_[{.x = x, .y = y}].is_blank()) return false;
    }
  }
  return true;
}

void SceneCells::fill(const Rect& rect, Thing thing) {
  const int right = std::min(rect.right(), cells_.size().width);
  const int bottom = std::min(rect.bottom(), cells_.size().height);
  for (int y = std::max(0, rect.y); y < bottom; ++y) {
    for (int x = std::max(0, rect.x); x < right; ++x)
      cells_.touch({.x = x, .y = y}).thing = thing;
  }
}

void SceneCells::add_frame(const Frame& frame) {
  if (!frame.visible) return;
  const Rect& r = frame.rect;
  fill({.x = r.x, .y = r.y, .width = r.width, .height = 1}, Thing::Border);
  fill({.x = r.x, .y = r.last_y(), .width = r.width, .height = 1}, Thing::Border);
  fill({.x = r.x, .y = r.y, .width = 1, .height = r.height}, Thing::Border);
  fill({.x = r.last_x(), .y = r.y, .width = 1, .height = r.height}, Thing::Border);
  const int height = frame.title.height();
  if (height < 2) return;
  const int first = frame.title_place == VerticalPlace::Top ? r.y + 1 : r.last_y() - height;
  const int x = frame.title_x >= 0 ? frame.title_x : r.x + 1;
  const int width = frame.title_x >= 0 ? frame.title.width() : r.width - 2;
  fill({.x = x, .y = first, .width = width, .height = height}, Thing::Words);
}

void SceneCells::change_arms(Point p, Sides sides, int net, int by) {
  if (!cells_.contains(p)) return;
  SceneCell& cell = cells_.touch(p);
  Sides there = cell.arms;
  for (std::size_t side = 0; side < cell.lines.size(); ++side) {
    if ((sides >> side & 1U) == 0) continue;
    std::uint16_t& lines = cell.lines[side];
    count(lines, by);
    cell.nets[side] = net;
    if (lines > 0) {
      there |= 1U << side;
    } else {
      there &= ~(1U << side);
    }
  }
  cell.arms = static_cast<std::uint8_t>(there);
}

void SceneCells::change(const Line& line, int by) {
  Sides back = no_side;  // to the cell before
  Point last{};
  for_each_step(line.points, [&](Point p, Side on) {
    change_arms(p, back | bit(on), line.net, by);
    last = step(p, on);
    back = bit(opposite(on));
  });
  if (back == no_side) return;
  change_arms(last, back, line.net, by);
  for (const EdgeEnd end : edge_ends) {
    const Point border = line.end_point(end);
    const Point p = step(border, direction(border, line.next_to_end(end)));
    if (cells_.contains(p)) count(cells_.touch(p).ends, by);
  }
}

}  // namespace boxart::internal
