#include "paint/glyphs.h"

#include "support/catch.h"

#include <set>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

constexpr unsigned all_arms = 256;

Arms arms(std::initializer_list<std::pair<Side, Weight>> list) {
  Arms arms;
  for (const auto& [side, weight] : list)
    arms.add(side, weight);
  return arms;
}

Cell cell(Arms arms, CellDash dash = CellDash::Solid, CellCorner corner = CellCorner::Square) {
  Cell cell;
  cell.owner = 0;
  cell.arms = arms;
  cell.dash = dash;
  cell.corner = corner;
  return cell;
}

std::string_view unicode(const Cell& cell) {
  return glyph(cell, CharSet::Unicode);
}
std::string_view ascii(const Cell& cell) {
  return glyph(cell, CharSet::Ascii);
}

const Arms across = arms({{Side::East, Weight::Light}, {Side::West, Weight::Light}});
const Arms down = arms({{Side::North, Weight::Light}, {Side::South, Weight::Light}});
const Arms top_left = arms({{Side::East, Weight::Light}, {Side::South, Weight::Light}});

TEST_CASE("all arms have a glyph, and no arms a blank") {
  CHECK(arms_glyph(Arms::from_bits(0)) == " ");
  for (unsigned bits = 1; bits < all_arms; ++bits) {
    INFO("arms " << bits);
    CHECK(arms_glyph(Arms::from_bits(bits)) != " ");
  }
}

TEST_CASE("every solid glyph of Unicode is used") {
  std::set<std::string_view> used;
  for (unsigned bits = 1; bits < all_arms; ++bits)
    used.insert(arms_glyph(Arms::from_bits(bits)));
  // 128 characters of the block but 12 dashes, 4 arcs and 3 diagonals.
  CHECK(used.size() == 109);
}

TEST_CASE("light arms and heavy arms mix in every way") {
  std::set<std::string_view> used;
  for (unsigned bits = 0; bits < all_arms; ++bits) {
    const Arms some = Arms::from_bits(bits);
    bool has_double = false;
    for (const Side side : {Side::North, Side::East, Side::South, Side::West}) {
      has_double = has_double || some.weight(side) == 3;
    }
    if (!has_double) used.insert(arms_glyph(some));
  }
  // Three weights, counting none, at each of four sides.
  CHECK(used.size() == 81);
}

TEST_CASE("a tee keeps its border's weight where Unicode has the glyph") {
  const auto tee = [](Weight border, Weight out) {
    return arms_glyph(arms({{Side::East, border}, {Side::West, border}, {Side::South, out}}));
  };
  CHECK(tee(Weight::Light, Weight::Light) == "┬");
  CHECK(tee(Weight::Heavy, Weight::Light) == "┯");
  CHECK(tee(Weight::Double, Weight::Light) == "╤");
  CHECK(tee(Weight::Light, Weight::Heavy) == "┰");
  CHECK(tee(Weight::Light, Weight::Double) == "╥");
  CHECK(tee(Weight::Double, Weight::Heavy) == "╤");
  CHECK(tee(Weight::Heavy, Weight::Double) == "┯");
}

TEST_CASE("straight cells show their dashes, in both weights and directions") {
  const Arms heavy = arms({{Side::East, Weight::Heavy}, {Side::West, Weight::Heavy}});
  const Arms heavy_down = arms({{Side::North, Weight::Heavy}, {Side::South, Weight::Heavy}});
  CHECK(unicode(cell(across, CellDash::Dashed)) == "┄");
  CHECK(unicode(cell(down, CellDash::Dashed)) == "┆");
  CHECK(unicode(cell(across, CellDash::Dotted)) == "┈");
  CHECK(unicode(cell(down, CellDash::Dotted)) == "┊");
  CHECK(unicode(cell(heavy, CellDash::Dashed)) == "┅");
  CHECK(unicode(cell(heavy_down, CellDash::Dashed)) == "┇");
  CHECK(unicode(cell(heavy, CellDash::Dotted)) == "┉");
  CHECK(unicode(cell(heavy_down, CellDash::Dotted)) == "┋");
  CHECK(unicode(cell(across, CellDash::Frame)) == "╌");
  CHECK(unicode(cell(down, CellDash::LowerFrame)) == "╎");
  CHECK(unicode(cell(top_left, CellDash::Dashed)) == "┌");
}

TEST_CASE("light turns may be round, other turns are square") {
  const Arms heavy = arms({{Side::North, Weight::Heavy}, {Side::West, Weight::Heavy}});
  const Arms twofold = arms({{Side::North, Weight::Double}, {Side::West, Weight::Double}});
  CHECK(unicode(cell(top_left, CellDash::Solid, CellCorner::Round)) == "╭");
  CHECK(unicode(cell(heavy, CellDash::Solid, CellCorner::Round)) == "┛");
  CHECK(unicode(cell(twofold, CellDash::Solid, CellCorner::Round)) == "╝");
  CHECK(unicode(cell(across, CellDash::Solid, CellCorner::Round)) == "─");
}

TEST_CASE("corners of other shapes keep the outline closed") {
  const Arms top_right = arms({{Side::West, Weight::Light}, {Side::South, Weight::Light}});
  CHECK(unicode(cell(top_left, CellDash::Solid, CellCorner::Cut)) == "╱");
  CHECK(unicode(cell(top_right, CellDash::Solid, CellCorner::Cut)) == "╲");
  CHECK(unicode(cell(top_left, CellDash::Solid, CellCorner::Diamond)) == "◇");
  CHECK(ascii(cell(top_left, CellDash::Solid, CellCorner::Cut)) == "/");
  CHECK(ascii(cell(top_right, CellDash::Solid, CellCorner::Cut)) == "\\");
}

TEST_CASE("ASCII has glyphs for the weights of lines, but none for those of borders") {
  const auto both = [](Weight weight) {
    Cell flat = cell(arms({{Side::East, weight}, {Side::West, weight}}));
    Cell upright = cell(arms({{Side::North, weight}, {Side::South, weight}}));
    std::string text = std::string(ascii(flat)) + std::string(ascii(upright));
    flat.owner = BoxOwner;
    upright.owner = BoxOwner;
    return text + std::string(ascii(flat)) + std::string(ascii(upright));
  };
  CHECK(both(Weight::Light) == "-|-|");
  CHECK(both(Weight::Heavy) == "#!-|");
  CHECK(both(Weight::Double) == "=\"=|");
  CHECK(ascii(cell(arms({{Side::East, Weight::Heavy}, {Side::West, Weight::Light}}))) == "~");
  CHECK(ascii(cell(arms({{Side::North, Weight::Light}, {Side::South, Weight::Heavy}}))) == "}");
}

TEST_CASE("ASCII has one glyph for each kind of cell") {
  const Arms twofold = arms({{Side::East, Weight::Double}, {Side::West, Weight::Double}});
  CHECK(ascii(cell(across)) == "-");
  CHECK(ascii(cell(down, CellDash::Dashed)) == "|");
  CHECK(ascii(cell(twofold)) == "=");
  CHECK(ascii(cell(top_left, CellDash::Solid, CellCorner::Round)) == "+");
  CHECK(ascii(cell(across, CellDash::Frame)) == ".");
  CHECK(ascii(cell(across, CellDash::LowerFrame)) == "'");
  CHECK(ascii(cell(down, CellDash::Frame)) == ":");
}

}  // namespace
}  // namespace boxart::internal
