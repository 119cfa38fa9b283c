#pragma once

#include "base/geometry.h"
#include "graph/graph.h"
#include "support/reader_grid.h"
#include "support/reader_looks.h"
#include "text/label.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A reader of drawings that knows only how a drawing is read: boxes, frames, texts and lines come
// from the cells, never from the passes that drew them. It reads in the order of the functions
// below; each complains of what no drawing may have.

namespace boxart::internal::readback {

/// A compartment of a divided box; neighbours share the border.
struct Part {
  std::string text;  // its lines, joined by LF
  Rect rect;
};

struct DrawnBox {
  enum class Kind { Box, Point, Text };
  Kind kind = Kind::Box;
  Rect rect{};
  std::string text{};         // its lines, joined by LF, as if nothing divided it
  std::vector<Part> parts{};  // as if lines divide it
  bool divided = false;       // is there a line glyph inside?
  bool double_sides = false;  // of lines inside only two, each beside a side
  bool text_padded = true;    // a blank at both sides, when it holds one text
  bool parts_padded = true;   // and when it holds parts
  bool uneven = false;        // is one of the parts no rectangle?
  std::string part_fault{};   // what is wrong with it, when it holds parts
  std::string border_fault{};
  std::vector<Stroke> strokes{};  // all looks that the border may be of
  Corners corners{};
  int frame = -1;  // the innermost frame that holds it
};

struct DrawnFrame {
  Rect rect{};
  std::string title{};
  bool title_padded = true;  // exactly one blank at both sides of a title in the border?
  VerticalPlace title_place = VerticalPlace::Top;
  int parent = -1;
};

/// A run of text outside boxes, without blanks in it.
struct Word {
  Point at;
  int width;
  std::string text;
  bool used = false;
};

/// What a line's end stands at.
struct Target {
  enum class Kind { Unknown, Nothing, Box, Frame };
  Kind kind = Kind::Unknown;
  int index = -1;
};

/// Where lines end or join. Loose: an arm that nothing takes; Middle: a cell of a line that was
/// found by neither of its ends.
struct Vertex {
  enum class Kind { Port, Point, Head, Joint, Loose, Middle };
  Kind kind;
  Point at;
  /// Port, Point: where the line leaves; Head: where its line is; Loose: where its arm points.
  Side side = Side::North;
  Target target{};
  std::vector<int> segments{};
  int first_leaf = 0;  // the ends behind it, seen from the root of its net: [first_leaf, end_leaf)
  int end_leaf = 0;
};

/// A stretch of line between two vertices.
struct Segment {
  int from = -1;
  int to = -1;
  std::vector<Side> ways{};  // where it leads from `from`, and where behind each of its turns
  std::vector<StraightCell> cells{};
  bool has_round_turn = false;
  bool has_square_turn = false;
  std::vector<int> passes{};  // frames whose border it passes, from `from` to `to`
  int net = -1;
  int far_vertex = -1;  // the one away from the net's root
};

struct DrawnEnd {
  Target target;
  int vertex;
  ArrowHead head;
};

/// An edge as drawn. With one arrowhead it is at `b`.
struct DrawnEdge {
  DrawnEnd a;
  DrawnEnd b;
  int net;
  std::vector<int> passes;  // frames, in the order from one end to the other
};

/// Lines that are joined.
struct Net {
  std::vector<int> vertices{};
  std::vector<Stroke> looks{};  // that its straight cells allow; of none, a complaint was made
  bool has_round_turn = false;
  bool has_square_turn = false;
  int first_edge = 0;
  int edge_count = 0;
};

/// Where the lines of a label stand.
struct Place {
  Rect rect;
  std::vector<int> words;
};

struct Picture {
  explicit Picture(std::string_view text) : grid(text, complaints) {}

  std::vector<std::string> complaints{};
  Grid grid;
  std::vector<DrawnBox> boxes{};
  std::vector<DrawnFrame> frames{};
  std::vector<Word> words{};
  std::map<std::string, std::vector<int>> words_by_text{};
  std::vector<Vertex> vertices{};
  std::vector<Segment> segments{};
  /// Cells (row, column) that arrowheads and open line ends point at, and which do.
  std::map<std::pair<int, int>, std::vector<int>> pointed_at{};
  std::vector<Net> nets{};
  std::vector<DrawnEdge> edges{};
};

/// What a reader can't tell from the glyphs alone.
struct Hints {
  bool is_dense = false;  // arrowheads stand in borders, and texts touch them
  /// Lines of texts outside boxes that have line glyphs or arrowheads among their letters.
  std::vector<std::string> texts{};
  bool has_points = false;           // are there nodes that look like the arrowhead `●`?
  bool has_dots = false;             // are there arrowheads that look like the node `●`?
  std::vector<std::string> marks{};  // other characters that are nodes where lines come to them
};

/// Steps 1 to 4: boxes with what they say; frames with their titles; points and arrowheads; the
/// words outside. `read_shapes` takes them all, and finds which frame holds what.
void read_boxes(Picture& picture);
void read_frames(Picture& picture);
void read_marks(Picture& picture, const Hints& hints);
void read_words(Picture& picture);
Picture read_shapes(std::string_view text, const Hints& hints);

/// Step 5: the vertices and the segments between them.
void trace_lines(Picture& picture);

/// The places where `label` stands, of words that aren't used yet, from top to bottom.
std::vector<Place> places_of(const Picture& picture, const Label& label);

/// Takes a place as a node without a border, and gives it its line ends.
void add_text_node(Picture& picture, const Place& place);

/// The number of line ends that would belong to a node at `rect`.
int count_ends_at(const Picture& picture, const Rect& rect);

/// Do joined lines without arrowheads all lead to the vertex `end`? At each branching, a straight
/// stretch with what leaves it, the line to that end is alone on its side, and two or more are on
/// the other.
bool is_hub(const Picture& picture, int end);

/// Step 6: the nets and their edges. At most `ends_at_nothing` lines may end in the open.
void read_edges(Picture& picture, int ends_at_nothing);

/// The edges whose line is in cell `p`: [first, last).
std::pair<int, int> edges_at(const Picture& picture, Point p);

/// The frames around a box or frame, the innermost first.
std::vector<int> frames_around(const Picture& picture, const Target& target);

}  // namespace boxart::internal::readback
