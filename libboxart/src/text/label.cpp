#include "text/label.h"

#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>

namespace boxart {
namespace {

/// Characters that show nothing and take no room: left out, since terminals don't agree on them.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x180E || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

/// Characters that would change how the rest of the line is shown, or end it. The joiners and the
/// tags of flags are format characters too, but they belong to the cluster that they stand in.
bool is_unprintable(char32_t c) {
  if (c == 0x200E || c == 0x200F || c == 0x61C) return true;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_CONTROL:
    case U_GCB_CR:
    case U_GCB_LF:
      // Unassigned code points that are reserved for format characters are left as they are.
      return u_charType(static_cast<UChar32>(c)) != U_UNASSIGNED;
    default:
      return false;
  }
}

void append_escape(std::string& text, char32_t c) {
  std::array<char, 16> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "\\u{%X}", static_cast<unsigned>(c));
  text.append(buffer.data(), static_cast<std::size_t>(length));
}

void append_printable(std::string& text, char32_t c) {
  constexpr char32_t control_pictures = 0x2400;
  if (c == '\t' || c == 0xA0) {
    text += ' ';
  } else if (c < 0x20) {
    append_utf8(text, control_pictures + c);
  } else if (c < 0x7F) {
    text.push_back(static_cast<char>(c));
  } else if (c == 0x7F) {
    append_utf8(text, control_pictures + 0x21);
  } else if (is_invisible(c)) {
    return;
  } else if (is_unprintable(c)) {
    append_escape(text, c);
  } else {
    append_utf8(text, c);
  }
}

TextStyle merged(const TextStyle& base, const TextStyle& style) {
  return {.bold = base.bold || style.bold,
          .italic = base.italic || style.italic,
          .underline = base.underline || style.underline,
          .strike = base.strike || style.strike,
          .color = style.color ? style.color : base.color};
}

/// The bytes [first, end) of a line; what goes are blanks.
LabelLine cut(const LabelLine& line, std::size_t first, std::size_t end) {
  // A mark keeps the blank that it stands on.
  if (first > 0 && next_cluster(line.text, first - 1) > first) --first;
  const std::size_t gone = line.text.size() - (end - first);
  LabelLine out{.text = line.text.substr(first, end - first),
                .width = line.width - static_cast<int>(gone),
                .justify = line.justify};
  for (const TextSpan& span : line.spans) {
    const std::size_t from = std::max(span.begin, first);
    const std::size_t to = std::min(span.end, end);
    if (from < to) {
      out.spans.push_back({.begin = from - first, .end = to - first, .style = span.style});
    }
  }
  return out;
}

}  // namespace

int Label::width() const {
  int width = 0;
  for (const LabelLine& line : lines)
    width = std::max(width, line.width);
  return width;
}

void set_base_style(Label& label, const TextStyle& base) {
  if (base == TextStyle{}) return;
  for (LabelLine& line : label.lines) {
    std::vector<TextSpan> spans;
    std::size_t at = 0;
    const auto fill_up_to = [&](std::size_t end) {
      if (at < end) spans.push_back({.begin = at, .end = end, .style = base});
    };
    for (TextSpan& span : line.spans) {
      fill_up_to(span.begin);
      at = span.end;
      span.style = merged(base, span.style);
      spans.push_back(std::move(span));
    }
    fill_up_to(line.text.size());
    line.spans = std::move(spans);
  }
}

Label free_standing(Label label) {
  std::size_t indent = std::string::npos;
  for (const LabelLine& line : label.lines) {
    if (line.justify == Justify::Left && !line.text.empty()) {
      indent = std::min(indent, line.text.find_first_not_of(' '));
    }
  }
  for (LabelLine& line : label.lines) {
    if (line.text.empty()) continue;
    const std::size_t first =
        line.justify == Justify::Left ? indent : line.text.find_first_not_of(' ');
    const std::size_t last = line.text.find_last_not_of(' ');
    if (first > 0 || last + 1 < line.text.size()) line = cut(line, first, last + 1);
  }
  const auto is_text = [](const LabelLine& line) { return !line.text.empty(); };
  const auto begin = std::ranges::find_if(label.lines, is_text);
  label.lines.erase(label.lines.begin(), begin);
  while (!label.lines.empty() && !is_text(label.lines.back()))
    label.lines.pop_back();
  return label;
}

LabelLine make_line(const StyledText& text, Justify justify, const TextRules& rules) {
  LabelLine line{.justify = justify};
  std::string& shown = line.text;
  shown.reserve(text.text.size());
  auto span = text.spans.begin();
  for (std::size_t at = 0; at < text.text.size();) {
    if (span != text.spans.end() && span->begin == at) {
      line.spans.push_back({.begin = shown.size(), .end = shown.size(), .style = span->style});
    }
    const CodePoint point = decode(text.text, at);
    append_printable(shown, point.value);
    at += point.length;
    if (span != text.spans.end() && span->end <= at) {
      line.spans.back().end = shown.size();
      ++span;
    }
  }
  if (shown.find_first_not_of(' ') == std::string::npos) shown.clear();
  if (shown.empty()) line.spans.clear();
  std::erase_if(line.spans, [](const TextSpan& s) { return s.begin == s.end; });
  // A mark at the start would combine with whatever is drawn left of the line.
  if (!shown.empty()) {
    const std::string_view first = std::string_view(shown).substr(0, next_cluster(shown, 0));
    if (cluster_width(first, rules.widths) == 0) {
      shown.insert(0, 1, ' ');
      for (TextSpan& s : line.spans) {
        ++s.begin;
        ++s.end;
      }
    }
  }
  line.width = text_width(shown, rules.widths);
  return line;
}

LabelLine make_line(std::string_view text, Justify justify, const TextRules& rules) {
  return make_line(StyledText{.text = std::string(text)}, justify, rules);
}

void append_blanks(LabelLine& line, int count) {
  line.text.append(static_cast<std::size_t>(count), ' ');
  line.width += count;
}

void append(LabelLine& line, const LabelLine& more) {
  const std::size_t before = line.text.size();
  for (const TextSpan& span : more.spans) {
    line.spans.push_back(
        {.begin = before + span.begin, .end = before + span.end, .style = span.style});
  }
  line.text += more.text;
  line.width += more.width;
}

}  // namespace boxart
