#pragma once

#include "base/geometry.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {

/// What would make a drawing unreadable, a sentence each.
class Conflicts {
 public:
  void report(std::string_view what, Point p) {
    // A broken layout may break in every cell; the first ones tell enough.
    constexpr std::size_t max = 100;
    if (found_.size() >= max) return;
    std::string text(what);
    text += " at column " + std::to_string(p.x) + ", row " + std::to_string(p.y);
    found_.push_back(std::move(text));
  }

  const std::vector<std::string>& found() const { return found_; }

 private:
  std::vector<std::string> found_{};
};

}  // namespace boxart::internal
