#include "resolve/links.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

/// RFC 3986: a letter, then letters, digits, `+`, `-` and `.`, up to the colon; empty when there is
/// none.
std::string_view scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(url[0])) return {};
  const std::string_view scheme = url.substr(0, colon);
  const bool good = std::ranges::all_of(scheme, [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
  return good ? scheme : std::string_view{};
}

bool equal_without_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool is_allowed(std::string_view url) {
  constexpr std::array<std::string_view, 4> schemes{"http", "https", "mailto", "file"};
  const std::size_t colon = url.find(':');
  // A colon behind the first slash, ? or # is no scheme's.
  if (colon == std::string_view::npos || url.find_first_of("/?#") < colon) return true;
  const std::string_view scheme = scheme_of(url);
  return std::ranges::any_of(
      schemes, [scheme](std::string_view known) { return equal_without_case(scheme, known); });
}

}  // namespace

std::string safe_link(std::string_view url) {
  // Browsers drop blanks and controls before a scheme, and some within it.
  const std::size_t start = std::min(url.find_first_not_of(" \t\r\n"), url.size());
  url.remove_prefix(start);
  std::string link;
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '"') {
      link += c;
    } else {
      link += '%';
      link += digits[byte >> 4U];
      link += digits[byte & 15U];
    }
  }
  return is_allowed(link) ? link : std::string{};
}

}  // namespace boxart::internal
