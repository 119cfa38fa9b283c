#include "mermaid/flow_texts.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/flow_link.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

struct Brackets {
  std::string_view open;
  std::string_view close;
  std::string_view shape;
};

// Longer ones first. What slants is read apart.
constexpr std::array<Brackets, 11> kinds{{
    {"(((", ")))", "dbl-circ"},
    {"((", "))", "circle"},
    {"([", "])", "stadium"},
    {"(-", "-)", "ellipse"},
    {"(", ")", "rounded"},
    {"[[", "]]", "fr-rect"},
    {"[(", ")]", "cyl"},
    {"[", "]", "rect"},
    {"{{", "}}", "hex"},
    {"{", "}", "diam"},
    {">", "]", "odd"},
}};

bool is_name_letter(char c) {
  constexpr std::string_view marks = "!#$%&'*+./:?\\_,`";
  return is_letter(c) || is_digit(c) || is_foreign(c) || marks.find(c) != nowhere;
}

char partner(char c) {
  switch (c) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    default:
      return '\0';
  }
}

/// Goes through a plain text between brackets. Brackets in it, which Mermaid refuses, are taken for
/// a part of it when they come in pairs.
class PlainText {
 public:
  PlainText(MermaidScanner& scanner, std::string_view close, std::size_t open)
      : scanner_(scanner), close_(close), open_(open) {}

  std::string run() {
    const std::size_t start = scanner_.at();
    while (!scanner_.at_end()) {
      if (scanner_.sees(close_) && may_close()) {
        const std::size_t end = scanner_.at();
        scanner_.skip(close_.size());
        return std::string(scanner_.text().substr(start, end - start));
      }
      step();
    }
    fail();
  }

 private:
  /// Does what closes the text close no bracket in it?
  bool may_close() const {
    const char c = close_.back();
    return std::ranges::none_of(inner_, [c](char open) { return partner(open) == c; });
  }

  void step() {
    const char c = scanner_.peek();
    const bool is_bracket = std::string_view("()[]{}").find(c) != nowhere;
    if (is_bracket) tell("a text with brackets stands in quotes");
    if (c == '"') tell("quotes in a text are written #quot;");
    if (partner(c) != '\0' && inner_.size() < 100) inner_.push_back(c);
    const auto opened =
        std::find_if(inner_.rbegin(), inner_.rend(), [c](char open) { return partner(open) == c; });
    if (opened != inner_.rend()) inner_.erase(opened.base() - 1, inner_.end());
    scanner_.skip(1);
  }

  void tell(const char* what) {
    if (is_told_) return;
    is_told_ = true;
    scanner_.warn(scanner_.at(), what);
  }

  [[noreturn]] void fail() const {
    scanner_.fail(open_,
                  "the text that starts here has no '" + std::string(close_) + "' at its end",
                  Code::Unclosed);
  }

  MermaidScanner& scanner_;
  std::string_view close_;
  std::size_t open_;
  std::vector<char> inner_{};
  bool is_told_ = false;
};

FlowText plain(MermaidScanner& scanner, std::string text, std::size_t start) {
  return {.text = std::move(text), .place = scanner.place(start)};
}

/// `[/text/]`, `[\text\]`, `[/text\]` or `[\text/]`; a text that begins with a slash where the
/// other end has none.
FlowBrackets read_slanted(MermaidScanner& scanner) {
  const std::size_t open = scanner.at();
  const char first = scanner.peek(1);
  scanner.skip(2);
  const std::size_t start = scanner.at();
  FlowText text;
  char last = '\0';
  scanner.skip_space();
  if (sees_flow_string(scanner)) {
    text = read_flow_string(scanner);
    scanner.skip_space();
    last = scanner.peek();
    if ((last != '/' && last != '\\') || scanner.peek(1) != ']') {
      scanner.fail_here("a text in quotes is all that its brackets hold");
    }
    scanner.skip(2);
  } else {
    scanner.go_to(start);
    std::string words = PlainText(scanner, "]", open).run();
    if (!words.empty() && (words.back() == '/' || words.back() == '\\')) {
      last = words.back();
      words.pop_back();
    } else {
      words.insert(words.begin(), first);
      scanner.warn(open, "a text that begins with a slash stands in quotes, [\"/...\"]");
    }
    text = plain(scanner, std::move(words), start);
  }
  if (last == '\0') return {.text = std::move(text), .shape = "rect"};
  const std::string_view shape =
      first == '/' ? (last == '/' ? "lean-r" : "trap-b") : (last == '/' ? "trap-t" : "lean-l");
  return {.text = std::move(text), .shape = shape};
}

