#include "layered/channels/detail/track_stretches.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {
namespace {

void widen(TrackStretch& stretch, int column) {
  stretch.first = std::min(stretch.first, column);
  stretch.last = std::max(stretch.last, column);
}

void add_net(const ChannelNet& net,
             const ChannelRoute& route,
             int number,
             TrackStretches& stretches) {
  const int any = net.tops.empty() ? net.bottoms.front() : net.tops.front();
  TrackStretch main{.first = any, .last = any, .net = number};
  for (const int top : net.tops)
    widen(main, top);
  for (const int bottom : net.bottoms) {
    const auto leg = std::ranges::find(route.doglegs, bottom, &ChannelRoute::Dogleg::bottom);
    if (leg == route.doglegs.end()) {
      widen(main, bottom);
      continue;
    }
    widen(main, leg->column);
    stretches[at(leg->track)].push_back({.first = std::min(leg->column, bottom),
                                         .last = std::max(leg->column, bottom),
                                         .net = number});
  }
  stretches[at(route.track)].push_back(main);
}

}  // namespace

TrackStretches track_stretches(const std::vector<ChannelNet>& nets, const ChannelRoutes& routes) {
  TrackStretches stretches(at(routes.track_count));
  for (std::size_t i = 0; i < nets.size(); ++i) {
    if (!routes.routes[i].failed)
      add_net(nets[i], routes.routes[i], static_cast<int>(i), stretches);
  }
  for (auto& track : stretches)
    std::ranges::sort(track, {}, &TrackStretch::first);
  return stretches;
}

}  // namespace boxart::internal
