#pragma once

namespace boxart::internal {

/// The part of a field's stretch of a side where a line may end: all of it, or its first or last
/// cell, from the left or the top.
enum class FieldPart { All, First, Last };

}  // namespace boxart::internal
