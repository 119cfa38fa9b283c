#pragma once

#include <boxart/layout.hpp>

#include "base/color.h"
#include "base/ends.h"
#include "base/geometry.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "base/rank_set_kind.h"
#include "graph/point_mark.h"
#include "text/label.h"

#include <optional>
#include <string>
#include <vector>

namespace boxart::internal {

/// What the user drew. Names, attributes checked and resolved, labels measured; no layout.

enum class RankDirection { TopBottom, LeftRight, BottomTop, RightLeft };

// The words of the library's face for what has no more to it inside.

using Weight = Layout::Weight;
using ArrowHead = Layout::Arrow;
/// How a line is broken, or what a border is made of. Those from DotDash on are Graph::Easy's. Of
/// lines only DotDash, DotDotDash and Wave: a wave is Light, and a Double line is Solid or Dashed,
/// since there are no glyphs for the others.
using Dash = Layout::Dash;

/// The style of a line or border.
struct Stroke {
  Weight weight = Weight::Light;
  Dash dash = Dash::Solid;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// The colours that the input asks for. Those of texts are in their labels.
struct Paint {
  std::optional<Color> line{};  // of borders and lines
  std::optional<Color> fill{};  // of what a border holds
};

/// What joins two border lines. Round is square where the border is double; Arc is round there too.
enum class Corner { Square, Round, Arc, Cut, Diamond, FilledDiamond };

/// The corners of a box as they stand on the screen: they tell shapes apart.
struct Corners {
  constexpr Corners(Corner all = Corner::Square)
      : top_left(all), top_right(all), bottom_left(all), bottom_right(all) {}
  constexpr Corners(Corner tl, Corner tr, Corner bl, Corner br)
      : top_left(tl), top_right(tr), bottom_left(bl), bottom_right(br) {}
  friend bool operator==(const Corners&, const Corners&) = default;

  Corner top_left;
  Corner top_right;
  Corner bottom_left;
  Corner bottom_right;
};

/// A dot, diamond or box: its glyph has no direction.
inline bool is_mark(ArrowHead head) {
  return head != ArrowHead::None && head != ArrowHead::Normal && head != ArrowHead::Open;
}

enum class VerticalAlign { Top, Middle, Bottom };

/// What stands in a box. A text; fields side by side or one below the other, with lines between
/// them (records); or a grid of cells (HTML-like tables).
struct Content {
  enum class Kind { Text, Row, Column, Grid };
  Kind kind = Kind::Text;
  Label text{};        // Text: the label, may be empty
  std::string port{};  // name of the field, empty when it has none
  /// The sides at which it has a line. Between two parts is one line if either of them has it.
  Sides lines = every_side;
  int padding = 1;                // Text: blanks on its left and right
  int padding_rows = 0;           // Text: blank rows above and below
  bool has_double_sides = false;  // Text: its box has two lines at each side, `││`
  VerticalAlign align = VerticalAlign::Middle;  // Text: where it stands in a part that is higher
  int minimum_width = 0;                        // cells that it takes at least within its lines
  int minimum_height = 0;
  int column_gap = 0;  // Grid: blank columns between columns that no line parts
  std::optional<Color> fill{};
  std::optional<Color> line_color{};
  std::vector<Content> parts{};
  // Place in the Grid that this is a part of, in grid rows and columns.
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
};

struct Node {
  std::string name;
  Content content{};
  /// Box: a closed rectangle. Plain: the label without a border. Point: a dot.
  using Kind = Layout::Node::Kind;
  Kind kind = Kind::Box;
  Stroke stroke{};
  Corners corners{};
  PointMark mark = PointMark::Dot;  // Point
  bool boxes_point = false;         // a Box that only gives the lines of a point room
  Paint paint{};
  bool visible = true;  // style=invis takes its place and draws nothing
  Label xlabel{};
  ClusterId cluster = none<ClusterId>;  // the innermost frame that holds it
  std::string group{};
  // ordering: do its edges stand in the order of the input, from left to right?
  bool keeps_out_order = false;
  bool keeps_in_order = false;
  int minimum_width = 0;  // cells that the outer box takes at least
  int minimum_height = 0;
};

/// Where an edge meets a node: `a:field:compass`, both optional. The compass is one of
/// "" n ne e se s sw w nw c _ .
struct EndSpec {
  std::string field{};
  std::string compass{};
  bool empty() const { return field.empty() && compass.empty(); }
};

struct Edge {
  struct End {
    NodeId node;
    EndSpec spec{};
    ArrowHead arrow = ArrowHead::None;
    Label label{};
    // sametail, samehead: edges of the same style with the same name share the end; others don't.
    std::string bundle{};
    ClusterId cluster = none<ClusterId>;  // ltail, lhead: the edge ends at this frame
  };
  ByEnd<EdgeEnd, End> ends{};
  Stroke stroke{};
  Paint paint{};
  bool visible = true;  // style=invis takes part in the layout and isn't drawn
  bool constraint = true;
  bool shares = true;     // may its line run together with others?
  bool leads_up = false;  // do the ranks take it from its head to its tail?
  // concentrate=true: an edge before it that it is to be one line with: an equal one, or its like
  // the other way.
  EdgeId merges_with = none<EdgeId>;
  LabelLine count{};  // of the first of equal edges: how many they are
  int minimum_length = 1;
  int weight = 1;
  Label label{};
  Label xlabel{};

