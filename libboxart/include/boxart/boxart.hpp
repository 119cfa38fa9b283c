#pragma once

#include <boxart/error.hpp>
#include <boxart/export.h>
#include <boxart/graph.hpp>
#include <boxart/layout.hpp>
#include <boxart/options.hpp>
#include <boxart/statistics.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// boxart draws graphs as text.
///
/// Nothing here reads the environment, prints, ends the program or keeps anything between calls;
/// any number of threads may call at once. The same input gives the same bytes on every machine,
/// whatever the locale. Besides what is said below, everything may throw std::bad_alloc, and
/// std::runtime_error where a text needs ICU, which is loaded only then, and it can't be loaded.
namespace boxart {

/// The room that a drawing takes, in cells of a terminal.
struct DrawingSize {
  int columns = 0;
  int rows = 0;
  /// What was changed to make it fit Options::width and height, in English: "labels wrapped at 16
  /// cells, ranks run from top to bottom"; empty: nothing. Of several drawings all that differ.
  std::string means{};
};

/// A finished drawing.
struct Rendering {
  std::string text{};  ///< UTF-8; every line ends in LF
  /// The columns of the longest line, and the rows. Of Html and Svg those of the drawing in it; of
  /// Json, Dot, Txt and Mermaid 0.
  DrawingSize size{};
  std::vector<Warning> warnings{};  ///< what was left out or read otherwise than written
};

/// Takes what is written, piece by piece and in order. What it throws ends the drawing and reaches
/// the caller.
using Output = std::function<void(std::string_view)>;

class Drawings;

/// Graphs that were read and can be drawn. Reading may fail, drawing can't unless a limit ends it;
/// so who has read all that there is to draw knows that all of it can be drawn.
///
/// A document that was moved from throws std::invalid_argument whatever is asked of it, until
/// another one is assigned to it.
class BOXART_API Document {
 public:
  /// Reads every graph in `text`. Throws Error when it can't be read, and LimitError when it holds
  /// more than the limits allow.
  explicit Document(std::string_view text, const Options& options = {});
  /// The graph as it is now.
  explicit Document(const Graph& graph, const Options& options = {});
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document();

  /// What was left out or read otherwise than written.
  const std::vector<Warning>& warnings() const;

  /// How much each graph holds, in the order of the text.
  std::vector<Statistics> statistics() const;

  /// Draws the graphs, with a blank line between two, as Rendering::text holds them. Rows are
  /// written as they are finished, some 64 KiB at a time, and kept nowhere: the drawing of a large
  /// graph may be much larger than the memory. Returns what Rendering::size holds. Throws
  /// LimitError before anything of a graph is written whose drawing is too large, or which
  /// Limits::stop ends.
  DrawingSize draw(const Output& output) const;
  /// The same, with `begin` called before each graph of which something is written, with its number
  /// in the order of the text, from 0: for what is to stand above it.
  DrawingSize draw(const Output& output, const std::function<void(std::size_t)>& begin) const;

  /// Lays the graphs out and writes nothing yet, so that nothing is written of any when one of them
  /// is too large. Throws LimitError as draw.
  Drawings drawings() const;

  /// Where everything stands, graph by graph, with colours where the format shows them. With
  /// Format::Dot, Txt and Mermaid there are none.
  std::vector<Layout> layouts() const;

 private:
  friend class Drawings;
  struct Contents;
  const Contents& contents() const;
  std::shared_ptr<const Contents> contents_;
};

/// The graphs of a document, laid out and ready to be written: how much room they take is known
/// before a row of them is painted, and nothing but missing memory and what the output throws ends
/// the writing. They need memory for where things stand, and not for cells. The document may be
/// gone.
///
/// Drawings that were moved from throw std::invalid_argument whatever is asked of them, until
/// others are assigned to them.
class BOXART_API Drawings {
 public:
  Drawings(Drawings&&) noexcept;
  Drawings& operator=(Drawings&&) noexcept;
  Drawings(const Drawings&) = delete;
  Drawings& operator=(const Drawings&) = delete;
  ~Drawings();

  /// What Rendering::size holds.
  const DrawingSize& size() const;
  /// Writes them as Document::draw does, as often as one likes.
  void write(const Output& output) const;
  void write(const Output& output, const std::function<void(std::size_t)>& begin) const;

 private:
  friend class Document;
  struct Contents;
  explicit Drawings(std::shared_ptr<const Document::Contents> document);
  const Contents& contents() const;
  std::unique_ptr<const Contents> contents_;
};

/// Draws every graph in `text`, with a blank line between two.
///
///     const boxart::Rendering drawing = boxart::render("digraph { a -> b }");
///     std::cout << drawing.text;
///
/// `text` is in DOT, Mermaid or the language of Graph::Easy, as `Options::from` says. With
/// Format::Dot, Txt and Mermaid the result is no drawing, but the graphs in one of these languages.
///
/// Throws Error when the text can't be read, and LimitError, which is one, where Options::limits
/// don't allow it.
BOXART_API Rendering render(std::string_view text, const Options& options = {});
BOXART_API Rendering render(const Graph& graph, const Options& options = {});

/// Where everything of every graph stands, in cells, instead of a drawing; the format doesn't
/// count. Throws as render.
BOXART_API std::vector<Layout> lay_out(std::string_view text, const Options& options = {});
BOXART_API std::vector<Layout> lay_out(const Graph& graph, const Options& options = {});

/// All that there is to say of a text, in its order, as values: warnings, or the error because of
/// which it can't be drawn, at the end. Throws nothing but std::bad_alloc, and of a graph that was
/// moved from std::invalid_argument.
BOXART_API std::vector<Diagnostic> check(std::string_view text, const Options& options = {});
/// The same of a graph that a program built.
BOXART_API std::vector<Diagnostic> check(const Graph& graph, const Options& options = {});

/// The version of the library that the program runs with: "0.1.0".
BOXART_API const char* version() noexcept;

}  // namespace boxart
