#include "boxes/field_ports.h"

#include <algorithm>

namespace boxart::internal {

PortCounts count_ports(const Ports& ports, const std::vector<PortId>& side) {
  PortCounts counts;
  for (const PortId id : side) {
    const Port& port = ports.ports[id];
    if (!is_aside(port)) ++counts[{port.field, port.part}];
  }
  return counts;
}

int cells_for(int ports, bool along_x) {
  return along_x ? 2 * ports - 1 : ports;
}

PortRange port_range(const Field& field, FieldPart part, int count, bool along_x) {
  const Rect inner = inside(field);
  const int first = along_x ? inner.x : inner.y;
  const int last = along_x ? inner.last_x() : inner.last_y();
  const int others = cells_for(count, along_x) - 1;
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
