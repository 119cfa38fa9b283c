#pragma once

#include "easy/easy_graph.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// What Graph::Easy and DOT call the same things.
namespace boxart::internal::easy_tables {

struct Pair {
  std::string_view easy;
  std::string_view dot;
};

/// The attribute with the same values and another name. Which of an object's parts has a colour
/// depends on what it is.
constexpr std::array<Pair, 5> node_names{{
    {"color", "fontcolor"},
    {"bordercolor", "color"},
    {"font", "fontname"},
    {"link", "URL"},
    {"title", "tooltip"},
}};
constexpr std::array<Pair, 4> edge_names{{
    {"labelcolor", "fontcolor"},
    {"font", "fontname"},
    {"link", "URL"},
    {"title", "tooltip"},
}};
constexpr std::array<Pair, 6> group_names{{
    {"color", "fontcolor"},
    {"bordercolor", "pencolor"},
    {"fill", "bgcolor"},
    {"font", "fontname"},
    {"link", "URL"},
    {"title", "tooltip"},
}};
constexpr std::array<Pair, 6> graph_names{{
    {"color", "fontcolor"},
    {"fill", "bgcolor"},
    {"font", "fontname"},
    {"labelcolor", "fontcolor"},
    {"link", "URL"},
    {"title", "tooltip"},
}};

inline std::span<const Pair> names_of(EasyGraph::Kind kind) {
  using Kind = EasyGraph::Kind;
  switch (kind) {
    case Kind::Graph:
      return graph_names;
    case Kind::Node:
      return node_names;
    case Kind::Edge:
      return edge_names;
    case Kind::Group:
      return group_names;
  }
  return node_names;
}

/// Borders that DOT knows too, as words of its `style`.
constexpr std::array<std::string_view, 4> style_borders{"bold", "dashed", "dotted", "solid"};

/// Those of DOT's that mean the same.
constexpr std::array<Pair, 3> shapes{{{"rect", "box"}, {"img", "box"}, {"edge", "plaintext"}}};

constexpr std::array<Pair, 11> flows{{
    {"east", "LR"},
    {"south", "TB"},
    {"west", "RL"},
    {"north", "BT"},
    {"right", "LR"},
    {"down", "TB"},
    {"left", "RL"},
    {"up", "BT"},
    {"90", "LR"},
    {"180", "TB"},
    {"270", "RL"},
}};

constexpr std::array<Pair, 2> label_places{{{"top", "t"}, {"bottom", "b"}}};
constexpr std::array<Pair, 3> alignments{{{"left", "l"}, {"center", "c"}, {"right", "r"}}};

template <std::size_t Size>
constexpr std::string_view dot_word(const std::array<Pair, Size>& table, std::string_view easy) {
  const auto* const found = std::ranges::find(table, easy, &Pair::easy);
  return found == table.end() ? std::string_view{} : found->dot;
}

template <std::size_t Size>
constexpr std::string_view easy_word(const std::array<Pair, Size>& table, std::string_view dot) {
  const auto* const found = std::ranges::find(table, dot, &Pair::dot);
  return found == table.end() ? std::string_view{} : found->easy;
}

}  // namespace boxart::internal::easy_tables
