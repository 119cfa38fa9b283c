#include "support/reader_looks.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace boxart::internal::readback {
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

using Key = std::tuple<int, int, bool>;  // x, y, is_vertical

Key key_of(const StraightCell& cell, int by = 0) {
  return {cell.at.x + (cell.is_vertical ? 0 : by),
          cell.at.y + (cell.is_vertical ? by : 0),
          cell.is_vertical};
}

/// A cell with its place in the run that it is a part of.
struct Placed {
  const StraightCell* cell;
  int place;  // 0 at the west or north end
  bool is_last;
};

std::vector<Placed> placed(const std::vector<StraightCell>& cells) {
  std::map<Key, const StraightCell*> straight;
  for (const StraightCell& cell : cells)
    straight[key_of(cell)] = &cell;
  std::vector<Placed> out;
  for (const StraightCell& first : cells) {
    if (straight.contains(key_of(first, -1))) continue;
    auto at = straight.find(key_of(first));
    for (int place = 0; at != straight.end(); ++place) {
      const StraightCell* const cell = at->second;
      at = straight.find(key_of(*cell, 1));
      out.push_back({.cell = cell, .place = place, .is_last = at == straight.end()});
    }
  }
  return out;
}

/// Is this what the cell at its place shows in a line of this look?
bool shows(const Placed& placed, Stroke stroke) {
  const StraightCell& cell = *placed.cell;
  const int weight = weight_number(stroke.weight);
  switch (stroke.dash) {
    case Dash::Solid:
      return is(cell, weight, 0);
    case Dash::Dashed:
      if (stroke.weight != Weight::Double) return is(cell, weight, dashed);
      return placed.place % 2 == 0 ? is(cell, weight, 0) : is(cell, 1, dashed);
    case Dash::Dotted:
      return is(cell, weight, dotted);
    case Dash::DotDash:
      return is(cell, weight, placed.place % 2 == 0 ? 0 : dotted);
    case Dash::DotDotDash:
      return is(cell, weight, placed.place % 3 == 0 ? 0 : dotted);
    case Dash::Wave: {
      const int back = placed.place % 2 == 0 ? 1 : 2;
      const int ahead = placed.place % 2 == 0 && !placed.is_last ? 2 : 1;
      return cell.dashes == 0 && cell.back == back && cell.ahead == ahead;
    }
    default:
      return false;
  }
}

constexpr std::array<Stroke, 13> all_looks{{
    {},
    {.dash = Dash::Dashed},
    {.dash = Dash::Dotted},
    {.dash = Dash::DotDash},
    {.dash = Dash::DotDotDash},
    {.dash = Dash::Wave},
    {.weight = Weight::Heavy},
    {.weight = Weight::Heavy, .dash = Dash::Dashed},
    {.weight = Weight::Heavy, .dash = Dash::Dotted},
    {.weight = Weight::Heavy, .dash = Dash::DotDash},
    {.weight = Weight::Heavy, .dash = Dash::DotDotDash},
    {.weight = Weight::Double},
    {.weight = Weight::Double, .dash = Dash::Dashed},
}};

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
  const std::vector<Placed> all = placed(cells);
  std::vector<Stroke> looks;
  for (const Stroke stroke : all_looks) {
    const bool fits = std::all_of(
        all.begin(), all.end(), [stroke](const Placed& one) { return shows(one, stroke); });
    if (fits) looks.push_back(stroke);
  }
  return looks;
}

}  // namespace boxart::internal::readback
