#include "other_language.h"

#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("other languages are refused by their names") {
  const std::vector<std::pair<std::string, std::string>> texts{
      {"@startuml\nAlice -> Bob: hi\n@enduml\n", "PlantUML"},
      {"@startmindmap\n* a\n@endmindmap\n", "PlantUML"},
      {"' a comment\n@startuml\nclass A\n@enduml\n", "PlantUML"},
      {"x -> y: hello\n", "D2"},
      {"direction: right\nx -> y\n", "D2"},
      {"# a comment\nx: \"A box\"\nx.shape: circle\n", "D2"},
      {"x: {\n  y\n}\n", "D2"},
      {"# Title\n\nSome text.\n", "Markdown"},
      {"# Title\n\n```dot\ndigraph { a }\n```\n", "Markdown"},
      {"Title\n=====\n\nSome text.\n", "Markdown"},
      {"- one\n- two\n", "Markdown"},
      {"---\ntitle: x\n---\nSome text.\n", "Markdown"},
      {"See [that](http://x.org/).\n", "Markdown"},
      {"{\"a\": 1}", "JSON"},
      {"{ \"nodes\" : [\n] }", "JSON"},
      {"[{\"a\": [1]}]", "JSON"},
      {"<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"y\"/>\n", "SVG"},
      {"<graphml><graph/></graphml>", "GraphML"},
      {"<!DOCTYPE html><html></html>", "HTML"},
      {"<?xml version=\"1.0\"?><a/>", "XML"},
      {"Creator \"x\"\ngraph [\n  directed 1\n  node [ id 1 ]\n]\n", "GML"},
      {"graph: { title: \"x\" node: { title: \"A\" } }\n", "VCG or GDL"},
      {"// x\ngraph: {\n}\n", "VCG or GDL"},
      {"\xEF\xBB\xBF"
       "x -> y: hello\n",
       "D2"},
  };
  for (const auto& [text, name] : texts) {
    CAPTURE(text);
    try {
      render(text);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(error.what() == "this looks like " + name + ", which isn't read");
      CHECK(error.hint() == "boxart reads DOT, Mermaid and the language of Graph::Easy");
      CHECK(error.line() > 0);
      CHECK(error.column() == 1);
    }
  }
}

TEST_CASE("diagrams of Mermaid's that aren't drawn are refused by their kinds") {
  for (const auto& [text, name] : std::vector<std::pair<std::string, std::string>>{
           {"%% a comment\nsequenceDiagram\n  A->>B: x\n", "sequence diagrams"},
           {"pie title x\n", "pie charts"},
           {"---\ntitle: x\n---\ngantt\n", "Gantt charts"}}) {
    CAPTURE(text);
    try {
      render(text);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(error.code() == Code::OtherLanguage);
      CHECK(error.what() == name + " of Mermaid's aren't drawn");
    }
  }
}

TEST_CASE("Mermaid that is read as another language is named") {
  for (const std::string text : {"flowchart LR\n  A --> B\n",
                                 "graph TD\n  A[x] --> B{y}\n",
                                 "stateDiagram-v2\n  [*] --> A\n",
                                 "sequenceDiagram\n  A->>B: x\n"}) {
    CAPTURE(text);
    Options options;
    options.from = Source::Dot;
    try {
      render(text, options);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(std::string(error.what()) == "this looks like Mermaid");
      CHECK(error.hint() == "--from=mermaid reads it, and so does --from=auto");
    }
  }
}

TEST_CASE("a mistake in DOT or in Graph::Easy's language is one in these") {
  for (const std::string text : {"",
                                 "# nothing\n",
                                 "a -> b",
                                 "digrph { a -> b }",
                                 "digrph {\n a -> b: x\n}\n",
                                 "# Title\n\ndigraph { a ->> b }\n",
                                 "# My graph\n/* of many words */\ndigraph { a ->> b }\n",
                                 "/*\n * a list\n */\ndigraph { a ->> b }\n",
                                 "// x: {\ndigraph {\n a ->> b }\n",
                                 "graph LR {\n a --> b }\n",
                                 "graph LR\n{\n a --> b }\n",
                                 "graph LR // x\n{\n a --> b }\n",
                                 "graph [rankdir=LR]\n{ a ->> b }\n",
                                 "strict graph TD",
                                 "{ a -> b }",
                                 "{ \"a\" -> \"b\" }",
                                 "<a> -> <b>",
                                 "@startdot\ndigraph { a ->> b }\n@enddot\n",
                                 "@startuml\ndigraph { a ->> b }\n@enduml\n",
                                 "digraph {\n a ->> b\n \"x\" -> y: z\n}\n",
                                 "[ a ] -> [ b",
                                 "node {\n  shape: circle;\n}\n[ a ] -> [ b",
                                 "[\"a\"] -> [ \"b\"",
                                 "( x: [ a ]\n",
                                 "edge { style: bold; }\n[ a ] =>> [ b ]\n",
                                 "graph { flow: east; }\n[ a ] =>> [ b ]\n"}) {
    CAPTURE(text);
    CHECK(other_language(text).name.empty());
    try {
      render(text);
      FAIL("is drawn");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find("looks like") == std::string::npos);
    }
  }
}

TEST_CASE("a limit that is reached is told as that") {
  Options options;
  options.limits.nodes = 0;
  CHECK_THROWS_AS(render("digraph { a }", options), LimitError);
}

}  // namespace
}  // namespace boxart::internal
