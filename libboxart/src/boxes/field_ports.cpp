#include "boxes/field_ports.h"

#include <algorithm>

namespace boxart::internal {

PortCounts count_ports(const Ports& ports, const std::vector<PortId>& side) {
  PortCounts counts;
  for (const PortId id : side)
    ++counts[{ports.ports[id].field, ports.ports[id].part}];
  return counts;
}

int cells_for(int ports, const Axes& axes) {
  return axes.is_sideways() ? ports : 2 * ports - 1;
}

PortRange port_range(const Field& field, FieldPart part, int count, const Axes& axes) {
  const Rect inner = inside(field);
  const int first = axes.is_sideways() ? inner.y : inner.x;
  const int last = axes.is_sideways() ? inner.last_y() : inner.last_x();
  const int others = cells_for(count, axes) - 1;
  switch (part) {
    case FieldPart::First:
      return {.first = first, .last = std::min(last, first + others)};
    case FieldPart::Last:
      return {.first = std::max(first, last - others), .last = last};
    case FieldPart::All:
      break;
  }
  return {.first = first, .last = last};
}

}  // namespace boxart::internal
