#include "resolve/html_text.h"

#include "text/wrap.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

bool is_blank_character(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void append_styled(StyledText& out, std::string_view text, const TextStyle& style) {
  const std::size_t begin = out.text.size();
  out.text += text;
  if (style == TextStyle{}) return;
  if (!out.spans.empty() && out.spans.back().end == begin && out.spans.back().style == style) {
    out.spans.back().end = out.text.size();
  } else {
    out.spans.push_back({.begin = begin, .end = out.text.size(), .style = style});
  }
}

}  // namespace

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, is_blank_character);
}

void HtmlText::add(std::string_view text, const TextStyle& style) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_blank_character(text[end]))
      ++end;
    if (end > at && !pending_ && !line_.text.empty()) {
      pending_ = true;
      pending_style_ = style;
    }
    at = end;
    while (end < text.size() && !is_blank_character(text[end]))
      ++end;
    if (end == at) break;
    // A blank has the style that both words beside it have.
    const bool goes_on =
        !line_.spans.empty() &&
        line_.spans.back() ==
            TextSpan{.begin = line_.spans.back().begin, .end = line_.text.size(), .style = style};
    if (pending_) {
      append_styled(line_, " ", goes_on && pending_style_ == style ? style : TextStyle{});
    }
    pending_ = false;
    append_styled(line_, text.substr(at, end - at), style);
    at = end;
  }
}

void HtmlText::end_line(std::optional<Justify> justify) {
  append_lines(label_, line_, justify.value_or(justify_), *rules_);
  line_ = {};
  pending_ = false;
}

Label HtmlText::take() {
  if (!line_.text.empty()) end_line(std::nullopt);
  const bool blank =
      std::ranges::all_of(label_.lines, [](const LabelLine& line) { return line.text.empty(); });
  return blank ? Label{} : std::move(label_);
}

Label justified_block(Label label, Justify justify) {
  const int width = label.width();
  const bool alike = std::ranges::all_of(
      label.lines, [justify](const LabelLine& line) { return line.justify == justify; });
  if (alike) return label;
  for (LabelLine& line : label.lines) {
    const int space = width - line.width;
    LabelLine padded{.justify = justify};
    const int before = line.justify == Justify::Left     ? 0
                       : line.justify == Justify::Center ? space / 2
                                                         : space;
    append_blanks(padded, before);
    append(padded, line);
    append_blanks(padded, space - before);
    line = std::move(padded);
  }
  return label;
}

}  // namespace boxart::internal
