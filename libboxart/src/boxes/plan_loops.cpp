#include "boxes/plan_loops.h"

#include "boxes/field_ports.h"
#include "boxes/loop_sides.h"
#include "boxes/side_cells.h"
#include "boxes/skyline.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>

namespace boxart::internal {
namespace {

// Cells from the border to the turn of a line, with room for an arrowhead.
constexpr int loop_reach = 2;

std::size_t number(Side side) {
  return static_cast<std::size_t>(side);
}

/// How far apart lines run beside a side: two beside each other have a blank between them.
int step_beside(Side side) {
  return runs_along_x(side) ? 1 : 2;
}

/// Has this side no layers before it?
bool is_lateral(Side side, const Axes& axes) {
  return runs_along_x(side) == axes.is_sideways();
}

bool is_at_end(Side towards) {
  return towards == Side::East || towards == Side::South;
}

class LoopPlanner {
 public:
  LoopPlanner(const LoopBox& box, const Axes& axes) : box_(box), axes_(axes) {
    for (const Side side : all_sides)
      cells_.push_back(SideCells(side, box.size, box.fields, box.has_border));
  }

  LoopPlan plan(const std::vector<LoopEnds>& loops, const std::vector<LaneEnd>& lanes) {
    for (const LoopEnds& loop : loops) {
      ways_.push_back(
          {.ends = {loop.at[EdgeEnd::Tail], loop.at[EdgeEnd::Head]},
           .sides = sides_along(loop.at[EdgeEnd::Tail].side, loop.at[EdgeEnd::Head].side),
           .label = loop.label});
    }
    loops_ = loops.size();
    for (const LaneEnd& lane : lanes) {
      Way way{
          .ends = {lane.at}, .sides = {lane.at.side}, .towards = lane.towards, .label = lane.label};
      if (lane.at.side != lane.beside) way.sides.push_back(lane.beside);
      ways_.push_back(std::move(way));
    }
    place_bound_ends();
    place_loops();
    place_lanes();
    go_round();
    for (std::size_t i = 0; i < loops_; ++i)
      out_.loops.push_back({.edge = loops[i].edge, .points = std::move(ways_[i].points)});
    for (std::size_t i = loops_; i < ways_.size(); ++i)
      out_.lanes.push_back({.port = lanes[i - loops_].port, .points = std::move(ways_[i].points)});
    for (const Side side : all_sides) {
      const SideCells& cells = cells_of(side);
      out_.kept[number(side)] = {.before = cells.kept_before(), .behind = cells.kept_behind()};
      out_.taken[number(side)].assign(cells.taken().begin(), cells.taken().end());
      lack(side, cells.lacking());
    }
    return std::move(out_);
  }

 private:
  /// A loop, or a lane, which has one end, and leads on towards a side.
  struct Way {
    std::vector<BoxEnd> ends;
    std::vector<Side> sides;  // that it runs along
    Side towards = Side::East;
    Size label{.width = 0, .height = 0};
    std::vector<int> cells{-1, -1};  // of its ends
    std::vector<Point> points{};
  };

  /// Part of a way: along a side, from a cell to a cell, with those of the corners.
  struct Stretch {
    Side side;
    int from;
    int to;
    int first() const { return std::min(from, to); }
    int last() const { return std::max(from, to); }
  };

  SideCells& cells_of(Side side) { return cells_[number(side)]; }
  int extent(Side side) const { return runs_along_x(side) ? box_.size.width : box_.size.height; }
  bool is_loop(std::size_t i) const { return i < loops_; }

  void lack(Side side, int cells) {
    int& lacking = runs_along_x(side) ? out_.lacking.width : out_.lacking.height;
    lacking = std::max(lacking, cells);
  }

  /// Which corner an end's line comes to first: 0, that before the side's cells; 2, that behind
  /// them; 1: none.
  int corner_of(const Way& way, std::size_t end) const {
    const std::size_t last = way.sides.size() - 1;
    if (last > 0) return is_at_end(way.sides[end == 0 ? 1 : last - 1]) ? 2 : 0;
    if (way.ends.size() > 1) return 1;
    return is_at_end(way.towards) ? 2 : 0;
  }

