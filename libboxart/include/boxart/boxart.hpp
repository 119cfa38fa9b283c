#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace boxart {

/// A finished drawing.
struct Rendering {
  std::string text;               ///< UTF-8; every line ends in LF
  std::vector<Warning> warnings;  ///< what was left out or read otherwise than written
};

/// Draws every graph in `dot`, with a blank line between two.
///
/// Reads no environment, prints nothing, keeps nothing between calls; several threads may call at
/// once. The same input gives the same bytes on every machine.
///
/// Throws Error when `dot` can't be read, and std::runtime_error when a text needs ICU, which is
/// loaded only then, and it can't be loaded.
Rendering render(std::string_view dot, const Options& options = {});

}  // namespace boxart
