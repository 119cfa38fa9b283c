#include "mermaid/plain_text.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/mermaid_start.h"
#include "text/position.h"
#include "text/utf8.h"

#include <algorithm>

namespace boxart::internal {
namespace {

std::string with_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

void blank_out(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

/// Lines that begin with two percent signs, and directives, `%%{ ... }%%`, which may have several
/// lines.
void blank_comments(std::string& text, std::size_t from) {
  bool is_line_start = true;
  const std::size_t last_close = text.rfind("}%%");
  for (std::size_t i = from; i < text.size();) {
    const std::string_view rest = std::string_view(text).substr(i);
    if (rest.starts_with("%%{")) {
      if (last_close != nowhere && i < last_close) {
        const std::size_t close = text.find("}%%", i);
        blank_out(text, i, close + 3);
        i = close + 3;
        continue;
      }
    }
    if (is_line_start && rest.starts_with("%%")) {
      const std::size_t end = std::min(text.find('\n', i), text.size());
      blank_out(text, i, end);
      i = end;
      continue;
    }
    is_line_start = text[i] == '\n' || (is_line_start && is_blank_within_line(text[i]));
    ++i;
  }
}

/// Single quotes round the values of attributes in tags, since double ones end a text.
void quote_tags(std::string& text) {
  for (std::size_t i = text.find('<'); i != nowhere; i = text.find('<', i + 1)) {
    if (i + 1 >= text.size() || !is_word_letter(text[i + 1])) continue;
    const std::size_t end = text.find('>', i);
    if (end == nowhere) return;
    const std::string tag = text.substr(i, end - i);
    for (std::size_t at = tag.find("=\""); at != nowhere; at = tag.find("=\"", at)) {
      const std::size_t close = tag.find('"', at + 2);
      if (close == nowhere) break;
      text[i + at + 1] = '\'';
      text[i + close] = '\'';
      at = close;
    }
    i = end;
  }
}

}  // namespace

std::string plain_mermaid(std::string_view text, std::vector<Warning>& warnings) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t nul = text.find('\0');
  if (nul != nowhere) {
    const Position place = position_at(text, nul);
    throw Error(Code::NulByte, place.line, place.column, "a NUL byte is no text");
  }
  const std::size_t invalid = find_invalid_utf8(text);
  std::string out = with_line_ends(invalid == text.size() ? text : to_utf8(text));
  if (invalid < text.size()) {
    warnings.push_back({.code = Code::InvalidBytes,
                        .line = position_at(text, invalid).line,
                        .message = "bytes that are no UTF-8 are read as Latin-1"});
  }
  const MermaidStart start = mermaid_start(out);
  blank_comments(out, start.matter_end);
  quote_tags(out);
  return out;
}

}  // namespace boxart::internal
