#pragma once

#include "graph/text_graph.h"
#include "mermaid/css_style.h"
#include "mermaid/label_text.h"
#include "text/position.h"

#include <string>
#include <vector>

namespace boxart::internal {

/// A box with compartments, as classes and entities are drawn.
struct MermaidTable {
  MermaidLines title{};
  /// Below the title, each with a line above it: rows of cells, all as many as `columns`.
  std::vector<std::vector<std::vector<MermaidLines>>> compartments{};
  int columns = 1;
};

/// Makes it the label of a node, with the colours that `style` has for it; without compartments it
/// is a plain one.
void add_table(const MermaidTable& table,
               const CssStyle& style,
               Position place,
               TextAttributes& attributes);

}  // namespace boxart::internal
