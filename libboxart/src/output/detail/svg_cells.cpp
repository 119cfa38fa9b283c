#include "output/detail/svg_cells.h"

#include "base/real.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <string>

namespace boxart::internal {

namespace {

constexpr double half_width = svg_cell_width / 2;
constexpr double half_height = svg_cell_height / 2;
/// The rails of a double line are that far from its middle.
constexpr double rail = 1.75;

constexpr std::array<Side, 4> sides{Side::North, Side::East, Side::South, Side::West};

Side next(Side side) {
  return static_cast<Side>((static_cast<int>(side) + 1) % 4);
}

bool is_double(const Cell& cell, Side side) {
  return cell.arms.weight(side) == 3;
}

/// As svg_number, at `out`. Returns where it ends.
char* write_number(char* out, double value) {
  long hundredths = nearest_whole(100 * value);
  if (hundredths < 0) {
    *out++ = '-';
    hundredths = -hundredths;
  }
  constexpr std::ptrdiff_t most = 20;
  out = std::to_chars(out, out + most, hundredths / 100).ptr;
  const long rest = hundredths % 100;
  if (rest == 0) return out;
  *out++ = '.';
  *out++ = static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) *out++ = static_cast<char>('0' + rest % 10);
  return out;
}

/// Adds to path data round the middle of a cell.
class Path {
 public:
  Path(double x, double y, std::string& text, SvgStrokes& strokes)
      : x_(x + half_width), y_(y + half_height), text_(text), strokes_(strokes) {}

  /// A point given by how far it lies from the middle towards `side`, and how far to the right of
  /// that direction.
  void move(Side side, double ahead, double right) { add('M', side, ahead, right); }
  void line(Side side, double ahead, double right) { add('L', side, ahead, right); }
  /// Straight on the screen: from the middle.
  void move_by(double dx, double dy) { put('M', dx, dy); }
  void line_by(double dx, double dy) { put('L', dx, dy); }
  void curve(double dx, double dy) {
    put('Q', 0, 0);
    put(' ', dx, dy);
  }
  void circle(double radius) {
    const std::string r = svg_number(radius);
    put('M', -radius, 0);
    for (const double way : {2 * radius, -2 * radius})
      text_ += 'a' + r + ' ' + r + " 0 1 0 " + svg_number(way) + " 0";
    close();
  }
  void close() { text_ += 'Z'; }

 private:
  void add(char command, Side side, double ahead, double right) {
    switch (side) {
      case Side::North:
        return put(command, right, -ahead);
      case Side::East:
        return put(command, ahead, right);
      case Side::South:
        return put(command, -right, ahead);
      case Side::West:
        return put(command, -ahead, -right);
    }
  }
  void put(char command, double dx, double dy) {
    std::array<char, 2 * SvgNumbers::longest + 2> made;
    char* out = made.data();
    *out++ = command;
    out = strokes_.columns.write(out, x_ + dx);
    *out++ = ' ';
    out = strokes_.rows.write(out, y_ + dy);
    text_.append(made.data(), out);
  }

