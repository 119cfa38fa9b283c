#include <boxart/boxart.hpp>

#include "mermaid/flow_link.h"
#include "mermaid/mermaid_start.h"
#include "support/catch.h"
#include "support/mermaid.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

TextGraph flow(const std::string& body) {
  return read_diagram("flowchart LR\n" + body);
}

std::string edges(const std::string& body) {
  return edges_of(flow(body));
}

std::string nodes(const std::string& body) {
  return nodes_of(flow(body));
}

std::string subgraphs(const std::string& body) {
  return subgraphs_of(flow(body));
}

TextAttributes node(const std::string& body, std::size_t at = 0) {
  return node_of(flow(body), at);
}

TextAttributes edge(const std::string& body, std::size_t at = 0) {
  return edge_of(flow(body), at);
}

std::string label(const std::string& body) {
  return label_of(flow(body));
}

std::string warning(const std::string& body) {
  return warning_of("flowchart LR\n" + body);
}

TEST_CASE("a text is Mermaid's by its first word") {
  for (const char* const text : {"flowchart LR\n a-->b",
                                 "graph TD; a-->b",
                                 "graph\n  a --> b",
                                 "%% words\n\n  flowchart\n",
                                 "---\ntitle: x\n---\ngraph BT\n",
                                 "%%{init: {'theme': 'dark'}}%%\ngraph >\n a",
                                 "```mermaid\nflowchart TB\n a\n```\n",
                                 "stateDiagram-v2\n",
                                 "sequenceDiagram\n A->>B: x\n",
                                 "pie title x\n"}) {
    CAPTURE(text);
    CHECK(is_mermaid(text));
  }
  for (const char* const text : {"graph { a -- b }",
                                 "graph LR { a -- b }",
                                 "graph\n{ a -- b }",
                                 "graph TD // c\n{ }",
                                 "graph LRx { }",
                                 "digraph flowchart { a --> b }",
                                 "[ a ] --> [ b ]",
                                 "graph { flow: south; }\n[ a ]",
                                 "pie = 3",
                                 ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_mermaid(text));
  }
}

TEST_CASE("the first line has the direction") {
  const auto direction = [](const std::string& text) {
    return value_of(read_diagram(text).attributes, "rankdir");
  };
  CHECK(direction("graph TD\n a") == "TB");
  CHECK(direction("graph RL;a") == "RL");
  CHECK(direction("flowchart <\n a") == "RL");
  CHECK(direction("flowchart ^\n a") == "BT");
  CHECK(direction("flowchart v\n a") == "TB");
  CHECK(direction("flowchart\n a") == "");
  CHECK(direction("---\ntitle: x\n---\nflowchart LR\n a") == "LR");
  CHECK(error_of("flowchart UP\n a") == "1:11 syntax error near 'UP'");
}

TEST_CASE("a fence of Markdown's ends the diagram") {
  CHECK(nodes_of(read_diagram("```mermaid\ngraph TD\n a\n```\n b")) == "<a>");
  CHECK(error_of("```mermaid\n```\n---\n---\n") ==
        "2:1 this looks like Markdown, which isn't read");
}

TEST_CASE("front matter has the title") {
  CHECK(
      value_of(read_diagram("---\ntitle: \"One: two\"\nconfig:\n  x: y\n---\ngraph\na").attributes,
               "label") == "One: two");
  // It ends where dashes are indented as its first line is.
  CHECK(nodes_of(read_diagram("---\ntext: |\n  ---\n  b\n---\nflowchart LR\na")) == "<a>");
  CHECK(nodes_of(read_diagram("---\ntitle: b\n  ---\nflowchart LR\na")) == "<a>");
}

TEST_CASE("nodes are named by letters of any script, digits and marks") {
  CHECK(nodes("a-b --> a.b --> a/b --> 大前端 --> 1a & x_y") == "<a-b><a.b><a/b><大前端><1a><x_y>");
  CHECK(nodes("a;b;c") == "<a><b><c>");
}

