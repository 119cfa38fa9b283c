#pragma once

#include "base/ends.h"
#include "layered/channels/assign_tracks.h"
#include "layered/columns/assign_columns.h"
#include "layered/layered_graph.h"

#include <vector>

namespace boxart::internal {

/// Chooses where lines that end at frames come to their borders, in `tracks.upper_columns` and
/// `tracks.lower_columns`: straight below (above) their other end where they can; else in the
/// middle, unless they would cross lines there that go into the frame, or out of it, beside them.
/// Columns of the border where other lines pass, or flat edges end or have their labels
/// (`flat_ends`, of those below the upper layer and above the lower one), are taken.
///
/// `segments`: those of a channel. They are put in the order of their ends; those that find no room
/// in a border are taken out, and stand in `tracks.failed_segments`. Costs O(n log n) for n of
/// them, and O(width of the frame) for each end.
void choose_frame_columns(const LayeredGraph& layered,
                          const Columns& columns,
                          const ByEnd<LayerEnd, std::vector<int>>& flat_ends,
                          std::vector<SegmentId>& segments,
                          Tracks& tracks);

}  // namespace boxart::internal