/// Does a bracket close in this line that isn't open yet? Then `a->text]` is a node `a-`.
bool sees_odd_end(const MermaidScanner& scanner) {
  const std::string_view rest = scanner.rest();
  const std::size_t at = rest.find_first_of("[]\n");
  return at != nowhere && rest[at] == ']';
}

/// `(-text-)` is an ellipse, `(-1)` a text that begins with a dash.
bool sees_ellipse_end(const MermaidScanner& scanner) {
  constexpr std::size_t longest = 400;
  const std::string_view rest = scanner.rest().substr(0, longest);
  return rest.substr(0, rest.find('\n')).find("-)", 2) != nowhere;
}

}  // namespace

bool sees_flow_string(const MermaidScanner& scanner) {
  return scanner.peek() == '"';
}

FlowText read_flow_string(MermaidScanner& scanner) {
  const std::size_t start = scanner.at();
  const bool is_markdown = scanner.sees("\"`");
  const std::string_view close = is_markdown ? "`\"" : "\"";
  scanner.skip(is_markdown ? 2 : 1);
  const std::size_t end = scanner.text().find(close, scanner.at());
  if (end == nowhere) {
    scanner.fail(start,
                 "the text that starts here has no '" + std::string(close) + "' at its end",
                 Code::Quotes);
  }
  FlowText text{.text = std::string(scanner.text().substr(scanner.at(), end - scanner.at())),
                .is_markdown = is_markdown,
                .place = scanner.place(start)};
  scanner.go_to(end + close.size());
  return text;
}

FlowText read_flow_text(MermaidScanner& scanner, std::string_view close, std::size_t open) {
  const std::size_t start = scanner.at();
  scanner.skip_space();
  if (sees_flow_string(scanner)) {
    FlowText text = read_flow_string(scanner);
    scanner.skip_space();
    if (scanner.take(close)) return text;
    // More of it may stand behind the quotes.
    text.text += PlainText(scanner, close, open).run();
    return text;
  }
  return plain(scanner, PlainText(scanner, close, open).run(), start);
}

std::optional<FlowBrackets> read_flow_brackets(MermaidScanner& scanner) {
  const std::size_t open = scanner.at();
  if (scanner.sees("[/") || scanner.sees("[\\")) return read_slanted(scanner);
  if (scanner.sees("[|")) {
    // `[|field: value|text]`: properties that nothing follows.
    const std::size_t bar = scanner.text().find_first_of("|\n", open + 2);
    if (bar != nowhere && scanner.text()[bar] == '|') {
      scanner.go_to(bar + 1);
      return FlowBrackets{.text = read_flow_text(scanner, "]", open), .shape = "rect"};
    }
  }
  const auto* const kind = std::ranges::find_if(kinds, [&scanner](const Brackets& brackets) {
    return scanner.sees(brackets.open) && (brackets.open != "(-" || sees_ellipse_end(scanner));
  });
  if (kind == kinds.end()) return std::nullopt;
  scanner.skip(kind->open.size());
  return FlowBrackets{.text = read_flow_text(scanner, kind->close, open), .shape = kind->shape};
}

std::string read_flow_name(MermaidScanner& scanner) {
  const std::size_t start = scanner.at();
  while (!scanner.at_end()) {
    const char c = scanner.peek();
    if (scanner.sees(":::")) break;
    if (c == '-') {
      const char next = scanner.peek(1);
      if (next == '-' || next == '.' || next == '\0') break;
      if (next == '>' && !sees_odd_end(scanner)) break;
    } else if (c == '@') {
      if (scanner.peek(1) == '{') break;
    } else if (!is_name_letter(c)) {
      break;
    } else if (c == '.' && scanner.at() == start && read_flow_link(scanner.rest())) {
      break;
    }
    scanner.skip(1);
  }
  return std::string(scanner.text().substr(start, scanner.at() - start));
}

}  // namespace boxart::internal
