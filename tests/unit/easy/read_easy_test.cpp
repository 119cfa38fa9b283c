#include "easy/read_easy.h"

#include <boxart/boxart.hpp>

#include "dot/write_dot.h"
#include "easy/text_graph_of_easy.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

TextGraph read(const std::string& text, std::vector<Warning>* warnings = nullptr) {
  std::vector<Warning> ignored;
  std::vector<Warning>& told = warnings == nullptr ? ignored : *warnings;
  return text_graph_of(read_easy(text, told), told);
}

std::string value(const TextAttributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string{} : found->second.text;
}

/// `A>B B:0>C`: the edges in order, with their ports.
std::string edges(const std::string& text) {
  const TextGraph graph = read(text);
  std::string out;
  for (const TextEdge& edge : graph.edges) {
    const auto end = [&](NodeId node, const std::string& port) {
      const std::string number = value(edge.attributes, port);
      return graph.nodes[node].name + (number.empty() ? "" : ":" + number);
    };
    out += out.empty() ? "" : " ";
    out += end(edge.tail, "tailport") + ">" + end(edge.head, "headport");
  }
  return out;
}

std::string nodes(const std::string& text) {
  const TextGraph graph = read(text);
  std::string out;
  for (const TextNode& node : graph.nodes)
    out += '<' + node.name + '>';
  return out;
}

TextAttributes node_attributes(const std::string& text, std::size_t node = 0) {
  return read(text).nodes[id_at<NodeId>(node)].attributes;
}

TextAttributes edge_attributes(const std::string& text, std::size_t edge = 0) {
  return read(text).edges[id_at<EdgeId>(edge)].attributes;
}

/// `3:5 what is wrong`.
std::string error(const std::string& text) {
  try {
    read(text);
  } catch (const Error& e) {
    return std::to_string(e.line()) + ':' + std::to_string(e.column()) + ' ' + e.what();
  }
  return "";
}

TEST_CASE("an edge goes from each node of a list to each of the next") {
  CHECK(edges("[a]->[b]") == "a>b");
  CHECK(edges("[a] -> [b] -> [c]") == "a>b b>c");
  CHECK(edges("[a], [b] -> [c], [d]") == "a>c b>c a>d b>d");
  CHECK(edges("[a] -> [b], [c] -> [d]") == "a>b a>c b>d c>d");
  CHECK(edges("[a]\n-> [b]\n-> [c],\n[d]") == "a>b b>c b>d");
  CHECK(edges("[a]->[b][c]->[d]") == "a>b c>d");
  CHECK(edges("[a] -> [a] -> [a]") == "a>a a>a");
  CHECK(edges("[a] <- [b]") == "b>a");
}

TEST_CASE("a node is known by its name, whose blanks count once") {
  CHECK(nodes("[ a b ] [a  b] [\ta\nb ]") == "<a b>");
  CHECK(nodes("[ a\\[0\\] ] [ x\\|y ] [ \\#1 ] [ C# ]") == "<a[0]><x|y><#1><C#>");
  CHECK(nodes("[ two\\nlines ]") == "<two\\nlines>");
  CHECK(nodes("[ a # a comment ]\n b ]") == "<a b>");
  CHECK(nodes("[日本語]") == "<日本語>");
  CHECK(nodes("") == "");
}

TEST_CASE("nodes without a name are each another one, and can't be seen") {
  CHECK(nodes("[ ] [] [a]") == "<#0><#1><a>");
  CHECK(nodes("[ ] [ \\#0 ]") == "<#0-1><#0>");
  CHECK(value(node_attributes("[ ]"), "style") == "invis");
}

TEST_CASE("comments go to the end of the line") {
  CHECK(edges("# [x] -> [y]\n[a] #c\n-> [b] # ] ->\n#") == "a>b");
  CHECK(value(node_attributes("[a] { # c\n label: x; # y\n }"), "label") == "x");
  CHECK(value(node_attributes("[a] { label: \\#5; fill: #ff0000; }"), "fillcolor") == "#ff0000");
}

