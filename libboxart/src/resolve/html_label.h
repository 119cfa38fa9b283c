#pragma once

#include "graph/graph.h"

#include <string_view>

namespace boxart::internal {

/// What an HTML-like label shows.
struct HtmlLabel {
  Content content{};
  /// Does a table or a cell in it have a border? A text without a table has none.
  bool has_border = false;
  /// STYLE of the outermost table, where it has a border.
  bool rounded = false;
  Dash dash = Dash::Solid;
  /// False when the label is no HTML-like label; then its text without the tags is shown.
  bool well_formed = false;
};

/// Reads the text between the outer `<` and `>` of an HTML-like label: text with BR, IMG and the
/// tags of fonts, or tables, nested up to 100 deep.
///
/// B I U S, COLOR of FONT, and Bold and Italic in its FACE are styles of the text; O SUB SUP, FACE
/// and POINT-SIZE have none in a terminal. An image is its ALT or the name of its file, in
/// brackets (image_text).
///
/// A line stands between two cells, or round a table, where either of those beside it asks for it:
/// by BORDER CELLBORDER SIDES ROWS COLUMNS HR VR, or where a line would end in the open without it
/// (close_lines.h). Widths of borders don't count, and neighbours
/// share their borders, so that CELLSPACING shows only between cells without any. COLSPAN ROWSPAN
/// PORT ALIGN BALIGN VALIGN are obeyed; CELLPADDING WIDTH HEIGHT, in points, are rounded to
/// cells and bounded; a cell of FIXEDSIZE still grows with its text. BGCOLOR and COLOR of tables
/// and cells are the content's colours; `scheme` is the colorscheme that names of colours are
/// looked up in. A transparent COLOR is no line, of a table none in all that is in it and has no
/// COLOR of its own; `transparent` says that the node's is. HREF of a cell is the link of its text,
/// as it is written.
///
/// Requires: `text` is valid UTF-8.
/// Ensures: the cells of every Grid tile it, see table_grid.
HtmlLabel html_label(std::string_view text,
                     const TextRules& rules,
                     std::string_view scheme = {},
                     bool transparent = false);

}  // namespace boxart::internal
