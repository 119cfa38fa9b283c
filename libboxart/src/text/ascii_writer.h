#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace boxart::internal {

/// Writes text in ASCII: other scripts in Latin letters, letters without their marks (ICU's
/// Any-Latin and Latin-ASCII), and what then is still not ASCII as `\u{1F600}`.
///
/// ICU is asked only from the first text on that needs it. One writer serves one thread.
class AsciiWriter {
 public:
  AsciiWriter();
  AsciiWriter(const AsciiWriter&) = delete;
  AsciiWriter& operator=(const AsciiWriter&) = delete;
  ~AsciiWriter();

  /// Requires: `text` is valid UTF-8. Ensures: every byte of the result is below 0x80.
  std::string write(std::string_view text) const;

 private:
  struct Rules;
  mutable std::unique_ptr<Rules> rules_;
};

}  // namespace boxart::internal
