#include "support/reader_borders.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace boxart::internal::readback {
namespace {

bool lies(Side side) {
  return side == Side::North || side == Side::South;
}

/// A corner of blocks: one that no other corner looks like, or a full one between walls.
bool is_block_corner(const Grid& grid, Point p, Side a, Side b) {
  const std::string glyph = grid.show(p);
  const bool upper = b == Side::South;
  const bool left = a == Side::East;
  if (glyph == "█") return grid.show(step(p, a)) == (upper ? "▀" : "▄");
  return glyph == (upper ? (left ? "▛" : "▜") : (left ? "▙" : "▟"));
}

bool is_block_wall(const Grid& grid, Point p, Side along) {
  const std::string glyph = grid.show(p);
  if (along == Side::East || along == Side::West) return glyph == "▀" || glyph == "▄";
  return glyph == "▌" || glyph == "▐" || glyph == "█";
}

std::vector<std::pair<Point, std::pair<Side, Side>>> corners_of(const Rect& rect) {
  return {{{.x = rect.x, .y = rect.y}, {Side::East, Side::South}},
          {{.x = rect.last_x(), .y = rect.y}, {Side::West, Side::South}},
          {{.x = rect.x, .y = rect.last_y()}, {Side::East, Side::North}},
          {{.x = rect.last_x(), .y = rect.last_y()}, {Side::West, Side::North}}};
}

/// The number of a cell on its side, from the left or the top.
int place_on(const Rect& rect, Point p, Side side) {
  return lies(side) ? p.x - rect.x - 1 : p.y - rect.y - 1;
}

/// What stands in cell `i` of a side: the weights towards the left or top, and away from it.
struct WallLook {
  int back = 1;
  int ahead = 1;
  int dashes = 0;
};

WallLook look_at(const Stroke& stroke, int i) {
  constexpr int dotted = 4;
  const int weight = static_cast<int>(stroke.weight) + 1;
  switch (stroke.dash) {
    case Dash::Dashed:
      return {.back = weight, .ahead = weight, .dashes = 3};
    case Dash::Dotted:
      return {.back = weight, .ahead = weight, .dashes = dotted};
    case Dash::DotDash:
      return {.dashes = i % 2 == 0 ? dotted : 0};
    case Dash::DotDotDash:
      return {.dashes = i % 3 == 2 ? 0 : dotted};
    case Dash::DoubleDash:
      return i % 2 == 0 ? WallLook{.back = 3, .ahead = 3} : WallLook{};
    case Dash::Wave:
      return i % 2 == 0 ? WallLook{.ahead = 2} : WallLook{.back = 2};
    default:
      return {.back = weight, .ahead = weight};
  }
}

bool fits_blocks(const Grid& grid, Point p, Side side, Dash dash) {
  const std::string glyph = grid.show(p);
  if (side == Side::North) return glyph == "▀";
  if (side == Side::South) return glyph == "▄";
  if (dash == Dash::Wide) return glyph == "█";
  return glyph == (side == Side::West ? "▌" : "▐");
}

bool fits_cell(const Grid& grid, const Rect& rect, Point p, Side side, const Stroke& stroke) {
  const Glyph& glyph = grid.glyph(p);
  if (glyph.kind == Glyph::Kind::Head) return true;
  const bool wants_blocks = stroke.dash == Dash::Broad || stroke.dash == Dash::Wide;
  if (wants_blocks) return fits_blocks(grid, p, side, stroke.dash);
  const Side ahead = lies(side) ? Side::East : Side::South;
  const WallLook look = look_at(stroke, place_on(rect, p, side));
  const bool same = glyph.weight(opposite(ahead)) == look.back && glyph.weight(ahead) == look.ahead;
  // Tees have no dashes.
  return same && (glyph.arm_count() > 2 || glyph.dashes == look.dashes);
}

constexpr std::array<Stroke, 13> all_strokes{{
    {},
    {.dash = Dash::Dashed},
    {.dash = Dash::Dotted},
    {.weight = Weight::Heavy},
    {.weight = Weight::Heavy, .dash = Dash::Dashed},
    {.weight = Weight::Heavy, .dash = Dash::Dotted},
    {.weight = Weight::Double},
    {.dash = Dash::DotDash},
    {.dash = Dash::DotDotDash},
    {.dash = Dash::DoubleDash},
    {.dash = Dash::Wave},
    {.dash = Dash::Broad},
    {.dash = Dash::Wide},
}};

Corner corner_at(const Grid& grid, Point p) {
  const Glyph& glyph = grid.glyph(p);
  if (glyph.kind == Glyph::Kind::Corner) return Corner::Cut;
  if (glyph.kind == Glyph::Kind::Head) {
    return glyph.head == ArrowHead::Diamond ? Corner::FilledDiamond : Corner::Diamond;
  }
  return glyph.arc ? Corner::Round : Corner::Square;
}

}  // namespace

