#include "scene/route/detail/pending_insertions.h"

#include "scene/insert_rows_and_columns.h"
#include "support/catch.h"

#include <cstddef>
#include <random>
#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("pending insertions move columns as one stretch after the other does") {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    const int size = static_cast<int>(random() % 30);
    PendingInsertions pending(size);
    std::vector<int> positions;
    for (int at = 0; at <= size; ++at)
      positions.push_back(at);
    for (int step = 0; step < 12; ++step) {
      std::vector<int> insertions(random() % 4);
      for (int& insertion : insertions)
        insertion = static_cast<int>(random() % static_cast<unsigned>(positions.back() + 1));
      const ShiftMap map(insertions);
      for (int& position : positions)
        position = map(position);
      pending.add(insertions);
      const ShiftMap whole(pending.insertions());
      REQUIRE(pending.count() == whole.count());
      int own = 0;
      for (int position = 0; position <= positions.back(); ++position) {
        while (positions[static_cast<std::size_t>(own)] < position)
          ++own;
        REQUIRE(pending.own_from(position) == own);
      }
      for (int at = 0; at <= size; ++at) {
        REQUIRE(pending(at) == positions[static_cast<std::size_t>(at)]);
        REQUIRE(whole(at) == positions[static_cast<std::size_t>(at)]);
      }
    }
  }
}

}  // namespace
}  // namespace boxart::internal
