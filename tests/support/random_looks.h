#pragma once

#include "support/random_mix.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Attributes that make a node look some way: its shape first, or its border.
std::vector<std::string> node_looks(Dice& dice, bool may_be_borderless);

/// Is it a shape without a border?
bool is_borderless_shape(std::string_view attribute);

/// An attribute of a point.
std::string point_look(Dice& dice);

}  // namespace boxart::internal
