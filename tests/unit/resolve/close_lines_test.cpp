#include "resolve/close_lines.h"

#include <boxart/boxart.hpp>

#include "resolve/html_label.h"
#include "support/catch.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// The sides at which each part has a line, in reading order, then those of the whole.
std::string shown_lines(const Content& content) {
  const auto sides = [](Sides lines) {
    std::string out;
    constexpr std::array<std::pair<Side, char>, 4> letters{
        {{Side::North, 'N'}, {Side::East, 'E'}, {Side::South, 'S'}, {Side::West, 'W'}}};
    for (const auto& [side, letter] : letters) {
      if (has(lines, side)) out += letter;
    }
    return out.empty() ? "-" : out;
  };
  std::string out;
  for (const Content& part : content.parts)
    out += sides(part.lines) + " ";
  return out + "/ " + sides(content.lines);
}

/// Of a table in another one, since the border of the outermost is the node's.
std::string lines_of(const std::string& rows) {
  const std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\">";
  const std::string outer =
      table + "<TR><TD>" + table + rows + "</TABLE></TD><TD>x</TD></TR></TABLE>";
  return shown_lines(html_label(outer, {}).content.parts.front());
}

TEST_CASE("a rule goes from rim to rim, where its row has fewer cells too") {
  CHECK(lines_of("<TR><TD>a</TD></TR><HR/><TR><TD>b</TD><TD>c</TD><TD>d</TD></TR>") ==
        "S S - - - / EW");
  CHECK(lines_of("<TR><TD>a</TD><TD>b</TD></TR><HR/><TR><TD>c</TD></TR>") == "S S - - / EW");
}

TEST_CASE("a line goes on between the cells before its end") {
  CHECK(lines_of("<TR><TD>a</TD><TD BORDER=\"1\" SIDES=\"B\">b</TD></TR>"
                 "<TR><TD>c</TD><TD>d</TD></TR>") == "- S N - / EW");
  CHECK(lines_of("<TR><TD>a</TD><VR/><TD>b</TD></TR><TR><TD>c</TD><TD>d</TD></TR>") ==
        "E - - W / NS");
}

TEST_CASE("a line that comes to the middle of a side makes it one") {
  CHECK(lines_of("<TR><TD>a</TD><TD ROWSPAN=\"2\">b</TD></TR><HR/><TR><TD>c</TD></TR>") ==
        "S W - / NSW");
  CHECK(lines_of("<TR><TD>a</TD><VR/><TD>b</TD></TR><TR><TD COLSPAN=\"2\">c</TD></TR>") ==
        "E - N / NEW");
}

TEST_CASE("what is closed stays as it is") {
  for (const char* rows : {"<TR><TD>a</TD><TD>b</TD></TR><TR><TD>c</TD><TD>d</TD></TR>",
                           "<TR><TD ROWSPAN=\"2\">a</TD><TD>b</TD></TR><TR><TD>d</TD></TR>"}) {
    const std::string shown = lines_of(rows);
    CHECK(shown.find_first_of("NESW") == std::string::npos);
  }
  Content text{.lines = no_side};
  close_lines(text);
  CHECK(text.lines == no_side);
}

/// A table of a few cells with and without borders, spans, rules and tables in it.
std::string random_table(std::mt19937& random, int depth) {
  const auto one_in = [&random](unsigned n) { return random() % n == 0; };
  const auto number = [&random](unsigned least, unsigned most) {
    return least + static_cast<unsigned>(random() % (most - least + 1));
  };
  std::string out = "<TABLE";
  if (one_in(2)) out += " BORDER=\"" + std::to_string(number(0, 1)) + "\"";
  if (!one_in(3)) out += " CELLBORDER=\"0\"";
  if (one_in(10)) out += " ROWS=\"*\"";
  if (one_in(10)) out += " COLUMNS=\"*\"";
  out += ">";
  for (unsigned rows = number(1, 4), row = 0; row < rows; ++row) {
    if (row > 0 && one_in(3)) out += "<HR/>";
    out += "<TR>";
    for (unsigned cells = number(1, 4), cell = 0; cell < cells; ++cell) {
      if (cell > 0 && one_in(4)) out += "<VR/>";
      out += "<TD";
      if (one_in(4)) out += " COLSPAN=\"" + std::to_string(number(2, 3)) + "\"";
      if (one_in(4)) out += " ROWSPAN=\"" + std::to_string(number(2, 3)) + "\"";
      if (one_in(3)) out += " BORDER=\"" + std::to_string(number(0, 1)) + "\"";
      if (one_in(6)) {
        constexpr std::array<const char*, 6> sides{"L", "T", "RB", "LR", "TB", "LTB"};
        out += std::string(" SIDES=\"") + sides.at(number(0, 5)) + "\"";
      }
      out += ">" + (depth < 2 && one_in(6) ? random_table(random, depth + 1) : "a") + "</TD>";
    }
    out += "</TR>";
  }
  return out + "</TABLE>";
}

TEST_CASE("no line in any table ends in the open") {
  std::mt19937 random(5);
  constexpr std::array<std::string_view, 4> looks{
      "shape=plain", "shape=box, peripheries=2", "style=bold", "style=rounded"};
  for (unsigned i = 0; i < 400; ++i) {
    const std::string dot = "graph { n [label=<" + random_table(random, 0) + ">, " +
                            std::string(looks.at(i % looks.size())) + "] }";
    const std::string drawing = render(dot).text;
    INFO(dot << '\n' << drawing);
    for (const char* half : {"╴", "╵", "╶", "╷", "╸", "╹", "╺", "╻"})
      REQUIRE(drawing.find(half) == std::string::npos);
  }
}

}  // namespace
}  // namespace boxart::internal