TEST_CASE("parts of a node are told by their number") {
  CHECK(edges("[ A | B || C ] [ ABC.2 ] -> [ ABC.0 ]") == "ABC:2>ABC:0");
  CHECK(edges("[ A | B ] -> [ x ]") == "AB:0>x AB:1>x");
  CHECK(edges("[ A | B ] { basename: T; } [ x ] -> [ T.1 ]") == "x>T:1");
  CHECK(edges("[A|B] [A|B] [C|D] [C|D] [x] -> [AB.0], [AB-1.0], [CD-2.0]") ==
        "x>AB:0 x>AB-1:0 x>CD-2:0");
  CHECK(edges("[A|B] [x] -> [AB.2], [AB.01], [AB.], [AB.1.0], [.0], [AB.99999999999]") ==
        "x>AB.2 x>AB.01 x>AB. x>AB.1.0 x>.0 x>AB.99999999999");
  // A node of the name that its parts make is another node.
  CHECK(nodes("[ AB ] [ A | B ]") == "<AB><AB-1>");
  CHECK(edges("[ T.0 ] -> [ x ]") == "T.0>x");
  CHECK(value(node_attributes("[ A || B\\|C ]"), "label") ==
        "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\"><TR><TD PORT=\"0\">A</TD></TR>"
        "<TR><TD PORT=\"1\">B|C</TD></TR></TABLE>");
}

TEST_CASE("a part of one blank is a hole, one of more an empty part") {
  CHECK(value(node_attributes("[ | A |  ]"), "label") ==
        "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\"><TR><TD PORT=\"0\" BORDER=\"0\">"
        "</TD><TD PORT=\"1\">A</TD><TD PORT=\"2\"></TD></TR></TABLE>");
}

TEST_CASE("attributes belong to what stands before them") {
  CHECK(value(node_attributes("[a], [b] { label: x; } -> [c]", 1), "label") == "x");
  CHECK(value(node_attributes("[a], [b] { label: x; } -> [c]", 0), "label") == "x");
  CHECK(value(node_attributes("[a] -> [b] { label: x; }", 0), "label").empty());
  CHECK(value(edge_attributes("[a] -> { label: x } { color: red } [b], [c]", 1), "label") == "x");
  CHECK(value(edge_attributes("[a] -> { label: x } { color: red } [b], [c]", 1), "color") == "red");
  CHECK(value(node_attributes("[a] { label: \"a; b\"; }"), "label") == "a; b");
  CHECK(value(node_attributes("[a] { Text-Wrap : auto }"), "textwrap") == "auto");
}

TEST_CASE("classes count before the defaults, and what is a thing's own before both") {
  const std::string classes =
      "[a] { class: x; } [b] { class: x; label: own; } [c]"
      "node.x { label: class; } node { label: all; fill: red; }";
  CHECK(value(node_attributes(classes, 0), "label") == "class");
  CHECK(value(node_attributes(classes, 1), "label") == "own");
  CHECK(value(node_attributes(classes, 2), "label") == "all");
  CHECK(value(node_attributes(classes, 0), "fillcolor") == "red");
  CHECK(value(edge_attributes(".q { label: x; } [a] -> { class: q; } [b]"), "label") == "x");
  CHECK(value(node_attributes("edge, node.y { label: x; } [a] { class: y; }"), "label") == "x");
  CHECK(value(node_attributes("node.y { label: x; } ( G [a] ) { nodeclass: y; }"), "label") == "x");
}

TEST_CASE("groups are clusters, nested as they stand") {
  const TextGraph graph = read("( Out: [a] ( In [b] -> [c] ) ) ( [d] ) ( Out: [e] )");
  REQUIRE(graph.subgraphs.size() == 3);
  const auto& out = graph.subgraphs[ClusterId{0}];
  const auto& in = graph.subgraphs[ClusterId{1}];
  CHECK(out.name == "cluster_Out");
  CHECK(value(out.attributes, "label") == "Out");
  CHECK(out.nodes == std::vector<NodeId>{NodeId{0}, NodeId{4}});
  CHECK(value(in.attributes, "label") == "In");
  CHECK(in.parent == ClusterId{0});
  CHECK(in.nodes == std::vector<NodeId>{NodeId{1}, NodeId{2}});
  CHECK(value(graph.subgraphs[ClusterId{2}].attributes, "label").empty());
}

