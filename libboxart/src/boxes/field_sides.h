#pragma once

#include "base/field_part.h"
#include "base/geometry.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// Cells of one side of a box in which a line between its fields meets the border, ascending,
/// without the corners. Along x for the sides North and South, else along y. O(fields log fields).
std::vector<int> divider_cells(const std::vector<Field>& fields, const Rect& box, Side side);

/// Sets `also_at` of all fields of `box`: the sides that they reach through neighbours in their
/// rows. O(fields log fields).
void reach_sides(std::vector<Field>& fields, const Rect& box);

/// Where a line may end that is bound to compass sides of a field.
struct FieldReach {
  Sides sides;              // of the box
  Sides next_to = no_side;  // there only next to one of these; none: anywhere beside the field
};

/// The sides of `compass` that the field reaches. If there are none, those of its other sides that
/// lead towards them, next to these; or else whatever it reaches. A field that reaches no side of
/// the box has those of `compass`, in line with it.
///
///     ┌───┬───┐      The east side of the field a lies inside: a line leaves below it, at the last
///     │ a │ b │      cell.
///     └──┬┴───┘
FieldReach reach_of(const Field& field, const Rect& box, Sides compass);

/// The part of a field beside `side` that is next to one of the sides `next_to`.
FieldPart part_next_to(Side side, Sides next_to);

}  // namespace boxart::internal
