#include "text/wrap.h"

#include "base/ascii.h"
#include "text/icu.h"
#include "text/shown_text.h"
#include "text/utf8.h"
#include "text/width.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

/// Ends of a line that are tried. A line of so many words is far wider than any screen.
constexpr int max_choices = 256;

/// A stretch of text that no line end parts.
struct Piece {
  std::size_t begin;
  std::size_t end;
  std::int64_t width;  // cells
  std::int64_t tail;   // cells that are saved where it ends its line
};

/// The places where a line may end, and the end of the text.
std::vector<std::size_t> line_ends(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(Unicode::close_text)> source(
      unicode().open_text(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      unicode().close_text);
  const std::unique_ptr<UBreakIterator, decltype(Unicode::close_breaks)> iterator(
      unicode().open_breaks(UBRK_LINE, "", nullptr, 0, &status), unicode().close_breaks);
  if (U_SUCCESS(status) != 0) unicode().set_text(iterator.get(), source.get(), &status);
  std::vector<std::size_t> ends;
  if (U_SUCCESS(status) != 0) {
    unicode().first_break(iterator.get());
    for (auto end = unicode().next_break(iterator.get()); end != UBRK_DONE;
         end = unicode().next_break(iterator.get()))
      ends.push_back(static_cast<std::size_t>(end));
  }
  // Without ICU's data no line can be broken.
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  return ends;
}

/// What names are made of: letters of any script, and digits.
bool is_name_letter(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Is what stands on one of the two sides of the mark before byte `at` too long for a number that a
/// person would write, as a time stamp or a sum of a commit is?
bool is_beside_code(std::string_view name, std::size_t at) {
  constexpr std::size_t least = 8;
  std::size_t end = at;
  while (end < name.size() && is_name_letter(name[end]))
    ++end;
  std::size_t begin = at - 1;
  while (begin > 0 && is_name_letter(name[begin - 1]))
    --begin;
  return std::max(end - at, at - 1 - begin) >= least;
}

/// May a name be parted before byte `at`, which lies within it? Behind marks between two parts, and
/// before a capital behind a small letter; numbers stay whole, but for codes between hyphens.
bool parts_name(std::string_view name, std::size_t at) {
  constexpr std::string_view marks = "./_-:";
  const char before = name[at - 1];
  const char here = name[at];
  if (!is_name_letter(here)) return false;
  if (is_letter(before) && is_letter(here)) return before == lower(before) && here != lower(here);
  if (marks.find(before) == std::string_view::npos) return false;
  const std::size_t last = name.substr(0, at).find_last_not_of(marks);
  if (last == std::string_view::npos || !is_name_letter(name[last])) return false;
  if (!is_digit(name[last]) || !is_digit(here)) return true;
  return (before == '-' || before == '_') && last + 2 == at && is_beside_code(name, at);
}

std::string_view without_last_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// `ends`, and those within the words that are wider than `wrap`.
std::vector<std::size_t> with_parts(std::string_view text,
                                    const std::vector<std::size_t>& ends,
                                    int wrap,
                                    const Widths& widths) {
  std::vector<std::size_t> all;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    const std::string_view name = text.substr(begin, end - begin);
    if (text_width(without_last_blanks(name), widths) > wrap) {
      for (std::size_t at = 1; at < name.size(); ++at) {
        if (parts_name(name, at)) all.push_back(begin + at);
      }
    }
    all.push_back(end);
    begin = end;
  }
  return all;
}

bool ends_in_soft_hyphen(std::string_view text) {
  return text.ends_with("\u00AD");
}

std::vector<Piece> pieces_of(const StyledText& shown,
                             const std::vector<std::size_t>& ends,
                             const Widths& widths) {
  const auto cells = [&widths](std::string_view text) {
    return text_width(without_break_hints({.text = std::string(text)}).text, widths);
  };
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    const std::string_view text = std::string_view(shown.text).substr(begin, end - begin);
    const std::string_view core = without_last_blanks(text);
    const int core_width = cells(core);
    const auto surplus = static_cast<int>(text.size() - core.size());
    if (core_width == 0) {
      // Nothing to see: it belongs to what is before it, at the start to what comes.
      if (pieces.empty()) continue;
      pieces.back().end = end;
      pieces.back().width += surplus;
      pieces.back().tail += surplus;
    } else {
      const int tail = ends_in_soft_hyphen(core) ? surplus - 1 : surplus;
      pieces.push_back({.begin = begin, .end = end, .width = core_width + surplus, .tail = tail});
    }
    begin = end;
  }
  return pieces;
}

