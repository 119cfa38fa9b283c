#pragma once

#include <boxart/boxart.hpp>

#include "base/stop_token.h"

#include <cstddef>
#include <string>

namespace boxart::internal {

/// Gathers finished rows, and hands them on when they are enough to be worth it: a drawing is never
/// in memory as a whole.
class RowBuffer {
 public:
  /// `stop` is asked until something is handed on: a part of an output looks like a whole one.
  explicit RowBuffer(const Output& output, StopToken stop = {}) : output_(output), stop_(stop) {}
  RowBuffer(const RowBuffer&) = delete;
  RowBuffer& operator=(const RowBuffer&) = delete;
  ~RowBuffer() = default;

  /// What isn't handed on yet: to be appended to, and no shorter than the rows that are finished.
  std::string& text() { return text_; }

  /// To be called after each row.
  void finish_row() {
    if (!has_begun_) stop_.ask();
    if (text_.size() >= enough) flush();
  }

  /// To be called at the end.
  void flush() {
    if (text_.empty()) return;
    has_begun_ = true;
    output_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t enough = std::size_t{1} << 16U;

  const Output& output_;
  StopToken stop_;
  std::string text_{};
  bool has_begun_ = false;
};

}  // namespace boxart::internal
