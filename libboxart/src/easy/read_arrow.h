#pragma once

#include "easy/easy_graph.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

struct ArrowText {
  EasyArrow arrow{};
  std::size_t length = 0;  // bytes
  std::string mistake{};   // what is wrong with it; empty when nothing is
};

/// The arrow that `text` starts with: a pattern that stands at least once, with `>` behind it, `<`
/// before it, both or neither, and a label between two patterns with blanks around it.
///
///     ->  solid   =>  double   .>  dotted    ~>   wave           - >  dashed
///     .-> dot-dash             ..-> dot-dot-dash                 = >  double-dash
///
/// A label that a single - or = begins is ended by the pattern that says which: `- x ->` is solid,
/// `- x - >` is dashed. Where both follow, the line with gaps counts.
///
/// Requires: `text` starts with one of `<-=.~`. Takes time linear in the text up to the next
/// bracket or brace, where an arrow ends at the latest.
ArrowText read_arrow(std::string_view text);

}  // namespace boxart::internal
