#include "support/catch.h"
#include "support/reader_checks.h"

#include <string>
#include <string_view>

// The reader of drawings is what all other drawings are judged by, so it's judged here by drawings
// made by hand: true ones, and each with one thing that a person would call wrong. Here: lines,
// frames and labels; in reader_nodes_test.cpp what nodes look like.

namespace boxart::internal {
namespace {

constexpr std::string_view fork_dot = "digraph { ant -> { bee cat } }";
constexpr std::string_view fork = R"(
     ┌─────┐
     │ ant │
     └──┬──┘
   ╭────┴───╮
   ▼        ▼
┌─────┐  ┌─────┐
│ bee │  │ cat │
└─────┘  └─────┘
)";

constexpr std::string_view swap_dot = "digraph { ant -> cat; dog -> bee }";
constexpr std::string_view swap = R"(
┌─────┐  ┌─────┐
│ ant │  │ dog │
└──┬──┘  └──┬──┘
   │ ╭──────╯
   ╰─│──────╮
   ╭─╯      │
   ▼        ▼
┌─────┐  ┌─────┐
│ bee │  │ cat │
└─────┘  └─────┘
)";

constexpr std::string_view house_dot =
    "digraph { rankdir=LR; subgraph cluster_h { label=House; door -> hall } street -> door }";
constexpr std::string_view house = R"(
            ┌╌ House ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐
┌────────┐  ╎ ┌──────┐   ┌──────┐   ╎
│ street ├───►│ door ├──►│ hall │   ╎
└────────┘  ╎ └──────┘   └──────┘   ╎
            └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘
)";

constexpr std::string_view twins_dot =
    "digraph { rankdir=LR; u -> v [label=up]; u -> v [label=down, style=dashed] }";
constexpr std::string_view twins = R"(
┌───┐ up     ┌───┐
│   ├───────►│   │
│ u │ down   │ v │
│   ├┄┄┄┄┄┄┄►│   │
└───┘        └───┘
)";

}  // namespace

TEST_CASE("a tree with a shared trunk is read as its edges") {
  CHECK(faults(fork_dot, fork).empty());
}

TEST_CASE("a line that goes on behind another isn't joined to it") {
  CHECK(faults(swap_dot, swap).empty());
  CHECK(says(faults(swap_dot, changed(swap, "╰─│─", "╰─┼─")), "share one line"));
  CHECK(says(faults(swap_dot, changed(swap, "╰─│─", "╰───")), "doesn't take it"));
}

TEST_CASE("an arrow at another box is another edge") {
  const std::string straight = R"(
┌─────┐  ┌─────┐
│ ant │  │ dog │
└──┬──┘  └──┬──┘
   ▼        ▼
┌─────┐  ┌─────┐
│ bee │  │ cat │
└─────┘  └─────┘
)";
  CHECK(says(faults(swap_dot, straight), "missing edge: 'text:ant' -> 'text:cat'"));
  CHECK(says(faults(swap_dot, straight), "an edge too many: 'text:ant' -> 'text:bee'"));
}

TEST_CASE("an arm that no line takes up is seen") {
  CHECK(says(faults(fork_dot, changed(fork, "────┴───╮", "──── ───╮")), "ends at nothing"));
  CHECK(says(faults(fork_dot, changed(fork, "┴───╮", "┴───┐")), "round turns and square ones"));
  CHECK(says(faults(fork_dot, changed(fork, "▼        ▼", "▼        │")), "doesn't take it"));
}

TEST_CASE("a box that isn't closed is no box") {
  CHECK(says(faults(fork_dot, changed(fork, "│ bee │", "│ bee  ")), "no node says 'text:bee'"));
  CHECK(says(faults(fork_dot, changed(fork, "┌─────┐  ┌─────┐", "┌━━━──┐  ┌─────┐")),
             "changes its look"));
}

TEST_CASE("a label has to be whole and has to have blanks at both sides") {
  CHECK(says(faults(fork_dot, changed(fork, "│ cat │", "│ ca  │")), "no node says 'text:cat'"));
  CHECK(says(faults(fork_dot, changed(fork, "│ cat │", "│cat  │")), "no blank between"));
}

