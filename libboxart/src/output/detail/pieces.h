#pragma once

#include "paint/glyphs.h"
#include "paint/row.h"
#include "text/text_rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// How a piece of a row is shown.
struct Appearance {
  TextStyle style{};  // with the colour of what is written
  std::optional<Color> background{};
  std::string_view link{};  // of the label that it came from
  bool plain() const { return style == TextStyle{} && !background && link.empty(); }
  friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// What stands side by side in one row and has one appearance.
struct Piece {
  int x;
  int width;
  std::string text;  // UTF-8; blanks where only a background is seen
  Appearance appearance{};
};

/// What is seen of a row's fills: stretches that don't overlap, from left to right.
/// Takes O(n log n) time.
std::vector<Fill> visible_fills(const std::vector<Fill>& fills);

/// The row from left to right, without blanks that have no background, from column `left` on.
/// Where the input names no colour for what stands on a background, it is black or white, whichever
/// can be read there.
///
/// Requires: the row's texts and strokes are apart. The pieces refer to the row.
/// Takes O(n log n) time for n things in the row.
std::vector<Piece> row_pieces(const Row& row, int left, CharSet char_set, const TextRules& rules);

}  // namespace boxart::internal
