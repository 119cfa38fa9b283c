#include "support/reader_looks.h"

#include "support/catch.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace boxart::internal::readback {
namespace {

/// The cells of a horizontal run.
std::vector<StraightCell> run(std::u32string_view glyphs, int x = 0) {
  std::vector<StraightCell> cells;
  for (const char32_t glyph : glyphs)
    cells.push_back(straight_cell(glyph_of(glyph), {.x = x++, .y = 0}));
  return cells;
}

bool allows(const std::vector<StraightCell>& cells, Stroke stroke) {
  const std::vector<Stroke> looks = looks_of(cells);
  return std::find(looks.begin(), looks.end(), stroke) != looks.end();
}

constexpr Stroke dot_dash{.dash = Dash::DotDash};
constexpr Stroke dot_dot_dash{.dash = Dash::DotDotDash};
constexpr Stroke wave{.dash = Dash::Wave};
constexpr Stroke double_dash{.weight = Weight::Double, .dash = Dash::Dashed};

TEST_CASE("cells of one kind are of one look") {
  CHECK(looks_of(run(U"────")) == std::vector{Stroke{}});
  CHECK(looks_of(run(U"┅┅┅")) ==
        std::vector{Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed}});
  CHECK(looks_of(run(U"═══")) == std::vector{Stroke{.weight = Weight::Double}});
}

TEST_CASE("patterns begin at the west end of a run") {
  CHECK(looks_of(run(U"─┈─┈─")) == std::vector{dot_dash});
  CHECK(looks_of(run(U"─┈┈─┈")) == std::vector{dot_dot_dash});
  CHECK(looks_of(run(U"═┄═┄")) == std::vector{double_dash});
  CHECK(looks_of(run(U"╼╾╼╾─")) == std::vector{wave});
  CHECK(looks_of(run(U"┈─┈─")).empty());
  CHECK(looks_of(run(U"┄═┄═")).empty());
  CHECK(looks_of(run(U"─╼╾─")).empty());
}

TEST_CASE("cells are put together to runs, in whatever order they come") {
  std::vector<StraightCell> cells = run(U"─┈", 7);
  const std::vector<StraightCell> others = run(U"┈─┈", 1);
  cells.insert(cells.end(), others.begin(), others.end());
  cells.push_back(straight_cell(glyph_of(U'─'), {.x = 0, .y = 0}));
  CHECK(looks_of(cells) == std::vector{dot_dash});
}

TEST_CASE("a broken pattern is no look") {
  CHECK(looks_of(run(U"─┈┄")).empty());
  CHECK(looks_of(run(U"─━─")).empty());
  CHECK(looks_of(run(U"╼╾──╼╾")).empty());
  CHECK(looks_of(run(U"─┈──┈")).empty());
}

TEST_CASE("of a short line more than one look may be thought") {
  CHECK(allows(run(U"─"), Stroke{}));
  CHECK(allows(run(U"─"), dot_dash));
  CHECK(allows(run(U"─"), wave));
  CHECK_FALSE(allows(run(U"──"), dot_dash));
  CHECK(allows({}, double_dash));
}

}  // namespace
}  // namespace boxart::internal::readback
