#include "text/shown_text.h"

#include "text/ascii_writer.h"
#include "text/bidi.h"
#include "text/icu.h"
#include "text/plain_character.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace boxart::internal {
namespace {

constexpr char32_t no_break_space = 0xA0;

/// Characters that show nothing and take no room.
bool is_invisible(char32_t c) {
  return c == soft_hyphen || c == 0x180E || c == 0x200B || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF;
}

bool is_no_character(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/// Characters that would change how the rest of the line is shown, or end it. The joiners and the
/// tags of flags are format characters too, but they belong to the cluster that they stand in.
bool is_unprintable(char32_t c) {
  if (is_plain_character(c)) return false;
  if (is_bidi_control(c) || is_no_character(c)) return true;
  switch (unicode().int_property(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_CONTROL:
    case U_GCB_CR:
    case U_GCB_LF:
      // Unassigned code points that are reserved for format characters are left as they are.
      return unicode().char_type(static_cast<UChar32>(c)) != U_UNASSIGNED;
    default:
      return false;
  }
}

/// Appends what ASCII control `c` is shown as.
void append_control(std::string& text, char32_t c, bool in_ascii) {
  constexpr char32_t pictures = 0x2400;
  constexpr char32_t picture_of_delete = 0x2421;
  if (in_ascii) {
    append_escape(text, c);
  } else {
    append_utf8(text, c == 0x7F ? picture_of_delete : pictures + c);
  }
}

void append_printable(std::string& text, char32_t c, bool in_ascii) {
  if (c == '\t') {
    text += ' ';
  } else if (c < 0x20 || c == 0x7F) {
    append_control(text, c, in_ascii);
  } else if (c < 0x7F) {
    text.push_back(static_cast<char>(c));
  } else if (!is_invisible(c) && is_unprintable(c)) {
    append_escape(text, c);
  } else {
    append_utf8(text, c);
  }
}

/// `text` with each of its code points replaced by what `append` makes of it.
template <typename Append>
StyledText replace_code_points(const StyledText& text, const Append& append) {
  StyledText out;
  out.text.reserve(text.text.size());
  auto span = text.spans.begin();
  for (std::size_t at = 0; at < text.text.size();) {
    if (span != text.spans.end() && span->begin == at) {
      out.spans.push_back({.begin = out.text.size(), .end = 0, .style = span->style});
    }
    const CodePoint point = decode(text.text, at);
    append(out.text, point.value);
    at += point.length;
    if (span != text.spans.end() && span->end <= at) {
      out.spans.back().end = out.text.size();
      ++span;
    }
  }
  std::erase_if(out.spans, [](const TextSpan& s) { return s.begin == s.end; });
  return out;
}

/// `text` in ASCII, each stretch of one style by itself.
StyledText in_ascii(const StyledText& text, const AsciiWriter& writer) {
  StyledText out;
  std::size_t at = 0;
  const auto write_up_to = [&](std::size_t end) {
    out.text += writer.write(std::string_view(text.text).substr(at, end - at));
    at = end;
  };
  for (const TextSpan& span : text.spans) {
    write_up_to(span.begin);
    const std::size_t begin = out.text.size();
    write_up_to(span.end);
    if (begin < out.text.size()) {
      out.spans.push_back({.begin = begin, .end = out.text.size(), .style = span.style});
    }
  }
  write_up_to(text.text.size());
  return out;
}

}  // namespace

StyledText shown_text(const StyledText& text, const TextRules& rules) {
  const bool ascii = rules.ascii != nullptr;
  StyledText shown = replace_code_points(
      text, [ascii](std::string& out, char32_t c) { append_printable(out, c, ascii); });
  return ascii ? in_ascii(shown, *rules.ascii) : shown;
}

StyledText without_break_hints(const StyledText& shown) {
  return replace_code_points(shown, [](std::string& out, char32_t c) {
    if (c == no_break_space) {
      out += ' ';
    } else if (!is_invisible(c)) {
      append_utf8(out, c);
    }
  });
}

}  // namespace boxart::internal
