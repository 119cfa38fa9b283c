#include "statistics_text.h"

#include "source_text.h"

namespace {

/// `1 node`, `2 nodes`.
std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string counts(std::size_t nodes, std::size_t edges, std::size_t groups) {
  return counted(nodes, "node") + ", " + counted(edges, "edge") + " and " +
         counted(groups, "group") + '\n';
}

}  // namespace

std::string statistics_text(const boxart::Statistics& statistics) {
  std::string text = "\nInput is a ";
  text += statistics.simple ? "simple, " : "multi-edged, ";
  text += statistics.directed ? "directed" : "undirected";
  text += " graph with:\n    " +
          counts(statistics.nodes, statistics.edges, statistics.frames.size()) + '\n';
  for (const boxart::FrameStatistics& frame : statistics.frames) {
    text += "  Group '" + printable(frame.name) + "':\n    " +
            counts(frame.nodes, frame.edges, frame.frames) + '\n';
  }
  return text;
}

std::string statistics_text(const boxart::DrawingSize& size, std::chrono::duration<double> time) {
  const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(time).count();
  return "Drawing has:\n    " + counted(static_cast<std::size_t>(size.columns), "column") +
         " and " + counted(static_cast<std::size_t>(size.rows), "row") + ", made in " +
         std::to_string(milliseconds) + " ms\n";
}