TEST_CASE("a node is in the group where it is mentioned last") {
  const TextGraph graph = read("( A [x] [y] ) ( B [x] ) [y]");
  CHECK(graph.subgraphs[ClusterId{0}].nodes == std::vector<NodeId>{NodeId{1}});
  CHECK(graph.subgraphs[ClusterId{1}].nodes == std::vector<NodeId>{NodeId{0}});
}

TEST_CASE("an edge to a group ends at its frame") {
  const std::string text = "[a] -> ( G: [b] -> [c] ) -> ( H: )";
  CHECK(edges(text) == "b>c a>b b>#group1");
  CHECK(value(edge_attributes(text, 1), "lhead") == "cluster_G");
  CHECK(value(edge_attributes(text, 2), "ltail") == "cluster_G");
  CHECK(value(edge_attributes(text, 2), "lhead") == "cluster_H");
  CHECK(value(read(text).attributes, "compound") == "true");
}

TEST_CASE("ranks go to the east unless a flow says otherwise") {
  CHECK(value(read("[a]").attributes, "rankdir") == "LR");
  CHECK(value(read("graph { flow: south; }").attributes, "rankdir") == "TB");
  CHECK(value(read("graph { flow: up; }").attributes, "rankdir") == "BT");
  CHECK(value(read("graph { flow: 270; }").attributes, "rankdir") == "RL");
  CHECK(value(read("graph { flow: about; }").attributes, "flow") == "about");
}

TEST_CASE("the type of a graph says where arrowheads are usual") {
  CHECK(read("[a] -> [b]").directed);
  CHECK(value(edge_attributes("[a] -- [b]"), "dir") == "none");
  CHECK(value(edge_attributes("[a] <-> [b]"), "dir") == "both");
  const std::string undirected = "graph { type: undirected; } [a] -- [b] -> [c]";
  CHECK_FALSE(read(undirected).directed);
  CHECK(value(edge_attributes(undirected, 0), "dir").empty());
  CHECK(value(edge_attributes(undirected, 1), "dir") == "forward");
}

TEST_CASE("nodes of one rank share a rank") {
  const TextGraph graph = read("[a] { rank: 1; } [b] [c] { rank: 1; } [d] { rank: auto; }");
  REQUIRE(graph.subgraphs.size() == 1);
  CHECK(graph.subgraphs[ClusterId{0}].nodes == std::vector<NodeId>{NodeId{0}, NodeId{2}});
}

TEST_CASE("attributes that nothing follows are told of") {
  std::vector<Warning> warnings;
  read("[a] { origin: b; offset: 2,2; } [b] { origin: a; }", &warnings);
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[1].message == "the attribute \"origin\" is not followed");
  CHECK(warnings[1].line == 1);
  CHECK(warnings[1].column == 15);
}

TEST_CASE("values know their places") {
  const TextGraph graph =
      read("# x\n[a] { shape: circle;\n  label: \"ä\"; color : red } -> { label: x; } [b]");
  const TextAttributes& node = graph.nodes[NodeId{0}].attributes;
  const auto place = [](const TextAttributes& attributes, const char* name) {
    const Position at = attributes.at(name).place;
    return std::to_string(at.line) + ':' + std::to_string(at.column);
  };
  CHECK(place(node, "shape") == "2:14");
  CHECK(place(node, "label") == "3:10");
  CHECK(place(node, "fontcolor") == "3:23");
  CHECK(place(graph.edges[EdgeId{0}].attributes, "label") == "3:41");
}

