#include "resolve/links.h"

#include "support/catch.h"

#include <string>

namespace boxart::internal {
namespace {

TEST_CASE("links go to web pages, files, mail and relative addresses") {
  for (const char* url : {"http://x.org/a?b=c#d",
                          "HTTPS://x.org",
                          "mailto:a@b.org",
                          "file:///etc/motd",
                          "docs/page.html",
                          "../up",
                          "#here",
                          "?q=a:b",
                          "/a:b",
                          "//host/path"})
    CHECK(safe_link(url) == url);
}

TEST_CASE("whatever a click could run is no link") {
  for (const char* url : {"javascript:alert(1)",
                          " JavaScript:alert(1)",
                          "\n\tjavascript:x",
                          "data:text/html,x",
                          "vbscript:x",
                          "ssh://host",
                          "x-man-page:ls",
                          "1a:b",
                          ":x"})
    CHECK(safe_link(url).empty());
  // A tab within a scheme is dropped by browsers: what is left must not be one.
  CHECK(safe_link("java\tscript:x").empty());
}

TEST_CASE("characters that no URL has are written as bytes") {
  CHECK(safe_link("http://x/\x1B]8;;\x07") == "http://x/%1B]8;;%07");
  CHECK(safe_link("a b\"c") == "a%20b%22c");
  CHECK(safe_link("http://x/é") == "http://x/%C3%A9");
}

}  // namespace
}  // namespace boxart::internal
