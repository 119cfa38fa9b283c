#include <boxart/boxart.hpp>

#include "api/graph_contents.h"
#include "dot/read_dot.h"
#include "dot/write_dot.h"
#include "drawing/drawing.h"
#include "easy/is_easy.h"
#include "easy/read_easy.h"
#include "easy/text_graph_of_easy.h"
#include "easy/write_easy.h"
#include "graph/graph.h"
#include "graph/statistics.h"
#include "layout/lay_out.h"
#include "raster/canvas.h"
#include "raster/glyphs.h"
#include "raster/ink.h"
#include "raster/paint.h"
#include "raster/row_buffer.h"
#include "raster/to_ansi.h"
#include "raster/to_html.h"
#include "raster/to_json.h"
#include "raster/to_layout.h"
#include "raster/to_svg.h"
#include "raster/to_text.h"
#include "text/ascii_writer.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart {

namespace internal {

namespace {

/// A graph without lines has no turns.
void override_turns(Turns turns, Graph& graph) {
  if (graph.routing == EdgeRouting::None) return;
  graph.routing = turns == Turns::Round ? EdgeRouting::Round : EdgeRouting::Square;
}

TextRules text_rules(const Options& options, const AsciiWriter& ascii) {
  return {.widths = options.widths, .ascii = options.ascii_labels ? &ascii : nullptr};
}

bool is_graph_easy(std::string_view text, Source from) {
  return from == Source::Txt || (from == Source::Auto && is_easy(text));
}

/// Is the output a text that describes the graph again?
bool is_description(Format format) {
  return format == Format::Dot || format == Format::Txt;
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

/// The names that are given, in place of those that DOT needs. DOT can't hold a name that ends in a
/// backslash, cgraph none that is empty, and the names of clusters begin with a word.
void give_names(TextGraph from, Graph& graph) {
  for (const NodeId id : from.nodes.ids())
    graph.nodes[id].name = std::move(from.nodes[id].name);
  std::map<std::string, std::string> given;
  for (TextSubgraph& subgraph : from.subgraphs) {
    if (!subgraph.given_name.empty()) given[subgraph.name] = std::move(subgraph.given_name);
  }
  for (Cluster& cluster : graph.clusters) {
    const auto found = given.find(cluster.name);
    if (found != given.end()) cluster.name = found->second;
  }
}

/// From here on nothing can fail, unless memory or ICU is missing: every graph has a drawing.
DrawingSize draw_graph(const Graph& graph,
                       const Options& options,
                       const TextRules& rules,
                       RowBuffer& rows) {
  const Drawing drawing = lay_out(graph, options.density, options.jobs);
  if (options.format == Format::Json) {
    rows.text() += to_json(to_layout(drawing, graph));
    return {};
  }
  const Canvas canvas = paint(drawing);
  const CharSet char_set = options.format == Format::Ascii ? CharSet::Ascii : CharSet::Unicode;
  if (options.format == Format::Html) {
    to_html(canvas, rules, rows);
  } else if (options.format == Format::Svg) {
    rows.text() += to_svg(canvas, rules);
  } else if (has_sequences(options)) {
    to_ansi(canvas, char_set, options.colors, options.links, rules, options.bidi, rows);
  } else {
    to_text(canvas, char_set, options.bidi, rows);
  }
  return ink_size(canvas);
}

/// Two drawings, one below the other.
void add_below(DrawingSize& size, const DrawingSize& below) {
  const bool are_two = size.rows > 0 && below.rows > 0;
  size.columns = std::max(size.columns, below.columns);
  size.rows += below.rows + (are_two ? 1 : 0);
}

/// Puts a blank line between drawings that aren't empty.
class Separator {
 public:
  explicit Separator(const Output& output) : output_(output) {}

  void begin_drawing() { is_new_ = true; }
  void write(std::string_view text) {
    if (text.empty()) return;
    if (is_new_ && has_written_) output_("\n");
    is_new_ = false;
    has_written_ = true;
    output_(text);
  }

 private:
  const Output& output_;
  bool is_new_ = true;
  bool has_written_ = false;
};

}  // namespace

}  // namespace internal

struct Document::Contents {
  Contents(std::string_view text, const Options& options_given) : options(options_given) {
    if (internal::is_graph_easy(text, options.from)) {
      take(internal::text_graph_of(internal::read_easy(text, warnings), warnings));
    } else if (internal::is_description(options.format)) {
      texts = internal::read_text_graphs(text, warnings);
      if (options.format == Format::Txt && texts.size() > 1) {
        warnings.push_back({.line = 0,
                            .message = "several graphs in the language of Graph::Easy are "
                                       "read back as one"});
      }
    } else {
      read(text);
    }
  }

