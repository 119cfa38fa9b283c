#include "layered/channels/detail/spread_tracks.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {
namespace {

/// The columns of one line on a track, [first, last].
struct Stretch {
  int first;
  int last;
  int net;
};

using Stretches = std::vector<std::vector<Stretch>>;  // by track

void widen(Stretch& stretch, int column) {
  stretch.first = std::min(stretch.first, column);
  stretch.last = std::max(stretch.last, column);
}

void add_net(const ChannelNet& net, const ChannelRoute& route, int number, Stretches& stretches) {
  const int any = net.tops.empty() ? net.bottoms.front() : net.tops.front();
  Stretch main{.first = any, .last = any, .net = number};
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

/// Do lines of different nets run side by side? Both are sorted; those of one track are apart.
bool touch(const std::vector<Stretch>& a, const std::vector<Stretch>& b) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].first <= b[j].last && b[j].first <= a[i].last && a[i].net != b[j].net) return true;
    (a[i].last < b[j].last ? i : j) += 1;
  }
  return false;
}

}  // namespace

void spread_tracks(const std::vector<ChannelNet>& nets, ChannelRoutes& routes) {
  if (routes.track_count < 2) return;
  Stretches stretches(at(routes.track_count));
  for (std::size_t i = 0; i < nets.size(); ++i) {
    if (!routes.routes[i].failed)
      add_net(nets[i], routes.routes[i], static_cast<int>(i), stretches);
  }
  for (auto& track : stretches)
    std::ranges::sort(track, {}, &Stretch::first);
  std::vector<int> place(stretches.size(), 0);
  for (std::size_t track = 1; track < stretches.size(); ++track)
    place[track] = place[track - 1] + (touch(stretches[track - 1], stretches[track]) ? 2 : 1);
  for (ChannelRoute& route : routes.routes) {
    route.track = place[at(route.track)];
    for (auto& leg : route.doglegs)
      leg.track = place[at(leg.track)];
  }
  routes.track_count = place.back() + 1;
}

}  // namespace boxart::internal
