#include "scene/route/detail/detour_ports.h"

#include "boxes/field_sides.h"
#include "scene/route/detail/detour_grid.h"

#include <algorithm>
#include <cstdlib>

namespace boxart::internal {

namespace {

constexpr int greatest_bias = 10;  // of a cost: less than one bend
constexpr int frame_bias = 40;     // lines to frames look best in the middle of a side

/// The refined places [first, last] along a side.
struct Interval {
  int first;
  int last;
};

Interval along(const Rect& rect, Side side) {
  if (is_vertical(side)) {
    return {.first = DetourGrid::refined(rect.x), .last = DetourGrid::refined(rect.last_x())};
  }
  return {.first = DetourGrid::refined(rect.y), .last = DetourGrid::refined(rect.last_y())};
}

/// The cell at place `at` of a side.
Point cell_at(const Rect& rect, Side side, int at) {
  switch (side) {
    case Side::North:
      return {.x = at, .y = DetourGrid::refined(rect.y)};
    case Side::South:
      return {.x = at, .y = DetourGrid::refined(rect.last_y())};
    case Side::West:
      return {.x = DetourGrid::refined(rect.x), .y = at};
    case Side::East:
      break;
  }
  return {.x = DetourGrid::refined(rect.last_x()), .y = at};
}

/// Adds the places of `part` (refined, ends included) on `side` of `rect` but for those in
/// `without`, which ascends.
void add_ports(const Rect& rect,
               Side side,
               Interval part,
               const std::vector<int>& without,
               std::vector<DetourPort>& ports) {
  const int twice_middle = part.first + part.last;
  for (int at = part.first; at <= part.last; ++at) {
    if (std::ranges::binary_search(without, at)) continue;
    const int aside = std::abs(2 * at - twice_middle);
    ports.push_back({.cell = cell_at(rect, side, at),
                     .side = side,
                     .cost = std::min(greatest_bias, aside / 4),
                     .aside = aside});
  }
}

/// The places beside a field on `side`: within its rims, but for the inserted one before its first
/// cell where it has none (see insert_rows_and_columns).
Interval beside(const Field& field, Side side) {
  Interval part = along(field.rect, side);
  part.first += has(field.rims, is_vertical(side) ? Side::West : Side::North) ? 1 : 0;
  part.last += has(field.rims, is_vertical(side) ? Side::East : Side::South) ? -1 : 1;
  return part;
}

/// The refined places on `side` where lines between fields meet the border, ascending.
std::vector<int> dividers(const Box& box, Side side) {
  std::vector<int> cells = divider_cells(box.fields, box.rect, side);
  for (int& cell : cells)
    cell = DetourGrid::refined(cell);
  return cells;
}

void add_box_side(const Box& box, Side side, std::vector<DetourPort>& ports) {
  const Interval cells = along(box.rect, side);
  if (box.kind != Node::Kind::Box) {
    add_ports(box.rect, side, cells, {}, ports);
    return;
  }
  add_ports(box.rect,
            side,
            {.first = cells.first + 1, .last = cells.last - 1},
            dividers(box, side),
            ports);
}

/// The places beside the part of a field on `side`. That next to an end has its last cell and the
/// inserted one behind it.
Interval beside(const Field& field, Side side, FieldPart part) {
  Interval places = beside(field, side);
  const int cells = places.last - places.first;
  if (part == FieldPart::First) places.last -= std::max(0, cells - 1);
  if (part == FieldPart::Last) places.first += std::max(0, cells - 1);
  return places;
}

void add_field(const Box& box, const Field& field, Sides compass, std::vector<DetourPort>& ports) {
  const FieldReach reach = reach_of(field, box.rect, compass);
  for (const Side side : all_sides) {
    if (!has(reach.sides, side)) continue;
    const Interval part = box.kind == Node::Kind::Box
                              ? beside(field, side, part_next_to(side, reach.next_to))
                              : along(field.rect, side);
    add_ports(box.rect, side, part, dividers(box, side), ports);
  }
}

}  // namespace

std::vector<DetourPort> detour_ports(const Box& box, const DetourEnd& end) {
  std::vector<DetourPort> ports;
  const auto field = std::ranges::find(box.fields, end.field, &Field::port);
  if (!end.field.empty() && field != box.fields.end()) add_field(box, *field, end.sides, ports);
  if (!ports.empty()) return ports;
  for (const Side side : all_sides) {
    if (has(end.sides, side)) add_box_side(box, side, ports);
  }
  return ports;
}

std::vector<DetourPort> detour_ports(const Frame& frame, const DetourEnd& end) {
  std::vector<DetourPort> ports;
  for (const Side side : all_sides) {
    if ((end.sides >> static_cast<int>(side) & 1U) == 0) continue;
    const Interval side_cells = along(frame.rect, side);
    const std::size_t first = ports.size();
    // Off the corner by a cell, where there are as many: with a line that ends beside it at the
    // other side, the corner would read as a turn.
    const int off = side_cells.last - side_cells.first >= 8 ? 3 : 1;
    add_ports(frame.rect,
              side,
              {.first = side_cells.first + off, .last = side_cells.last - off},
              {},
              ports);
    for (std::size_t i = first; i < ports.size(); ++i)
      ports[i].cost = std::min(frame_bias, ports[i].aside / 2);
  }
  return ports;
}

}  // namespace boxart::internal
