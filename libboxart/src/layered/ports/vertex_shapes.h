#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"

#include <vector>

namespace boxart::internal {

/// The space that a vertex takes. Cells; x along the layer, y down the layers.
struct VertexShape {
  int width = 1;
  int height = 0;          // of a node: of its box
  int left = 0;            // of a node: cells before its box, for lines that end at its left side
  int box_width = 1;       // of a node: what its box takes of the width behind them
  int above = 0;           // of a node: rows above its box, for loops
  int below = 0;           // likewise below it
  int line = 0;            // of a dummy or label: how far right of its left side the line runs
  bool has_border = true;  // of a node: is there a border that lines can end at?
  bool is_borderless_text = false;  // of a node: is it a text without a border?
};

/// The columns in which a port may stand, right of its vertex' left side: [first, last].
struct PortRange {
  int first;
  int last;
};

struct VertexShapes {
  IdVector<VertexId, VertexShape> of;
  IdVector<PortId, PortRange> ranges;
  /// Columns of a node's sides that no port may take: lines between fields meet the border there.
  IdVector<VertexId, std::vector<int>> blocked_top;
  IdVector<VertexId, std::vector<int>> blocked_bottom;
};

/// Distances between neighbours in a layer, between layers, and inside frames.
struct Spacing {
  int nodes = 1;          // blank cells between two nodes
  int words = 2;          // the same between two that are texts without a border, at least
  int lines = 1;          // between a line and what stands beside it
  int turns = 1;          // between two lines on one track: in ASCII `++` would read as one
  int frame_outside = 1;  // between a frame and what stands beside it
  int frame_inside = 1;   // between a frame and what stands in it
  int beside = 3;         // between nodes that a flat edge joins directly
  int stub = 0;           // rows between a node and the first turn of a line that leaves it
  int layers = 1;         // rows between two layers of nodes, at least
  int joined_layers = 1;  // the same where an edge joins them
  int frame_rows = 0;     // blank rows between a frame's upper or lower border and its nodes
  // The width of a drawing below which none is better: what fits well where it is read.
  int free_width = 60;
  int room = 0;               // the width that a drawing is to have at most, if it can; 0: any
  bool parts_tracks = false;  // is there a free track between lines that run side by side?
  // Do arrowheads stand in the borders of boxes? Else they take a row before them.
  bool heads_in_borders = false;
};

/// The cells between a frame and what it holds, by side.
struct FrameInsets {
  int left = 0;  // cells for rows of its title
  int right = 0;
  int above = 0;
  int below = 0;
  int width = 0;  // of the whole frame, at least
  bool visible = true;
};

}  // namespace boxart::internal
