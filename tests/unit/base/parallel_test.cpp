#include "base/parallel.h"

#include <boxart/boxart.hpp>

#include "support/catch.h"

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// Random trees beside each other, of different sizes.
std::string forest(int trees) {
  std::string dot = "digraph {";
  for (int tree = 0; tree < trees; ++tree) {
    const std::string prefix = " t" + std::to_string(tree) + "_";
    for (int i = 1; i < 3 + 7 * tree % 30; ++i)
      dot += prefix + std::to_string((i - 1) / 2) + " ->" + prefix + std::to_string(i);
  }
  return dot + " }";
}

}  // namespace

TEST_CASE("every index has its call, whatever the number of threads") {
  for (const int jobs : {1, 2, 3, 50}) {
    std::vector<int> calls(20, 0);
    for_each_index(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; });
    CHECK(calls == std::vector<int>(20, 1));
  }
  for_each_index(0, 4, [](std::size_t) { FAIL("nothing is to be done"); });
}

TEST_CASE("an exception in any thread reaches the caller, and ends the others") {
  for (const int jobs : {1, 2, 8}) {
    std::atomic<int> calls{0};
    const auto fail = [&](std::size_t i) {
      ++calls;
      if (i == 3) throw std::runtime_error("the fourth");
    };
    CHECK_THROWS_AS(for_each_index(1'000'000, jobs, fail), std::runtime_error);
    CHECK(calls < 1'000'000);
  }
}

TEST_CASE("a drawing is the same whatever the number of threads") {
  for (const Density density : {Density::Compact, Density::Dense}) {
    const std::string dot = forest(40);
    const std::string alone = render(dot, {.density = density, .jobs = 1}).text;
    for (const int jobs : {2, 3, 16})
      CHECK(render(dot, {.density = density, .jobs = jobs}).text == alone);
  }
}

}  // namespace boxart::internal
