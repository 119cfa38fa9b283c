#include <boxart/boxart.hpp>

#include "support/catch.h"
#include "support/mermaid.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string mermaid(const std::string& text) {
  return render(text, {.format = Format::Mermaid}).text;
}

/// What is written behind the first line.
std::string body(const std::string& text) {
  const std::string all = mermaid(text);
  return all.substr(all.find('\n') + 1);
}

/// `3:5 what is lost`, or without a place.
std::vector<std::string> lost(const std::string& text) {
  std::vector<std::string> told;
  for (const Warning& warning : render(text, {.format = Format::Mermaid}).warnings) {
    if (warning.code != Code::Lost) continue;
    told.push_back((warning.line > 0
                        ? std::to_string(warning.line) + ':' + std::to_string(warning.column) + ' '
                        : "") +
                   warning.message);
  }
  return told;
}

using Lines = std::vector<std::string>;

TEST_CASE("a graph is written with its direction, what has something to say, and its edges") {
  CHECK(mermaid("digraph { a -> b -> c }") == "flowchart TB\n  a --> b\n  b --> c\n");
  CHECK(mermaid("graph { rankdir=RL; a -- b; c }") == "flowchart RL\n  a\n  b\n  c\n  a --- b\n");
  CHECK(mermaid("digraph { rankdir=LR; a [label=Start, shape=box]; b [shape=box]; a -> b }") ==
        "flowchart LR\n  a[\"Start\"]\n  a --> b\n");
  CHECK(mermaid("digraph { label=\"A title\"; labelloc=t; a [shape=box] }") ==
        "---\ntitle: A title\n---\nflowchart TB\n  a\n");
}

TEST_CASE("shapes have their brackets, or a word where there are none") {
  CHECK(body("digraph { a [shape=diamond] }") == "  a{\"a\"}\n");
  CHECK(body("digraph { a [shape=circle]; b [shape=ellipse] }") == "  a((\"a\"))\n  b(\"b\")\n");
  CHECK(body("digraph { a [shape=doublecircle] }") == "  a(((\"a\")))\n");
  CHECK(body("digraph { a [shape=cylinder] }") == "  a[(\"a\")]\n");
  CHECK(body("digraph { a [shape=subroutine] }") == "  a[[\"a\"]]\n");
  CHECK(body("digraph { a [shape=hexagon] }") == "  a{{\"a\"}}\n");
  CHECK(body("digraph { a [shape=parallelogram] }") == "  a[/\"a\"/]\n");
  CHECK(body("digraph { a [shape=invtrapezium] }") == "  a[\\\"a\"/]\n");
  CHECK(body("digraph { a [shape=rarrow] }") == "  a>\"a\"]\n");
  CHECK(body("digraph { a [shape=note] }") == "  a@{ shape: doc }\n");
  CHECK(body("digraph { a [shape=note, label=x] }") == "  a[\"x\"]@{ shape: doc }\n");
  CHECK(body("digraph { a [shape=plaintext] }") == "  a@{ shape: text }\n");
  CHECK(body("digraph { a [shape=point] }") == "  a[\" \"]@{ shape: f-circ }\n");
}

TEST_CASE("links have the heads, the pattern and the length of their edges") {
  const auto link = [](const std::string& attributes) {
    const std::string all = body("digraph { node [shape=box]; a -> b [" + attributes + "] }");
    return all.substr(4, all.find(" b") - 4);
  };
  CHECK(link("") == "-->");
  CHECK(link("dir=none") == "---");
  CHECK(link("dir=both") == "<-->");
  CHECK(link("arrowhead=odot") == "--o");
  CHECK(link("arrowhead=tee, dir=both, arrowtail=tee") == "x--x");
  CHECK(link("style=dashed") == "-.->");
  CHECK(link("style=bold") == "==>");
  CHECK(link("style=invis") == "~~~");
  CHECK(link("minlen=3") == "---->");
  CHECK(link("minlen=2, style=dashed, dir=none") == "-..-");
  CHECK(link("label=\"yes, so\"") == "-->|\"yes, so\"|");
  CHECK(body("digraph { node [shape=box]; a -> b [dir=back] }") == "  a\n  b\n  b --> a\n");
}

TEST_CASE("what would be read otherwise in a text is written as a reference") {
  const auto text = [](const std::string& label) {
    const std::string all = body("digraph { a [shape=box, label=\"" + label + "\"] }");
    return all.substr(5, all.find("\"]\n") - 5);
  };
  CHECK(text("two\\nlines") == "two<br/>lines");
  CHECK(text("say \\\"x\\\"") == "say #quot;x#quot;");
  CHECK(text("List<String> < 5") == "List#lt;String> < 5");
  CHECK(text("#35; # &amp;lt;") == "#35;35; # #amp;lt;");
  CHECK(text("C:\\\\new") == "C:#92;new");
  CHECK(text("`code`") == "#96;code`");
  CHECK(text("a  b ") == "a#32; b#32;");
  CHECK(text("direction LR") == "direction#32;LR");
  CHECK(text("%%{init}%%") == "#37;%{init}%%");
  CHECK(text("fa:fa-car") == "fa#58;fa-car");
  CHECK(text("") == " ");
  CHECK(body("digraph { a [shape=box, label=<<b>bold</b> and <i>more</i>>] }") ==
        "  a[\"<b>bold</b> and <i>more</i>\"]\n");
}

