#include "paint/painting.h"

#include "paint/detail/check_row.h"
#include "paint/detail/paint_boxes.h"
#include "paint/detail/paint_lines.h"
#include "paint/detail/row_sweep.h"
#include "text/trailing_blanks.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>

namespace boxart::internal {

namespace {

/// Can the step make ink where there is none?
bool makes_ink(OpKind kind) {
  switch (kind) {
    case OpKind::Stroke:
    case OpKind::Mark:
    case OpKind::Line:
    case OpKind::Head:
      return true;
    default:
      return false;
  }
}

/// The areas that the rows meet, one row after the other.
class FillSweep {
 public:
  FillSweep(std::span<const Area> areas, Size size) : size_(size) {
    for (std::size_t i = 0; i < areas.size(); ++i)
      areas_.push_back({&areas[i], i});
    std::ranges::stable_sort(areas_, {}, [](const Numbered& one) { return one.area->rect.y; });
  }

  void row(int y, std::vector<Fill>& fills) {
    const std::size_t gone =
        std::erase_if(open_, [y](const Numbered& one) { return one.area->rect.bottom() <= y; });
    const std::size_t before = next_;
    for (; next_ < areas_.size() && areas_[next_].area->rect.y <= y; ++next_) {
      if (areas_[next_].area->rect.bottom() > y) open_.push_back(areas_[next_]);
    }
    if (gone == 0 && before == next_) return;
    std::ranges::sort(open_, {}, &Numbered::number);
    fills.clear();
    for (const Numbered& one : open_) {
      const Rect& rect = one.area->rect;
      const int left = std::max(rect.x, 0);
      const int right = std::min(rect.right(), size_.width);
      if (left < right)
        fills.push_back({.x = left, .width = right - left, .color = one.area->color});
    }
  }

 private:
  struct Numbered {
    const Area* area;
    std::size_t number;
  };
  Size size_;
  std::vector<Numbered> areas_{};
  std::vector<Numbered> open_{};
  std::size_t next_ = 0;
};

}  // namespace

Painting::Painting(const Drawing& drawing, StopToken stop)
    : size_(drawing.size), brush_(drawing.size), patterns_(drawing.lines) {
  paint_boxes(brush_, drawing, stop);
  paint_lines(brush_, drawing, stop);
  for (const Text& text : drawing.texts)
    brush_.write(text.label, text.rect.x, text.rect.y, text.rect.width);
  std::ranges::stable_sort(brush_.ops, {}, &Op::y);
  std::ranges::stable_sort(brush_.texts, [](const TextRun& a, const TextRun& b) {
    return a.y != b.y ? a.y < b.y : a.x < b.x;
  });
  find_extent();
}

void Painting::find_extent() {
  InkExtent extent{.left = std::numeric_limits<int>::max(),
                   .first_row = std::numeric_limits<int>::max()};
  const auto add = [&extent](int x, int end, int y, int last_y) {
    extent.left = std::min(extent.left, x);
    extent.right = std::max(extent.right, end);
    extent.first_row = std::min(extent.first_row, y);
    extent.end_row = std::max(extent.end_row, last_y + 1);
  };
  for (const Op& op : brush_.ops) {
    if (!makes_ink(op.kind)) continue;
    add(op.x, op.end(), op.y, op.last_y());
    most_cells_ += op.length;
  }
  for (const TextRun& run : brush_.texts) {
    const std::size_t blank_count = run.text.find_first_not_of(' ');
    if (blank_count == std::string_view::npos) continue;
    const bool has_end = end_of_ink(run.text) > 0;
    add(run.x + static_cast<int>(blank_count),
        has_end ? run.x + run.width - trailing_blank_cells(run.text) : 0,
        run.y,
        run.y);
  }
  if (extent.end_row == 0) return;
  extent.right = std::max(extent.right, extent.left);
  extent_ = extent;
}

void Painting::for_each_row(bool with_fills,
                            const std::function<void(int y, const Row& row)>& on_row) const {
#ifdef NDEBUG
  constexpr bool checks = false;
#else
  constexpr bool checks = true;
#endif
  Conflicts conflicts = brush_.conflicts;
  paint_rows(with_fills, checks, conflicts, on_row);
  assert(conflicts.found().empty());
}

std::vector<std::string> Painting::conflicts() const {
  Conflicts conflicts = brush_.conflicts;
  paint_rows(false, true, conflicts, [](int, const Row&) {});
  return conflicts.found();
}

void Painting::paint_rows(bool with_fills,
                          bool checks,
                          Conflicts& conflicts,
                          const std::function<void(int y, const Row& row)>& on_row) const {
  RowSweep sweep(brush_.ops, extent_.first_row, conflicts);
  const std::span<const Area> areas = brush_.areas;
  FillSweep fills(with_fills ? areas : std::span<const Area>{}, size_);
  LinePatterns patterns = patterns_;  // at the first row
  const std::span<const TextRun> texts = brush_.texts;
  std::size_t text = 0;
  Row row;
  std::vector<CellRun> above;
  std::vector<CellRun> below;
  sweep.next(below);
  for (int y = extent_.first_row; y < extent_.end_row; ++y) {
    std::swap(above, row.cells);
    std::swap(row.cells, below);
    sweep.next(below);
    patterns.paint_row(y, row.cells, below);
    fills.row(y, row.fills);
    while (text < texts.size() && texts[text].y < y)
      ++text;
    const std::size_t first_text = text;
    while (text < texts.size() && texts[text].y == y)
      ++text;
    row.texts = texts.subspan(first_text, text - first_text);
    if (checks) check_row({.y = y, .above = above, .row = row, .below = below}, conflicts);
    on_row(y, row);
  }
}

}  // namespace boxart::internal
