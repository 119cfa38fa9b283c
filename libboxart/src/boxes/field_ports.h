#pragma once

#include "base/field_part.h"
#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

#include <map>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A field of a node by its number, and which part of it; -1: none.
using FieldPlace = std::pair<int, FieldPart>;

/// How many ports of one side are bound to each part of a field. Those with lanes end elsewhere.
using PortCounts = std::map<FieldPlace, int>;

PortCounts count_ports(const Ports& ports, const std::vector<PortId>& side);

/// How many cells so many ports take, with a blank between two where they stand side by side.
int cells_for(int ports, bool along_x);

/// Where the ports may stand, from the left or upper side of the box, that are bound to this part
/// of `field`, `count` of them, on a side along x or y. Those of its first or last cell are as near
/// to it as they can be.
PortRange port_range(const Field& field, FieldPart part, int count, bool along_x);

}  // namespace boxart::internal
