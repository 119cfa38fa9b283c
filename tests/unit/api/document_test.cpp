#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

constexpr std::string_view two_graphs = "digraph { a -> b } graph { c }";

std::vector<std::string> pieces(const Document& document) {
  std::vector<std::string> found;
  document.draw([&](std::string_view text) { found.emplace_back(text); });
  return found;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts)
    text += part;
  return text;
}

std::string path_of(int nodes) {
  std::string dot = "digraph { n0";
  for (int i = 1; i < nodes; ++i)
    dot += " -> n" + std::to_string(i);
  return dot + " }";
}

}  // namespace

TEST_CASE("a document draws what render returns") {
  for (const Format format :
       {Format::Boxart, Format::Ascii, Format::Html, Format::Svg, Format::Json}) {
    const Options options{.format = format};
    const Document document(two_graphs, options);
    CHECK(joined(pieces(document)) == render(two_graphs, options).text);
    CHECK(joined(pieces(document)) == joined(pieces(document)));
  }
}

TEST_CASE("what stands above a drawing comes with the number of its graph") {
  const Document document("graph { a } graph { } graph { b }");
  std::string text;
  document.draw([&](std::string_view part) { text += part; },
                [&](std::size_t graph) { text += std::to_string(graph) + ":\n"; });
  CHECK(text == "0:\n┌───┐\n│ a │\n└───┘\n\n2:\n┌───┐\n│ b │\n└───┘\n");
}

TEST_CASE("who wants to know hears how far the work is") {
  std::vector<std::string> told;
  Options options;
  options.progress = [&](const Progress& progress) {
    CHECK(progress.part >= 1);
    CHECK(progress.part <= progress.parts);
    told.push_back(std::string(progress.what) + ' ' + std::to_string(progress.part) + '/' +
                   std::to_string(progress.parts));
  };
  const std::string drawing = render("digraph { a -> b }", options).text;
  CHECK(drawing == render("digraph { a -> b }").text);
  REQUIRE(told.size() == 7);
  CHECK(told.front() == "reading 1/1");
  CHECK(told[1] == "putting nodes in layers 1/5");
  CHECK(told.back() == "writing 1/1");
  told.clear();
  render("digraph { a -> b; c -> d }", options);
  CHECK(told == std::vector<std::string>{
                    "reading 1/1", "laying out parts 1/2", "laying out parts 2/2", "writing 1/1"});
}

TEST_CASE("a blank line stands between drawings that aren't empty") {
  const std::string text = joined(pieces(Document("graph { a } graph { } graph { b }")));
  CHECK(text == "┌───┐\n│ a │\n└───┘\n\n┌───┐\n│ b │\n└───┘\n");
}

TEST_CASE("a drawing comes in pieces of whole rows") {
  const Document document(path_of(4000));
  const std::vector<std::string> found = pieces(document);
  REQUIRE(found.size() > 1);
  for (const std::string& piece : found) {
    CHECK(piece.ends_with('\n'));
    CHECK(piece.size() < (1U << 17U));
  }
}

TEST_CASE("what the output throws ends the drawing") {
  const Document document(path_of(4000));
  int calls = 0;
  CHECK_THROWS_AS(document.draw([&](std::string_view) {
    ++calls;
    throw std::runtime_error("no more room");
  }),
                  std::runtime_error);
  CHECK(calls == 1);
}

TEST_CASE("a document has the warnings of reading") {
  CHECK(Document("graph { a }").warnings().empty());
  const std::string_view dot = "graph { a [shape=nosuchshape] }";
  CHECK(Document(dot).warnings().size() == render(dot).warnings.size());
  CHECK_FALSE(Document(dot).warnings().empty());
}

TEST_CASE("drawings are written as their document draws them, and outlive it") {
  for (const Format format :
       {Format::Boxart, Format::Html, Format::Svg, Format::Json, Format::Dot, Format::Mermaid}) {
    const Options options{.format = format};
    const Drawings drawings = Document(two_graphs, options).drawings();
    std::string text;
    const auto add = [&text](std::string_view part) { text += part; };
    drawings.write(add);
    const Rendering rendering = render(two_graphs, options);
    CHECK(text == rendering.text);
    CHECK(drawings.size().columns == rendering.size.columns);
    CHECK(drawings.size().rows == rendering.size.rows);
    drawings.write(add);
    CHECK(text == rendering.text + rendering.text);
  }
}

TEST_CASE("limits and questions are over when everything has its place") {
  Options options;
  options.limits.cells = 20;
  CHECK_THROWS_AS(Document(two_graphs, options).drawings(), LimitError);
  bool is_over = false;
  options.limits = {};
  options.limits.stop = [&is_over] { return is_over; };
  const Drawings drawings = Document(two_graphs, options).drawings();
  is_over = true;
  CHECK_NOTHROW(drawings.write([](std::string_view) {}));
}

TEST_CASE("nobody is asked any more when rows have been written") {
  bool is_written = false;
  Options options;
  options.limits.stop = [&is_written] { return is_written; };
  const Document document(path_of(20000), options);
  int parts = 0;
  document.draw([&](std::string_view) {
    is_written = true;
    ++parts;
  });
  CHECK(parts > 1);
}

TEST_CASE("a document can be moved") {
  Document document("graph { a }");
  const Document moved = std::move(document);
  CHECK(joined(pieces(moved)) == "┌───┐\n│ a │\n└───┘\n");
}

}  // namespace boxart::internal
