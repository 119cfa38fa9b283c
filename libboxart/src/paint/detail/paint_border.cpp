#include "paint/detail/paint_border.h"

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

/// Gives the cell `p` with number `i` of a side what the border is made of there.
void paint_pattern_cell(Brush& brush, Dash dash, int i, Side side, Point p) {
  const bool lies = side == Side::North || side == Side::South;
  const Side back = lies ? Side::West : Side::North;
  const Side ahead = opposite(back);
  Cell wanted;
  switch (dash) {
    case Dash::DotDash:
    case Dash::DotDotDash:
      wanted.dash =
          (dash == Dash::DotDash ? i % 2 == 0 : i % 3 < 2) ? CellDash::Dotted : CellDash::Solid;
      return brush.add(OpKind::Breaks, p, wanted);
    case Dash::Broad:
    case Dash::Wide:
      wanted.dash = block_dash(side, dash == Dash::Wide);
      return brush.add(OpKind::Breaks, p, wanted);
    case Dash::DoubleDash:
      if (i % 2 != 0) return;
      wanted.arms.add(back, Weight::Double);
      wanted.arms.add(ahead, Weight::Double);
      return brush.add(OpKind::Arms, p, wanted);
    case Dash::Wave:
      wanted.arms.add(i % 2 == 0 ? ahead : back, Weight::Heavy);
      return brush.add(OpKind::Arms, p, wanted);
    default:
      return;
  }
}

/// Makes a light border one of the kinds that Unicode has no lines for.
void paint_pattern(Brush& brush, const Rect& rect, Dash dash) {
  if (dash == Dash::Solid || dash == Dash::Dashed || dash == Dash::Dotted) return;
  for (int i = 0; i < rect.width - 2; ++i) {
    const int x = rect.x + 1 + i;
    paint_pattern_cell(brush, dash, i, Side::North, {.x = x, .y = rect.y});
    paint_pattern_cell(brush, dash, i, Side::South, {.x = x, .y = rect.last_y()});
  }
  for (int i = 0; i < rect.height - 2; ++i) {
    const int y = rect.y + 1 + i;
    paint_pattern_cell(brush, dash, i, Side::West, {.x = rect.x, .y = y});
    paint_pattern_cell(brush, dash, i, Side::East, {.x = rect.last_x(), .y = y});
  }
  if (dash != Dash::Broad && dash != Dash::Wide) return;
  for (const int x : {rect.x, rect.last_x()}) {
    for (const int y : {rect.y, rect.last_y()}) {
      const CellDash half = y == rect.y ? CellDash::UpperBlock : CellDash::LowerBlock;
      brush.add(OpKind::Breaks,
                {.x = x, .y = y},
                Cell{.dash = dash == Dash::Wide ? CellDash::FullBlock : half});
    }
  }
}

}  // namespace

void paint_border(Brush& brush, const Box& box) {
  brush.outline(box.rect, border_ink(box));
  for (const auto& [p, corner] : corners_of(box)) {
    const CellCorner wanted = cell_corner(corner, box.stroke.weight);
    if (wanted != CellCorner::Square) brush.add(OpKind::Corner, p, Cell{.corner = wanted});
  }
  paint_pattern(brush, box.rect, box.stroke.dash);
}

Ink border_ink(const Box& box) {
  return {.owner = BoxOwner,
          .weight = box.stroke.weight,
          .dash = cell_dash(box.stroke.dash),
          .color = box.paint.line};
}

}  // namespace boxart::internal
