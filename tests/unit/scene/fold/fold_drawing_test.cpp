#include "scene/fold/fold_drawing.h"

#include "layout/lay_out_graph.h"
#include "support/catch.h"
#include "support/painted.h"
#include "support/picture.h"
#include "support/read_graph.h"

#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// The drawing of a graph all parts of which take at most `length` cells along their ranks.
Drawing folded(const std::string& dot, int length) {
  ResolvedGraph graph = read_graph(dot);
  graph.packing.fold_length = length;
  return lay_out_graph(graph);
}

}  // namespace

TEST_CASE("pieces stand below each other, and the line between them is led back") {
  CHECK(text_of(folded("digraph { rankdir=LR; a -> b -> c -> d }", 20)) == picture(R"(
  ┌───┐   ┌───┐
  │ a ├──►│ b ├─╮
  └───┘   └───┘ │
╭───────────────╯
│ ┌───┐   ┌───┐
╰►│ c ├──►│ d │
  └───┘   └───┘
)"));
}

TEST_CASE("from right to left pieces begin at the right, and down and up they are side by side") {
  CHECK(text_of(folded("digraph { rankdir=RL; a -> b -> c }", 17)) == picture(R"(
  ┌───┐   ┌───┐
╭─┤ b │◄──┤ a │
│ └───┘   └───┘
╰───────────────╮
          ┌───┐ │
          │ c │◄╯
          └───┘
)"));
  CHECK(text_of(folded("digraph { a -> b -> c }", 9)) == picture(R"(
┌───┐ ╭───╮
│ a │ │   ▼
└─┬─┘ │ ┌───┐
  ▼   │ │ c │
┌───┐ │ └───┘
│ b │ │
└─┬─┘ │
  │   │
  ╰───╯
)"));
}

TEST_CASE("lines that pass one cut don't cross on their way back") {
  CHECK(text_of(folded("digraph { rankdir=LR; a -> b; a -> c; b -> d; c -> e; e -> a }", 19)) ==
        picture(R"(
    ┌───┐
    │ a ├───╮
    └───┘   │
      ▲     │
      │     │
      │     │
      ╰───╮ │
╭─────────╯ │
│ ╭─────────╯
│ │  ┌───┐   ┌───┐
│ │╭►│ b ├──►│ d │
│ ││ └───┘   └───┘
│ ╰┤
│  │ ┌───┐   ┌───┐
│  ╰►│ c ├──►│ e │
│    └───┘   └─┬─┘
│              │
╰──────────────╯
)"));
}

TEST_CASE("of rows that are blank in a piece one stays") {
  CHECK(text_of(folded("digraph { rankdir=LR; a -> b -> c; a -> d -> e; p -> b; q -> b; s -> d }",
                       20)) == picture(R"(
┌───┐
│ p ├─╮
└───┘ │
      │
┌───┐ │  ┌───┐
│ q ├─┼─►│ b ├───╮
└───┘ │  └───┘   │
      │          │
┌───┐ │          │
│ a ├─╯          │
│   ├──╮         │
└───┘  │ ┌───┐   │
       ├►│ d ├─╮ │
┌───┐  │ └───┘ │ │
│ s ├──╯       │ │
└───┘          │ │
╭──────────────╯ │
│ ╭──────────────╯
│ │ ┌───┐
│ ╰►│ c │
│   └───┘
│
│   ┌───┐
╰──►│ e │
    └───┘
)"));
}

TEST_CASE("where frames are in the way of a straight cut, one goes round them") {
  CHECK(text_of(folded("digraph { rankdir=LR; subgraph cluster_x { a -> b -> c } "
                       "subgraph cluster_y { p -> q } b -> p }",
                       34)) == picture(R"(
  ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐
  ╎ ┌───┐   ┌───┐    ┌───┐ ╎
  ╎ │ a ├──►│ b ├─┬─►│ c │ ╎
  ╎ └───┘   └───┘ │  └───┘ ╎
  └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│╌╌╌╌╌╌╌╌┘
                  │
                  ╰──────────╮
╭────────────────────────────╯
│ ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐
│ ╎ ┌───┐    ┌───┐ ╎
╰──►│ p ├───►│ q │ ╎
  ╎ └───┘    └───┘ ╎
  └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘
)"));
}

TEST_CASE("ranks that are wide stand in pieces below each other") {
  ResolvedGraph graph = read_graph("digraph { r -> a; r -> b; r -> c -> d }");
  graph.packing.fold_length = 16;
  graph.packing.folds_ranks = true;
  CHECK(text_of(lay_out_graph(graph)) == picture(R"(
        ┌───┐
        │ r │
        └─┬─┘
    ╭─────┼───╮
    ▼     ▼   │
  ┌───┐ ┌───┐ │
  │ a │ │ b │ │
  └───┘ └───┘ │
╭─────────────╯
╰───╮
    ▼
  ┌───┐
  │ c │
  └─┬─┘
    ▼
  ┌───┐
  │ d │
  └───┘
)"));
}

TEST_CASE("pieces are as even as can be, and one is made where fewer lines pass") {
  CHECK(folded("digraph { rankdir=LR; a -> b -> c -> d -> e -> f }", 40).size.width == 25);
}

TEST_CASE("frames are cut only if they hold all that is drawn") {
  const std::string chain = "a -> b -> c -> d ";
  const Drawing whole = folded(
      "digraph { rankdir=LR; subgraph cluster_x { label=\"a long title\"; " + chain + "} }", 24);
  CHECK(text_of(whole) == picture(R"(
┌╌╌ a long title ╌╌╌┐
╎   ┌───┐   ┌───┐   ╎
╎   │ a ├──►│ b ├─╮ ╎
╎   └───┘   └───┘ │ ╎
╎ ╭───────────────╯ ╎
╎ │ ┌───┐   ┌───┐   ╎
╎ ╰►│ c ├──►│ d │   ╎
╎   └───┘   └───┘   ╎
└╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘
)"));
  const Drawing part =
      folded("digraph { rankdir=LR; subgraph cluster_x { " + chain + "} d -> e }", 24);
  CHECK(part.size.width > 30);
}

TEST_CASE("a drawing that is short enough, or can't be cut, stays as it is") {
  const ResolvedGraph graph = read_graph("digraph { rankdir=LR; a -> b -> c }");
  const Drawing plain = lay_out_graph(graph);
  for (const int length : {plain.size.width, 6}) {
    Drawing drawing = plain;
    CHECK_FALSE(fold_drawing(Axes(RankDirection::LeftRight), length, 6, drawing));
    CHECK(text_of(drawing) == text_of(plain));
    CHECK(drawing.size == plain.size);
  }
}

TEST_CASE("more than six lines aren't cut at once") {
  const auto width = [](int lines) {
    std::string dot = "digraph { rankdir=LR; ";
    for (int i = 0; i < lines; ++i)
      dot += "a -> b -> c [color=red, style=bold]; ";
    return folded(dot + "}", 20).size.width;
  };
  CHECK(width(6) <= 20);
  CHECK(width(7) > 20);
}

}  // namespace boxart::internal
