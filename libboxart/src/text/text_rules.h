#pragma once

#include <boxart/options.hpp>

namespace boxart::internal {

class AsciiWriter;

enum class Justify { Left, Center, Right };

/// How the texts of a graph are measured and written. Whatever makes a line obeys the same rules.
struct TextRules {
  /// As `wrap`: at 1.4 times the square root of a line's cells, as Graph::Easy has it.
  static constexpr int automatic = -1;

  Widths widths{};
  int wrap = 0;                        // cells at which lines are wrapped; 0: they are not
  Justify align = Justify::Center;     // of lines whose end doesn't say it
  const AsciiWriter* ascii = nullptr;  // writes all in ASCII, where there is one
};

}  // namespace boxart::internal
