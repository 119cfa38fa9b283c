#pragma once

#include "output/row_buffer.h"
#include "paint/painting.h"
#include "text/text_rules.h"

namespace boxart::internal {

/// Writes the painting as one `<pre>` element with inline styles, for pages with a monospaced font;
/// a line of it for each row. A character that such a font may lack, or have in another width,
/// stands in an element as wide as its cells, so that borders meet whatever font it comes from.
///
/// Nothing when nothing was drawn. Takes O(n log n) time for the n runs and texts, and that of
/// writing.
void to_html(const Painting& painting, const TextRules& rules, RowBuffer& rows);

}  // namespace boxart::internal
