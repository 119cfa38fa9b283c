#include "boxes/plan_loops.h"

#include "boxes/field_sides.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {
namespace {

// Cells from the border to the turn of a line, with room for an arrowhead.
constexpr int loop_reach = 2;

bool is_level(Side side) {
  return side == Side::North || side == Side::South;
}

/// Two lines side by side have a blank between them, above each other they need none.
int step_along(Side side) {
  return is_level(side) ? 2 : 1;
}

std::size_t number(Side side) {
  return static_cast<std::size_t>(side);
}

/// Has this side no layers before it?
bool is_lateral(Side side, const Axes& axes) {
  return is_level(side) == axes.is_sideways();
}

/// Hands out the cells of a side from both ends, without those of lines between fields.
class SideCells {
 public:
  SideCells(Side side, const Size& box, const std::vector<Field>& fields)
      : taken_(divider_cells(
            fields, {.x = 0, .y = 0, .width = box.width, .height = box.height}, side)),
        step_(step_along(side)),
        corner_((is_level(side) ? box.width : box.height) - 1),
        last_(corner_ - 1),
        least_(corner_) {}

  int take_first() {
    while (is_taken(first_))
      ++first_;
    greatest_ = first_;
    first_ += step_;
    return greatest_;
  }
  int take_last() {
    while (is_taken(last_))
      --last_;
    least_ = last_;
    last_ -= step_;
    return least_;
  }
  /// The cells that are missing between those from the front and those from the back.
  int lacking() const { return std::max(0, greatest_ - least_ + 1); }
  LoopPlan::Kept kept() const { return {.before = first_ - 1, .behind = corner_ - 1 - last_}; }

 private:
  bool is_taken(int cell) const { return std::ranges::binary_search(taken_, cell); }

  std::vector<int> taken_;
  int step_;
  int corner_;
  int first_ = 1;     // where the next one may be
  int last_;          // likewise from the back
  int greatest_ = 0;  // that was taken from the front
  int least_;         // and from the back
};

class LoopPlanner {
 public:
  LoopPlanner(const std::vector<LoopSides>& loops,
              const std::vector<Size>& labels,
              Size box,
              const std::vector<Field>& fields,
              const Axes& axes)
      : loops_(loops), labels_(labels), box_(box), axes_(axes) {
    for (const Side side : all_sides)
      cells_.push_back(SideCells(side, box, fields));
    for (const LoopSides& loop : loops)
      out_.loops.push_back({.edge = loop.edge});
  }

  LoopPlan plan() {
    for (std::size_t i = 0; i < loops_.size(); ++i) {
      if (!is_one_side(i) && !goes_round(loops_[i].at)) turn_corner(i);
    }
    for (std::size_t i = 0; i < loops_.size(); ++i) {
      if (goes_round(loops_[i].at)) hold_round(i);
    }
    for (const Side side : all_sides)
      place_at(side);
    for (std::size_t i = 0; i < loops_.size(); ++i) {
      if (goes_round(loops_[i].at)) go_round(i);
    }
    for (const Side side : all_sides) {
      out_.kept[number(side)] = cells_of(side).kept();
      int& lacking = is_level(side) ? out_.lacking.width : out_.lacking.height;
      lacking = std::max(lacking, cells_of(side).lacking());
    }
    return std::move(out_);
  }

 private:
  SideCells& cells_of(Side side) { return cells_[number(side)]; }
  int& margin(Side side) { return out_.margins[number(side)]; }

  bool is_one_side(std::size_t i) const {
    return loops_[i].at[EdgeEnd::Tail] == loops_[i].at[EdgeEnd::Head];
  }

  /// The border's cell of a side, and what is `out` cells away from it.
  Point cell_at(Side side, int along, int out = 0) const {
    switch (side) {
      case Side::North:
        return {.x = along, .y = -out};
      case Side::South:
        return {.x = along, .y = box_.height - 1 + out};
      case Side::West:
        return {.x = -out, .y = along};
      case Side::East:
        break;
    }
    return {.x = box_.width - 1 + out, .y = along};
  }

  /// The next cell of `side` on the way to the corner with `towards`.
  int take_next_to(Side side, Side towards) {
    const bool at_end = towards == Side::East || towards == Side::South;
    return at_end ? cells_of(side).take_last() : cells_of(side).take_first();
  }

  void set(std::size_t i, std::vector<Point> points) {
    const Side first = direction(points[0], points[1]);
    // As far as it runs right of the box its label stands right of it.
    int right = 0;
    for (const Point p : points)
      right = std::max(right, p.x - (box_.width - 1));
    const bool is_beside = !axes_.is_sideways() && right > 0 && labels_[i].width > 0;
    if (is_beside) margin(Side::East) = std::max(margin(Side::East), right + 1 + labels_[i].width);
    if (first != loops_[i].at[EdgeEnd::Tail]) std::ranges::reverse(points);
    out_.loops[i].points = std::move(points);
  }

  /// Round the corner of two sides: outside of those that are there already.
  void turn_corner(std::size_t i) {
    Side level = loops_[i].at[EdgeEnd::Tail];
    Side upright = loops_[i].at[EdgeEnd::Head];
    if (!is_level(level)) std::swap(level, upright);
    int& count = corners_[number(level)][number(upright)];
    const int up = loop_reach + count;
    const int away = loop_reach + 2 * count;
    ++count;
    const Point from = cell_at(level, take_next_to(level, upright));
    const Point to = cell_at(upright, take_next_to(upright, level));
    const Point above = step(from, level, up);
    const Point beside = step(to, upright, away);
    margin(level) = std::max(margin(level), up);
    margin(upright) = std::max(margin(upright), away);
    set(i, {from, above, {.x = beside.x, .y = above.y}, beside, to});
  }

