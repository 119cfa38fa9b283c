#pragma once

#include "base/stop_token.h"

#include <vector>

namespace boxart::internal {

/// A set of ports on the two sides of a channel that a line joins: it runs along a track, and from
/// there straight up or down to each port.
struct ChannelNet {
  std::vector<int> tops;     // columns of the ports on the upper side
  std::vector<int> bottoms;  // columns of those on the lower side
};

/// The route of one net. A port that can't be reached straight from the track is reached over a
/// second one: from the track at column `column` to `track`, and from there to the port.
struct ChannelRoute {
  struct Dogleg {
    int bottom;  // the column of the port on the lower side
    int column;
    int track;
  };
  int track = 0;
  std::vector<Dogleg> doglegs{};
  bool failed = false;  // its ports stand so close together that a dogleg has no room
};

struct ChannelRoutes {
  int track_count = 0;
  std::vector<ChannelRoute> routes;  // by net
};

/// Columns in which no line may run down that doesn't already: what runs straight through, and
/// borders of frames, over which no dogleg steps either. Sorted.
struct Walls {
  std::vector<int> lines{};
  std::vector<int> borders{};
};

/// Returns tracks, counted from the top, such that lines of different nets only cross: on a track
/// they keep apart, and where a port of one stands above a port of another, the first turns off
/// above. Of the ways to do that, one with few crossings and few tracks.
///
/// Lines on one track have `apart` blank columns between them, or more.
///
/// Requires: ports of a side stand in different columns; a net has two ports or more, not both in
/// one column. Ensures: cycles of nets, each of which has to turn off before the next, are broken
/// by doglegs; only where none of them has a free column for one, a net fails.
///
/// The constrained left-edge method of Hashimoto and Stevens, "Wire routing by optimizing channel
/// assignment within large apertures", Design Automation Workshop 1971; cycles as in Sander,
/// "Layout of Directed Hypergraphs with Orthogonal Hyperedges", Graph Drawing 2003. Of two nets
/// that overlap, the one goes above that makes fewer crossings there. Costs O(P log P + pairs),
/// where pairs of overlapping nets are looked at up to a bound; above it crossings don't count.
ChannelRoutes route_channel(const std::vector<ChannelNet>& nets,
                            const Walls& walls,
                            int apart,
                            StopToken stop = {});

}  // namespace boxart::internal
