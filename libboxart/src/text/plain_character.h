#pragma once

#include <algorithm>
#include <array>

namespace boxart::internal {

/// Is it one of the characters that most texts and all drawings are made of, and that hold no
/// surprise? Printable, a cluster by itself unless a mark or a joiner follows, not written from the
/// right to the left, and one cell wide where characters of ambiguous width are. ICU needn't be
/// asked about these. ASCII, Latin, Greek, Cyrillic and Armenian letters, quotes and dashes, signs
/// of currencies, arrows, lines, blocks and geometric shapes; others may be as plain.
constexpr bool is_plain_character(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  // Between them lie the soft hyphen, marks, format characters, and U+25FD, which is wide.
  constexpr std::array<Range, 9> ranges{{{0x20, 0x7E},
                                         {0xA0, 0xAC},
                                         {0xAE, 0x2FF},
                                         {0x370, 0x482},
                                         {0x48A, 0x58F},
                                         {0x2010, 0x2027},
                                         {0x20A0, 0x20CF},
                                         {0x2190, 0x21FF},
                                         {0x2500, 0x25FC}}};
  return std::ranges::any_of(ranges, [c](const Range& r) { return r.first <= c && c <= r.last; });
}

}  // namespace boxart::internal
