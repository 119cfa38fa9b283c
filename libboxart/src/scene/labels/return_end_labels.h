#pragma once

#include "scene/scene.h"

namespace boxart::internal {

/// May a text at `rect` be the label of the end whose first cell is this one? Within 2 rows and 3
/// columns it may.
bool is_near_end(const Rect& rect, Point cell);

/// Labels of ends that have moved away from them get the best free place at their end, if there is
/// one; nodes without a border that shrink take the ends of lines with them. O(texts + ink, if
/// there are such labels + places tried x area of a label).
void return_end_labels(Scene& scene);

}  // namespace boxart::internal
