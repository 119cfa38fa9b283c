#pragma once

#include "support/random_mix.h"

#include <string>

namespace boxart::internal {

/// What may be written at an edge, in DOT.

/// An attribute that says how the line looks.
std::string random_line_look(Dice& dice);

/// A name of up to four arrows with modifiers, or an old name.
std::string random_arrow(Dice& dice);

/// An attribute of Graph::Easy's for arrowheads.
std::string random_graph_easy_head(Dice& dice);

/// A value of Graph::Easy's `start` and `end`.
std::string random_place(Dice& dice);

}  // namespace boxart::internal
