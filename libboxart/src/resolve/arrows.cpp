#include "resolve/arrows.h"

#include "text/named.h"

#include <algorithm>
#include <array>

namespace boxart::internal {
namespace {

struct Arrow {
  ArrowHead filled;
  ArrowHead open;
};
constexpr Arrow triangle{.filled = ArrowHead::Normal, .open = ArrowHead::Open};
// Graphviz fills these with the modifier `o` too.
constexpr Arrow full_triangle{.filled = ArrowHead::Normal, .open = ArrowHead::Normal};
// A stroke across the line is a thin box; as a triangle it would say the opposite where it means
// an end that goes no further.
constexpr Arrow bar{.filled = ArrowHead::Box, .open = ArrowHead::Box};
// An arc has nothing to fill.
constexpr Arrow arc{.filled = ArrowHead::Open, .open = ArrowHead::Open};

constexpr std::array<Named<Arrow>, 14> arrows{{
    {"box", {.filled = ArrowHead::Box, .open = ArrowHead::OpenBox}},
    {"crow", full_triangle},
    {"curve", arc},
    {"diamond", {.filled = ArrowHead::Diamond, .open = ArrowHead::OpenDiamond}},
    {"dot", {.filled = ArrowHead::Dot, .open = ArrowHead::OpenDot}},
    {"icurve", arc},
    {"invempty", {.filled = ArrowHead::Open, .open = ArrowHead::Open}},
    {"inv", triangle},
    // What is left of `empty` and `open` when their first letter has been taken for a modifier.
    {"mpty", triangle},
    {"pen", full_triangle},
    {"none", {.filled = ArrowHead::None, .open = ArrowHead::None}},
    {"normal", triangle},
    {"tee", bar},
    {"vee", full_triangle},
}};

/// Removes what `value` starts with: the modifiers. Returns whether one of them leaves the arrow
/// unfilled. `e` and `half` are the old words for `o` and `l`.
bool take_modifiers(std::string_view& value) {
  constexpr std::array<std::string_view, 5> modifiers{"o", "e", "l", "r", "half"};
  bool open = false;
  for (;;) {
    const auto* const found = std::ranges::find_if(
        modifiers, [value](std::string_view word) { return value.starts_with(word); });
    if (found == modifiers.end()) return open;
    open = open || *found == "o" || *found == "e";
    value.remove_prefix(found->size());
  }
}

}  // namespace

std::optional<ArrowHead> parse_arrow(std::string_view value) {
  if (value == "none") return ArrowHead::None;
  constexpr int max_arrows = 4;
  for (int i = 0; i < max_arrows; ++i) {
    const std::string_view before = value;
    const bool open = take_modifiers(value);
    const auto* const found = std::ranges::find_if(
        arrows, [value](const Named<Arrow>& arrow) { return value.starts_with(arrow.name); });
    if (found == arrows.end()) {
      // Modifiers alone are of a normal arrow.
      if (value.size() == before.size()) return std::nullopt;
      return open ? ArrowHead::Open : ArrowHead::Normal;
    }
    value.remove_prefix(found->name.size());
    const ArrowHead head = open ? found->value.open : found->value.filled;
    if (head != ArrowHead::None) return head;
    // In a compound a `none` only leaves its room empty before the next arrow. Where nothing comes
    // after it, the edge still has the direction that its arrow was written for.
    if (value.empty()) break;
  }
  return ArrowHead::Normal;
}

}  // namespace boxart::internal
