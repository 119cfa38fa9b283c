#include "resolve/escape.h"

#include "text/entities.h"
#include "text/wrap.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

std::optional<std::string_view> name_of(char escape, const EscapeNames& names) {
  switch (escape) {
    case 'N':
      return names.node;
    case 'G':
      return names.graph;
    case 'E':
      return names.edge;
    case 'T':
      return names.tail;
    case 'H':
      return names.head;
    case 'L':
      return names.label;
    default:
      return std::nullopt;
  }
}

/// How the line is justified that the escape `\c` ends, if it says so.
std::optional<Justify> line_end(char c) {
  switch (c) {
    case 'l':
      return Justify::Left;
    case 'r':
      return Justify::Right;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string replace_names(std::string_view text, const EscapeNames& names) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      out += text[at];
      continue;
    }
    ++at;
    if (const auto name = name_of(text[at], names)) {
      out += *name;
    } else {
      out += '\\';
      out += text[at];
    }
  }
  return out;
}

Label plain_label(std::string_view text, const EscapeNames& names, const TextRules& rules) {
  const std::string decoded = decode_entities(replace_names(text, names));
  Label label;
  std::string line;
  const auto end_line = [&](std::optional<Justify> justify) {
    append_lines(label, {.text = line}, justify.value_or(rules.align), rules);
    line.clear();
  };
  for (std::size_t at = 0; at < decoded.size(); ++at) {
    const char c = decoded[at];
    const bool last = at + 1 == decoded.size();
    if (c == '\n') {
      end_line(std::nullopt);
    } else if (c == '\r' && !last && decoded[at + 1] == '\n') {
      continue;
    } else if (c != '\\' || last) {
      // A backslash that escapes nothing is dropped.
      if (c != '\\') line += c;
    } else {
      const char escaped = decoded[++at];
      if (escaped == 'n') {
        end_line(std::nullopt);
      } else if (const auto justify = line_end(escaped)) {
        end_line(justify);
      } else {
        line += escaped;
      }
    }
  }
  if (!line.empty()) end_line(std::nullopt);
  const bool blank =
      std::ranges::all_of(label.lines, [](const LabelLine& l) { return l.text.empty(); });
  return blank ? Label{} : label;
}

}  // namespace boxart::internal
