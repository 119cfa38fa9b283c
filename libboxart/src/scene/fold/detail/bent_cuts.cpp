#include "scene/fold/detail/bent_cuts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

constexpr std::int64_t no_way = std::numeric_limits<std::int64_t>::max();

/// What a cut meets in the cells of a drawing.
class Cells {
 public:
  Cells(int length, int width)
      : length_(length),
        width_(width),
        cells_(static_cast<std::size_t>(length) * static_cast<std::size_t>(width)) {}

  struct Cell {
    bool is_solid = false;   // a thing stands here and in the cell before, along
    bool is_passed = false;  // a line runs here from the cell before, along
    bool is_joined = false;  // a thing or line goes on here from the cell before, across
  };

  const Cell& at(int along, int across) const { return cells_[index(along, across)]; }
  Cell& at(int along, int across) { return cells_[index(along, across)]; }
  int length() const { return length_; }
  int width() const { return width_; }

 private:
  std::size_t index(int along, int across) const {
    return static_cast<std::size_t>(across) * static_cast<std::size_t>(length_) +
           static_cast<std::size_t>(along);
  }

  int length_;
  int width_;
  std::vector<Cell> cells_;
};

void add_thing(const FoldThing& thing, Cells& cells) {
  const int beside = thing.has_words() ? 1 : 0;
  const int first = std::max(0, thing.across.first - beside);
  const int last = std::min(cells.width() - 1, thing.across.last + beside);
  for (int across = first; across <= last; ++across) {
    for (int along = thing.along.first; along <= thing.along.last; ++along) {
      if (along > thing.along.first) cells.at(along, across).is_solid = true;
      if (across > first) cells.at(along, across).is_joined = true;
    }
  }
}

void add_line(const Line& line, const Ruler& ruler, Cells& cells) {
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const Point a{.x = ruler.along(line.points[i - 1]), .y = ruler.across(line.points[i - 1])};
    const Point b{.x = ruler.along(line.points[i]), .y = ruler.across(line.points[i])};
    for (int along = std::min(a.x, b.x) + 1; along <= std::max(a.x, b.x); ++along)
      cells.at(along, a.y).is_passed = true;
    for (int across = std::min(a.y, b.y) + 1; across <= std::max(a.y, b.y); ++across)
      cells.at(a.x, across).is_joined = true;
  }
}

/// Finds the cut that passes the fewest lines, with its border in [first, last] in every row and
/// not before `after`, if it passes no more than `most`.
class CutFinder {
 public:
  CutFinder(const Cells& cells, Stretch range, const std::vector<int>& after)
      : cells_(cells), range_(range), after_(after) {}

  std::optional<std::vector<int>> find(int most) {
    const auto count = static_cast<std::size_t>(range_.last - range_.first + 1);
    std::vector<std::int64_t> costs(count, 0);
    for (int across = 0; across < cells_.width(); ++across) {
      if (across > 0) bend(across, costs);
      from_.resize(static_cast<std::size_t>(across + 1) * count, 0);
      for (std::size_t i = 0; i < count; ++i)
        costs[i] = sum(costs[i], cost_at(range_.first + static_cast<int>(i), across));
    }
    // Of equal ones the last: the longest piece.
    std::size_t best = 0;
    for (std::size_t i = 1; i < count; ++i) {
      if (costs[i] <= costs[best]) best = i;
    }
    if (costs[best] == no_way || costs[best] / through_line > most) return std::nullopt;
    std::vector<int> borders(static_cast<std::size_t>(cells_.width()));
    for (std::size_t row = borders.size(); row-- > 0;) {
      borders[row] = range_.first + static_cast<int>(best);
      if (row > 0) best = from_[row * count + best];
    }
    return borders;
  }

 private:
  static constexpr std::int64_t through_line = 1'000'000'000;
  static constexpr std::int64_t for_bend = 1;

  static std::int64_t sum(std::int64_t a, std::int64_t b) {
    return a == no_way || b == no_way ? no_way : a + b;
  }

  std::int64_t cost_at(int border, int across) const {
    const Cells::Cell& cell = cells_.at(border, across);
    if (cell.is_solid || border < after_[static_cast<std::size_t>(across)]) return no_way;
    return cell.is_passed ? through_line : 0;
  }

