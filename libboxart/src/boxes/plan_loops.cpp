#include "boxes/plan_loops.h"

#include "boxes/field_ports.h"
#include "boxes/loop_sides.h"
#include "boxes/place_ways.h"
#include "boxes/skyline.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace boxart::internal {
namespace {

// Cells from the border to the turn of a line, with room for an arrowhead.
constexpr int loop_reach = 2;

/// How far apart lines run beside a side: two beside each other have a blank between them.
int step_beside(Side side) {
  return runs_along_x(side) ? 1 : 2;
}

class LoopPlanner {
 public:
  LoopPlanner(const LoopBox& box, const Axes& axes) : box_(box), axes_(axes) {}

  LoopPlan plan(const std::vector<LoopEnds>& loops, const std::vector<LaneEnd>& lanes) {
    for (const LoopEnds& loop : loops) {
      ways_.push_back({.ends = {loop.at[EdgeEnd::Tail], loop.at[EdgeEnd::Head]},
                       .sides = sides_of(loop),
                       .label = loop.label});
    }
    const std::size_t count = loops.size();
    for (const LaneEnd& lane : lanes) {
      LoopWay way{
          .ends = {lane.at}, .sides = {lane.at.side}, .towards = lane.towards, .label = lane.label};
      if (lane.at.side != lane.beside) way.sides.push_back(lane.beside);
      ways_.push_back(std::move(way));
    }
    place_ways(ways_, count, box_, axes_, out_);
    go_round(count);
    for (std::size_t i = 0; i < count; ++i)
      out_.loops.push_back({.edge = loops[i].edge, .points = std::move(ways_[i].points)});
    for (std::size_t i = count; i < ways_.size(); ++i)
      out_.lanes.push_back({.port = lanes[i - count].port, .points = std::move(ways_[i].points)});
    return std::move(out_);
  }

 private:
  /// Part of a way: along a side, from a cell to a cell, with those of the corners.
  struct Stretch {
    Side side;
    int from;
    int to;
    int first() const { return std::min(from, to); }
    int last() const { return std::max(from, to); }
  };

  int extent(Side side) const { return runs_along_x(side) ? box_.size.width : box_.size.height; }

  /// Between opposite sides it passes the one where it crosses less, or that is nearer to its ends.
  std::vector<Side> sides_of(const LoopEnds& loop) const {
    const BoxEnd& tail = loop.at[EdgeEnd::Tail];
    const BoxEnd& head = loop.at[EdgeEnd::Head];
    const auto [first, second] = sides_between(tail.side);
    const auto cost = [&](Side side) {
      return std::pair{box_.crossed[number(side)], way_to(side, tail) + way_to(side, head)};
    };
    return sides_along(tail.side, head.side, cost(second) < cost(first) ? second : first);
  }

  /// From the middle of a field to a corner of its side.
  int way_to(Side corner, const BoxEnd& at) const {
    if (at.field < 0) return 0;
    const bool along_x = runs_along_x(at.side);
    const Field& field = box_.fields[static_cast<std::size_t>(at.field)];
    const PortRange range = port_range(field, FieldPart::All, 1, along_x);
    const int middle = (range.first + range.last) / 2;
    return is_at_end(corner) ? extent(at.side) - 1 - middle : middle;
  }

  /// The cell before the side's first one or behind its last one, where `next` begins.
  int corner(Side side, Side next) const { return is_at_end(next) ? extent(side) : -1; }

  std::vector<Stretch> stretches(const LoopWay& way) const {
    std::vector<Stretch> out;
    for (std::size_t k = 0; k < way.sides.size(); ++k) {
      const Side side = way.sides[k];
      const bool is_last = k + 1 == way.sides.size();
      const int from = k == 0 ? way.cells[0] : corner(side, way.sides[k - 1]);
      int to = 0;
      if (!is_last) {
        to = corner(side, way.sides[k + 1]);
      } else {
        to = way.ends.size() > 1 ? way.cells[1] : corner(side, way.towards);
      }
      out.push_back({.side = side, .from = from, .to = to});
    }
    return out;
  }

