#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"
#include "resolve/resolve.h"

#include <functional>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// How texts are read.
struct ReadRules {
  Limits limits{};
  std::vector<AttributeDefault> defaults{};  // hold where the text doesn't say otherwise
  /// By read_graphs called with each graph as the text has it and what it means, before what is
  /// told of it gets places.
  std::function<void(const TextGraph&, const ResolvedGraph&, WarningLog&)> translate{};
};

/// The graphs of a text in any of the languages, at least one, as the text has them. The text is in
/// UTF-8, or in UTF-16 with a byte-order mark. `from` is the language, or says that it is to be
/// found out. Appends to `warnings` what was read otherwise than written, in the order of the text,
/// what has no place last. Throws Error when the text can't be read, and LimitError when its limits
/// don't allow it.
std::vector<TextGraph> read_text_graphs(std::string_view bytes,
                                        Source from,
                                        std::vector<Warning>& warnings,
                                        const ReadRules& rules = {});

/// The same graphs with what their attributes mean. Warnings tell of attributes too.
std::vector<ResolvedGraph> read_graphs(std::string_view bytes,
                                       Source from,
                                       const ResolveOptions& options,
                                       std::vector<Warning>& warnings,
                                       const ReadRules& rules = {});

}  // namespace boxart::internal
