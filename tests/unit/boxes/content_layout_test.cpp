#include "boxes/content_layout.h"

#include "resolve/html_label.h"
#include "resolve/record_label.h"
#include "support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

Content record(std::string_view text) {
  return *record_content(text, false, {}, {});
}

std::vector<Field> smallest(const Content& content) {
  const Size size = measure_content(content);
  return place_content(content, {.x = 0, .y = 0, .width = size.width, .height = size.height});
}

/// Every cell inside the lines belongs to one field, and the fields fill the box.
bool tiles(const std::vector<Field>& fields, Rect box) {
  std::vector<int> count(static_cast<std::size_t>((box.width - 1) * (box.height - 1)), 0);
  for (const Field& field : fields) {
    if (!box.contains(field.rect) || field.rect.width < 3 || field.rect.height < 3) return false;
    // A field takes the cells between its lines, and of its border the left and top ones.
    for (int y = field.rect.y; y < field.rect.last_y(); ++y) {
      for (int x = field.rect.x; x < field.rect.last_x(); ++x) {
        ++count[static_cast<std::size_t>((y - box.y) * (box.width - 1) + x - box.x)];
      }
    }
  }
  return std::count(count.begin(), count.end(), 1) == static_cast<std::ptrdiff_t>(count.size());
}

bool fits(const std::vector<Field>& fields) {
  return std::all_of(fields.begin(), fields.end(), [](const Field& field) {
    return field.label.width() + 4 <= field.rect.width &&
           field.label.height() + 2 <= field.rect.height;
  });
}

TEST_CASE("a text has a blank on each side, and an empty one is a small box") {
  // Double sides are a cell more each.
  Content doubled = record("abc").parts.empty() ? record("abc") : record("abc").parts[0];
  doubled.has_double_sides = true;
  CHECK(measure_content(doubled) == Size{.width = 9, .height = 3});
  CHECK(place_content(doubled, {.x = 0, .y = 0, .width = 9, .height = 3})[0].rect ==
        Rect{.x = 1, .y = 0, .width = 7, .height = 3});
  CHECK(measure_content(record("abc")) == Size{.width = 7, .height = 3});
  CHECK(measure_content(record("a\\nb")) == Size{.width = 5, .height = 4});
  CHECK(measure_content({}) == Size{.width = 5, .height = 3});
}

TEST_CASE("fields share the lines between them") {
  CHECK(measure_content(record("a|b")) == Size{.width = 9, .height = 3});
  CHECK(measure_content(record("{a|b}")) == Size{.width = 5, .height = 5});
  const auto fields = smallest(record("a|{bb|c}"));
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].rect == Rect{.x = 0, .y = 0, .width = 5, .height = 5});
  CHECK(fields[1].rect == Rect{.x = 4, .y = 0, .width = 6, .height = 3});
  CHECK(fields[2].rect == Rect{.x = 4, .y = 2, .width = 6, .height = 3});
}

TEST_CASE("more room goes to all fields alike") {
  const auto fields = place_content(record("a|b|c"), {.x = 10, .y = 5, .width = 19, .height = 4});
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].rect == Rect{.x = 10, .y = 5, .width = 7, .height = 4});
  CHECK(fields[1].rect == Rect{.x = 16, .y = 5, .width = 7, .height = 4});
  CHECK(fields[2].rect == Rect{.x = 22, .y = 5, .width = 7, .height = 4});
}

TEST_CASE("a cell that spans columns gets its room from all of them") {
  const Content table = html_label(
                            "<TABLE><TR><TD COLSPAN=\"2\">a long title</TD></TR>"
                            "<TR><TD>x</TD><TD>y</TD></TR></TABLE>",
                            {})
                            .content;
  const auto fields = smallest(table);
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].rect == Rect{.x = 0, .y = 0, .width = 16, .height = 3});
  CHECK(fields[1].rect.width == 8);
  CHECK(fields[2].rect.width == 9);
}

TEST_CASE("fields tile the box at every size, and labels fit") {
  const std::vector<Content> contents{
      record("abc"),
      record("a|{b|{c|d}|e}|f"),
      record("{a|b|{c|{d|e\\nf}}}"),
      html_label("<TABLE><TR><TD ROWSPAN=\"3\">a</TD><TD>b</TD><TD>c</TD></TR>"
                 "<TR><TD COLSPAN=\"2\">wide wide wide</TD></TR><TR><TD>d</TD></TR></TABLE>",
                 {})
          .content,
      html_label("<TABLE><TR><TD>a</TD><TD><TABLE><TR><TD>b</TD><TD>c</TD></TR>"
                 "<TR><TD>d</TD></TR></TABLE></TD></TR><TR><TD>e</TD></TR></TABLE>",
                 {})
          .content,
  };
  for (const Content& content : contents) {
    const Size size = measure_content(content);
    for (int more = 0; more < 12; ++more) {
      const Rect box{.x = 3, .y = 2, .width = size.width + more, .height = size.height + more / 2};
      const auto fields = place_content(content, box);
      CHECK(tiles(fields, box));
      CHECK(fits(fields));
    }
  }
}

