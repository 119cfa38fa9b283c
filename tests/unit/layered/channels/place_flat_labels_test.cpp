#include "layered/channels/detail/place_flat_labels.h"

#include "support/catch.h"

#include <vector>

namespace boxart::internal {

TEST_CASE("a label of a flat edge begins a blank below its own track") {
  const std::vector<ChannelNet> nets{{.tops = {}, .bottoms = {2, 12}}};
  ChannelRoutes routes{.track_count = 1, .routes = {{.track = 0}}};
  const std::vector<FlatLabel> labels{{.net = 0, .first = 11, .line = 12, .rows = 5}};
  CHECK(place_flat_labels(nets, labels, routes) == std::vector{2});
  CHECK(routes.track_count == 8);  // two rows, five of the label, a blank one
}

TEST_CASE("labels of arcs that nest begin below their own tracks each") {
  const std::vector<ChannelNet> nets{{.tops = {}, .bottoms = {2, 14}},
                                     {.tops = {}, .bottoms = {4, 12}}};
  ChannelRoutes routes{.track_count = 3, .routes = {{.track = 0}, {.track = 2}}};
  const std::vector<FlatLabel> labels{{.net = 0, .first = 13, .line = 14, .rows = 7},
                                      {.net = 1, .first = 11, .line = 12, .rows = 1}};
  CHECK(place_flat_labels(nets, labels, routes) == std::vector{2, 4});
  CHECK(routes.track_count == 10);
}

TEST_CASE("a label keeps two blanks from lines of others over its columns") {
  const std::vector<ChannelNet> nets{{.tops = {}, .bottoms = {2, 12}},
                                     {.tops = {0}, .bottoms = {20}}};
  ChannelRoutes routes{.track_count = 4, .routes = {{.track = 0}, {.track = 3}}};
  const std::vector<FlatLabel> labels{{.net = 0, .first = 10, .line = 12, .rows = 1}};
  CHECK(place_flat_labels(nets, labels, routes) == std::vector{6});
}

TEST_CASE("a label stands below the second track over which its line comes to the port") {
  const std::vector<ChannelNet> nets{{.tops = {}, .bottoms = {2, 12}}};
  ChannelRoutes routes{
      .track_count = 5,
      .routes = {{.track = 0, .doglegs = {{.bottom = 12, .column = 16, .track = 4}}}}};
  const std::vector<FlatLabel> labels{{.net = 0, .first = 11, .line = 12, .rows = 1}};
  CHECK(place_flat_labels(nets, labels, routes) == std::vector{6});
}

TEST_CASE("tracks without labels stay as they are") {
  ChannelRoutes routes{.track_count = 1, .routes = {{.track = 0}}};
  CHECK(place_flat_labels({{.tops = {}, .bottoms = {2, 12}}}, {}, routes).empty());
  CHECK(routes.track_count == 1);
}

}  // namespace boxart::internal
