#include "mermaid/css_style.h"
#include "mermaid/label_text.h"
#include "mermaid/mermaid_shapes.h"
#include "mermaid/places.h"
#include "mermaid/plain_text.h"
#include "support/catch.h"
#include "text/position.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string label(const std::string& text, bool is_markdown = false) {
  return dot_label(text, is_markdown, {}).text;
}

std::string plain(const std::string& text) {
  std::vector<Warning> warnings;
  return plain_mermaid(text, warnings);
}

std::string css(const std::string& text, CssOwner owner = CssOwner::Node) {
  CssStyle style;
  add_css(text, {}, style);
  TextAttributes attributes;
  add_css_attributes(style, owner, attributes);
  std::string out;
  for (const auto& [name, value] : attributes)
    out += (out.empty() ? "" : " ") + name + '=' + value.text;
  return out;
}

TEST_CASE("places are those that counting finds") {
  const std::string text = "one\ntwö drei\n\n  end" + std::string(200, 'x') + "ö\nü";
  const Places places(text);
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    const Position expected = position_at(text, i);
    CHECK(places.of(i).line == expected.line);
    CHECK(places.of(i).column == expected.column);
  }
}

TEST_CASE("comments and directives leave blanks in a diagram") {
  CHECK(plain("graph\n%% x\n a %% y") == "graph\n    \n a %% y");
  CHECK(plain("%%{init: {\n}}%% graph") == "          \n     graph");
  CHECK(plain("---\ntitle: %% x\n---\ngraph") == "---\ntitle: %% x\n---\ngraph");
  CHECK(plain("a\r\nb\rc") == "a\nb\nc");
  CHECK(plain("\xEF\xBB\xBF"
              "a") == "a");
  CHECK(plain("<a b=\"c\">=\"d\"") == "<a b='c'>=\"d\"");
  CHECK(plain("\xE4") == "ä");
  CHECK_THROWS_AS(plain(std::string("a\0b", 3)), Error);
}

TEST_CASE("asterisks and underscores of Markdown are looks where they have partners") {
  CHECK(label("**a** *b* __c__ _d_", true) == "<b>a</b> <i>b</i> <b>c</b> <i>d</i>");
  CHECK(label("***a***", true) == "<b><i>a</i></b>");
  CHECK(label("2 * 3 * 4 and a_b_c", true) == "2 * 3 * 4 and a_b_c");
  CHECK(label("**a", true) == "**a");
  CHECK(label("*a **b** c*", true) == "<i>a</i> <b><i>b</i></b> <i>c</i>");
  CHECK(label("**a**") == "**a**");
}

TEST_CASE("tags are looks, breaks or nothing, and what isn't one stays") {
  CHECK(label("<i>a</i><u>b</u><s>c</s>") == "<i>a</i><u>b</u><s>c</s>");
  CHECK(label("a<p>b</p>c") == "a\\nb\\nc");
  CHECK(label("<div>a</div><div>b</div>") == "a\\nb");
  CHECK(label("a<br><br>b") == "a\\n\\nb");
  CHECK(label("a <- b < c > d <T>") == "a <- b < c > d <T>");
  CHECK(label("a<!-- b -->c") == "ac");
  CHECK(label("fa:fa-car") == "fa:fa-car");
  CHECK(label("far:fa-x a fab:fa-y") == "a");
  CHECK(label("#9829; #lt;b#gt; #x; &amp;") == "♥ <b> &amp;x; &");
}

TEST_CASE("styles of CSS become colours and looks") {
  CHECK(css("fill:#f9f, stroke : #333 ;stroke-width:1px") ==
        "color=#333 fillcolor=#f9f style=filled");
  CHECK(css("stroke-width:2px") == "style=bold");
  CHECK(css("stroke-width:0") == "penwidth=0");
  CHECK(css("stroke-dasharray: 5 5") == "style=dashed");
  CHECK(css("stroke-dasharray: 0") == "");
  CHECK(css("fill:none,stroke:none") == "color=transparent");
  CHECK(css("color:rgb(0, 128, 255) !important") == "fontcolor=#0080ff");
  CHECK(css("fill:hsl(120, 100%, 50%)") == "fillcolor=#00ff00 style=filled");
  CHECK(css("fill:rgba(1,2,3,0)") == "");
  CHECK(css("fill:var(--x),margin:3,nothing") == "");
  CHECK(css("font-weight:bold,font-style:italic") == "textstyle=bold italic");
  CHECK(css("stroke:red,stroke-width:3px,fill:none", CssOwner::Edge) == "color=red");
  CHECK(css("stroke-width:4px", CssOwner::Edge) == "style=bold");
  CHECK(css("stroke-width:4px,fill:red", CssOwner::Frame) == "fillcolor=red style=filled");
}

TEST_CASE("shapes have several names") {
  for (const char* const name : {"cyl", "db", "database", "cylinder"})
    CHECK(mermaid_shape(name)->shape == "cylinder");
  CHECK_FALSE(mermaid_shape("boks").has_value());
}

}  // namespace
}  // namespace boxart::internal
