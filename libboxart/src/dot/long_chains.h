#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// `text` with each chain of more than a thousand edges, `a -> b -> c ... [label=x]`, written as
/// several statements that make the same edges in the same order. cgraph's parser keeps a chain on
/// its stack, which has room for some thousand. Lines keep their numbers; chains through subgraphs
/// stay as they are. Takes linear time.
std::string split_long_chains(std::string_view text);

}  // namespace boxart::internal
