#pragma once

#include "resolve/text_source.h"

namespace boxart::internal {

/// Adds to the log what the text asks for and nothing follows, since it has another name or stands
/// at the wrong place: attributes that nobody knows and that are one slip of the pen from one that
/// is known, of each kind the first twenty, and `rankdir` in a subgraph.
///
/// Takes linear time, and for each name of an attribute that nobody knows as much as there are names.
void warn_of_slips(const TextSource& source);

}  // namespace boxart::internal
