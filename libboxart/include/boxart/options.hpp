#pragma once

#include <optional>

namespace boxart {

/// How the drawing is written.
enum class Format {
  Boxart,  ///< Unicode box-drawing characters
  Ascii,   ///< seven-bit glyphs; labels keep their own characters
  Json,    ///< the finished layout as data, in cells
};

/// The direction in which the ranks of a graph follow each other.
enum class Direction { TopToBottom, LeftToRight, BottomToTop, RightToLeft };

/// What the caller may choose. The default draws as the DOT text asks.
struct Options {
  Format format = Format::Boxart;
  /// Takes the place of the graph's own `rankdir`.
  std::optional<Direction> direction{};
};

}  // namespace boxart
