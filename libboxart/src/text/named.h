#pragma once

#include "base/word.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace boxart::internal {

/// A word of an attribute's value, and what it means.
template <typename T>
struct Named {
  Word<24> name;
  T value;
};

template <typename T, std::size_t Size>
std::optional<T> find_named(const std::array<Named<T>, Size>& table, std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Named<T>::name);
  if (found == table.end()) return std::nullopt;
  return found->value;
}

}  // namespace boxart::internal
