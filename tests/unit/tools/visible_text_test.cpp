#include "tools/visible_text.h"

#include "support/catch.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

constexpr char32_t last = 0x10FFFF;

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text)
    append_utf8(out, c);
  return out;
}

std::string shown(std::u32string_view text) {
  return visible_text(utf8(text), Notation::Braces, U"\t");
}

std::string in_braces(char32_t c) {
  std::string out;
  append_escape(out, c);
  return out;
}

/// By ICU: nothing of it is seen, or it acts on others.
bool shows_nothing(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
      return true;
    default:
      return u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
             u_hasBinaryProperty(point, UCHAR_NONCHARACTER_CODE_POINT) != 0 ||
             u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL) != 0 ||
             u_hasBinaryProperty(point, UCHAR_VARIATION_SELECTOR) != 0;
  }
}

}  // namespace

TEST_CASE("visible text: what Unicode shows nothing for is invisible, and nothing else") {
  std::vector<std::string> wrong;
  for (char32_t c = 0; c <= last; ++c) {
    if (is_invisible(c) != shows_nothing(c)) wrong.push_back(in_braces(c));
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("visible text: every character stays, or is written in numbers") {
  std::vector<std::string> wrong;
  for (char32_t c = 0; c <= last; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string expected = is_invisible(c) && c != '\t' ? in_braces(c) : utf8({&c, 1});
    const std::u32string text{U'a', c, U'b'};
    if (shown(text) != 'a' + expected + 'b') wrong.push_back(in_braces(c));
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("visible text: every emoji of Unicode's list stays whole, wherever it stands") {
  std::ifstream file(BOXART_UNICODE_DATA "/emoji/emoji-test.txt");
  REQUIRE(file.is_open());
  std::string line;
  int count = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line.substr(0, line.find(';')));
    std::u32string emoji;
    for (std::string word; words >> word;)
      emoji += static_cast<char32_t>(std::stoul(word, nullptr, 16));
    ++count;
    INFO(line);
    CHECK(shown(emoji) == utf8(emoji));
    CHECK(shown(U"a" + emoji + emoji + U"b") == utf8(U"a" + emoji + emoji + U"b"));
    // Without the sign or with another one behind it, its parts aren't hidden.
    CHECK(shown(emoji + U"\u200B") == utf8(emoji) + "\\u{200B}");
  }
  CHECK(count > 3000);
}

TEST_CASE("visible text: parts of emoji that are in none are shown") {
  CHECK(shown(U"\uFE0F") == "\\u{FE0F}");
  CHECK(shown(U"a\uFE0F") == "a\\u{FE0F}");
  CHECK(shown(U"1\uFE0F") == "1\\u{FE0F}");
  CHECK(shown(U"❤\uFE0F\uFE0F") == utf8(U"❤\uFE0F") + "\\u{FE0F}");
  CHECK(shown(U"\u200D") == "\\u{200D}");
  CHECK(shown(U"a\u200Db") == "a\\u{200D}b");
  CHECK(shown(U"❤\u200D") == "❤\\u{200D}");
  CHECK(shown(U"❤\u200Da") == "❤\\u{200D}a");
  CHECK(shown(U"\u200D❤") == "\\u{200D}❤");
  CHECK(shown(U"❤\u200D\u200D❤") == "❤\\u{200D}\\u{200D}❤");
  // A message in tags.
  CHECK(shown(U"\U0001F3F4\U000E0061\U000E007F") == "\U0001F3F4\\u{E0061}\\u{E007F}");
  CHECK(shown(U"\U000E0067\U000E0062\U000E0065\U000E007F") ==
        "\\u{E0067}\\u{E0062}\\u{E0065}\\u{E007F}");
  CHECK(shown(U"\U0001F3F4\U000E0067\U000E0062\U000E0065") ==
        "\U0001F3F4\\u{E0067}\\u{E0062}\\u{E0065}");
  std::u32string flag = U"\U0001F3F4";
  for (int i = 0; i < 20; ++i)
    flag += U'\U000E0061';
  flag += U'\U000E007F';
  CHECK(shown(flag).find(utf8(U"\U000E0061")) == std::string::npos);
  CHECK(shown(flag).find(utf8(U"\U000E007F")) == std::string::npos);
}

TEST_CASE("visible text: bytes that are no UTF-8 are question marks") {
  const auto text = [](std::string_view bytes) {
    return visible_text(bytes, Notation::Braces, U"");
  };
  CHECK(text("a\xFF"
             "b") == "a?b");
  CHECK(text("\xE4\xB8") == "??");
  CHECK(text("\xC0\x80") == "??");            // overlong
  CHECK(text("\xE0\x82\x80") == "???");       // so is this one
  CHECK(text("\xED\xA0\x80") == "???");       // a surrogate
  CHECK(text("\xF4\x90\x80\x80") == "????");  // behind the last one
  CHECK(text("\x9B") == "?");
  CHECK(text("ä\xE4") == "ä?");
}

TEST_CASE("visible text: numbers are written as the format has them") {
  const std::string text = utf8(U"a\u202E\U000E0001\n");
  CHECK(visible_text(text, Notation::Braces, U"\n") == "a\\u{202E}\\u{E0001}\n");
  CHECK(visible_text(text, Notation::Json, U"\n") == "a\\u202e\\udb40\\udc01\n");
  CHECK(visible_text(text, Notation::Markup, U"\n") == "a&#x202E;&#xE0001;\n");
  CHECK(visible_text(text, Notation::Braces, U"") == "a\\u{202E}\\u{E0001}\\u{A}");
  CHECK(visible_text("", Notation::Braces, U"").empty());
  CHECK(visible_text("\n\na", Notation::Braces, U"\n") == "\n\na");
}

TEST_CASE("visible text: characters that take no cell are those within emoji") {
  const auto characters = visible_characters(utf8(U"❤\uFE0Fa\u200B"), Notation::Braces, U"");
  REQUIRE(characters.size() == 4);
  CHECK_FALSE(characters[0].takes_no_cell);
  CHECK(characters[1].takes_no_cell);
  CHECK_FALSE(characters[2].takes_no_cell);
  CHECK_FALSE(characters[3].takes_no_cell);
}

}  // namespace boxart::internal
