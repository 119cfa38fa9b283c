#pragma once

#include "graph/graph.h"

#include <string>

namespace boxart::internal {

/// A content in one line: `text`, `[a|b]` for a row, `{a|b}` for a column, `#1x2@0,1:a` for the
/// cells of a grid (rows x columns spanned, at row, column), `<port>` before what has one; lines of
/// a text are joined by `/`.
inline std::string shown(const Content& content) {
  std::string out = content.port.empty() ? "" : "<" + content.port + ">";
  if (content.parts.empty()) {
    for (std::size_t i = 0; i < content.text.lines.size(); ++i) {
      out += (i == 0 ? "" : "/") + content.text.lines[i].text;
    }
    return out;
  }
  const bool grid = content.kind == Content::Kind::Grid;
  const bool row = content.kind == Content::Kind::Row;
  out += grid ? "(" : row ? "[" : "{";
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const Content& part = content.parts[i];
    if (i > 0) out += "|";
    if (grid) {
      out += "#" + std::to_string(part.row_span) + "x" + std::to_string(part.column_span) + "@" +
             std::to_string(part.row) + "," + std::to_string(part.column) + ":";
    }
    out += shown(part);
  }
  return out + (grid ? ")" : row ? "]" : "}");
}

}  // namespace boxart::internal
