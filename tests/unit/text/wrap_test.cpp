#include "text/wrap.h"

#include "support/catch.h"
#include "text/ascii_writer.h"
#include "text/bidi.h"
#include "text/width.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

using Lines = std::vector<std::string>;

Lines wrapped(const std::string& text, int wrap) {
  Lines lines;
  for (const LabelLine& line : make_lines({.text = text}, Justify::Center, {.wrap = wrap}))
    lines.push_back(line.text);
  return lines;
}

Lines parted(const std::string& text, int wrap, Breaks breaks = Breaks::Parts) {
  const LabelLine line = make_line(StyledText{.text = text}, Justify::Center, {});
  Lines lines;
  for (const LabelLine& each : broken_line(line, wrap, breaks, {})) {
    CHECK(each.width == text_width(each.text, {}));
    lines.push_back(each.text);
  }
  return lines;
}

TEST_CASE("names are parted behind marks and before capitals, where words alone are too wide") {
  CHECK(parted("llm/client.py", 8) == Lines{"llm/", "client.", "py"});
  CHECK(parted("std::unordered_map", 12) == Lines{"std::", "unordered_", "map"});
  CHECK(parted("camelCaseName", 9) == Lines{"camel", "CaseName"});
  CHECK(parted("short words_are whole", 9) == Lines{"short", "words_are", "whole"});
  CHECK(parted("words_are whole", 15) == Lines{"words_are whole"});
  CHECK(parted("llm/client_name", 8, Breaks::Words) == wrapped("llm/client_name", 8));
}

TEST_CASE("numbers, leading marks and what is no name stay whole") {
  for (const std::string whole :
       {"3.14159265", "...........", "_____name", "ABCDEFGHI", "[......]"})
    CHECK(parted(whole, 4) == Lines{whole});
}

TEST_CASE("codes are parted at their hyphens, and dates and what is counted stay whole") {
  CHECK(parted("v0.0.0-20210927094055-39ccf1dd6fa6", 16) ==
        Lines{"v0.0.0-", "20210927094055-", "39ccf1dd6fa6"});
  for (const std::string whole : {"2021-09-27", "555-0199-12", "172.18.0.0"})
    CHECK(parted(whole, 6) == Lines{whole});
}

TEST_CASE("a line that fits, or needn't, is left as it is") {
  CHECK(wrapped("one two", 7) == Lines{"one two"});
  CHECK(wrapped("one two", 0) == Lines{"one two"});
  CHECK(wrapped("", 5) == Lines{""});
}

TEST_CASE("lines are as few as possible, and of these as even as possible") {
  CHECK(wrapped("aaa bb cc ddddd", 6) == Lines{"aaa", "bb cc", "ddddd"});
  CHECK(wrapped("a b c d", 5) == Lines{"a b", "c d"});
  CHECK(wrapped("one two three four", 13) == Lines{"one two", "three four"});
}

TEST_CASE("of equally even lines the first is the longest") {
  CHECK(wrapped("a b c", 3) == Lines{"a b", "c"});
}

TEST_CASE("a word that is wider than asked stays whole") {
  CHECK(wrapped("an internationalization b", 6) == Lines{"an", "internationalization", "b"});
  CHECK(wrapped("snake_case_identifier", 6) == Lines{"snake_case_identifier"});
}

TEST_CASE("a URL is broken behind a slash, a compound behind its hyphen") {
  CHECK(wrapped("https://example.com/a/b", 16) == Lines{"https://", "example.com/a/b"});
  CHECK(wrapped("well-known", 6) == Lines{"well-", "known"});
}

TEST_CASE("East Asian text is broken between characters, but not before a full stop") {
  CHECK(wrapped("日本語。", 6) == Lines{"日本", "語。"});
}

TEST_CASE("no-break spaces hold, soft hyphens are shown where they break") {
  CHECK(wrapped("a b\u00A0c", 4) == Lines{"a", "b c"});
  CHECK(wrapped("super\u00ADvision", 7) == Lines{"super-", "vision"});
  CHECK(wrapped("super\u00ADvision", 20) == Lines{"supervision"});
  // The hyphen takes a cell of its line.
  CHECK(wrapped("ab cde\u00ADfgh ij", 6) == Lines{"ab", "cde-", "fgh ij"});
}

TEST_CASE("blanks at the start of a text are its indent, those at a break go") {
  CHECK(wrapped("  a   b", 4) == Lines{"  a", "b"});
}