TEST_CASE("links join all nodes before them with all behind them") {
  CHECK(edges("a --> b --> c") == "a>b b>c");
  CHECK(edges("a & b --> c & d") == "a>c a>d b>c b>d");
  CHECK(edges("a -->\n  b\n  --> c") == "a>b b>c");
  CHECK(edges("a-->b;c-->d") == "a>b c>d");
}

TEST_CASE("a link has its text behind it or in it") {
  CHECK(edges("a -->|one two| b") == "a>b[one two]");
  CHECK(edges("a -- one two --> b") == "a>b[one two]");
  CHECK(edges("a --two--> b") == "a>b[two]");
  CHECK(edges("a -. one .-> b == two ==> c") == "a>b[one] b>c[two]");
  CHECK(edges("a -- \"x --> y\" --- b") == "a>b[x --> y]");
  CHECK(edges("a -- f(x) --> b") == "a>b[f(x)]");
}

TEST_CASE("how a link is written is how it looks") {
  const auto looks = [](const std::string& link) {
    const TextAttributes of = edge("a " + link + " b");
    std::string out;
    for (const char* const name : {"style", "dir", "arrowtail", "arrowhead", "minlen"}) {
      if (of.contains(name)) out += std::string(name) + '=' + value_of(of, name) + ' ';
    }
    return out;
  };
  CHECK(looks("-->").empty());
  CHECK(looks("---") == "dir=none ");
  CHECK(looks("--o") == "arrowhead=odot ");
  CHECK(looks("--x") == "arrowhead=tee ");
  CHECK(looks("<-->") == "dir=both ");
  CHECK(looks("o--o") == "dir=both arrowtail=odot arrowhead=odot ");
  CHECK(looks("x-- text --x") == "dir=both arrowtail=tee arrowhead=tee ");
  CHECK(looks("-.->") == "style=dashed ");
  CHECK(looks("-..-") == "style=dashed dir=none minlen=2 ");
  CHECK(looks("==>") == "style=bold ");
  CHECK(looks("---->") == "minlen=3 ");
  CHECK(looks("~~~") == "style=invis dir=none ");
}

TEST_CASE("heads come before names") {
  CHECK(edges("a---oB") == "a>B");
  CHECK(value_of(edge("a---xB"), "arrowhead") == "tee");
  CHECK(nodes("x-->y\no-->p") == "<x><y><o><p>");
}

TEST_CASE("brackets are shapes") {
  const auto shape = [](const std::string& text) { return value_of(node("a" + text), "shape"); };
  CHECK(shape("[x]").empty());
  CHECK(shape("((x))") == "circle");
  CHECK(shape("(((x)))") == "doublecircle");
  CHECK(shape("[(x)]") == "cylinder");
  CHECK(shape("[[x]]") == "subroutine");
  CHECK(shape("{x}") == "diamond");
  CHECK(shape("{{x}}") == "hexagon");
  CHECK(shape("[/x/]") == "parallelogram");
  CHECK(shape("[/x\\]") == "trapezium");
  CHECK(shape("[\\x/]") == "invtrapezium");
  CHECK(shape("[\\x\\]") == "polygon");
  CHECK(shape(">x]") == "rarrow");
  CHECK(value_of(node("a(x)"), "style") == "rounded");
  CHECK(label("a[/x y\\]") == "x y");
  CHECK(value_of(node("a(-x-)"), "shape") == "ellipse");
  CHECK(label("a(-1)") == "-1");
}

TEST_CASE("data are shapes and labels") {
  CHECK(value_of(node("a@{ shape: hex, label: \"x, } y\" }"), "shape") == "hexagon");
  CHECK(label("a@{ shape: hex, label: \"x, } y\" }") == "x, } y");
  CHECK(value_of(node("a@{\n  shape: 'db'\n  label: |\n    one\n    two\n}"), "shape") ==
        "cylinder");
  CHECK(label("a@{\n  shape: 'db'\n  label: |\n    one\n    two\n}") == "one\\ntwo");
  // What Mermaid shows no text in is a point where it has none.
  CHECK(value_of(node("a@{ shape: f-circ }"), "shape") == "circle");
  CHECK(value_of(node("a[\" \"]@{ shape: f-circ }"), "shape") == "point");
  CHECK(value_of(node("a[\" \"]@{ shape: stop }"), "pointstyle") == "closed");
  CHECK(warning("a@{ shape: boks }") == "2:12 unknown shape \"boks\": a box is drawn");
}