TEST_CASE("what is no name in Mermaid gets one and shows its own") {
  CHECK(body("digraph { node [shape=box]; \"LINE ITEM\" -> end -> \"🚀\" -> \"a-b.c\" }") ==
        "  LINE_ITEM[\"LINE ITEM\"]\n  node_end[\"end\"]\n  node[\"🚀\"]\n"
        "  LINE_ITEM --> node_end\n  node_end --> node\n  node --> a-b.c\n");
  CHECK(body("digraph { node [shape=box]; \"a b\"; \"a_b\"; \"a/ b\" }") ==
        "  a_b_2[\"a b\"]\n  a_b\n  a_b_3[\"a/ b\"]\n");
  CHECK(body("digraph { node [shape=box]; subgraph cluster_a { a; 大前端 } }") ==
        "  subgraph a_2 [\" \"]\n    a\n    大前端\n  end\n");
}

TEST_CASE("frames hold their nodes, and edges may end at them") {
  CHECK(body("digraph { compound=true; node [shape=box]; subgraph cluster_one { label=One; "
             "direction=LR; a -> b; subgraph cluster_two { label=two; c } } d -> a "
             "[lhead=cluster_one] }") ==
        "  subgraph one [\"One\"]\n    direction LR\n    a\n    b\n    subgraph two\n"
        "      direction LR\n      c\n    end\n  end\n  a --> b\n  d --> one\n");
  // The nodes keep their order.
  CHECK(body("digraph { node [shape=box]; a -> b; subgraph cluster_f { label=f; c } c -> a }") ==
        "  a\n  b\n  c\n  subgraph f\n    c\n  end\n  a --> b\n  c --> a\n");
}

TEST_CASE("colours and lines are said by statements, once for what looks the same") {
  CHECK(body("digraph { node [shape=box]; a [style=filled, fillcolor=red]; b [style=filled, "
             "fillcolor=red]; c [color=\"#00ff00\", fontcolor=blue, style=\"bold,dotted\"] }") ==
        "  a\n  b\n  c\n  classDef look1 fill:#ff0000\n  class a,b look1\n"
        "  style c stroke:#00ff00,color:#0000ff,stroke-width:3px,stroke-dasharray:1 3\n");
  CHECK(body("digraph { node [shape=box]; a -> b; a -> c [color=red]; b -> c [color=red, "
             "style=dotted] }") ==
        "  a --> b\n  a --> c\n  b -.-> c\n  linkStyle 1 stroke:#ff0000\n"
        "  linkStyle 2 stroke:#ff0000,stroke-dasharray:1 3\n");
  CHECK(body("digraph { node [shape=box]; a [URL=\"https://x.org\", tooltip=tip] }") ==
        "  a\n  click a \"https://x.org\" \"tip\"\n");
  CHECK(body("digraph { node [shape=box]; a [style=invis] }") ==
        "  a\n  style a fill:none,stroke:none,color:transparent\n");
}

TEST_CASE("what Mermaid has no word for is told once, where it first stands") {
  CHECK(lost("digraph { node [shape=box]; a -> b }").empty());
  CHECK(lost("digraph {\n  a -> b [headlabel=x]\n  b -> c [headlabel=y]\n}") ==
        Lines{"2:21 \"headlabel\" is left out: Mermaid has no word for it"});
  CHECK(lost("digraph { nodesep=1; { rank=same; a b } a:n -> b [weight=3] }").size() == 4);
  CHECK(lost("digraph { a [shape=record, label=\"x|y\"] }") ==
        Lines{"1:34 Mermaid has no parts of nodes: records and tables are their text"});
  CHECK(body("digraph { a [shape=record, label=\"x|y\"] }") == "  a[\"x | y\"]\n");
  CHECK(
      body("digraph { a [label=<<table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table>>, "
           "shape=plain] }") == "  a[\"x y<br/>z\"]\n");
  CHECK(lost("digraph { a [shape=egg]; b [shape=insulator] }") ==
        Lines{"1:35 Mermaid has no like of the shape \"insulator\": the nearest is written"});
  CHECK(lost("digraph { a -> b [dir=back] }") ==
        Lines{"1:23 Mermaid has no arrowhead at a tail alone: the edge is turned round"});
}

TEST_CASE("graphs that are built are written too") {
  Graph graph;
  const auto a = graph.node("a node");
  const auto b = graph.node("b");
  auto edge = graph.edge(a, b);
  edge.set("headlabel", "x");
  const Rendering out = render(graph, {.format = Format::Mermaid});
  CHECK(out.text == "flowchart TB\n  a_node[\"a node\"]\n  a_node --> b\n");
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].code == Code::Lost);
}

TEST_CASE("several graphs are several diagrams in a document") {
  const Rendering out = render("digraph { a } digraph { b }", {.format = Format::Mermaid});
  CHECK(out.text == "```mermaid\nflowchart TB\n  a\n```\n\n```mermaid\nflowchart TB\n  b\n```\n");
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].code == Code::MergedGraphs);
  const Rendering again = render(out.text, {.format = Format::Mermaid});
  CHECK(again.text == out.text);
  CHECK(render(out.text + "words\n```mermaid\nflowchart TB\n c --> d\n", {.format = Format::Dot})
            .text.find("  c -> d\n") != std::string::npos);
}

}  // namespace
}  // namespace boxart::internal
