#pragma once

namespace boxart::internal {

/// What it costs that a segment's lower end lies so far right of straight, in cells sideways: a
/// step is as bad as some way, so that a line with fewer may be a little longer.
constexpr int bend_cost(int bend) {
  constexpr int step_cost = 20;
  return bend == 0 ? 0 : (bend < 0 ? -bend : bend) + step_cost;
}

/// What a column of the whole drawing costs beside that.
constexpr int column_cost = 10;

}  // namespace boxart::internal
