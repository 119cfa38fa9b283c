#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace boxart {
namespace {

int rows_of(const std::string& text) {
  return static_cast<int>(std::ranges::count(text, '\n'));
}

TEST_CASE("the size of a drawing is its longest line and its rows") {
  const Rendering one = render("graph { a -- b [label=\"a label\"] }");
  CHECK(one.size.rows == rows_of(one.text));
  CHECK(one.size.columns == 11);
  const Rendering two = render("graph { a } graph { bbbb }");
  CHECK(two.size.rows == rows_of(two.text));
  CHECK(two.size.columns == 8);
}

TEST_CASE("the size counts cells, not bytes or escape sequences") {
  const std::string dot =
      "graph { \"日本\" [color=red, URL=\"http://x\", style=filled, fillcolor=blue] }";
  const DrawingSize plain = render(dot).size;
  CHECK(plain.columns == 8);
  CHECK(plain.rows == 3);
  for (const Options& options : {Options{.colors = ColorDepth::TrueColor, .links = true},
                                 Options{.bidi = Bidi::Isolate},
                                 Options{.format = Format::Html},
                                 Options{.format = Format::Svg}}) {
    const DrawingSize size = render(dot, options).size;
    CHECK(size.columns == plain.columns);
    CHECK(size.rows == plain.rows);
  }
}

TEST_CASE("the size leaves out what the text leaves out") {
  const Rendering text = render("graph { a [shape=none, label=\" x \\u3000\"] }");
  CHECK(text.size.rows == 1);
  const Rendering blank = render("graph { a [style=invis] }");
  CHECK(blank.text.empty());
  CHECK(blank.size.columns == 0);
  CHECK(blank.size.rows == 0);
  const Rendering wide = render("graph { a [shape=none, label=\"x\u3000\"] }");
  CHECK(wide.text == "x\n");
  CHECK(wide.size.columns == 1);
}

TEST_CASE("what is no drawing has no size") {
  for (const Format format : {Format::Json, Format::Dot, Format::Txt})
    CHECK(render("graph { a }", {.format = format}).size.columns == 0);
}

TEST_CASE("a layout tells which things belong together") {
  const std::vector<Layout> layouts = lay_out(
      "digraph G { rankdir=LR; subgraph cluster_a { subgraph cluster_b { b } a } c; "
      "c -> b [style=invis]; a -> b [label=x, color=\"#010203\"]; a -> c [taillabel=y] }");
  REQUIRE(layouts.size() == 1);
  const Layout& layout = layouts[0];
  CHECK(layout.name == "G");
  CHECK(layout.ranks == Layout::Ranks::LeftToRight);
  REQUIRE(layout.nodes.size() == 3);
  REQUIRE(layout.frames.size() == 2);
  REQUIRE(layout.edges.size() == 2);
  CHECK(layout.frames[0].name == "cluster_a");
  CHECK(layout.frames[1].parent == 0);
  const auto node = [&](const std::string& name) {
    const auto found = std::ranges::find(layout.nodes, name, &Layout::Node::name);
    REQUIRE(found != layout.nodes.end());
    return static_cast<int>(found - layout.nodes.begin());
  };
  CHECK(layout.nodes[static_cast<std::size_t>(node("b"))].frame == 1);
  CHECK(layout.nodes[static_cast<std::size_t>(node("a"))].frame == 0);
  CHECK(layout.nodes[static_cast<std::size_t>(node("c"))].frame == -1);
  CHECK(layout.edges[0].tail == node("a"));
  CHECK(layout.edges[0].head == node("b"));
  CHECK(layout.edges[0].color == Layout::Color{0x010203});
  REQUIRE(layout.labels.size() == 2);
  for (const Layout::Label& label : layout.labels)
    CHECK(label.edge == (label.text == Layout::Lines{"x"} ? 0 : 1));
}

TEST_CASE("who sets an option wrongly hears why") {
  Options options;
  std::string error = "old";
  CHECK(set_option(options, "spacing", "dense", error));
  CHECK(error.empty());
  CHECK_FALSE(set_option(options, "spacing", "tight", error));
  CHECK(error == "spacing is dense, compact, normal or roomy, not \"tight\"");
  CHECK(options.density == Density::Dense);
  CHECK_FALSE(set_option(options, "colour", "red", error));
  CHECK(error.rfind("there is no option \"colour\": they are as, from, rankdir, ", 0) == 0);
}

TEST_CASE("what is told that an option takes, it takes") {
  for (const std::string name : {"as",
                                 "from",
                                 "rankdir",
                                 "spacing",
                                 "corners",
                                 "width-model",
                                 "bidi",
                                 "color-depth",
                                 "ambiguous",
                                 "private-use",
                                 "ascii-labels",
                                 "links"}) {
    Options options;
    std::string error;
    REQUIRE_FALSE(set_option(options, name, "?", error));
    const std::size_t from = name.size() + 4;  // behind ` is `
    std::string words = error.substr(from, error.find(", not") - from);
    if (const std::size_t last = words.find(" or "); last != std::string::npos) {
      words.replace(last, 4, ", ");
    }
    std::istringstream list(words);
    for (std::string word; std::getline(list, word, ',');) {
      if (word.front() == ' ') word.erase(0, 1);
      CAPTURE(name, word);
      CHECK(set_option(options, name, word));
    }
  }
}

TEST_CASE("no wrapping is an option's value as any other") {
  Options options;
  options.wrap = 12;
  CHECK(set_option(options, "wrap", "0"));
  CHECK(options.wrap == 0);
}

/// As it would be in UTF-16; the text is ASCII or Latin-1.
std::string in_utf16(std::string_view latin1) {
  std::string bytes = "\xFF\xFE";
  for (const char c : latin1) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

TEST_CASE("what the caller says is in UTF-8, whatever the charset of the text") {
  Options options;
  CHECK(set_option(options, "N", "label=\xC3\xBC"));
  CHECK(set_option(options, "E", "label=\xE4\xBD\xA0"));
  const Layout layout =
      lay_out("graph { charset=latin1; a -- \"\xFC\"; b [label=\"\xE9\"] }", options).at(0);
  CHECK(layout.nodes.at(0).fields.at(0).label == Layout::Lines{"ü"});
  CHECK(layout.nodes.at(1).name == "ü");
  CHECK(layout.nodes.at(2).fields.at(0).label == Layout::Lines{"é"});
  CHECK(layout.labels.at(0).text == Layout::Lines{"你"});
}

TEST_CASE("a byte-order mark tells what a text is in, whatever it says of its charset") {
  const std::string text = "graph { charset=latin1; a [label=\"\xE9\"] }";
  const std::string marked = "\xEF\xBB\xBFgraph { charset=latin1; a [label=\"é\"] }";
  for (const std::string& dot : {text, marked, in_utf16(text)}) {
    CHECK(lay_out(dot).at(0).nodes.at(0).fields.at(0).label == Layout::Lines{"é"});
    CHECK(check(dot).empty());
  }
}

TEST_CASE("places count from what stands behind a byte-order mark") {
  const std::string text = "graph { a [shape=boks]; b-1 }";
  for (const std::string& dot : {text, "\xEF\xBB\xBF" + text, in_utf16(text)}) {
    const std::vector<Diagnostic> found = check(dot);
    REQUIRE(found.size() == 2);
    CHECK(found[0].column == 18);
    CHECK(found[1].column == 25);
  }
}

TEST_CASE("what is said of a text comes as values") {
  const std::vector<Diagnostic> good = check("digraph { a -> b }");
  CHECK(good.empty());
  const std::vector<Diagnostic> warned = check("digraph {\n  a-1 }");
  REQUIRE(warned.size() == 1);
  CHECK(warned[0].severity == Diagnostic::Severity::Warning);
  CHECK(warned[0].line == 2);
  CHECK(warned[0].column == 3);
  const std::vector<Diagnostic> wrong = check("digraph { a -> }");
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].severity == Diagnostic::Severity::Error);
  CHECK(wrong[0].column == 16);
  CHECK(wrong[0].hint == "a node is missing behind '->'");
}

