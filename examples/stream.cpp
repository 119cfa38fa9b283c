// Writes a large drawing row by row, when it is known how large it is.
#include <boxart/boxart.hpp>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

int main() {
  std::string dot = "digraph { n0";
  for (int i = 1; i < 20000; ++i)
    dot += " -> n" + std::to_string(i);
  const boxart::Document document(dot + " }");

  // Everything has its place now, and no cell is painted yet.
  const boxart::Drawings drawings = document.drawings();
  std::cout << drawings.size().columns << " x " << drawings.size().rows << " cells\n";

  std::size_t bytes = 0;
  std::size_t largest = 0;
  drawings.write([&](std::string_view rows) {
    bytes += rows.size();
    largest = std::max(largest, rows.size());
  });
  std::cout << bytes << " bytes in pieces of at most " << largest / 1024 << " KiB\n";
}
