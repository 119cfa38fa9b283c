#pragma once

#include "layered/channels/detail/route_channel.h"

#include <vector>

namespace boxart::internal {

/// Leaves a track free between two on which lines of different nets run side by side, so that an
/// eye can follow each: where ranks run sideways tracks are columns, and two lines in neighbouring
/// ones look like one thing.
///
///     track 0   ──╮         track 0   ──╮
///     track 1   ─╮│                    ─╮ │      with a free track between, here seen sideways:
///                ▼▼                     ▼ ▼      lines a cell apart rather than side by side
///
/// Requires: `routes` are those of the nets. Ensures: tracks keep their order. Costs O(P log P).
void spread_tracks(const std::vector<ChannelNet>& nets, ChannelRoutes& routes);

}  // namespace boxart::internal
