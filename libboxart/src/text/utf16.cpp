#include "text/utf16.h"

#include "text/utf8.h"

#include <algorithm>

namespace boxart::internal {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}

bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

std::optional<FromUtf16> from_utf16(std::string_view bytes) {
  const bool is_little = bytes.starts_with("\xFF\xFE");
  if (!is_little && !bytes.starts_with("\xFE\xFF")) return std::nullopt;
  bytes.remove_prefix(2);
  const auto unit = [&](std::size_t at) {
    const char32_t first = static_cast<unsigned char>(bytes[at]);
    const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
    return is_little ? second << 8U | first : first << 8U | second;
  };
  FromUtf16 out{.text = {}, .first_invalid = std::string::npos};
  out.text.reserve(bytes.size() / 2);
  const auto append_invalid = [&out] {
    out.first_invalid = std::min(out.first_invalid, out.text.size());
    append_utf8(out.text, replacement);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t value = unit(at);
    const bool is_pair =
        is_high_surrogate(value) && at + 3 < bytes.size() && is_low_surrogate(unit(at + 2));
    if (is_pair) {
      at += 2;
      append_utf8(out.text, 0x10000 + ((value - 0xD800) << 10U) + (unit(at) - 0xDC00));
    } else if (is_high_surrogate(value) || is_low_surrogate(value)) {
      append_invalid();
    } else {
      append_utf8(out.text, value);
    }
  }
  if (at < bytes.size()) append_invalid();
  out.first_invalid = std::min(out.first_invalid, out.text.size());
  return out;
}

bool starts_utf32(std::string_view bytes) {
  constexpr std::string_view little{"\xFF\xFE\0\0", 4};
  constexpr std::string_view big{"\0\0\xFE\xFF", 4};
  return bytes.starts_with(little) || bytes.starts_with(big);
}

}  // namespace boxart::internal
