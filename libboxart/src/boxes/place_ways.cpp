#include "boxes/place_ways.h"

#include "boxes/field_ports.h"
#include "boxes/side_cells.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

class WayPlacer {
 public:
  WayPlacer(std::vector<LoopWay>& ways, std::size_t loops, const LoopBox& box, const Axes& axes)
      : ways_(ways), loops_(loops), box_(box), axes_(axes) {
    for (const Side side : all_sides)
      cells_.push_back(SideCells(side, box.size, box.fields, box.has_border));
  }

  void place(LoopPlan& out) {
    place_bound_ends();
    place_loops();
    place_lanes();
    for (const Side side : all_sides) {
      const SideCells& cells = cells_of(side);
      out.kept[number(side)] = {.before = cells.kept_before(), .behind = cells.kept_behind()};
      out.taken[number(side)].assign(cells.taken().begin(), cells.taken().end());
      lack(side, cells.lacking());
    }
    out.lacking = lacking_;
    for (const auto& [place, cells] : field_lacks_)
      out.field_lacks.push_back({.side = place.first, .field = place.second, .cells = cells});
  }

 private:
  SideCells& cells_of(Side side) { return cells_[number(side)]; }
  bool is_loop(std::size_t i) const { return i < loops_; }

  void lack(Side side, int cells) {
    int& lacking = runs_along_x(side) ? lacking_.width : lacking_.height;
    lacking = std::max(lacking, cells);
  }

  /// Which corner an end's line comes to first: 0, that before the side's cells; 2, that behind
  /// them; 1: none.
  int corner_of(const LoopWay& way, std::size_t end) const {
    const std::size_t last = way.sides.size() - 1;
    if (last > 0) return is_at_end(way.sides[end == 0 ? 1 : last - 1]) ? 2 : 0;
    if (way.ends.size() > 1) return 1;
    return is_at_end(way.towards) ? 2 : 0;
  }

  /// The way of a line from its end: to a field before its own, round the first corner, to its own
  /// field, round the last corner, or to a field behind it.
  struct Course {
    enum class Kind { Forth, FirstCorner, Inside, LastCorner, Back };
    Kind kind;
    int away;              // from the field where it ends
    std::ptrdiff_t place;  // in the order of ways
    bool leads_to_first() const { return kind <= Kind::FirstCorner; }
    friend auto operator<=>(const Course&, const Course&) = default;
  };

  Course course_of(std::size_t i, std::size_t end) const {
    using Kind = Course::Kind;
    const LoopWay& way = ways_[i];
    const auto place = static_cast<std::ptrdiff_t>(i);
    const int corner = corner_of(way, end);
    if (corner == 0) return {Kind::FirstCorner, 0, place};
    // Of two lanes the inner one ends nearer to the corner.
    if (corner == 2) return {Kind::LastCorner, 0, is_loop(i) ? place : -place};
    if (way.ends[1 - end].field < 0) return {Kind::Inside, 0, place};
    const int away = middle_of(way.ends[1 - end]) - middle_of(way.ends[end]);
    if (away == 0) return {Kind::Inside, 0, place};
    return away < 0 ? Course{Kind::Forth, -away, place} : Course{Kind::Back, -away, -place};
  }

  /// Twice the middle of the field's stretch.
  int middle_of(const BoxEnd& at) const {
    const PortRange range = range_of(at, FieldPart::All, 1);
    return range.first + range.last;
  }

  struct End {
    std::size_t way;
    std::size_t end;
    PortRange range;  // of its field, or the part of it
    Course course;
  };

