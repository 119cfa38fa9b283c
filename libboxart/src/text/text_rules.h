#pragma once

#include <boxart/options.hpp>

namespace boxart {

/// How the texts of a graph are measured and written. Whatever makes a line obeys the same rules.
struct TextRules {
  Widths widths{};
};

}  // namespace boxart
