#include "mermaid/read_state.h"

#include "base/nowhere.h"
#include "base/stop_token.h"
#include "mermaid/characters.h"
#include "mermaid/common_statements.h"
#include "mermaid/scanner.h"
#include "mermaid/state_graph.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

class StateReader {
 public:
  StateReader(std::string_view text,
              std::size_t start,
              std::vector<Warning>& warnings,
              const Limits& limits)
      : scanner_(text, start, warnings), stop_(limits.stop) {}

  Diagram run() {
    scanner_.skip(sees("stateDiagram-v2") ? 15 : 12);
    while (scanner_.skip_separators({"%%", "#"})) {
      stop_.ask_seldom(calls_, 64);
      read_statement();
    }
    if (!open_.empty()) {
      scanner_.fail(open_.back().start, "the '{' that stands here is never closed", Code::Unclosed);
    }
    return graph_.finish(styles_);
  }

 private:
  struct Open {
    std::size_t start;  // of its brace
    StateScope scope;   // in it
  };

  /// Words of this language may be written in capitals.
  bool sees(std::string_view word) const {
    return lower(scanner_.rest().substr(0, word.size())) == lower(word);
  }
  bool sees_word(std::string_view word) const {
    return sees(word) && !is_word_letter(scanner_.peek(word.size()));
  }

  StateScope scope() const { return open_.empty() ? StateScope{} : open_.back().scope; }

  void read_statement() {
    if (scanner_.peek() == '}') return close();
    if (skip_aside() || read_own_direction() || styles_.read(scanner_)) return;
    if (scanner_.sees("--") && !scanner_.sees("-->")) {
      if (open_.empty()) scanner_.fail_here("regions are parted in composite states alone");
      while (scanner_.peek() == '-')
        scanner_.skip(1);
      ++open_.back().scope.region;
      return;
    }
    if (sees_word("note") && is_blank_within_line(scanner_.peek(4))) return read_note();
    if (sees_word("state") && is_blank_within_line(scanner_.peek(5))) return read_state_statement();
    if (sees_word("click") && is_blank_within_line(scanner_.peek(5))) return read_click();
    read_relation();
  }

  /// What nothing of is drawn.
  bool skip_aside() {
    if (sees("hide empty description") ||
        (sees_word("scale") && is_blank_within_line(scanner_.peek(5)))) {
      scanner_.read_line();
      return true;
    }
    return skip_accessibility(scanner_);
  }

  bool read_own_direction() {
    const std::size_t start = scanner_.at();
    const auto direction = read_direction(scanner_);
    if (direction) graph_.set_direction(scope(), *direction, scanner_.place(start));
    return direction.has_value();
  }

  void open(NodeId state) {
    graph_.make_composite(state);
    if (open_.size() == static_cast<std::size_t>(deepest_frame)) {
      scanner_.fail(scanner_.at(), "states are nested too deeply", Code::TooDeep);
    }
    open_.push_back({.start = scanner_.at(), .scope = {.composite = state}});
    scanner_.skip(1);
  }

  void close() {
    if (open_.empty()) scanner_.fail(scanner_.at(), "no state is open that this '}' could close");
    open_.pop_back();
    scanner_.skip(1);
  }

  /// The name that stands here; empty where there is none.
  std::string_view read_name() {
    const std::size_t start = scanner_.at();
    while (!scanner_.at_end()) {
      const char c = scanner_.peek();
      if (is_blank(c) || c == ':' || c == '{' || c == '}' || c == ';') break;
      if (c == '-' && (scanner_.peek(1) == '-' || scanner_.peek(1) == '>')) break;
      scanner_.skip(1);
    }
    return scanner_.text().substr(start, scanner_.at() - start);
  }

  /// A state, or `[*]`, which is a start where an arrow leaves it.
  NodeId read_end(bool is_tail) {
    const std::size_t start = scanner_.at();
    if (scanner_.take("[*]")) {
      read_class("");
      return graph_.dot(is_tail, scope(), scanner_.place(start));
    }
    const std::string_view name = read_name();
    if (name.empty()) scanner_.fail_here();
    read_class(std::string(name));
    return graph_.mention(name, scope(), scanner_.place(start));
  }

  void read_class(const std::string& name) {
    while (scanner_.take(":::")) {
      const std::string_view class_name = read_name();
      if (!name.empty()) styles_.add_class(name, std::string(class_name));
    }
  }

  /// What stands behind a colon.
  std::optional<std::string_view> read_text() {
    scanner_.skip_blanks();
    if (!scanner_.take(":")) return std::nullopt;
    return read_description(scanner_);
  }

  /// `a --> b : text`, `a : text` or `a`.
  void read_relation() {
    const std::size_t start = scanner_.at();
    const NodeId tail = read_end(true);
    scanner_.skip_blanks();
    if (scanner_.take("-->")) {
      scanner_.skip_blanks();
      const NodeId head = read_end(false);
      const std::size_t at = scanner_.at();
      graph_.relate(tail, head, read_text().value_or(""), scanner_.place(at));
    } else {
      const std::size_t at = scanner_.at();
      const auto text = read_text();
      if (text && !text->empty()) graph_.describe(tail, *text, scanner_.place(at));
      if (!text && scanner_.peek() == '{') {
        scanner_.warn(start, "a composite state begins with the word state");
        return open(tail);
      }
    }
    end_statement();
  }

