// Whatever bytes the names of two nodes or two frames are: when they differ, there are two.

#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart {
namespace {

/// What DOT, cgraph and Graph::Easy read otherwise than written, and bytes.
std::string random_name(std::mt19937& random) {
  static constexpr std::array<std::string_view, 28> pieces{
      "\\",    "\\\n",     "\n",   "\r\n", "\"",   "\\\"", "%",    "%1",      "\x01", "\\N",
      "&amp;", "&#65;",    "<",    ">",    "<b>",  "a",    "b",    " ",       ":",    "{",
      "}|",    "\xC3\xA9", "\xE9", "\xFF", "\xC3", "0",    "-1.0", "cluster_"};
  std::string name;
  const std::size_t count = random() % 4;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t piece = random() % (pieces.size() + 2);
    if (piece < pieces.size()) {
      name += pieces[piece];
    } else {
      name += static_cast<char>(1 + random() % 255);
    }
  }
  return name;
}

/// Pairs that once were one.
std::vector<std::pair<std::string, std::string>> known_pairs() {
  return {{"C:\\", "C:\\\\"},
          {"", "\n"},
          {"", "\\n"},
          {"", " "},
          {"%1", "\x01%1"},
          {"%1", "\\%1"},
          {"a\\\nb", "ab"},
          {"a\\\r\nb", "ab"},
          {"a\"", "a\\\""},
          {"&amp;", "&"},
          {"<b>", "b"},
          {"\xE9", "\xC3\xA9"},
          {"\xFF", "\xC3\xBF"},
          {"1", "1.0"},
          {"a", "A"},
          {"\\N", "N"}};
}

void require_two_boxes(const std::string& first, const std::string& second) {
  CAPTURE(first, second);
  Graph graph;
  const Graph::Node a = graph.node(first);
  const Graph::Node b = graph.node(second);
  graph.edge(a, b);
  graph.edge(b, a);
  const std::vector<Layout> layouts = lay_out(graph);
  REQUIRE(layouts.size() == 1);
  REQUIRE(layouts.front().nodes.size() == 2);
  REQUIRE(layouts.front().edges.size() == 2);
  REQUIRE_FALSE(render(graph).text.empty());
}

void require_two_frames(const std::string& first, const std::string& second) {
  CAPTURE(first, second);
  Graph graph;
  graph.frame(first, {graph.node("a")});
  graph.frame(second, {graph.node("b")});
  const std::vector<Layout> layouts = lay_out(graph);
  REQUIRE(layouts.size() == 1);
  REQUIRE(layouts.front().frames.size() == 2);
}

TEST_CASE("two names that differ are two boxes") {
  for (const auto& [first, second] : known_pairs())
    require_two_boxes(first, second);
  std::mt19937 random(14);
  for (int i = 0; i < 3000; ++i) {
    const std::string first = random_name(random);
    const std::string second = random_name(random);
    if (first != second) require_two_boxes(first, second);
  }
}

TEST_CASE("two frames whose names differ are two") {
  for (const auto& [first, second] : known_pairs())
    require_two_frames(first, second);
  std::mt19937 random(15);
  for (int i = 0; i < 1000; ++i) {
    const std::string first = random_name(random);
    const std::string second = random_name(random);
    if (first != second) require_two_frames(first, second);
  }
}

}  // namespace
}  // namespace boxart
