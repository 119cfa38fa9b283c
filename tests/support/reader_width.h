#pragma once

#include <string_view>
#include <vector>

namespace boxart::internal::readback {

/// A grapheme cluster (UAX #29) of a line, by its bytes, and the cells that it takes: 0, 1 or 2.
struct Cluster {
  std::string_view text;
  char32_t first;
  int width;
};

/// The clusters of `line`, valid UTF-8, in order.
std::vector<Cluster> clusters_of(std::string_view line);

/// The cells that `line` takes.
int width_of(std::string_view line);

/// The cells of a reader who adds up what each code point takes, as wcwidth() has it.
int width_of_code_points(std::string_view line);

}  // namespace boxart::internal::readback
