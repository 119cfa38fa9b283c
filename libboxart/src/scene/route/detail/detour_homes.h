#pragma once

#include "base/ends.h"
#include "base/ids.h"
#include "drawing/drawing.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// The home of a thing is the innermost visible frame that holds it: 1 + its index in
/// drawing.frames, or 0 for what no frame holds. A detour passes the borders between the homes of
/// its ends alone, so it meets nothing that is at home elsewhere.
class DetourHomes {
 public:
  /// A part of a line that is in one home; next to the next part at the cell of the border.
  struct Piece {
    int home;
    std::vector<Point> points;
    ByEnd<EdgeEnd, bool> is_end;  // of the line
  };

  explicit DetourHomes(const Drawing& drawing);

  std::size_t count() const { return parents_.size(); }
  /// The home of what is in this cluster.
  int of(ClusterId cluster) const;
  /// The home that this one is in; of 0, none (-1).
  int parent(int home) const { return parents_[static_cast<std::size_t>(home)]; }
  int depth(int home) const { return depths_[static_cast<std::size_t>(home)]; }
  /// The innermost home that holds both.
  int common(int a, int b) const;

  /// Cuts a line between things at home in `tail` and `head` where it passes borders. `rect_of`
  /// says where the frame of a home is. O(points + homes passed).
  template <typename RectOf>
  std::vector<Piece> cut(const std::vector<Point>& points,
                         int tail,
                         int head,
                         RectOf rect_of) const;

 private:
  std::vector<int> parents_;  // by home
  std::vector<int> depths_;
  std::vector<int> home_of_;  // by cluster
};

/// Cuts a line into two, each with the cell, at the first cell that lies in `rect`, or at the last
/// one that does. Returns the first part, `points` keeps the second.
std::vector<Point> cut_at_border(std::vector<Point>& points, const Rect& rect, bool enters);

template <typename RectOf>
std::vector<DetourHomes::Piece> DetourHomes::cut(const std::vector<Point>& points,
                                                 int tail,
                                                 int head,
                                                 RectOf rect_of) const {
  std::vector<Piece> pieces;
  const int both = common(tail, head);
  std::vector<Point> rest = points;
  const auto add = [&](int home, std::vector<Point> part) {
    pieces.push_back({.home = home, .points = std::move(part), .is_end = {pieces.empty(), false}});
  };
  for (int home = tail; home != both; home = parent(home))
    add(home, cut_at_border(rest, rect_of(home), false));
  std::vector<int> down;
  for (int home = head; home != both; home = parent(home))
    down.push_back(home);
  int home = both;
  for (auto next = down.rbegin(); next != down.rend(); home = *next++)
    add(home, cut_at_border(rest, rect_of(*next), true));
  add(home, std::move(rest));
  pieces.back().is_end[EdgeEnd::Head] = true;
  return pieces;
}

}  // namespace boxart::internal
