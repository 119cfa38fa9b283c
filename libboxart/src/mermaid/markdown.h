#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Asterisks or underscores that begin or end bold or italic letters.
struct MarkdownMark {
  std::size_t at;
  std::size_t length;
  bool opens;
  bool bold;    // `**x**`
  bool italic;  // `*x*`; both: `***x***`
};

/// The marks of a text in their order, without those that have no partner. Takes linear time.
std::vector<MarkdownMark> markdown_marks(std::string_view text);

}  // namespace boxart::internal
