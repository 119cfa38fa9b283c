#include "text/label.h"

#include "support/catch.h"

#include <string>

namespace boxart::internal {
namespace {

std::string shown(std::string_view text) {
  return make_line(text, Justify::Center, {}).text;
}

TEST_CASE("a line has its text, its width and its justification") {
  const LabelLine line = make_line("a中", Justify::Right, {});
  CHECK(line.text == "a中");
  CHECK(line.width == 3);
  CHECK(line.justify == Justify::Right);
}

TEST_CASE("control characters are shown as pictures") {
  CHECK(shown("\x1B[31m") == "␛[31m");
  CHECK(shown("a\rb\nc") == "a␍b␊c");
  CHECK(shown("\x7F") == "␡");
}

TEST_CASE("what would turn the text round or end the line is written out") {
  CHECK(shown("\u202Eabc") == "\\u{202E}abc");
  CHECK(shown("a\u2028b\u2029") == "a\\u{2028}b\\u{2029}");
  CHECK(shown("\u0085\u009B") == "\\u{85}\\u{9B}");
  CHECK(shown("\u2066x\u2069\u200F") == "\\u{2066}x\\u{2069}\\u{200F}");
}

TEST_CASE("tabs and no-break spaces are blanks") {
  CHECK(shown("a\tb\u00A0c") == "a b c");
}

TEST_CASE("what shows nothing is left out, joiners within a cluster stay") {
  CHECK(shown("a\u00ADb\u200Bc\uFEFF") == "abc");
  CHECK(shown("👩‍👧") == "👩‍👧");
}

TEST_CASE("bytes that are no UTF-8 are read as Latin-1") {
  CHECK(shown("caf\xE9") == "café");
}

TEST_CASE("blanks alone are no text, blanks around text are kept") {
  CHECK(shown("  \t ").empty());
  CHECK(shown(" a ") == " a ");
}

TEST_CASE("a mark at the start of a line gets a blank to stand on") {
  const LabelLine line = make_line("\u0301a", Justify::Center, {});
  CHECK(line.text == " \u0301a");
  CHECK(line.width == 2);
}

TEST_CASE("what is no character is written out") {
  CHECK(shown("\uFFFE\uFDD0") == "\\u{FFFE}\\u{FDD0}");
}

TEST_CASE("a skin tone at the start of a line would join the border's blank: it gets its own") {
  CHECK(make_line("\U0001F3FB", Justify::Center, {}).width == 1);
  const TextRules older{.widths = {.model = WidthModel::CodePoints}};
  CHECK(make_line("\U0001F3FB", Justify::Center, older).width == 2);
}

TEST_CASE("a label is as wide as its widest line") {
  Label label;
  CHECK(label.empty());
  CHECK(label.width() == 0);
  label.lines = {make_line("a", Justify::Left, {}), make_line("abc", Justify::Left, {})};
  CHECK(label.width() == 3);
  CHECK(label.height() == 2);
}

}  // namespace
TEST_CASE("a line falls into its words, with their looks") {
  const LabelLine line = make_line(
      StyledText{.text = "one two", .spans = {{.begin = 2, .end = 5, .style = {.bold = true}}}},
      Justify::Left,
      {});
  const std::vector<LabelLine> words = words_of(line, {});
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "one");
  CHECK(words[1].text == "two");
  CHECK(words[1].width == 3);
  REQUIRE(words[0].spans.size() == 1);
  CHECK(words[0].spans[0].begin == 2);
  REQUIRE(words[1].spans.size() == 1);
  CHECK(words[1].spans[0].end == 1);
}

TEST_CASE("a line with more than a blank at a place has no words") {
  for (const char* const text : {"a  b", " a b", "a b ", ""})
    CHECK(words_of(make_line(text, Justify::Center, {}), {}).empty());
}

TEST_CASE("words fill as few lines as there need be, of about one width") {
  const auto filled = [](const char* text, int width) {
    std::string out;
    for (const LabelLine& line :
         lines_of_words(words_of(make_line(text, Justify::Center, {}), {}), width))
      out += (out.empty() ? "" : "/") + line.text;
    return out;
  };
  CHECK(filled("a b c d", 6) == "a b/c d");
  CHECK(filled("a b c d", 7) == "a b c d");
  CHECK(filled("a bbbbb c", 3) == "a/bbbbb/c");
}

}  // namespace boxart::internal
