#include "mermaid/read_er.h"

#include "base/nowhere.h"
#include "base/stop_token.h"
#include "mermaid/characters.h"
#include "mermaid/common_statements.h"
#include "mermaid/er_graph.h"
#include "mermaid/er_relation.h"
#include "mermaid/label_text.h"
#include "mermaid/mermaid_styles.h"
#include "mermaid/scanner.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

class ErReader {
 public:
  ErReader(std::string_view text,
           std::size_t start,
           std::vector<Warning>& warnings,
           const Limits& limits)
      : scanner_(text, start, warnings), stop_(limits.stop) {}

  Diagram run() {
    scanner_.read_word();  // erDiagram
    while (scanner_.skip_separators({"%%"})) {
      stop_.ask_seldom(calls_, 64);
      read_statement();
    }
    if (!open_.empty()) {
      scanner_.fail(
          open_.back().start, "the subgraph that starts here has no 'end'", Code::Unclosed);
    }
    Diagram out = graph_.finish(styles_);
    if (!direction_.empty()) out.attributes["rankdir"] = {.text = direction_};
    return out;
  }

 private:
  struct Open {
    std::size_t start;
    NodeId name;
    DiagramFrame frame;
    std::vector<NodeId> members{};
  };

  void read_statement() {
    if (skip_accessibility(scanner_)) return;
    const std::size_t start = scanner_.at();
    if (const auto direction = read_direction(scanner_)) {
      if (open_.empty()) {
        direction_ = *direction;
      } else {
        open_.back().frame.attributes["direction"] = {.text = std::string(*direction),
                                                      .place = scanner_.place(start)};
      }
    } else if (scanner_.sees_word("subgraph") && is_blank_within_line(scanner_.peek(8))) {
      open_subgraph();
    } else if (scanner_.sees_word("end") && !open_.empty()) {
      close_subgraph();
    } else if (!styles_.read(scanner_)) {
      read_relationship();
    }
  }

