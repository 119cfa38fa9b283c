#include "support/reader_glyphs.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace boxart::internal::readback {
namespace {

// The arms of U+2500 to U+257F: north, east, south, west; diagonals have none.
constexpr std::array<const char*, 128> arm_table = {
    "0101", "0202", "1010", "2020", "0101", "0202", "1010", "2020",  // U+2500
    "0101", "0202", "1010", "2020", "0110", "0210", "0120", "0220",  // U+2508
    "0011", "0012", "0021", "0022", "1100", "1200", "2100", "2200",  // U+2510
    "1001", "1002", "2001", "2002", "1110", "1210", "2110", "1120",  // U+2518
    "2120", "2210", "1220", "2220", "1011", "1012", "2011", "1021",  // U+2520
    "2021", "2012", "1022", "2022", "0111", "0112", "0211", "0212",  // U+2528
    "0121", "0122", "0221", "0222", "1101", "1102", "1201", "1202",  // U+2530
    "2101", "2102", "2201", "2202", "1111", "1112", "1211", "1212",  // U+2538
    "2111", "1121", "2121", "2112", "2211", "1122", "1221", "2212",  // U+2540
    "1222", "2122", "2221", "2222", "0101", "0202", "1010", "2020",  // U+2548
    "0303", "3030", "0310", "0130", "0330", "0013", "0031", "0033",  // U+2550
    "1300", "3100", "3300", "1003", "3001", "3003", "1310", "3130",  // U+2558
    "3330", "1013", "3031", "3033", "0313", "0131", "0333", "1303",  // U+2560
    "3101", "3303", "1313", "3131", "3333", "0110", "0011", "1001",  // U+2568
    "1100", "0000", "0000", "0000", "0001", "1000", "0100", "0010",  // U+2570
    "0002", "2000", "0200", "0020", "0201", "1020", "0102", "2010",  // U+2578
};

constexpr char32_t first_line = 0x2500;
constexpr char32_t last_line = 0x257F;

int dashes_of(char32_t code_point) {
  if (0x2504 <= code_point && code_point <= 0x2507) return 3;
  if (0x2508 <= code_point && code_point <= 0x250B) return 4;
  if (0x254C <= code_point && code_point <= 0x254F) return 2;
  return 0;
}

Glyph triangle(ArrowHead head, Side points) {
  return {.kind = Glyph::Kind::Head, .head = head, .is_triangle = true, .points = points};
}

Glyph line_glyph(char32_t code_point) {
  Glyph glyph{.kind = Glyph::Kind::Line,
              .dashes = dashes_of(code_point),
              .arc = 0x256D <= code_point && code_point <= 0x2570};
  const char* arms = arm_table[code_point - first_line];
  for (std::size_t i = 0; i < 4; ++i)
    glyph.weights[i] = arms[i] - '0';
  return glyph;
}

}  // namespace

int Glyph::arm_count() const {
  return static_cast<int>(
      std::count_if(weights.begin(), weights.end(), [](int weight) { return weight != 0; }));
}

bool Glyph::is_turn(Side a, Side b) const {
  return kind == Kind::Line && arm_count() == 2 && has_arm(a) && has_arm(b);
}

bool Glyph::is_straight_vertical() const {
  return is_turn(Side::North, Side::South);
}

bool Glyph::is_straight_horizontal() const {
  return is_turn(Side::East, Side::West);
}

Stroke Glyph::stroke() const {
  const int heaviest = *std::max_element(weights.begin(), weights.end());
  Stroke stroke;
  if (heaviest == 2) stroke.weight = Weight::Heavy;
  if (heaviest == 3) stroke.weight = Weight::Double;
  if (dashes == 3) stroke.dash = Dash::Dashed;
  if (dashes == 4) stroke.dash = Dash::Dotted;
  return stroke;
}

Glyph glyph_of(char32_t code_point) {
  if (first_line <= code_point && code_point <= last_line) {
    if (code_point == U'╱' || code_point == U'╲') return {.kind = Glyph::Kind::Corner};
    if (code_point == U'╳') return {};
    return line_glyph(code_point);
  }
  const auto mark = [](ArrowHead head) { return Glyph{.kind = Glyph::Kind::Head, .head = head}; };
  switch (code_point) {
    case U' ':
    case 0xA0:
      return {.kind = Glyph::Kind::Blank};
    case U'▀':
    case U'▄':
    case U'█':
    case U'▌':
    case U'▐':
    case U'▙':
    case U'▛':
    case U'▜':
    case U'▟':
      return {.kind = Glyph::Kind::Block};
    case U'►':
      return triangle(ArrowHead::Normal, Side::East);
    case U'◄':
      return triangle(ArrowHead::Normal, Side::West);
    case U'▲':
      return triangle(ArrowHead::Normal, Side::North);
    case U'▼':
      return triangle(ArrowHead::Normal, Side::South);
    case U'▷':
      return triangle(ArrowHead::Open, Side::East);
    case U'◁':
      return triangle(ArrowHead::Open, Side::West);
    case U'△':
      return triangle(ArrowHead::Open, Side::North);
    case U'▽':
      return triangle(ArrowHead::Open, Side::South);
    case U'●':
      return mark(ArrowHead::Dot);
    case U'○':
      return mark(ArrowHead::OpenDot);
    case U'◆':
      return mark(ArrowHead::Diamond);
    case U'◇':
      return mark(ArrowHead::OpenDiamond);
    case U'■':
      return mark(ArrowHead::Box);
    case U'□':
      return mark(ArrowHead::OpenBox);
    default:
      return {};
  }
}

}  // namespace boxart::internal::readback
