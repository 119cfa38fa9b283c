#include "text/label.h"

#include "text/grapheme.h"
#include "text/shown_text.h"
#include "text/width.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

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
  return {.text = line.text.substr(first, end - first),
          .width = line.width - static_cast<int>(gone),
          .justify = line.justify,
          .spans = spans_within(line.spans, first, end)};
}

/// As many words in each line as fit.
std::vector<LabelLine> fill(const std::vector<LabelLine>& words, int width) {
  std::vector<LabelLine> lines;
  for (const LabelLine& word : words) {
    if (lines.empty() || lines.back().width + 1 + word.width > width) {
      lines.push_back(word);
    } else {
      append_blanks(lines.back(), 1);
      append(lines.back(), word);
    }
  }
  return lines;
}

}  // namespace

int Label::width() const {
  int width = 0;
  for (const LabelLine& line : lines)
    width = std::max(width, line.width);
  return width;
}

int justified(Justify justify, int x, int space, int width) {
  switch (justify) {
    case Justify::Left:
      return x;
    case Justify::Center:
      return x + std::max(0, space - width) / 2;
    case Justify::Right:
      return x + std::max(0, space - width);
  }
  return x;
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

LabelLine measured_line(const StyledText& shown, Justify justify, const TextRules& rules) {
  StyledText text = without_break_hints(shown);
  LabelLine line{.text = std::move(text.text), .justify = justify, .spans = std::move(text.spans)};
  if (line.text.find_first_not_of(' ') == std::string::npos) {
    line.text.clear();
    line.spans.clear();
  }
  // A mark at the start would combine with whatever is drawn left of the line.
  if (!line.text.empty()) {
    const std::string_view first =
        std::string_view(line.text).substr(0, next_cluster(line.text, 0));
    if (cluster_width(first, rules.widths) == 0) {
      line.text.insert(0, 1, ' ');
      for (TextSpan& s : line.spans) {
        ++s.begin;
        ++s.end;
      }
    }
  }
  line.width = text_width(line.text, rules.widths);
  return line;
}

LabelLine make_line(const StyledText& text, Justify justify, const TextRules& rules) {
  return measured_line(shown_text(text, rules), justify, rules);
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

std::vector<LabelLine> words_of(const LabelLine& line, const TextRules& rules) {
  std::vector<LabelLine> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.text.size(); at = next_cluster(line.text, at)) {
    const bool is_end = at == line.text.size();
    if (!is_end && line.text[at] != ' ') continue;
    if (at == begin || (!is_end && next_cluster(line.text, at) != at + 1)) return {};
    words.push_back(measured_line(
        slice({.text = line.text, .spans = line.spans}, begin, at), line.justify, rules));
    begin = at + 1;
    if (is_end) break;
  }
  return words;
}

std::vector<LabelLine> lines_of_words(const std::vector<LabelLine>& words, int width) {
  std::vector<LabelLine> lines = fill(words, width);
  for (;;) {
    int widest = 0;
    for (const LabelLine& line : lines)
      widest = std::max(widest, line.width);
    std::vector<LabelLine> narrower = fill(words, widest - 1);
    // A word that is wider than that would be no narrower either.
    int other = 0;
    for (const LabelLine& line : narrower)
      other = std::max(other, line.width);
    if (narrower.size() > lines.size() || other >= widest) return lines;
    lines = std::move(narrower);
  }
}

}  // namespace boxart::internal
