#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// A drawing written as a raw string that begins with a line feed: the same without that, so that
/// the first row of the picture stands under the following ones.
inline std::string picture(std::string_view raw) {
  if (raw.starts_with('\n')) raw.remove_prefix(1);
  return std::string(raw);
}

}  // namespace boxart::internal
