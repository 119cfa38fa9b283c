#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// `line:column: message | hint`, or `drawn`.
std::string told(const std::string& dot) {
  try {
    render(dot);
  } catch (const Error& error) {
    return std::to_string(error.line()) + ':' + std::to_string(error.column()) + ": " +
           error.what() + " | " + error.hint();
  }
  return "drawn";
}

TEST_CASE("a quote within a string is told where it stands") {
  const std::string fault =
      ": the string ends at this '\"' | a '\"' within a string is written '\\\"'";
  CHECK(told("digraph { a [label=\"x\"y\"] }") == "1:22" + fault);
  CHECK(told("digraph { a [label=\"x\"y\"]; b [label=\"u\"] }") == "1:22" + fault);
  CHECK(told("digraph { a [label=\"say \"hello\" to him\"] }") == "1:25" + fault);
  CHECK(told("digraph { a [label=\"say \"hello, you\" to him\"] }") == "1:25" + fault);
  CHECK(told("digraph { a [label=\"he says: \"hi\"\"] }") == "1:30" + fault);
  CHECK(told("digraph { a [label=\"\"hi\" he says\"] }") == "1:21" + fault);
  CHECK(told("digraph {\n a [label=\"5\" disk\"]\n b [label=\"c\"]\n}") == "2:13" + fault);
  CHECK(told("digraph {\n \"x\"y\" -> b;\n \"c\" -> \"d\"\n}") == "2:4" + fault);
  CHECK(told("digraph {\n a [label=\"two\nlines of \"text\".\"]\n}") == "3:10" + fault);
}

TEST_CASE("a string that lacks its end is told, not the one that ends it") {
  const std::string hint = " | is a '\"' missing at its end before ']'?";
  const std::string ends = ": the string that starts here ends in line ";
  CHECK(told("digraph {\n a [label=\"x]\n b [label=\"y\"]\n c -> \"d\"\n}") ==
        "2:11" + ends + "3" + hint);
  CHECK(told("digraph {\n a [label=\"x];\n\n b [label=\"y\"];\n}") == "2:11" + ends + "4" + hint);
  CHECK(told("digraph {\n \"a\" -> \"b\n \"c\" -> \"d\"\n}") ==
        "2:9" + ends + "3 | is a '\"' missing at its end?");
  CHECK(told("digraph {\n a -> \"b;\n c -> \"d\";\n}") ==
        "2:7" + ends + "3 | is a '\"' missing at its end before ';'?");
  CHECK(told("digraph { a [label=\"x]; b [label=\"y\"]; c [label=\"z\"]; }") ==
        "1:20: the string that starts here ends where another one begins" + hint);
  // One in several lines, which is right, before it.
  CHECK(told("digraph {\n x [label=\"two\nlines\"]\n a [label=\"x]\n b [label=\"y\"]\n}") ==
        "4:11" + ends + "5" + hint);
}

TEST_CASE("a string without any end is told where it starts") {
  CHECK(told("digraph { a [label=\"x] }") ==
        "1:20: the string that starts here has no end | is a '\"' missing at its end before ']'?");
  CHECK(told("digraph { a -> \"b }") ==
        "1:16: the string that starts here has no end | a '\"' within a string is written '\\\"'");
}

TEST_CASE("a backslash before the quote that ends a string is told") {
  const std::string fault =
      ": the string doesn't end at this '\\\"' | a '\\' at the end of a string is written '\\\\'";
  CHECK(told("digraph { a [label=\"x\\\"] }") == "1:22" + fault);
  CHECK(told("digraph {\n a [label=\"C:\\dir\\\"]\n b [label=\"y\"]\n}") == "2:18" + fault);
  CHECK(told("digraph {\n a [label=\"C:\\\", tooltip=\"x\"]\n b [label=\"y\"]\n}") ==
        "2:14" + fault);
  CHECK(told("digraph {\n \"a\\\" -> b;\n \"c\" -> d\n}").find(fault) == std::string::npos);
  // Quotations in the string are no ends of it.
  CHECK(told("digraph { a [label=\"he said \\\"hi\\\"] }").find(fault) == std::string::npos);
}

TEST_CASE("strings that are right are not blamed for what is wrong elsewhere") {
  for (const std::string right : {"a [label=\"two\nlines\"]",
                                  "a [label=\"sum =\n1\"]",
                                  "a [label=\"x\", color=\"red\"]",
                                  "\"a\" -> \"b\" -> \"c\"",
                                  "\"a\"->\"b\"",
                                  "\"a\":p -> \"b\":q",
                                  "a [label=\"x\"color=\"red\"]",
                                  "a [label=\"x\" + \"y\"]",
                                  "a [label=\"\", tooltip=\"\"]",
                                  "\"a\" \"b\" c \"d\"",
                                  "a [label=\"he said \\\"hi\\\"\"]",
                                  "a [label=\"x\\\\\"]",
                                  "a [label=\"x\"/* y */]",
                                  "a [label=\"x \\\ny\"]",
                                  "a [label=\"if x =\", color=red]",
                                  "{ \"a\"; \"b\" }"}) {
    CAPTURE(right);
    CHECK(told("digraph {\n" + right + "\n}") == "drawn");
    const std::string wrong = told("digraph {\n" + right + "\n x ->> y\n}");
    CHECK(wrong.find("syntax error near '>'") != std::string::npos);
  }
}

}  // namespace
}  // namespace boxart::internal