  const End& tail() const { return ends[EdgeEnd::Tail]; }
  const End& head() const { return ends[EdgeEnd::Head]; }
  /// Its end at the node; of a loop, the tail.
  EdgeEnd end_at(NodeId node) const { return tail().node == node ? EdgeEnd::Tail : EdgeEnd::Head; }
};

enum class VerticalPlace { Top, Bottom };

/// A frame, or a subgraph that is one but is not shown (style=invis, peripheries=0).
struct Cluster {
  std::string name;
  ClusterId parent = none<ClusterId>;
  Label label{};
  std::vector<LabelLine> words{};  // of a label of one line, where it may be broken
  VerticalPlace label_place = VerticalPlace::Top;
  Justify label_justify = Justify::Center;
  Paint paint{};
  bool visible = true;
  std::optional<RankDirection>
      direction{};  // of the ranks in it, where that may be (own_directions)
  // Asked for between the frame and what it holds, more than there is anyway; in inches.
  double margin_across = 0;
  double margin_down = 0;
};

/// How the parts of a graph that nothing joins are put together: in the order of the input, `count`
/// of them in a row (a column), then the next row; `square`: as many as rows; `shelves`: as many as
/// fit well.
struct Packing {
  static constexpr int square = -1;
  static constexpr int shelves = 0;
  bool by_columns = false;
  int count = shelves;
  int shelf_width = 80;  // columns of a row on shelves at most, unless a part is wider
  int gap_columns = 2;
  int gap_rows = 0;
  /// Cells along the ranks; parts that take more are cut into pieces (fold_drawing). 0: none are.
  int fold_length = 0;
  bool folds_ranks = false;  // are ranks cut, each into pieces, by the cells that they are long?
};

/// Nodes that share a rank, or stand on the first or last one, of the graph or of a cluster that
/// holds them.
struct RankSet {
  using Kind = RankSetKind;
  Kind kind;
  std::vector<NodeId> nodes;
  ClusterId cluster = none<ClusterId>;
};

enum class EdgeRouting { Round, Square, None };

/// What is said of a graph and holds for each part of it that nothing joins to the others.
struct GraphAttributes {
  std::string name;
  bool directed = true;
  // Was it not written for ranks? It is undirected, or asks for a layout that has none.
  bool ranks_are_free = false;
  RankDirection rank_direction = RankDirection::TopBottom;
  EdgeRouting routing = EdgeRouting::Round;  // splines
  bool compound = false;
  double node_separation = 0;    // nodesep in inches, 0 when not set
  double rank_separation = 0;    // ranksep in inches, 0 when not set
  bool keeps_out_order = false;  // ordering, of all nodes
  bool keeps_in_order = false;
  bool may_glue_lines = false;         // may lines run side by side without a blank between them?
  Size room{.width = 0, .height = 0};  // cells that the drawing had better not exceed; 0: any
  int rank_room = 0;  // ranks that take more are divided, as far as that can be told; 0: none are
};

struct ResolvedGraph : GraphAttributes {
  // Of the whole drawing
  Label label{};
  VerticalPlace label_place = VerticalPlace::Bottom;
  Justify label_justify = Justify::Center;
  Paint paint{};
  Packing packing{};
  IdVector<NodeId, Node> nodes{};
  IdVector<EdgeId, Edge> edges{};
  /// A parent stands before its children.
  IdVector<ClusterId, Cluster> clusters{};
  std::vector<RankSet> rank_sets{};
};

}  // namespace boxart::internal
