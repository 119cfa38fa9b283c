#include "easy/read_arrow.h"

#include "support/catch.h"

#include <string>

namespace boxart::internal {
namespace {

/// `<style> label`, with `!` for a text that is no arrow and what is left behind it.
std::string told(const std::string& text) {
  const ArrowText read = read_arrow(text);
  if (!read.mistake.empty()) return "!";
  std::string out = read.arrow.is_reversed ? "reversed " : "";
  out += read.arrow.at_tail ? "<" : "";
  out += read.arrow.style;
  out += read.arrow.at_head ? ">" : "";
  if (!read.arrow.label.empty()) out += " '" + read.arrow.label + "'";
  return out + '|' + text.substr(read.length);
}

TEST_CASE("the pattern of an arrow is its style") {
  CHECK(told("->[b]") == "solid>|[b]");
  CHECK(told("----> [b]") == "solid>| [b]");
  CHECK(told("=>[b]") == "double>|[b]");
  CHECK(told(".>[b]") == "dotted>|[b]");
  CHECK(told("~~>[b]") == "wave>|[b]");
  CHECK(told("- >[b]") == "dashed>|[b]");
  CHECK(told("- - >[b]") == "dashed>|[b]");
  CHECK(told("= >[b]") == "double-dash>|[b]");
  CHECK(told(".->[b]") == "dot-dash>|[b]");
  CHECK(told(".-.->[b]") == "dot-dash>|[b]");
  CHECK(told("..->[b]") == "dot-dot-dash>|[b]");
  CHECK(told("..-..->[b]") == "dot-dot-dash>|[b]");
}

TEST_CASE("an arrow has heads where it has angles") {
  CHECK(told("<->[b]") == "<solid>|[b]");
  CHECK(told("<=>[b]") == "<double>|[b]");
  CHECK(told("<- >[b]") == "<dashed>|[b]");
  CHECK(told("<..->[b]") == "<dot-dot-dash>|[b]");
  CHECK(told("--[b]") == "solid|[b]");
  CHECK(told("== [b]") == "double| [b]");
  CHECK(told("- - [b]") == "dashed| [b]");
  CHECK(told("= = [b]") == "double-dash| [b]");
  CHECK(told("<--[b]") == "reversed solid>|[b]");
}

TEST_CASE("a label stands between two of the same pattern") {
  CHECK(told("-- by car --> [b]") == "solid> 'by car '| [b]");
  CHECK(told("-- a -- b --> [b]") == "solid> 'a -- b '| [b]");
  CHECK(told("-- x-y --> [b]") == "solid> 'x-y '| [b]");
  CHECK(told("== x ==> [b]") == "double> 'x '| [b]");
  CHECK(told("- x - > [b]") == "dashed> 'x '| [b]");
  CHECK(told("-  x - > [b]") == "dashed> 'x '| [b]");
  CHECK(told("= x = > [b]") == "double-dash> 'x '| [b]");
  CHECK(told("..- x ..-> [b]") == "dot-dot-dash> 'x '| [b]");
  CHECK(told("<-- x --> [b]") == "<solid> 'x '| [b]");
  CHECK(told("-- x -- [b]") == "solid 'x '| [b]");
  CHECK(told("-- \\[x\\] --> [b]") == "solid> '\\[x\\] '| [b]");
  CHECK(told("-- (x) --> [b]") == "solid> '(x) '| [b]");
}

TEST_CASE("behind a single mark and a label the end says what the line is") {
  CHECK(told("- to -> [b]") == "solid> 'to '| [b]");
  CHECK(told("= to => [b]") == "double> 'to '| [b]");
  CHECK(told("<- to -> [b]") == "<solid> 'to '| [b]");
  CHECK(told("<= to => [b]") == "<double> 'to '| [b]");
  CHECK(told(". to .> [b]") == "dotted> 'to '| [b]");
  CHECK(told("~ to ~> [b]") == "wave> 'to '| [b]");
  CHECK(told("-  two words --> [b]") == "solid> 'two words '| [b]");
  CHECK(told("- a-b - c -> [b]") == "solid> 'a-b - c '| [b]");
  CHECK(told("- to -- [b]") == "solid 'to '| [b]");
  CHECK(told("<- to -- [b]") == "reversed solid> 'to '| [b]");
  // As it was read before there was a choice.
  CHECK(told("- x -> y - > [b]") == "dashed> 'x -> y '| [b]");
  CHECK(told("- to - [b]") == "dashed 'to '| [b]");
  CHECK(told("= to = > [b]") == "double-dash> 'to '| [b]");
  CHECK(told("- - to -> [b]") == "dashed| to -> [b]");
}

TEST_CASE("a label may be missing between two patterns") {
  CHECK(told("- -> [b]") == "solid>| [b]");
  CHECK(told("-- --> [b]") == "solid>| [b]");
  CHECK(told("<= => [b]") == "<double>| [b]");
}

TEST_CASE("what follows a pattern without a head is no label") {
  CHECK(told("-- [b] --> [c]") == "solid| [b] --> [c]");
  CHECK(told("-- ( G: [b] ) --> [c]") == "solid| ( G: [b] ) --> [c]");
  CHECK(told("-- { label: x --> y; } [b]") == "solid| { label: x --> y; } [b]");
}

TEST_CASE("other patterns are no arrows") {
  CHECK(told("-.->[b]") == "!");
  CHECK(told("-=>[b]") == "!");
  CHECK(told("..-.>[b]") == "!");
  CHECK(told("->>[b]") == "!");
  CHECK(told("<[b]") == "!");
  CHECK(told("<") == "!");
  CHECK(told("-") == "solid|");
}

}  // namespace
}  // namespace boxart::internal
