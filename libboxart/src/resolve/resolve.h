#pragma once

#include <boxart/options.hpp>

#include "base/stop_token.h"
#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"
#include "text/label.h"

#include <optional>

namespace boxart::internal {

struct ResolveOptions {
  std::optional<Direction> direction{};  // takes the place of the graph's own rankdir
  std::optional<Turns> turns{};          // takes the place of what splines asks for
  std::optional<int> wrap{};             // takes the place of what textwrap asks for
  TextRules text{};
  StopToken stop{};
  bool styles = false;  // are colours, fonts and links wanted? They are left out otherwise
};

/// Gives the attributes of a text's graph their meaning: what DOT's are, and Graph::Easy's. Appends to
/// `log` what is left out or read otherwise than written. Throws what `options.stop` throws.
///
/// Ensures: the nodes and edges are those of `text`, in its order.
/// Cost: n log n in the size of the text; clusters that claim each other's nodes cost more.
ResolvedGraph resolve(const TextGraph& text, const ResolveOptions& options, WarningLog& log);

}  // namespace boxart::internal
