#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace boxart {
namespace {

/// What std::move leaves.
template <typename T>
T emptied(T thing) {
  const T elsewhere = std::move(thing);
  return thing;
}

void ignore(std::string_view) {}

TEST_CASE("a graph that was moved from refuses every call") {
  Graph other;
  auto a = other.node("a");
  Graph graph = emptied(Graph());
  CHECK_THROWS_AS(graph.node("a"), std::invalid_argument);
  CHECK_THROWS_AS(graph.edge(a, a), std::invalid_argument);
  CHECK_THROWS_AS(graph.frame("f"), std::invalid_argument);
  CHECK_THROWS_AS(graph.frame("f", {a}), std::invalid_argument);
  CHECK_THROWS_AS(graph.label("x"), std::invalid_argument);
  CHECK_THROWS_AS(graph.set("rankdir", "LR"), std::invalid_argument);
  CHECK_THROWS_AS(graph.set_nodes("shape", "box"), std::invalid_argument);
  CHECK_THROWS_AS(graph.set_edges("style", "bold"), std::invalid_argument);
  CHECK_THROWS_AS(render(graph), std::invalid_argument);
  CHECK_THROWS_AS(lay_out(graph), std::invalid_argument);
  CHECK_THROWS_AS(check(graph), std::invalid_argument);
  CHECK_THROWS_WITH(Document(graph), "a graph that was moved from");
}

TEST_CASE("a document that was moved from refuses every call") {
  const Document document = emptied(Document("graph { a }"));
  CHECK_THROWS_AS(document.warnings(), std::invalid_argument);
  CHECK_THROWS_AS(document.statistics(), std::invalid_argument);
  CHECK_THROWS_AS(document.draw(ignore), std::invalid_argument);
  CHECK_THROWS_AS(document.draw(ignore, nullptr), std::invalid_argument);
  CHECK_THROWS_WITH(document.layouts(), "a document that was moved from");
}

TEST_CASE("drawings that were moved from refuse every call") {
  const Drawings drawings = emptied(Document("graph { a }").drawings());
  CHECK_THROWS_AS(drawings.size(), std::invalid_argument);
  CHECK_THROWS_AS(drawings.write(ignore), std::invalid_argument);
  CHECK_THROWS_WITH(drawings.write(ignore, nullptr), "drawings that were moved from");
  CHECK_THROWS_AS(emptied(Document("graph { a }")).drawings(), std::invalid_argument);
}

TEST_CASE("what was moved from can be moved, assigned to and used again") {
  Graph graph = emptied(emptied(Graph()));
  graph = Graph(Graph::Kind::Undirected, "again");
  graph.node("a");
  Document document = emptied(emptied(Document("graph { b }")));
  document = Document(graph);
  std::string text;
  document.draw([&text](std::string_view part) { text += part; });
  CHECK(text == "┌───┐\n│ a │\n└───┘\n");
}

}  // namespace
}  // namespace boxart
