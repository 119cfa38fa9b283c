#include "paint/glyphs.h"

#include "base/word.h"
#include "paint/detail/head_glyphs.h"

#include <array>
#include <bit>
#include <cstddef>
#include <limits>

namespace boxart::internal {

namespace {

struct ArmsGlyph {
  std::string_view glyph;
  /// The weights of the arms to the north, east, south and west: 0 none, 1 light, 2 heavy, 3
  /// double.
  std::string_view weights;
};

// Every character of the block "Box Drawing" but the dashes, arcs and diagonals.
// clang-format off
constexpr std::array<ArmsGlyph, 109> arms_glyphs{{
    {"─", "0101"}, {"━", "0202"}, {"│", "1010"}, {"┃", "2020"}, {"┌", "0110"}, {"┍", "0210"},
    {"┎", "0120"}, {"┏", "0220"}, {"┐", "0011"}, {"┑", "0012"}, {"┒", "0021"}, {"┓", "0022"},
    {"└", "1100"}, {"┕", "1200"}, {"┖", "2100"}, {"┗", "2200"}, {"┘", "1001"}, {"┙", "1002"},
    {"┚", "2001"}, {"┛", "2002"}, {"├", "1110"}, {"┝", "1210"}, {"┞", "2110"}, {"┟", "1120"},
    {"┠", "2120"}, {"┡", "2210"}, {"┢", "1220"}, {"┣", "2220"}, {"┤", "1011"}, {"┥", "1012"},
    {"┦", "2011"}, {"┧", "1021"}, {"┨", "2021"}, {"┩", "2012"}, {"┪", "1022"}, {"┫", "2022"},
    {"┬", "0111"}, {"┭", "0112"}, {"┮", "0211"}, {"┯", "0212"}, {"┰", "0121"}, {"┱", "0122"},
    {"┲", "0221"}, {"┳", "0222"}, {"┴", "1101"}, {"┵", "1102"}, {"┶", "1201"}, {"┷", "1202"},
    {"┸", "2101"}, {"┹", "2102"}, {"┺", "2201"}, {"┻", "2202"}, {"┼", "1111"}, {"┽", "1112"},
    {"┾", "1211"}, {"┿", "1212"}, {"╀", "2111"}, {"╁", "1121"}, {"╂", "2121"}, {"╃", "2112"},
    {"╄", "2211"}, {"╅", "1122"}, {"╆", "1221"}, {"╇", "2212"}, {"╈", "1222"}, {"╉", "2122"},
    {"╊", "2221"}, {"╋", "2222"}, {"═", "0303"}, {"║", "3030"}, {"╒", "0310"}, {"╓", "0130"},
    {"╔", "0330"}, {"╕", "0013"}, {"╖", "0031"}, {"╗", "0033"}, {"╘", "1300"}, {"╙", "3100"},
    {"╚", "3300"}, {"╛", "1003"}, {"╜", "3001"}, {"╝", "3003"}, {"╞", "1310"}, {"╟", "3130"},
    {"╠", "3330"}, {"╡", "1013"}, {"╢", "3031"}, {"╣", "3033"}, {"╤", "0313"}, {"╥", "0131"},
    {"╦", "0333"}, {"╧", "1303"}, {"╨", "3101"}, {"╩", "3303"}, {"╪", "1313"}, {"╫", "3131"},
    {"╬", "3333"}, {"╴", "0001"}, {"╵", "1000"}, {"╶", "0100"}, {"╷", "0010"}, {"╸", "0002"},
    {"╹", "2000"}, {"╺", "0200"}, {"╻", "0020"}, {"╼", "0201"}, {"╽", "1020"}, {"╾", "0102"},
    {"╿", "2010"},
}};
// clang-format on

/// The weights as Arms holds them.
constexpr unsigned bits_of(std::string_view weights) {
  unsigned bits = 0;
  for (std::size_t side = 0; side < weights.size(); ++side) {
    bits |= static_cast<unsigned>(weights[side] - '0') << (2 * side);
  }
  return bits;
}

/// The weights of every entry of arms_glyphs, computed once.
constexpr std::array<unsigned, arms_glyphs.size()> glyph_bits = [] {
  std::array<unsigned, arms_glyphs.size()> bits{};
  for (std::size_t i = 0; i < bits.size(); ++i)
    bits[i] = bits_of(arms_glyphs[i].weights);
  return bits;
}();

/// One bit for each side at which two bits aren't both 0.
constexpr unsigned sides_of(unsigned bits) {
  return (bits | bits >> 1U) & 0x55U;
}

constexpr std::string_view nearest_glyph(unsigned bits) {
  std::string_view nearest = " ";
  int least = std::numeric_limits<int>::max();
  for (std::size_t i = 0; i < arms_glyphs.size(); ++i) {
    if (sides_of(glyph_bits[i]) != sides_of(bits)) continue;
    const int different = std::popcount(sides_of(glyph_bits[i] ^ bits));
    if (different >= least) continue;
    nearest = arms_glyphs[i].glyph;
    least = different;
  }
  return nearest;
}

// Two bits a side: all that Arms can hold.
constexpr std::size_t arms_count = 256;

constexpr std::array<Word<3>, arms_count> make_table() {
  std::array<Word<3>, arms_count> table{};
  for (std::size_t bits = 0; bits < arms_count; ++bits) {
    table[bits] = Word<3>(nearest_glyph(static_cast<unsigned>(bits)));
  }
  return table;
}

constexpr std::array<Word<3>, arms_count> glyph_of_arms = make_table();

/// The straight glyph with dashes, or an empty text where there is none.
std::string_view dashed(const Cell& cell) {
  const Side along = cell.arms.is_vertical() ? Side::North : Side::East;
  const bool vertical = along == Side::North;
  const int weight = cell.arms.weight(along);
  if (weight > 2) return {};
  const bool heavy = weight == 2;
  switch (cell.dash) {
    case CellDash::Solid:
      return {};
    case CellDash::Dashed:
      if (heavy) return vertical ? "┇" : "┅";
      return vertical ? "┆" : "┄";
    case CellDash::Dotted:
      if (heavy) return vertical ? "┋" : "┉";
      return vertical ? "┊" : "┈";
    case CellDash::Frame:
    case CellDash::LowerFrame:
      return vertical ? "╎" : "╌";
    default:
      return {};
  }
}

/// Half a cell, or a whole one, of a border that is thicker than lines are. A corner is
/// an upper or a lower one.
std::string_view block(const Cell& cell) {
  const bool turns = cell.arms.is_turn();
  const bool to_east = cell.arms.has(Side::East);
  switch (cell.dash) {
    case CellDash::UpperBlock:
      return !turns ? "▀" : to_east ? "▛" : "▜";
    case CellDash::LowerBlock:
      return !turns ? "▄" : to_east ? "▙" : "▟";
    case CellDash::LeftBlock:
      return "▌";
    case CellDash::RightBlock:
      return "▐";
    default:
      return "█";
  }
}

std::string_view turn(const Cell& cell) {
  const bool to_east = cell.arms.has(Side::East);
  const bool to_south = cell.arms.has(Side::South);
  const bool light = cell.arms.weight(to_east ? Side::East : Side::West) == 1 &&
                     cell.arms.weight(to_south ? Side::South : Side::North) == 1;
  switch (cell.corner) {
    case CellCorner::Square:
      return {};
    case CellCorner::Round:
    case CellCorner::Arc:
      if (!light && cell.corner == CellCorner::Round) return {};
      if (to_south) return to_east ? "╭" : "╮";
      return to_east ? "╰" : "╯";
    case CellCorner::Cut:
      return to_south == to_east ? "╱" : "╲";
    case CellCorner::Diamond:
      return "◇";
    case CellCorner::FilledDiamond:
      return "◆";
  }
  return {};
}

std::string_view unicode_glyph(const Cell& cell) {
  if (cell.head != ArrowHead::None) return unicode_head(cell.head, cell.head_side);
  if (cell.owner == PointOwner) return point_glyph(cell.mark);
  std::string_view special;
  if (cell.arms.is_turn()) special = turn(cell);
  if (is_block(cell.dash)) {
    const bool shows_shape = cell.arms.is_turn() && cell.corner >= CellCorner::Cut;
    return shows_shape ? special : block(cell);
  }
  if (cell.arms.is_vertical() || cell.arms.is_horizontal()) special = dashed(cell);
  return special.empty() ? arms_glyph(cell.arms) : special;
}

/// Corners of boxes have glyphs that no line turns with.
std::string_view ascii_turn(const Cell& cell) {
  const bool to_south = cell.arms.has(Side::South);
  switch (cell.corner) {
    case CellCorner::Square:
    case CellCorner::Round:
    case CellCorner::Arc:
      return "+";
    case CellCorner::Cut:
      return to_south == cell.arms.has(Side::East) ? "/" : "\\";
    case CellCorner::Diamond:
      return "o";
    case CellCorner::FilledDiamond:
      return "*";
  }
  return "+";
}

/// The glyph of a straight cell of a line. Dashes don't show, as those that ASCII has are frames.
std::string_view ascii_line(const Cell& cell) {
  const bool upright = cell.arms.is_vertical();
  const int back = cell.arms.weight(upright ? Side::North : Side::West);
  const int ahead = cell.arms.weight(upright ? Side::South : Side::East);
  if (back != ahead) return upright ? "}" : "~";  // a wave, see line_patterns.h
  switch (back) {
    case 2:
      return upright ? "!" : "#";
    case 3:
      return upright ? "\"" : "=";
    default:
      return upright ? "|" : "-";
  }
}

std::string_view ascii_glyph(const Cell& cell) {
  if (cell.head != ArrowHead::None) return ascii_head(cell.head, cell.head_side);
  if (cell.owner == PointOwner) return ascii_point_glyph(cell.mark);
  if (cell.arms.empty()) return " ";
  const bool shows_shape = cell.arms.is_turn() && cell.corner >= CellCorner::Cut;
  if (is_block(cell.dash)) return shows_shape ? ascii_turn(cell) : "#";
  const bool in_frame = cell.dash == CellDash::Frame || cell.dash == CellDash::LowerFrame;
  const bool is_straight = cell.arms.is_vertical() || cell.arms.is_horizontal();
  if (cell.owner >= 0 && is_straight && !in_frame) return ascii_line(cell);
  if (cell.arms.is_vertical()) return in_frame ? ":" : "|";
  if (cell.arms.is_horizontal() || cell.arms.is_turn()) {
    if (cell.dash == CellDash::Frame) return ".";
    if (cell.dash == CellDash::LowerFrame) return "'";
  }
  if (cell.arms.is_horizontal() || cell.has_inner_side) {
    return cell.arms.weight(Side::East) > 2 ? "=" : "-";
  }
  return cell.arms.is_turn() ? ascii_turn(cell) : "+";
}

}  // namespace

std::string_view arms_glyph(Arms arms) {
  return glyph_of_arms[arms.bits()];
}

std::string_view glyph(const Cell& cell, CharSet char_set) {
  if (cell.empty()) return " ";
  return char_set == CharSet::Ascii ? ascii_glyph(cell) : unicode_glyph(cell);
}

}  // namespace boxart::internal
