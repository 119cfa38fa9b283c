#include "boxes/field_sides.h"

#include "boxes/field_ports.h"
#include "support/catch.h"

namespace boxart::internal {
namespace {

const Sides north = bit(Side::North);
const Sides east = bit(Side::East);
const Sides south = bit(Side::South);
const Sides west = bit(Side::West);

/// A box of three columns and three rows of fields, each three cells wide within its rims and one
/// high.
constexpr Rect box{.x = 0, .y = 0, .width = 13, .height = 7};

Field field_at(int column, int row) {
  return {.rect = {.x = 4 * column, .y = 2 * row, .width = 5, .height = 3}};
}

}  // namespace

TEST_CASE("a line ends at a named side that its field reaches") {
  CHECK(reach_of(field_at(0, 0), box, west).sides == west);
  CHECK(reach_of(field_at(0, 0), box, north | east).sides == north);
  CHECK(reach_of(field_at(0, 0), box, every_side).sides == (north | west));
  CHECK(reach_of(field_at(0, 0), box, west).next_to == no_side);
}

TEST_CASE("a line to a side inside its box ends next to it, on the way of the field's own sides") {
  const FieldReach corner = reach_of(field_at(0, 0), box, east);
  CHECK(corner.sides == north);
  CHECK(corner.next_to == east);
  const FieldReach below = reach_of(field_at(1, 2), box, west);
  CHECK(below.sides == south);
  CHECK(below.next_to == west);
  // Only the side across is its own.
  const FieldReach across = reach_of(field_at(1, 0), box, south);
  CHECK(across.sides == north);
  CHECK(across.next_to == no_side);
}

TEST_CASE("a side that a field reaches through its neighbours is its own") {
  Field inner = field_at(1, 1);
  inner.also_at = east;
  CHECK(reach_of(inner, box, east).sides == east);
  CHECK(reach_of(inner, box, north).sides == east);
  CHECK(reach_of(inner, box, north).next_to == north);
}

TEST_CASE("a field within others has the named sides of the box") {
  CHECK(reach_of(field_at(1, 1), box, south | east).sides == (south | east));
  CHECK(reach_of(field_at(1, 1), box, south | east).next_to == no_side);
}

TEST_CASE("next to a side are the first or last cells of those across it") {
  CHECK(part_next_to(Side::North, east) == FieldPart::Last);
  CHECK(part_next_to(Side::South, west | north) == FieldPart::First);
  CHECK(part_next_to(Side::East, south) == FieldPart::Last);
  CHECK(part_next_to(Side::West, west) == FieldPart::All);
}

TEST_CASE("ports next to a side of a field are as near to it as they can be") {
  const Field field{.rect = {.x = 10, .y = 20, .width = 9, .height = 7}};  // 7 x 5 cells within
  const auto cells = [&](FieldPart part, int count, RankDirection direction) {
    const PortRange range = port_range(field, part, count, !Axes(direction).is_sideways());
    return std::pair{range.first, range.last};
  };
  CHECK(cells(FieldPart::All, 2, RankDirection::TopBottom) == std::pair{11, 17});
  CHECK(cells(FieldPart::Last, 1, RankDirection::TopBottom) == std::pair{17, 17});
  CHECK(cells(FieldPart::Last, 3, RankDirection::BottomTop) == std::pair{13, 17});
  CHECK(cells(FieldPart::First, 2, RankDirection::TopBottom) == std::pair{11, 13});
  CHECK(cells(FieldPart::First, 3, RankDirection::LeftRight) == std::pair{21, 23});
  // No further than the field.
  CHECK(cells(FieldPart::Last, 9, RankDirection::RightLeft) == std::pair{21, 25});
}

}  // namespace boxart::internal
