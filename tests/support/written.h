#pragma once

#include "output/to_ansi.h"
#include "output/to_html.h"
#include "output/to_json.h"
#include "output/to_svg.h"
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
inline std::string to_text(const Painting& painting, CharSet char_set, Bidi bidi = Bidi::Plain) {
  return written([&](RowBuffer& rows) { to_text(painting, char_set, bidi, rows); });
}

inline std::string to_html(const Painting& painting, const TextRules& rules) {
  return written([&](RowBuffer& rows) { to_html(painting, rules, rows); });
}

inline std::string to_svg(const Painting& painting, const TextRules& rules) {
  return written([&](RowBuffer& rows) { to_svg(painting, rules, rows); });
}

inline std::string to_json(const Layout& layout) {
  return written([&](RowBuffer& rows) { to_json(layout, rows); });
}

inline std::string to_ansi(const Painting& painting,
                           CharSet char_set,
                           ColorDepth depth,
                           bool links,
                           const TextRules& rules) {
  return written([&](RowBuffer& rows) {
    to_ansi(painting, {.char_set = char_set, .depth = depth, .links = links}, rules, rows);
  });
}

}  // namespace boxart::internal
