#include "support/catch.h"
#include "support/random_graph.h"
#include "support/reader_checks.h"
#include "support/reader_width.h"
#include "text/label.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Nodes as the reader sees them: see reader_test.cpp.

namespace boxart::internal {

TEST_CASE("looks of boxes, lines and arrowheads are read") {
  constexpr std::string_view dot =
      "digraph { rankdir=LR; a [style=bold]; b [peripheries=2]; c [style=rounded]; "
      "a -> b [style=dotted, arrowhead=odot]; b -> c [style=bold, dir=both] }";
  constexpr std::string_view drawing = R"(
┏━━━┓   ╔═══╗   ╭───╮
┃ a ┠┈┈○║ b ║◄━►│ c │
┗━━━┛   ╚═══╝   ╰───╯
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "○", "●")), "another arrowhead"));
  CHECK(says(faults(dot, changed(drawing, "┈┈", "┄┄")), "another look"));
  CHECK(says(faults(dot, changed(drawing, "┈┈", "┈─")), "two looks"));
  CHECK(says(faults(dot, changed(drawing, "╭───╮", "┌───┐")), "changes its look"));
}

TEST_CASE("looks that are patterns are told from each other") {
  constexpr std::string_view dot =
      "digraph { rankdir=LR; edge [label=long]; a -> b [style=\"dot-dash\"]; b -> c [style=wave] }";
  constexpr std::string_view drawing = R"(
┌───┐  long  ┌───┐  long  ┌───┐
│ a ├─┈─┈─┈─►│ b ├╼╾╼╾───►│ c │
└───┘        └───┘        └───┘
)";
  // A wave goes on swelling to the end of its run.
  CHECK(says(faults(dot, drawing), "two looks"));
  const std::string right = changed(drawing, "╼╾╼╾───", "╼╾╼╾╼╾─");
  CHECK(faults(dot, right).empty());
  CHECK(says(faults(dot, changed(right, "─┈─┈─┈─", "─┈┈─┈┈─")), "another look"));
  CHECK(says(faults(dot, changed(right, "─┈─┈─┈─", "───────")), "another look"));
  CHECK(says(faults(dot, changed(right, "─┈─┈─┈─", "═┄═┄═┄═")), "another look"));
}

TEST_CASE("corners of other shapes close a box") {
  constexpr std::string_view drawing = R"(
◇───◇   ╱───╲
│ a ├──►│ b │
◇───◇   ╲───╱
)";
  CHECK(faults("digraph { rankdir=LR; a [shape=diamond]; b [shape=hexagon]; a -> b }", drawing)
            .empty());
}

TEST_CASE("every corner of a box is read") {
  constexpr std::string_view dot =
      "digraph { rankdir=LR; a [shape=note]; b [shape=component, style=dashed]; a -> b; c "
      "[shape=cylinder] }";
  constexpr std::string_view drawing = R"(
┌───╲   ◇┄┄┄┐
│ a ├──►┆ b ┆
└───┘   ◇┄┄┄┘
╭═══╮
║ c ║
╰═══╯
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "┌───╲", "┌───┐")), "the box of a should be"));
  CHECK(says(faults(dot, changed(drawing, "┌───╲", "╱───╲")), "the box of a should be"));
  CHECK(says(faults(dot, changed(drawing, "◇┄┄┄┐", "◆┄┄┄┐")), "the box of b should be"));
  CHECK(says(faults(dot, changed(drawing, "╭═══╮", "╔═══╮")), "changes its look"));
}

TEST_CASE("borders of Graph::Easy's kinds are read, and lines end at blocks") {
  constexpr std::string_view dot =
      "graph { rankdir=LR; a [borderstyle=wide]; b [borderstyle=wave]; c [borderstyle=broad]; "
      "a -- b -- c }";
  constexpr std::string_view drawing = R"(
█▀▀▀█   ┌╼╾╼┐   ▛▀▀▀▜
█ a █───┾ b ┾───▌ c ▐
█▄▄▄█   └╼╾╼┘   ▙▄▄▄▟
)";
  CHECK(says(faults(dot, drawing), "changes its look"));
  const std::string good = changed(drawing, "┾ b ┾", "┧ b ┟");
  CHECK(faults(dot, good).empty());
  CHECK(says(faults(dot, changed(good, "┌╼╾╼┐", "┌╼╾╾┐")), "changes its look"));
  CHECK(says(faults(dot, changed(good, "▙▄▄▄▟", "▙▄▄▄ ")), "no node says 'text:c'"));
  CHECK(says(faults(dot, changed(good, "█───", "█ ──")), "ends at nothing"));
}