  /// First the loops, then the lanes, which lead away, the shorter ways first, each outside of what
  /// it passes.
  void go_round(std::size_t loops) {
    struct Round {
      std::size_t way;
      int length = 0;
      std::vector<Stretch> stretches;
    };
    std::vector<Round> rounds;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      Round round{.way = i, .stretches = stretches(ways_[i])};
      for (const Stretch& stretch : round.stretches)
        round.length += stretch.last() - stretch.first();
      rounds.push_back(std::move(round));
    }
    // Of labelled ones the label stands right of the turn: those to the right lie below it.
    std::ranges::stable_sort(rounds, {}, [&](const Round& round) {
      return std::tuple{round.way >= loops, round.length, -round.stretches.front().first()};
    });
    for (const Round& round : rounds) {
      LoopWay& way = ways_[round.way];
      std::vector<int> heights;
      for (const Stretch& stretch : round.stretches)
        heights.push_back(raise(way, stretch, round.stretches.size() == 1));
      follow(way, round.stretches, heights);
    }
  }

  /// How far out the stretch lies. Below (above) a side each labelled loop is so far away that its
  /// label has the room right of its turn.
  int raise(const LoopWay& way, const Stretch& stretch, bool is_only) {
    Skyline& skyline = skylines_[number(stretch.side)];
    const int below = skyline.highest(stretch.first(), stretch.last());
    int height = below == 0 ? loop_reach : below + step_beside(stretch.side);
    int room = height;
    if (way.label.width > 0 && is_only && runs_along_x(stretch.side)) {
      int& labelled = labelled_[number(stretch.side)];
      height = std::max(height, labelled == 0 ? 0 : labelled + way.label.height);
      labelled = room = height;
    } else if (way.label.width > 0 && stretch.side == Side::East && !axes_.is_sideways()) {
      room += 1 + way.label.width;
    }
    skyline.raise(stretch.first(), stretch.last(), std::max(room, below));
    int& margin = out_.margins[number(stretch.side)];
    margin = std::max(margin, height);
    return height;
  }

  /// The border's cell of a side, and what is `out` cells away from it.
  Point cell_at(Side side, int along, int out = 0) const {
    switch (side) {
      case Side::North:
        return {.x = along, .y = -out};
      case Side::South:
        return {.x = along, .y = box_.size.height - 1 + out};
      case Side::West:
        return {.x = -out, .y = along};
      case Side::East:
        break;
    }
    return {.x = box_.size.width - 1 + out, .y = along};
  }

  void follow(LoopWay& way, const std::vector<Stretch>& along, const std::vector<int>& heights) {
    std::vector<Point>& points = way.points;
    points.push_back(cell_at(along[0].side, along[0].from));
    points.push_back(cell_at(along[0].side, along[0].from, heights[0]));
    for (std::size_t k = 1; k < along.size(); ++k) {
      // The corner that it comes to lies at the height of both sides.
      const Point before = points.back();
      const Point next = cell_at(along[k].side, 0, heights[k]);
      points.push_back(runs_along_x(along[k].side) ? Point{.x = before.x, .y = next.y}
                                                   : Point{.x = next.x, .y = before.y});
    }
    if (way.ends.size() > 1) {
      const Side last = along.back().side;
      points.push_back(cell_at(last, along.back().to, heights.back()));
      points.push_back(cell_at(last, along.back().to));
    }
    // As far as it runs right of the box its label stands right of it.
    int right = 0;
    for (const Point p : points)
      right = std::max(right, p.x - (box_.size.width - 1));
    if (axes_.is_sideways() || right == 0 || way.label.width == 0) return;
    int& margin = out_.margins[number(Side::East)];
    margin = std::max(margin, right + 1 + way.label.width);
  }

  const LoopBox& box_;
  const Axes& axes_;
  BySide<Skyline> skylines_{};
  BySide<int> labelled_{};  // how far out the last labelled loop lies that has the side for itself
  std::vector<LoopWay> ways_;  // the loops, then the lanes
  LoopPlan out_;
};

}  // namespace

LoopPlan plan_loops(const std::vector<LoopEnds>& loops,
                    const std::vector<LaneEnd>& lanes,
                    const LoopBox& box,
                    const Axes& axes) {
  if (loops.empty() && lanes.empty()) return {};
  return LoopPlanner(box, axes).plan(loops, lanes);
}

}  // namespace boxart::internal
