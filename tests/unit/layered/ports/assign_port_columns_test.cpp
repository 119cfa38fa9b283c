#include "layered/ports/assign_port_columns.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <functional>
#include <random>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// The upper side of one node: its ports by range, from left to right, and its blocked columns.
struct TopSide {
  LayeredGraph layered{};
  Ports ports{};
  VertexShapes shapes{};

  TopSide(const std::vector<PortRange>& ranges, std::vector<int> blocked) {
    const VertexId node =
        layered.vertices.add({.kind = LayeredGraph::Vertex::Kind::Node, .node = NodeId{0}});
    layered.layers = {{node}};
    ports.at_bottom.add({});
    ports.at_top.add({});
    for (const PortRange& range : ranges) {
      ports.at_top[node].push_back(ports.ports.add({.vertex = node, .at_bottom = false}));
      shapes.ranges.add(range);
    }
    shapes.blocked_top.add(std::move(blocked));
    shapes.blocked_bottom.add({});
  }

  std::vector<int> columns() const {
    const PortColumns found = assign_port_columns(layered, ports, shapes);
    return {found.begin(), found.end()};
  }
};

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("one port stands in the middle of its range") {
  CHECK(TopSide({{1, 3}}, {}).columns() == Numbers{2});
  CHECK(TopSide({{5, 11}}, {}).columns() == Numbers{8});
}

TEST_CASE("ports are spread evenly, in their order") {
  CHECK(TopSide({{1, 9}, {1, 9}, {1, 9}}, {}).columns() == Numbers{2, 5, 8});
}

TEST_CASE("ports fill a range that has just room for them") {
  CHECK(TopSide({{1, 3}, {1, 3}, {1, 3}}, {}).columns() == Numbers{1, 2, 3});
}

TEST_CASE("ports leave the columns free that labels take left of them") {
  TopSide side({{1, 6}, {1, 6}, {1, 6}}, {});
  side.ports.ports[PortId{1}].label_columns = 3;
  CHECK(side.columns() == Numbers{1, 5, 6});
  side.ports.ports[PortId{0}].label_columns = 1;  // beside the corner
  CHECK(side.columns() == Numbers{1, 5, 6});
  side.shapes.of.add({.width = 8, .box_width = 8});
  const auto rooms = [&] {
    const IdVector<PortId, bool> found = label_rooms(
        side.ports, side.shapes, assign_port_columns(side.layered, side.ports, side.shapes));
    return std::vector<bool>(found.begin(), found.end());
  };
  CHECK(rooms() == std::vector<bool>{true, true, true});
  side.ports.ports[PortId{2}].label_columns = 1;
  CHECK(rooms() == std::vector<bool>{true, false, true});
}

TEST_CASE("a port stands beside a blocked column") {
  CHECK(TopSide({{1, 3}}, {2}).columns() == Numbers{1});
  CHECK(TopSide({{1, 3}}, {1, 2}).columns() == Numbers{3});
}

TEST_CASE("ports that are bound to fields stand in them") {
  CHECK(TopSide({{1, 5}, {7, 11}}, {6}).columns() == Numbers{3, 9});
}

TEST_CASE("ports that may stand anywhere take what bound ones leave") {
  CHECK(TopSide({{1, 11}, {4, 8}}, {}).columns() == Numbers{5, 6});
}

TEST_CASE("ports are spread evenly however many they are") {
  constexpr int count = 50'000;
  const std::vector<PortRange> ranges(count, {1, 2 * count - 1});
  const std::vector<int> columns = TopSide(ranges, {}).columns();
  CHECK(columns.front() == 1);
  CHECK(columns.back() == 2 * count - 1);
  CHECK(std::ranges::adjacent_find(columns, std::ranges::greater_equal{}) == columns.end());
}

TEST_CASE("where ranges overlap as they like each port has a place in its own") {
  std::mt19937 random(6);
  const auto below = [&random](int count) {
    return static_cast<int>(random() % static_cast<unsigned>(count));
  };
  for (int i = 0; i < 500; ++i) {
    const int count = i == 0 ? 20'000 : 2 + below(8);
    // Each has one column of its own at least.
    std::vector<PortRange> ranges;
    for (int column = 1; column <= count; ++column)
      ranges.push_back({std::max(1, column - below(4)), std::min(count, column + below(4))});
    std::ranges::shuffle(ranges, random);
    const TopSide side(ranges, {});
    const PortColumns port_columns = assign_port_columns(side.layered, side.ports, side.shapes);
    std::vector<int> columns;
    for (const PortId port : side.ports.ports.ids()) {
      CHECK(side.shapes.ranges[port].first <= port_columns[port]);
      CHECK(port_columns[port] <= side.shapes.ranges[port].last);
      columns.push_back(port_columns[port]);
    }
    std::ranges::sort(columns);
    REQUIRE(std::ranges::adjacent_find(columns) == columns.end());
  }
}

TEST_CASE("random sides give every port a column of its own in its range") {
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    const int width = 3 + static_cast<int>(random() % 20);
    std::vector<int> blocked;
    for (int column = 2; column < width; ++column) {
      if (random() % 6 == 0) blocked.push_back(column);
    }
    const int room = width - static_cast<int>(blocked.size());
    const int count = 1 + static_cast<int>(random() % static_cast<unsigned>(room));
    const std::vector<PortRange> ranges(static_cast<std::size_t>(count), {1, width});
    const TopSide side(ranges, blocked);
    INFO("side " << i);
    const PortColumns port_columns = assign_port_columns(side.layered, side.ports, side.shapes);
    REQUIRE(is_consistent(port_columns, side.ports, side.shapes));
  }
}

}  // namespace boxart::internal
