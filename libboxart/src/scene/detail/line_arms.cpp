#include "scene/detail/line_arms.h"

#include "scene/path.h"

#include <optional>

namespace boxart::internal {

void LineArms::change_arms(Point p, Sides sides, int net, int by) {
  Cell& cell = cells_.touch(p);
  Sides there = no_side;
  for (const Side side : all_sides) {
    if (!has(sides, side)) continue;
    Arm& arm = cell.arms[static_cast<std::size_t>(side)];
    arm.net = net;
    arm.lines += by;
    if (arm.lines > 0) there |= bit(side);
  }
  std::uint8_t& all = sides_.touch(p);
  all = static_cast<std::uint8_t>((all & ~sides) | there);
}

void LineArms::change(const Line& line, int by) {
  Sides back = no_side;  // to the cell before
  std::optional<Point> first;
  Point last{};
  Point end{};
  for_each_step(line.points, [&](Point p, Side on) {
    change_arms(p, back | bit(on), line.net, by);
    end = step(p, on);
    if (!first) first = end;
    last = p;
    back = bit(opposite(on));
  });
  if (!first) return;
  change_arms(end, back, line.net, by);
  cells_.touch(*first).ends += by;
  cells_.touch(last).ends += by;
}

}  // namespace boxart::internal
