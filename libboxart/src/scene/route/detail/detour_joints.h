#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "drawing/drawing.h"
#include "scene/route/detail/detour_ports.h"

#include <map>
#include <set>
#include <vector>

namespace boxart::internal {

/// The node at an end of an edge, and whether its line may join others there.
struct JoinEnd {
  NodeId node = none<NodeId>;
  int style_class = -1;  // ends of one node with the same may share cells; -1: this one shares none
};

using JoinEnds = IdVector<EdgeId, ByEnd<EdgeEnd, JoinEnd>>;

/// Which lines a detour may join before a point: a point has four sides, and all that branches off
/// before it ends at it.
///
///     ●─┬─┐       the second line ends at the first one, and looks as that does at both ends
///       │ │
class DetourJoints {
 public:
  /// A line that ends at a point: its number, those of the drawing first, then detours in the order
  /// in which they were added.
  struct Stem {
    int line;
    EdgeEnd end;
    int net;
  };

  /// `ends` is kept by reference; if it is empty nothing is joined. O(n log n) for n lines.
  DetourJoints(const Drawing& drawing, const JoinEnds& ends);

  /// The lines that this one may join at its end there, at most one of each net, and none where a
  /// hundred detours have joined others. O(log n) for each net at the point.
  std::vector<Stem> stems(const Line& line, EdgeEnd end) const;
  /// The next line, which may be of a net that is there already. O(log n).
  void add(const Line& line);

 private:
  /// What shares cells.
  struct Net {
    int line;  // its first one
    EdgeId edge;
    ByEnd<EdgeEnd, ArrowHead> arrows;
    std::set<NodeId> hubs;  // the nodes at which all of its lines end
    std::set<NodeId> ends;
  };

  const JoinEnds& ends_;
  std::map<int, Net> nets_;
  std::map<NodeId, std::set<int>> nets_at_;  // points that lines may join at, and the nets there
  std::map<NodeId, int> joined_;             // points, and the detours that joined others there
  int first_detour_ = 0;
  int count_ = 0;
};

/// A line's run from the point that it ends at.
struct JointRun {
  Point end;
  Point next;
  bool arrow;        // is there an arrowhead at the end?
  bool is_whole;     // is the next point its other end?
  bool other_arrow;  // has that an arrowhead?
};

/// The cells of the run where another line may join it from the allowed sides, refined. Whether
/// others cross it there isn't looked at. O(length).
std::vector<DetourPort> joint_ports(const JointRun& run);

}  // namespace boxart::internal
