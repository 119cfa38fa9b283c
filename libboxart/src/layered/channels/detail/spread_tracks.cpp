#include "layered/channels/detail/spread_tracks.h"

#include "base/at.h"
#include "layered/channels/detail/track_stretches.h"

#include <cstddef>

namespace boxart::internal {
namespace {

/// Do lines of different nets run side by side? Both are sorted; those of one track are apart.
bool touch(const std::vector<TrackStretch>& a, const std::vector<TrackStretch>& b) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].first <= b[j].last && b[j].first <= a[i].last && a[i].net != b[j].net) return true;
    (a[i].last < b[j].last ? i : j) += 1;
  }
  return false;
}

}  // namespace

void spread_tracks(const std::vector<ChannelNet>& nets, ChannelRoutes& routes) {
  if (routes.track_count < 2) return;
  const TrackStretches stretches = track_stretches(nets, routes);
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
