#include "text/utf8.h"

#include <array>
#include <cassert>
#include <cstdio>

namespace boxart::internal {

CodePoint decode(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const char32_t lead = byte(at);
  const CodePoint latin1{.value = lead, .length = 1, .valid = false};
  if (lead < 0x80) return {.value = lead, .length = 1};
  std::size_t length = 0;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4;
  if (length == 0 || at + length > text.size()) return latin1;
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return latin1;
    value = value << 6U | (byte(at + i) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return latin1;
  return {.value = value, .length = length};
}

void append_utf8(std::string& text, char32_t value) {
  assert(value <= 0x10FFFF);
  const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    push(value);
  } else if (value < 0x800) {
    push(0xC0U | value >> 6U);
    push(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    push(0xE0U | value >> 12U);
    push(0x80U | (value >> 6U & 0x3FU));
    push(0x80U | (value & 0x3FU));
  } else {
    push(0xF0U | value >> 18U);
    push(0x80U | (value >> 12U & 0x3FU));
    push(0x80U | (value >> 6U & 0x3FU));
    push(0x80U | (value & 0x3FU));
  }
}

void append_escape(std::string& text, char32_t value) {
  std::array<char, 16> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "\\u{%X}", static_cast<unsigned>(value));
  text.append(buffer.data(), static_cast<std::size_t>(length));
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (!point.valid) return at;
    at += point.length;
  }
  return text.size();
}

std::string to_utf8(std::string_view text) {
  std::size_t from = find_invalid_utf8(text);
  std::string out(text.substr(0, from));
  while (from < text.size()) {
    const CodePoint point = decode(text, from);
    append_utf8(out, point.value);
    from += point.length;
  }
  return out;
}

std::string latin1_to_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text)
    append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace boxart::internal
