#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/layered_graph.h"

#include <vector>

namespace boxart::internal {

struct Layering;

/// The route of a line through a channel. Tracks count from 0 at the top of their zone. Without a
/// track it runs straight down.
struct TrackRoute {
  int track = -1;
  int dogleg_column = -1;  // -1: none
  int dogleg_track = -1;
};

/// Channel i lies above layer i; the last one below the last layer.
///
///     └─┬──┘ └─┬──┘     the layer above
///       │      ╰────╮   track 0: this line turns off before the other comes to its column
///       ╰──────╮    │   track 1: to the right of the turn it is free for a third line
///              ▼    ▼   the row of arrowheads that point down
///
/// Where frames begin at layer i, channel i has, below its main zone, for every nesting depth of
/// the frames a row of borders and under it a zone for the flat edges inside: `inner_tracks`, from
/// the innermost frames (depth 0) outwards. Likewise above it, where frames end at the layer above,
/// for those that run below that layer: `inner_tracks_below`. A zone counts the rows of the labels
/// that stand in it.
struct Tracks {
  IdVector<SegmentId, TrackRoute> segments;
  /// The columns in which a segment's line comes to the channel's upper and lower side.
  IdVector<SegmentId, int> upper_columns;
  IdVector<SegmentId, int> lower_columns;
  /// Those that found no route through their channel: their edges need another one.
  std::vector<SegmentId> failed_segments;
  std::vector<EdgeId> failed_flat_edges;
  IdVector<EdgeId, TrackRoute> flat_tails;  // of a flat edge, the route to its tail
  IdVector<EdgeId, TrackRoute> flat_heads;  // and that to its head, over the same track
  /// The nesting depth of the zone that a flat edge runs in; -1: the main one.
  IdVector<EdgeId, int> flat_zone;
  /// The row of that zone in which its label begins, left of the port that has room for it; -1:
  /// none.
  IdVector<EdgeId, int> flat_labels;
  std::vector<int> main_tracks;                // by channel
  std::vector<std::vector<int>> inner_tracks;  // by channel and nesting depth
  std::vector<std::vector<int>> inner_tracks_below;
};

/// Returns tracks for all lines, channel by channel (route_channel.h): of two lines on one track
/// the turns have `spacing.turns` blank columns between them, or more, and of two lines that run
/// side by side a free track, if `spacing.parts_tracks`. The labels of flat edges that have room
/// beside a port stand below the tracks over it (place_flat_labels.h).
Tracks assign_tracks(const Layering& layering, StopToken stop = {});

}  // namespace boxart::internal
