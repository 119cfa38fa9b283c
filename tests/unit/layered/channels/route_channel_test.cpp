#include "layered/channels/detail/route_channel.h"

#include "support/catch.h"
#include "support/channel.h"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

int dogleg_count(const ChannelRoutes& routes) {
  int count = 0;
  for (const ChannelRoute& route : routes.routes)
    count += static_cast<int>(route.doglegs.size());
  return count;
}

bool any_failed(const ChannelRoutes& routes) {
  return std::ranges::any_of(routes.routes, &ChannelRoute::failed);
}

/// Nets of random ports, `spacing` columns apart. Those with fewer than two ports, or with both in
/// one column, are left out.
std::vector<ChannelNet> random_channel(std::mt19937& random, int columns, int count, int spacing) {
  std::vector<ChannelNet> nets(static_cast<std::size_t>(count));
  for (int column = 0; column < columns; ++column) {
    for (const bool at_top : {true, false}) {
      const auto net = random() % (static_cast<unsigned>(count) + 2);
      if (net >= static_cast<unsigned>(count)) continue;
      (at_top ? nets[net].tops : nets[net].bottoms).push_back(column * spacing);
    }
  }
  std::erase_if(nets, [](const ChannelNet& net) {
    return net.tops.size() + net.bottoms.size() < 2 ||
           (net.tops == net.bottoms && net.tops.size() == 1);
  });
  return nets;
}

