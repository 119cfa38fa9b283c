#include "text/utf16.h"

#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// The code units of `text` with a byte-order mark, the low byte first or last.
std::string bytes_of(std::u16string_view text, bool is_little) {
  std::string bytes;
  for (const char16_t unit : std::u16string(1, u'\uFEFF') + std::u16string(text)) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += is_little ? low : high;
    bytes += is_little ? high : low;
  }
  return bytes;
}

TEST_CASE("a text in UTF-16 with a byte-order mark is read, in either order") {
  for (const bool is_little : {true, false}) {
    CAPTURE(is_little);
    const auto drawn = [&](std::u16string_view text) {
      return render(bytes_of(text, is_little)).text;
    };
    CHECK(drawn(u"digraph { ä -> \"日本 🎉\" }\r\n") ==
          render("digraph { ä -> \"日本 🎉\" }\r\n").text);
    CHECK(drawn(u"[ ä ] -- 🎉 --> [ b ]") == render("[ ä ] -- 🎉 --> [ b ]").text);
    CHECK(Document(bytes_of(u"digraph { ä }", is_little)).warnings().empty());
  }
}

TEST_CASE("places in a text in UTF-16 are those of its characters") {
  try {
    render(bytes_of(u"digraph {\n  \"ä🎉\" ->> b\n}", true));
    FAIL("is drawn");
  } catch (const Error& error) {
    CHECK(error.line() == 2);
    CHECK(error.column() == 10);
  }
}

TEST_CASE("what is no UTF-16 is U+FFFD, with one warning at the first") {
  for (const bool is_little : {true, false}) {
    CAPTURE(is_little);
    const std::u16string high(1, u'\xD83C');
    const std::u16string low(1, u'\xDF89');
    const auto read = [&](const std::u16string& text) {
      return from_utf16(bytes_of(text, is_little)).value();
    };
    CHECK(read(high + low).text == "🎉");
    CHECK(read(high + low).first_invalid == 4);
    CHECK(read(u"a" + low + high).text == "a\uFFFD\uFFFD");
    CHECK(read(u"a" + low + high).first_invalid == 1);
    CHECK(read(high + u"b").text == "\uFFFDb");
    CHECK(from_utf16(bytes_of(u"a", is_little) + 'x').value().text == "a\uFFFD");

    const Document document(bytes_of(u"digraph {\n a" + low + high + u" }", is_little));
    REQUIRE(document.warnings().size() == 1);
    CHECK(document.warnings()[0].line == 2);
    CHECK(document.warnings()[0].column == 3);
    CHECK(document.warnings()[0].message == "what is no UTF-16 is read as U+FFFD");
  }
}

TEST_CASE("a byte-order mark alone tells UTF-16, and UTF-32 is none") {
  CHECK_FALSE(from_utf16("").has_value());
  CHECK_FALSE(from_utf16("\xFF").has_value());
  CHECK_FALSE(from_utf16(std::string_view("d\0i\0", 4)).has_value());
  CHECK(from_utf16("\xFE\xFF").value().text.empty());
  CHECK(starts_utf32(std::string_view("\xFF\xFE\0\0", 4)));
  CHECK(starts_utf32(std::string_view("\0\0\xFE\xFF", 4)));
  CHECK_FALSE(starts_utf32("\xFF\xFE"));
}

}  // namespace
}  // namespace boxart::internal
