#include "resolve/html_label.h"

#include "resolve/html_table.h"
#include "support/catch.h"
#include "support/contents.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string html(std::string_view text) {
  const HtmlLabel label = html_label(text, {});
  return (label.well_formed ? "" : "malformed: ") + shown(label.content);
}

TEST_CASE("tags of fonts take no room and lines end at BR") {
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

TEST_CASE("a table without lines reads as text in columns") {
  const HtmlLabel label = html_label(
      "<TABLE BORDER=\"0\"><TR><TD ALIGN=\"LEFT\">a</TD><TD>bb</TD></TR>"
      "<TR><TD>ccc</TD><TD ALIGN=\"RIGHT\">d</TD></TR></TABLE>",
      {});
  Content words;
  words.text = flatten(label.content);
  CHECK(shown(words) == "a    bb/ccc   d");
  CHECK_FALSE(label.has_border);
}

TEST_CASE("borders of tables, of cells and rules are told apart") {
  const auto has_border = [](const std::string& table, const std::string& cell) {
    const HtmlLabel label = html_label(
        "<TABLE " + table + "><TR><TD " + cell + ">a</TD><TD BORDER=\"0\">b</TD></TR></TABLE>", {});
    return label.has_border;
  };
  CHECK_FALSE(has_border("BORDER=\"0\"", ""));
  CHECK(has_border("BORDER=\"1\"", "BORDER=\"0\""));
  CHECK(has_border("BORDER=\"0\" CELLBORDER=\"1\"", ""));
  CHECK(has_border("BORDER=\"0\"", "BORDER=\"2\""));
  CHECK(has_border("BORDER=\"0\" ROWS=\"*\"", ""));
  CHECK(html_label("just text", {}).has_border == false);
}

TEST_CASE("an image is what it shows or the name of its file") {
  CHECK(html("<TABLE><TR><TD>a</TD><TD><IMG SRC=\"x.png\"/></TD></TR></TABLE>") ==
        "(#1x1@0,0:a|#1x1@0,1:[x.png])");
  CHECK(html("<IMG SRC=\"../icons/key.svg\"/> id") == "[key.svg] id");
  CHECK(html("<IMG ALT=\"PK\" SRC=\"../icons/key.svg\"/>") == "[PK]");
  CHECK(html("<IMG SRC=\"https://x.org/a/key.svg?w=1/2#top\"/>") == "[key.svg]");
  CHECK(html("<IMG SRC=\"a#1.png\"/>") == "[a#1.png]");
}

TEST_CASE("an image that has no name of its own is called one") {
  CHECK(html("<IMG SRC=\"data:image/png;base64,iVBO/Rw0K==\"/>") == "[image]");
  CHECK(html("<IMG SRC=\"DATA:,x\"/>") == "[image]");
  CHECK(html("<IMG ALT=\"logo\" SRC=\"data:,x\"/>") == "[logo]");
  CHECK(html("<IMG SRC=\"icons/\"/>") == "[image]");
  CHECK(html("a<IMG/>") == "a");
}

TEST_CASE("of an image with a long name the middle is left out") {
  const auto named = [](const std::string& name) { return html("<IMG SRC=\"" + name + "\"/>"); };
  const std::string most(30, 'x');
  CHECK(named(most) == "[" + most + "]");
  CHECK(named("0123456789abcdefghijklmnop.jpeg") == "[0123456789abcd…hijklmnop.jpeg]");
  CHECK(named(std::string(100'000, 'x')) ==
        "[" + std::string(14, 'x') + "…" + std::string(14, 'x') + "]");
  CHECK(named("開始開始開始開始開始開始開始開始") == "[開始開始開始開…始開始開始開始]");
}

/// The spans of a label's lines: `line:begin-end` with B I U S for what is set, and # for a colour.
std::string spans(std::string_view text) {
  std::string out;
  const Label label = flatten(html_label(text, {}).content);
  for (std::size_t i = 0; i < label.lines.size(); ++i) {
    for (const TextSpan& span : label.lines[i].spans) {
      out += (out.empty() ? "" : " ") + std::to_string(i) + ":" + std::to_string(span.begin) + "-" +
             std::to_string(span.end);
      if (span.style.bold) out += "B";
      if (span.style.italic) out += "I";
      if (span.style.underline) out += "U";
      if (span.style.strike) out += "S";
      if (span.style.color) out += "#";
    }
  }
  return out;
}

TEST_CASE("tags of fonts are looks of the text, and nested ones combine") {
  CHECK(spans("<B>bold</B> plain <I>it</I>") == "0:0-4B 0:11-13I");
  CHECK(spans("<B>a<I>b</I></B><U>c</U><S>d</S>") == "0:0-1B 0:1-2BI 0:2-3U 0:3-4S");
  CHECK(spans("<FONT COLOR=\"red\">a<FONT FACE=\"Arial BoldItalicMT\">b</FONT></FONT>") ==
        "0:0-1# 0:1-2BI#");
  CHECK(spans("<O>a</O><SUB>b</SUB><SUP>c</SUP>").empty());
  CHECK(html("10<SUP>6</SUP>") == "106");
}

TEST_CASE("spans stay with their words where blanks are dropped and lines break") {
  CHECK(spans("  x  <B> a   b </B>  c") == "0:2-5B");
  CHECK(html("  x  <B> a   b </B>  c") == "x a b c");
  CHECK(spans("<B>a<BR/>b</B>") == "0:0-1B 1:0-1B");
  CHECK(spans("<TABLE BORDER=\"0\"><TR><TD>abc</TD><TD ALIGN=\"RIGHT\"><B>d</B></TD></TR>"
              "<TR><TD><I>e</I></TD><TD>fgh</TD></TR></TABLE>") == "0:7-8B 1:1-2I");
}

TEST_CASE("a cell's lines are justified among each other, and together by ALIGN") {
  const auto lines = [](const std::string& attributes) {
    const Content cell =
        html_label("<TABLE><TR><TD " + attributes + ">long line<BR/>x</TD></TR></TABLE>", {})
            .content;
    const LabelLine& line = cell.text.lines.back();
    return std::pair(line.text, line.justify);
  };
  CHECK(lines("") == std::pair(std::string("x"), Justify::Center));
  CHECK(lines("ALIGN=\"LEFT\"") == std::pair(std::string("x"), Justify::Left));
  CHECK(lines("BALIGN=\"LEFT\"") == std::pair(std::string("x        "), Justify::Center));
  CHECK(lines("ALIGN=\"LEFT\" BALIGN=\"RIGHT\"") ==
        std::pair(std::string("        x"), Justify::Left));
  CHECK(lines("ALIGN=\"TEXT\" BALIGN=\"LEFT\"") == std::pair(std::string("x"), Justify::Left));
}

/// The sides of the cells of a table that have lines: letters of n e s w.
std::string lines_of(std::string_view text) {
  std::string out;
  for (const Content& part : html_label(text, {}).content.parts) {
    if (!out.empty()) out += ' ';
    for (const auto& [side, letter] : {std::pair{Side::North, 'n'},
                                       std::pair{Side::East, 'e'},
                                       std::pair{Side::South, 's'},
                                       std::pair{Side::West, 'w'}}) {
      if (has(part.lines, side)) out += letter;
    }
    if (part.lines == no_side) out += '-';
  }
  return out;
}

std::string four_cells(const std::string& table, const std::string& cell = "") {
  return lines_of("<TABLE " + table + "><TR><TD " + cell +
                  ">a</TD><TD>b</TD></TR><TR><TD>c</TD><TD>d</TD></TR></TABLE>");
}

TEST_CASE("cells have lines by CELLBORDER, BORDER, SIDES and STYLE") {
  CHECK(four_cells("") == "nesw nesw nesw nesw");
  CHECK(four_cells("BORDER=\"0\"") == "- - - -");
  CHECK(four_cells("CELLBORDER=\"0\"") == "- - - -");
  CHECK(four_cells("CELLBORDER=\"0\"", "BORDER=\"1\"") == "nesw - - -");
  CHECK(four_cells("", "BORDER=\"0\"") == "- nesw nesw nesw");
  CHECK(four_cells("", "SIDES=\"Bl\"") == "sw nesw nesw nesw");
  CHECK(four_cells("", "STYLE=\"invis\"") == "- nesw nesw nesw");
}

TEST_CASE("rules are lines between rows or columns") {
  CHECK(four_cells("CELLBORDER=\"0\" ROWS=\"*\"") == "s s - -");
  CHECK(four_cells("CELLBORDER=\"0\" COLUMNS=\"*\"") == "e - e -");
  CHECK(lines_of("<TABLE CELLBORDER=\"0\"><TR><TD>a</TD><VR/><TD>b</TD></TR><HR/>"
                 "<TR><TD>c</TD><TD>d</TD></TR></TABLE>") == "es s - -");
  CHECK(lines_of("<TABLE CELLBORDER=\"0\"><TR><TD ROWSPAN=\"2\">a</TD><TD>b</TD></TR><HR/>"
                 "<TR><TD>c</TD></TR></TABLE>") == "e s -");
}

TEST_CASE("sizes in points become cells, within bounds") {
  const auto cell = [](const std::string& attributes) {
    return html_label("<TABLE><TR><TD " + attributes + ">a</TD></TR></TABLE>", {}).content;
  };
  CHECK(cell("").padding == 1);
  CHECK(cell("").padding_rows == 0);
  CHECK(cell("CELLPADDING=\"12\"").padding == 2);
  CHECK(cell("CELLPADDING=\"12\"").padding_rows == 1);
  CHECK(cell("CELLPADDING=\"65000\"").padding == 20);
  CHECK(cell("CELLPADDING=\"0\"").padding == 1);
  CHECK(cell("WIDTH=\"60\" HEIGHT=\"24\" FIXEDSIZE=\"TRUE\"").minimum_width == 9);
  CHECK(cell("WIDTH=\"60\" HEIGHT=\"24\"").minimum_height == 1);
  CHECK(cell("WIDTH=\"65000\"").minimum_width == 200);
}

TEST_CASE("the outermost table's style and the colours of tables are kept") {
  const HtmlLabel label = html_label(
      "<TABLE BGCOLOR=\"blue\" STYLE=\"ROUNDED,dashed\"><TR><TD BGCOLOR=\"#ff0000\">a</TD>"
      "<TD COLOR=\"green\">b</TD></TR></TABLE>",
      {});
  CHECK(label.rounded);
  CHECK(label.dash == Dash::Dashed);
  CHECK(label.content.fill == Color{.red = 0, .green = 0, .blue = 255});
  CHECK(label.content.parts[0].fill == Color{.red = 255, .green = 0, .blue = 0});
  CHECK(label.content.parts[1].line_color.has_value());
  CHECK_FALSE(label.content.line_color.has_value());
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
}  // namespace boxart::internal