std::string shown(const std::vector<ChannelNet>& nets) {
  std::string out;
  for (const ChannelNet& net : nets) {
    for (const int column : net.tops)
      out += std::to_string(column) + " ";
    out += "->";
    for (const int column : net.bottoms)
      out += " " + std::to_string(column);
    out += "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("an empty channel has no tracks") {
  CHECK(route_channel({}, {}, 0).track_count == 0);
  CHECK(route_channel({}, {.lines = {3, 5}}, 0).track_count == 0);
}

TEST_CASE("nets that don't overlap share a track") {
  const auto nets = channel("a..b..", ".a..b.");
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK(routes.track_count == 1);
  CHECK(channel_fault(nets, {}, routes) == "");
}

TEST_CASE("nets that overlap lie on different tracks") {
  const auto nets = channel("ab..", "..ab");
  CHECK(route_channel(nets, {}, 0).track_count == 2);
}

TEST_CASE("lines on one track are as far apart as is asked for") {
  const std::vector<ChannelNet> nets{{.tops = {0}, .bottoms = {4}}, {.tops = {9}, .bottoms = {5}}};
  CHECK(route_channel(nets, {}, 0).track_count == 1);
  CHECK(route_channel(nets, {}, 1).track_count == 2);
  const std::vector<ChannelNet> farther{{.tops = {0}, .bottoms = {4}},
                                        {.tops = {9}, .bottoms = {6}}};
  CHECK(route_channel(farther, {}, 1).track_count == 1);
}

TEST_CASE("where a port stands above another net's, the line from above turns off first") {
  const auto nets = channel("ba...", ".b..a");
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK(routes.routes[0].track < routes.routes[1].track);
  CHECK(dogleg_count(routes) == 0);
}

TEST_CASE("of two nets that overlap, the one lies above that makes fewer crossings there") {
  const auto rightwards = channel("a.b...", "...a.b");
  const auto leftwards = channel("...a.b", "a.b...");
  CHECK(count_channel_crossings(rightwards, route_channel(rightwards, {}, 0)) == 0);
  CHECK(count_channel_crossings(leftwards, route_channel(leftwards, {}, 0)) == 0);
}

TEST_CASE("a net with several ports below is one line on one track") {
  const auto nets = channel("..a..", "a.a.a");
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK(routes.track_count == 1);
  CHECK(dogleg_count(routes) == 0);
  CHECK(channel_fault(nets, {}, routes) == "");
}

TEST_CASE("a net with both ports below turns round in the channel") {
  const auto nets = channel("", "a...a");
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK(routes.track_count == 1);
  CHECK(channel_fault(nets, {}, routes) == "");
}

TEST_CASE("two nets that wait for each other are opened by one dogleg") {
  const auto nets = channel("a..b", "b..a");
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK(dogleg_count(routes) == 1);
  CHECK_FALSE(any_failed(routes));
  CHECK(channel_fault(nets, {}, routes) == "");
}

TEST_CASE("a cycle of three nets is opened by one dogleg") {
  const auto nets = channel("a..b..c", "c..a..b");
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK(dogleg_count(routes) == 1);
  CHECK(channel_fault(nets, {}, routes) == "");
}

TEST_CASE("a dogleg keeps out of walls") {
  const auto nets = channel("a..b", "b..a");
  const std::vector<int> walls{1, 2, 4, 5};
  const ChannelRoutes routes = route_channel(nets, {.lines = walls}, 0);
  CHECK_FALSE(any_failed(routes));
  CHECK(channel_fault(nets, walls, routes) == "");
}

TEST_CASE("a dogleg steps over lines, and not over borders of frames") {
  const auto nets = channel("a..b", "b..a");
  const ChannelRoutes over_lines = route_channel(nets, {.lines = {1, 2, 4, 5}}, 0);
  const ChannelRoutes between_borders =
      route_channel(nets, {.lines = {1, 4, 5}, .borders = {2}}, 0);
  CHECK(over_lines.routes[0].doglegs.size() + over_lines.routes[1].doglegs.size() == 1);
  CHECK(channel_fault(nets, {1, 2, 4, 5}, between_borders) == "");
  REQUIRE(between_borders.routes[0].doglegs.size() == 1);
  CHECK(between_borders.routes[0].doglegs[0].column == 6);
  CHECK(any_failed(route_channel(nets, {.lines = {1}, .borders = {2, 4}}, 0)));
}

TEST_CASE("lines cross walls without running down in them") {
  const auto nets = channel("a....", "....a");
  const std::vector<int> walls{1, 2, 3};
  CHECK(channel_fault(nets, walls, route_channel(nets, {.lines = walls}, 0)) == "");
}

TEST_CASE("a net fails only where no dogleg of the cycle has room") {
  const auto crowded = channel("a..b.", "bbaaa");
  const ChannelRoutes routes = route_channel(crowded, {}, 0);
  CHECK(any_failed(routes));
  CHECK(channel_fault(crowded, {}, routes) == "");

  const auto roomy = channel("a....b...", "b.b.a.a.a");
  CHECK_FALSE(any_failed(route_channel(roomy, {}, 0)));
}

TEST_CASE("a dogleg has no dogleg of its own") {
  // A dogleg waits for another ring here; to open it again and again would never end.
  const std::vector<ChannelNet> nets{{.tops = {12, 30}, .bottoms = {42, 45}},
                                     {.tops = {21}, .bottoms = {30}},
                                     {.tops = {0, 42}, .bottoms = {12}},
                                     {.tops = {45}, .bottoms = {0}}};
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK_FALSE(any_failed(routes));
  CHECK(channel_fault(nets, {}, routes) == "");
}

TEST_CASE("every channel of three nets over three columns is routed without overlap") {
  for (const int spacing : {1, 2}) {
    for (unsigned number = 0; number < 4096; ++number) {
      std::vector<ChannelNet> nets(3);
      unsigned rest = number;
      for (int port = 0; port < 6; ++port, rest /= 4) {
        if (rest % 4 == 3) continue;
        auto& net = nets[rest % 4];
        (port < 3 ? net.tops : net.bottoms).push_back(port % 3 * spacing);
      }
      std::erase_if(nets, [](const ChannelNet& net) {
        return net.tops.size() + net.bottoms.size() < 2 ||
               (net.tops == net.bottoms && net.tops.size() == 1);
      });
      const ChannelRoutes routes = route_channel(nets, {}, 0);
      INFO("spacing " << spacing << ": " << shown(nets));
      REQUIRE(channel_fault(nets, {}, routes) == "");
      if (spacing == 2) REQUIRE_FALSE(any_failed(routes));
    }
  }
}

TEST_CASE("random channels are routed without overlap") {
  std::mt19937 random(20240607);
  for (int i = 0; i < 1500; ++i) {
    const int columns = 2 + static_cast<int>(random() % 24);
    const int count = 1 + static_cast<int>(random() % 12);
    const int spacing = 1 + static_cast<int>(random() % 3);
    const auto nets = random_channel(random, columns, count, spacing);
    std::vector<int> walls;
    for (int column = 0; column < columns * spacing; ++column) {
      // Ports stand at multiples of the spacing.
      if (column % spacing != 0 && random() % 5 == 0) walls.push_back(column);
    }
    const ChannelRoutes routes = route_channel(nets, {.lines = walls}, 0);
    const std::string fault = channel_fault(nets, walls, routes);
    INFO("channel " << i << ": " << shown(nets));
    REQUIRE(fault == "");
  }
}

TEST_CASE("ports with two free columns between them leave room for all doglegs") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    const auto nets = random_channel(random, 2 + static_cast<int>(random() % 16), 8, 3);
    INFO("channel " << i << ": " << shown(nets));
    REQUIRE_FALSE(any_failed(route_channel(nets, {}, 0)));
  }
}

TEST_CASE("the same channel is routed the same way") {
  std::mt19937 random(99);
  const auto nets = random_channel(random, 40, 15, 2);
  const ChannelRoutes first = route_channel(nets, {}, 0);
  const ChannelRoutes second = route_channel(nets, {}, 0);
  CHECK(first.track_count == second.track_count);
  for (std::size_t i = 0; i < nets.size(); ++i) {
    CHECK(first.routes[i].track == second.routes[i].track);
    CHECK(first.routes[i].doglegs.size() == second.routes[i].doglegs.size());
  }
}

TEST_CASE("a channel of thousands of nets is routed in a moment") {
  std::vector<ChannelNet> nets;
  constexpr int count = 5000;
  for (int i = 0; i < count; ++i) {
    nets.push_back({.tops = {4 * i}, .bottoms = {4 * ((i * 7) % count) + 2}});
  }
  const ChannelRoutes routes = route_channel(nets, {}, 0);
  CHECK_FALSE(any_failed(routes));
  CHECK(routes.track_count <= count);
}

}  // namespace boxart::internal
