#include "support/reader_looks.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace boxart::readback {
namespace {

constexpr int dashed = 3;
constexpr int dotted = 4;

int weight_number(Weight weight) {
  return static_cast<int>(weight) + 1;
}

/// Is the cell one of a single weight and these dashes?
bool is(const StraightCell& cell, int weight, int dashes) {
  return cell.back == weight && cell.ahead == weight && cell.dashes == dashes;
}

/// A look in which the glyph depends on the place: a cell fits at one of `period` places.
struct Pattern {
  Stroke stroke;
  int period;
  std::function<bool(const StraightCell&, int place)> fits;
};

int place_of(const StraightCell& cell) {
  return cell.is_vertical ? cell.at.y : cell.at.x;
}

/// Do all cells in one direction fit, wherever the pattern begins?
bool shows(const std::vector<StraightCell>& cells, const Pattern& pattern, bool is_vertical) {
  for (int first = 0; first < pattern.period; ++first) {
    const bool all = std::all_of(cells.begin(), cells.end(), [&](const StraightCell& cell) {
      return cell.is_vertical != is_vertical ||
             pattern.fits(cell, (place_of(cell) + first) % pattern.period);
    });
    if (all) return true;
  }
  return false;
}

std::vector<Pattern> patterns(const std::vector<StraightCell>& cells) {
  std::vector<Pattern> all;
  for (const Weight weight : {Weight::Light, Weight::Heavy}) {
    const int number = weight_number(weight);
    all.push_back({.stroke = {.weight = weight, .dash = Dash::DotDash},
                   .period = 2,
                   .fits = [number](const StraightCell& cell, int place) {
                     return is(cell, number, place == 0 ? 0 : dotted);
                   }});
    all.push_back({.stroke = {.weight = weight, .dash = Dash::DotDotDash},
                   .period = 3,
                   .fits = [number](const StraightCell& cell, int place) {
                     return is(cell, number, place == 2 ? 0 : dotted);
                   }});
  }
  const int twofold = weight_number(Weight::Double);
  all.push_back({.stroke = {.weight = Weight::Double, .dash = Dash::Dashed},
                 .period = 2,
                 .fits = [twofold](const StraightCell& cell, int place) {
                   return place == 0 ? is(cell, twofold, 0) : is(cell, 1, dashed);
                 }});
  // A wave is heavy at the seam between a cell and the next, if the line goes straight on there.
  std::set<std::tuple<int, int, bool>> straight;
  for (const StraightCell& cell : cells)
    straight.insert({cell.at.x, cell.at.y, cell.is_vertical});
  const auto has = [straight](const StraightCell& cell, int by) {
    const int x = cell.at.x + (cell.is_vertical ? 0 : by);
    const int y = cell.at.y + (cell.is_vertical ? by : 0);
    return straight.count({x, y, cell.is_vertical}) > 0;
  };
  all.push_back({.stroke = {.dash = Dash::Wave},
                 .period = 2,
                 .fits = [has](const StraightCell& cell, int place) {
                   const int ahead = place == 0 && has(cell, 1) ? 2 : 1;
                   const int back = place == 1 && has(cell, -1) ? 2 : 1;
                   return cell.dashes == 0 && cell.ahead == ahead && cell.back == back;
                 }});
  return all;
}

}  // namespace

StraightCell straight_cell(const Glyph& glyph, Point at) {
  const bool is_vertical = glyph.is_straight_vertical();
  return {.at = at,
          .is_vertical = is_vertical,
          .back = glyph.weight(is_vertical ? Side::North : Side::West),
          .ahead = glyph.weight(is_vertical ? Side::South : Side::East),
          .dashes = glyph.dashes};
}

std::vector<Stroke> looks_of(const std::vector<StraightCell>& cells) {
  std::vector<Stroke> looks;
  for (const Weight weight : {Weight::Light, Weight::Heavy, Weight::Double}) {
    for (const Dash dash : {Dash::Solid, Dash::Dashed, Dash::Dotted}) {
      const int dashes = dash == Dash::Dashed ? dashed : dash == Dash::Dotted ? dotted : 0;
      const bool all = std::all_of(cells.begin(), cells.end(), [&](const StraightCell& cell) {
        return is(cell, weight_number(weight), dashes);
      });
      if (all) looks.push_back({.weight = weight, .dash = dash});
    }
  }
  for (const Pattern& pattern : patterns(cells)) {
    if (shows(cells, pattern, false) && shows(cells, pattern, true)) {
      looks.push_back(pattern.stroke);
    }
  }
  return looks;
}

}  // namespace boxart::readback
