#include "paint/paint.h"

namespace boxart::internal {

Painting paint(const Drawing& drawing, StopToken stop) {
  return Painting(drawing, stop);
}

std::vector<std::string> conflicts(const Drawing& drawing) {
  return Painting(drawing).conflicts();
}

}  // namespace boxart::internal