  Contents(const Graph& graph, const Options& options_given) : options(options_given) {
    take(contents_of(graph).text_graph());
  }

  /// Whatever didn't come as DOT goes the same way.
  void take(internal::TextGraph graph) {
    if (internal::is_description(options.format)) {
      texts.push_back(std::move(graph));
    } else {
      const std::size_t before = warnings.size();
      read(internal::write_dot(graph));
      // Places in a text that nobody has seen.
      for (std::size_t i = before; i < warnings.size(); ++i)
        warnings[i].line = warnings[i].column = 0;
      internal::give_names(std::move(graph), graphs.front());
    }
  }

  void read(std::string_view dot) {
    graphs = internal::read_dot(dot, internal::read_options(options, rules), warnings);
    if (!options.turns) return;
    for (internal::Graph& graph : graphs)
      internal::override_turns(*options.turns, graph);
  }

  Options options;
  internal::AsciiWriter ascii{};
  internal::TextRules rules = internal::text_rules(options, ascii);
  std::vector<internal::Graph> graphs{};
  std::vector<internal::TextGraph> texts{};  // instead of graphs, where nothing is to be drawn
  std::vector<Warning> warnings{};
};

Document::Document(std::string_view text, const Options& options)
    : contents_(std::make_unique<Contents>(text, options)) {}
Document::Document(const Graph& graph, const Options& options)
    : contents_(std::make_unique<Contents>(graph, options)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const std::vector<Warning>& Document::warnings() const {
  return contents_->warnings;
}

std::vector<Statistics> Document::statistics() const {
  std::vector<Statistics> all;
  for (const internal::TextGraph& text : contents_->texts)
    all.push_back(internal::statistics_of(text));
  for (const internal::Graph& graph : contents_->graphs)
    all.push_back(internal::statistics_of(graph));
  return all;
}

DrawingSize Document::draw(const Output& output) const {
  const auto& [options, ascii, rules, graphs, texts, warnings] = *contents_;
  if (options.format == Format::Json) {
    // One array.
    internal::RowBuffer rows(output);
    for (const internal::Graph& graph : graphs) {
      rows.text() += &graph == graphs.data() ? "[" : ",\n";
      internal::draw_graph(graph, options, rules, rows);
      rows.finish_row();
    }
    rows.text() += "]\n";
    rows.flush();
    return {};
  }
  DrawingSize size;
  internal::Separator separator(output);
  for (const internal::TextGraph& text : texts) {
    separator.begin_drawing();
    separator.write(options.format == Format::Dot ? internal::write_dot(text)
                                                  : internal::write_easy(text));
  }
  for (const internal::Graph& graph : graphs) {
    separator.begin_drawing();
    const Output part = [&separator](std::string_view text) { separator.write(text); };
    internal::RowBuffer rows(part);
    internal::add_below(size, internal::draw_graph(graph, options, rules, rows));
    rows.flush();
  }
  return size;
}

std::vector<Layout> Document::layouts() const {
  std::vector<Layout> all;
  for (const internal::Graph& graph : contents_->graphs) {
    const Options& options = contents_->options;
    all.push_back(
        internal::to_layout(internal::lay_out(graph, options.density, options.jobs), graph));
  }
  return all;
}

namespace {

Rendering rendering_of(const Document& document) {
  Rendering rendering{.warnings = document.warnings()};
  rendering.size = document.draw([&rendering](std::string_view part) { rendering.text += part; });
  return rendering;
}

/// Data tells of colours too.
Options as_data(Options options) {
  options.format = Format::Json;
  return options;
}

Diagnostic diagnostic(const Error& error) {
  return {.line = error.line(),
          .column = error.column(),
          .message = error.what(),
          .hint = error.hint()};
}

}  // namespace

Rendering render(std::string_view text, const Options& options) {
  return rendering_of(Document(text, options));
}

Rendering render(const Graph& graph, const Options& options) {
  return rendering_of(Document(graph, options));
}

std::vector<Layout> lay_out(std::string_view text, const Options& options) {
  return Document(text, as_data(options)).layouts();
}

std::vector<Layout> lay_out(const Graph& graph, const Options& options) {
  return Document(graph, as_data(options)).layouts();
}

std::vector<Diagnostic> check(std::string_view text, const Options& options) {
  std::vector<Diagnostic> found;
  try {
    const Document document(text, options);
    for (const Warning& warning : document.warnings()) {
      found.push_back({.severity = Diagnostic::Severity::Warning,
                       .line = warning.line,
                       .column = warning.column,
                       .message = warning.message});
    }
  } catch (const Error& error) {
    found.push_back(diagnostic(error));
  } catch (const std::runtime_error& error) {
    found.push_back({.message = error.what()});
  }
  return found;
}

const char* version() noexcept {
  return BOXART_VERSION;
}

}  // namespace boxart
