#include "resolve/graph_easy.h"

#include "base/ascii.h"
#include "text/named.h"

#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

struct HeadPair {
  ArrowHead filled;
  ArrowHead closed;
};

constexpr std::array<Named<HeadPair>, 9> arrow_shapes{{
    {"", {.filled = ArrowHead::Normal, .closed = ArrowHead::Open}},
    {"triangle", {.filled = ArrowHead::Normal, .closed = ArrowHead::Open}},
    {"inv", {.filled = ArrowHead::Normal, .closed = ArrowHead::Open}},
    {"diamond", {.filled = ArrowHead::Diamond, .closed = ArrowHead::OpenDiamond}},
    {"box", {.filled = ArrowHead::Box, .closed = ArrowHead::OpenBox}},
    {"dot", {.filled = ArrowHead::Dot, .closed = ArrowHead::OpenDot}},
    // A line across is Graphviz's `tee`. Crosses have four points, as diamonds have.
    {"line", {.filled = ArrowHead::Box, .closed = ArrowHead::Box}},
    {"cross", {.filled = ArrowHead::Diamond, .closed = ArrowHead::Diamond}},
    {"x", {.filled = ArrowHead::Diamond, .closed = ArrowHead::Diamond}},
}};

/// The compass points clockwise, as Side counts them.
constexpr std::array<const char*, 4> compass{"n", "e", "s", "w"};

std::size_t side_of(RankDirection direction) {
  switch (direction) {
    case RankDirection::BottomTop:
      return 0;
    case RankDirection::LeftRight:
      return 1;
    case RankDirection::TopBottom:
      return 2;
    case RankDirection::RightLeft:
      return 3;
  }
  return 2;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

bool is_whole_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<ArrowHead> graph_easy_arrow(std::string_view style, std::string_view shape) {
  const std::optional<HeadPair> heads = find_named(arrow_shapes, lower(shape));
  const std::string look = lower(style);
  if (!heads) return std::nullopt;
  if (look == "none") return ArrowHead::None;
  if (look.empty() || look == "filled") return heads->filled;
  if (look == "closed") return heads->closed;
  // An open triangle has no base line. It is Graphviz's `vee`, which is filled.
  if (look == "open") return heads->filled == ArrowHead::Normal ? heads->filled : heads->closed;
  return std::nullopt;
}

std::optional<RankDirection> parse_flow(std::string_view value) {
  static constexpr std::array<Named<RankDirection>, 15> table{{
      {"east", RankDirection::LeftRight},
      {"right", RankDirection::LeftRight},
      {"front", RankDirection::LeftRight},
      {"forward", RankDirection::LeftRight},
      {"90", RankDirection::LeftRight},
      {"west", RankDirection::RightLeft},
      {"left", RankDirection::RightLeft},
      {"back", RankDirection::RightLeft},
      {"270", RankDirection::RightLeft},
      {"south", RankDirection::TopBottom},
      {"down", RankDirection::TopBottom},
      {"180", RankDirection::TopBottom},
      {"north", RankDirection::BottomTop},
      {"up", RankDirection::BottomTop},
      {"0", RankDirection::BottomTop},
  }};
  return find_named(table, lower(trimmed(value)));
}

std::optional<GraphEasyEnd> parse_graph_easy_end(std::string_view value, RankDirection direction) {
  // Quarter turns: from the north, or from the direction of the edges.
  struct Turn {
    std::size_t quarters;
    bool is_relative;
  };
  static constexpr std::array<Named<Turn>, 8> table{{
      {"north", {.quarters = 0, .is_relative = false}},
      {"east", {.quarters = 1, .is_relative = false}},
      {"south", {.quarters = 2, .is_relative = false}},
      {"west", {.quarters = 3, .is_relative = false}},
      {"front", {.quarters = 0, .is_relative = true}},
      {"right", {.quarters = 1, .is_relative = true}},
      {"back", {.quarters = 2, .is_relative = true}},
      {"left", {.quarters = 3, .is_relative = true}},
  }};
  const std::size_t comma = value.find(',');
  const std::optional<Turn> turn = find_named(table, lower(trimmed(value.substr(0, comma))));
  if (!turn) return std::nullopt;
  const std::size_t side =
      (turn->quarters + (turn->is_relative ? side_of(direction) : 0)) % compass.size();
  GraphEasyEnd end{.spec = {.compass = compass[side]}};
  if (comma == std::string_view::npos) return end;
  const std::string_view number = trimmed(value.substr(comma + 1));
  if (!is_whole_number(number)) return std::nullopt;
  end.bundle = end.spec.compass + "," + std::string(number);
  return end;
}

}  // namespace boxart::internal
