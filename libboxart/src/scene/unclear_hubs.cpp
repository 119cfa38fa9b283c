#include "scene/unclear_hubs.h"

#include "base/at.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

constexpr int nothing = -1;

bool is_across(Side side) {
  return side == Side::East || side == Side::West;
}

/// Corners, joints and ends of the lines of a net, and what joins them.
class NetCorners {
 public:
  struct Corner {
    Point at{};
    std::array<int, 4> next{nothing, nothing, nothing, nothing};  // by Side
    int arms = 0;
  };

  explicit NetCorners(const std::vector<const Line*>& lines) {
    for (const Line* const line : lines) {
      for (const Point& point : line->points)
        corners_.push_back({.at = point});
    }
    std::ranges::sort(corners_, by_row);
    const auto same = [](const Corner& a, const Corner& b) { return a.at == b.at; };
    corners_.erase(std::unique(corners_.begin(), corners_.end(), same), corners_.end());
    join(lines, Side::East);
    join(lines, Side::South);
  }

  const Corner& operator[](int i) const { return corners_[at(i)]; }
  int size() const { return static_cast<int>(corners_.size()); }
  int next(int i, Side side) const { return corners_[at(i)].next[at(static_cast<int>(side))]; }

  int find(Point point) const {
    const auto found = std::ranges::lower_bound(corners_, Corner{.at = point}, by_row);
    return static_cast<int>(found - corners_.begin());
  }

 private:
  /// A straight piece: of row or column `line`, [begin, end].
  struct Run {
    int line;
    int begin;
    int end;
    friend auto operator<=>(const Run&, const Run&) = default;
  };

  static bool by_row(const Corner& a, const Corner& b) {
    return std::tie(a.at.y, a.at.x) < std::tie(b.at.y, b.at.x);
  }

  /// Joins the corners that lie next to each other on runs to `ahead` or back.
  void join(const std::vector<const Line*>& lines, Side ahead) {
    const bool across = is_across(ahead);
    const auto place = [&](Point p) { return across ? std::pair(p.y, p.x) : std::pair(p.x, p.y); };
    std::vector<Run> runs;
    for (const Line* const line : lines) {
      for (std::size_t i = 1; i < line->points.size(); ++i) {
        const auto [row, first] = place(line->points[i - 1]);
        const auto [other_row, last] = place(line->points[i]);
        if (row != other_row) continue;
        runs.push_back({.line = row, .begin = std::min(first, last), .end = std::max(first, last)});
      }
    }
    std::ranges::sort(runs);
    std::vector<int> order(corners_.size());
    for (int i = 0; i < size(); ++i)
      order[at(i)] = i;
    std::ranges::sort(order, {}, [&](int i) { return place(corners_[at(i)].at); });
    auto run = runs.begin();
    for (std::size_t i = 1; i < order.size(); ++i) {
      const auto [line, from] = place(corners_[at(order[i - 1])].at);
      const auto [next_line, to] = place(corners_[at(order[i])].at);
      if (line != next_line) continue;
      // Runs that overlap end where others begin: the one that reaches furthest has both corners.
      while (run != runs.end() && std::pair(run->line, run->end) < std::pair(line, to))
        ++run;
      if (run == runs.end() || run->line != line || run->begin > from) continue;
      link(order[i - 1], order[i], ahead);
    }
  }

  void link(int from, int to, Side ahead) {
    corners_[at(from)].next[at(static_cast<int>(ahead))] = to;
    corners_[at(to)].next[at(static_cast<int>(opposite(ahead)))] = from;
    ++corners_[at(from)].arms;
    ++corners_[at(to)].arms;
  }

  std::vector<Corner> corners_;
};

/// What leaves a straight stretch of line, by the side on which it lies.
struct Branching {
  std::array<int, 4> stems{};  // how many
  int total = 0;
};

/// Finds out whether an end may be taken for the hub of a net.
class HubTest {
 public:
  explicit HubTest(const NetCorners& net) : net_(net) {
    stretch_.assign(at(net.size()), {nothing, nothing});
    for (int i = 0; i < net.size(); ++i) {
      for (const Side along : {Side::East, Side::South}) {
        if (net.next(i, opposite(along)) == nothing) add_stretch(i, along);
      }
    }
  }

  /// Of what only branches each piece is followed once; more are a circle, which has no hub.
  bool may_be_hub(int end) const {
    const Side out = only_arm(end);
    std::vector<std::pair<int, Side>> entries{{end, out}};  // corners with the way to go on
    int pieces = 0;                                         // that were followed
    while (!entries.empty()) {
      auto [from, way] = entries.back();
      entries.pop_back();
      int joint = net_.next(from, way);
      while (net_[joint].arms == 2 && ++pieces < net_.size()) {
        way = way_on(joint, way);
        joint = net_.next(joint, way);
      }
      if (++pieces >= net_.size()) return false;
      if (net_[joint].arms < 2) continue;
      if (!pass(joint, opposite(way), entries)) return false;
    }
    return true;
  }

 private:
  struct Stem {
    int corner;
    Side arm;   // of the corner
    Side side;  // of the stretch
  };

  Side only_arm(int end) const { return first_arm(end, std::nullopt); }

  /// Behind a corner of two arms.
  Side way_on(int corner, Side heading) const { return first_arm(corner, opposite(heading)); }

  Side first_arm(int corner, std::optional<Side> but) const {
    for (const Side side : all_sides) {
      if (side != but && net_.next(corner, side) != nothing) return side;
    }
    return Side::North;
  }