TEST_CASE("options are set by the words of the command line") {
  Options options;
  CHECK(set_option(options, "as", "svg"));
  CHECK(options.format == Format::Svg);
  CHECK(set_option(options, "rankdir", "BT"));
  CHECK(options.direction == Direction::BottomToTop);
  CHECK(set_option(options, "wrap", "12"));
  CHECK(options.wrap == 12);
  CHECK(set_option(options, "links", "true"));
  CHECK(options.links);
  CHECK_FALSE(set_option(options, "wrap", "12x"));
  CHECK_FALSE(set_option(options, "wrap", "-1"));
  CHECK_FALSE(set_option(options, "ambiguous", "3"));
  CHECK_FALSE(set_option(options, "as", "nothing"));
  CHECK_FALSE(set_option(options, "nothing", "svg"));
  CHECK(options.wrap == 12);
}

TEST_CASE("defaults hold where a text doesn't say otherwise, in every language") {
  using Kind = AttributeDefault::Kind;
  Options options{.format = Format::Dot};
  CHECK(set_option(options, "G", "rankdir=BT"));
  CHECK(set_option(options, "N", "shape=ellipse"));
  CHECK(set_option(options, "E", "label=a=b"));
  CHECK(set_option(options, "G", "compound"));
  CHECK(options.defaults.size() == 4);
  CHECK(options.defaults[0].kind == Kind::Graph);
  CHECK(options.defaults[1].kind == Kind::Node);
  CHECK(options.defaults[2].value == "a=b");
  CHECK(options.defaults[3].value == "true");
  CHECK_FALSE(set_option(options, "N", "=x"));
  CHECK_FALSE(set_option(options, "N", ""));
  CHECK_FALSE(set_option(options, "N", std::string_view("a=\0", 3)));
  CHECK(options.defaults.size() == 4);

  const std::string defaults =
      "digraph {\n  graph [compound=true, rankdir=BT]\n  node [shape=ellipse]\n"
      "  edge [label=\"a=b\"]\n  a\n  b\n  a -> b\n}\n";
  CHECK(render("digraph { a -> b }", options).text == defaults);
  CHECK(render("[ a ] -> [ b ]", options).text == defaults);
  Graph built;
  const Graph::Node a = built.node("a");
  built.edge(a, built.node("b"));
  CHECK(render(built, options).text == defaults);

  const std::string own =
      "digraph {\n  graph [compound=false, rankdir=TB]\n  node [shape=box]\n  edge [label=x]\n"
      "  a\n  b\n  a -> b\n}\n";
  CHECK(render("digraph { compound=false; rankdir=TB; node [shape=box]; edge [label=x]; a -> b }",
               options)
            .text == own);
  built.set("rankdir", "TB");
  built.set("compound", "false");
  built.set_nodes("shape", "box");
  built.set_edges("label", "x");
  CHECK(render(built, options).text == own);
  // Graph::Easy's name for the direction is another.
  const std::string flow = render("graph { flow: down; } [ a ] -> [ b ]", options).text;
  CHECK(flow.find("rankdir=TB") != std::string::npos);
  CHECK(flow.find("BT") == std::string::npos);

  // Nothing of them is left for those who come later.
  CHECK(render("digraph { a -> b }", {.format = Format::Dot}).text ==
        "digraph {\n  a\n  b\n  a -> b\n}\n");
}

TEST_CASE("of two defaults for an attribute the last counts, and an empty one is none") {
  Options options{.format = Format::Dot};
  options.defaults = {{.name = "rankdir", .value = "LR"}, {.name = "rankdir", .value = "BT"}};
  const std::string text = "digraph {\n  graph [rankdir=BT]\n  a\n}\n";
  Graph built;
  built.node("a");
  CHECK(render("digraph { a }", options).text == text);
  CHECK(render(built, options).text == text);
  options.defaults.push_back({.name = "rankdir", .value = ""});
  CHECK(render("digraph { a }", options).text == "digraph {\n  a\n}\n");
  CHECK(render(built, options).text == "digraph {\n  a\n}\n");
}

TEST_CASE("the library knows its version") {
  CHECK(std::string(version()).find('.') != std::string::npos);
}

}  // namespace
}  // namespace boxart
