#pragma once

#include <boxart/layout.hpp>

#include "output/row_buffer.h"

namespace boxart::internal {

/// Writes a layout as a JSON object, in cells; docs/json.md says what is in it. Ends without a line
/// feed. The same layout gives the same bytes; things stand in its order.
///
/// Bytes of names that are no UTF-8 are read as Latin-1.
void to_json(const Layout& layout, RowBuffer& rows);

}  // namespace boxart::internal
