#include <boxart/boxart.hpp>

#include "api/graph_contents.h"
#include "base/stop_token.h"
#include "graph/check_limits.h"
#include "graph/graph.h"
#include "graph/statistics.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"
#include "laid_out.h"
#include "output/row_buffer.h"
#include "output/to_layout.h"
#include "output_format.h"
#include "read_text.h"
#include "resolve/resolve.h"
#include "roomy_drawing.h"
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

void add_means(std::string& means, const std::string& more) {
  if (more.empty() || means.find(more) != std::string::npos) return;
  if (!means.empty()) means += "; ";
  means += more;
}

/// Two drawings, one below the other.
void add_below(DrawingSize& size, const DrawingSize& below) {
  const bool are_two = size.rows > 0 && below.rows > 0;
  size.columns = std::max(size.columns, below.columns);
  size.rows += below.rows + (are_two ? 1 : 0);
  add_means(size.means, below.means);
}

/// Puts what the format has before the graphs and between those of which something is written.
class Separator {
 public:
  Separator(const OutputFormat& format,
            const Output& output,
            const std::function<void(std::size_t)>& begin)
      : format_(format), output_(output), begin_(begin) {}

  /// The next graph, as a text.
  void write(std::string_view text) {
    begin_graph();
    write_part(text);
  }
  /// The next graph, row by row.
  void write(const LaidOut& graph, StopToken stop) {
    begin_graph();
    const Output part = [this](std::string_view text) { write_part(text); };
    RowBuffer rows(part, stop);
    graph.write(rows);
  }
  /// To be called behind all graphs that are drawn.
  void end() {
    if (!format_.end.empty()) output_(format_.end);
  }

 private:
  void begin_graph() {
    is_new_ = true;
    ++graphs_;
  }
  void write_part(std::string_view text) {
    if (text.empty()) return;
    const std::string_view before = has_written_ ? format_.between : format_.begin;
    if (is_new_ && !before.empty()) output_(before);
    if (is_new_ && begin_) begin_(graphs_ - 1);
    is_new_ = false;
    has_written_ = true;
    output_(text);
  }

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

  /// How many graphs are to be drawn.
  std::size_t drawn() const { return translations.empty() ? graphs.size() : 0; }

  internal::LayoutRules layout_rules() const {
    return {options, rules, internal::StopToken(options.limits.stop, options.progress)};
  }

  /// Those that aren't drawn.
  void write_texts(internal::Separator& separator) const {
    for (const internal::TextGraph& text : texts)
      separator.write(internal::output_format(options.format).describe(text));
    for (const std::string& text : translations)
      separator.write(text);
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
    : contents_(std::make_shared<Contents>(text, options)) {}
Document::Document(const Graph& graph, const Options& options)
    : contents_(std::make_shared<Contents>(graph, options)) {}
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
  const Contents& all = contents();
  internal::Separator separator(internal::output_format(all.options.format), output, begin);
  all.write_texts(separator);
  std::int64_t cells = 0;
  DrawingSize size;
  // Graph by graph: one is in memory at a time.
  for (std::size_t i = 0; i < all.drawn(); ++i) {
    const internal::LaidOut laid_out(all.graphs[i], all.layout_rules(), cells);
    internal::add_below(size, laid_out.size());
    separator.write(laid_out, all.layout_rules().stop);
  }
  separator.end();
  return size;
}

Drawings Document::drawings() const {
  contents();
  return Drawings(contents_);
}

std::vector<Layout> Document::layouts() const {
  const Contents& all = contents();
  std::vector<Layout> layouts;
  for (const internal::ResolvedGraph& graph : all.graphs) {
    const internal::RoomyDrawing drawn(graph, all.layout_rules());
    layouts.push_back(internal::to_layout(drawn.drawing(), drawn.graph()));
  }
  return layouts;
}

/// With what was read, of which they are.
struct Drawings::Contents {
  explicit Contents(std::shared_ptr<const Document::Contents> read) : document(std::move(read)) {
    std::int64_t cells = 0;
    for (std::size_t i = 0; i < document->drawn(); ++i) {
      graphs.push_back(std::make_unique<internal::LaidOut>(
          document->graphs[i], document->layout_rules(), cells));
      internal::add_below(size, graphs.back()->size());
    }
  }

  std::shared_ptr<const Document::Contents> document;
  std::vector<std::unique_ptr<internal::LaidOut>> graphs{};
  DrawingSize size{};
};

Drawings::Drawings(std::shared_ptr<const Document::Contents> document)
    : contents_(std::make_unique<const Contents>(std::move(document))) {}
Drawings::Drawings(Drawings&&) noexcept = default;
Drawings& Drawings::operator=(Drawings&&) noexcept = default;
Drawings::~Drawings() = default;

const Drawings::Contents& Drawings::contents() const {
  if (contents_ == nullptr) throw std::invalid_argument("drawings that were moved from");
  return *contents_;
}

const DrawingSize& Drawings::size() const {
  return contents().size;
}

void Drawings::write(const Output& output) const {
  write(output, nullptr);
}

void Drawings::write(const Output& output, const std::function<void(std::size_t)>& begin) const {
  const Contents& all = contents();
  internal::Separator separator(
      internal::output_format(all.document->options.format), output, begin);
  all.document->write_texts(separator);
  for (const auto& graph : all.graphs)
    separator.write(*graph, {});
  separator.end();
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
    found.push_back({.code = Code::NoLibrary, .message = error.what()});
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
