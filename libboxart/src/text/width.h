#pragma once

#include <boxart/options.hpp>

#include <string_view>

namespace boxart::internal {

/// Cells of one grapheme cluster. docs/widths.md has the table, its sources and its reasons.
///
/// WidthModel::Grapheme: 0, 1 or 2. 2: a wide or fullwidth character (Unicode Standard Annex #11),
/// emoji, an emoji base with U+FE0F, two regional indicators, a Hangul syllable whether composed or
/// in jamo. 0: only combining marks, format or control characters. 1: the rest, an Indic conjunct
/// and an emoji with U+FE0E too. WidthModel::CodePoints: the sum over the code points, in which
/// joined emoji count each, and a selector, a joiner or a mark nothing.
int cluster_width(std::string_view cluster, const Widths& widths);

/// Cells of valid UTF-8 in one line: the sum over its clusters.
int text_width(std::string_view text, const Widths& widths);

}  // namespace boxart::internal
