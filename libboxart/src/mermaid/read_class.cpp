#include "mermaid/read_class.h"

#include "base/nowhere.h"
#include "base/stop_token.h"
#include "mermaid/characters.h"
#include "mermaid/class_graph.h"
#include "mermaid/common_statements.h"
#include "mermaid/mermaid_styles.h"
#include "mermaid/scanner.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

class ClassReader {
 public:
  ClassReader(std::string_view text,
              std::size_t start,
              std::vector<Warning>& warnings,
              const Limits& limits)
      : scanner_(text, start, warnings), stop_(limits.stop) {}

  Diagram run() {
    scanner_.read_word();  // classDiagram
    scanner_.take("-v2");
    while (scanner_.skip_separators({"%%"})) {
      stop_.ask_seldom(calls_, 64);
      read_statement();
    }
    if (!open_.empty()) {
      scanner_.fail(open_.back().start, "the '{' that stands here is never closed", Code::Unclosed);
    }
    Diagram out = graph_.finish(styles_);
    if (!direction_.empty()) out.attributes["rankdir"] = {.text = direction_};
    return out;
  }

 private:
  struct Open {
    std::size_t start;  // of its brace
    ClusterId frame;
    std::size_t depth;
  };

  ClusterId frame() const { return open_.empty() ? none<ClusterId> : open_.back().frame; }

  /// Does a statement begin with this word? A class may be called so: then something else follows.
  bool takes(std::string_view word) {
    if (!scanner_.sees_word(word)) return false;
    const std::size_t next = scanner_.text().find_first_not_of(" \t", scanner_.at() + word.size());
    if (next == nowhere || std::string_view("\n:-.<|*(;").find(scanner_.text()[next]) != nowhere) {
      return false;
    }
    scanner_.go_to(next);
    return true;
  }

  void read_statement() {
    if (scanner_.peek() == '}') return close();
    if (skip_accessibility(scanner_)) return;
    if (const auto direction = read_direction(scanner_)) {
      direction_ = *direction;
    } else if (scanner_.sees("<<")) {
      read_annotation();
    } else if (takes("class")) {
      read_class_statement();
    } else if (takes("namespace")) {
      read_namespace();
    } else if (takes("note for")) {
      read_note(true);
    } else if (takes("note")) {
      read_note(false);
    } else if (takes("link") || takes("click") || takes("callback")) {
      read_click();
    } else if (!styles_.read(scanner_)) {
      read_relation();
    }
  }

  void close() {
    if (open_.empty()) {
      scanner_.fail(scanner_.at(), "no namespace is open that this '}' could close");
    }
    open_.pop_back();
    scanner_.skip(1);
  }

  void end_statement() {
    scanner_.skip_blanks();
    if (scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';' ||
        scanner_.peek() == '}' || scanner_.sees("%%")) {
      return;
    }
    scanner_.fail_here();
  }

  /// Letters of any script, digits, dashes and single dots; or anything in backquotes; and a type
  /// between tildes.
  ClassName read_name() {
    ClassName out;
    if (scanner_.peek() == '`') {
      const std::size_t start = scanner_.at();
      const std::size_t end = scanner_.text().find('`', start + 1);
      if (end == nowhere) {
        scanner_.fail(start, "the name that starts here has no '`' at its end", Code::Quotes);
      }
      out.name = scanner_.text().substr(start + 1, end - start - 1);
      scanner_.go_to(end + 1);
    } else {
      const std::size_t start = scanner_.at();
      while (is_name_letter())
        scanner_.skip(1);
      out.name = scanner_.text().substr(start, scanner_.at() - start);
    }
    if (out.name.empty()) scanner_.fail_here();
    if (scanner_.peek() != '~') return out;
    const std::size_t start = scanner_.at() + 1;
    std::size_t end = std::min(scanner_.text().find_first_of("~\n", start), scanner_.text().size());
    // Types may hold types.
    while (end + 1 < scanner_.text().size() && scanner_.text()[end] == '~' &&
           (is_word_letter(scanner_.text()[end + 1]) || scanner_.text()[end + 1] == '~')) {
      const std::size_t next = scanner_.text().find_first_of("~\n", end + 1);
      if (next == nowhere || scanner_.text()[next] == '\n') break;
      end = next;
    }
    if (end == scanner_.text().size() || scanner_.text()[end] == '\n') {
      scanner_.fail(start - 1, "the type that starts here has no '~' at its end", Code::Unclosed);
    }
    out.generic = scanner_.text().substr(start, end - start);
    scanner_.go_to(end + 1);
    return out;
  }

