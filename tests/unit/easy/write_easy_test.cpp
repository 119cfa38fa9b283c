#include "easy/write_easy.h"

#include <boxart/boxart.hpp>

#include "dot/read_dot.h"
#include "dot/write_dot.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string as(Format format, const std::string& text, Source from = Source::Auto) {
  Options options;
  options.format = format;
  options.from = from;
  return render(text, options).text;
}

TEST_CASE("a graph is written with the nodes that have something to say, groups and edges") {
  CHECK(
      as(Format::Txt, "digraph { rankdir=LR; a -> b [label=x, style=dotted]; b [shape=circle] }") ==
      "[ a ]\n[ b ] { shape: circle; }\n[ a ] .. x ..> [ b ]\n");
  CHECK(as(Format::Txt, "digraph { rankdir=LR; a -> b -> c }") ==
        "[ a ] --> [ b ]\n[ b ] --> [ c ]\n");
  CHECK(as(Format::Txt, "graph { a -- b [label=x] }") ==
        "graph { flow: south; type: undirected; }\n[ a ] -- { label: x; } [ b ]\n");
  CHECK(as(Format::Txt, "[a] ( G: [b] ) { fill: red; } [c] <=> [a]") ==
        "[ a ]\n[ b ]\n[ c ]\n( G\n  [ b ]\n) { fill: red; }\n[ c ] <==> [ a ]\n");
  CHECK(as(Format::Txt, "[ A | B ] [x] -> [ AB.1 ]") ==
        "[ A | B ] { basename: AB; }\n[ x ] --> [ AB.1 ]\n");
}

TEST_CASE("arrows have the pattern of their style") {
  for (const char* const arrow :
       {"-->",  "<-->", "--",     "==>",      "<==>",     "==",       "..>",
        "..",   "~~>",  "- >",    "- - ",     "= >",      "= = ",     ".->",
        ".-.-", "..->", "..-..-", "-- x -->", "-  x - >", "<.- x .->"}) {
    const std::string text = std::string("[ a ] ") + arrow + " [ b ]\n";
    CHECK(as(Format::Txt, text) == text);
  }
}

std::vector<std::filesystem::path> fixtures(const std::string& extension) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(BOXART_FIXTURES)) {
    const bool is_bad = entry.path().filename().string().starts_with("bad-");
    if (entry.path().extension() == extension && !is_bad) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// With its colours, so that these are compared too.
std::string drawing(const std::string& text, Source from) {
  Options options;
  options.from = from;
  options.format = Format::Html;
  return render(text, options).text;
}

TEST_CASE("every fixture, written as DOT or in Graph::Easy's language, gives the same drawing") {
  for (const char* const extension : {".dot", ".easy"}) {
    const std::vector<std::filesystem::path> files = fixtures(extension);
    CHECK(!files.empty());
    for (const std::filesystem::path& file : files) {
      INFO(file);
      const std::string text = contents(file);
      const Source from = std::string(extension) == ".dot" ? Source::Dot : Source::Txt;
      const std::string expected = drawing(text, from);
      const std::string dot = as(Format::Dot, text, from);
      CHECK(drawing(dot, Source::Dot) == expected);
      CHECK(as(Format::Dot, dot, Source::Dot) == dot);
      std::vector<Warning> ignored;
      // Graph::Easy's language has one graph a text.
      if (read_dot(dot, ignored).size() != 1) continue;
      CHECK(drawing(as(Format::Txt, text, from), Source::Txt) == expected);
    }
  }
}

}  // namespace
}  // namespace boxart::internal
