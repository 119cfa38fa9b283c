#include "source_text.h"

#include "visible_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace {

constexpr std::u32string_view tab = U"\t";

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

/// Blanks as wide as the character is shown. Tabs stay tabs, so that the caret keeps its column
/// whatever their width is.
std::string room_of(const VisibleCharacter& character) {
  if (character.text == "\t") return "\t";
  if (character.takes_no_cell) return "";
  const bool is_one =
      character.text.size() == 1 || static_cast<unsigned char>(character.text[0]) >= 0x80;
  return std::string(is_one ? 1 : character.text.size(), ' ');
}

}  // namespace

std::string printable(std::string_view text) {
  return visible_text(text, Notation::Braces, tab);
}

std::string printable_lines(std::string_view text) {
  return visible_text(text, Notation::Braces, U"\t\n");
}

std::string shown_name(const std::string& file) {
  if (file.empty()) return "''";
  return file == "-" ? "<stdin>" : printable(file);
}

std::string excerpt(std::string_view source, int line, int column) {
  if (line < 1) return "";
  // In UTF-16 its lines can't be found; the place stands in the message.
  if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF")) return "";
  // A line longer than this would hide the caret far to the right, or wrap.
  constexpr std::size_t most = 100;
  const std::vector<VisibleCharacter> characters =
      visible_characters(line_of(source, line), Notation::Braces, tab);
  if (characters.empty()) return "";
  // The caret may stand one after the last character: something is missing there.
  const std::size_t at =
      std::min(static_cast<std::size_t>(std::max(column, 1)) - 1, characters.size());
  const std::size_t first = characters.size() > most && at > most / 2 ? at - most / 2 : 0;
  const std::size_t end = std::min(characters.size(), first + most);
  std::string text;
  for (std::size_t i = first; i < end; ++i)
    text += characters[i].text;
  text += '\n';
  if (column < 1) return text;
  for (std::size_t i = first; i < at; ++i)
    text += room_of(characters[i]);
  return text + "^\n";
}
