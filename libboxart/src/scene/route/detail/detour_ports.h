#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <string>
#include <vector>

namespace boxart::internal {

/// Where an end of a detour may be: at a box, or at a frame (lhead, ltail).
struct DetourEnd {
  bool at_frame = false;
  int index = 0;            ///< in drawing.boxes or drawing.frames
  unsigned sides = 0b1111;  ///< of the allowed sides, the bits 1u << static_cast<int>(Side)
  /// Only at the border cells of the fields with this port. When no such field lies at an allowed
  /// side, any place at these sides will do.
  std::string field{};
};

/// A cell of a border at which a line may end, refined (see DetourGrid).
struct DetourPort {
  Point cell;
  Side side;  // outward
  int cost;   // grows with the distance from the middle of the side, or of the field
  int aside;  // twice this distance, refined
};

inline bool is_vertical(Side side) {
  return side == Side::North || side == Side::South;
}

/// The cells at which the end may be, the inserted ones between two border cells included; whether
/// other lines are in the way isn't looked at. Corners and the ends of dividers between fields are
/// left out, but for borderless nodes, and points; at a frame, cells beside corners, too, where
/// others are left. O(perimeter + fields).
std::vector<DetourPort> detour_ports(const Box& box, const DetourEnd& end);
std::vector<DetourPort> detour_ports(const Frame& frame, const DetourEnd& end);

}  // namespace boxart::internal
