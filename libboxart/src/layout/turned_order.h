#pragma once

#include "layout/lay_out_layers.h"

namespace boxart::internal {

/// Of the pairs of heads of one node that are written in the order of their edges, do more stand
/// the other way round than so? Where their edges are of several lengths, layers alone can't tell.
/// Of each head, pairs with those up to 64 before it count. Costs O(64 x E).
bool stands_turned(const LayeredLayout& layout);

/// An order and its mirror image cross alike, unless ends are fixed, or something has to stand left
/// of something, or vertices are long. Costs as left_of_pairs.
bool may_mirror(const LayeredLayout& layout);

/// Of a layout that stands turned, is this mirror image to be taken? Not if it does, too, or is
/// wider. Costs as stands_turned.
bool is_better_turned(const LayeredLayout& mirrored, const LayeredLayout& layout);

/// Requires: vertices of one layer each.
void mirror(LayeredGraph& layered);

}  // namespace boxart::internal
