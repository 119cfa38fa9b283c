#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

// Characters of ASCII, whatever the locale is.

constexpr bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

constexpr bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

constexpr bool is_blank(char c) {
  return c == ' ' || ('\t' <= c && c <= '\r');
}

constexpr char lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char upper(char c) {
  return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = lower(c);
  return out;
}

inline std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = upper(c);
  return out;
}

}  // namespace boxart::internal
