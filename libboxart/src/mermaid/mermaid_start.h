#pragma once

#include <cstddef>
#include <string_view>

namespace boxart::internal {

/// What a text in Mermaid's language shows.
enum class MermaidKind { None, Flowchart, State, Class, Er, Other };

/// How such a text begins.
struct MermaidStart {
  MermaidKind kind = MermaidKind::None;  // None: the text isn't Mermaid's
  std::string_view word{};               // that names the kind: "flowchart"
  std::size_t at = 0;                    // where the word stands
  std::size_t end = 0;                   // of the diagram: of the text, or of the fence around it
  std::size_t matter = 0;                // where front matter begins, behind its dashes
  std::size_t matter_end = 0;            // where its last dashes begin; equal where there is none
};

/// Finds the word that says what a text shows from byte `from` on, behind front matter (`---`,
/// `title: x`, `---`), directives (`%%{init: ...}%%`), comments (`%% ...`) and a fence of
/// Markdown's (```` ```mermaid
/// ````).
///
/// `graph` begins DOT too: it is Mermaid's where a direction or the end of the line follows, and
/// then no brace.
MermaidStart mermaid_start(std::string_view text, std::size_t from = 0);

/// Where the next diagram of a document in Markdown begins, behind one in a fence that ends at
/// `end`; npos: there is none.
std::size_t next_mermaid(std::string_view text, std::size_t end);

/// Is the text in Mermaid's language, whatever it shows?
bool is_mermaid(std::string_view text);

/// How people call what a diagram with that word is: "sequence diagrams".
std::string_view mermaid_kind_name(std::string_view word);

}  // namespace boxart::internal
