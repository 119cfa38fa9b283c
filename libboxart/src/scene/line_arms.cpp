#include "scene/line_arms.h"

#include "scene/path.h"

namespace boxart::internal {

LineArms::LineArms(Size size)
    : size_(size), tiles_across_((size.width + tile_width - 1) / tile_width) {
  const int down = (size.height + tile_height - 1) / tile_height;
  tile_of_.assign(at(tiles_across_) * at(down), -1);
}

const LineArms::Cell& LineArms::operator[](Point p) const {
  if (!contains(p)) return empty_;
  const int tile = tile_of_[tile_index(p)];
  return tile < 0 ? empty_ : tiles_[at(tile)][index_in_tile(p)];
}

LineArms::Cell& LineArms::touch(Point p) {
  int& tile = tile_of_[tile_index(p)];
  if (tile < 0) {
    tile = static_cast<int>(tiles_.size());
    tiles_.emplace_back();
  }
  return tiles_[at(tile)][index_in_tile(p)];
}

void LineArms::change(const Line& line, int by) {
  const std::vector<Point> cells = path_cells(line);
  const auto turn = [&](Point from, Point to) {
    Arm& arm = touch(from).arms[static_cast<std::size_t>(direction(from, to))];
    arm.net = line.net;
    arm.lines += by;
  };
  for (std::size_t i = 1; i < cells.size(); ++i) {
    turn(cells[i - 1], cells[i]);
    turn(cells[i], cells[i - 1]);
  }
  if (cells.size() < 2) return;
  touch(cells[1]).ends += by;
  touch(cells[cells.size() - 2]).ends += by;
}

}  // namespace boxart::internal
