#include "layered/channels/detail/spread_tracks.h"

#include "support/catch.h"

#include <vector>

namespace boxart::internal {
namespace {

std::vector<int> tracks_of(const ChannelRoutes& routes) {
  std::vector<int> tracks;
  for (const ChannelRoute& route : routes.routes)
    tracks.push_back(route.track);
  return tracks;
}

}  // namespace

TEST_CASE("between tracks whose lines run side by side one is left free") {
  const std::vector<ChannelNet> nets{{.tops = {0}, .bottoms = {10}},
                                     {.tops = {8}, .bottoms = {20}}};
  ChannelRoutes routes{.track_count = 2, .routes = {{.track = 0}, {.track = 1}}};
  spread_tracks(nets, routes);
  CHECK(tracks_of(routes) == std::vector{0, 2});
  CHECK(routes.track_count == 3);
}

TEST_CASE("tracks whose lines don't meet stay next to each other") {
  const std::vector<ChannelNet> nets{{.tops = {0}, .bottoms = {10}},
                                     {.tops = {11}, .bottoms = {20}},
                                     {.tops = {5}, .bottoms = {9}}};
  ChannelRoutes routes{.track_count = 3, .routes = {{.track = 0}, {.track = 1}, {.track = 2}}};
  spread_tracks(nets, routes);
  CHECK(tracks_of(routes) == std::vector{0, 1, 2});
  CHECK(routes.track_count == 3);
}

TEST_CASE("the two tracks of a dogleg may lie side by side, and are counted apart") {
  // The first net comes to the column 4 over a second track, from its column 12.
  const std::vector<ChannelNet> nets{{.tops = {0}, .bottoms = {4}}, {.tops = {2}, .bottoms = {6}}};
  ChannelRoutes routes{
      .track_count = 3,
      .routes = {{.track = 0, .doglegs = {{.bottom = 4, .column = 12, .track = 1}}}, {.track = 2}}};
  spread_tracks(nets, routes);
  CHECK(routes.routes[0].track == 0);
  CHECK(routes.routes[0].doglegs[0].track == 1);
  // It overlaps the second net's.
  CHECK(routes.routes[1].track == 3);
  CHECK(routes.track_count == 4);
}

TEST_CASE("without lines there is nothing to part") {
  ChannelRoutes routes{};
  spread_tracks({}, routes);
  CHECK(routes.track_count == 0);
}

}  // namespace boxart::internal
