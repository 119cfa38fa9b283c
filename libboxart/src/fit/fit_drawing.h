#pragma once

#include <boxart/options.hpp>

#include "drawing/drawing.h"
#include "graph/graph.h"
#include "text/text_rules.h"

#include <functional>
#include <string>

namespace boxart::internal {

/// The room that a drawing has; 0: as much as it takes.
struct Room {
  int columns = 0;
  int rows = 0;

  bool holds(const Size& size) const {
    return (columns == 0 || size.width <= columns) && (rows == 0 || size.height <= rows);
  }
};

/// What may be changed so that a drawing fits.
struct FitRules {
  Room room{};
  Density density = Density::Compact;
  bool may_turn = true;  // may ranks run in another direction?
  TextRules text{};
};

/// A drawing, and the graph that it is of: as it was given, but for its labels' lines and the
/// direction of its ranks.
struct FittedDrawing {
  ResolvedGraph graph{};
  Drawing drawing{};
  std::string means{};  // what was changed, in English; empty: nothing
};

/// The drawing of `graph` that its room holds with the least change, where `plain`, the one without
/// any, is too large. In this order: lines bend so that columns are as few as can be; labels are
/// wrapped, at as many cells as can be, whole words first; gaps are the least ones; leaves of one
/// node stand below each other (leaf_lists.h); ranks are folded (fold_drawing.h); wide ones are
/// divided (divide_ranks.h); they run in the other direction, divided if need be; wide ranks stand
/// in pieces; the other direction is folded; and dense. Where nothing helps it is the narrowest of
/// those that were tried, or of equal ones the first.
///
/// What is tried depends on sizes alone. Costs at most some fifty calls of `lay_out`, of large
/// graphs, which are not tried dense, some twenty.
FittedDrawing fit_drawing(const ResolvedGraph& graph,
                          const Drawing& plain,
                          const FitRules& rules,
                          const std::function<Drawing(const ResolvedGraph&, Density)>& lay_out);

}  // namespace boxart::internal