  /// Those that are bound to a field come first: the others have the choice. Fields with few cells
  /// stand before others in line with them.
  void place_bound_ends() {
    struct End {
      std::size_t way;
      std::size_t end;
    };
    std::map<std::tuple<Side, int, FieldPart>, std::vector<End>> groups;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      for (std::size_t end = 0; end < ways_[i].ends.size(); ++end) {
        const BoxEnd& at = ways_[i].ends[end];
        if (at.field >= 0) groups[{at.side, at.field, at.part}].push_back({i, end});
      }
    }
    std::vector<std::pair<PortRange, std::vector<End>*>> order;
    for (auto& [place, ends] : groups) {
      const auto& [side, field, part] = place;
      const Field& own = box_.fields[static_cast<std::size_t>(field)];
      const int count = static_cast<int>(ends.size());
      order.emplace_back(port_range(own, part, count, runs_along_x(side)), &ends);
      const bool lateral = is_lateral(side, axes_);
      std::ranges::stable_sort(ends, {}, [&](const End& end) {
        return lateral ? place_along(end.way, end.end)
                       : std::pair{corner_of(ways_[end.way], end.end), std::ptrdiff_t{0}};
      });
    }
    std::ranges::stable_sort(
        order, {}, [](const auto& group) { return group.first.last - group.first.first; });
    for (const auto& [range, ends] : order) {
      for (std::size_t k = 0; k < ends->size(); ++k) {
        Way& way = ways_[(*ends)[k].way];
        const std::size_t end = (*ends)[k].end;
        way.cells[end] =
            take_in(range, wanted_cell(range, k, ends->size(), way, end), way.ends[end]);
      }
    }
    for (std::size_t i = 0; i < loops_; ++i)
      keep_between(ways_[i]);
  }

  static bool is_of_one_field(const Way& way) {
    const bool is_loop = way.ends.size() > 1 && way.sides.size() == 1;
    return is_loop && way.ends[0].field >= 0 && way.ends[0].field == way.ends[1].field;
  }

  /// Nothing else ends within a loop of one field, if it is no larger than it must be.
  void keep_between(const Way& way) {
    if (!is_of_one_field(way)) return;
    const auto [first, last] = std::minmax(way.cells[0], way.cells[1]);
    constexpr int most = 2;
    if (last - first <= most) cells_of(way.sides[0]).keep({.first = first, .last = last});
  }

  /// Where an end, which is number `k` of so many in a field, is best: beside the loop's other end
  /// there; where layers are, next to the corner that its line goes to.
  int wanted_cell(
      PortRange range, std::size_t k, std::size_t count, const Way& way, std::size_t end) const {
    const Side side = way.ends[end].side;
    const int other = way.cells[1 - end];
    if (is_of_one_field(way) && other >= 0) {
      const int step = runs_along_x(side) ? 2 : 1;
      return other + step <= range.last ? other + step : other - step;
    }
    if (is_lateral(side, axes_)) return spread(range, k, count);
    return corner_of(way, end) == 0 ? range.first : range.last;
  }

  int take_in(PortRange range, int wanted, const BoxEnd& at) {
    const Field& field = box_.fields[static_cast<std::size_t>(at.field)];
    const int cell = cells_of(at.side).take_in(field, at.part, range, wanted);
    if (cell >= 0) return cell;
    if (!out_.field_lack) out_.field_lack = {.side = at.side, .field = at.field};
    ++out_.field_lack->cells;
    return wanted;
  }

  static int spread(PortRange range, std::size_t k, std::size_t count) {
    const auto cells = static_cast<std::size_t>(std::max(0, range.last - range.first + 1));
    return range.first + static_cast<int>((2 * k + 1) * cells / (2 * count));
  }

  /// The next cell of `side` on the way to the corner with `towards`.
  int take_next_to(Side side, Side towards) {
    return is_at_end(towards) ? cells_of(side).take_last() : cells_of(side).take_first();
  }

  /// First those round corners, then those round the box: these lie in each other.
  void place_loops() {
    for (const std::size_t sides : {std::size_t{2}, std::size_t{3}}) {
      for (std::size_t i = 0; i < loops_; ++i) {
        Way& way = ways_[i];
        if (way.sides.size() != sides) continue;
        for (const std::size_t end : {std::size_t{0}, std::size_t{1}}) {
          if (way.ends[end].field >= 0) continue;
          way.cells[end] = take_next_to(way.ends[end].side, way.sides[end == 0 ? 1 : sides - 2]);
        }
      }
    }
    for (const Side side : all_sides)
      place_loops_at(side);
  }

