#include "mermaid/er_relation.h"

#include "mermaid/characters.h"
#include "text/named.h"

#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

// Longer ones first.
constexpr std::array<Named<std::string_view>, 26> counts{{
    {"one or zero", "0..1"},
    {"zero or one", "0..1"},
    {"one or more", "1..*"},
    {"one or many", "1..*"},
    {"zero or more", "0..*"},
    {"zero or many", "0..*"},
    {"only one", "1"},
    {"many(0)", "0..*"},
    {"many(1)", "1..*"},
    {"many", "0..*"},
    {"one", "1"},
    {"1+", "1..*"},
    {"0+", "0..*"},
    {"1", "1"},
    {"||", "1"},
    {"|o", "0..1"},
    {"o|", "0..1"},
    {"}o", "0..*"},
    {"o{", "0..*"},
    {"}|", "1..*"},
    {"|{", "1..*"},
    {"|", "1"},
    {"u", ""},
    {"zero", "0"},
    {"{", "0..*"},
    {"}", "0..*"},
}};

constexpr std::array<Named<bool>, 6> lines{{
    {"--", true},
    {"..", false},
    {".-", false},
    {"-.", false},
    {"optionally to", false},
    {"to", true},
}};

/// Is it a word, and does another letter stand behind it?
bool goes_on(const MermaidScanner& scanner, std::string_view word) {
  return is_word_letter(word.back()) && is_letter(word[0]) && word.size() > 1 && word != "o{" &&
         word != "o|" && is_word_letter(scanner.peek(word.size()));
}

template <typename T, std::size_t Size>
std::optional<T> take_one(MermaidScanner& scanner, const std::array<Named<T>, Size>& table) {
  for (const auto& [word, value] : table) {
    if (lower(scanner.rest().substr(0, word.size())) != word || goes_on(scanner, word)) continue;
    scanner.skip(word.size());
    return value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ErRelation> read_er_relation(MermaidScanner& scanner) {
  const std::size_t start = scanner.at();
  const auto tail = take_one(scanner, counts);
  scanner.skip_blanks();
  const auto line = tail ? take_one(scanner, lines) : std::nullopt;
  scanner.skip_blanks();
  const auto head = line ? take_one(scanner, counts) : std::nullopt;
  if (head) return ErRelation{.tail = *tail, .head = *head, .is_identifying = *line};
  scanner.go_to(start);
  return std::nullopt;
}

}  // namespace boxart::internal
