#include "support/catch.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

using Clusters = std::vector<std::string_view>;

TEST_CASE("well-formed UTF-8 decodes to code points and comes back") {
  for (const char32_t value : {0x41U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xFFFDU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    append_utf8(text, value);
    const CodePoint point = decode(text, 0);
    CHECK(point.valid);
    CHECK(point.value == value);
    CHECK(point.length == text.size());
  }
}

TEST_CASE("overlong forms, surrogates and cut sequences are not UTF-8") {
  for (const std::string text : {"\xC0\x80",
                                 "\xE0\x80\x80",
                                 "\xED\xA0\x80",
                                 "\xF4\x90\x80\x80",
                                 "\xF8\x88\x80\x80\x80",
                                 "\xE4\xB8",
                                 "\x80",
                                 "\xFF"}) {
    INFO(text);
    CHECK(find_invalid_utf8(text) == 0);
    CHECK(decode(text, 0).length == 1);
  }
}

TEST_CASE("bytes that are no UTF-8 are read as Latin-1, the rest is kept") {
  CHECK(to_utf8("caf\xE9 \xE4\xB8\xAD") == "café 中");
  CHECK(find_invalid_utf8("caf\xE9") == 3);
  CHECK(latin1_to_utf8("caf\xE9") == "café");
}

TEST_CASE("marks, joiners and modifiers stay with the character before them") {
  CHECK(grapheme_clusters("ab") == Clusters{"a", "b"});
  CHECK(grapheme_clusters("e\u0301x") == Clusters{"e\u0301", "x"});
  CHECK(grapheme_clusters("👩‍👩‍👧👍🏽") ==
        Clusters{"👩‍👩‍👧", "👍🏽"});
  CHECK(grapheme_clusters("🇩🇪🇫🇷🇪") == Clusters{"🇩🇪", "🇫🇷", "🇪"});
  CHECK(grapheme_clusters("\u1112\u1161\u11AB가") == Clusters{"\u1112\u1161\u11AB", "가"});
  CHECK(grapheme_clusters("\r\n\n") == Clusters{"\r\n", "\n"});
}

TEST_CASE("a joiner joins only pictures") {
  CHECK(grapheme_clusters("a\u200Db") == Clusters{"a\u200D", "b"});
  CHECK(grapheme_clusters("👩\u0301\u200D👧") == Clusters{"👩\u0301\u200D👧"});
}

TEST_CASE("a conjunct is one cluster, whatever ICU is linked") {
  CHECK(grapheme_clusters("क्षि") == Clusters{"क्षि"});
  CHECK(grapheme_clusters("क्\u200Dषक") == Clusters{"क्\u200Dष", "क"});
  CHECK(grapheme_clusters("ন্ধ্রक") == Clusters{"ন্ধ্র", "क"});
  CHECK(cluster_width("ন্ধ্র", {}) == 1);
}

TEST_CASE("without a virama, or with a non-joiner behind it, consonants are apart") {
  CHECK(grapheme_clusters("कष") == Clusters{"क", "ष"});
  CHECK(grapheme_clusters("क्\u200Cष") == Clusters{"क्\u200C", "ष"});
  CHECK(grapheme_clusters("क्a") == Clusters{"क्", "a"});
  // Tamil shows its virama as a dot and has no such conjuncts.
  CHECK(grapheme_clusters("க்க") == Clusters{"க்", "க"});
}

TEST_CASE("wide characters and emoji take two cells") {
  for (const char* cluster : {"中",
                              "가",
                              "Ａ",
                              "👍",
                              "👍🏽",
                              "👩‍👩‍👧",
                              "🇩🇪",
                              "🇩",
                              "❤️",
                              "1️⃣",
                              "\u1112\u1161\u11AB",
                              "🏴\U000E0067\U000E007F"}) {
    INFO(cluster);
    CHECK(cluster_width(cluster, {}) == 2);
  }
}

TEST_CASE("letters, signs of ambiguous width and private use take one cell") {
  for (const char* cluster : {"a", "é", "e\u0301", "→", "½", "α", "ж", "❤", "\uE000", "ｶ"}) {
    INFO(cluster);
    CHECK(cluster_width(cluster, {}) == 1);
  }
}

TEST_CASE("marks and format characters alone take no cell") {
  for (const char* cluster : {"\u0301", "\u200D", "\u200B", "\uFE0F", "\x1B", "\x7F"}) {
    CHECK(cluster_width(cluster, {}) == 0);
  }
}

TEST_CASE("a skin tone makes a hand a picture, and is nothing without one") {
  CHECK(cluster_width("✌🏽", {}) == 2);
  CHECK(cluster_width("a🏽", {}) == 1);
  CHECK(cluster_width("🏽", {}) == 0);
}

TEST_CASE("a selector makes a sign a picture, and a picture a sign") {
  CHECK(cluster_width("❤\uFE0F", {}) == 2);
  CHECK(cluster_width("⌚\uFE0E", {}) == 1);
  CHECK(cluster_width("❤\uFE0E", {}) == 1);
  CHECK(cluster_width("中\uFE0E", {}) == 2);
}

TEST_CASE("characters of ambiguous width and of private use are as wide as they are said to be") {
  for (const WidthModel model : {WidthModel::Grapheme, WidthModel::CodePoints}) {
    const Widths wide{.model = model, .ambiguous = 2, .private_use = 2};
    CHECK(text_width("→½αжa", wide) == 9);
    CHECK(text_width("e\u0301", wide) == 1);
    CHECK(text_width("\uE000", wide) == 2);
    CHECK(text_width("\uE000→", {.model = model, .private_use = 2}) == 3);
    CHECK(text_width("\uE000→", {.model = model, .ambiguous = 2}) == 3);
  }
}

TEST_CASE("in the model of code points what is joined counts each") {
  const Widths widths{.model = WidthModel::CodePoints};
  CHECK(cluster_width("👩‍👩‍👧", widths) == 6);
  CHECK(cluster_width("👍🏽", widths) == 4);
  CHECK(cluster_width("❤\uFE0F", widths) == 1);
  CHECK(cluster_width("1\uFE0F\u20E3", widths) == 1);
  CHECK(cluster_width("🇩🇪", widths) == 2);
  CHECK(cluster_width("\u1112\u1161\u11AB", widths) == 2);
  CHECK(cluster_width("क्ष", widths) == 2);
  CHECK(cluster_width("e\u0301", widths) == 1);
  CHECK(text_width("a中", widths) == 3);
}

TEST_CASE("the width of a text is the sum over its clusters") {
  CHECK(text_width("", {}) == 0);
  CHECK(text_width("abc", {}) == 3);
  CHECK(text_width("a中e\u0301👍🏽", {}) == 6);
}

}  // namespace
}  // namespace boxart::internal