  void end_statement() {
    scanner_.skip_blanks();
    if (scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';' ||
        scanner_.peek() == '}' || scanner_.peek() == '#' || scanner_.sees("%%")) {
      return;
    }
    if (scanner_.sees("->") || scanner_.sees("--")) {
      scanner_.fail_here("a transition is written a --> b, one in each line");
    }
    // Another statement may stand in the same line.
    const bool is_apart = is_blank_within_line(scanner_.text()[scanner_.at() - 1]);
    if (!is_apart || scanner_.peek() == ':') scanner_.fail_here();
  }

  /// `state a`, `state "text" as a`, `state a {`, `state a <<fork>>`.
  void read_state_statement() {
    scanner_.skip(5);
    scanner_.skip_blanks();
    std::optional<std::string_view> text;
    const std::size_t at = scanner_.at();
    if (scanner_.peek() == '"') {
      const std::size_t end = scanner_.text().find('"', at + 1);
      if (end == nowhere) {
        scanner_.fail(at, "the text that starts here has no '\"' at its end", Code::Quotes);
      }
      text = trimmed(scanner_.text().substr(at + 1, end - at - 1));
      scanner_.go_to(end + 1);
      scanner_.skip_space();
      if (!sees_word("as")) scanner_.fail_here("state \"text\" as name");
      scanner_.skip(2);
      scanner_.skip_blanks();
    }
    const std::size_t start = scanner_.at();
    const std::string_view name = read_name();
    if (name.empty()) scanner_.fail_here();
    read_class(std::string(name));
    const NodeId state = graph_.mention(name, scope(), scanner_.place(start));
    if (text && !text->empty()) graph_.describe(state, *text, scanner_.place(at));
    scanner_.skip_blanks();
    if (read_kind(state)) return end_statement();
    const std::size_t colon = scanner_.at();
    if (const auto more = read_text()) {
      if (!more->empty()) graph_.describe(state, *more, scanner_.place(colon));
    }
    const std::size_t here = scanner_.at();
    scanner_.skip_space();
    if (scanner_.peek() == '{') return open(state);
    scanner_.go_to(here);
    end_statement();
  }

  bool read_kind(NodeId state) {
    constexpr std::array<Named<StateGraph::Kind>, 10> kinds{{
        {"<<fork>>", StateGraph::Kind::Bar},
        {"<<join>>", StateGraph::Kind::Bar},
        {"<<choice>>", StateGraph::Kind::Choice},
        {"[[fork]]", StateGraph::Kind::Bar},
        {"[[join]]", StateGraph::Kind::Bar},
        {"[[choice]]", StateGraph::Kind::Choice},
        {"<<start>>", StateGraph::Kind::State},
        {"<<end>>", StateGraph::Kind::State},
        {"<<history>>", StateGraph::Kind::State},
        {"<<history*>>", StateGraph::Kind::State},
    }};
    for (const auto& [word, kind] : kinds) {
      if (!sees(word)) continue;
      scanner_.skip(word.size());
      graph_.set_kind(state, kind);
      return true;
    }
    return false;
  }

  /// `note left of a : text`, or over several lines up to `end note`.
  void read_note() {
    const std::size_t start = scanner_.at();
    scanner_.skip(4);
    scanner_.skip_blanks();
    if (scanner_.peek() == '"') {
      scanner_.warn(start, "a note that no state has isn't drawn", Code::UnusedAttribute);
      scanner_.read_line();
      return;
    }
    bool has_side = false;
    for (const std::string_view side : {"left of", "right of", "over"}) {
      if (!sees_word(side)) continue;
      scanner_.skip(side.size());
      has_side = true;
      break;
    }
    if (!has_side) scanner_.fail_here("note left of name : text");
    scanner_.skip_blanks();
    const std::size_t at = scanner_.at();
    const std::string_view name = read_name();
    if (name.empty()) scanner_.fail_here("note left of name : text");
    const NodeId state = graph_.mention(name, scope(), scanner_.place(at));
    const std::size_t place = scanner_.at();
    if (const auto text = read_text()) {
      graph_.note(state, *text, scanner_.place(place));
      return;
    }
    const std::size_t text = scanner_.at();
    while (!scanner_.at_end()) {
      scanner_.read_line();
      const std::size_t end = scanner_.at();
      scanner_.skip_space();
      if (!sees_word("end note")) continue;
      graph_.note(state, trimmed(scanner_.text().substr(text, end - text)), scanner_.place(text));
      scanner_.skip(std::string_view("end note").size());
      return;
    }
    scanner_.fail(start, "the note that starts here has no 'end note'", Code::Unclosed);
  }

  /// `click a "address" "tooltip"`, `click a href "address"`.
  void read_click() {
    scanner_.skip(5);
    scanner_.skip_blanks();
    const NodeId state = graph_.find(read_name());
    const auto texts = read_two_strings(scanner_);
    if (state != none<NodeId>) graph_.set_link(state, texts[0], texts[1]);
  }

  MermaidScanner scanner_;
  MermaidStyles styles_{};
  StateGraph graph_{};
  StopToken stop_;
  unsigned calls_ = 0;
  std::vector<Open> open_{};
};

}  // namespace

Diagram read_state(std::string_view text,
                   std::size_t start,
                   std::vector<Warning>& warnings,
                   const Limits& limits) {
  return StateReader(text, start, warnings, limits).run();
}

}  // namespace boxart::internal
