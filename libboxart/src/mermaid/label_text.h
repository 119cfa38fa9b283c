#pragma once

#include "graph/text_graph.h"
#include "text/position.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// How some of a label's letters look.
struct MermaidLooks {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  friend bool operator==(const MermaidLooks&, const MermaidLooks&) = default;
};

/// Letters of one style in a line.
struct MermaidRun {
  std::string text{};
  MermaidLooks looks{};
};

/// The lines of a label.
using MermaidLines = std::vector<std::vector<MermaidRun>>;

/// What a label says: `<br>`, line ends and `\n` break it; `&amp;`, `#quot;` and `#35;` are
/// characters; tags of HTML are looks of letters, breaks, or nothing; icons, `fa:fa-car`, are left
/// out beside words. With `is_markdown`, `**bold**` and `*italic*` are looks too, and `\n` is no
/// break. Blanks count as in HTML: many are one.
MermaidLines mermaid_lines(std::string_view text, bool is_markdown);

/// The same for a text of code, `List<S>`: what stands in angle brackets is no tag, but for `<br>`.
MermaidLines code_lines(std::string_view text, bool is_markdown);

/// The lines as DOT has a label: plain, or HTML-like where letters have looks.
TextValue dot_label(const MermaidLines& lines, Position place);

/// Both in one.
TextValue dot_label(std::string_view text, bool is_markdown, Position place);

/// A line as HTML-like labels have it.
std::string html_line(const std::vector<MermaidRun>& line);

/// A text of which nothing has a meaning, as DOT's labels have it.
std::string dot_escaped(std::string_view text);

/// A text as HTML-like labels have it.
std::string html_escaped(std::string_view text);

}  // namespace boxart::internal
