#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "graph/graph.h"
#include "graph/text_graph.h"

#include <optional>
#include <string_view>
#include <vector>

namespace boxart::internal {

struct ReadOptions {
  std::optional<Direction> direction{};  // takes the place of each graph's own rankdir
  std::optional<int> wrap{};             // takes the place of what textwrap asks for
  TextRules text{};
  bool looks = false;  // are colours, fonts and links wanted? They are left out otherwise
};

/// The graphs of DOT text, in order.
/// Appends to `warnings` what was left out or read otherwise than written.
///
/// The text is UTF-8, or Latin-1 in a graph with charset=latin1; a byte that is no UTF-8 is read
/// as Latin-1 with a warning. Two slips are forgiven: an attribute list as a statement of its own
/// is the graph's, and PlantUML's lines @startdot and @enddot are skipped.
///
/// Throws Error, with line and column where they are known, when the text is no DOT or has no
/// graph. Ensures: at least one graph.
std::vector<Graph> read_dot(std::string_view text,
                            const ReadOptions& options,
                            std::vector<Warning>& warnings);

/// The same graphs as the text has them, for writing them anew.
std::vector<TextGraph> read_text_graphs(std::string_view text, std::vector<Warning>& warnings);

}  // namespace boxart::internal
