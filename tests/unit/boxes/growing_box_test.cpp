#include "boxes/growing_box.h"

#include "boxes/content_layout.h"
#include "support/catch.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

/// Three texts above each other, with lines between them or without.
Node column_node(bool has_lines) {
  Node node{.name = "a"};
  node.content.kind = Content::Kind::Column;
  for (int i = 0; i < 3; ++i) {
    Content part;
    if (!has_lines) part.lines = no_side;
    node.content.parts.push_back(std::move(part));
  }
  return node;
}

/// Lays out its fields, lets the box grow and says if it did; for as long as it does.
template <typename Grow>
int rounds_of(GrowingBox& box, const Grow& grow) {
  int rounds = 0;
  do
    box.plan.fields = place_content(box.content(), box.plan.rect());
  while (grow() && ++rounds < 1000);
  return rounds;
}

int lowest_field(const GrowingBox& box) {
  int lowest = box.plan.size.height;
  for (const Field& field : box.plan.fields)
    lowest = std::min(lowest, inside(field).height);
  return lowest;
}

}  // namespace

TEST_CASE("a field without lines round it grows by itself") {
  const Node node = column_node(false);
  GrowingBox box(node, 100);
  box.plan.fields = place_content(box.content(), box.plan.rect());
  REQUIRE(box.plan.size.height == 5);
  CHECK(box.grow_field({.cells = 2, .field = 1}, false));
  CHECK(box.plan.size.height == 7);
  box.plan.fields = place_content(box.content(), box.plan.rect());
  CHECK(inside(box.plan.fields[0]).height == 1);
  CHECK(inside(box.plan.fields[1]).height == 3);
}

TEST_CASE("fields between lines grow with their box alone") {
  const Node node = column_node(true);
  GrowingBox box(node, 100);
  box.plan.fields = place_content(box.content(), box.plan.rect());
  CHECK_FALSE(box.grow_field({.cells = 2, .field = 1}, false));
  CHECK_FALSE(box.grow(0, false));
  CHECK(box.grow(3, false));
  CHECK(box.plan.size.height == 7 + 3);
}

TEST_CASE("whatever grows comes to an end, and then each field has enough cells") {
  constexpr int enough = 7;
  for (const bool has_lines : {false, true}) {
    const Node node = column_node(has_lines);
    GrowingBox whole(node, enough);
    CHECK(rounds_of(whole, [&] { return whole.grow(1, false); }) < 100);
    CHECK(lowest_field(whole) >= enough);
    CHECK(whole.plan.size.width < enough);
    CHECK(whole.grow(1, true));
    GrowingBox field(node, enough);
    const auto grow = [&] {
      return field.grow_field({.cells = 1, .field = 0}, false) || field.grow(1, false);
    };
    CHECK(rounds_of(field, grow) < 100);
    CHECK(lowest_field(field) >= enough);
  }
}

}  // namespace boxart::internal
