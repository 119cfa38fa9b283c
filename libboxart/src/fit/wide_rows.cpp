#include "fit/wide_rows.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {
namespace {

constexpr int gap = 2;  // between two things in a row

/// The cells that things take in each row, gaps included.
class RowLoads {
 public:
  explicit RowLoads(int rows) : change_(static_cast<std::size_t>(std::max(0, rows)) + 2, 0) {}

  void add(int first, int last, int cells) {
    change_[at(first)] += cells;
    change_[at(last + 1)] -= cells;
  }
  std::vector<std::int64_t> sum() {
    for (std::size_t row = 1; row < change_.size(); ++row)
      change_[row] += change_[row - 1];
    return std::move(change_);
  }
  std::size_t at(int row) const {
    return std::min(static_cast<std::size_t>(std::max(0, row)), change_.size() - 1);
  }

 private:
  std::vector<std::int64_t> change_;
};

}  // namespace

IdVector<NodeId, bool> nodes_in_wide_rows(const Drawing& drawing, int columns) {
  RowLoads loads(drawing.size.height);
  for (const Box& box : drawing.boxes)
    loads.add(box.rect.y, box.rect.last_y(), box.rect.width + gap);
  for (const Line& line : drawing.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const Point& a = line.points[i - 1];
      const Point& b = line.points[i];
      if (a.x == b.x) loads.add(std::min(a.y, b.y) + 1, std::max(a.y, b.y) - 1, gap);
    }
  }
  const RowLoads places(drawing.size.height);
  const std::vector<std::int64_t> sums = loads.sum();
  IdVector<NodeId, bool> wide(drawing.boxes.size(), false);
  for (const Box& box : drawing.boxes)
    wide[box.node] = sums[places.at(box.rect.y + box.rect.height / 2)] > columns + gap;
  return wide;
}

}  // namespace boxart::internal
