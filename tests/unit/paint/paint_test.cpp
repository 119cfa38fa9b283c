#include "paint/paint.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/picture.h"
#include "support/written.h"

#include <string>

namespace boxart::internal {
namespace {

std::string drawn(const Drawing& drawing, CharSet char_set = CharSet::Unicode) {
  const std::vector<std::string> found = conflicts(drawing);
  for (const std::string& conflict : found)
    UNSCOPED_INFO(conflict);
  CHECK(found.empty());
  if (!found.empty()) return "";
  return to_text(paint(drawing), char_set);
}

Box box_at(int x, int y, const std::string& text) {
  const int width = static_cast<int>(text.size()) + 4;
  return labelled_box({.x = x, .y = y, .width = width, .height = 3}, ascii_label({text}));
}

/// Two boxes side by side and one line from the first to the second.
Drawing chain(Line line, int gap) {
  Drawing drawing;
  drawing.size = {.width = 10 + gap, .height = 3};
  drawing.boxes = {box_at(0, 0, "a"), box_at(5 + gap, 0, "b")};
  line.points = {{.x = 4, .y = 1}, {.x = 5 + gap, .y = 1}};
  drawing.lines = {line};
  return drawing;
}

TEST_CASE("an arrowhead stands before the border, an end without joins it") {
  CHECK(drawn(chain(line_through(0, {}), 3)) == picture(R"(
┌───┐   ┌───┐
│ a ├──►│ b │
└───┘   └───┘
)"));
}

TEST_CASE("both ends may have arrowheads in the smallest gap") {
  Line line = line_through(0, {});
  line.arrows[EdgeEnd::Tail] = ArrowHead::Open;
  CHECK(drawn(chain(line, 2)) == picture(R"(
┌───┐  ┌───┐
│ a │◁►│ b │
└───┘  └───┘
)"));
}

TEST_CASE("tees may touch") {
  CHECK(drawn(chain(plain_line_through(0, {}), 0)) == picture(R"(
┌───┐┌───┐
│ a ├┤ b │
└───┘└───┘
)"));
}

TEST_CASE("styles of lines and borders meet in a tee of the border's weight") {
  Drawing drawing = chain(plain_line_through(0, {}), 3);
  const auto with = [&](Stroke border, Stroke line) {
    for (Box& box : drawing.boxes)
      box.stroke = border;
    drawing.lines.front().stroke = line;
    return drawn(drawing);
  };
  CHECK(with({.weight = Weight::Heavy}, {.dash = Dash::Dashed}) == picture(R"(
┏━━━┓   ┏━━━┓
┃ a ┠┄┄┄┨ b ┃
┗━━━┛   ┗━━━┛
)"));
  CHECK(with({.weight = Weight::Double}, {.weight = Weight::Heavy}) == picture(R"(
╔═══╗   ╔═══╗
║ a ╟━━━╢ b ║
╚═══╝   ╚═══╝
)"));
  CHECK(with({.dash = Dash::Dashed}, {.weight = Weight::Double}) == picture(R"(
┌┄┄┄┐   ┌┄┄┄┐
┆ a ╞═══╡ b ┆
└┄┄┄┘   └┄┄┄┘
)"));
  CHECK(with({.dash = Dash::Dotted}, {.weight = Weight::Heavy, .dash = Dash::Dotted}) == picture(R"(
┌┈┈┈┐   ┌┈┈┈┐
┊ a ┝┉┉┉┥ b ┊
└┈┈┈┘   └┈┈┈┘
)"));
}

TEST_CASE("corners tell shapes apart") {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 3};
  int x = 0;
  for (const Corner corner : {Corner::Square, Corner::Round, Corner::Cut, Corner::Diamond}) {
    Box box = box_at(x, 0, "");
    box.corners = corner;
    drawing.boxes.push_back(box);
    x += 5;
  }
  CHECK(drawn(drawing) == picture(R"(
┌──┐ ╭──╮ ╱──╲ ◇──◇
│  │ │  │ │  │ │  │
└──┘ ╰──╯ ╲──╱ ◇──◇
)"));
  CHECK(drawn(drawing, CharSet::Ascii) == picture(R"(
+--+ +--+ /--\ o--o
|  | |  | |  | |  |
+--+ +--+ \--/ o--o
)"));
}

TEST_CASE("a point that got a border has its mark in the middle, in ASCII too") {
  Drawing drawing;
  drawing.size = {.width = 8, .height = 4};
  Box box = box_at(0, 0, "●");
  box.rect.width = 8;
  box.rect.height = 4;
  box.fields.front().rect = box.rect;
  box.mark = PointMark::Dot;
  box.boxes_point = true;
  drawing.boxes = {box};
  CHECK(drawn(drawing) == picture(R"(
┌──────┐
│  ●   │
│      │
└──────┘
)"));
  CHECK(drawn(drawing, CharSet::Ascii) == picture(R"(
+------+
|  *   |
|      |
+------+
)"));
}

TEST_CASE("each corner of a box is one of its own") {
  Drawing drawing;
  drawing.size = {.width = 10, .height = 3};
  Box note = box_at(0, 0, "");
  note.corners = {Corner::Square, Corner::Cut, Corner::FilledDiamond, Corner::Square};
  note.stroke.dash = Dash::Dotted;
  Box drum = box_at(5, 0, "");
  drum.corners = Corner::Arc;
  drum.stroke.weight = Weight::Double;
  drawing.boxes = {note, drum};
  CHECK(drawn(drawing) == picture(R"(
┌┈┈╲ ╭══╮
┊  ┊ ║  ║
◆┈┈┘ ╰══╯
)"));
  CHECK(drawn(drawing, CharSet::Ascii) == picture(R"(
+--\ +==+
|  | |  |
*--+ +==+
)"));
}

TEST_CASE("round corners are round where lines are heavy, and square where they are double") {
  Drawing drawing;
  drawing.size = {.width = 10, .height = 3};
  Box heavy = box_at(0, 0, "");
  heavy.corners = Corner::Round;
  heavy.stroke.weight = Weight::Heavy;
  Box twice = box_at(5, 0, "");
  twice.corners = Corner::Round;
  twice.stroke.weight = Weight::Double;
  drawing.boxes = {heavy, twice};
  CHECK(drawn(drawing) == picture(R"(
╭━━╮ ╔══╗
┃  ┃ ║  ║
╰━━╯ ╚══╝
)"));
}

TEST_CASE("borders that Unicode has no lines for change from cell to cell") {
  const auto has_border = [](Dash dash) {
    Drawing drawing;
    drawing.size = {.width = 7, .height = 4};
    Box box = box_at(0, 0, "abc");
    box.rect = {.x = 0, .y = 0, .width = 7, .height = 4};
    box.fields.front().rect = box.rect;
    box.stroke.dash = dash;
    drawing.boxes = {box};
    return drawn(drawing);
  };
  CHECK(has_border(Dash::DotDash) == picture(R"(
┌┈─┈─┈┐
┊ abc ┊
│     │
└┈─┈─┈┘
)"));
  CHECK(has_border(Dash::DotDotDash) == picture(R"(
┌┈┈─┈┈┐
┊ abc ┊
┊     ┊
└┈┈─┈┈┘
)"));
  CHECK(has_border(Dash::DoubleDash) == picture(R"(
┌═─═─═┐
║ abc ║
│     │
└═─═─═┘
)"));
  CHECK(has_border(Dash::Wave) == picture(R"(
┌╼╾╼╾╼┐
╽ abc ╽
╿     ╿
└╼╾╼╾╼┘
)"));
  CHECK(has_border(Dash::Broad) == picture(R"(
▛▀▀▀▀▀▜
▌ abc ▐
▌     ▐
▙▄▄▄▄▄▟
)"));
  CHECK(has_border(Dash::Wide) == picture(R"(
█▀▀▀▀▀█
█ abc █
█     █
█▄▄▄▄▄█
)"));
}

TEST_CASE("a point is drawn as its mark") {
  Drawing drawing;
  drawing.size = {.width = 8, .height = 1};
  const auto point_at = [](int x, PointMark mark) {
    return Box{.node = NodeId{0},
               .kind = Node::Kind::Point,
               .rect = {.x = x, .y = 0, .width = 1, .height = 1},
               .mark = mark};
  };
  drawing.boxes = {point_at(0, PointMark::Star), point_at(4, PointMark::OpenSquare)};
  drawing.lines = {plain_line_through(0, {{.x = 0, .y = 0}, {.x = 4, .y = 0}})};
  CHECK(drawn(drawing) == picture(R"(
★───□
)"));
}

TEST_CASE("a plain box is its label, an invisible one is nothing, a point is a dot") {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 2};
  Box plain = labelled_box({.x = 0, .y = 0, .width = 4, .height = 2}, ascii_label({"some", "x"}));
  plain.kind = Node::Kind::Plain;
  plain.fields.front().rims = plain.fields.front().lines = no_side;
  Box point{.node = NodeId{1},
            .kind = Node::Kind::Point,
            .rect = {.x = 8, .y = 0, .width = 1, .height = 1}};
  Box hidden = labelled_box({.x = 12, .y = 0, .width = 5, .height = 2}, ascii_label({"no"}));
  hidden.visible = false;
  drawing.boxes = {plain, point, hidden};
  drawing.lines = {line_through(0, {{.x = 3, .y = 0}, {.x = 8, .y = 0}}),
                   plain_line_through(1, {{.x = 8, .y = 0}, {.x = 12, .y = 0}}),
                   plain_line_through(2, {{.x = 8, .y = 0}, {.x = 8, .y = 1}, {.x = 3, .y = 1}})};
  CHECK(drawn(drawing) == picture(R"(
some───►●───
 x  ────╯
)"));
}

TEST_CASE("lines of a label are centred or flush one blank from the border") {
  Drawing drawing;
  drawing.size = {.width = 9, .height = 5};
  Label label = ascii_label({"left", "r", "mid"});
  label.lines[0].justify = Justify::Left;
  label.lines[1].justify = Justify::Right;
  drawing.boxes = {labelled_box({.x = 0, .y = 0, .width = 9, .height = 5}, label)};
  CHECK(drawn(drawing) == picture(R"(
┌───────┐
│ left  │
│     r │
│  mid  │
└───────┘
)"));
}

TEST_CASE("the outlines of fields join") {
  Drawing drawing;
  drawing.size = {.width = 18, .height = 8};
  Box box{.node = NodeId{0}, .rect = {.x = 0, .y = 0, .width = 16, .height = 7}};
  box.fields = {
      {.rect = {.x = 0, .y = 0, .width = 16, .height = 3}, .label = ascii_label({"top"})},
      {.rect = {.x = 0, .y = 2, .width = 8, .height = 3}, .label = ascii_label({"left"})},
      {.rect = {.x = 7, .y = 2, .width = 9, .height = 3}, .label = ascii_label({"right"})},
      {.rect = {.x = 0, .y = 4, .width = 16, .height = 3}},
  };
  drawing.boxes = {box};
  drawing.lines = {plain_line_through(0, {{.x = 15, .y = 2}, {.x = 17, .y = 2}}),
                   plain_line_through(1, {{.x = 4, .y = 6}, {.x = 4, .y = 7}})};
  // The second line ends below at nothing: it has one end without a cell.
  drawing.lines.pop_back();
  CHECK(drawn(drawing) == picture(R"(
┌──────────────┐
│     top      │
├──────┬───────┼─
│ left │ right │
├──────┴───────┤
│              │
└──────────────┘
)"));
}

TEST_CASE("lines of one net join, those of two nets cross with a gap") {
  Drawing drawing;
  drawing.size = {.width = 12, .height = 7};
  drawing.boxes = {box_at(0, 0, "a"), box_at(6, 0, "b"), box_at(0, 6, "c"), box_at(6, 6, "d")};
  drawing.size.height = 9;
  drawing.lines = {
      line_through(0, {{.x = 2, .y = 2}, {.x = 2, .y = 4}, {.x = 8, .y = 4}, {.x = 8, .y = 6}}),
      line_through(1,
                   {{.x = 7, .y = 2},
                    {.x = 7, .y = 3},
                    {.x = 4, .y = 3},
                    {.x = 4, .y = 5},
                    {.x = 1, .y = 5},
                    {.x = 1, .y = 6}}),
  };
  drawing.lines[1].points = {{.x = 8, .y = 2},
                             {.x = 8, .y = 3},
                             {.x = 4, .y = 3},
                             {.x = 4, .y = 5},
                             {.x = 2, .y = 5},
                             {.x = 2, .y = 6}};
  drawing.lines[1].arrows[EdgeEnd::Head] = ArrowHead::None;
  const std::string crossing = picture(R"(
┌───┐ ┌───┐
│ a │ │ b │
└─┬─┘ └─┬─┘
  │ ╭───╯
  ╰─│───╮
  ╭─╯   ▼
┌─┴─┐ ┌───┐
│ c │ │ d │
└───┘ └───┘
)");
  CHECK(drawn(drawing) == crossing);
  std::swap(drawing.lines[0], drawing.lines[1]);
  CHECK(drawn(drawing) == crossing);

  drawing.lines = {
      line_through(0, {{.x = 2, .y = 2}, {.x = 2, .y = 6}}),
      line_through(0, {{.x = 2, .y = 2}, {.x = 2, .y = 4}, {.x = 8, .y = 4}, {.x = 8, .y = 6}}),
  };
  drawing.lines[0].round = false;
  drawing.lines[1].round = false;
  CHECK(drawn(drawing) == picture(R"(
┌───┐ ┌───┐
│ a │ │ b │
└─┬─┘ └───┘
  │
  ├─────┐
  ▼     ▼
┌───┐ ┌───┐
│ c │ │ d │
└───┘ └───┘
)"));
}

Drawing framed(Label title) {
  Drawing drawing;
  drawing.size = {.width = 23, .height = 7};
  drawing.frames = {{.cluster = ClusterId{0},
                     .rect = {.x = 0, .y = 0, .width = 13, .height = 7},
                     .title = std::move(title)}};
  drawing.boxes = {box_at(4, 3, "a"), box_at(18, 3, "b")};
  return drawing;
}

TEST_CASE("a line takes the place of the frame's border that it passes") {
  Drawing drawing = framed(ascii_label({"One"}));
  drawing.lines = {line_through(0, {{.x = 8, .y = 4}, {.x = 18, .y = 4}})};
  CHECK(drawn(drawing) == picture(R"(
┌╌╌╌ One ╌╌╌┐
╎           ╎
╎           ╎
╎   ┌───┐   ╎     ┌───┐
╎   │ a ├────────►│ b │
╎   └───┘   ╎     └───┘
└╌╌╌╌╌╌╌╌╌╌╌┘
)"));
  CHECK(drawn(drawing, CharSet::Ascii) == picture(R"(
.... One ....
:           :
:           :
:   +---+   :     +---+
:   | a +-------->| b |
:   +---+   :     +---+
'''''''''''''
)"));
}

TEST_CASE("a line may end at a frame, with an arrowhead or a tee") {
  Drawing drawing = framed(ascii_label({"One", "and two"}));
  drawing.frames.front().title_justify = Justify::Left;
  drawing.lines = {line_through(0, {{.x = 18, .y = 4}, {.x = 12, .y = 4}}),
                   plain_line_through(1, {{.x = 18, .y = 5}, {.x = 12, .y = 5}})};
  drawing.boxes.back().rect.height = 4;
  drawing.boxes.back().fields.front().rect.height = 4;
  CHECK(drawn(drawing) == picture(R"(
┌╌╌╌╌╌╌╌╌╌╌╌┐
╎   One     ╎
╎ and two   ╎
╎   ┌───┐   ╎     ┌───┐
╎   │ a │   ╎◄────┤ b │
╎   └───┘   ├─────┤   │
└╌╌╌╌╌╌╌╌╌╌╌┘     └───┘
)"));
}

TEST_CASE("a title may stand below, at a side or where it was placed") {
  Drawing drawing = framed(ascii_label({"One"}));
  drawing.boxes.clear();
  Frame& frame = drawing.frames.front();
  frame.rect.height = 2;
  const auto border = [&](VerticalPlace place, Justify justify, int title_x) {
    frame.title_place = place;
    frame.title_justify = justify;
    frame.title_x = title_x;
    return drawn(drawing);
  };
  CHECK(border(VerticalPlace::Top, Justify::Left, -1) == "┌╌ One ╌╌╌╌╌┐\n└╌╌╌╌╌╌╌╌╌╌╌┘\n");
  CHECK(border(VerticalPlace::Bottom, Justify::Right, -1) == "┌╌╌╌╌╌╌╌╌╌╌╌┐\n└╌╌╌╌╌ One ╌┘\n");
  CHECK(border(VerticalPlace::Bottom, Justify::Left, 8) == "┌╌╌╌╌╌╌╌╌╌╌╌┐\n└╌╌╌╌╌╌ One ┘\n");
}

TEST_CASE("a text stands in its rectangle") {
  Drawing drawing;
  drawing.size = {.width = 9, .height = 2};
  drawing.texts = {{.rect = {.x = 0, .y = 0, .width = 5, .height = 2},
                    .label = ascii_label({"three", "x"}, Justify::Right)}};
  CHECK(drawn(drawing) == "three\n    x\n");
}

TEST_CASE("what can't be read is reported") {
  Drawing drawing = chain(line_through(0, {}), 3);
  const auto reported = [&] { return !conflicts(drawing).empty(); };
  REQUIRE_FALSE(reported());
  SECTION("a line outside the drawing") {
    drawing.lines.push_back(line_through(1, {{.x = 2, .y = 2}, {.x = 2, .y = 5}}));
    CHECK(reported());
  }
  SECTION("two nets in one run") {
    drawing.lines.push_back(line_through(1, {{.x = 4, .y = 1}, {.x = 8, .y = 1}}));
    CHECK(reported());
  }
  SECTION("a line through a box") {
    drawing.lines.push_back(line_through(1, {{.x = 0, .y = 0}, {.x = 0, .y = 2}}));
    CHECK(reported());
  }
  SECTION("a line through a text") {
    drawing.texts = {
        {.rect = {.x = 5, .y = 1, .width = 1, .height = 1}, .label = ascii_label({"x"})}};
    CHECK(reported());
  }
  SECTION("two arrowheads in one cell") {
    drawing.lines.front().arrows[EdgeEnd::Tail] = ArrowHead::Normal;
    drawing.lines.front().points = {{.x = 4, .y = 1}, {.x = 6, .y = 1}};
    CHECK(reported());
  }
  SECTION("a line that turns in its arrowhead") {
    drawing.lines = {
        line_through(0, {{.x = 4, .y = 1}, {.x = 7, .y = 1}, {.x = 7, .y = 0}, {.x = 8, .y = 0}})};
    CHECK(reported());
  }
  SECTION("an arm that points at another net") {
    drawing.boxes.clear();
    drawing.lines = {plain_line_through(0, {{.x = 0, .y = 1}, {.x = 4, .y = 1}}),
                     plain_line_through(1, {{.x = 4, .y = 0}, {.x = 4, .y = 1}, {.x = 6, .y = 1}})};
    CHECK(reported());
  }
}

}  // namespace
}  // namespace boxart::internal
