#include "dot/locate_warnings.h"

#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// `line:column` of what a clue describes, `0:0` where it isn't found.
std::string place_of(std::string_view text, const Clue& clue) {
  std::vector<Warning> warnings{{.line = 0, .message = ""}};
  locate_warnings(text, {clue}, warnings);
  return std::to_string(warnings[0].line) + ':' + std::to_string(warnings[0].column);
}

TEST_CASE("a warning is due where the value of its attribute stands") {
  const std::string_view text = "digraph {\n  a [label=foo, shape = foo]\n  b [shape=foo]\n}";
  CHECK(place_of(text, {.name = "shape", .value = "foo"}) == "2:25");
  CHECK(place_of(text, {.name = "shape", .value = "fo"}) == "0:0");
  CHECK(place_of(text, {}) == "0:0");
}

TEST_CASE("values are compared as they are read") {
  CHECK(place_of(R"(graph { a [shape="fo\"o"] })", {.name = "shape", .value = "fo\"o"}) == "1:18");
  CHECK(place_of("graph { a [shape=\"fo\\\no\"] }", {.name = "shape", .value = "foo"}) == "1:18");
  CHECK(place_of("graph { \"shape\"=<f<b>o</b>> }", {.name = "shape", .value = "f<b>o</b>"}) == "1:17");
  CHECK(place_of("graph { /* shape=foo */ a [shape=foo] }", {.name = "shape", .value = "foo"}) ==
        "1:34");
  CHECK(place_of("graph { \xC3\xA9 [x=\"\xC3\xA4\", shape=foo] }",
                 {.name = "shape", .value = "foo"}) == "1:25");
}

TEST_CASE("a port stands behind its node and a colon") {
  const Clue clue{.name = "a", .value = "p", .mark = ':'};
  CHECK(place_of("graph { b -- a:p; a -- c:p }", clue) == "1:16");
  CHECK(place_of("graph { a=p }", clue) == "0:0");
}

TEST_CASE("each warning gets its own place") {
  std::vector<Warning> warnings{{.line = 0, .message = "x"}, {.line = 0, .message = "y"}};
  locate_warnings("graph {\nx=1\ny=2 }",
                  {{.name = "y", .value = "2"}, {.name = "x", .value = "1"}},
                  warnings);
  CHECK(warnings[0].line == 3);
  CHECK(warnings[1].line == 2);
}

}  // namespace
}  // namespace boxart::internal
