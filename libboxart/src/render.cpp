#include <boxart/boxart.hpp>

#include "api/graph_contents.h"
#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "fit/fit_drawing.h"
#include "graph/check_limits.h"
#include "graph/graph.h"
#include "graph/statistics.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"
#include "layout/dump.h"
#include "layout/lay_out_graph.h"
#include "output/row_buffer.h"
#include "output/to_layout.h"
#include "output_format.h"
#include "read_text.h"
#include "resolve/resolve.h"
#include "text/ascii_writer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart {

namespace internal {

namespace {

TextRules text_rules(const Options& options, const AsciiWriter& ascii) {
  Widths widths = options.widths;
  widths.ambiguous = std::clamp(widths.ambiguous, 1, 2);
  widths.private_use = std::clamp(widths.private_use, 1, 2);
  return {.widths = widths, .ascii = options.ascii_labels ? &ascii : nullptr};
}

/// What a text shows of styles are escape sequences.
bool has_styles(const Options& options) {
  return output_format(options.format).has_styles || options.colors != ColorDepth::None ||
         options.links;
}

ResolveOptions resolve_options(const Options& options, const TextRules& rules) {
  return {.direction = options.direction,
          .turns = options.turns,
          .wrap = options.wrap,
          .text = rules,
          .stop = StopToken(options.limits.stop),
          .styles = has_styles(options)};
}

/// Counts the cells of one more drawing of a document. Throws LimitError when they are too many.
void count_cells(Size size, const Limits& limits, std::int64_t& cells) {
  const bool is_first = cells == 0;
  cells = sum_of(cells, std::int64_t{size.width} * size.height);
  if (cells <= limits.cells) return;
  const char* what = is_first ? "the drawing has" : "the drawings have";
  throw LimitError(LimitError::Kind::Cells, what, cells, "cells", limits.cells);
}

/// Two drawings, one below the other.
void add_below(DrawingSize& size, const DrawingSize& below) {
  const bool are_two = size.rows > 0 && below.rows > 0;
  size.columns = std::max(size.columns, below.columns);
  size.rows += below.rows + (are_two ? 1 : 0);
}

void add_means(std::string& means, const std::string& more) {
  if (more.empty() || means.find(more) != std::string::npos) return;
  if (!means.empty()) means += "; ";
  means += more;
}

/// Throws LimitError where the drawing must fit and doesn't.
void check_room(const Size& size, const Options& options) {
  if (!options.must_fit) return;
  const auto check = [](int needed, const char* what, int allowed) {
    if (allowed == 0 || needed <= allowed) return;
    throw LimitError(LimitError::Kind::Room, "the drawing needs", needed, what, allowed);
  };
  check(size.width, "columns", options.width);
  check(size.height, "rows", options.height);
}

/// The drawing of a graph in the room that the options have for it.
class RoomyDrawing {
 public:
  RoomyDrawing(const ResolvedGraph& graph,
               const Options& options,
               const TextRules& rules,
               StopToken stop)
      : graph_(graph), drawing_(lay_out_graph(graph, options.density, options.jobs, stop)) {
    const Room room{.columns = std::max(0, options.width), .rows = std::max(0, options.height)};
    if (!room.holds(drawing_.size)) {
      fitted_ = fit_drawing(graph,
                            drawing_,
                            {.room = room,
                             .density = options.density,
                             .may_turn = !options.direction,
                             .text = rules},
                            [&](const ResolvedGraph& changed, Density density) {
                              return lay_out_graph(changed, density, options.jobs, stop);
                            });
    }
    check_room(drawing().size, options);
  }

  const ResolvedGraph& graph() const { return fitted_ ? fitted_->graph : graph_; }
  const Drawing& drawing() const { return fitted_ ? fitted_->drawing : drawing_; }
  std::string means() const { return fitted_ ? fitted_->means : ""; }

 private:
  const ResolvedGraph& graph_;
  Drawing drawing_;
  std::optional<FittedDrawing> fitted_{};
};

/// Puts what the format has before the graphs and between those of which something is written.
class Separator {
 public:
  Separator(const OutputFormat& format,
            const Output& output,
            const std::function<void(std::size_t)>& begin)
      : format_(format), output_(output), begin_(begin) {}

