#pragma once

#include "layered/channels/detail/route_channel.h"

#include <vector>

namespace boxart::internal {

/// The columns of one line on a track, [first, last].
struct TrackStretch {
  int first;
  int last;
  int net;
};

using TrackStretches = std::vector<std::vector<TrackStretch>>;  // by track

/// Returns where the nets run that have a route. O(P log P).
///
/// Requires: `routes` are those of the nets. Ensures: those of a track are sorted, and apart.
TrackStretches track_stretches(const std::vector<ChannelNet>& nets, const ChannelRoutes& routes);

}  // namespace boxart::internal
