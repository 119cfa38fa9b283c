#pragma once

#include <boxart/export.h>

#include <optional>
#include <string_view>

namespace boxart {

/// How the drawing is written.
enum class Format {
  Boxart,  ///< Unicode box-drawing characters
  Ascii,   ///< seven-bit glyphs; labels keep their own characters
  Html,    ///< one <pre> element
  Svg,     ///< a picture; lines and boxes are paths
  Json,    ///< the finished layout as data, in cells
  Dot,     ///< no drawing: the graph in DOT, one statement a line
  Txt,     ///< no drawing: the graph in the language of Graph::Easy
};

/// The language of the input.
enum class Source {
  Auto,  ///< by what the text begins with
  Dot,
  Txt,  ///< that of Graph::Easy
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

/// The colours that a terminal knows. Html and Svg always have all.
enum class ColorDepth {
  None,
  Colors16,   ///< the codes 30 to 37 and 40 to 47
  Colors256,  ///< the cube of the numbers 16 to 231
  TrueColor,  ///< 24 bits
};

/// How the cells of a text are counted.
enum class WidthModel {
  Grapheme,    ///< by grapheme clusters, as terminals that know emoji sequences draw them
  CodePoints,  ///< the sum over code points, as wcwidth() of the C library has it
};

/// What a text takes in cells.
struct Widths {
  WidthModel model = WidthModel::Grapheme;
  int ambiguous = 1;    ///< cells of a character of ambiguous width, 1 or 2
  int private_use = 1;  ///< cells of a character for private use, 1 or 2
};

/// What is done for terminals that turn text round which is written from the right to the left.
enum class Bidi {
  Plain,    ///< nothing
  Isolate,  ///< such text stands between U+2068 and U+2069, which take no cell
};

/// What the caller may choose. The default draws as the text asks.
struct Options {
  Source from = Source::Auto;
  Format format = Format::Boxart;
  /// Takes the place of the graph's own `rankdir`.
  std::optional<Direction> direction{};
  Density density = Density::Compact;
  /// Takes the place of what the graph's `splines` asks for.
  std::optional<Turns> turns{};
  Widths widths{};
  /// Colours and looks of texts in Boxart and Ascii, as escape sequences.
  ColorDepth colors = ColorDepth::None;
  /// Links of labels in Boxart and Ascii (OSC 8).
  bool links = false;
  /// Cells at which the lines of labels are wrapped; 0: never. Without it as the graph's own
  /// `textwrap` asks.
  std::optional<int> wrap{};
  Bidi bidi = Bidi::Plain;
  /// Labels are written in ASCII letters too, by their sound.
  bool ascii_labels = false;
  /// Threads that may work at once on a large graph, 1 or more. The drawing is the same whatever
  /// their number.
  int jobs = 1;
};

/// Sets an option by the words of the command line: `set_option(options, "spacing", "dense")`. The
/// names are as, from, rankdir, spacing, corners, wrap, width-model, ambiguous, private-use, bidi,
/// ascii-labels, color-depth, links and jobs; what takes no word there takes "true" or "false", and
/// color-depth "none" too. False, and nothing is set, when there is no such option or it doesn't
/// take that value.
BOXART_API bool set_option(Options& options, std::string_view name, std::string_view value);

}  // namespace boxart
