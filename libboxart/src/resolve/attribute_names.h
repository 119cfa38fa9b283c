#pragma once

#include <string_view>

namespace boxart::internal {

/// Is it a name of Graphviz' or Graph::Easy's attributes, or of those that boxart reads besides?
bool is_attribute_name(std::string_view name);

/// The name of Graphviz' that is meant by one that nobody knows: which has the same letters, large or
/// small, or is one slip of the pen away: a letter too many, missing, or in the place of another, or
/// two in each other's place. Of several the first by alphabet; empty where there is none.
/// Costs as much as there are names.
std::string_view meant_attribute_name(std::string_view name);

}  // namespace boxart::internal