  /// Where the loops that go round the box pass it.
  static Side passed(ByEnd<EdgeEnd, Side> at) {
    return is_level(at[EdgeEnd::Tail]) ? Side::East : Side::South;
  }

  void hold_round(std::size_t i) {
    const ByEnd<EdgeEnd, Side> at = loops_[i].at;
    const Side by = passed(at);
    round_.push_back({take_next_to(at[EdgeEnd::Tail], by), take_next_to(at[EdgeEnd::Head], by)});
  }

  void go_round(std::size_t i) {
    const ByEnd<EdgeEnd, Side> at = loops_[i].at;
    const Side by = passed(at);
    const auto [first, second] = round_[gone_round_++];
    const Point from = cell_at(at[EdgeEnd::Tail], first);
    const Point to = cell_at(at[EdgeEnd::Head], second);
    const auto beyond = [&](Side side) { return margin(side) += step_along(across(side)); };
    for (const EdgeEnd end : edge_ends)
      margin(at[end]) = std::max(margin(at[end]), loop_reach - 1);
    margin(by) = std::max(margin(by), loop_reach - step_along(across(by)));
    const Point out = step(from, at[EdgeEnd::Tail], beyond(at[EdgeEnd::Tail]));
    const Point in = step(to, at[EdgeEnd::Head], beyond(at[EdgeEnd::Head]));
    const Point side = cell_at(by, 0, beyond(by));
    const bool level = is_level(at[EdgeEnd::Tail]);
    set(i,
        {from,
         out,
         level ? Point{.x = side.x, .y = out.y} : Point{.x = out.x, .y = side.y},
         level ? Point{.x = side.x, .y = in.y} : Point{.x = in.x, .y = side.y},
         in,
         to});
  }

  /// A side across this one.
  static Side across(Side side) { return is_level(side) ? Side::East : Side::South; }

  /// The loops that leave a side and come back to it. Those with a label stand behind the others,
  /// and below (above) a side each is so far away that its label has the room right of its turn.
  void place_at(Side side) {
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < loops_.size(); ++i) {
      if (is_one_side(i) && loops_[i].at[EdgeEnd::Tail] == side) own.push_back(i);
    }
    if (is_level(side)) {
      std::stable_partition(
          own.begin(), own.end(), [&](std::size_t i) { return labels_[i].width == 0; });
    }
    const std::vector<std::array<int, 2>> places = take_places(side, own.size());
    int out = loop_reach;
    for (std::size_t k = own.size(); k-- > 0;) {
      const Size label = labels_[own[k]];
      if (label.width > 0 && is_level(side) && k + 1 < own.size()) out += label.height;
      const int away = label.width > 0 ? out : loop_reach;
      margin(side) = std::max(margin(side), away);
      const Point from = cell_at(side, places[k][0]);
      const Point to = cell_at(side, places[k][1]);
      set(own[k], {from, step(from, side, away), step(to, side, away), to});
    }
  }

  /// Two cells for each of so many loops.
  std::vector<std::array<int, 2>> take_places(Side side, std::size_t count) {
    SideCells& cells = cells_of(side);
    std::vector<std::array<int, 2>> places(count);
    if (is_lateral(side, axes_)) {
      for (auto& place : places)
        for (int& cell : place)
          cell = cells.take_first();
      return places;
    }
    for (std::size_t k = count; k-- > 0;) {
      places[k][1] = cells.take_last();
      places[k][0] = cells.take_last();
    }
    return places;
  }

  const std::vector<LoopSides>& loops_;
  const std::vector<Size>& labels_;
  Size box_;
  const Axes& axes_;
  std::vector<SideCells> cells_;           // by side
  BySide<BySide<int>> corners_{};          // how many loops go round each corner
  std::vector<std::array<int, 2>> round_;  // the cells of those that go round the box
  std::size_t gone_round_ = 0;
  LoopPlan out_;
};

}  // namespace

ByEnd<EdgeEnd, Side> loop_sides(ByEnd<EdgeEnd, Sides> may, bool has_label, const Axes& axes) {
  std::array<Side, 4> order{Side::East, Side::West, Side::South, Side::North};
  if (has_label) order = {Side::East, Side::South, Side::North, Side::West};
  if (axes.is_sideways()) order = {Side::South, Side::North, Side::East, Side::West};
  const auto may_be = [&](Side tail, Side head) {
    return has(may[EdgeEnd::Tail], tail) && has(may[EdgeEnd::Head], head);
  };
  for (const Side side : order) {
    if (may_be(side, side)) return {side, side};
  }
  for (const Side tail : order) {
    for (const Side head : order) {
      if (may_be(tail, head) && is_level(tail) != is_level(head)) return {tail, head};
    }
  }
  const Side tail = *std::ranges::find_if(order, [&](Side s) { return may_be(s, opposite(s)); });
  return {tail, opposite(tail)};
}

bool goes_round(ByEnd<EdgeEnd, Side> at) {
  return at[EdgeEnd::Tail] == opposite(at[EdgeEnd::Head]);
}

Sides sides_passed(ByEnd<EdgeEnd, Side> at) {
  const Sides sides = bit(at[EdgeEnd::Tail]) | bit(at[EdgeEnd::Head]);
  if (!goes_round(at)) return sides;
  return sides | bit(is_level(at[EdgeEnd::Tail]) ? Side::East : Side::South);
}

LoopPlan plan_loops(const std::vector<LoopSides>& loops,
                    const std::vector<Size>& labels,
                    Size box,
                    const std::vector<Field>& fields,
                    const Axes& axes) {
  if (loops.empty()) return {};
  return LoopPlanner(loops, labels, box, fields, axes).plan();
}

}  // namespace boxart::internal
