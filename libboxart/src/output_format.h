#pragma once

#include <boxart/boxart.hpp>

#include "drawing/drawing.h"
#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"
#include "output/row_buffer.h"
#include "paint/painting.h"
#include "text/label.h"

#include <string>
#include <string_view>

namespace boxart::internal {

/// A drawing that is to be written, with all that may count for it.
struct Finished {
  const Drawing& drawing;
  const ResolvedGraph& graph;
  const Painting* painting;  // of the drawing, where the format takes cells
  const Options& options;
  const TextRules& rules;
};

/// How the graphs of a text are written. Each Format is a row of one table.
struct OutputFormat {
  Format format;
  /// Writes the graph as a text that describes it again; null where it is drawn.
  std::string (*describe)(const TextGraph& graph) = nullptr;
  /// Writes it, which is what `text` means, in a language that hasn't words for everything, and
  /// tells what is lost; null where it is written otherwise.
  std::string (*translate)(const TextGraph& text,
                           const ResolvedGraph& graph,
                           WarningLog& log) = nullptr;
  /// Writes its drawing.
  void (*write)(const Finished& finished, RowBuffer& rows) = nullptr;
  /// Is its size limited in cells, since all of them are painted? Else it is data, and has none.
  bool takes_cells = false;
  /// Are colours, fonts and links in it, whatever the options say?
  bool has_styles = false;
  /// What stands before, between and behind the graphs.
  std::string_view begin{};
  std::string_view between = "\n";
  std::string_view end{};
};

/// That of Format::Boxart for a number that is no format.
const OutputFormat& output_format(Format format);

}  // namespace boxart::internal
