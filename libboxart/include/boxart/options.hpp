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

/// How far apart things stand.
enum class Density {
  Dense,    ///< boxes touch, without blanks in them; arrowheads stand in borders
  Compact,  ///< as close as lines can still be told apart
  Normal,
  Roomy,
};

/// The turns of lines.
enum class Turns { Round, Square };

/// What the caller may choose. The default draws as the DOT text asks.
struct Options {
  Format format = Format::Boxart;
  /// Takes the place of the graph's own `rankdir`.
  std::optional<Direction> direction{};
  Density density = Density::Compact;
  /// Takes the place of what the graph's `splines` asks for.
  std::optional<Turns> turns{};
};

}  // namespace boxart
