#include "mermaid/common_statements.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"

#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

/// Is the semicolon at `at` that of a character reference, `#35;` or `&amp;`?
bool ends_reference(std::string_view text, std::size_t start, std::size_t at) {
  constexpr std::size_t longest = 12;
  std::size_t from = at;
  while (from > start && at - from < longest && is_word_letter(text[from - 1]))
    --from;
  return from < at && from > start && (text[from - 1] == '#' || text[from - 1] == '&');
}

}  // namespace

bool skip_accessibility(MermaidScanner& scanner) {
  for (const std::string_view word : {"accTitle", "accDescr"}) {
    if (!scanner.sees_word(word)) continue;
    const std::size_t next = scanner.text().find_first_not_of(" \t\n", scanner.at() + word.size());
    if (next == nowhere) return false;
    const char mark = scanner.text()[next];
    if (mark == '{' && word == "accDescr") {
      const std::size_t end = scanner.text().find('}', next);
      if (end == nowhere) {
        scanner.fail(next, "the '{' that stands here is never closed", Code::Unclosed);
      }
      scanner.go_to(end + 1);
      return true;
    }
    if (mark != ':') return false;
    scanner.go_to(next);
    scanner.read_line();
    return true;
  }
  return false;
}

std::optional<std::string_view> read_direction(MermaidScanner& scanner) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> directions{
      {{"TB", "TB"}, {"TD", "TB"}, {"BT", "BT"}, {"LR", "LR"}, {"RL", "RL"}}};
  constexpr std::string_view word = "direction";
  if (!scanner.sees_word(word)) return std::nullopt;
  const std::size_t start = scanner.at() + word.size();
  const std::size_t next = scanner.text().find_first_not_of(" \t\n", start);
  if (next == nowhere || next == start) return std::nullopt;
  for (const auto& [name, direction] : directions) {
    if (!scanner.text().substr(next).starts_with(name)) continue;
    scanner.go_to(next);
    scanner.read_line();
    return direction;
  }
  return std::nullopt;
}

std::array<std::string_view, 2> read_two_strings(MermaidScanner& scanner) {
  const std::string_view line = scanner.read_line();
  std::array<std::string_view, 2> texts{};
  std::size_t at = line.find('"');
  for (std::string_view& text : texts) {
    if (at == nowhere) break;
    const std::size_t end = line.find('"', at + 1);
    if (end == nowhere) break;
    text = line.substr(at + 1, end - at - 1);
    at = line.find('"', end + 1);
  }
  return texts;
}

std::string_view read_description(MermaidScanner& scanner) {
  const std::size_t start = scanner.at();
  const std::size_t line = scanner.line_end();
  std::size_t end = start;
  while (end < line && (scanner.text()[end] != ';' || ends_reference(scanner.text(), start, end)))
    ++end;
  scanner.go_to(end);
  return trimmed(scanner.text().substr(start, end - start));
}

}  // namespace boxart::internal
