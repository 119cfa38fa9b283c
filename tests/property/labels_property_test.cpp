// Whatever bytes stand in the texts of a graph, nothing in its drawing commands a terminal.

#include <boxart/boxart.hpp>

#include "support/catch.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// Bytes, and pieces that are dangerous as they stand.
std::string random_text(std::mt19937& random) {
  static constexpr std::array<std::string_view, 24> pieces{"\x1B]0;title\x07",
                                                           "\x1B[2J",
                                                           "\u009B31m",
                                                           "\u009D",
                                                           "\u202E",
                                                           "\u202A",
                                                           "\u2066",
                                                           "\u2069",
                                                           "\u2068",
                                                           "\u200F",
                                                           "\u061C",
                                                           "\u2028",
                                                           "\u2029",
                                                           "\u0085",
                                                           "\x7F",
                                                           "\r",
                                                           "\xC2",
                                                           "\xE2\x80",
                                                           "\\n",
                                                           "\\l",
                                                           "&#27;",
                                                           "&#x202E;",
                                                           "&#155;",
                                                           "\u05D0\u0627"};
  std::string text;
  for (std::size_t i = 0; i < 1 + random() % 12; ++i) {
    if (random() % 3 == 0) {
      text += pieces[random() % pieces.size()];
    } else {
      text += static_cast<char>(1 + random() % 255);
    }
  }
  return text;
}

/// `text` between quotes, as DOT wants it.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '\\';
    out += c;
  }
  // A backslash at the end would escape the quote.
  return out + " \"";
}

/// `text` as an HTML-like label; sometimes malformed.
std::string html(const std::string& text) {
  std::string out = "<<TABLE><TR><TD>";
  for (const char c : text)
    out += c == '<' || c == '>' ? ' ' : c;
  return out + "</TD></TR></TABLE>>";
}

std::string random_graph(std::mt19937& random) {
  const auto text = [&random] { return quoted(random_text(random)); };
  return "digraph " + text() + " { label=" + text() + "; " + text() + " [xlabel=" + text() +
         "]; a [label=" + text() + "]; r [shape=record, label=" + text() +
         "]; h [label=" + html(random_text(random)) + "]; subgraph cluster_x { label=" + text() +
         "; a } subgraph " + text() + " { label=" + text() + "; h } a -> r [label=" + text() +
         ", headlabel=" + text() + ", taillabel=" + text() + ", xlabel=" + text() +
         "]; r -> h [style=" + text() + "] }";
}

/// What is wrong with a drawing, "" when nothing is.
std::string fault(const std::string& drawing, bool isolates) {
  if (find_invalid_utf8(drawing) != drawing.size()) return "not UTF-8";
  int open = 0;
  for (std::size_t at = 0; at < drawing.size();) {
    const CodePoint point = decode(drawing, at);
    at += point.length;
    const char32_t c = point.value;
    if (c == '\n') {
      if (open != 0) return "an isolate is open at the end of a line";
      continue;
    }
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return "a control character";
    if (c == 0x2028 || c == 0x2029) return "a separator";
    if (c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)) return "a mark";
    if (c < 0x2066 || c > 0x2069) continue;
    if (!isolates || c < 0x2068) return "an isolate that isn't ours";
    open += c == 0x2068 ? 1 : -1;
    if (open < 0 || open > 1) return "isolates out of order";
  }
  return "";
}

TEST_CASE("no text of a graph reaches the output as a command") {
  std::mt19937 random(4);
  for (int round = 0; round < 400; ++round) {
    const std::string dot = random_graph(random);
    for (const Format format : {Format::Boxart, Format::Ascii, Format::Json}) {
      const bool isolates = round % 2 == 1;
      const Options options{.format = format,
                            .wrap = round % 3 == 0 ? 6 : 0,
                            .bidi = isolates ? Bidi::Isolate : Bidi::Plain};
      INFO("round " << round);
      CHECK(fault(render(dot, options).text, isolates) == "");
    }
    const std::string text = render(dot, {.format = Format::Ascii, .ascii_labels = true}).text;
    REQUIRE(std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  }
}

}  // namespace
}  // namespace boxart::internal
