#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>
#include <boxart/statistics.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace boxart {

/// A finished drawing.
struct Rendering {
  std::string text;               ///< UTF-8; every line ends in LF
  std::vector<Warning> warnings;  ///< what was left out or read otherwise than written
};

/// Takes what is written, piece by piece and in order. What it throws ends the drawing and reaches
/// the caller.
using Output = std::function<void(std::string_view)>;

/// Graphs that were read and can be drawn. Reading may fail, drawing can't; so who has read all
/// that there is to draw knows that all of it can be drawn.
class Document {
 public:
  /// Reads every graph in `dot`. Throws Error when it can't be read, and std::runtime_error when a
  /// text needs ICU, which is loaded only then, and it can't be loaded.
  explicit Document(std::string_view dot, const Options& options = {});
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
  /// graph may be much larger than the memory.
  void draw(const Output& output) const;

 private:
  struct Contents;
  std::unique_ptr<Contents> contents_;
};

/// Draws every graph in `dot`, with a blank line between two.
///
/// `dot` may also be in the language of Graph::Easy, as `Options::from` says. With Format::Dot and
/// Format::Txt the result is no drawing, but the graphs in one of these languages.
///
/// Reads no environment, prints nothing, keeps nothing between calls; several threads may call at
/// once. The same input gives the same bytes on every machine.
///
/// Throws what Document's constructor throws.
Rendering render(std::string_view dot, const Options& options = {});

}  // namespace boxart
