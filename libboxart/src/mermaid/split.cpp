#include "mermaid/split.h"

#include "mermaid/characters.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    const std::string_view part = trimmed(text.substr(at, comma - at));
    if (!part.empty()) parts.emplace_back(part);
    at = comma + 1;
  }
  return parts;
}

}  // namespace boxart::internal