  double x_;
  double y_;
  std::string& text_;
  SvgStrokes& strokes_;
};

double reach(Side side) {
  return side == Side::North || side == Side::South ? half_height : half_width;
}

/// Where a rail of the double arm to `side` begins, from the middle; the rail at the right of the
/// arm's direction when `right`.
double rail_start(const Cell& cell, Side side, bool right) {
  const Side near = right ? next(side) : opposite(next(side));
  if (is_double(cell, near)) return rail;
  if (is_double(cell, opposite(side))) return 0;
  return is_double(cell, opposite(near)) ? -rail : 0;
}

/// Where a single arm begins: in the middle, or at a rail of the double line that it meets.
double single_start(const Cell& cell, Side side) {
  const bool right = is_double(cell, next(side));
  const bool left = is_double(cell, opposite(next(side)));
  if (cell.arms.has(opposite(side)) || (!right && !left)) return 0;
  return right && left ? rail : -rail;
}

void add_arms(const Cell& cell, Path& light, Path& heavy) {
  // A corner of one weight is one stroke, so that its tip is whole.
  if (cell.arms.is_turn()) {
    const Side vertical = cell.arms.has(Side::North) ? Side::North : Side::South;
    const Side horizontal = cell.arms.has(Side::East) ? Side::East : Side::West;
    const int weight = cell.arms.weight(vertical);
    if (weight == cell.arms.weight(horizontal) && weight < 3) {
      Path& path = weight == 2 ? heavy : light;
      path.move(vertical, half_height, 0);
      path.line(vertical, 0, 0);
      path.line(horizontal, half_width, 0);
      return;
    }
  }
  for (const Side side : sides) {
    const int weight = cell.arms.weight(side);
    if (weight == 3) {
      for (const bool right : {false, true}) {
        const double aside = right ? rail : -rail;
        light.move(side, rail_start(cell, side, right), aside);
        light.line(side, reach(side), aside);
      }
    } else if (weight > 0) {
      Path& path = weight == 2 ? heavy : light;
      path.move(side, single_start(cell, side), 0);
      path.line(side, reach(side), 0);
    }
  }
}

/// The pieces of a broken line in one cell, and the part of each that is drawn.
struct Breaks {
  int count;
  double share;
};

Breaks breaks(CellDash dash) {
  switch (dash) {
    case CellDash::Dashed:
      return {.count = 3, .share = 0.6};
    case CellDash::Dotted:
      return {.count = 4, .share = 0.4};
    case CellDash::Frame:
    case CellDash::LowerFrame:
      return {.count = 2, .share = 0.65};
    default:
      return {.count = 1, .share = 1};
  }
}

void add_broken(const Cell& cell, Path& path) {
  const Side side = cell.arms.is_vertical() ? Side::South : Side::East;
  const Breaks parts = breaks(cell.dash);
  const double step = 2 * reach(side) / parts.count;
  for (int i = 0; i < parts.count; ++i) {
    const double from = -reach(side) + step * (i + (1 - parts.share) / 2);
    path.move(side, from, 0);
    path.line(side, from + step * parts.share, 0);
  }
}

/// Is one of its arms heavy?
bool is_heavy(const Cell& cell) {
  return std::ranges::any_of(sides, [&](Side side) { return cell.arms.weight(side) == 2; });
}

bool has_double(const Cell& cell) {
  return std::ranges::any_of(sides, [&](Side side) { return is_double(cell, side); });
}

/// Is the turn no square one? As in characters, those of double lines are square but for marks of
/// shapes.
bool has_own_turn(const Cell& cell) {
  if (cell.corner == CellCorner::Square) return false;
  return cell.corner != CellCorner::Round || !has_double(cell);
}

void add_diamond(Path& path, double size) {
  path.move_by(-size, 0);
  path.line_by(0, -size);
  path.line_by(size, 0);
  path.line_by(0, size);
  path.close();
}

/// A turn that is no square one.
void add_turn(const Cell& cell, Path& light, Path& filled) {
  const double dx = cell.arms.has(Side::East) ? half_width : -half_width;
  const double dy = cell.arms.has(Side::South) ? half_height : -half_height;
  constexpr double size = 3.5;
  switch (cell.corner) {
    case CellCorner::Diamond:
    case CellCorner::FilledDiamond:
      light.move_by(dx, 0);
      light.line_by(dx < 0 ? -size : size, 0);
      light.move_by(0, dy < 0 ? -size : size);
      light.line_by(0, dy);
      return add_diamond(cell.corner == CellCorner::Diamond ? light : filled, size);
    case CellCorner::Cut:
      light.move_by(dx, 0);
      return light.line_by(0, dy);
    default:
      light.move_by(dx, 0);
      light.curve(0, dy);
  }
}

void add_block(CellDash dash, Path& filled) {
  const double left = dash == CellDash::RightBlock ? 0 : -half_width;
  const double right = dash == CellDash::LeftBlock ? 0 : half_width;
  const double top = dash == CellDash::LowerBlock ? 0 : -half_height;
  const double bottom = dash == CellDash::UpperBlock ? 0 : half_height;
  filled.move_by(left, top);
  filled.line_by(right, top);
  filled.line_by(right, bottom);
  filled.line_by(left, bottom);
  filled.close();
}

void add_polygon(Path& path, Side side, std::initializer_list<std::array<double, 2>> points) {
  bool first = true;
  for (const auto& [ahead, right] : points) {
    if (first) {
      path.move(side, ahead, right);
    } else {
      path.line(side, ahead, right);
    }
    first = false;
  }
  path.close();
}

void add_point(PointMark mark, Path& light, Path& filled) {
  constexpr double size = 3.5;
  constexpr Side up = Side::North;
  switch (mark) {
    case PointMark::Dot:
      return filled.circle(size);
    case PointMark::Circle:
      return light.circle(size);
    case PointMark::Small:
      return filled.circle(size / 3);
    case PointMark::Star:
    case PointMark::OpenStar:
      return add_polygon(mark == PointMark::Star ? filled : light,
                         up,
                         {{4.5, 0},
                          {1.4, 1},
                          {1.4, 4.3},
                          {-0.5, 1.7},
                          {-3.6, 2.6},
                          {-1.7, 0},
                          {-3.6, -2.6},
                          {-0.5, -1.7},
                          {1.4, -4.3},
                          {1.4, -1}});
    case PointMark::Square:
    case PointMark::OpenSquare:
      return add_polygon(mark == PointMark::Square ? filled : light,
                         up,
                         {{size, size}, {-size, size}, {-size, -size}, {size, -size}});
    case PointMark::Diamond:
      return add_diamond(filled, size);
    case PointMark::OpenDiamond:
      return add_diamond(light, size);
    case PointMark::Cross:
    case PointMark::X: {
      const double aside = mark == PointMark::X ? size : 0;
      light.move_by(-size, -aside);
      light.line_by(size, aside);
      light.move_by(-aside, size);
      return light.line_by(aside, -size);
    }
  }
}

/// The arrowhead, with its line behind it as far as it reaches.
void add_head(const Cell& cell, Path& light, Path& filled) {
  const Side side = cell.head_side;
  const double tip = reach(side);
  constexpr double size = 3.5;
  const bool open = cell.head == ArrowHead::Open || cell.head == ArrowHead::OpenDot ||
                    cell.head == ArrowHead::OpenDiamond || cell.head == ArrowHead::OpenBox;
  Path& path = open ? light : filled;
  double back = tip - 2 * size;
  switch (cell.head) {
    case ArrowHead::Dot:
    case ArrowHead::OpenDot:
      path.circle(size);
      back = -size;
      break;
    case ArrowHead::Diamond:
    case ArrowHead::OpenDiamond:
      add_polygon(path, side, {{size, 0}, {0, size}, {-size, 0}, {0, -size}});
      back = -size;
      break;
    case ArrowHead::Box:
    case ArrowHead::OpenBox:
      add_polygon(path, side, {{size, size}, {-size, size}, {-size, -size}, {size, -size}});
      back = -size;
      break;
    default:
      add_polygon(path, side, {{tip, 0}, {back, size}, {back, -size}});
  }
  if (cell.arms.has(opposite(side)) && back > -tip) {
    light.move(side, -tip, 0);
    light.line(side, back, 0);
  }
}

}  // namespace

