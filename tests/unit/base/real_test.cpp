#include "base/real.h"

#include "support/catch.h"

#include <cmath>
#include <random>

namespace boxart::internal {
namespace {

TEST_CASE("the nearest whole number is that of lround") {
  for (const double x : {0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370497.5})
    CHECK(nearest_whole(x) == std::lround(x));
  std::mt19937 random(1);
  std::uniform_real_distribution<double> reals(-1e6, 1e6);
  for (int i = 0; i < 1000; ++i) {
    const double x = reals(random);
    CHECK(nearest_whole(x) == std::lround(x));
  }
}

TEST_CASE("what whole periods leave is exactly what fmod leaves") {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> reals(-1e6, 1e6);
  for (const double period : {1.0, 6.0, 90.0}) {
    for (int i = 0; i < 1000; ++i) {
      const double x = reals(random);
      CHECK(modulo(x, period) == std::fmod(x, period));
      const double whole = std::floor(x) * period;
      for (const double near : {std::nextafter(whole, -1e9), whole, std::nextafter(whole, 1e9)})
        CHECK(modulo(near, period) == std::fmod(near, period));
    }
  }
  CHECK(modulo(1e300, 90) == 0);
}

}  // namespace
}  // namespace boxart::internal
