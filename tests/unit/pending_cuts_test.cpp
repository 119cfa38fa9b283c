#include "layout/pending_cuts.h"

#include "layout/stretch.h"
#include "support/catch.h"

#include <cstddef>
#include <random>
#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("pending cuts move columns as one stretch after the other does") {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    const int size = static_cast<int>(random() % 30);
    PendingCuts pending(size);
    std::vector<int> places;
    for (int at = 0; at <= size; ++at)
      places.push_back(at);
    for (int step = 0; step < 12; ++step) {
      std::vector<int> cuts(random() % 4);
      for (int& cut : cuts)
        cut = static_cast<int>(random() % static_cast<unsigned>(places.back() + 1));
      const CutMap map(cuts);
      for (int& place : places)
        place = map(place);
      pending.add(cuts);
      const CutMap whole(pending.cuts());
      REQUIRE(pending.count() == whole.count());
      int own = 0;
      for (int place = 0; place <= places.back(); ++place) {
        while (places[static_cast<std::size_t>(own)] < place)
          ++own;
        REQUIRE(pending.own_from(place) == own);
      }
      for (int at = 0; at <= size; ++at) {
        REQUIRE(pending(at) == places[static_cast<std::size_t>(at)]);
        REQUIRE(whole(at) == places[static_cast<std::size_t>(at)]);
      }
    }
  }
}

}  // namespace
}  // namespace boxart::internal
