#pragma once

#include <vector>

namespace boxart::internal {

struct Layering;

/// Where everything lies on the way down, in rows from 0.
struct Rows {
  std::vector<int> layer_top;
  std::vector<int> layer_bottom;             // the row after the layer's last one
  std::vector<int> boxes_top;                // of the layer's boxes, without their loops
  std::vector<int> boxes_bottom;             // the row after their last one
  std::vector<int> main_zone;                // by channel: the row of its first track
  std::vector<std::vector<int>> inner_zone;  // by channel and nesting depth
  std::vector<std::vector<int>> inner_zone_below;
  std::vector<std::vector<int>>
      top_border;  // by layer and nesting depth: of frames that begin there
  std::vector<std::vector<int>>
      bottom_border;  // by layer and nesting depth: of those that end there
  int height = 0;
};

/// Returns the rows. A channel is as high as its arrowheads, tracks and borders of frames:
///
///     arrowheads that point up         frames that end at the layer above, the innermost first
///     tracks                           frames that begin at the layer below, the outermost first,
///     arrowheads that point down       each with the tracks of flat edges inside it
///
/// Costs O(V + E + frames).
Rows assign_rows(const Layering& layering);

}  // namespace boxart::internal
