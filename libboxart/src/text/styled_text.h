#pragma once

#include "base/color.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace boxart::internal {

/// The style of a part of a text, shown where the output has colours. Nothing set: the style of
/// what the text stands in.
struct TextStyle {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  std::optional<Color> color{};
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// The bytes [begin, end) of a text that have a style of their own.
struct TextSpan {
  std::size_t begin;
  std::size_t end;
  TextStyle style;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// A text with its styles. Spans are in order, not empty, and apart; they begin and end between
/// code points.
struct StyledText {
  std::string text{};
  std::vector<TextSpan> spans{};
};

/// What of `spans` lies in the bytes [begin, end), counted from `begin`.
std::vector<TextSpan> spans_within(const std::vector<TextSpan>& spans,
                                   std::size_t begin,
                                   std::size_t end);

/// The bytes [begin, end) of `text`, with the styles that they have.
StyledText slice(const StyledText& text, std::size_t begin, std::size_t end);

}  // namespace boxart::internal
