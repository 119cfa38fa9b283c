#include "scene/route/detail/detour_lanes.h"

#include <algorithm>
#include <cassert>

namespace boxart::internal {

namespace {

bool is_own(int place) {
  return place % 2 != 0;
}

}  // namespace

void DetourLanes::add_run(int first, int end) {
  const auto add = [&](int place) { lanes_.push_back({.place = place, .run = first}); };
  const int first_own = is_own(first) ? first : first + 1;
  const int last_own = is_own(end - 1) ? end - 1 : end - 2;
  if (end - first <= 5) {
    for (int place = first; place < end; ++place) {
      // An own column next to it has the same neighbours, or fewer.
      const bool is_worse = !is_own(place) && (place + 3 < end || place - 3 >= first);
      if (!is_worse) add(place);
    }
    return;
  }
  for (int place = first_own; place <= last_own; place += 2) {
    // From the second on to the last but one they are all alike.
    if (place == first_own + 4) place = std::max(place, last_own - 2);
    add(place);
  }
}

void DetourLanes::join(int first, int end) {
  for (int lane = 0; lane < count(); ++lane) {
    Lane& here = lanes_[static_cast<std::size_t>(lane)];
    const int reach = is_own(here.place) ? 2 : 1;
    if (here.place - reach >= first) here.low = like(here.place - reach);
    if (here.place + reach < end) here.high = like(here.place + reach);
  }
}

int DetourLanes::own_between(int from, int to) const {
  if (from < 0 || from >= count()) return 0;
  return from < to ? (place(to) + 1) / 2 - (place(from) + 1) / 2 : place(from) / 2 - place(to) / 2;
}

void DetourLanes::choose(int first, int end, std::vector<int> breaks) {
  lanes_.clear();
  breaks.push_back(end);
  std::ranges::sort(breaks);
  int run = first;
  for (const int at : breaks) {
    if (at <= run || at > end) continue;
    add_run(run, at);
    run = at;
  }
  join(first, end);
}

void DetourLanes::choose_all(int first, int end) {
  lanes_.clear();
  for (int place = first; place < end; ++place)
    lanes_.push_back({.place = place, .run = place});
  join(first, end);
}

int DetourLanes::from(int place) const {
  const auto it = std::ranges::lower_bound(lanes_, place, {}, &Lane::place);
  return static_cast<int>(it - lanes_.begin());
}

int DetourLanes::like(int place) const {
  const int lane = from(place);
  // What is left out between two lanes belongs to the run of one of them.
  if (lane < count() && at(lane).run <= place) return lane;
  assert(lane > 0);
  return lane - 1;
}

int DetourLanes::beyond(int lane, int by) const {
  const int wanted = place(lane) + by;
  const int direction = by < 0 ? -1 : 1;
  for (int other = lane + direction; 0 <= other && other < count(); other += direction) {
    if (place(other) == wanted) return other;
    if (direction * (place(other) - wanted) > 0) break;
  }
  return -1;
}

}  // namespace boxart::internal
