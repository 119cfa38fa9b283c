#include "resolve/shapes.h"

#include "support/catch.h"

namespace boxart::internal {
namespace {

TEST_CASE("every shape is a box, a plain text or a point") {
  CHECK(parse_shape("")->corners == Corner::Square);
  CHECK(parse_shape("ellipse")->corners == Corner::Round);
  CHECK(parse_shape("octagon")->corners == Corner::Cut);
  CHECK(parse_shape("Mdiamond")->corners == Corner::FilledDiamond);
  CHECK(parse_shape("note")->corners ==
        Corners{Corner::Square, Corner::Cut, Corner::Square, Corner::Square});
  CHECK(parse_shape("doublecircle")->is_double);
  CHECK(parse_shape("cylinder")->is_drum);
  CHECK(parse_shape("Mrecord")->is_record);
  CHECK(parse_shape("plaintext")->kind == Node::Kind::Plain);
  CHECK(parse_shape("underline")->is_underlined);
  CHECK(parse_shape("point")->kind == Node::Kind::Point);
  CHECK_FALSE(parse_shape("invisible")->is_visible);
  CHECK(parse_shape("sdl_task") == std::nullopt);
}

TEST_CASE("a polygon is the shape that it looks like") {
  CHECK(polygon(4, 0, 0).corners == Corner::Square);
  CHECK(polygon(6, 0, 0).corners == parse_shape("hexagon")->corners);
  CHECK(polygon(3, 0, 0.7).corners == parse_shape("invtriangle")->corners);
  CHECK(polygon(4, 0.6, 0).corners == parse_shape("parallelogram")->corners);
  CHECK(polygon(4, -0.6, 0).corners.top_right == Corner::Cut);
  CHECK(polygon(4, 0, -0.5).corners == parse_shape("trapezium")->corners);
  CHECK(polygon(4, 0, 0.5).corners == parse_shape("invtrapezium")->corners);
  CHECK(polygon(4, 0, 0, 45).corners == parse_shape("diamond")->corners);
  CHECK(polygon(4, 0, 0, 90).corners == Corner::Square);
  CHECK(polygon(0, 0, 0).corners == Corner::Round);
  CHECK(polygon(20, 0, 0).corners == Corner::Round);
}

TEST_CASE("rounded leaves the corners that show the shape") {
  CHECK(rounded(Corner::Square) == Corner::Round);
  CHECK(rounded(parse_shape("house")->corners) ==
        Corners{Corner::Cut, Corner::Cut, Corner::Round, Corner::Round});
  CHECK(rounded(Corner::Arc) == Corner::Arc);
  CHECK(rounded(Corner::Cut) == Corner::Round);
}

TEST_CASE("diagonals cut the corners of a box and fill diamonds") {
  CHECK(with_diagonals(Corner::Square) == Corner::Cut);
  CHECK(with_diagonals(Corner::Diamond) == parse_shape("Mdiamond")->corners);
  CHECK(with_diagonals(Corner::Round) == parse_shape("Mcircle")->corners);
}

TEST_CASE("Graph::Easy's border styles are found among other words") {
  CHECK(parse_border_style("wave")->stroke.dash == Dash::Wave);
  CHECK(parse_border_style("2px bold-dash red")->stroke ==
        Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed});
  CHECK(parse_border_style("none")->none);
  CHECK(parse_border_style("0") == std::nullopt);
  CHECK(with_border_width({}, 0).none);
  CHECK(with_border_width({}, 2).stroke == Stroke{});
  CHECK(with_border_width({}, 3).stroke == Stroke{.weight = Weight::Heavy});
  CHECK(with_border_width({.stroke = {.weight = Weight::Double}}, 3).stroke ==
        Stroke{.weight = Weight::Double});
  CHECK(with_border_width({}, 5).stroke.dash == Dash::Broad);
  CHECK(with_border_width({}, 11).stroke.dash == Dash::Wide);
}

TEST_CASE("points have Graph::Easy's shapes, filled or closed") {
  CHECK(parse_point("star", "") == PointMark::Star);
  CHECK(parse_point("star", "closed") == PointMark::OpenStar);
  CHECK(parse_point("square", "filled") == PointMark::Square);
  CHECK(parse_point("", "closed") == PointMark::OpenStar);
  CHECK(parse_point("invisible", "") == std::nullopt);
}

}  // namespace
}  // namespace boxart::internal
