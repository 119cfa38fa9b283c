#include "boxes/growing_box.h"

#include "boxes/content_layout.h"

#include <algorithm>
#include <cstdint>

namespace boxart::internal {
namespace {

int& extent_of(Size& size, bool along_x) {
  return along_x ? size.width : size.height;
}

}  // namespace

GrowingBox::GrowingBox(const Node& node, int enough)
    : node_(node), has_own_(has_open_parts(node.content)), enough_(enough) {
  if (has_own_) own_ = node.content;
  plan.size = measure_content(node.content);
  plan.size.width = std::max(plan.size.width, node.minimum_width);
  plan.size.height = std::max(plan.size.height, node.minimum_height);
  first_size_ = plan.size;
}

bool GrowingBox::grow(int cells, bool along_x) {
  if (cells <= 0 || has_enough(along_x)) return false;
  int& extent = extent_of(plan.size, along_x);
  extent += cells;
  const std::int64_t most = static_cast<std::int64_t>(plan.fields.size()) * enough_in_field();
  if (extent - extent_of(first_size_, along_x) > most) give_enough(along_x);
  return true;
}

bool GrowingBox::grow_field(const MissingCells& missing, bool along_x) {
  if (!has_own_ || has_enough(along_x) || missing.field < 0) return false;
  const Rect inner = inside(plan.fields[static_cast<std::size_t>(missing.field)]);
  const int extent = along_x ? inner.width : inner.height;
  if (extent >= enough_in_field()) {
    give_enough(along_x);
    return true;
  }
  Content& part = part_of_field(own_, missing.field);
  int& minimum = along_x ? part.minimum_width : part.minimum_height;
  minimum = std::max(minimum, extent + missing.cells);
  reach_content();
  return true;
}

int GrowingBox::enough_in_field() const {
  return enough_ + 2 * static_cast<int>(plan.fields.size());
}

void GrowingBox::give_enough(bool along_x) {
  if (!has_own_) own_ = node_.content;
  has_own_ = true;
  Size minimum{.width = 0, .height = 0};
  extent_of(minimum, along_x) = enough_in_field();
  widen_texts(own_, minimum);
  (along_x ? is_wide_ : is_high_) = true;
  reach_content();
}

void GrowingBox::reach_content() {
  const Size size = measure_content(own_);
  plan.size = {.width = std::max(plan.size.width, size.width),
               .height = std::max(plan.size.height, size.height)};
}

}  // namespace boxart::internal
