#pragma once

#include "read_text.h"
#include "support/catch.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {

/// The graph of a text in DOT that has one.
inline ResolvedGraph read_graph(std::string_view text, std::vector<Warning>* warnings = nullptr) {
  std::vector<Warning> said;
  std::vector<ResolvedGraph> graphs = read_graphs(text, Source::Dot, {}, said);
  REQUIRE(graphs.size() == 1);
  if (warnings != nullptr) *warnings = said;
  return std::move(graphs.front());
}

/// The names of all nodes, each with a blank behind it.
inline std::string node_names(const ResolvedGraph& graph) {
  std::string out;
  for (const Node& node : graph.nodes)
    out += node.name + " ";
  return out;
}

/// The lines of a label, joined by `/`.
inline std::string text_of(const Label& label) {
  std::string out;
  for (const LabelLine& line : label.lines)
    out += (out.empty() ? "" : "/") + line.text;
  return out;
}

}  // namespace boxart::internal