TEST_CASE("the last text of a node is its label") {
  CHECK(label("a[one] --> b\na[two]\na") == "two");
  CHECK(label("a --> b") == "a");
  CHECK(label("a[\"\"]").empty());
}

TEST_CASE("a label has lines, characters and looks") {
  CHECK(label("a[one<br>two<br/>three\\nfour]") == "one\\ntwo\\nthree\\nfour");
  CHECK(label("a[\"  one\n   two  \"]") == "one\\ntwo");
  CHECK(label("a[\"#quot;#35;&lt;&amp;amp;\"]") == "\"#<&amp;amp;");
  CHECK(label("a[\"&nothing;\"]") == "&amp;nothing;");
  CHECK(label("a[\"C:\\x\"]") == "C:\\\\x");
  CHECK(label("a[\"<b>x</b> y\"]") == "<b>x</b> y");
  CHECK(label("a[\"`**x** *y* z_z`\"]") == "<b>x</b> <i>y</i> z_z");
  CHECK(label("a[\"<span class=\"k\">List<String></span>\"]") == "List<String>");
  CHECK(label("a[fa:fa-car the car]") == "the car");
}

TEST_CASE("nodes belong to the subgraph that mentions them and ends first") {
  CHECK(subgraphs("subgraph s\n a --> b\nend\nc") == "cluster_s(a b)");
  CHECK(subgraphs("subgraph s\n a\n subgraph t\n  b\n end\nend") ==
        "cluster_s(a) cluster_s>cluster_t(b)");
  CHECK(subgraphs("subgraph s\n a\nend\nsubgraph t\n a --> b\nend") == "cluster_s(a) cluster_t(b)");
  CHECK(subgraphs("subgraph s\n a\nend\nsubgraph t\n b --> s\nend") ==
        "cluster_t(b) cluster_t>cluster_s(a)");
  CHECK(subgraphs("subgraph s\n a\nend\nsubgraph s\n b\nend") == "cluster_s(a b)");
}

TEST_CASE("a subgraph has a name, a title, or both") {
  const auto title = [](const std::string& body) {
    const TextGraph graph = flow(body + "\n a\nend");
    return graph.subgraphs[id_at<ClusterId>(0)].name + ": " +
           value_of(graph.subgraphs[id_at<ClusterId>(0)].attributes, "label");
  };
  CHECK(title("subgraph one") == "cluster_one: one");
  CHECK(title("subgraph one [The one]") == "cluster_one: The one");
  CHECK(title("subgraph one[\"`**The** one`\"]") == "cluster_one: <b>The</b> one");
  CHECK(title("subgraph The one") == "cluster_subGraph0: The one");
  CHECK(title("subgraph \"The one\"") == "cluster_subGraph0: The one");
  CHECK(title("subgraph") == "cluster_subGraph0: ");
}

TEST_CASE("links may end at subgraphs") {
  const std::string body = "subgraph s\n a --> b\nend\nc --> s --> d";
  CHECK(edges(body) == "a>b c>a a>d");
  CHECK(value_of(edge(body, 1), "lhead") == "cluster_s");
  CHECK(value_of(edge(body, 2), "ltail") == "cluster_s");
  CHECK(value_of(flow(body).attributes, "compound") == "true");
  // One between a subgraph and what is in it ends at another node.
  CHECK(edges("subgraph s\n a\n b\nend\ns --> a") == "b>a");
  CHECK(edges("subgraph s\n a\nend\ns --> s") == "a>a");
}

TEST_CASE("a subgraph without nodes is a node") {
  CHECK(nodes("subgraph s [x]\nend\na --> s") == "<a><s>");
  CHECK(edges("subgraph s [x]\nend\na --> s") == "a>s");
}

TEST_CASE("a subgraph that is collapsed is a node") {
  const std::string body = "subgraph s [x]\n a --> b\nend\nc --> a\ns@{ view: collapsed }";
  CHECK(nodes(body) == "<s><c>");
  CHECK(edges(body) == "c>s");
}

