#include "boxes/missing_cells.h"

#include "support/catch.h"

namespace boxart::internal {

TEST_CASE("a group lacks what its range has too few free cells for") {
  const PortGroups groups{{{2, 4}, {.ports = 3, .field = 7}}};
  const MissingCells missing = missing_cells_of(groups, {3}, false, {.cells = 0, .field = -1});
  CHECK(missing.cells == 1);
  CHECK(missing.field == 7);
}

TEST_CASE("of fields that lack cells together, the one grows that lacks most by itself") {
  // Of three fields of a cell each, the cells of the last two are taken.
  const PortGroups groups{{{1, 1}, {.ports = 1, .field = 0}},
                          {{2, 2}, {.ports = 1, .field = 1}},
                          {{3, 3}, {.ports = 1, .field = 2}}};
  const MissingCells missing = missing_cells_of(groups, {2, 3}, false, {.cells = 0, .field = -1});
  CHECK(missing.cells == 2);
  CHECK(missing.field == 1);
}

TEST_CASE("what the side lacks goes to the side, unless a field lacks as much") {
  const PortGroups groups{{{1, 2}, {.ports = 3, .field = 4}}};
  CHECK(missing_cells_of(groups, {}, false, {.cells = 2, .field = -1}).field == -1);
  CHECK(missing_cells_of(groups, {}, false, {.cells = 1, .field = -1}).field == 4);
}

}  // namespace boxart::internal
