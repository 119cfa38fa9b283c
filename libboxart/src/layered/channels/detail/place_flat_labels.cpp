#include "layered/channels/detail/place_flat_labels.h"

#include "layered/channels/detail/track_stretches.h"

#include <algorithm>
#include <map>

namespace boxart::internal {

std::vector<int> place_flat_labels(const std::vector<ChannelNet>& nets,
                                   const std::vector<FlatLabel>& labels,
                                   ChannelRoutes& routes) {
  std::vector<int> rows(labels.size(), 0);
  if (labels.empty()) return rows;
  // Those that no line was found above yet, by the columns of their own ones.
  std::map<int, std::size_t> open;
  for (std::size_t i = 0; i < labels.size(); ++i)
    open[labels[i].line] = i;
  const TrackStretches stretches = track_stretches(nets, routes);
  for (std::size_t track = stretches.size(); track-- > 0;) {
    for (const TrackStretch& stretch : stretches[track]) {
      auto at = open.lower_bound(stretch.first);
      while (at != open.end() && labels[at->second].first <= stretch.last) {
        const bool is_own = stretch.net == static_cast<int>(labels[at->second].net);
        rows[at->second] = static_cast<int>(track) + (is_own ? 2 : 3);
        at = open.erase(at);
      }
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i)
    routes.track_count = std::max(routes.track_count, rows[i] + labels[i].rows + 1);
  return rows;
}

}  // namespace boxart::internal