  void begin_graph() {
    is_new_ = true;
    ++graphs_;
  }
  void write(std::string_view text) {
    if (text.empty()) return;
    const std::string_view before = has_written_ ? format_.between : format_.begin;
    if (is_new_ && !before.empty()) output_(before);
    if (is_new_ && begin_) begin_(graphs_ - 1);
    is_new_ = false;
    has_written_ = true;
    output_(text);
  }

 private:
  const OutputFormat& format_;
  const Output& output_;
  const std::function<void(std::size_t)>& begin_;
  std::size_t graphs_ = 0;
  bool is_new_ = true;
  bool has_written_ = false;
};

}  // namespace

}  // namespace internal

struct Document::Contents {
  Contents(std::string_view text, const Options& options_given) : options(options_given) {
    const internal::StopToken stop(options.limits.stop, options.progress);
    stop.ask();
    stop.tell("reading", 1, 1);
    if (!is_description()) {
      graphs = internal::read_graphs(text,
                                     options.from,
                                     internal::resolve_options(options, rules),
                                     warnings,
                                     {options.limits, options.defaults, translator()});
      if (translations.size() > 1) put_into_fences();
      return;
    }
    texts = internal::read_text_graphs(
        text, options.from, warnings, {options.limits, options.defaults});
    if (options.format == Format::Txt && texts.size() > 1) {
      warnings.push_back({.code = Code::MergedGraphs,
                          .line = 0,
                          .message = "several graphs in the language of Graph::Easy are "
                                     "read back as one"});
    }
  }

  Contents(const Graph& graph, const Options& options_given) : options(options_given) {
    internal::StopToken(options.limits.stop).ask();
    internal::TextGraph text = contents_of(graph).text_graph();
    internal::check_limits(text, options.limits);
    internal::add_defaults(text, options.defaults);
    if (is_description()) {
      texts.push_back(std::move(text));
      return;
    }
    internal::WarningLog log;
    log.names_owners = true;
    graphs.push_back(internal::resolve(text, internal::resolve_options(options, rules), log));
    if (const auto translate = translator()) translate(text, graphs.back(), log);
    warnings = std::move(log.warnings);
  }

  /// Is the output a text that describes the graph again?
  bool is_description() const {
    return internal::output_format(options.format).describe != nullptr;
  }

  /// What writes the graphs as soon as they are read, where the format is a language that lacks
  /// words.
  std::function<
      void(const internal::TextGraph&, const internal::ResolvedGraph&, internal::WarningLog&)>
  translator() {
    const auto translate = internal::output_format(options.format).translate;
    if (translate == nullptr) return {};
    return [this, translate](const internal::TextGraph& text,
                             const internal::ResolvedGraph& graph,
                             internal::WarningLog& log) {
      translations.push_back(translate(text, graph, log));
    };
  }

  /// A text of Mermaid's is one diagram; several stand in a document.
  void put_into_fences() {
    for (std::string& text : translations)
      text = "```mermaid\n" + text + "```\n";
    warnings.push_back({.code = Code::MergedGraphs,
                        .line = 0,
                        .message = "several graphs are written as a document in Markdown, of which "
                                   "Mermaid reads one"});
  }

  Options options;
  internal::AsciiWriter ascii{};
  internal::TextRules rules = internal::text_rules(options, ascii);
  std::vector<internal::ResolvedGraph> graphs{};
  std::vector<internal::TextGraph> texts{};  // instead of graphs, where nothing is to be drawn
  std::vector<std::string> translations{};   // of the graphs, where these are to be written
  std::vector<Warning> warnings{};
};

Document::Document(std::string_view text, const Options& options)
    : contents_(std::make_unique<Contents>(text, options)) {}
