#pragma once

#include "sugiyama/assign_columns.h"
#include "sugiyama/assign_ports.h"
#include "sugiyama/assign_rows.h"
#include "sugiyama/assign_tracks.h"
#include "sugiyama/layered_graph.h"
#include "sugiyama/make_trunks.h"
#include "sugiyama/pins.h"
#include "sugiyama/shapes.h"

namespace boxart::internal {

/// A finished layered layout: all facts, each as its pass has left it.
struct Layout {
  Trunks trunks;
  LayeredGraph layered;
  Pins pins;
  Shapes shapes;
  Ports ports;
  Columns columns;
  FrameHeights heights;
  Tracks tracks;
  Rows rows;
};

}  // namespace boxart::internal