TEST_CASE("a strict graph has one edge of several, with what all of them say") {
  const TextGraph graph = read(
      "graph { type: undirected; x-dot-strict: true; } [a] -- { x-dot-tailport: n; label: x; } "
      "[b]\n"
      "[b] -- { x-dot-tailport: s; label: y; } [a] [a] -- [a]");
  REQUIRE(graph.edges.size() == 2);
  const TextAttributes& merged = graph.edges[EdgeId{0}].attributes;
  CHECK(merged.at("label").text == "y");
  CHECK(merged.at("tailport").text == "n");
  CHECK(merged.at("headport").text == "s");
}

TEST_CASE("any bytes are read as text or told of") {
  std::vector<Warning> warnings;
  CHECK(read("[ \xE4 ]", &warnings).nodes[NodeId{0}].name == "ä");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message == "bytes that are no UTF-8 are read as Latin-1");
  CHECK(nodes("\xEF\xBB\xBF[ a ]") == "<a>");
  CHECK(error(std::string("[ a\0 ]", 7)) == "1:4 a NUL byte is no text");
  CHECK(error(std::string("[ a ] -> \0 [ b ]", 16)) == "1:10 a NUL byte is no text");
  CHECK(error(std::string("# \0\n[ a ] # \xE4 \0\n", 16)).empty());
  CHECK(error(std::string("# \0\n[ a ] # \xE4\n[ \0 ]", 19)) == "3:3 a NUL byte is no text");
}

TEST_CASE("bytes in comments of Graph::Easy are no reason for a warning") {
  for (const std::string text : {"# \xE9\n[ a ]",
                                 "[ a # \xE9\n] # \xE9\xE9",
                                 "[ a ] { # \xE9\n color: # \xE9\n red; # \xE9\n }",
                                 "( G # \xE9\n: [ a ] )"}) {
    std::vector<Warning> warnings;
    read(text, &warnings);
    CHECK(warnings.empty());
  }
  std::vector<Warning> warnings;
  read("# \xE9\xE9\n# ä\n[ a#\xE9 ]\n# x", &warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].line == 3);
}

TEST_CASE("what can't be read is told with its place") {
  CHECK(error("[a") == "1:1 the node that starts here has no ']'");
  CHECK(error("[ä] -> [b [c]") == "1:11 a '[' in a name is written '\\['");
  CHECK(error("[a] ->\n\n") == "1:5 a node is missing behind the arrow");
  CHECK(error("[a] -> -> [b]") == "1:8 a node is missing between two arrows");
  CHECK(error("-> [b]") == "1:1 a node is missing before the arrow");
  CHECK(error("[a],") == "1:5 a node is missing behind the ','");
  CHECK(error("[a] -.> [b]") == "1:5 no arrow starts with '-.'");
  CHECK(error("[a] { x }") == "1:9 a ':' is missing behind 'x'");
  CHECK(error("[a] { x: y") == "1:5 the '{' that stands here is never closed");
  CHECK(error("[a] { x: \"y; }") == "1:10 the text that starts here has no '\"' at its end");
  CHECK(error("{ x: y; }") == "1:1 syntax error near '{'");
  CHECK(error("( A [a]") == "1:1 the group that starts here has no ')'");
  CHECK(error("[a] )") == "1:5 no group is open that this ')' could close");
  CHECK(error("foo") == "1:1 syntax error near 'foo': nodes stand in brackets, [ foo ]");
  CHECK(error("[a]; [b]") == "1:4 syntax error near ';'");
  CHECK(error("node.") == "1:6 unexpected end of the input");
}

TEST_CASE("neither depth nor length is a danger") {
  CHECK(error(std::string(100'000, '(')) == "1:501 groups are nested too deeply");
  CHECK(error(std::string(100'000, '[')) == "1:2 a '[' in a name is written '\\['");
  std::string chain = "[0]";
  for (int i = 0; i < 20'000; ++i)
    chain += "->[" + std::to_string(i) + "]";
  CHECK(read(chain).edges.size() == 20'000);
  std::string list = "[0]";
  for (int i = 1; i < 2000; ++i)
    list += ",[" + std::to_string(i) + "]";
  CHECK(error(list + "->" + list).ends_with("the text has 4000000 edges, the limit is 1000000"));
}

}  // namespace
}  // namespace boxart::internal
