#pragma once

#include <boxart/boxart.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What fuzzers give, byte by byte. Behind the last one come zeros.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size)
      : bytes_(reinterpret_cast<const char*>(data), size) {}

  bool empty() const { return bytes_.empty(); }
  unsigned next();
  /// As many as the next one says, or what is left.
  std::string_view text();
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

/// Ends the program with a message: the fuzzer keeps what it was given.
void require(bool holds, std::string_view law, std::string_view what);

/// Little enough for some hundred graphs a second. `stop` counts how often it is asked, so that the
/// same input ends at the same place.
boxart::Limits fuzz_limits();

/// Options by a byte or two. None of them changes what is in the drawing.
boxart::Options fuzz_options(Bytes& bytes);

/// Valid UTF-8, and no control characters but line feeds; with colours or links escape sequences.
void require_readable(std::string_view drawing, bool may_have_sequences);

/// Draws the text and checks that it comes out readable, and the same when it is drawn again, or
/// after it was written as DOT and read back. A text that can't be read, or that is too large,
/// is fine too.
void require_sound(std::string_view text, const boxart::Options& options);
