#include "easy/easy_attributes.h"

#include "easy/dot_attributes.h"
#include "support/catch.h"

#include <map>
#include <string>

namespace boxart::internal {
namespace {

using Kind = EasyGraph::Kind;

/// `name=value name=value` in order of the names.
std::string in_dot(Kind kind, const EasyAttributes& attributes) {
  std::map<std::string, Position> ignored;
  std::string out;
  for (const auto& [name, value] : dot_attributes(kind, attributes, ignored))
    out += (out.empty() ? "" : " ") + name +
           (value.is_html ? "=<" + value.text + ">" : "=" + value.text);
  return out;
}

TEST_CASE("colours are those of the part that Graph::Easy means") {
  const EasyAttributes colors{{"color", "red"}, {"fill", "blue"}, {"bordercolor", "green"}};
  CHECK(in_dot(Kind::Node, colors) == "color=green fillcolor=blue fontcolor=red style=filled");
  CHECK(in_dot(Kind::Group, colors) == "bgcolor=blue fontcolor=red pencolor=green");
  CHECK(in_dot(Kind::Edge, {{"color", "red"}, {"labelcolor", "blue"}}) ==
        "color=red fontcolor=blue");
  CHECK(in_dot(Kind::Node, {{"color", "rgb(255, 0, 10%)"}}) == "fontcolor=#ff0019");
  CHECK(in_dot(Kind::Node, {{"color", "rgb(0.5, 1.0, 0)"}}) == "fontcolor=#7fff00");
  CHECK(in_dot(Kind::Node, {{"color", "rgb(255,0,0,0.5)"}}) == "fontcolor=#ff00007f");
  CHECK(in_dot(Kind::Node, {{"color", "hsl(120, 100%, 25%)"}}) == "fontcolor=#008000");
  CHECK(in_dot(Kind::Node, {{"color", "hsl(0.5,1,0.5)"}}) == "fontcolor=#00ffff");
  CHECK(in_dot(Kind::Node, {{"color", "hsl(0,0,1)"}}) == "fontcolor=#ffffff");
  CHECK(in_dot(Kind::Node, {{"color", "hsl(270, 50%, 40%)"}}) == "fontcolor=#663399");
  CHECK(in_dot(Kind::Node, {{"color", "hsv(60, 50%, 100%)"}}) == "fontcolor=#ffff80");
  CHECK(in_dot(Kind::Node, {{"color", "hsv(300,1,0.5)"}}) == "fontcolor=#800080");
  CHECK(in_dot(Kind::Node, {{"color", "hsv(720,1,1)"}}) == "fontcolor=#ff0000");
  CHECK(in_dot(Kind::Node, {{"color", "hsl(1,2)"}}) == "fontcolor=hsl(1,2)");
  CHECK(in_dot(Kind::Node, {{"color", "hsv(1,2,-3)"}}) == "fontcolor=hsv(1,2,-3)");
  CHECK(in_dot(Kind::Node, {{"color", "hsv(nan,inf,1)"}}) == "fontcolor=hsv(nan,inf,1)");
  CHECK(in_dot(Kind::Node, {{"color", "rgb(x)"}}) == "fontcolor=rgb(x)");
  CHECK(in_dot(Kind::Node, {{"color", "w3c/gray"}}) == "fontcolor=/svg/gray");
}

TEST_CASE("borders have a style, a width and a colour") {
  CHECK(in_dot(Kind::Node, {{"border", "dashed"}}) == "style=dashed");
  CHECK(in_dot(Kind::Node, {{"border", "3px double red"}}) ==
        "borderwidth=3 color=red peripheries=2");
  CHECK(in_dot(Kind::Node, {{"border", "none"}}) == "peripheries=0");
  CHECK(in_dot(Kind::Node, {{"border", "wave rgb(0, 0, 255)"}}) ==
        "borderstyle=wave color=#0000ff");
  CHECK(in_dot(Kind::Group, {{"borderstyle", "none"}}) == "peripheries=0");
}

TEST_CASE("shapes, styles and places have DOT's names") {
  CHECK(in_dot(Kind::Node, {{"shape", "rounded"}, {"fill", "red"}}) ==
        "fillcolor=red shape=box style=filled,rounded");
  CHECK(in_dot(Kind::Node, {{"shape", "invisible"}}) == "shape=box style=invis");
  CHECK(in_dot(Kind::Node, {{"shape", "rect"}}) == "shape=box");
  CHECK(in_dot(Kind::Edge, {{"style", "invisible"}}) == "style=invis");
  CHECK(in_dot(Kind::Edge, {{"style", "dot-dash"}}) == "style=dot-dash");
  CHECK(in_dot(Kind::Edge, {{"minlen", "3"}}) == "minlen=2");
  CHECK(in_dot(Kind::Graph, {{"labelpos", "top"}, {"align", "left"}}) == "labeljust=l labelloc=t");
  CHECK(in_dot(Kind::Node, {{"align", "left"}}) == "align=left");
}

TEST_CASE("attributes for DOT go there as they are, before all others") {
  CHECK(in_dot(Kind::Node, {{"label", "x"}, {"x-dot-label", "y\\;"}, {"x-dot-penwidth", "3"}}) ==
        "label=y; penwidth=3");
  CHECK(in_dot(Kind::Node, {{"x-html-label", "<b>x</b>"}}) == "label=<<b>x</b>>");
  CHECK(in_dot(Kind::Node, {{"x-html-label", "<b"}}) == "label=<b");
  CHECK(in_dot(Kind::Node, {{"x-html-label", "><"}}) == "label=><");
  CHECK(in_dot(Kind::Node, {{"x-html-label", "a > b"}}) == "label=<a > b>");
  CHECK(in_dot(Kind::Node, {{"x-html-label", "<!-- > -->x"}}) == "label=<<!-- > -->x>");
}

TEST_CASE("DOT's attributes are Graph::Easy's where it has the like") {
  const auto easy = [](Kind kind, const TextAttributes& attributes) {
    std::string out;
    for (const auto& [name, value] : easy_attributes(kind, attributes))
      out += (out.empty() ? "" : " ") + name + '=' + value.text;
    return out;
  };
  CHECK(easy(Kind::Node, {{"style", {.text = "rounded,filled"}}, {"fillcolor", {.text = "red"}}}) ==
        "fill=red shape=rounded");
  CHECK(easy(Kind::Node, {{"style", {.text = "filled"}}}) == "x-dot-style=filled");
  CHECK(easy(Kind::Node, {{"fillcolor", {.text = "red"}}}) == "x-dot-fillcolor=red");
  CHECK(easy(Kind::Node, {{"shape", {.text = "box"}}}).empty());
  CHECK(easy(Kind::Node, {{"shape", {.text = "cylinder"}}}) == "x-dot-shape=cylinder");
  CHECK(easy(Kind::Node, {{"label", {.text = "a\\l"}}}) == "label=a x-dot-label=a\\\\l");
  CHECK(easy(Kind::Node, {{"label", {.text = "<b>", .is_html = true}}}) == "x-html-label=<b>");
  CHECK(easy(Kind::Edge, {{"minlen", {.text = "2"}}}) == "minlen=3");
  CHECK(easy(Kind::Edge, {{"minlen", {.text = "0"}}}) == "minlen=0");
  CHECK(easy(Kind::Edge, {{"style", {.text = "bold,dashed"}}}) == "x-dot-style=bold,dashed");
  CHECK(easy(Kind::Graph, {{"rankdir", {.text = "BT"}}}) == "flow=north");
}

}  // namespace
}  // namespace boxart::internal
