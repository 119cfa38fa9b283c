#include "mermaid/places.h"

#include <algorithm>

namespace boxart::internal {
namespace {

constexpr std::size_t block = 64;

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

Places::Places(std::string_view text) : text_(text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % block == 0) counts_.push_back(characters);
    if (starts_character(text[i])) ++characters;
    if (text[i] == '\n') lines_.push_back(i + 1);
  }
  counts_.push_back(characters);
}

std::size_t Places::characters_before(std::size_t offset) const {
  const std::size_t start = offset / block * block;
  const std::string_view rest = text_.substr(start, offset - start);
  return counts_[offset / block] +
         static_cast<std::size_t>(std::ranges::count_if(rest, starts_character));
}

Position Places::of(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(lines_, offset);
  const std::size_t characters = characters_before(offset) - characters_before(*(next - 1));
  return {.line = static_cast<int>(next - lines_.begin()),
          .column = static_cast<int>(characters) + 1};
}

}  // namespace boxart::internal
