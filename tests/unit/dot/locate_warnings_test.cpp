#include "dot/locate_warnings.h"

#include "support/catch.h"

#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// `line:column` of what a clue describes, `0:0` where it isn't found.
std::string place_of(std::string_view text, const Locator& locator) {
  WarningLog log;
  log.add(Code::UnknownValue, "something", locator);
  locate_warnings(text, log);
  return std::to_string(log.warnings[0].line) + ':' + std::to_string(log.warnings[0].column);
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
  const Locator locator{.name = "a", .value = "p", .mark = ':'};
  CHECK(place_of("graph { b -- a:p; a -- c:p }", locator) == "1:16");
  CHECK(place_of("graph { a=p }", locator) == "0:0");
}

TEST_CASE("a place that is known is kept") {
  CHECK(place_of("graph { x=1 }", {.name = "x", .value = "1", .place = {.line = 7, .column = 3}}) ==
        "7:3");
}

TEST_CASE("each warning gets its own place") {
  WarningLog log;
  log.add(Code::UnknownValue, "x", {.name = "y", .value = "2"});
  log.add(Code::UnknownValue, "y", {.name = "x", .value = "1"});
  locate_warnings("graph {\nx=1\ny=2 }", log);
  CHECK(log.warnings[0].line == 3);
  CHECK(log.warnings[1].line == 2);
}

}  // namespace
}  // namespace boxart::internal
