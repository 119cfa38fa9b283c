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

/// How many ports of one side are bound to each part of a field.
using PortCounts = std::map<std::pair<int, FieldPart>, int>;

PortCounts count_ports(const Ports& ports, const std::vector<PortId>& side);

/// How many cells so many ports take, with a blank between two where they stand side by side.
int cells_for(int ports, const Axes& axes);

/// Where the ports may stand, from the left or upper side of the box, that are bound to this part
/// of `field`, `count` of them. Those of its first or last cell are as near to it as they can be.
PortRange port_range(const Field& field, FieldPart part, int count, const Axes& axes);

}  // namespace boxart::internal