  /// Those that are bound to a field come first: the others have the choice. Fields behind each
  /// other have one stretch; those with few cells stand before others in line with them.
  void place_bound_ends() {
    std::map<std::tuple<Side, int, int, FieldPart>, std::vector<End>> groups;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      for (std::size_t end = 0; end < ways_[i].ends.size(); ++end) {
        const BoxEnd& at = ways_[i].ends[end];
        if (at.field < 0) continue;
        const PortRange all = range_of(at, FieldPart::All, 1);
        groups[{at.side, all.first, all.last, at.part}].push_back(
            {.way = i, .end = end, .range = all, .course = course_of(i, end)});
      }
    }
    std::vector<std::vector<End>*> order;
    for (auto& [place, ends] : groups) {
      for (End& end : ends) {
        const BoxEnd& at = ways_[end.way].ends[end.end];
        end.range = range_of(at, at.part, static_cast<int>(ends.size()));
      }
      order.push_back(&ends);
    }
    std::ranges::stable_sort(order, {}, [](const std::vector<End>* ends) {
      return ends->front().range.last - ends->front().range.first;
    });
    for (std::vector<End>* const ends : order)
      place_group(*ends);
    for (std::size_t i = 0; i < loops_; ++i)
      keep_between(ways_[i]);
  }

  void place_group(std::vector<End>& ends) {
    const Side side = ways_[ends.front().way].ends[ends.front().end].side;
    std::ranges::stable_sort(ends, {}, &End::course);
    if (!is_lateral(side, axes_)) {
      // Those that have the last cells take them from the last one on.
      const auto last =
          std::ranges::find_if(ends, [](const End& end) { return !end.course.leads_to_first(); });
      std::reverse(last, ends.end());
    }
    for (std::size_t k = 0; k < ends.size(); ++k) {
      LoopWay& way = ways_[ends[k].way];
      const std::size_t end = ends[k].end;
      way.cells[end] = take_in(ends[k].range, wanted_cell(ends[k], k, ends.size()), way.ends[end]);
    }
  }

  PortRange range_of(const BoxEnd& at, FieldPart part, int count) const {
    const Field& field = box_.fields[static_cast<std::size_t>(at.field)];
    return port_range(field, part, count, runs_along_x(at.side));
  }

  static bool is_of_one_field(const LoopWay& way) {
    const bool is_loop = way.ends.size() > 1 && way.sides.size() == 1;
    return is_loop && way.ends[0].field >= 0 && way.ends[0].field == way.ends[1].field;
  }

  /// Nothing else ends within a loop of one field, if it is no larger than it must be.
  void keep_between(const LoopWay& way) {
    if (!is_of_one_field(way)) return;
    const auto [first, last] = std::minmax(way.cells[0], way.cells[1]);
    constexpr int most = 2;
    if (last - first <= most) cells_of(way.sides[0]).keep({.first = first, .last = last});
  }

  /// Where an end, which is number `k` of so many in a field, is best: beside the loop's other end
  /// there; where layers are, at the end of the stretch that its line goes to.
  int wanted_cell(const End& at, std::size_t k, std::size_t count) const {
    const LoopWay& way = ways_[at.way];
    const Side side = way.ends[at.end].side;
    const int other = way.cells[1 - at.end];
    if (is_of_one_field(way) && other >= 0) {
      const int step = runs_along_x(side) ? 2 : 1;
      return other + step <= at.range.last ? other + step : other - step;
    }
    if (is_lateral(side, axes_)) return spread(at.range, k, count);
    return at.course.leads_to_first() ? at.range.first : at.range.last;
  }

  int take_in(PortRange range, int wanted, const BoxEnd& at) {
    const Field& field = box_.fields[static_cast<std::size_t>(at.field)];
    const int cell = cells_of(at.side).take_in(field, at.part, range, wanted);
    if (cell >= 0) return cell;
    ++field_lacks_[{at.side, at.field}];
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
        LoopWay& way = ways_[i];
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
        int cell = take_beside(side, ways_[i].cells[1 - end], ways_[i].ends[1 - end]);
        if (cell < 0) cell = from_front ? cells_of(side).take_first() : cells_of(side).take_last();
        ways_[i].cells[end] = cell;
      }
    }
  }

  /// Next to the other end of its loop, if that is bound to a field; -1: there is no room.
  int take_beside(Side side, int other, const BoxEnd& there) {
    if (there.field < 0) return -1;
    const int step = runs_along_x(side) ? 2 : 1;
    const PortRange rest = cells_of(side).rest();
    const PortRange near{.first = std::max(rest.first, other - 2 * step),
                         .last = std::min(rest.last, other + 2 * step)};
    if (near.first > near.last) return -1;
    return cells_of(side).take_near(std::clamp(other + step, near.first, near.last), near, true);
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

  void spread_lanes(Side side, std::vector<std::size_t>& lanes) {
    std::ranges::stable_sort(lanes, {}, [&](std::size_t i) { return course_of(i, 0); });
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

  std::vector<LoopWay>& ways_;
  std::size_t loops_;
  const LoopBox& box_;
  const Axes& axes_;
  std::vector<SideCells> cells_{};  // by side
  Size lacking_{.width = 0, .height = 0};
  std::map<std::pair<Side, int>, int> field_lacks_{};
};

}  // namespace

void place_ways(std::vector<LoopWay>& ways,
                std::size_t loops,
                const LoopBox& box,
                const Axes& axes,
                LoopPlan& out) {
  WayPlacer(ways, loops, box, axes).place(out);
}

}  // namespace boxart::internal