  bool is_name_letter() const {
    const char c = scanner_.peek();
    const char next = scanner_.peek(1);
    if (c == '-') return next != '-' && !is_blank(next) && next != '\0';
    if (c == '.') return is_word_letter(next) || is_foreign(next);
    return is_word_letter(c) || is_foreign(c);
  }

  NodeId read_class_name() {
    const std::size_t start = scanner_.at();
    return graph_.get(read_name(), scanner_.place(start));
  }

  std::optional<std::string> read_string() {
    if (scanner_.peek() != '"') return std::nullopt;
    const std::size_t start = scanner_.at();
    const std::size_t end = scanner_.text().find('"', start + 1);
    if (end == nowhere) {
      scanner_.fail(start, "the text that starts here has no '\"' at its end", Code::Quotes);
    }
    scanner_.go_to(end + 1);
    return std::string(scanner_.text().substr(start + 1, end - start - 1));
  }

  /// `<<interface>> a`.
  void read_annotation() {
    const std::string text = read_annotation_text();
    scanner_.skip_blanks();
    graph_.add_annotation(read_class_name(), text);
    end_statement();
  }

  std::string read_annotation_text() {
    const std::size_t start = scanner_.at();
    const std::string_view line = scanner_.text().substr(0, scanner_.line_end());
    const std::size_t end = line.find(">>", start);
    if (end == nowhere) {
      scanner_.fail(start, "the '<<' that stands here is never closed", Code::Unclosed);
    }
    scanner_.go_to(end + 2);
    return std::string(line.substr(start + 2, end - start - 2));
  }

  /// `class a~T~["text"]:::style <<interface>> { members }`, each but the name where it is wanted.
  void read_class_statement() {
    const std::size_t start = scanner_.at();
    const ClassName name = read_name();
    const NodeId id = graph_.get(name, scanner_.place(start));
    if (frame() != none<ClusterId>) graph_.set_namespace(id, frame());
    for (;;) {
      scanner_.skip_blanks();
      const std::size_t at = scanner_.at();
      if (scanner_.take("[")) {
        scanner_.skip_blanks();
        const auto text = read_string();
        scanner_.skip_blanks();
        if (!text || !scanner_.take("]")) scanner_.fail_here("class name[\"text\"]");
        graph_.set_label(id, *text, scanner_.place(at));
      } else if (scanner_.take(":::")) {
        scanner_.skip_blanks();
        const std::size_t word = scanner_.at();
        while (is_name_letter())
          scanner_.skip(1);
        styles_.add_class(name.name,
                          std::string(scanner_.text().substr(word, scanner_.at() - word)));
      } else if (scanner_.sees("<<")) {
        graph_.add_annotation(id, read_annotation_text());
      } else if (scanner_.peek() == '{') {
        read_members(id);
      } else {
        return end_statement();
      }
    }
  }

  /// Lines up to the closing brace.
  void read_members(NodeId id) {
    const std::size_t open = scanner_.at();
    scanner_.skip(1);
    for (;;) {
      scanner_.skip_space();
      if (scanner_.at_end()) {
        scanner_.fail(open, "the '{' that stands here is never closed", Code::Unclosed);
      }
      if (scanner_.take("}")) return;
      const std::size_t start = scanner_.at();
      const std::size_t line = scanner_.line_end();
      std::size_t end = start;
      while (end < line && scanner_.text()[end] != '}')
        ++end;
      scanner_.go_to(end);
      const std::string_view member = scanner_.text().substr(start, end - start);
      if (!member.starts_with("%%")) graph_.add_member(id, member);
    }
  }

  void read_namespace() {
    const std::size_t start = scanner_.at();
    const ClassName name = read_name();
    const auto dots = static_cast<std::size_t>(std::ranges::count(name.name, '.'));
    const std::size_t depth = (open_.empty() ? 0 : open_.back().depth) + dots + 1;
    if (depth > static_cast<std::size_t>(deepest_frame)) {
      scanner_.fail(start, "namespaces are nested too deeply", Code::TooDeep);
    }
    const ClusterId id = graph_.get_namespace(name.name, frame());
    scanner_.skip_blanks();
    if (scanner_.take("[")) {
      const auto text = read_string();
      if (!text || !scanner_.take("]")) scanner_.fail_here("namespace name[\"text\"]");
      graph_.set_title(id, *text, scanner_.place(start));
    }
    scanner_.skip_space();
    if (scanner_.peek() != '{') scanner_.fail_here("namespace name { class a }");
    open_.push_back({.start = scanner_.at(), .frame = id, .depth = depth});
    scanner_.skip(1);
  }

