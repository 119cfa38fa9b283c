#pragma once

#include "graph/graph.h"

#include <string_view>

namespace boxart::internal {

struct EdgeStyle {
  Stroke stroke{};
  bool visible = true;
  bool invisible_style = false;  // is it not visible because its style says so?
};

/// The style of an edge by its `style`, a list of words of Graphviz's and of Graph::Easy's, by its
/// `penwidth`, and by a list of colours, which are parallel lines. Words that don't go together:
/// the last of a kind counts, and a style counts before the colours. A line without width, or whose
/// colours are all transparent, isn't visible.
///
/// Ensures: a wave is light, and a double line is solid or dashed: there are no others to draw.
EdgeStyle edge_style(std::string_view style,
                     std::string_view penwidth,
                     std::string_view color,
                     std::string_view scheme = {});

}  // namespace boxart::internal
