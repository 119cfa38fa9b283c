#pragma once

#include <boxart/options.hpp>

#include "output/row_buffer.h"
#include "paint/glyphs.h"
#include "paint/painting.h"
#include "text/text_rules.h"

namespace boxart::internal {

/// What a terminal is given.
struct AnsiRules {
  CharSet char_set = CharSet::Unicode;
  ColorDepth depth = ColorDepth::None;
  bool links = false;
  Bidi bidi = Bidi::Plain;
};

/// Writes the painting as to_text does, with colours, styles of texts and links for terminals.
/// Without its escape sequences every line is what to_text gives, but for blanks on backgrounds at
/// its end.
///
/// Every line stands for itself: it opens its own styles and links and closes them. The sequences
/// are SGR with the codes 0 1 3 4 9, 30-37, 40-47, 38;5;16-231, 48;5;16-231, 38;2 and 48;2, and
/// OSC 8 where `links` asks for it; no other.
///
/// With Bidi::Isolate, right-to-left texts stand in isolates, as in to_text.
///
/// Requires: `depth` isn't None, or `links`. Takes O(n log n) time for the n runs and
/// texts, and that of writing.
void to_ansi(const Painting& painting,
             const AnsiRules& how,
             const TextRules& rules,
             RowBuffer& rows);

}  // namespace boxart::internal
