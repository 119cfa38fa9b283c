#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace boxart {
namespace {

/// A text, and what is told of it.
struct Case {
  Code code;
  std::string text;
  Options options{};
};

std::string nested(int depth) {
  std::string text = "digraph {";
  for (int i = 0; i < depth; ++i)
    text += "subgraph {";
  return text + "a" + std::string(static_cast<std::size_t>(depth) + 1, '}');
}

Options in_one_column() {
  Options options;
  options.width = 1;
  options.must_fit = true;
  return options;
}

Options limited(const Limits& limits) {
  Options options;
  options.limits = limits;
  return options;
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {Code::Syntax, "digraph { a -> ] }"},
      {Code::Syntax, "[ a ] -> -> [ b ] [ c"},
      {Code::Quotes, "digraph { a [label=\"x] }"},
      {Code::Quotes, "[ a ] { label: \"x }"},
      {Code::Unclosed, "digraph { a"},
      {Code::Unclosed, "digraph { a [label=<x }"},
      {Code::Unclosed, "[ a ] -> [ b"},
      {Code::NoGraph, ""},
      {Code::TooDeep, nested(20'000)},
      {Code::TooDeep, std::string(1000, '('), {.from = Source::Txt}},
      {Code::NulByte, std::string("digraph { a\0 }", 14)},
      {Code::NulByte, std::string("[ a\0 ]", 6)},
      {Code::Encoding, std::string("\xFF\xFE\0\0g\0\0\0", 8)},
      {Code::OtherLanguage, "@startuml\nA -> B: hello\n@enduml\n"},
      {Code::LimitNodes, "graph { a b }", limited({.nodes = 1})},
      {Code::LimitEdges, "graph { a -- b -- c }", limited({.edges = 1})},
      {Code::LimitCells, "graph { a }", limited({.cells = 1})},
      {Code::LimitRoom, "graph { a }", in_one_column()},
      {Code::Stopped, "graph { a }", limited({.stop = [] { return true; }})},
      {Code::UnknownShape, "graph { a [shape=boks] }"},
      {Code::UnknownArrow, "digraph { a -> b [arrowhead=hook] }"},
      {Code::UnknownArrow, "digraph { a -> b [arrowstyle=hook] }"},
      {Code::UnknownColor, "graph { a [color=nothing] }", {.format = Format::Html}},
      {Code::UnknownValue, "digraph { rankdir=up; a }"},
      {Code::UnknownValue, "digraph { a -> b [dir=up] }"},
      {Code::UnknownValue, "digraph { charset=ebcdic; a }"},
      {Code::UnknownPort, "digraph { a:x -> b }"},
      {Code::UnknownAttribute, "graph { a [lable=x] }"},
      {Code::UnusedAttribute, "digraph { subgraph cluster_a { rankdir=LR; a } }"},
      {Code::UnusedAttribute, "digraph { rankdir=LR; a [flow=up] }"},
      {Code::CutValue, "digraph { a -> b [minlen=1000000] }"},
      {Code::ClusterEnd, "digraph { compound=true; a -> b [lhead=cluster_x] }"},
      {Code::ClusterEnd, "digraph { subgraph cluster_b { b } a -> b [lhead=cluster_b] }"},
      {Code::LostCluster,
       "digraph { subgraph cluster_a {a} subgraph cluster_b {b} subgraph cluster_c {a b} }"},
      {Code::MalformedLabel, "digraph { a [label=<<b>x>] }"},
      {Code::MalformedLabel, "digraph { a [shape=record, label=\"{x\"] }"},
      {Code::ShortenedLabel, "graph { a [autolabel=12, label=\"a label that is far too long\"] }"},
      {Code::NoLink, "graph { a [URL=\"javascript:x\"] }", {.format = Format::Html}},
      {Code::InvalidBytes, "graph { \"\xE4\" }"},
      {Code::InvalidBytes, "[ \xE4 ]"},
      {Code::InvalidBytes, std::string("\xFF\xFEg\0r\0a\0p\0h\0{\0a\0\0\xD8}\0", 20)},
      {Code::StrayAttributes, "digraph { [label=x]; a }"},
      {Code::MisreadName, "digraph { a-1 -> b }"},
      {Code::MisreadName, "digraph { “a” -> b }"},
      {Code::MisreadAttribute, "digraph { rankdir: LR; a }"},
      {Code::MisreadAttribute, "digraph { label = My Title\n a }"},
      {Code::MisreadCluster, "digraph { subgraph cluster_a { a } cluster_a -> b }"},
      {Code::Lenient, "flowchart LR\n  a[f(x)] --> b\n"},
      {Code::MergedGraphs, "graph { a } graph { b }", {.format = Format::Txt}},
      {Code::Lost, "digraph { a -> b [headlabel=x] }", {.format = Format::Mermaid}},
  };
  return all;
}

/// What no text brings about: ICU or expat is missing, or cgraph has something to say that the
/// library doesn't look for.
bool is_out_of_reach(Code code) {
  return code == Code::NoLibrary || code == Code::Graphviz;
}

std::vector<Code> all_codes() {
  std::vector<Code> all;
  for (int i = 0; *code_name(static_cast<Code>(i)) != '\0'; ++i)
    all.push_back(static_cast<Code>(i));
  return all;
}

/// The codes of all that is told, whether on the way or as the reason for an end.
std::set<Code> told_of(const Case& one) {
  std::set<Code> codes;
  try {
    const Document document(one.text, one.options);
    for (const Warning& warning : document.warnings())
      codes.insert(warning.code);
    document.draw([](std::string_view) {});
  } catch (const Error& error) {
    codes.insert(error.code());
  }
  return codes;
}

std::string content_of(const std::string& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST_CASE("errors and warnings have the code of their kind") {
  for (const Case& one : cases()) {
    CAPTURE(one.text.substr(0, 80), code_name(one.code));
    CHECK(told_of(one).count(one.code) == 1);
  }
}

TEST_CASE("every code is reached by a text") {
  std::set<Code> reached;
  for (const Case& one : cases())
    reached.insert(one.code);
  for (const Code code : all_codes()) {
    CAPTURE(code_name(code));
    CHECK(reached.count(code) == (is_out_of_reach(code) ? 0U : 1U));
  }
}

TEST_CASE("every code has a name of its own, which header and manual tell") {
  const std::string page = content_of("docs/library.md");
  const std::string header = content_of("libboxart/include/boxart/code.hpp");
  std::set<std::string> names;
  for (const Code code : all_codes()) {
    const std::string name = code_name(code);
    CAPTURE(name);
    CHECK(names.insert(name).second);
    CHECK(page.find("\n| `" + name + "` |") != std::string::npos);
    CHECK(header.find("///< \"" + name + '"') != std::string::npos);
  }
  CHECK(names.size() == static_cast<std::size_t>(Code::Lost) + 1);
}

TEST_CASE("check tells codes, too") {
  const auto warnings = check("graph { a [shape=boks] }");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].code == Code::UnknownShape);
  const auto errors = check("graph {");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == Code::Unclosed);
}

}  // namespace
}  // namespace boxart
