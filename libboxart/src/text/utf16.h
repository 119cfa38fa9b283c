#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// A text that was UTF-16.
struct FromUtf16 {
  std::string text;           // in UTF-8, without the byte-order mark
  std::size_t first_invalid;  // the byte of the first U+FFFD in `text` that stands for what is no
                              // UTF-16; the size of `text` when there is none
};

/// `bytes` in UTF-8, if they begin with a byte-order mark of UTF-16 in either order. Half of a
/// surrogate pair and half of a code unit at the end are U+FFFD. Takes linear time.
///
/// A text in UTF-32 may begin with the same mark: see starts_utf32.
std::optional<FromUtf16> from_utf16(std::string_view bytes);

/// Do `bytes` begin with a byte-order mark of UTF-32?
bool starts_utf32(std::string_view bytes);

}  // namespace boxart::internal
