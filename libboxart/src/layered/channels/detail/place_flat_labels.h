#pragma once

#include "layered/channels/detail/route_channel.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// The label of a net that joins nodes of one layer. It stands left of the line that comes down
/// from the net's track in the column `line`, from the column `first` on.
struct FlatLabel {
  std::size_t net;
  int first;
  int line;
  int rows;
};

/// Returns the row of the zone in which each label begins, and adds the rows that are missing for
/// them to the tracks, with a blank one. Seen sideways, where a track is a column:
///
///     │ │ text 2    ┌───┐      A label is one blank away from its own line, and two from others
///     │ ╰──────────►│   │      that run over its columns: right beside them it would be read as
///     │ text 1      │ b │      theirs.
///     ╰─────────────┤   │
///                   └───┘
///
/// Requires: `routes` are those of the nets, and those with labels have some; the columns of two
/// labels are apart. Costs O(P log P).
std::vector<int> place_flat_labels(const std::vector<ChannelNet>& nets,
                                   const std::vector<FlatLabel>& labels,
                                   ChannelRoutes& routes);

}  // namespace boxart::internal