TEST_CASE("what belongs to nothing is seen") {
  CHECK(says(faults(fork_dot, changed(fork, "     │ ant │", "  x  │ ant │")),
             "'x' belongs to nothing"));
  CHECK(says(faults(fork_dot, changed(fork, "     │ ant │", "──   │ ant │")), "ends at nothing"));
}

TEST_CASE("blanks, margins and control characters are none of a drawing's") {
  CHECK(says(faults(fork_dot, changed(fork, "│ ant │", "│ ant │ ")), "trailing blanks"));
  CHECK(says(faults(fork_dot, changed(fork, "│ ant │", "│ ant │\r")), "control character"));
  CHECK(says(faults(fork_dot, "\n" + std::string(fork)), "a blank first or last line"));
  CHECK(says(faults("digraph { a }", "\n ┌───┐\n │ a │\n └───┘\n"), "nothing stands in column 0"));
  CHECK(says(faults("digraph { a }", "\n┌───┐\n│ a │\n└───┘"), "doesn't end in LF"));
}

TEST_CASE("an edge passes a frame's border where it must and nowhere else") {
  CHECK(faults(house_dot, house).empty());
  CHECK(says(faults(house_dot, changed(house, "──►│ hall │   ╎", "──►│ hall │───╎")),
             "doesn't take it"));
  const std::string wandering = R"(
            ┌╌ House ╌╌╌╌╌┐
            ╎    ╭─────────╮
┌────────┐  ╎ ┌──┴───┐    ╎│
│ street ├───►│ door │    ╎│
└────────┘  ╎ └──────┘    ╎│
            ╎ ┌──────┐    ╎│
            ╎ │ hall │◄────╯
            ╎ └──────┘    ╎
            └╌╌╌╌╌╌╌╌╌╌╌╌╌┘
)";
  CHECK(says(faults(house_dot, wandering), "passes borders"));
}

TEST_CASE("a frame holds its nodes, all of them and no others") {
  const std::string open = R"(
            ┌╌ House ╌╌┐
┌────────┐  ╎ ┌──────┐ ╎  ┌──────┐
│ street ├───►│ door ├───►│ hall │
└────────┘  ╎ └──────┘ ╎  └──────┘
            └╌╌╌╌╌╌╌╌╌╌┘
)";
  CHECK(says(faults(house_dot, open), "holds, or lies in, what it shouldn't"));
  CHECK(says(faults(house_dot, changed(house, "House", "Horse")), "no frame says 'House'"));
  CHECK(says(faults(house_dot, changed(house, "House ╌", "House  ")), "beside the title"));
}

TEST_CASE("a frame's corner isn't round and its border has no holes") {
  CHECK(says(faults(house_dot, changed(house, "┌╌ House", "╭╌ House")), "corner of a frame"));
  CHECK(says(faults(house_dot, changed(house, "└╌╌╌╌", "└╌ ╌╌")), "hole in the border"));
}

TEST_CASE("a title of several lines stands in the first rows inside") {
  constexpr std::string_view dot =
      "digraph { subgraph cluster_a { label=\"two\\nlines\"; labelloc=b; n } }";
  constexpr std::string_view drawing = R"(
┌╌╌╌╌╌╌╌┐
╎ ┌───┐ ╎
╎ │ n │ ╎
╎ └───┘ ╎
╎  two  ╎
╎ lines ╎
└╌╌╌╌╌╌╌┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults("digraph { subgraph cluster_a { label=\"two\\nlines\"; n } }", drawing),
             "wrong border"));
}

TEST_CASE("an edge with lhead ends at the frame's border") {
  constexpr std::string_view dot =
      "digraph { compound=true; rankdir=LR; subgraph cluster_f { label=F; n } m -> n "
      "[lhead=cluster_f]; n -> k [ltail=cluster_f] }";
  constexpr std::string_view drawing = R"(
        ┌╌ F ╌╌╌┐
┌───┐   ╎ ┌───┐ ╎   ┌───┐
│ m ├──►╎ │ n │ ├──►│ k │
└───┘   ╎ └───┘ ╎   └───┘
        └╌╌╌╌╌╌╌┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "├──►╎ │ n │", "├────►│ n │")), "missing edge"));
}

