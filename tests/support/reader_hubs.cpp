#include "support/reader.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace boxart::internal::readback {
namespace {

/// A segment as it leaves one of its vertices.
struct Stem {
  int joint;
  int segment;
  Side side;  // of the branching that it lies on
};

/// A segment seen from one of its ends: where it leads, and where behind its first turn.
struct Way {
  int far;
  Side first;
  Side second;  // the first again, without a turn
  bool turns;
};

Side turned(Side side) {
  switch (side) {
    case Side::North:
      return Side::East;
    case Side::East:
      return Side::South;
    case Side::South:
      return Side::West;
    default:
      return Side::North;
  }
}

class HubTest {
 public:
  explicit HubTest(const Picture& picture) : picture_(picture) {}

  bool all_lead_to(int end) const {
    const std::vector<int>& segments = vertex(end).segments;
    if (segments.size() != 1) return false;
    std::vector<std::pair<int, int>> entries = {{far_of(end, segments[0]), segments[0]}};
    std::set<int> seen;
    while (!entries.empty()) {
      const auto [joint, entry] = entries.back();
      entries.pop_back();
      if (vertex(joint).kind != Vertex::Kind::Joint) continue;
      if (seen.contains(joint)) return false;
      const Side side = way(joint, entry).first;
      std::vector<Stem> stems = branching(joint, turned(side));
      if (!is_alone(stems, entry)) stems = branching(joint, side);
      if (!is_alone(stems, entry)) return false;
      seen.insert(joint);
      for (const Stem& stem : stems) {
        seen.insert(stem.joint);
        if (stem.segment != entry)
          entries.emplace_back(far_of(stem.joint, stem.segment), stem.segment);
      }
    }
    return true;
  }

 private:
  const Vertex& vertex(int i) const { return picture_.vertices[static_cast<std::size_t>(i)]; }

  Way way(int from, int number) const {
    const Segment& segment = picture_.segments[static_cast<std::size_t>(number)];
    const std::vector<Side>& ways = segment.ways;
    const bool turns = ways.size() > 1;
    if (segment.from == from) {
      return {
          .far = segment.to, .first = ways.front(), .second = ways[turns ? 1 : 0], .turns = turns};
    }
    return {.far = segment.from,
            .first = opposite(ways.back()),
            .second = opposite(ways[turns ? ways.size() - 2 : 0]),
            .turns = turns};
  }

  int far_of(int from, int number) const { return way(from, number).far; }

  /// What leaves the straight stretch of line through the joint that runs to `along` and back.
  std::vector<Stem> branching(int joint, Side along) const {
    std::vector<Stem> stems;
    add_sides(joint, along, stems);
    for (const Side heading : {along, opposite(along)}) {
      int at = joint;
      while (at >= 0) {
        int next = -1;
        for (const int segment : vertex(at).segments) {
          const Way ahead = way(at, segment);
          if (ahead.first != heading) continue;
          if (ahead.turns || vertex(ahead.far).kind != Vertex::Kind::Joint) {
            stems.push_back({.joint = at, .segment = segment, .side = ahead.second});
          } else {
            next = ahead.far;
            add_sides(next, along, stems);
          }
        }
        at = next;
      }
    }
    return stems;
  }

  void add_sides(int joint, Side along, std::vector<Stem>& stems) const {
    for (const int segment : vertex(joint).segments) {
      const Side side = way(joint, segment).first;
      if (side == along || side == opposite(along)) continue;
      stems.push_back({.joint = joint, .segment = segment, .side = side});
    }
  }

  static bool is_alone(const std::vector<Stem>& stems, int entry) {
    const auto own = std::ranges::find(stems, entry, &Stem::segment);
    if (own == stems.end() || stems.size() < 3) return false;
    return std::ranges::all_of(stems, [&](const Stem& stem) {
      const Side side = stems[own == stems.begin() ? 1 : 0].side;
      return stem.segment == entry ? stem.side != side : stem.side == side;
    });
  }

  const Picture& picture_;
};

}  // namespace

bool is_hub(const Picture& picture, int end) {
  return HubTest(picture).all_lead_to(end);
}

}  // namespace boxart::internal::readback
