#include <boxart/boxart.hpp>

#include "dot/read_dot.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/lay_out.h"
#include "raster/canvas.h"
#include "raster/glyphs.h"
#include "raster/paint.h"
#include "raster/to_json.h"
#include "raster/to_text.h"
#include "text/ascii_writer.h"

#include <utility>
#include <vector>

namespace boxart {

namespace {

/// A graph without lines has no turns.
void override_turns(Turns turns, Graph& graph) {
  if (graph.routing == EdgeRouting::None) return;
  graph.routing = turns == Turns::Round ? EdgeRouting::Round : EdgeRouting::Square;
}

ReadOptions read_options(const Options& options, const AsciiWriter& ascii) {
  return {.direction = options.direction,
          .wrap = options.wrap,
          .text = {.widths = options.widths, .ascii = options.ascii_labels ? &ascii : nullptr}};
}

/// From here on nothing can fail: every graph has a drawing.
std::string draw(const Graph& graph, const Options& options) {
  const Drawing drawing = lay_out(graph, options.density);
  if (options.format == Format::Json) return to_json(drawing, graph);
  const Canvas canvas = paint(drawing);
  const CharSet char_set = options.format == Format::Ascii ? CharSet::Ascii : CharSet::Unicode;
  return to_text(canvas, char_set, options.bidi);
}

/// A blank line between two drawings; JSON is one array.
std::string join(const std::vector<std::string>& parts, Format format) {
  std::string text = format == Format::Json ? "[" : "";
  for (const std::string& part : parts) {
    const bool first = &part == &parts.front();
    if (format == Format::Json) {
      text += first ? "" : ",\n";
    } else if (!text.empty() && !part.empty()) {
      text += '\n';
    }
    text += part;
  }
  if (format == Format::Json) text += "]\n";
  return text;
}

}  // namespace

Rendering render(std::string_view dot, const Options& options) {
  std::vector<Warning> warnings;
  const AsciiWriter ascii;
  std::vector<Graph> graphs = read_dot(dot, read_options(options, ascii), warnings);
  std::vector<std::string> drawings;
  drawings.reserve(graphs.size());
  for (Graph& graph : graphs) {
    if (options.turns) override_turns(*options.turns, graph);
    drawings.push_back(draw(graph, options));
  }
  return {.text = join(drawings, options.format), .warnings = std::move(warnings)};
}

}  // namespace boxart
