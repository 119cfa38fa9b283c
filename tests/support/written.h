#pragma once

#include "output/to_ansi.h"
#include "output/to_html.h"
#include "output/to_text.h"

#include <string>
#include <string_view>

namespace boxart::internal {

/// What `write(rows)` writes.
template <typename Write>
std::string written(const Write& write) {
  std::string text;
  const Output output = [&text](std::string_view part) { text += part; };
  RowBuffer rows(output);
  write(rows);
  rows.flush();
  return text;
}

/// The functions of the same names, as strings.
inline std::string to_text(const Canvas& canvas, CharSet char_set, Bidi bidi = Bidi::Plain) {
  return written([&](RowBuffer& rows) { to_text(canvas, char_set, bidi, rows); });
}

inline std::string to_html(const Canvas& canvas, const TextRules& rules) {
  return written([&](RowBuffer& rows) { to_html(canvas, rules, rows); });
}

inline std::string to_ansi(
    const Canvas& canvas, CharSet char_set, ColorDepth depth, bool links, const TextRules& rules) {
  return written([&](RowBuffer& rows) {
    to_ansi(canvas, {.char_set = char_set, .depth = depth, .links = links}, rules, rows);
  });
}

}  // namespace boxart::internal
