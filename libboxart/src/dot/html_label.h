#pragma once

#include "graph/graph.h"

#include <string_view>

namespace boxart {

/// What an HTML-like label shows.
struct HtmlLabel {
  /// A Text, or a Grid with lines. Tables without lines have become Text.
  Content content;
  /// Does a table or a cell in it have a border? A text without a table has none.
  bool bordered;
  /// False when the label is no HTML-like label; then its text without the tags is shown.
  bool well_formed;
};

/// Reads the text between the outer `<` and `>` of an HTML-like label: text with BR and the tags of
/// fonts (which change nothing here), or tables, nested up to 100 deep, with COLSPAN ROWSPAN PORT
/// ALIGN BALIGN BORDER CELLBORDER COLUMNS ROWS, HR and VR. An image is the name of its file.
///
/// The lines of a table are all or none: it has them as soon as one of its cells has a border, it
/// has a rule, or a table in it has lines.
///
/// Requires: `text` is valid UTF-8.
/// Ensures: the cells of every Grid tile it, see table_grid.
HtmlLabel html_label(std::string_view text, const TextRules& rules);

}  // namespace boxart