Document::Document(const Graph& graph, const Options& options)
    : contents_(std::make_unique<Contents>(graph, options)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const Document::Contents& Document::contents() const {
  if (contents_ == nullptr) throw std::invalid_argument("a document that was moved from");
  return *contents_;
}

const std::vector<Warning>& Document::warnings() const {
  return contents().warnings;
}

std::vector<Statistics> Document::statistics() const {
  std::vector<Statistics> all;
  for (const internal::TextGraph& text : contents().texts)
    all.push_back(internal::statistics_of(text));
  for (const internal::ResolvedGraph& graph : contents().graphs)
    all.push_back(internal::statistics_of(graph));
  return all;
}

DrawingSize Document::draw(const Output& output) const {
  return draw(output, nullptr);
}

DrawingSize Document::draw(const Output& output,
                           const std::function<void(std::size_t)>& begin) const {
  const auto& [options, ascii, rules, graphs, texts, translations, warnings] = contents();
  const internal::OutputFormat& format = internal::output_format(options.format);
  const internal::StopToken stop(options.limits.stop, options.progress);
  std::int64_t cells = 0;
  DrawingSize size;
  internal::Separator separator(format, output, begin);
  const Output part = [&separator](std::string_view text) { separator.write(text); };
  for (const internal::TextGraph& text : texts) {
    separator.begin_graph();
    separator.write(format.describe(text));
  }
  for (const std::string& text : translations) {
    separator.begin_graph();
    separator.write(text);
  }
  if (!translations.empty()) return size;
  for (const internal::ResolvedGraph& graph : graphs) {
    separator.begin_graph();
    internal::RowBuffer rows(part, stop);
    if (options.dump != Dump::None) {
      internal::LayoutTrace trace;
      const internal::Drawing drawing =
          internal::lay_out_graph(graph, options.density, options.jobs, stop, &trace);
      separator.write(internal::dump(options.dump, graph, drawing, trace));
      continue;
    }
    // From here on nothing can fail, unless memory or ICU is missing or a limit ends it: every
    // graph has a drawing.
    const internal::RoomyDrawing drawn(graph, options, rules, stop);
    const internal::Drawing& drawing = drawn.drawing();
    stop.tell("writing", 1, 1);
    if (format.takes_cells) internal::count_cells(drawing.size, options.limits, cells);
    internal::add_below(size, format.write({drawing, drawn.graph(), options, rules, stop}, rows));
    internal::add_means(size.means, drawn.means());
    rows.flush();
  }
  if (!format.end.empty()) output(format.end);
  return size;
}

std::vector<Layout> Document::layouts() const {
  std::vector<Layout> all;
  for (const internal::ResolvedGraph& graph : contents().graphs) {
    const Options& options = contents().options;
    const internal::StopToken stop(options.limits.stop);
    const internal::RoomyDrawing drawn(graph, options, contents().rules, stop);
    all.push_back(internal::to_layout(drawn.drawing(), drawn.graph()));
  }
  return all;
}

namespace {

Rendering rendering_of(const Document& document) {
  Rendering rendering{.warnings = document.warnings()};
  rendering.size = document.draw([&rendering](std::string_view part) { rendering.text += part; });
  return rendering;
}

/// JSON output includes colours.
Options as_data(Options options) {
  options.format = Format::Json;
  return options;
}

Diagnostic diagnostic(const Error& error) {
  return {.code = error.code(),
          .line = error.line(),
          .column = error.column(),
          .message = error.what(),
          .hint = error.hint()};
}

/// What is told of a text or a graph.
template <typename Source>
std::vector<Diagnostic> diagnostics_of(const Source& source, const Options& options) {
  std::vector<Diagnostic> found;
  try {
    const Document document(source, options);
    for (const Warning& warning : document.warnings()) {
      found.push_back({.severity = Diagnostic::Severity::Warning,
                       .code = warning.code,
                       .line = warning.line,
                       .column = warning.column,
                       .message = warning.message});
    }
  } catch (const Error& error) {
    found.push_back(diagnostic(error));
  } catch (const std::runtime_error& error) {
    found.push_back({.code = Code::NoIcu, .message = error.what()});
  }
  return found;
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
  return diagnostics_of(text, options);
}

std::vector<Diagnostic> check(const Graph& graph, const Options& options) {
  return diagnostics_of(graph, options);
}

const char* version() noexcept {
  return BOXART_VERSION;
}

}  // namespace boxart
