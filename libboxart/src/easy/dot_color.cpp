#include "easy/dot_color.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace boxart::internal {

std::string dot_color(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash != std::string_view::npos && slash > 0) {
    const std::string_view scheme = value.substr(0, slash);
    return '/' + std::string(scheme == "w3c" ? "svg" : scheme) + std::string(value.substr(slash));
  }
  if (!value.starts_with("rgb(") && !value.starts_with("rgba(")) return std::string(value);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  std::size_t at = value.find('(') + 1;
  for (int i = 0; i < 3; ++i) {
    at = std::min(value.find_first_not_of(" ,", at), value.size());
    int number = -1;
    const auto [end, error] =
        std::from_chars(value.data() + at, value.data() + value.size(), number);
    if (error != std::errc{} || number < 0) return std::string(value);
    at = static_cast<std::size_t>(end - value.data());
    if (at < value.size() && value[at] == '%') {
      number = std::min(number, 100) * 255 / 100;
      ++at;
    }
    const auto byte = static_cast<std::size_t>(std::min(number, 255));
    out += digits[byte / 16];
    out += digits[byte % 16];
  }
  return out;
}

}  // namespace boxart::internal