TEST_CASE("automatic lines are 1.4 times the root of the text's cells wide") {
  CHECK(wrapped("aa bb cc dd ee ff", TextRules::automatic) == Lines{"aa bb", "cc dd", "ee ff"});
}

TEST_CASE("parts with a look of their own keep it in the line that they come to") {
  const TextStyle bold{.bold = true};
  const StyledText text{.text = "one two three", .spans = {{.begin = 2, .end = 6, .style = bold}}};
  const auto lines = make_lines(text, Justify::Left, {.wrap = 5});
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].spans == std::vector<TextSpan>{{.begin = 2, .end = 3, .style = bold}});
  CHECK(lines[1].spans == std::vector<TextSpan>{{.begin = 0, .end = 2, .style = bold}});
  CHECK(lines[2].spans.empty());
  CHECK(lines[2].justify == Justify::Left);
}

/// The least sum of squares by trying all ways to cut, -1 when there is no way with that few lines.
std::int64_t least(const std::vector<int>& words, std::size_t from, int lines, int wrap) {
  if (from == words.size()) return lines == 0 ? 0 : -1;
  if (lines == 0) return -1;
  std::int64_t best = -1;
  int width = -1;
  for (std::size_t end = from; end < words.size(); ++end) {
    width += words[end] + 1;
    if (width > wrap && end > from) break;
    const std::int64_t rest = least(words, end + 1, lines - 1, wrap);
    const std::int64_t free = std::max(0, wrap - width);
    if (rest >= 0 && (best < 0 || rest + free * free < best)) best = rest + free * free;
  }
  return best;
}

TEST_CASE("no way to cut a text into so few lines is more even") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<int> words;
    std::string text;
    const int wrap = 4 + static_cast<int>(random() % 12);
    for (std::size_t i = 0; i < 1 + random() % 11; ++i) {
      words.push_back(1 + static_cast<int>(random() % 7));
      text += (i == 0 ? "" : " ") + std::string(static_cast<std::size_t>(words.back()), 'x');
    }
    const Lines lines = wrapped(text, wrap);
    INFO(text << " at " << wrap);
    std::int64_t raggedness = 0;
    std::string joined;
    for (const std::string& line : lines) {
      const std::int64_t free = std::max(0, wrap - static_cast<int>(line.size()));
      raggedness += free * free;
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
    const int count = static_cast<int>(lines.size());
    for (int fewer = 0; fewer < count; ++fewer)
      CHECK(least(words, 0, fewer, wrap) == -1);
    if (count > 1) CHECK(raggedness == least(words, 0, count, wrap));
  }
}

TEST_CASE("a megabyte is wrapped at any width in linear time") {
  std::string text;
  for (int i = 0; i < 200'000; ++i)
    text += "word ";
  for (const int wrap : {8, 400'000}) {
    const auto start = std::chrono::steady_clock::now();
    CHECK(wrapped(text, wrap).size() > 1);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
  }
}

TEST_CASE("text is written in ASCII by its sound, what has none in numbers") {
  const AsciiWriter writer;
  CHECK(writer.write("plain") == "plain");
  CHECK(writer.write("Ünïcode naïve ß") == "Unicode naive ss");
  CHECK(writer.write("Москва") == "Moskva");
  CHECK(writer.write("ελληνικά") == "ellenika");
  CHECK(writer.write("北京") == "bei jing");
  CHECK(writer.write("→ “x”…") == "-> \"x\"...");
  CHECK(writer.write("😀") == "\\u{1F600}");
  CHECK(writer.write("❤️") == "\\u{2764}");
  CHECK(writer.write("e\u0301") == "e");
}

TEST_CASE("a line in ASCII is measured in ASCII, and its looks stay on their letters") {
  const AsciiWriter writer;
  const TextRules rules{.ascii = &writer};
  const TextStyle bold{.bold = true};
  const LabelLine line =
      make_line(StyledText{.text = "a 北 ж\x1B", .spans = {{.begin = 2, .end = 5, .style = bold}}},
                Justify::Center,
                rules);
  CHECK(line.text == "a bei z\\u{1B}");
  CHECK(line.width == 13);
  CHECK(line.spans == std::vector<TextSpan>{{.begin = 2, .end = 5, .style = bold}});
}

TEST_CASE("only text with letters that are written from the right is isolated") {
  CHECK(isolated("abc 中") == "abc 中");
  CHECK(isolated(" שלום ") == " \u2068שלום\u2069 ");
  CHECK(isolated("x العربية") == "\u2068x العربية\u2069");
  CHECK(text_width(isolated("שלום"), {}) == 4);
}

}  // namespace
}  // namespace boxart::internal