  /// Calls `on_stem` for what leaves the stretch that begins at `first` and runs on to `along`:
  /// what lies beside it, and its two ends where the line goes no further.
  template <typename OnStem>
  void for_each_stem(int first, Side along, const OnStem& on_stem) const {
    for (int i = first; i != nothing; i = net_.next(i, along)) {
      for (const Side side : all_sides) {
        if (is_across(side) == is_across(along) || net_.next(i, side) == nothing) continue;
        on_stem(Stem{.corner = i, .arm = side, .side = side});
      }
      if (net_[i].arms != 1) continue;
      const Side in = only_arm(i);
      const int before = net_.next(i, in);
      on_stem(Stem{.corner = before, .arm = opposite(in), .side = opposite(in)});
    }
  }

  void add_stretch(int first, Side along) {
    if (net_.next(first, along) == nothing) return;
    const int number = static_cast<int>(stretches_.size());
    for (int i = first; i != nothing; i = net_.next(i, along))
      stretch_[at(i)][is_across(along) ? 0 : 1] = number;
    Branching branching;
    for_each_stem(first, along, [&](const Stem& stem) {
      ++branching.stems[at(static_cast<int>(stem.side))];
      ++branching.total;
    });
    stretches_.push_back({first, along});
    branchings_.push_back(branching);
  }

  /// The line comes to a joint from the hub, by its arm `entry`. Notes where it leaves the
  /// branching, if it is alone on its side of it and all others are on one other.
  bool pass(int joint, Side entry, std::vector<std::pair<int, Side>>& entries) const {
    for (const bool along_entry : {false, true}) {
      const bool across = is_across(entry) == along_entry;
      const int number = stretch_[at(joint)][across ? 0 : 1];
      if (number == nothing) continue;
      Stem own{.corner = joint, .arm = entry, .side = entry};
      if (along_entry && !follow_to_end(own)) continue;
      if (!is_alone(branchings_[at(number)], own.side)) continue;
      const auto [first, along] = stretches_[at(number)];
      for_each_stem(first, along, [&](const Stem& stem) {
        if (stem.corner != own.corner || stem.arm != own.arm)
          entries.emplace_back(stem.corner, stem.arm);
      });
      return true;
    }
    return false;
  }

  /// Moves `own` to the end of its stretch, where it is a stem; false: others leave before.
  bool follow_to_end(Stem& own) const {
    int corner = net_.next(own.corner, own.arm);
    while (net_[corner].arms == 2 && net_.next(corner, own.arm) != nothing)
      corner = net_.next(corner, own.arm);
    if (net_[corner].arms > 2) return false;
    if (net_[corner].arms == 1) {
      own.corner = net_.next(corner, opposite(own.arm));
      return true;
    }
    const Side turn = way_on(corner, own.arm);
    own = {.corner = corner, .arm = turn, .side = turn};
    return true;
  }

  static bool is_alone(const Branching& branching, Side own) {
    if (branching.stems[at(static_cast<int>(own))] != 1) return false;
    return std::ranges::any_of(all_sides, [&](Side side) {
      const int others = branching.stems[at(static_cast<int>(side))];
      return side != own && others >= 2 && others == branching.total - 1;
    });
  }

  const NetCorners& net_;
  std::vector<std::array<int, 2>> stretch_;      // of each corner, across and down
  std::vector<std::pair<int, Side>> stretches_;  // where they begin, and their direction
  std::vector<Branching> branchings_;
};

/// Adds the edges of the net that have to run by themselves.
void add_unclear(const std::vector<const Line*>& lines,
                 const std::set<std::pair<int, int>>& points,
                 std::vector<EdgeId>& unclear) {
  const NetCorners corners(lines);
  const HubTest test(corners);
  std::map<int, std::vector<EdgeId>> ends;
  std::set<int> at_points;
  for (const Line* const line : lines) {
    for (const EdgeEnd end : edge_ends) {
      const Point at = line->end_point(end);
      const int corner = corners.find(at);
      ends[corner].push_back(line->edge);
      if (points.contains({at.y, at.x})) at_points.insert(corner);
    }
  }
  if (at_points.size() == 1) return;
  int hubs = 0;
  std::vector<EdgeId> others;
  for (const auto& [corner, edges] : ends) {
    if (corners[corner].arms != 1 || !test.may_be_hub(corner)) continue;
    ++hubs;
    if (edges.size() == 1) others.push_back(edges[0]);
  }
  if (hubs == 1 && others.empty()) return;
  if (hubs == static_cast<int>(others.size()) + 1) {
    unclear.insert(unclear.end(), others.begin(), others.end());
    return;
  }
  for (const Line* const line : lines)
    unclear.push_back(line->edge);
}

}  // namespace

std::vector<EdgeId> unclear_hubs(const Drawing& drawing) {
  std::map<int, std::vector<const Line*>> nets;
  for (const Line& line : drawing.lines) {
    const auto is_bare = [](ArrowHead head) { return head == ArrowHead::None; };
    if (is_bare(line.arrows[EdgeEnd::Tail]) && is_bare(line.arrows[EdgeEnd::Head]))
      nets[line.net].push_back(&line);
  }
  std::set<std::pair<int, int>> points;
  for (const Box& box : drawing.boxes) {
    if (box.kind == Node::Kind::Point) points.insert({box.rect.y, box.rect.x});
  }
  std::vector<EdgeId> unclear;
  for (const auto& [net, lines] : nets) {
    if (lines.size() > 1) add_unclear(lines, points, unclear);
  }
  std::ranges::sort(unclear);
  return unclear;
}

}  // namespace boxart::internal