std::string svg_number(double value) {
  std::array<char, SvgNumbers::longest> made;
  return std::string(made.data(), write_number(made.data(), value));
}

char* SvgNumbers::write(char* out, double value) {
  // Halves of units, which most numbers have, are apart.
  Known& known = known_[static_cast<std::size_t>(std::abs(2 * value)) % known_.size()];
  if (known.value != value || known.length == 0) {
    known.value = value;
    known.length =
        static_cast<std::size_t>(write_number(known.text.data(), value) - known.text.data());
  }
  std::memcpy(out, known.text.data(), longest);
  return out + known.length;
}

void add_svg_strokes(const Cell& cell, double x, double y, SvgStrokes& strokes) {
  Path light(x, y, strokes.light, strokes);
  Path heavy(x, y, strokes.heavy, strokes);
  Path filled(x, y, strokes.filled, strokes);
  const bool is_straight = cell.arms.is_vertical() || cell.arms.is_horizontal();
  if (cell.head != ArrowHead::None) {
    add_head(cell, light, filled);
  } else if (cell.owner == PointOwner) {
    add_point(cell.mark, light, filled);
  } else if (is_block(cell.dash)) {
    add_block(cell.dash, filled);
    // A corner goes on along both of its sides.
    const bool to_east = cell.arms.has(Side::East);
    if (cell.arms.is_turn() && cell.dash != CellDash::FullBlock) {
      add_block(to_east ? CellDash::LeftBlock : CellDash::RightBlock, filled);
    }
  } else if (cell.arms.is_turn() && has_own_turn(cell)) {
    add_turn(cell, is_heavy(cell) ? heavy : light, filled);
  } else if (is_straight && cell.dash != CellDash::Solid) {
    add_broken(cell, is_heavy(cell) ? heavy : light);
  } else {
    add_arms(cell, light, heavy);
  }
}

}  // namespace boxart::internal