/// The best way to go on from a piece that begins a line.
struct Plan {
  int lines = 0;
  std::int64_t raggedness = 0;
  std::size_t next = 0;  // the piece that begins the line after it
};

/// For each piece the best plan, if a line begins with it.
std::vector<Plan> plan_lines(const std::vector<Piece>& pieces, int wrap) {
  std::vector<std::int64_t> start(pieces.size() + 1, 0);  // the cells before each piece
  for (std::size_t i = 0; i < pieces.size(); ++i)
    start[i + 1] = start[i] + pieces[i].width;
  const auto width = [&](std::size_t first, std::size_t end) {
    return start[end] - start[first] - pieces[end - 1].tail;
  };
  std::vector<Plan> plans(pieces.size() + 1);
  std::size_t last_end = pieces.size();
  for (std::size_t first = pieces.size(); first-- > 0;) {
    while (last_end > first + 1 && width(first, last_end) > wrap)
      --last_end;
    Plan& plan = plans[first];
    // The farthest end leaves the fewest lines; nearer ones are as good until one leaves more.
    plan.lines = plans[last_end].lines + 1;
    int choices = 0;
    for (std::size_t end = last_end; end > first && choices < max_choices; --end, ++choices) {
      if (plans[end].lines + 1 > plan.lines) break;
      const std::int64_t free = std::max<std::int64_t>(0, wrap - width(first, end));
      const std::int64_t raggedness = free * free + plans[end].raggedness;
      if (choices > 0 && raggedness >= plan.raggedness) continue;
      plan.raggedness = raggedness;
      plan.next = end;
    }
  }
  return plans;
}

LabelLine line_of(const StyledText& shown,
                  std::size_t begin,
                  std::size_t end,
                  Justify justify,
                  const TextRules& rules) {
  const std::string_view text = std::string_view(shown.text).substr(begin, end - begin);
  const std::string_view core = end < shown.text.size() ? without_last_blanks(text) : text;
  StyledText line = slice(shown, begin, begin + core.size());
  if (end < shown.text.size() && ends_in_soft_hyphen(core)) {
    line.text.replace(line.text.size() - 2, 2, "-");
    if (!line.spans.empty())
      line.spans.back().end = std::min(line.spans.back().end, line.text.size());
  }
  return measured_line(line, justify, rules);
}

/// The lines of a text that may be broken at these ends; none where it can't be.
std::vector<LabelLine> break_text(const StyledText& shown,
                                  const std::vector<std::size_t>& ends,
                                  int wrap,
                                  Justify justify,
                                  const TextRules& rules) {
  const std::vector<Piece> pieces = pieces_of(shown, ends, rules.widths);
  if (pieces.size() < 2) return {};
  const std::vector<Plan> plans = plan_lines(pieces, wrap);
  std::vector<LabelLine> lines;
  std::size_t begin = 0;  // blanks before the first piece are the first line's
  for (std::size_t piece = 0; piece < pieces.size(); piece = plans[piece].next) {
    const std::size_t end = pieces[plans[piece].next - 1].end;
    lines.push_back(line_of(shown, begin, end, justify, rules));
    begin = end;
  }
  return lines;
}

}  // namespace

std::vector<LabelLine> make_lines(const StyledText& text, Justify justify, const TextRules& rules) {
  const StyledText shown = shown_text(text, rules);
  std::vector<LabelLine> whole{measured_line(shown, justify, rules)};
  const int width = whole.front().width;
  const int wrap = rules.wrap == TextRules::automatic
                       ? std::max(1, static_cast<int>(1.4 * std::sqrt(width)))
                       : rules.wrap;
  if (wrap == 0 || width <= wrap) return whole;
  std::vector<LabelLine> lines = break_text(shown, line_ends(shown.text), wrap, justify, rules);
  return lines.empty() ? whole : lines;
}

std::vector<LabelLine> broken_line(const LabelLine& line,
                                   int wrap,
                                   Breaks breaks,
                                   const TextRules& rules) {
  if (line.width <= wrap) return {line};
  const StyledText shown{.text = line.text, .spans = line.spans};
  std::vector<std::size_t> ends = line_ends(shown.text);
  if (breaks == Breaks::Parts) ends = with_parts(shown.text, ends, wrap, rules.widths);
  std::vector<LabelLine> lines = break_text(shown, ends, wrap, line.justify, rules);
  return lines.empty() ? std::vector<LabelLine>{line} : lines;
}

void append_lines(Label& label, const StyledText& text, Justify justify, const TextRules& rules) {
  std::ranges::move(make_lines(text, justify, rules), std::back_inserter(label.lines));
}

}  // namespace boxart::internal
