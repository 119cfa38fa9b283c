#include "resolve/escape.h"

#include "text/entities.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

using Lines = std::vector<std::string>;

Lines lines(std::string_view text, const EscapeNames& names = {}) {
  Lines out;
  for (const LabelLine& line : plain_label(text, names, {}).lines)
    out.push_back(line.text);
  return out;
}

TEST_CASE("an escape ends the line that it justifies") {
  const Label label = plain_label("left\\lright\\rmiddle\\nlast", {}, {});
  REQUIRE(label.height() == 4);
  CHECK(label.lines[0].text == "left");
  CHECK(label.lines[0].justify == Justify::Left);
  CHECK(label.lines[1].justify == Justify::Right);
  CHECK(label.lines[2].justify == Justify::Center);
  CHECK(label.lines[3].justify == Justify::Center);
}

TEST_CASE("no line comes after the last end of line") {
  CHECK(lines("a\\n") == Lines{"a"});
  CHECK(lines("a\\lb\\l") == Lines{"a", "b"});
  CHECK(lines("a\\n\\nb") == Lines{"a", "", "b"});
}

TEST_CASE("a newline in the text ends a line too, with or without a carriage return") {
  CHECK(lines("a\nb\r\nc") == Lines{"a", "b", "c"});
}

TEST_CASE("blanks alone are an empty label") {
  CHECK(lines("").empty());
  CHECK(lines(" ").empty());
  CHECK(lines("\\n\\n").empty());
}

TEST_CASE("names are put in where they are known") {
  const EscapeNames names{
      .node = "n", .graph = "g", .edge = "a->b", .tail = "a", .head = "b", .label = "x"};
  CHECK(lines("\\N \\G \\E \\T \\H \\L", names) == Lines{"n g a->b a b x"});
  CHECK(lines("\\N\\T") == Lines{"NT"});
  CHECK(lines("\\\\N", names) == Lines{"\\N"});
}

TEST_CASE("an escaped character is itself and a lone backslash nothing") {
  CHECK(lines("a\\\"b\\\\c\\d") == Lines{"a\"b\\cd"});
  CHECK(lines("a\\") == Lines{"a"});
}

TEST_CASE("character references become characters") {
  CHECK(decode_entities("&amp;&lt;&gt;&quot;&eacute;&Omega;&nbsp;&diams;") == "&<>\"éΩ\u00A0♦");
  CHECK(decode_entities("&#65;&#x42;&#X43;&#x1F600;") == "ABC😀");
  CHECK(decode_entities("&#150;") == "–");
}

TEST_CASE("what is no reference stays as it is") {
  for (const char* text : {"&",
                           "a & b",
                           "&unknown;",
                           "&#;",
                           "&#x;",
                           "&#0;",
                           "&#xD800;",
                           "&#99999999;",
                           "&amp",
                           "&thetasymbol;"}) {
    CHECK(decode_entities(text) == text);
  }
}

TEST_CASE("every name of HTML 4 is found from the first to the last") {
  CHECK(entity_value("AElig") == 0xC6);
  CHECK(entity_value("zwnj") == 0x200C);
  CHECK(entity_value("aelig") == 0xE6);
  CHECK(entity_value("") == std::nullopt);
}

}  // namespace
}  // namespace boxart::internal
