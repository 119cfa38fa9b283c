#include <boxart/boxart.hpp>

#include "dot/read_dot.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/lay_out.h"
#include "raster/canvas.h"
#include "raster/glyphs.h"
#include "raster/paint.h"
#include "raster/to_ansi.h"
#include "raster/to_html.h"
#include "raster/to_json.h"
#include "raster/to_svg.h"
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

TextRules text_rules(const Options& options, const AsciiWriter& ascii) {
  return {.widths = options.widths, .ascii = options.ascii_labels ? &ascii : nullptr};
}

/// Does the text hold escape sequences?
bool has_sequences(const Options& options) {
  return options.colors != ColorDepth::None || options.links;
}

ReadOptions read_options(const Options& options, const TextRules& rules) {
  const bool is_text = options.format == Format::Boxart || options.format == Format::Ascii;
  return {.direction = options.direction,
          .wrap = options.wrap,
          .text = rules,
          .looks = !is_text || has_sequences(options)};
}

/// From here on nothing can fail: every graph has a drawing.
std::string draw(const Graph& graph, const Options& options, const TextRules& rules) {
  const Drawing drawing = lay_out(graph, options.density);
  if (options.format == Format::Json) return to_json(drawing, graph);
  const Canvas canvas = paint(drawing);
  if (options.format == Format::Html) return to_html(canvas, rules);
  if (options.format == Format::Svg) return to_svg(canvas, rules);
  const CharSet char_set = options.format == Format::Ascii ? CharSet::Ascii : CharSet::Unicode;
  if (!has_sequences(options)) return to_text(canvas, char_set, options.bidi);
  return to_ansi(canvas, char_set, options.colors, options.links, rules, options.bidi);
}

/// A blank line between two drawings; JSON is one array.
std::string join(std::vector<std::string> parts, Format format) {
  if (parts.size() == 1 && format != Format::Json) return std::move(parts.front());
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
  const TextRules rules = text_rules(options, ascii);
  std::vector<Graph> graphs = read_dot(dot, read_options(options, rules), warnings);
  std::vector<std::string> drawings;
  drawings.reserve(graphs.size());
  for (Graph& graph : graphs) {
    if (options.turns) override_turns(*options.turns, graph);
    drawings.push_back(draw(graph, options, rules));
  }
  return {.text = join(std::move(drawings), options.format), .warnings = std::move(warnings)};
}

}  // namespace boxart