  void end_statement() {
    scanner_.skip_blanks();
    if (scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';' ||
        scanner_.sees("%%")) {
      return;
    }
    // Another entity may stand in the same line.
    const char c = scanner_.peek();
    const bool is_name = is_word_letter(c) || is_foreign(c) || c == '"';
    if (is_name && is_blank_within_line(scanner_.text()[scanner_.at() - 1])) return;
    scanner_.fail_here("a relationship is written a ||--o{ b : text");
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

  /// Letters of any script, digits, dashes, dots and asterisks.
  std::string read_letters() {
    const std::size_t start = scanner_.at();
    while (is_word_letter(scanner_.peek()) || is_foreign(scanner_.peek()) ||
           scanner_.peek() == '*' || (scanner_.peek() == '-' && scanner_.peek(1) != '-') ||
           (scanner_.peek() == '.' && scanner_.peek(1) != '.'))
      scanner_.skip(1);
    return std::string(scanner_.text().substr(start, scanner_.at() - start));
  }

  /// In quotes or plain.
  std::string read_name() {
    if (auto text = read_string()) return *text;
    std::string name = read_letters();
    if (name.empty()) scanner_.fail_here();
    return name;
  }

  NodeId read_entity() {
    const std::size_t start = scanner_.at();
    const std::string name = read_name();
    const NodeId id = graph_.get(name, scanner_.place(start));
    if (!open_.empty()) open_.back().members.push_back(id);
    read_class(name);
    return id;
  }

  void read_class(const std::string& name) {
    const std::size_t start = scanner_.at();
    scanner_.skip_blanks();
    if (!scanner_.take(":::")) return scanner_.go_to(start);
    scanner_.skip_blanks();
    do {
      scanner_.take(",");
      styles_.add_class(name, std::string(scanner_.read_word()));
    } while (scanner_.peek() == ',');
  }

  /// `a ||--o{ b : text`, or an entity with its attributes.
  void read_relationship() {
    const NodeId tail = read_entity();
    scanner_.skip_blanks();
    const std::size_t at = scanner_.at();
    if (const auto relation = read_er_relation(scanner_)) {
      scanner_.skip_blanks();
      const NodeId head = read_entity();
      scanner_.skip_blanks();
      std::string label;
      if (scanner_.take(":")) {
        scanner_.skip_blanks();
        auto text = read_string();
        label = text ? std::move(*text) : std::string(read_description(scanner_));
      }
      graph_.relate({.tail = tail,
                     .head = head,
                     .relation = *relation,
                     .label = std::move(label),
                     .place = scanner_.place(at)});
      return end_statement();
    }
    if (scanner_.take("[")) {
      scanner_.skip_blanks();
      graph_.set_label(tail, read_name());
      scanner_.skip_blanks();
      if (!scanner_.take("]")) scanner_.fail_here("name[\"text\"]");
      read_class(graph_.name_of(tail));
      scanner_.skip_blanks();
    }
    if (scanner_.peek() == '{') read_attributes(tail);
    end_statement();
  }

  /// A word in a list of attributes; types may have blanks between tildes, `Map~int, text~`.
  std::string read_attribute_word() {
    if (scanner_.peek() == '`') {
      const std::size_t start = scanner_.at() + 1;
      const std::size_t end = scanner_.text().find('`', start);
      if (end != nowhere) {
        scanner_.go_to(end + 1);
        return std::string(scanner_.text().substr(start, end - start));
      }
    }
    const std::size_t start = scanner_.at();
    const std::size_t line = scanner_.line_end();
    int tildes = 0;
    for (; scanner_.at() < line && scanner_.peek() != '}'; scanner_.skip(1)) {
      const char c = scanner_.peek();
      if (c == '~') ++tildes;
      if (!is_blank(c) && c != '"') continue;
      const std::size_t next = tildes % 2 == 0 ? nowhere : scanner_.text().find('~', scanner_.at());
      if (next == nowhere || next > line) break;
      scanner_.go_to(next);
      ++tildes;
    }
    return std::string(trimmed(scanner_.text().substr(start, scanner_.at() - start)));
  }

  static bool is_key(std::string_view word) { return word == "PK" || word == "FK" || word == "UK"; }

  /// `PK, FK` behind a name; empty where there are none.
  std::string read_keys() {
    std::string keys;
    for (;;) {
      const std::size_t start = scanner_.at();
      scanner_.skip_space();
      if (!keys.empty()) {
        if (!scanner_.take(",")) {
          scanner_.go_to(start);
          return keys;
        }
        scanner_.skip_space();
      }
      const std::string word(scanner_.read_word());
      if (!is_key(word)) {
        scanner_.go_to(start);
        return keys;
      }
      keys += (keys.empty() ? "" : ", ") + word;
    }
  }

  void read_attributes(NodeId of) {
    const std::size_t open = scanner_.at();
    scanner_.skip(1);
    for (;;) {
      scanner_.skip_space();
      if (scanner_.at_end()) {
        scanner_.fail(open, "the '{' that stands here is never closed", Code::Unclosed);
      }
      if (scanner_.take("}")) return;
      if (scanner_.sees("%%")) {
        scanner_.read_line();
        continue;
      }
      ErAttribute attribute;
      attribute[0] = read_attribute_word();
      scanner_.skip_space();
      if (attribute[0].empty() || scanner_.at_end() || scanner_.peek() == '}') {
        scanner_.fail_here("an attribute has a type and a name");
      }
      attribute[1] = read_attribute_word();
      attribute[2] = read_keys();
      const std::size_t here = scanner_.at();
      scanner_.skip_space();
      if (auto comment = read_string()) {
        attribute[3] = std::move(*comment);
      } else {
        scanner_.go_to(here);
      }
      graph_.add_attribute(of, std::move(attribute));
    }
  }

  /// `subgraph name [title]`.
  void open_subgraph() {
    const std::size_t start = scanner_.at();
    if (open_.size() == static_cast<std::size_t>(deepest_frame)) {
      scanner_.fail(start, "subgraphs are nested too deeply", Code::TooDeep);
    }
    scanner_.skip(8);
    scanner_.skip_blanks();
    const std::size_t at = scanner_.at();
    std::string name;
    if (auto text = read_string()) {
      name = std::move(*text);
    } else {
      const std::size_t end =
          std::min(scanner_.text().find_first_of("[\n;", at), scanner_.text().size());
      name = trimmed(scanner_.text().substr(at, end - at));
      scanner_.go_to(end);
    }
    std::string title = name;
    scanner_.skip_blanks();
    if (scanner_.take("[")) {
      scanner_.skip_blanks();
      if (auto text = read_string()) {
        title = std::move(*text);
      } else {
        const std::size_t end = scanner_.text().find_first_of("]\n", scanner_.at());
        title = scanner_.text().substr(scanner_.at(),
                                       std::min(end, scanner_.text().size()) - scanner_.at());
        scanner_.go_to(std::min(end, scanner_.text().size()));
      }
      scanner_.skip_blanks();
      if (!scanner_.take("]")) scanner_.fail_here("subgraph name [title]");
    }
    DiagramFrame frame{.name = name};
    frame.attributes["label"] = dot_label(title, false, scanner_.place(at));
    open_.push_back(
        {.start = start, .name = graph_.get(name, scanner_.place(at)), .frame = std::move(frame)});
    end_statement();
  }

  void close_subgraph() {
    const std::size_t start = scanner_.at();
    scanner_.skip(3);
    Open open = std::move(open_.back());
    open_.pop_back();
    if (!graph_.close(open.name, std::move(open.frame), open.members)) {
      scanner_.fail(start, "subgraphs are nested too deeply", Code::TooDeep);
    }
    if (!open_.empty()) open_.back().members.push_back(open.name);
  }

  MermaidScanner scanner_;
  MermaidStyles styles_{};
  StopToken stop_;
  unsigned calls_ = 0;
  std::vector<Open> open_{};
  std::string direction_{};
  ErGraph graph_{};
};

}  // namespace

Diagram read_er(std::string_view text,
                std::size_t start,
                std::vector<Warning>& warnings,
                const Limits& limits) {
  return ErReader(text, start, warnings, limits).run();
}

}  // namespace boxart::internal
