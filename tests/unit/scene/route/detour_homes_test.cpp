#include "scene/route/detail/detour_homes.h"

#include "support/catch.h"

#include <vector>

namespace boxart::internal {
namespace {

/// Frame 0 holds frames 1, which is invisible and holds frame 2, and 3.
Drawing nested_frames() {
  Drawing drawing;
  const auto add = [&](ClusterId parent, Rect rect, bool visible) {
    drawing.frames.push_back({.cluster = ClusterId{static_cast<int>(drawing.frames.size())},
                              .parent = parent,
                              .rect = rect,
                              .visible = visible});
  };
  add(none<ClusterId>, {.x = 0, .y = 0, .width = 40, .height = 20}, true);
  add(ClusterId{0}, {.x = 2, .y = 2, .width = 16, .height = 16}, false);
  add(ClusterId{1}, {.x = 4, .y = 4, .width = 12, .height = 12}, true);
  add(ClusterId{0}, {.x = 22, .y = 2, .width = 16, .height = 16}, true);
  return drawing;
}

TEST_CASE("a thing's home is the innermost visible frame around it") {
  const DetourHomes homes(nested_frames());
  CHECK(homes.of(none<ClusterId>) == 0);
  CHECK(homes.of(ClusterId{0}) == 1);
  CHECK(homes.of(ClusterId{1}) == 1);
  CHECK(homes.of(ClusterId{2}) == 3);
  CHECK(homes.common(3, 4) == 1);
  CHECK(homes.common(3, 0) == 0);
}

TEST_CASE("a line is cut at each border that it passes") {
  const Drawing drawing = nested_frames();
  const DetourHomes homes(drawing);
  const auto rect_of = [&](int home) {
    return drawing.frames[static_cast<std::size_t>(home - 1)].rect;
  };
  const std::vector<DetourHomes::Piece> pieces =
      homes.cut({{.x = 10, .y = 8}, {.x = 30, .y = 8}, {.x = 30, .y = 10}}, 3, 4, rect_of);
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].home == 3);
  CHECK(pieces[0].points == std::vector<Point>{{.x = 10, .y = 8}, {.x = 15, .y = 8}});
  CHECK(pieces[0].is_end[EdgeEnd::Tail]);
  CHECK(!pieces[0].is_end[EdgeEnd::Head]);
  CHECK(pieces[1].home == 1);
  CHECK(pieces[1].points == std::vector<Point>{{.x = 15, .y = 8}, {.x = 22, .y = 8}});
  CHECK(pieces[2].home == 4);
  CHECK(pieces[2].points ==
        std::vector<Point>{{.x = 22, .y = 8}, {.x = 30, .y = 8}, {.x = 30, .y = 10}});
  CHECK(pieces[2].is_end[EdgeEnd::Head]);
}

TEST_CASE("a line inside one frame is one piece") {
  const DetourHomes homes(nested_frames());
  const auto rect_of = [](int) { return Rect{.x = 0, .y = 0, .width = 0, .height = 0}; };
  const std::vector<DetourHomes::Piece> pieces =
      homes.cut({{.x = 5, .y = 5}, {.x = 9, .y = 5}}, 3, 3, rect_of);
  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0].is_end[EdgeEnd::Tail]);
  CHECK(pieces[0].is_end[EdgeEnd::Head]);
}

}  // namespace
}  // namespace boxart::internal