TEST_CASE("a label stands beside a run of its own edge") {
  CHECK(faults(twins_dot, twins).empty());
  CHECK(says(faults(twins_dot, changed(twins, " up     ", "        ")), "isn't next to its label"));
  std::string crossed = changed(twins, " up  ", " down");
  crossed = changed(crossed, "│ u │ down   │", "│ u │ up     │");
  CHECK(says(faults(twins_dot, crossed), "isn't next to its label"));
}

TEST_CASE("a label right of a vertical run has one blank before it") {
  constexpr std::string_view dot = "digraph { a -> b [label=\"so it is\"] }";
  constexpr std::string_view drawing = R"(
┌───┐
│ a │
└─┬─┘
  │ so it is
  ▼
┌───┐
│ b │
└───┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "│ so", "│  so")), "isn't next to its label"));
  CHECK(says(faults(dot, changed(drawing, "so it", "so  it")), "isn't next to its label"));
}

TEST_CASE("labels of ends stand at their ends") {
  constexpr std::string_view dot = "digraph { rankdir=LR; a -> b [taillabel=from, headlabel=to] }";
  constexpr std::string_view drawing = R"(
┌───┐from          to┌───┐
│ a ├───────────────►│ b │
└───┘                └───┘
)";
  CHECK(faults(dot, drawing).empty());
  CHECK(says(faults(dot, changed(drawing, "from          to", "to          from")), "at its end"));
}

TEST_CASE("parallel edges are lines of their own") {
  constexpr std::string_view joined = R"(
┌───┐  up    ┌───┐
│   ├─┬─────►│   │
│ u │ │ down │ v │
│   │ ╰─────►│   │
└───┘        └───┘
)";
  CHECK(says(faults("digraph { rankdir=LR; u -> v [label=up]; u -> v [label=down] }", joined),
             "parallel edges share a line"));
}

TEST_CASE("edges without arrowheads join where one end is alone on its side") {
  constexpr std::string_view tree = R"(
     ┌─────┐
     │ ant │
     └──┬──┘
   ╭────┴───╮
┌──┴──┐  ┌──┴──┐
│ bee │  │ cat │
└─────┘  └─────┘
)";
  CHECK(faults("graph { ant -- { bee cat } }", tree).empty());
  CHECK(says(faults("graph { ant -- bee -- cat }", tree), "missing edge"));
  constexpr std::string_view two_trees = R"(
     ┌─────┐
     │ ant │
     └──┬──┘
   ╭────┼────────╮
┌──┴──┐ │     ┌──┴──┐
│ bee │ │     │ cat │
└─────┘ │     └─────┘
     ╭──┴──╮
  ┌──┴──┐┌─┴───┐
  │ doe ││ elk │
  └─────┘└─────┘
)";
  CHECK(faults("graph { ant -- { bee cat doe elk } }", two_trees).empty());
}

TEST_CASE("of joined lines without arrowheads no second end may be alone on its side") {
  // Its line turns to the side to which the others lie: bee is alone above them.
  constexpr std::string_view two_hubs = R"(
        ┌─────┐
        │ bee │
┌─────┐ └──┬──┘
│ cat │    │
└──┬──┘    │
   ╰───────┤
         ╭─╯
      ┌──┴──┐
      │ ant │
      └─────┘
)";
  CHECK(says(faults("graph { ant -- { bee cat } }", two_hubs), "share one line"));
  constexpr std::string_view across = R"(
┌─────┐ ┌─────┐
│ ant │ │ bee │
└──┬──┘ └──┬──┘
   ╰───┬───┴───╮
    ┌──┴──┐ ┌──┴──┐
    │ cat │ │ doe │
    └─────┘ └─────┘
)";
  CHECK(says(faults("graph { ant -- { bee cat doe } }", across), "share one line"));
}

TEST_CASE("lines that are joined don't run in a cycle") {
  constexpr std::string_view ring = R"(
┌───┐
│ a ├─┬─╮
└───┘ │ │ ┌───┐
      ╰─┴►│ b │
          └───┘
)";
  CHECK(says(faults("digraph { rankdir=LR; a -> b }", ring), "run in a ring"));
}

}  // namespace boxart::internal