bool is_head_in_wall(const Grid& grid, Point p, Side along) {
  if (!grid.heads_in_borders || grid.at(p).ink != Ink::Head) return false;
  const Glyph& glyph = grid.glyph(p);
  return glyph.is_triangle && glyph.points != along && glyph.points != opposite(along);
}

bool is_corner(const Grid& grid, Point p, Side a, Side b) {
  const Glyph& glyph = grid.glyph(p);
  if (grid.is_line(p)) return glyph.dashes != 2 && glyph.is_turn(a, b);
  if (grid.at(p).ink == Ink::Block) return is_block_corner(grid, p, a, b);
  if (grid.at(p).ink != Ink::Corner && grid.at(p).ink != Ink::Head) return false;
  if (grid.at(p).ink == Ink::Head && glyph.head != ArrowHead::Diamond &&
      glyph.head != ArrowHead::OpenDiamond) {
    return false;
  }
  if (glyph.kind == Glyph::Kind::Corner) {
    const bool rises = grid.show(p) == "╱";
    const bool should_rise = (a == Side::East) == (b == Side::South);
    if (rises != should_rise) return false;
  }
  const auto goes_on = [&](Side side) {
    const Point next = step(p, side);
    return grid.has_arm(next, opposite(side)) || is_head_in_wall(grid, next, side) ||
           (grid.at(next).ink == Ink::Block && is_block_wall(grid, next, side));
  };
  return goes_on(a) && goes_on(b);
}

bool is_wall(const Grid& grid, Point p, Side along) {
  if (is_head_in_wall(grid, p, along)) return true;
  if (grid.at(p).ink == Ink::Block) return is_block_wall(grid, p, along);
  return grid.is_line(p) && grid.glyph(p).dashes != 2 && grid.glyph(p).has_arm(along) &&
         grid.glyph(p).has_arm(opposite(along));
}

std::vector<std::pair<Point, Side>> walls_of(const Rect& rect) {
  std::vector<std::pair<Point, Side>> walls;
  for (int x = rect.x + 1; x < rect.last_x(); ++x) {
    walls.push_back({{.x = x, .y = rect.y}, Side::North});
    walls.push_back({{.x = x, .y = rect.last_y()}, Side::South});
  }
  for (int y = rect.y + 1; y < rect.last_y(); ++y) {
    walls.push_back({{.x = rect.x, .y = y}, Side::West});
    walls.push_back({{.x = rect.last_x(), .y = y}, Side::East});
  }
  return walls;
}

void read_border(Picture& picture, DrawnBox& box) {
  const Grid& grid = picture.grid;
  const auto fault = [&](Point p) {
    picture.complaints.push_back(
        complaint("the border of a box changes its look at " + grid.show(p), p));
  };
  const auto walls = walls_of(box.rect);
  std::size_t longest = 0;  // how many cells in a row are of one look
  for (const Stroke& stroke : all_strokes) {
    const auto wrong = std::find_if(walls.begin(), walls.end(), [&](const auto& wall) {
      return !fits_cell(grid, box.rect, wall.first, wall.second, stroke);
    });
    longest = std::max(longest, static_cast<std::size_t>(wrong - walls.begin()));
    if (wrong == walls.end()) box.strokes.push_back(stroke);
  }
  if (box.strokes.empty()) fault(walls[std::min(longest, walls.size() - 1)].first);
  int squares = 0;
  int arcs = 0;
  for (const auto& [p, sides] : corners_of(box.rect)) {
    const Glyph& glyph = grid.glyph(p);
    if (glyph.kind != Glyph::Kind::Line) continue;
    ++(glyph.arc ? arcs : squares);
    const auto fits = [&, a = sides.first, b = sides.second](const Stroke& stroke) {
      const int weight = static_cast<int>(stroke.weight) + 1;
      return glyph.weight(a) == weight && glyph.weight(b) == weight;
    };
    // Unicode has round corners of light lines only.
    if (glyph.arc || box.strokes.empty()) continue;
    if (std::none_of(box.strokes.begin(), box.strokes.end(), fits)) fault(p);
  }
  if (arcs > 0 && squares > 0) fault({.x = box.rect.x, .y = box.rect.y});
  const Rect& r = box.rect;
  box.corners = {corner_at(grid, {.x = r.x, .y = r.y}),
                 corner_at(grid, {.x = r.last_x(), .y = r.y}),
                 corner_at(grid, {.x = r.x, .y = r.last_y()}),
                 corner_at(grid, {.x = r.last_x(), .y = r.last_y()})};
}

}  // namespace boxart::internal::readback
