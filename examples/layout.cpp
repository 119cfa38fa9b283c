// Asks where everything stands, for a program that draws itself.
#include <boxart/boxart.hpp>

#include <iostream>

int main() {
  for (const boxart::Layout& layout : boxart::lay_out("digraph { a -> b -> c; a -> c }")) {
    std::cout << layout.width << " x " << layout.height << " cells\n";
    for (const boxart::Layout::Node& node : layout.nodes) {
      const auto& [x, y, width, height] = node.place;
      std::cout << node.name << ": column " << x << ", row " << y << ", " << width << " x "
                << height << '\n';
    }
    for (const boxart::Layout::Edge& edge : layout.edges) {
      std::cout << layout.nodes[static_cast<std::size_t>(edge.tail)].name << " -> "
                << layout.nodes[static_cast<std::size_t>(edge.head)].name << ':';
      for (const boxart::Layout::Cell& point : edge.points)
        std::cout << " (" << point.x << ' ' << point.y << ')';
      std::cout << '\n';
    }
  }
}
