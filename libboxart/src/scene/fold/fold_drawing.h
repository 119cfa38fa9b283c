#pragma once

#include "boxes/axes.h"
#include "drawing/drawing.h"

namespace boxart::internal {

/// Cuts a drawing that takes more than `length` cells along its ranks (columns where they run
/// sideways) into pieces of no more, which stand below each other (side by side where ranks go
/// down), in the order of the ranks. Lines that pass a cut are led back between the pieces, and
/// none of them crosses another on that way:
///
///     ┌───┐   ┌───┐
///     │ a ├──►│ b ├─╮
///     └───┘   └───┘ │
///     ╭─────────────╯
///     │ ┌───┐   ┌───┐
///     ╰►│ c ├──►│ d │
///       └───┘   └───┘
///
/// It is cut where few lines pass, `most_lines` at most, and never through a box, a text or a
/// frame, but for frames that hold all that is drawn, which get wider where their titles need that.
/// `axes` are those of the direction of the ranks. Returns false, with the drawing as it was, where
/// that can't be.
///
/// Ensures: the drawing says what it said before; each piece has its things in the places that they
/// had to each other. Its size is what it takes. Wrapping of layered graphs, Rüegg, von Hanxleden
/// 2018, on what is drawn. O(n log n) for n things and points, and what choose_cuts takes.
bool fold_drawing(const Axes& axes, int length, int most_lines, Drawing& drawing);

}  // namespace boxart::internal
