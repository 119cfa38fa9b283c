#pragma once

#include <boxart/code.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// A place that DOT reads otherwise than its writer is likely to have meant.
struct LintFinding {
  Code code;
  std::size_t offset;  // bytes from the start
  std::string message;
};

/// Such places in a text that can be read, in its order, the first twenty: names with quotes of a
/// word processor, arrows of other languages that are names here, names like `a-1` or `1a`, which
/// are two, `rankdir: LR`, which is a node with a port, titles of several words without quotes,
/// clusters that lack their first word, and edges to the name of a cluster, which is a node. `has_split` says that cgraph told of such a name. Takes linear time; little of it
/// where no such character stands in the text.
std::vector<LintFinding> lint(std::string_view text, bool has_split);

}  // namespace boxart::internal