TEST_CASE("subgraphs never hold themselves") {
  const std::string body = "subgraph s\n a --> t\nend\nsubgraph t\n b --> s\nend";
  CHECK(subgraphs(body) == "cluster_s(a) cluster_s>cluster_t(b)");
  CHECK(warning(body) == "7:4 the subgraph 's' isn't put into 't', which it holds");
}

TEST_CASE("styles are colours and looks") {
  const TextAttributes a =
      node("a\nstyle a fill:#f9f,stroke:rgb(255, 0, 0),stroke-width:4px,color:blue");
  CHECK(value_of(a, "fillcolor") == "#f9f");
  CHECK(value_of(a, "color") == "#ff0000");
  CHECK(value_of(a, "fontcolor") == "blue");
  CHECK(value_of(a, "style") == "filled,bold");
  CHECK(value_of(node("classDef k fill:red;\na:::k"), "fillcolor") == "red");
  CHECK(value_of(node("a & b\nclass a,b k\nclassDef k,l fill:red", 1), "fillcolor") == "red");
  CHECK(value_of(node("classDef default fill:red\na"), "fillcolor") == "red");
  CHECK(value_of(edge("a --> b --> c\nlinkStyle 1 stroke:red", 1), "color") == "red");
  CHECK(value_of(edge("a --> b\nlinkStyle default stroke-dasharray:3 3"), "style") == "dashed");
  CHECK(value_of(node("a\nstyle a stroke-dasharray:1 3"), "style") == "dotted");
  CHECK(value_of(node("a\nstyle a fill:none,stroke:none,color:transparent"), "style") == "invis");
  CHECK(value_of(node("a\nstyle a fill:none,stroke:none"), "color") == "transparent");
  CHECK(value_of(edge("a e1@--> b\nclass e1 k\nclassDef k stroke-dasharray: 9\\,5,stroke:red"),
                 "color") == "red");
  CHECK(nodes("style z fill:#fff") == "<z>");
  CHECK(warning("a --> b\nlinkStyle 3 stroke:red") ==
        "3:11 there is no link 3 that a style could be for");
}

TEST_CASE("clicks are links") {
  CHECK(value_of(node("a\nclick a \"https://x.y\" \"tip; top\" _blank"), "URL") == "https://x.y");
  CHECK(value_of(node("a\nclick a \"https://x.y\" \"tip; top\" _blank"), "tooltip") == "tip; top");
  CHECK(value_of(node("a\nclick a href \"https://x.y\""), "URL") == "https://x.y");
  CHECK(value_of(node("a\nclick a call f(\"z\") \"tip\""), "URL").empty());
}

TEST_CASE("comments, directives and what is read aloud are no part of the graph") {
  CHECK(nodes("%% a --> b\naccTitle: a b c\naccDescr {\n x --> y\n}\nz\n  %% end") == "<z>");
  CHECK(nodes("%%{init: {\n \"theme\": \"x\" }}%%\nz") == "<z>");
}

TEST_CASE("names of links aren't those of nodes") {
  CHECK(edges("a e1@--> b\ne1@{ animate: true }") == "a>b");
  CHECK(nodes("a e1@--> b\ne1@{ animate: true }\nL_a_b_0") == "<a><b><L_a_b_0>");
}

TEST_CASE("what Mermaid refuses and people write is read as it is meant") {
  CHECK(edges("a -->|f(x)| b") == "a>b[f(x)]");
  CHECK(warning("a -->|f(x)| b") == "2:8 a text with brackets stands in quotes");
  CHECK(label("a[f(x)[0]]") == "f(x)[0]");
  CHECK(label("a[:(]") == ":(");
  CHECK(label("a[/api/v1]") == "/api/v1");
  CHECK(nodes("a --> end\nend --> b") == "<a><end><b>");
  CHECK(warning("a --> end") ==
        "2:7 'end' is a word of Mermaid's; here it is read as a node's name");
  CHECK(edges("a --> b %% c") == "a>b");
  CHECK(warning("a --> b %% c") == "2:9 a comment stands in a line of its own");
  CHECK(label("a [x]") == "x");
  CHECK(nodes("subgraph s\n a\nend %% b\nc") == "<a><c>");
  CHECK(label("a[say \"x\"]") == "say \"x\"");
  CHECK(warning("a[say \"x\"]") == "2:7 quotes in a text are written #quot;");
  CHECK(nodes("style --> class") == "<style><class>");
  const std::string beside = "subgraph s\n a --> b  direction TB\nend";
  CHECK(edges(beside) == "a>b");
  CHECK(value_of(flow(beside).subgraphs[id_at<ClusterId>(0)].attributes, "direction") == "TB");
  CHECK(warning(beside) == "3:11 a direction stands in a line of its own");
}

