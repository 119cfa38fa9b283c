#include "resolve/record_label.h"

#include "support/catch.h"
#include "support/contents.h"

#include <string>

namespace boxart::internal {
namespace {

std::string record(std::string_view text, bool start_with_column = false) {
  const auto content = record_content(text, start_with_column, {.node = "name"}, {});
  return content ? shown(*content) : "bad";
}

TEST_CASE("fields stand side by side and turn with each brace") {
  CHECK(record("a|b|c") == "[a|b|c]");
  CHECK(record("a|{b|c|{d|e}}") == "[a|{b|c|[d|e]}]");
  CHECK(record("a|{b|c}", true) == "{a|[b|c]}");
}

TEST_CASE("braces round everything turn the record") {
  CHECK(record("{a|b}") == "{a|b}");
  CHECK(record("{{a|b}}") == "[a|b]");
  CHECK(record("{a|b}", true) == "[a|b]");
}

TEST_CASE("a record of one field is its text") {
  CHECK(record("a") == "a");
  CHECK(record("") == "");
  CHECK(record("{{{a}}}") == "a");
  CHECK(record("{}|b") == "[|b]");
}

TEST_CASE("ports name fields") {
  CHECK(record("<p> a|<q>|b") == "[<p>a|<q>|b]");
  CHECK(record("a <p>") == "<p>a");
  CHECK(record("< two  words >x") == "<two words>x");
}

TEST_CASE("blanks count once and at the ends not at all, except escaped ones") {
  CHECK(record("  a   b  |\n c ") == "[a b|c]");
  CHECK(record("\\ a\\ \\ b\\ ") == " a  b ");
}

TEST_CASE("escapes") {
  CHECK(record("\\{a\\|b\\}|\\<c\\>") == "[{a|b}|<c>]");
  CHECK(record("a\\nb\\lc\\r|\\N") == "[a/b/c|name]");
  CHECK(record("a\\\\b") == "a\\b");
}

std::string html_record(std::string_view text, bool start_with_column = false) {
  const auto field = [](std::string_view part) {
    Content content{.lines = no_side};
    content.text.lines.push_back({.text = std::string(part)});
    return content;
  };
  const auto content = html_record_content(text, start_with_column, field);
  return content ? shown(*content) : "bad";
}

TEST_CASE("fields of an HTML-like label are parted in the same way, but have no ports") {
  CHECK(html_record("{<b>a</b>|b<br/>c}") == "{<b>a</b>|b<br/>c}");
  CHECK(html_record("<b>a</b>|b", true) == "{<b>a</b>|b}");
  CHECK(html_record("<b>a|{b</b>|c}") == "[<b>a|{b</b>|c}]");
  CHECK(html_record("<b a='|'>") == "[<b a='|'>]");
  CHECK(html_record("\\{a\\|b\\}|\\N\\ c") == "[{a|b}|\\N\\ c]");
  CHECK(html_record("<table> </table>") == "<table> </table>");
  for (const char* text : {"{a", "a}", "{a}x", "x{a}"})
    CHECK(html_record(text) == "bad");
}

TEST_CASE("fields have lines between them, whatever stands in them") {
  const auto bare = [](std::string_view) { return Content{.lines = no_side}; };
  const auto record = html_record_content("a|b", false, bare);
  REQUIRE(record);
  for (const Content& part : record->parts)
    CHECK(part.lines == every_side);
  CHECK(html_record_content("a", false, bare)->lines == no_side);
}

TEST_CASE("bad records are told") {
  for (const char* text : {"{a",
                           "a}",
                           "a|b}",
                           "x{a}",
                           "{a}x",
                           "<p",
                           "a>",
                           "<p><q>",
                           "{a}<p>",
                           "<p>{a}",
                           "<a{b>",
                           "<a|b>"}) {
    INFO(text);
    CHECK(record(text) == "bad");
  }
}

TEST_CASE("braces that nest deeper than anyone means are bad, not a crash") {
  const std::string deep(100'000, '{');
  CHECK(record(deep) == "bad");
  CHECK(nests_too_deep(deep));
  CHECK(record(std::string(1000, '{') + "a|b" + std::string(1000, '}')) == "[a|b]");
  CHECK(!nests_too_deep(std::string(1000, '{') + "\\{a|b" + std::string(1000, '}')));
}

}  // namespace
}  // namespace boxart::internal
