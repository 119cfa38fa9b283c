#pragma once

#include <boxart/export.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boxart {

/// How the drawing is written.
enum class Format {
  Boxart,   ///< Unicode box-drawing characters
  Ascii,    ///< seven-bit glyphs; labels keep their own characters
  Html,     ///< one <pre> element
  Svg,      ///< a picture; lines and boxes are paths
  Json,     ///< the finished layout as data, in cells
  Dot,      ///< no drawing: the graph in DOT, one statement a line
  Txt,      ///< no drawing: the graph in the language of Graph::Easy
  Mermaid,  ///< no drawing: the graph as a flowchart of Mermaid's
};

/// The language of the input.
enum class Source {
  Auto,  ///< by what the text begins with
  Dot,
  Txt,      ///< that of Graph::Easy
  Mermaid,  ///< that of Mermaid
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

/// Values of the layout, for those who work on it (docs/design.md). They may change with every
/// version.
enum class Dump { None, Ranks, Layers, Columns, Tracks, Scene };

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

/// How much is read and drawn: for programs that draw what others wrote. What goes beyond ends in
/// LimitError. Each counts all graphs of a text together.
struct Limits {
  static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();

  /// Nodes and edges of a text, as it writes them: `{a b} -> {c d}` are four edges. They are
  /// counted before anything is made of them. Subgraphs may hold 16 times as many nodes, each
  /// counted once for every subgraph that it is in, and nodes and edges may have 64 times as many
  /// attributes.
  std::int64_t nodes = 1'000'000;
  std::int64_t edges = 1'000'000;
  /// Columns times rows of the drawings. They are counted before the drawing is painted; Json,
  /// Dot, Txt and Mermaid, and layouts, have none.
  std::int64_t cells = 1'000'000'000;
  /// Ends the work when it returns true. It is asked often, up to some hundred thousand times in a
  /// second, in all of the work but to load ICU, until the first rows of a drawing are written, and
  /// with more than one job by several threads at once. So it should do no more than look at a
  /// clock or at a flag, and must not call the library. What it throws ends the work too and
  /// reaches the caller. Who wants to end the writing throws where the rows arrive.
  std::function<bool()> stop{};
};

/// How far the work is.
struct Progress {
  const char* what;  ///< "reading", "ordering layers": what is done now, in English
  /// The part that is worked on, from 1, and how many there are: of the passes, or where a graph
  /// falls into several, of these.
  std::int64_t part;
  std::int64_t parts;
};

/// What a kind of things has where a text doesn't say otherwise, as dot has it by -G, -N and -E:
/// before the text is read it is said of the graph, of all nodes or of all edges. So what the text
/// itself says wins, be it of one thing or, from there on, of all of a kind.
struct AttributeDefault {
  enum class Kind { Graph, Node, Edge };
  Kind kind = Kind::Graph;
  std::string name{};   ///< an attribute of DOT
  std::string value{};  ///< as DOT has it, escapes too
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
  /// Of two for the same attribute the last counts.
  std::vector<AttributeDefault> defaults{};
  Widths widths{};
  /// Colours and looks of texts in Boxart and Ascii, as escape sequences.
  ColorDepth colors = ColorDepth::None;
  /// Links of labels in Boxart and Ascii (OSC 8).
  bool links = false;
  /// Cells at which the lines of labels are wrapped; 0: never. Without it as the graph's own
  /// `textwrap` asks.
  std::optional<int> wrap{};
  /// The columns and rows that a drawing may take; 0: as many as it takes. One that is larger is
  /// made to fit by the least change that does it: labels are wrapped, gaps are the least ones,
  /// leaves of one node stand below each other, ranks are folded, or run in the other direction,
  /// unless `direction` is set, or it is dense. Where nothing helps it is the narrowest of these; Rendering::size
  /// tells.
  int width = 0;
  int height = 0;
  /// What doesn't fit isn't drawn: a LimitError.
  bool must_fit = false;
  Bidi bidi = Bidi::Plain;
  /// Labels are written in ASCII letters too, by their sound.
  bool ascii_labels = false;
  /// Threads that may work at once on a large graph, 1 or more. The drawing is the same whatever
  /// their number.
  int jobs = 1;
  /// Instead of a drawing, a value of its layout is written as text.
  Dump dump = Dump::None;
  Limits limits{};
  /// Is told when another part of the work begins, where there may be some that take long; with
  /// more than one job by several threads at once. What holds for Limits::stop holds for it.
  std::function<void(const Progress&)> progress{};
};

/// Sets an option by the words of the command line: `set_option(options, "spacing", "dense")`. The
/// names are as, from, rankdir, spacing, corners, wrap, width, height, must-fit, width-model,
/// ambiguous, private-use, bidi, ascii-labels, color-depth, links, jobs, dump, limit-nodes,
/// limit-edges and limit-cells; what takes no word there takes "true" or "false", color-depth and the limits "none" too. G, N and E
/// add a default: `set_option(options, "N", "shape=ellipse")`; a name alone is true there. False,
/// and nothing is set, when there is no such option or it doesn't take that value.
BOXART_API bool set_option(Options& options, std::string_view name, std::string_view value);
/// The same; `error` says why nothing was set, or is empty.
BOXART_API bool set_option(Options& options,
                           std::string_view name,
                           std::string_view value,
                           std::string& error);

}  // namespace boxart
