#include "dot/html_label.h"

#include "support/catch.h"
#include "support/contents.h"

#include <string>
#include <vector>

namespace boxart {
namespace {

std::string html(std::string_view text) {
  const HtmlLabel label = html_label(text, {});
  return (label.well_formed ? "" : "malformed: ") + shown(label.content);
}

TEST_CASE("tags of fonts are dropped and lines end at BR") {
  CHECK(html("plain") == "plain");
  CHECK(html("<B>bold</B> and <font color=\"red\"><I>it<sub>2</sub></I></font>") == "bold and it2");
  CHECK(html("one<BR/>two<br></br>three") == "one/two/three");
}

TEST_CASE("BR justifies the line that it ends") {
  const HtmlLabel label = html_label("l<BR ALIGN=\"LEFT\"/>r<BR ALIGN=\"RIGHT\"/>c", {});
  REQUIRE(label.content.text.height() == 3);
  CHECK(label.content.text.lines[0].justify == Justify::Left);
  CHECK(label.content.text.lines[1].justify == Justify::Right);
  CHECK(label.content.text.lines[2].justify == Justify::Center);
}

TEST_CASE("newlines are blanks, runs of blanks are one") {
  CHECK(html("\n  a\n   b  \n") == "a b");
  CHECK(html("a&nbsp;&nbsp;b") == "a  b");
}

TEST_CASE("references become characters and stray ampersands stay") {
  CHECK(html("&lt;&amp;&gt; &alpha;&#945; a&b &nothing;") == "<&> αα a&b &nothing;");
}

TEST_CASE("a table is a grid") {
  CHECK(
      html(
          "<table><tr><td>a</td><td port=\"p\">b</td></tr><tr><td>c</td><td>d</td></tr></table>") ==
      "(#1x1@0,0:a|#1x1@0,1:<p>b|#1x1@1,0:c|#1x1@1,1:d)");
}

TEST_CASE("cells go round those that span rows") {
  CHECK(html("<TABLE><TR><TD ROWSPAN=\"2\">a</TD><TD>b</TD></TR><TR><TD>c</TD></TR></TABLE>") ==
        "(#2x1@0,0:a|#1x1@0,1:b|#1x1@1,1:c)");
}

TEST_CASE("missing cells are empty ones") {
  CHECK(html("<TABLE><TR><TD>a</TD><TD>b</TD><TD>c</TD></TR><TR><TD>d</TD></TR></TABLE>") ==
        "(#1x1@0,0:a|#1x1@0,1:b|#1x1@0,2:c|#1x1@1,0:d|#1x2@1,1:)");
}

TEST_CASE("rows and columns in which no cell starts are gone") {
  CHECK(html("<TABLE><TR><TD COLSPAN=\"4\">a</TD><TD>b</TD></TR></TABLE>") ==
        "(#1x1@0,0:a|#1x1@0,1:b)");
  CHECK(html("<TABLE><TR><TD ROWSPAN=\"7\">a</TD><TD>b</TD></TR></TABLE>") ==
        "(#1x1@0,0:a|#1x1@0,1:b)");
}

TEST_CASE("a single cell is its text, an empty table nothing") {
  CHECK(html("<TABLE><TR><TD PORT=\"x\">a<BR/>b</TD></TR></TABLE>") == "<x>a/b");
  CHECK(html("<TABLE></TABLE>").empty());
}

TEST_CASE("tables nest") {
  CHECK(html("<TABLE><TR><TD>a</TD><TD PORT=\"q\"><TABLE><TR><TD>b</TD></TR><TR><TD>c</TD></TR>"
             "</TABLE></TD></TR></TABLE>") == "(#1x1@0,0:a|#1x1@0,1:<q>(#1x1@0,0:b|#1x1@1,0:c))");
}

TEST_CASE("a table without lines is text in columns") {
  const HtmlLabel label = html_label(
      "<TABLE BORDER=\"0\"><TR><TD ALIGN=\"LEFT\">a</TD><TD>bb</TD></TR>"
      "<TR><TD>ccc</TD><TD ALIGN=\"RIGHT\">d</TD></TR></TABLE>",
      {});
  CHECK(label.content.kind == Content::Kind::Text);
  CHECK(shown(label.content) == "a    bb/ccc   d");
  CHECK_FALSE(label.bordered);
}

TEST_CASE("borders of tables, of cells and rules are told apart") {
  const auto bordered = [](const std::string& table, const std::string& cell) {
    const HtmlLabel label = html_label(
        "<TABLE " + table + "><TR><TD " + cell + ">a</TD><TD BORDER=\"0\">b</TD></TR></TABLE>", {});
    return std::pair(label.bordered, label.content.kind == Content::Kind::Grid);
  };
  CHECK(bordered("BORDER=\"0\"", "") == std::pair(false, false));
  CHECK(bordered("BORDER=\"1\"", "BORDER=\"0\"") == std::pair(true, false));
  CHECK(bordered("BORDER=\"0\" CELLBORDER=\"1\"", "") == std::pair(true, true));
  CHECK(bordered("BORDER=\"0\"", "BORDER=\"2\"") == std::pair(true, true));
  CHECK(bordered("BORDER=\"0\" ROWS=\"*\"", "") == std::pair(true, true));
  CHECK(html_label("just text", {}).bordered == false);
}

TEST_CASE("an image is the name of its file") {
  CHECK(html("<TABLE><TR><TD>a</TD><TD><IMG SRC=\"x.png\"/></TD></TR></TABLE>") ==
        "(#1x1@0,0:a|#1x1@0,1:x.png)");
}

TEST_CASE("what is no HTML-like label is shown without its tags") {
  CHECK(html("<b>a") == "malformed: a");
  CHECK(html("a<br>b") == "malformed: a/b");
  CHECK(html("<nonsense>a &amp; b</nonsense>") == "malformed: a & b");
  CHECK(html("x<TABLE><TR><TD>a</TD></TR></TABLE>") == "malformed: x/a");
  CHECK(html("<TABLE><TD>a</TD></TABLE>") == "malformed: a");
  CHECK(html("<TABLE><TR>a</TR></TABLE>") == "malformed: a");
}

TEST_CASE("tables that nest deeper than anyone means are text, not a crash") {
  std::string deep;
  for (int i = 0; i < 20'000; ++i)
    deep += "<TABLE><TR><TD>";
  std::string text = deep + "a";
  for (int i = 0; i < 20'000; ++i)
    text += "</TD></TR></TABLE>";
  CHECK(html(text) == "malformed: a");
}

}  // namespace
}  // namespace boxart