  /// The loops that leave a side and come back to it. Those with a label stand behind the others.
  void place_loops_at(Side side) {
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < loops_; ++i) {
      if (ways_[i].sides.size() == 1 && ways_[i].sides.front() == side) own.push_back(i);
    }
    if (runs_along_x(side)) {
      std::stable_partition(
          own.begin(), own.end(), [&](std::size_t i) { return ways_[i].label.width == 0; });
    }
    const bool from_front = is_lateral(side, axes_);
    if (!from_front) std::ranges::reverse(own);
    for (const std::size_t i : own) {
      for (const std::size_t k : {std::size_t{0}, std::size_t{1}}) {
        const std::size_t end = from_front ? k : 1 - k;
        if (ways_[i].ends[end].field >= 0) continue;
        ways_[i].cells[end] = from_front ? cells_of(side).take_first() : cells_of(side).take_last();
      }
    }
  }

  void place_lanes() {
    BySide<std::vector<std::size_t>> own;
    for (std::size_t i = loops_; i < ways_.size(); ++i) {
      const BoxEnd& at = ways_[i].ends.front();
      if (at.field >= 0) continue;
      if (ways_[i].sides.size() > 1) {
        ways_[i].cells[0] = take_next_to(at.side, ways_[i].sides[1]);
      } else {
        own[number(at.side)].push_back(i);
      }
    }
    for (const Side side : all_sides)
      spread_lanes(side, own[number(side)]);
  }

  /// From the first corner to the last one. Of two ways the inner one ends nearer to their corner.
  std::pair<int, std::ptrdiff_t> place_along(std::size_t way, std::size_t end) const {
    const int corner = corner_of(ways_[way], end);
    const auto number = static_cast<std::ptrdiff_t>(way);
    return {corner, corner == 2 && !is_loop(way) ? -number : number};
  }

  void spread_lanes(Side side, std::vector<std::size_t>& lanes) {
    std::ranges::stable_sort(lanes, {}, [&](std::size_t i) { return place_along(i, 0); });
    const PortRange rest = cells_of(side).rest();
    const auto straight = static_cast<std::size_t>(box_.straight[number(side)]);
    const std::size_t ends = lanes.size() + straight;
    int lacking = 0;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      // What runs straight ends between those to the first corner and those to the last one.
      const std::size_t k = corner_of(ways_[lanes[i]], 0) == 0 ? i : i + straight;
      // From the first layers to the last ones.
      const bool turned = axes_.is_backwards();
      const int at = spread(rest, turned ? ends - 1 - k : k, ends);
      const int wanted = turned ? rest.first + rest.last - at : at;
      const int cell = cells_of(side).take_near(wanted, rest, turned);
      if (cell < 0) lacking += runs_along_x(side) ? 2 : 1;
      ways_[lanes[i]].cells[0] = cell < 0 ? rest.first : cell;
    }
    lack(side, lacking);
  }

  /// The cell before the side's first one or behind its last one, where `next` begins.
  int corner(Side side, Side next) const { return is_at_end(next) ? extent(side) : -1; }

  std::vector<Stretch> stretches(const Way& way) const {
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

  /// The shorter ways first, each outside of what it passes.
  void go_round() {
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
      return std::pair{round.length, -round.stretches.front().first()};
    });
    for (const Round& round : rounds) {
      Way& way = ways_[round.way];
      std::vector<int> heights;
      for (const Stretch& stretch : round.stretches)
        heights.push_back(raise(way, stretch, round.stretches.size() == 1));
      follow(way, round.stretches, heights);
    }
  }

  /// How far out the stretch lies. Below (above) a side each labelled loop is so far away that its
  /// label has the room right of its turn.
  int raise(const Way& way, const Stretch& stretch, bool is_only) {
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

  void follow(Way& way, const std::vector<Stretch>& along, const std::vector<int>& heights) {
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
  std::vector<SideCells> cells_;  // by side
  BySide<Skyline> skylines_{};
  BySide<int> labelled_{};  // how far out the last labelled loop lies that has the side for itself
  std::vector<Way> ways_;   // the loops, then the lanes
  std::size_t loops_ = 0;
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