TEST_CASE("points may be other marks") {
  constexpr std::string_view dot =
      "graph { rankdir=LR; a -- p -- q; p [shape=point, pointshape=star]; q [shape=point, "
      "pointshape=square] }";
  constexpr std::string_view drawing = R"(
┌───┐
│ a ├───★───■
└───┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "★", "●")), "no node says 'point:★'"));
}

TEST_CASE("points take lines from four sides and are no arrowheads") {
  constexpr std::string_view dot =
      "digraph { rankdir=LR; p [shape=point]; a -> p; p -> b; p -> c [dir=none] }";
  constexpr std::string_view drawing = R"(
┌───┐      ┌───┐
│ a ├──►●─►│ b │
└───┘   │  └───┘
        │  ┌───┐
        ╰──┤ c │
           └───┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "►●─►", "►──►")), "no node says 'point:●'"));
}

TEST_CASE("a node without a border is its text") {
  constexpr std::string_view dot =
      "digraph { node [shape=plaintext]; sun -> moon; moon [label=\"half\\nmoon\"] }";
  constexpr std::string_view drawing = R"(
sun
 │
 ▼
half
moon
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "▼", "◄")), "arrow"));
}

TEST_CASE("a record is divided, and a port is the place of its field") {
  constexpr std::string_view dot =
      "digraph { r [shape=record, label=\"<x> left|{<y> up|<z> down}\"]; r:x -> n; m -> r:y }";
  constexpr std::string_view drawing = R"(
        ┌───┐
        │ m │
        └─┬─┘
          ▼
┌──────┬──────┐
│ left │  up  │
│      ├──────┤
│      │ down │
└──┬───┴──────┘
   ▼
 ┌───┐
 │ n │
 └───┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(
      faults(
          dot,
          changed(drawing, "└──┬───┴──────┘\n   ▼\n ┌", "└──────┴──┬───┘\n   ╭──────╯\n   ▼\n ┌")),
      "doesn't end at port x"));
  CHECK(says(faults(dot, changed(drawing, "├──────┤", "│──────┤")), "isn't taken up"));
}

TEST_CASE("glyphs of two cells take two cells") {
  constexpr std::string_view dot =
      "digraph { rankdir=LR; a [label=\"日本\"]; a -> a2; a2 [label=\"é👍🏽\"] }";
  constexpr std::string_view drawing = R"(
┌──────┐   ┌─────┐
│ 日本 ├──►│ é👍🏽 │
└──────┘   └─────┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "日本 ├", "日本  ├")), "no node says"));
}

TEST_CASE("line glyphs in labels are text") {
  constexpr std::string_view drawing = R"(
┌───────┐
│ a │ b │
└───┬───┘
    │ ─► here
    ▼
  ┌───┐
  │ c │
  └───┘
)";
  CHECK(faults("digraph { x [label=\"a │ b\"]; x -> c [label=\"─► here\"] }", drawing).empty());
}

TEST_CASE("nodes that say the same are told apart by nothing") {
  constexpr std::string_view dot =
      "digraph { rankdir=LR; a [label=x]; b [label=x]; c [label=y]; a -> c; b -> c; a -> b }";
  constexpr std::string_view drawing = R"(
┌───┐
│ x ├──╮
└┬──┘  │ ┌───┐
 ▼     ├►│ y │
┌───┐  │ └───┘
│ x ├──╯
└───┘
)";
  CHECK(faults(dot, drawing).empty());
}

TEST_CASE("the title of a graph stands below the drawing") {
  constexpr std::string_view drawing = R"(
┌───┐
│ a │
└───┘
title
)";
  CHECK(faults("digraph { label=title; a }", drawing).empty());
  CHECK(says(faults("digraph { label=title; labelloc=t; a }", drawing), "isn't at its edge"));
  CHECK(says(faults("digraph { label=titles; a }", drawing), "is nowhere"));
}

TEST_CASE("the reader measures text as the library does") {
  for (const Kind kind : {Kind::WideText, Kind::Everything}) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
      const std::string dot = random_dot(kind, seed);
      std::vector<Warning> warnings;
      for (const ResolvedGraph& graph : read_graphs(dot, Source::Dot, {}, warnings)) {
        for (const Node& node : graph.nodes) {
          for (const LabelLine& line : node.content.text.lines) {
            INFO(line.text);
            CHECK(readback::width_of(line.text) == line.width);
          }
        }
      }
    }
  }
}

}  // namespace boxart::internal