Content table(const std::string& attributes, const std::string& rows) {
  return html_label("<TABLE " + attributes + ">" + rows + "</TABLE>", {}).content;
}

const char* const er_rows =
    "<TR><TD COLSPAN=\"2\">user</TD></TR><HR/>"
    "<TR><TD ALIGN=\"LEFT\" PORT=\"id\">id</TD><TD ALIGN=\"LEFT\">int</TD></TR>"
    "<TR><TD ALIGN=\"LEFT\">name</TD><TD ALIGN=\"LEFT\">text</TD></TR>";

TEST_CASE("rows and columns without a line between them stand next to each other") {
  const auto fields = smallest(table("CELLBORDER=\"0\"", er_rows));
  REQUIRE(fields.size() == 5);
  CHECK(inside(fields[0]) == Rect{.x = 1, .y = 1, .width = 12, .height = 1});
  CHECK(inside(fields[1]) == Rect{.x = 1, .y = 3, .width = 6, .height = 1});
  CHECK(inside(fields[2]) == Rect{.x = 7, .y = 3, .width = 6, .height = 1});
  CHECK(inside(fields[3]) == Rect{.x = 1, .y = 4, .width = 6, .height = 1});
  CHECK(fields[0].lines == every_side);
  CHECK(fields[1].rims == (bit(Side::North) | bit(Side::West)));
}

TEST_CASE("an edge may end at either end of a row that no line divides") {
  const auto open = smallest(table("CELLBORDER=\"0\"", er_rows));
  CHECK(open[1].also_at == bit(Side::East));
  CHECK(open[2].also_at == bit(Side::West));
  const auto lined = smallest(table("", er_rows));
  CHECK(lined[1].also_at == no_side);
}

TEST_CASE("more room goes past rows and columns that read as one") {
  const Content content = table("CELLBORDER=\"0\"", er_rows);
  const auto fields = place_content(content, {.x = 0, .y = 0, .width = 24, .height = 10});
  CHECK(inside(fields[1]).width == 6);
  CHECK(inside(fields[2]).width == 16);
  CHECK(inside(fields[1]).height == 1);
  CHECK(inside(fields[3]).y == inside(fields[1]).y + 1);
}

TEST_CASE("a part can be made to take more room") {
  Content content = table("CELLBORDER=\"0\"", er_rows);
  CHECK(has_open_parts(content));
  CHECK_FALSE(has_open_parts(table("", "<TR><TD>a</TD><TD>b</TD></TR>")));
  part_of_field(content, 1).minimum_height = 3;
  const auto fields = smallest(content);
  CHECK(inside(fields[1]).height == 3);
  CHECK(inside(fields[3]).height == 1);
}

TEST_CASE("columns stay apart without padding") {
  Content content = table("CELLBORDER=\"0\"", "<TR><TD>a</TD><TD>b</TD></TR>");
  remove_padding(content);
  const auto fields = smallest(content);
  CHECK(inside(fields[1]).x - inside(fields[0]).right() == 2);
}

TEST_CASE("colours of a table are those of its cells that have none") {
  const auto fields =
      smallest(table("BGCOLOR=\"red\"", "<TR><TD>a</TD><TD BGCOLOR=\"blue\">b</TD></TR>"));
  CHECK(fields[0].fill == Color{.red = 255, .green = 0, .blue = 0});
  CHECK(fields[1].fill == Color{.red = 0, .green = 0, .blue = 255});
}

TEST_CASE("fields keep their ports, and a nested part gives its own to its first text") {
  CHECK(smallest(record("<p>a|<q>b"))[1].port == "q");
  CHECK(smallest(record("<p>a"))[0].port == "p");
  const auto fields = smallest(
      html_label("<TABLE><TR><TD>a</TD><TD PORT=\"q\"><TABLE><TR><TD>b</TD><TD>c</TD></TR></TABLE>"
                 "</TD></TR></TABLE>",
                 {})
          .content);
  REQUIRE(fields.size() == 3);
  CHECK(fields[1].port == "q");
  CHECK(fields[2].port.empty());
}

}  // namespace
}  // namespace boxart::internal