  /// The costs of each border in a row, from those in the row before it.
  void bend(int across, std::vector<std::int64_t>& costs) {
    const std::size_t count = costs.size();
    from_.resize(static_cast<std::size_t>(across + 1) * count, 0);
    for (std::size_t first = 0; first < count;) {
      std::size_t end = first + 1;
      std::size_t best = first;
      while (end < count &&
             !cells_.at(range_.first + static_cast<int>(end) - 1, across).is_joined) {
        if (costs[end] <= costs[best]) best = end;
        ++end;
      }
      const std::int64_t bent = sum(costs[best], for_bend);
      for (std::size_t i = first; i < end; ++i) {
        const bool is_bent = bent < costs[i];
        from_[static_cast<std::size_t>(across) * count + i] = is_bent ? best : i;
        if (is_bent) costs[i] = bent;
      }
      first = end;
    }
  }

  const Cells& cells_;
  Stretch range_;
  const std::vector<int>& after_;
  std::vector<std::size_t> from_{};
};

class Cutter {
 public:
  Cutter(const Drawing& drawing,
         const std::vector<FoldThing>& things,
         const Ruler& ruler,
         const FoldLimits& limits)
      : things_(things),
        limits_(limits),
        cells_(ruler.length(), ruler.width()),
        after_(static_cast<std::size_t>(ruler.width()), 0) {
    for (const FoldThing& thing : things)
      add_thing(thing, cells_);
    for (const Line& line : drawing.lines) {
      add_line(line, ruler, cells_);
      for (const Point& p : line.points)
        turns_.push_back({.x = ruler.along(p), .y = ruler.across(p)});
    }
  }

  std::vector<FoldCut> run() {
    std::vector<FoldCut> cuts;
    int begin = 0;
    int before = 0;  // lines at the beginning of the piece
    while (cells_.length() - begin + lanes(before) > limits_.length) {
      std::optional<FoldCut> cut = next_cut(begin, before);
      if (!cut || cut->place.begin <= begin) return {};
      begin = cut->place.begin;
      before = cut->place.lines;
      after_ = cut->borders;
      cuts.push_back(*std::move(cut));
    }
    return cuts;
  }

 private:
  int lanes(int lines) const { return lines == 0 ? 0 : (lines - 1) * limits_.lane + 1; }

  std::optional<FoldCut> next_cut(int begin, int before) const {
    constexpr int most_apart = 2;
    for (int lines = 1; lines <= limits_.most_cut; ++lines) {
      const int room = limits_.length - lanes(before) - lanes(lines);
      const int last = std::min(cells_.length() - 1, begin + room - most_apart);
      const int first = begin + std::max(1, limits_.length / 4);
      if (first > last) return std::nullopt;
      std::optional<std::vector<int>> borders =
          CutFinder(cells_, {.first = first, .last = last}, after_).find(lines);
      if (borders) return cut_at(*std::move(borders));
    }
    return std::nullopt;
  }

  FoldCut cut_at(std::vector<int> borders) const {
    FoldCut cut{.place = {.border = 0, .end = 0, .begin = cells_.length(), .lines = 0},
                .borders = std::move(borders)};
    FoldPlace& place = cut.place;
    const auto add = [&](const Stretch& along, int across, int apart) {
      if (along.first < cut.border(across)) {
        place.end = std::max(place.end, along.last + 1 + apart);
      } else {
        place.begin = std::min(place.begin, along.first - apart);
      }
    };
    for (const FoldThing& thing : things_)
      add(thing.along, thing.across.first, thing.apart);
    for (const Point& p : turns_)
      add({.first = p.x, .last = p.x}, p.y, 0);
    for (int across = 0; across < cells_.width(); ++across)
      place.lines += cells_.at(cut.border(across), across).is_passed ? 1 : 0;
    return cut;
  }

  const std::vector<FoldThing>& things_;
  const FoldLimits& limits_;
  Cells cells_;
  std::vector<int> after_;  // the borders of the cut before
  std::vector<Point> turns_{};
};

}  // namespace

std::vector<FoldCut> bent_cuts(const Drawing& drawing,
                               const std::vector<FoldThing>& things,
                               const Ruler& ruler,
                               const FoldLimits& limits) {
  constexpr std::int64_t most_cells = 1'000'000;
  if (std::int64_t{ruler.length()} * ruler.width() > most_cells) return {};
  return Cutter(drawing, things, ruler, limits).run();
}

}  // namespace boxart::internal
