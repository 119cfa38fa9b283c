#include "graph/html_brackets.h"

#include "dot/read_dot.h"
#include "dot/write_dot.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("brackets are paired where DOT finds the end of the text") {
  CHECK(has_paired_brackets(""));
  CHECK(has_paired_brackets("<b>x</b>"));
  CHECK(has_paired_brackets("<!-- <b> -->x"));
  CHECK_FALSE(has_paired_brackets("<!-- < -->x"));
  CHECK_FALSE(has_paired_brackets("a > b"));
  CHECK_FALSE(has_paired_brackets("a < b"));
  CHECK_FALSE(has_paired_brackets("a> <b"));
  CHECK_FALSE(has_paired_brackets("<!-- "));
}

TEST_CASE("a bracket that opens nothing is found") {
  CHECK(find_open_bracket("a > b") == std::nullopt);
  CHECK(find_open_bracket("<b title='>'>x</b>") == std::nullopt);
  CHECK(find_open_bracket("x < y") == 2);
  CHECK(find_open_bracket("<b <i>") == 3);
  CHECK(find_open_bracket("<b title=\"<\">") == 10);
  CHECK(find_open_bracket("<b title=\">x</b>") == 12);
  CHECK(find_open_bracket("x<!-- > ") == 1);
  CHECK(find_open_bracket("x<!-->") == 1);
  CHECK(find_open_bracket("<!-- < ' -->x") == std::nullopt);
  CHECK(find_open_bracket("x>]; evil [shape=diamond]; y [label=<z") == 36);
}

TEST_CASE("a bracket that closes nothing is written as text, and nothing else is changed") {
  CHECK(with_paired_brackets("<b>x</b><!-- <i> -->") == "<b>x</b><!-- <i> -->");
  CHECK(with_paired_brackets("<!-- >> ]; << -->x") == "<!-- &gt;&gt; ]; &lt;&lt; -->x");
  CHECK(with_paired_brackets("a > <b>b</b>") == "a &gt; <b>b</b>");
  CHECK(with_paired_brackets("<b title='>'>x</b>") == "<b title='&gt;'>x</b>");
  CHECK(with_paired_brackets("><!-- > -->") == "&gt;<!-- &gt; -->");
}

TEST_CASE("what has no open bracket can be written in DOT") {
  // All texts of six characters of these.
  const std::string letters = "<>\"a!-";
  std::vector<std::string> texts{""};
  for (int length = 0; length < 6; ++length) {
    std::vector<std::string> longer;
    for (const std::string& text : texts) {
      for (const char c : letters)
        longer.push_back(text + c);
    }
    texts = std::move(longer);
  }
  for (const std::string& text : texts) {
    if (find_open_bracket(text)) continue;
    if (!has_paired_brackets(with_paired_brackets(text))) FAIL(text);
  }
}

TEST_CASE("what is written in DOT is one label to cgraph") {
  for (const std::string text : {"a > b",
                                 "<b title='>'>x</b>",
                                 "<!-- > -->x",
                                 "<!-- < -->x",
                                 "<!-- >> ]; evil [shape=diamond]; y [label=<< -->x",
                                 "x<!-- > <-->y"}) {
    INFO(text);
    TextGraph graph;
    graph.nodes.add({.name = "a", .attributes = {{"label", {.text = text, .is_html = true}}}});
    std::vector<Warning> warnings;
    const std::vector<TextGraph> read = read_dot(write_dot(graph), warnings);
    REQUIRE(read.size() == 1);
    REQUIRE(read[0].nodes.size() == 1);
    const TextValue& label = read[0].nodes[NodeId{0}].attributes.at("label");
    CHECK(label.is_html);
    CHECK(label.text == with_paired_brackets(text));
  }
}

}  // namespace
}  // namespace boxart::internal
