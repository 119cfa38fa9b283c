// read_drawing DOT DRAWING: in what a drawing isn't a faithful picture of the DOT file, a line
// each. DRAWING may be - for standard input; without it the DOT file is drawn first, and the
// drawing is printed too. read_drawing --random KIND SEED prints the DOT text of a random graph.
// Returns 0 when there's no difference, 1 when there are some, 2 when a file can't be read.

#include <boxart/boxart.hpp>

#include "read_text.h"
#include "support/expected.h"
#include "support/random_graph.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

std::string text_of(const std::string& path) {
  if (path == "-") {
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int print_random(const std::string& kind, const std::string& seed) {
  for (const boxart::internal::Kind one : boxart::internal::all_kinds) {
    if (boxart::internal::name_of(one) != kind) continue;
    std::cout << boxart::internal::random_dot(one, static_cast<std::uint32_t>(std::stoul(seed)));
    return 0;
  }
  throw std::runtime_error("no kind of graphs is called " + kind);
}

int compare(const std::vector<std::string>& arguments) {
  const std::string dot = text_of(arguments.at(0));
  std::vector<boxart::Warning> warnings;
  const std::vector<boxart::internal::ResolvedGraph> graphs =
      boxart::internal::read_graphs(dot, boxart::Source::Dot, {}, warnings);
  const bool is_dense = arguments.back() == "--dense";
  const bool is_given = arguments.size() > (is_dense ? 2 : 1);
  const boxart::Options options{.density =
                                    is_dense ? boxart::Density::Dense : boxart::Density::Compact};
  const std::string drawing = is_given ? text_of(arguments[1]) : boxart::render(dot, options).text;
  if (!is_given) std::cout << drawing;
  const auto differences = boxart::internal::readback::differences(
      boxart::internal::readback::expected(graphs), drawing, is_dense);
  for (const std::string& difference : differences)
    std::cout << difference << '\n';
  return differences.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() == 3 && arguments[0] == "--random") {
      return print_random(arguments[1], arguments[2]);
    }
    if (!arguments.empty() && arguments.size() <= 3) return compare(arguments);
    std::cerr << "usage: read_drawing DOT [DRAWING] [--dense] | --random KIND SEED\n";
  } catch (const std::exception& error) {
    std::cerr << "read_drawing: " << error.what() << '\n';
  }
  return 2;
}
