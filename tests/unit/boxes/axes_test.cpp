#include "boxes/axes.h"

#include "support/catch.h"

namespace boxart::internal {
namespace {

constexpr RankDirection directions[] = {RankDirection::TopBottom,
                                        RankDirection::LeftRight,
                                        RankDirection::BottomTop,
                                        RankDirection::RightLeft};
constexpr Side sides[] = {Side::North, Side::East, Side::South, Side::West};
constexpr int height = 9;

}  // namespace

TEST_CASE("a point on the screen comes back to its place in the layout") {
  for (const RankDirection direction : directions) {
    const Axes axes(direction);
    for (int x = 0; x < 4; ++x) {
      for (int y = 0; y < height; ++y) {
        const Point p{.x = x, .y = y};
        CHECK(axes.to_layout(axes.to_screen(p, height), height) == p);
        CHECK(axes.to_screen(axes.to_layout(p, height), height) == p);
      }
    }
  }
}

TEST_CASE("top to bottom is the layout itself") {
  const Axes axes(RankDirection::TopBottom);
  CHECK(axes.to_screen(Point{.x = 3, .y = 2}, height) == Point{.x = 3, .y = 2});
  CHECK(axes.turn({.width = 5, .height = 3}) == Size{.width = 5, .height = 3});
}

TEST_CASE("the first row of the layout is where the rankdir begins") {
  const Point p{.x = 2, .y = 0};
  CHECK(Axes(RankDirection::LeftRight).to_screen(p, height) == Point{.x = 0, .y = 2});
  CHECK(Axes(RankDirection::BottomTop).to_screen(p, height) == Point{.x = 2, .y = 8});
  CHECK(Axes(RankDirection::RightLeft).to_screen(p, height) == Point{.x = 8, .y = 2});
}

TEST_CASE("a rectangle holds on the screen what it holds in the layout") {
  const Rect rect{.x = 2, .y = 3, .width = 4, .height = 2};
  for (const RankDirection direction : directions) {
    const Axes axes(direction);
    const Rect turned = axes.to_screen(rect, height);
    CHECK(turned.width * turned.height == rect.width * rect.height);
    for (int x = 0; x < 8; ++x) {
      for (int y = 0; y < height; ++y) {
        const Point p{.x = x, .y = y};
        CHECK(turned.contains(axes.to_screen(p, height)) == rect.contains(p));
      }
    }
  }
}

TEST_CASE("a side of the layout becomes the side of the screen that its steps lead to") {
  const Point p{.x = 4, .y = 4};
  for (const RankDirection direction : directions) {
    const Axes axes(direction);
    for (const Side side : sides) {
      const Point from = axes.to_screen(p, height);
      const Point to = axes.to_screen(step(p, side), height);
      CHECK(step(from, axes.to_screen(side)) == to);
    }
  }
}

TEST_CASE("turning a size twice gives it back") {
  for (const RankDirection direction : directions) {
    const Size size{.width = 7, .height = 3};
    CHECK(Axes(direction).turn(Axes(direction).turn(size)) == size);
  }
}

}  // namespace boxart::internal
