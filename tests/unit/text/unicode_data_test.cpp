// Unicode's own data, of the Debian package unicode-data, against clusters and widths. Where it is
// of another version of Unicode than the linked ICU, tests with characters that this ICU doesn't
// know aren't compared, since they have no properties here; most have none of these. Where the
// versions are the same all are. No test of a version before 15.1 has a conjunct.

#include <boxart/boxart.hpp>

#include "support/catch.h"
#include "support/reader_width.h"
#include "text/grapheme.h"
#include "text/plain_character.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::ifstream open_data(const std::string& name) {
  std::ifstream file(std::string(BOXART_UNICODE_DATA) + name);
  INFO("ask for it: ./setup --packages unicode-data");
  REQUIRE(file.is_open());
  return file;
}

bool is_known(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) != U_UNASSIGNED;
}

struct BreakTest {
  std::vector<std::string> clusters{};
  bool known = true;
};

/// A line such as `÷ 0020 × 0308 ÷ 0020 ÷`.
BreakTest parse_break_test(const std::string& line) {
  BreakTest test;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    if (word == "÷") {
      test.clusters.emplace_back();
    } else if (word != "×") {
      const auto code_point = static_cast<char32_t>(std::stoul(word, nullptr, 16));
      test.known = test.known && is_known(code_point);
      append_utf8(test.clusters.back(), code_point);
    }
  }
  test.clusters.pop_back();  // nothing stands behind the last ÷
  return test;
}

std::vector<std::string> clusters(const std::string& text) {
  std::vector<std::string> out;
  for (const std::string_view cluster : grapheme_clusters(text))
    out.emplace_back(cluster);
  return out;
}

TEST_CASE("Unicode's tests of grapheme clusters pass") {
  std::ifstream file = open_data("/auxiliary/GraphemeBreakTest.txt");
  std::string line;
  std::getline(file, line);  // # GraphemeBreakTest-15.0.0.txt
  const bool same_version = line.find(std::string("-") + U_UNICODE_VERSION) != std::string::npos;
  int compared = 0;
  int unknown = 0;
  while (std::getline(file, line)) {
    line.erase(std::min(line.find('#'), line.size()));
    if (line.empty()) continue;
    const BreakTest test = parse_break_test(line);
    if (!same_version && !test.known) {
      ++unknown;
      continue;
    }
    ++compared;
    std::string text;
    for (const std::string& cluster : test.clusters)
      text += cluster;
    INFO(line);
    CHECK(clusters(text) == test.clusters);
  }
  INFO(unknown << " tests are of characters that this ICU doesn't know");
  CHECK(compared > 500);
}

TEST_CASE("plain characters are as plain in ICU's properties") {
  constexpr std::uint32_t surprises = U_GC_C_MASK | U_GC_M_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_plain_character(c)) continue;
    INFO(static_cast<std::uint32_t>(c));
    const auto code_point = static_cast<UChar32>(c);
    const auto property = [code_point](UProperty p) {
      return u_getIntPropertyValue(code_point, p);
    };
    if (is_known(c)) REQUIRE((U_GET_GC_MASK(code_point) & surprises) == 0);
    REQUIRE(property(UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER);
    const int width = property(UCHAR_EAST_ASIAN_WIDTH);
    REQUIRE((width != U_EA_WIDE && width != U_EA_FULLWIDTH));
    REQUIRE(property(UCHAR_HANGUL_SYLLABLE_TYPE) == U_HST_NOT_APPLICABLE);
    const int direction = u_charDirection(code_point);
    REQUIRE((direction != U_RIGHT_TO_LEFT && direction != U_RIGHT_TO_LEFT_ARABIC &&
             direction != U_ARABIC_NUMBER));
    REQUIRE(u_hasBinaryProperty(code_point, UCHAR_BIDI_CONTROL) == 0);
    REQUIRE((c & 0xFFFEU) != 0xFFFE);
  }
}

/// All emoji of emoji-test.txt, whatever their status.
std::vector<std::string> all_emoji() {
  std::ifstream file = open_data("/emoji/emoji-test.txt");
  std::vector<std::string> emoji;
  for (std::string line; std::getline(file, line);) {
    const std::size_t end = std::min(line.find(';'), line.find('#'));
    if (end == std::string::npos || line[end] == '#') continue;
    std::istringstream codes(line.substr(0, end));
    std::string text;
    for (std::string code; codes >> code;)
      append_utf8(text, static_cast<char32_t>(std::stoul(code, nullptr, 16)));
    emoji.push_back(text);
  }
  return emoji;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

TEST_CASE("each emoji stands in a box with a straight border, by each model and its own ruler") {
  const std::vector<std::string> emoji = all_emoji();
  CHECK(emoji.size() > 4000);
  for (const std::string& text : emoji) {
    const std::string dot = "graph { \"" + text + "\" }";
    const std::vector<std::string> box = lines_of(render(dot).text);
    const std::vector<std::string> older =
        lines_of(render(dot, {.widths = {.model = WidthModel::CodePoints}}).text);
    INFO(text);
    REQUIRE(box.size() == 3);
    REQUIRE(older.size() == 3);
    CHECK(older[1].find(text) != std::string::npos);
    CHECK(box[1].find(text) != std::string::npos);
    for (const std::string& line : box)
      CHECK(readback::width_of(line) == readback::width_of(box[0]));
    for (const std::string& line : older)
      CHECK(readback::width_of_code_points(line) == readback::width_of_code_points(older[0]));
  }
}

TEST_CASE("emoji that are meant as pictures take two cells") {
  std::ifstream file = open_data("/emoji/emoji-test.txt");
  for (std::string line; std::getline(file, line);) {
    if (line.find("; fully-qualified") == std::string::npos) continue;
    std::istringstream codes(line.substr(0, line.find(';')));
    std::string text;
    for (std::string code; codes >> code;)
      append_utf8(text, static_cast<char32_t>(std::stoul(code, nullptr, 16)));
    INFO(line);
    CHECK(readback::width_of(lines_of(render("graph { \"" + text + "\" }").text)[0]) == 6);
  }
}

/// Of a program that lays text out by clusters, but wraps it where the sum over the code points of
/// a line passes the widest line: the cells by which a drawing passes it.
int surplus(const std::string& drawing) {
  int room = 0;
  int needed = 0;
  for (const std::string& line : lines_of(drawing)) {
    room = std::max(room, readback::width_of(line));
    needed = std::max(needed, readback::width_of_code_points(line));
  }
  return needed - room;
}

TEST_CASE("a program with two rulers wraps no line of a drawing made for code points") {
  const Options older{.widths = {.model = WidthModel::CodePoints}};
  for (const std::string& text : all_emoji()) {
    INFO(text);
    CHECK(surplus(render("digraph { \"" + text + "\" -> \"x " + text + "\" }", older).text) <= 0);
  }
}

TEST_CASE("a program with two rulers wraps what is joined, unless another line is wider") {
  const std::string family = "graph { \"👩‍👩‍👧\" ";
  CHECK(surplus(render(family + "}").text) == 4);
  CHECK(surplus(render("graph { \"👍🏽\" }").text) == 2);
  CHECK(surplus(render("graph { \"❤️ 1️⃣ 🇩🇪 😀 中\" }").text) <= 0);
  CHECK(surplus(render(family + "label=\"father, mother\" }").text) <= 0);
  CHECK(surplus(render(family + "label=\"the family\" labeljust=l }").text) <= 0);
}

}  // namespace
}  // namespace boxart::internal
