#pragma once

namespace boxart::internal {

// What of <cmath> would be called in libm: to load that takes longer than to read a small graph.

/// The nearest whole number; of two the one farther from 0.
///
/// Requires: a long holds it.
inline long nearest_whole(double x) {
  const long whole = static_cast<long>(x);  // towards 0
  const double rest = x - static_cast<double>(whole);
  return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole;
}

/// What is left of `x` when as much of it as goes is taken off in periods, with the sign of `x`:
/// std::fmod. 0 where a double tells no parts of a period any more.
///
/// Requires: `period` is a whole number from 1 to 1000.
inline double modulo(double x, double period) {
  constexpr double most = 1e15;
  if (x < 0) return -modulo(-x, period);
  if (!(x < most)) return 0;
  // The product is exact, and so is the difference; the quotient may be rounded up to the next one.
  const double rest = x - static_cast<double>(static_cast<long>(x / period)) * period;
  return rest < 0 ? rest + period : rest;
}

}  // namespace boxart::internal
