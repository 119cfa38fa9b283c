#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace boxart::internal {

/// A word of up to `Most` bytes in a table, in place. Where a table holds addresses, they are
/// filled in each time that the program starts, on pages that are its own from then on; one of
/// these words is read when something is looked up in it, and only then.
template <std::size_t Most>
class Word {
 public:
  constexpr Word() = default;
  /// Requires: it is no longer than that.
  constexpr explicit Word(std::string_view text) : size_(static_cast<std::uint8_t>(text.size())) {
    static_assert(Most < 256);
    std::ranges::copy(text, bytes_.begin());
  }
  template <std::size_t Size>
  requires(Size <=
           Most + 1) constexpr Word(const char (&text)[Size])  // NOLINT: tables hold literals
      : Word(std::string_view(static_cast<const char*>(text), Size - 1)) {}

  constexpr std::size_t size() const { return size_; }
  constexpr operator std::string_view() const {  // NOLINT: it is one
    return {bytes_.data(), size_};
  }

  friend constexpr bool operator==(const Word& a, std::string_view b) {
    return std::string_view(a) == b;
  }
  friend constexpr std::strong_ordering operator<=>(const Word& a, std::string_view b) {
    return std::string_view(a) <=> b;
  }
  friend constexpr bool operator==(const Word& a, const Word& b) {
    return a == std::string_view(b);
  }
  friend constexpr std::strong_ordering operator<=>(const Word& a, const Word& b) {
    return a <=> std::string_view(b);
  }

 private:
  std::array<char, Most> bytes_{};
  std::uint8_t size_ = 0;
};

}  // namespace boxart::internal
