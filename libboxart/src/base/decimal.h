#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace boxart::internal {

/// A number, and how many bytes of a text are its own.
struct Decimal {
  double value;
  std::size_t length;
};

/// The number that `text` starts with: digits with or without a minus, a point and an exponent,
/// such as -.5 or 1e3. None where it starts with none, or with one too large for a double.
///
/// Written out, since std::from_chars of a double isn't in every C++ library and strtod asks the
/// locale. Numbers of up to 15 digits, and 22 zeros, are exactly rounded, longer ones to some last
/// bits: the same ones everywhere, as IEEE 754 has the result of each product and quotient.
std::optional<Decimal> read_decimal(std::string_view text);

}  // namespace boxart::internal
