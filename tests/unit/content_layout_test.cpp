#include "layout/content_layout.h"

#include "dot/html_label.h"
#include "dot/record_label.h"
#include "support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

namespace boxart {
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
}  // namespace boxart
