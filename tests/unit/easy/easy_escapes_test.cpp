#include "easy/escapes.h"
#include "support/catch.h"

namespace boxart::internal {
namespace {

TEST_CASE("a name has single blanks and the escapes that DOT has too") {
  CHECK(easy_name("  a \n\t b ") == "a b");
  CHECK(easy_name("a\\nb\\lc\\N\\\\") == "a\\nb\\lc\\N\\\\");
  CHECK(easy_name("\\[\\]\\|\\#\\x") == "[]|#x");
  CHECK(easy_name("\\ a\\ ") == "a");
  CHECK(easy_name("a\\") == "a\\\\");
  CHECK(easy_name("") == "");
}

TEST_CASE("a break aligns the line behind it, and in DOT the one before it") {
  CHECK(easy_label("a\\nb") == "a\\nb");
  CHECK(easy_label("a\\lb") == "a\\nb\\l");
  CHECK(easy_label("a\\lb\\rc\\cd") == "a\\nb\\lc\\rd");
  CHECK(easy_label("a \\n b") == "a\\nb");
  CHECK(to_easy_label("a\\nb\\l") == "a\\lb");
  CHECK(to_easy_label("a\\nb\\lc\\rd") == "a\\lb\\rc\\nd");
}

TEST_CASE("what DOT would take for a character reference stays what it is") {
  CHECK(easy_label("&amp;") == "&amp;amp;");
  CHECK(easy_label("a & b; c") == "a &amp; b; c");
  CHECK(easy_label("R&D") == "R&D");
}

TEST_CASE("what is written reads the same") {
  for (const char* const name : {"a", "a[0]", "x|y #1", "\\\\", "a\\nb", "\"q\"", "{;}"})
    CHECK(easy_name(to_easy_name(name)) == name);
  for (const char* const value : {"", "a", " a ", "\\", "\\n", "a;b}c#d\"e", "x\ny"})
    CHECK(easy_value(to_easy_text(value)) == value);
}

TEST_CASE("a value stands in quotes where it needs them") {
  CHECK(to_easy_value("red") == "red");
  CHECK(to_easy_value("two words") == "two words");
  CHECK(to_easy_value("") == "\"\"");
  CHECK(to_easy_value(" ") == "\" \"");
  CHECK(to_easy_value("\\#ff0000") == "\"\\#ff0000\"");
}

}  // namespace
}  // namespace boxart::internal
