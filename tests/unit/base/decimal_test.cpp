#include "base/decimal.h"

#include "support/catch.h"

#include <cstdlib>
#include <random>
#include <string>

namespace boxart::internal {
namespace {

std::string rest_of(const std::string& text) {
  const auto number = read_decimal(text);
  return number ? text.substr(number->length) : "no number";
}

double value_of(const std::string& text) {
  const auto number = read_decimal(text);
  REQUIRE(number);
  return number->value;
}

TEST_CASE("a decimal number ends where nothing more belongs to it") {
  CHECK(rest_of("1") == "");
  CHECK(rest_of("-12.5pt") == "pt");
  CHECK(rest_of(".5.5") == ".5");
  CHECK(rest_of("5.,") == ",");
  CHECK(rest_of("1e3e") == "e");
  CHECK(rest_of("1E+3 ") == " ");
  CHECK(rest_of("1em") == "em");
  CHECK(rest_of("1e-") == "e-");
  CHECK(rest_of("0x10") == "x10");
  for (const char* const text : {"", "-", ".", "-.", "+1", " 1", "e5", "inf", "nan", "--1"})
    CHECK(rest_of(text) == "no number");
}

TEST_CASE("a decimal number that no double holds is none, and a small one is 0") {
  CHECK(rest_of("1e309") == "no number");
  CHECK(rest_of("-1e99999999999999999999") == "no number");
  CHECK(value_of("1e308") > 9e307);
  CHECK(value_of("1e-400") == 0);
  CHECK(value_of("0e99999999999999999999") == 0);
  CHECK(value_of("1e-99999999999999999999") == 0);
  CHECK(value_of("1" + std::string(300, '0') + "e-300") == 1);
  CHECK(value_of("0." + std::string(300, '0') + "1e301") == 1);
}

TEST_CASE("a decimal number of up to 15 digits is exactly rounded") {
  std::mt19937 random(1);
  const auto below = [&random](unsigned count) { return static_cast<unsigned>(random() % count); };
  for (int i = 0; i < 20'000; ++i) {
    std::string text = below(2) == 0 ? "-" : "";
    const unsigned digits = 1 + below(15);
    const unsigned point = below(digits + 1);
    for (unsigned at = 0; at < digits; ++at) {
      if (at == point) text += '.';
      text += static_cast<char>('0' + below(10));
    }
    if (below(2) == 0) text += "e" + std::to_string(static_cast<int>(below(28)) - 7);
    CHECK(value_of(text) == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("zeros behind a decimal number change nothing") {
  CHECK(value_of("0.1") == value_of("0.10000000000000000000000000000"));
  CHECK(value_of("0.3") == value_of("000000000000000000000000000000.3"));
}

}  // namespace
}  // namespace boxart::internal
