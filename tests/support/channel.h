#pragma once

#include "layered/channels/detail/route_channel.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// What is wrong with the lines of a channel, a sentence; empty when all is well. Slow and obvious:
/// every net is drawn cell by cell, from a row of ports above the tracks to one below. Nets that
/// failed aren't drawn.
///
/// A cell holds one net, or one that runs straight down and one that runs straight across. A net
/// reaches all its ports and is a tree. Nothing runs down in a wall.
std::string channel_fault(const std::vector<ChannelNet>& nets,
                          const std::vector<int>& walls,
                          const ChannelRoutes& routes);

/// How often lines of two nets cross.
int count_channel_crossings(const std::vector<ChannelNet>& nets, const ChannelRoutes& routes);

/// A channel by columns: `tops` and `bottoms` tell by column whose port stands there, a letter for
/// a net, anything else for none. "ab." over ".ab".
std::vector<ChannelNet> channel(std::string_view tops, std::string_view bottoms);

}  // namespace boxart::internal
