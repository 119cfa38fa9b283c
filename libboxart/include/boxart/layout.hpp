#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace boxart {

/// Where everything of a graph stands, for programs that draw, check or compare themselves.
///
/// All places are in cells: x columns to the right, y rows down, both from 0. The drawing as text
/// leaves out blank rows above and below, and blank columns at the left; a layout moves nothing.
/// Colours are 0xRRGGBB; nothing where the text says nothing. Texts are UTF-8, as the graph has
/// them.
struct Layout {
  struct Cell {
    int x = 0;
    int y = 0;
    friend bool operator==(const Cell& a, const Cell& b) { return a.x == b.x && a.y == b.y; }
    friend bool operator!=(const Cell& a, const Cell& b) { return !(a == b); }
  };

  /// With its border.
  struct Rectangle {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    friend bool operator==(const Rectangle& a, const Rectangle& b) {
      return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
    }
    friend bool operator!=(const Rectangle& a, const Rectangle& b) { return !(a == b); }
  };

  using Color = std::uint32_t;
  /// A label, line by line.
  using Lines = std::vector<std::string>;

  enum class Weight { Light, Heavy, Double };
  enum class Dash { Solid, Dashed, Dotted, DotDash, DotDotDash, DoubleDash, Wave, Broad, Wide };
  enum class Corner { Square, Round, Cut, Diamond, FilledDiamond };
  enum class Arrow { None, Normal, Open, Dot, OpenDot, Diamond, OpenDiamond, Box, OpenBox };

  /// A part of a node. Neighbours share their borders.
  struct Field {
    Rectangle place{};
    Lines label{};
    std::string port{};  ///< its name in DOT, or empty
    /// At which of its sides it has a line.
    bool north = false;
    bool east = false;
    bool south = false;
    bool west = false;
  };

  struct Node {
    enum class Kind {
      Box,    ///< a border round its fields
      Plain,  ///< the label alone
      Point,  ///< one cell
    };
    std::string name{};
    Rectangle place{};
    Kind kind = Kind::Box;
    Corner top_left = Corner::Square;
    Corner top_right = Corner::Square;
    Corner bottom_left = Corner::Square;
    Corner bottom_right = Corner::Square;
    Weight weight = Weight::Light;
    Dash dash = Dash::Solid;
    std::optional<Color> color{};  ///< of its border
    std::optional<Color> fill{};   ///< of what it holds
    bool visible = true;           ///< false with style=invis
    int frame = -1;                ///< the innermost frame that holds it: an index; -1: none
    std::vector<Field> fields{};   ///< one for most nodes, several for records and tables
  };

  /// A cluster.
  struct Frame {
    std::string name{};
    int parent = -1;  ///< the frame round it: an index; -1: none
    Rectangle place{};
    Lines title{};
    std::optional<Color> color{};
    std::optional<Color> fill{};
    bool visible = true;
  };

  struct Edge {
    /// Which one it is, in the order of the source, from 0. Edges that aren't drawn are counted
    /// too; `{a b} -> {c d}` are four, by the order in which their nodes were named first. Of a
    /// boxart::Graph: how many edges were made before it.
    int number = 0;
    int tail = 0;  ///< nodes, as indices
    int head = 0;
    Arrow tail_arrow = Arrow::None;
    Arrow head_arrow = Arrow::None;
    Weight weight = Weight::Light;
    Dash dash = Dash::Solid;
    std::optional<Color> color{};
    bool round = true;  ///< are its turns round?
    int net = 0;        ///< edges with the same number may share cells; others only cross
    /// Ends and turns of its path, from the cell of the tail's border to that of the head's (with
    /// ltail and lhead: the frame's). An arrowhead stands in the cell before the border; with
    /// Density::Dense a triangle at a box stands in the border's cell itself.
    std::vector<Cell> points{};
  };

  /// A text that stands by itself, or in the border of a frame.
  struct Label {
    enum class Kind {
      Edge,        ///< the label of an edge
      EdgeXlabel,  ///< its xlabel
      Head,        ///< its headlabel
      Tail,        ///< its taillabel
      NodeXlabel,  ///< the xlabel of a node
      Graph,       ///< the label of the graph
      Title,       ///< the label of a frame, as Frame::title has it
    };
    Rectangle place{};
    Lines text{};
    Kind kind = Kind::Graph;
    /// What it is a label of: an index; -1: that is no edge, no node, no frame.
    int edge = -1;
    int node = -1;
    int frame = -1;
  };

  std::string name{};
  bool directed = true;
  /// The direction of the ranks.
  enum class Ranks { TopToBottom, LeftToRight, BottomToTop, RightToLeft };
  Ranks ranks = Ranks::TopToBottom;
  int width = 0;  ///< cells that the drawing takes
  int height = 0;
  std::vector<Node> nodes{};    ///< in the order of the graph
  std::vector<Frame> frames{};  ///< likewise; a parent stands before its children
  std::vector<Edge> edges{};    ///< those that are drawn, likewise
  std::vector<Label> labels{};  ///< titles of frames last
};

}  // namespace boxart
