#include "base/decimal.h"

#include "base/ascii.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace boxart::internal {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), negative_(starts_with('-')) {
    if (negative_) ++at_;
  }

  std::optional<Decimal> run() {
    read_digits(false);
    if (starts_with('.')) {
      ++at_;
      read_digits(true);
    }
    if (!any_) return std::nullopt;
    read_exponent();
    const double value = scaled();
    if (!std::isfinite(value)) return std::nullopt;
    return Decimal{.value = negative_ ? -value : value, .length = at_};
  }

 private:
  static constexpr int max_exponent = 100'000;

  bool starts_with(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool is_digit(std::size_t i) const { return i < text_.size() && internal::is_digit(text_[i]); }

  void read_digits(bool behind_point) {
    constexpr std::uint64_t max_before = 999'999'999'999'999'999;  // ten times it is no overflow
    for (; is_digit(at_); ++at_) {
      any_ = true;
      const bool fits = digits_ <= max_before;
      if (fits) digits_ = digits_ * 10 + static_cast<std::uint64_t>(text_[at_] - '0');
      if (fits && behind_point) --exponent_;
      if (!fits && !behind_point) ++exponent_;
    }
  }

  /// Without digits it is no exponent: 1em is 1.
  void read_exponent() {
    if (!starts_with('e') && !starts_with('E')) return;
    std::size_t i = at_ + 1;
    const bool negative = i < text_.size() && text_[i] == '-';
    if (negative || (i < text_.size() && text_[i] == '+')) ++i;
    if (!is_digit(i)) return;
    int written = 0;
    for (; is_digit(i); ++i) {
      if (written < max_exponent) written = written * 10 + (text_[i] - '0');
    }
    exponent_ += negative ? -written : written;
    at_ = i;
  }

  /// digits_ x 10^exponent_
  double scaled() {
    constexpr std::uint64_t max_exact = std::uint64_t{1} << 53U;
    constexpr int max_tens = 22;  // that power of ten is exact in a double
    for (; digits_ > max_exact && digits_ % 10 == 0; ++exponent_)
      digits_ /= 10;
    auto value = static_cast<double>(digits_);
    const bool up = exponent_ > 0;
    for (int left = std::abs(exponent_); left > 0 && value != 0 && std::isfinite(value);) {
      double tens = 1;
      for (int i = 0; i < max_tens && left > 0; ++i, --left)
        tens *= 10;
      value = up ? value * tens : value / tens;
    }
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t digits_ = 0;
  int exponent_ = 0;
  bool any_ = false;
  bool negative_;
};

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
  return Reader(text).run();
}

}  // namespace boxart::internal
