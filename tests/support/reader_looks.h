#pragma once

#include "base/geometry.h"
#include "graph/graph.h"
#include "support/reader_glyphs.h"

#include <vector>

namespace boxart::internal::readback {

/// A cell in which a line runs straight on.
struct StraightCell {
  Point at;
  bool is_vertical = false;
  int back = 0;    // the weight of its arm to the north or west: 1 light, 2 heavy, 3 double
  int ahead = 0;   // to the south or east
  int dashes = 0;  // in the cell; 0: none
};

StraightCell straight_cell(const Glyph& glyph, Point at);

/// The looks that lines with these straight cells, in any order, may have: none when they don't
/// fit together. Some looks are patterns of several glyphs along each run of cells, of which a
/// short run shows too little to tell them apart.
std::vector<Stroke> looks_of(const std::vector<StraightCell>& cells);

}  // namespace boxart::internal::readback
