#include "paint/detail/paint_border.h"

#include "graph/heads.h"

#include <array>
#include <utility>

namespace boxart::internal {

namespace {

CellCorner cell_corner(Corner corner, Weight weight) {
  switch (corner) {
    case Corner::Square:
      return CellCorner::Square;
    case Corner::Round:
      return weight == Weight::Double ? CellCorner::Square : CellCorner::Arc;
    case Corner::Arc:
      return CellCorner::Arc;
    case Corner::Cut:
      return CellCorner::Cut;
    case Corner::Diamond:
      return CellCorner::Diamond;
    case Corner::FilledDiamond:
      return CellCorner::FilledDiamond;
  }
  return CellCorner::Square;
}

std::array<std::pair<Point, Corner>, 4> corners_of(const Box& box) {
  const Rect& r = box.rect;
  return {{{{.x = r.x, .y = r.y}, box.corners.top_left},
           {{.x = r.last_x(), .y = r.y}, box.corners.top_right},
           {{.x = r.x, .y = r.last_y()}, box.corners.bottom_left},
           {{.x = r.last_x(), .y = r.last_y()}, box.corners.bottom_right}}};
}

CellDash block_dash(Side side, bool wide) {
  switch (side) {
    case Side::North:
      return CellDash::UpperBlock;
    case Side::South:
      return CellDash::LowerBlock;
    case Side::East:
      return wide ? CellDash::FullBlock : CellDash::RightBlock;
    case Side::West:
      return wide ? CellDash::FullBlock : CellDash::LeftBlock;
  }
  return CellDash::FullBlock;
}

/// Gives the cell with number `i` of a side what the border is made of there.
void pattern(Cell& cell, Dash dash, int i, Side side) {
  const bool lies = side == Side::North || side == Side::South;
  const Side back = lies ? Side::West : Side::North;
  const Side ahead = opposite(back);
  switch (dash) {
    case Dash::DotDash:
      cell.dash = i % 2 == 0 ? CellDash::Dotted : CellDash::Solid;
      break;
    case Dash::DotDotDash:
      cell.dash = i % 3 < 2 ? CellDash::Dotted : CellDash::Solid;
      break;
    case Dash::DoubleDash:
      if (i % 2 != 0) break;
      cell.arms.add(back, Weight::Double);
      cell.arms.add(ahead, Weight::Double);
      break;
    case Dash::Wave:
      cell.arms.add(i % 2 == 0 ? ahead : back, Weight::Heavy);
      break;
    case Dash::Broad:
    case Dash::Wide:
      cell.dash = block_dash(side, dash == Dash::Wide);
      break;
    default:
      break;
  }
}

/// Makes a light border one of the kinds that Unicode has no lines for.
void paint_pattern(Brush& brush, const Rect& rect, Dash dash) {
  const auto paint = [&](Point p, int i, Side side) {
    if (Cell* const cell = brush.cell(p)) pattern(*cell, dash, i, side);
  };
  for (int i = 0; i < rect.width - 2; ++i) {
    paint({.x = rect.x + 1 + i, .y = rect.y}, i, Side::North);
    paint({.x = rect.x + 1 + i, .y = rect.last_y()}, i, Side::South);
  }
  for (int i = 0; i < rect.height - 2; ++i) {
    paint({.x = rect.x, .y = rect.y + 1 + i}, i, Side::West);
    paint({.x = rect.last_x(), .y = rect.y + 1 + i}, i, Side::East);
  }
  if (dash != Dash::Broad && dash != Dash::Wide) return;
  for (const int x : {rect.x, rect.last_x()}) {
    for (const int y : {rect.y, rect.last_y()}) {
      const CellDash half = y == rect.y ? CellDash::UpperBlock : CellDash::LowerBlock;
      if (Cell* const cell = brush.cell({.x = x, .y = y})) {
        cell->dash = dash == Dash::Wide ? CellDash::FullBlock : half;
      }
    }
  }
}

void keep_whole(Brush& brush, const Rect& rect) {
  const auto keep = [&](Point p) {
    if (Cell* const cell = brush.cell(p)) cell->stays_whole = true;
  };
  for (int x = rect.x; x < rect.right(); ++x) {
    keep({.x = x, .y = rect.y});
    keep({.x = x, .y = rect.last_y()});
  }
  for (int y = rect.y; y < rect.bottom(); ++y) {
    keep({.x = rect.x, .y = y});
    keep({.x = rect.last_x(), .y = y});
  }
}

}  // namespace

void paint_border(Brush& brush, const Box& box) {
  brush.outline(box.rect, border_ink(box));
  for (const auto& [p, corner] : corners_of(box)) {
    if (Cell* const cell = brush.cell(p)) cell->corner = cell_corner(corner, box.stroke.weight);
  }
  paint_pattern(brush, box.rect, box.stroke.dash);
  if (must_stay_whole(box.corners, box.stroke)) keep_whole(brush, box.rect);
}

Ink border_ink(const Box& box) {
  return {.owner = BoxOwner,
          .weight = box.stroke.weight,
          .dash = cell_dash(box.stroke.dash),
          .color = box.paint.line};
}

}  // namespace boxart::internal
