#include "mermaid/written_link.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

std::string_view mark_of(ArrowHead arrow) {
  switch (arrow) {
    case ArrowHead::None:
      return "";
    case ArrowHead::OpenDot:
      return "o";
    case ArrowHead::Box:
      return "x";
    default:
      return ">";
  }
}

}  // namespace

ArrowHead mermaid_arrow(ArrowHead arrow) {
  switch (arrow) {
    case ArrowHead::None:
      return ArrowHead::None;
    case ArrowHead::Dot:
    case ArrowHead::OpenDot:
      return ArrowHead::OpenDot;
    case ArrowHead::Box:
      return ArrowHead::Box;
    default:
      return ArrowHead::Normal;
  }
}

WrittenLink written_link(const Edge& edge) {
  WrittenLink out;
  const auto length = static_cast<std::size_t>(std::clamp(edge.minimum_length, 1, longest_link));
  if (!edge.visible) return {.text = std::string(length + 2, '~')};
  ArrowHead tail = mermaid_arrow(edge.tail().arrow);
  ArrowHead head = mermaid_arrow(edge.head().arrow);
  out.is_turned = head == ArrowHead::None && tail != ArrowHead::None;
  if (out.is_turned) std::swap(tail, head);
  const bool is_thick = edge.stroke.weight != Weight::Light;
  const bool is_dashed = !is_thick && edge.stroke.dash != Dash::Solid;
  // Both ends have the same mark, or one has none.
  if (tail != ArrowHead::None) out.text += head == ArrowHead::Normal ? "<" : mark_of(head);
  const char c = is_thick ? '=' : '-';
  if (is_dashed) {
    out.text += '-' + std::string(length, '.') + '-';
  } else {
    out.text += std::string(head == ArrowHead::None ? length + 2 : length + 1, c);
  }
  out.text += mark_of(head);
  return out;
}

}  // namespace boxart::internal
