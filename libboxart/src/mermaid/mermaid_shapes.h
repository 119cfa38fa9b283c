#pragma once

#include "graph/text_graph.h"

#include <optional>
#include <string_view>

namespace boxart::internal {

/// How a shape of Mermaid's is said in DOT.
struct MermaidShape {
  std::string_view shape;    // empty: a box
  std::string_view style{};  // a word for `style`
  bool is_doubled = false;   // two outlines
  bool leans_left = false;   // a parallelogram the other way
  /// A small circle in which Mermaid shows no text. Ours is a point where it is said that there is
  /// none, else the text stays.
  enum class Mark { None, Filled, Open };
  Mark mark = Mark::None;
};

/// The shape of that name, or of one of its other names: `rect`, `process`, `db` ...
std::optional<MermaidShape> mermaid_shape(std::string_view name);

/// Sets the attributes that draw it. `is_empty`: is its text none but blanks?
void add_shape(const MermaidShape& shape, bool is_empty, TextAttributes& attributes);

}  // namespace boxart::internal
