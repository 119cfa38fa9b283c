#include "source_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace {

/// Bytes of the UTF-8 sequence that starts with `first`; 0 when none does.
std::size_t sequence_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80;
}

bool is_control(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return (first < 0x20 && first != '\t') || first == 0x7f;
  // The controls U+0080 to U+009F, which some terminals obey.
  const bool is_c1 = first == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0;
  // Line and paragraph separators, and the characters that turn the writing direction.
  const bool turns = character >= "\u2028" && character <= "\u202E" && character.size() == 3;
  const bool isolates = character >= "\u2066" && character <= "\u2069" && character.size() == 3;
  return is_c1 || turns || isolates;
}

/// The characters of `text`, each as what may be printed.
std::vector<std::string_view> printable_characters(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(static_cast<unsigned char>(text[at]));
    const std::string_view character = text.substr(at, std::max<std::size_t>(length, 1));
    const bool whole = length != 0 && character.size() == length &&
                       std::ranges::all_of(character.substr(1), is_continuation);
    if (!whole) {
      characters.emplace_back("?");
      ++at;
      continue;
    }
    characters.push_back(is_control(character) ? "?" : character);
    at += length;
  }
  return characters;
}

/// The line with number `line`, without its end; an empty view past the last one.
std::string_view line_of(std::string_view source, int line) {
  for (int i = 1; i < line; ++i) {
    const std::size_t end = source.find('\n');
    if (end == std::string_view::npos) return {};
    source.remove_prefix(end + 1);
  }
  std::string_view text = source.substr(0, source.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string safe;
  for (const std::string_view character : printable_characters(text))
    safe += character;
  return safe;
}

std::string excerpt(std::string_view source, int line, int column) {
  if (line < 1) return "";
  // A line longer than this would hide the caret far to the right, or wrap.
  constexpr std::size_t most = 100;
  const std::vector<std::string_view> characters = printable_characters(line_of(source, line));
  if (characters.empty()) return "";
  // The caret may stand one after the last character: something is missing there.
  const std::size_t at =
      std::min(static_cast<std::size_t>(std::max(column, 1)) - 1, characters.size());
  const std::size_t first = characters.size() > most && at > most / 2 ? at - most / 2 : 0;
  const std::size_t end = std::min(characters.size(), first + most);
  std::string text;
  for (std::size_t i = first; i < end; ++i)
    text += characters[i];
  text += '\n';
  if (column < 1) return text;
  // Tabs stay tabs, so that the caret keeps its column whatever their width is.
  for (std::size_t i = first; i < at; ++i)
    text += characters[i] == "\t" ? '\t' : ' ';
  return text + "^\n";
}