  /// `note "text"`, `note for a "text"`.
  void read_note(bool has_owner) {
    std::string of;
    if (has_owner) {
      of = read_name().name;
      scanner_.skip_blanks();
    }
    const std::size_t start = scanner_.at();
    auto text = read_string();
    if (!text) scanner_.fail_here("note for name \"text\"");
    graph_.add_note(std::move(*text), of, frame(), scanner_.place(start));
    scanner_.skip_blanks();
    if (scanner_.sees_word("as")) {
      scanner_.warn(scanner_.at(), "a note of a class diagram has no name");
      scanner_.skip(2);
      scanner_.skip_blanks();
      scanner_.read_word();
    }
    end_statement();
  }

  /// `link a "address" "tooltip"`, `click a href "address"`, `callback a "function" "tooltip"`.
  void read_click() {
    const NodeId id = graph_.find(read_name().name);
    scanner_.skip_blanks();
    const bool is_link = scanner_.peek() == '"' || scanner_.sees_word("href");
    const auto texts = read_two_strings(scanner_);
    if (id != none<NodeId> && is_link) graph_.set_link(id, texts[0], texts[1]);
  }

  ClassHead read_head() {
    constexpr std::array<Named<ClassHead>, 7> heads{{
        {"<|", ClassHead::Extension},
        {"|>", ClassHead::Extension},
        {"<", ClassHead::Dependency},
        {">", ClassHead::Dependency},
        {"*", ClassHead::Composition},
        {"o", ClassHead::Aggregation},
        {"()", ClassHead::Lollipop},
    }};
    for (const auto& [text, head] : heads) {
      const bool is_letter = head == ClassHead::Aggregation;
      if (is_letter ? !scanner_.sees_word(text) : !scanner_.sees(text)) continue;
      scanner_.skip(text.size());
      return head;
    }
    return ClassHead::None;
  }

  /// `a "1" <|-- "many" b : text`, or a member, `a : +name`, or a class alone.
  void read_relation() {
    const std::size_t start = scanner_.at();
    const ClassName tail = read_name();
    if (scanner_.take(":::")) {
      styles_.add_class(tail.name, std::string(scanner_.read_word()));
    }
    scanner_.skip_blanks();
    if (scanner_.peek() == ':') {
      scanner_.skip(1);
      graph_.add_member(graph_.get(tail, scanner_.place(start)), read_description(scanner_));
      return;
    }
    ClassGraph::Relation relation{.tail = none<NodeId>, .head = none<NodeId>};
    relation.tail_label = read_string().value_or("");
    scanner_.skip_blanks();
    if (scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';') {
      // A name alone says nothing.
      return end_statement();
    }
    relation.place = scanner_.place();
    relation.at_tail = read_head();
    const char mark = scanner_.peek();
    if ((mark != '-' && mark != '.') || scanner_.peek(1) != mark) {
      scanner_.fail_here("a relation is written a <|-- b, a --> b or a ..> b");
    }
    relation.is_dashed = mark == '.';
    while (scanner_.peek() == mark)
      scanner_.skip(1);
    relation.at_head = read_head();
    scanner_.skip_blanks();
    relation.head_label = read_string().value_or("");
    scanner_.skip_blanks();
    const std::size_t head_at = scanner_.at();
    const ClassName head = read_name();
    set_ends(relation, {tail, start}, {head, head_at});
    scanner_.skip_blanks();
    if (scanner_.take(":::")) styles_.add_class(head.name, std::string(scanner_.read_word()));
    scanner_.skip_blanks();
    if (scanner_.take(":")) relation.label = read_description(scanner_);
    graph_.relate(std::move(relation));
    end_statement();
  }

  struct End {
    ClassName name;
    std::size_t at;
  };

  /// The end of a lollipop is an interface, and no class.
  void set_ends(ClassGraph::Relation& relation, const End& tail, const End& head) {
    const auto end_of = [this](const End& end, ClassHead own, ClassHead other) {
      const Position place = scanner_.place(end.at);
      const bool is_interface = own == ClassHead::Lollipop && other == ClassHead::None;
      return is_interface ? graph_.add_interface(end.name.name, place)
                          : graph_.get(end.name, place);
    };
    relation.tail = end_of(tail, relation.at_tail, relation.at_head);
    relation.head = end_of(head, relation.at_head, relation.at_tail);
  }

  MermaidScanner scanner_;
  MermaidStyles styles_{};
  ClassGraph graph_{};
  StopToken stop_;
  unsigned calls_ = 0;
  std::vector<Open> open_{};
  std::string direction_{};
};

}  // namespace

Diagram read_class(std::string_view text,
                   std::size_t start,
                   std::vector<Warning>& warnings,
                   const Limits& limits) {
  return ClassReader(text, start, warnings, limits).run();
}

}  // namespace boxart::internal
