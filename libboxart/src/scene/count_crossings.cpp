#include "scene/count_crossings.h"

#include "scene/scene_cells.h"

namespace boxart::internal {

std::int64_t count_crossings(const Drawing& drawing) {
  SceneCells cells(drawing.size);
  for (const Line& line : drawing.lines)
    cells.add(line);
  return cells.count_crossings();
}

}  // namespace boxart::internal