TEST_CASE("what is wrong in a flowchart is told with its place") {
  CHECK(error_of("flowchart LR\n a -> b") == "2:4 syntax error near '->'");
  CHECK(error_of("flowchart LR\n a --> \n") == "3:1 a node is missing behind the link");
  CHECK(error_of("flowchart LR\n --> b") == "2:2 a node is missing before the link");
  CHECK(error_of("flowchart LR\n a[x --> b") ==
        "2:3 the text that starts here has no ']' at its end");
  CHECK(error_of("flowchart LR\n a[\"x] --> b") ==
        "2:4 the text that starts here has no '\"' at its end");
  CHECK(error_of("flowchart LR\n a -- b") == "2:4 the link that starts here has a text and no end");
  CHECK(error_of("flowchart LR\n subgraph x\n a") ==
        "2:2 the subgraph that starts here has no 'end'");
  CHECK(error_of("flowchart LR\n a\nend") == "3:1 no subgraph is open that this 'end' could end");
  CHECK(error_of("flowchart LR\n a b") == "2:4 syntax error near 'b'");
  CHECK(error_of("flowchart LR\r\n ä[ö] ü") == "2:7 syntax error near 'ü'");
  CHECK(error_of("sequenceDiagram\n a->>b: x") ==
        "1:1 sequence diagrams of Mermaid's aren't drawn");
  CHECK(error_of("x --> y") == "1:1 a diagram begins with its kind");
  CHECK(error_of("%% x") == "1:5 there is no diagram");
}

TEST_CASE("more links than allowed are counted and not made") {
  ReadRules rules;
  rules.limits.edges = 3;
  std::vector<Warning> warnings;
  CHECK_THROWS_AS(
      read_text_graphs("flowchart LR\na & b --> c & d", Source::Mermaid, warnings, rules),
      LimitError);
  rules = {};
  rules.limits.stop = [] { return true; };
  std::string many = "flowchart LR\n";
  for (int i = 0; i < 3000; ++i)
    many += "a" + std::to_string(i) + "\n";
  CHECK_THROWS_AS(read_text_graphs(many, Source::Mermaid, warnings, rules), LimitError);
}

TEST_CASE("subgraphs that are nested too deeply are refused") {
  std::string deep = "flowchart LR\n";
  for (int i = 0; i < 600; ++i)
    deep += "subgraph s" + std::to_string(i) + "\n";
  CHECK(error_of(deep) == "502:1 subgraphs are nested too deeply");
  // Each holds the one before, by mentioning it.
  std::string tower = "flowchart LR\nsubgraph s0\n a\nend\n";
  for (int i = 1; i < 600; ++i)
    tower += "subgraph s" + std::to_string(i) + "\n s" + std::to_string(i - 1) + "\nend\n";
  CHECK(error_of(tower) == "3:2 subgraphs are nested too deeply");
}

TEST_CASE("a link of a flowchart ends where its text does") {
  CHECK(read_flow_link("--> b")->length == 3);
  CHECK(read_flow_link("-- b")->is_start);
  CHECK(read_flow_link("-.- b")->length == 3);
  CHECK_FALSE(read_flow_link("- b").has_value());
  CHECK_FALSE(read_flow_link("").has_value());
  CHECK(find_flow_link_end("x --y --> b", FlowStroke::Normal)->at == 6);
  CHECK_FALSE(find_flow_link_end("x -- b", FlowStroke::Normal).has_value());
}

}  // namespace
}  // namespace boxart::internal
