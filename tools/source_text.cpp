#include "source_text.h"

#include "visible_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace {

constexpr std::u32string_view tab = U"\t";

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
  const auto put_rest = [&put, c](unsigned shift) { put(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | c >> 6U);
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12U);
    put_rest(6);
  } else {
    put(0xF0U | c >> 18U);
    put_rest(12);
    put_rest(6);
  }
  put_rest(0);
}

/// `source` in UTF-8 where it is UTF-16 with a byte-order mark, so that its lines can be found;
/// else empty. The library counts places in the same text.
std::string from_utf16(std::string_view source) {
  const bool is_little = source.starts_with("\xFF\xFE");
  if (!is_little && !source.starts_with("\xFE\xFF")) return "";
  const auto unit_at = [&](std::size_t at) -> char32_t {
    if (at + 1 >= source.size()) return 0;
    const char32_t first = static_cast<unsigned char>(source[at]);
    const char32_t second = static_cast<unsigned char>(source[at + 1]);
    return is_little ? first | second << 8U : second | first << 8U;
  };
  std::string text;
  for (std::size_t at = 2; at + 1 < source.size(); at += 2) {
    char32_t c = unit_at(at);
    const char32_t next = unit_at(at + 2);
    if (0xD800 <= c && c < 0xDC00 && 0xDC00 <= next && next < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (next - 0xDC00);
      at += 2;
    } else if (0xD800 <= c && c < 0xE000) {
      c = 0xFFFD;
    }
    append_utf8(text, c);
  }
  return text;
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
  const std::string converted = from_utf16(source);
  if (!converted.empty()) source = converted;
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  // A line longer than this would hide the caret far to the right, or wrap.
  constexpr std::size_t max = 100;
  const std::vector<VisibleCharacter> characters =
      visible_characters(line_of(source, line), Notation::Braces, tab);
  if (characters.empty()) return "";
  // The caret may stand one after the last character: something is missing there.
  const std::size_t at =
      std::min(static_cast<std::size_t>(std::max(column, 1)) - 1, characters.size());
  const std::size_t first = characters.size() > max && at > max / 2 ? at - max / 2 : 0;
  const std::size_t end = std::min(characters.size(), first + max);
  std::string text;
  for (std::size_t i = first; i < end; ++i)
    text += characters[i].text;
  text += '\n';
  if (column < 1) return text;
  for (std::size_t i = first; i < at; ++i)
    text += room_of(characters[i]);
  return text + "^\n";
}
