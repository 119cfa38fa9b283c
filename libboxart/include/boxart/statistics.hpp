#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace boxart {

/// How much a frame holds, at any depth.
struct FrameStatistics {
  std::string name{};  ///< as the text has it
  std::size_t nodes = 0;
  std::size_t edges = 0;  ///< those with both ends in it
  std::size_t frames = 0;
};

/// How much a graph holds.
struct Statistics {
  std::string name{};
  bool directed = true;
  bool simple = true;  ///< no two edges from one node to the same other one
  std::size_t nodes = 0;
  std::size_t edges = 0;
  std::vector<FrameStatistics> frames{};  ///< a parent stands before its children
};

}  // namespace boxart
