#include "easy/read_arrow.h"

#include "base/ascii.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

bool is_pattern(char c) {
  return c == '-' || c == '=' || c == '.' || c == '~';
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at]))
    ++at;
  return at;
}

/// Is `text` nothing but repetitions of `unit`?
bool repeats(std::string_view text, std::string_view unit) {
  if (text.empty() || text.size() % unit.size() != 0) return false;
  for (std::size_t at = 0; at < text.size(); at += unit.size()) {
    if (text.substr(at, unit.size()) != unit) return false;
  }
  return true;
}

/// Patterns one after the other: `--`, `..-..-`, `- - `.
struct Run {
  std::string style{};  // empty: no pattern
  std::size_t end = 0;
  bool is_spaced = false;  // a blank belongs to the pattern
};

Run read_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_pattern(text[end]))
    ++end;
  const std::string_view run = text.substr(at, end - at);
  const bool blank_follows = end < text.size() && (text[end] == ' ' || text[end] == '\t');
  if ((run == "-" || run == "=") && blank_follows) {
    const char mark = run[0];
    while (end + 2 < text.size() && text[end] == ' ' && text[end + 1] == mark &&
           (text[end + 2] == ' ' || text[end + 2] == '\t')) {
      end += 2;
    }
    return {.style = mark == '-' ? "dashed" : "double-dash", .end = end, .is_spaced = true};
  }
  std::string style;
  if (repeats(run, "-")) style = "solid";
  if (repeats(run, "=")) style = "double";
  if (repeats(run, ".")) style = "dotted";
  if (repeats(run, "~")) style = "wave";
  if (repeats(run, ".-")) style = "dot-dash";
  if (repeats(run, "..-")) style = "dot-dot-dash";
  return {.style = std::move(style), .end = end, .is_spaced = false};
}

/// The style that a label between single marks may have besides: of `- to ->` the end decides.
std::string whole_style(const std::string& style) {
  if (style == "dashed") return "solid";
  return style == "double-dash" ? "double" : "";
}

/// Where the patterns behind a label start and end, and whether a head follows.
struct Closing {
  std::string style{};
  std::size_t start = 0;
  std::size_t end = 0;
  bool has_head = false;
};

/// The patterns of the same style behind the label that starts at `at`. Those without a head only
/// right before what the edge leads to, since a label may have dashes.
std::optional<Closing> find_closing(std::string_view text,
                                    std::size_t at,
                                    const std::string& style) {
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      ++i;
      continue;
    }
    if (c == '[' || c == ']' || c == '{' || c == '}') return std::nullopt;
    if (!is_pattern(c) || i == 0 || !is_blank(text[i - 1])) continue;
    const Run run = read_run(text, i);
    const std::size_t behind = run.is_spaced ? run.end + 1 : run.end;
    if (run.style == style && behind < text.size() && text[behind] == '>') {
      return Closing{.style = style, .start = i, .end = behind + 1, .has_head = true};
    }
    const std::size_t next = skip_blanks(text, run.end);
    const bool ends = next < text.size() && (text[next] == '[' || text[next] == '{');
    if (run.style == style && ends) {
      return Closing{.style = style, .start = i, .end = run.end, .has_head = false};
    }
    i = run.end - 1;
  }
  return std::nullopt;
}

}  // namespace

ArrowText read_arrow(std::string_view text) {
  ArrowText out;
  EasyArrow& arrow = out.arrow;
  std::size_t at = 0;
  if (text[0] == '<') {
    arrow.at_tail = true;
    ++at;
  }
  const Run run = read_run(text, at);
  if (run.style.empty()) {
    const std::string_view shown = text.substr(0, std::max<std::size_t>(run.end, 1));
    out.mistake = "no arrow starts with '" + std::string(shown.substr(0, 40)) + "'";
    return out;
  }
  arrow.style = run.style;
  arrow.at_head = false;
  std::size_t end = run.end;
  const std::size_t behind = run.is_spaced ? skip_blanks(text, end) : end;
  if (behind < text.size() && text[behind] == '>') {
    arrow.at_head = true;
    end = behind + 1;
  } else {
    const std::size_t label = skip_blanks(text, end);
    std::optional<Closing> closing;
    if (label > end) closing = find_closing(text, label, arrow.style);
    const bool is_single = run.is_spaced && run.end == at + 1;
    if (!closing && is_single) closing = find_closing(text, label, whole_style(arrow.style));
    // Without a head and a label they are patterns of a longer line.
    if (closing && (closing->start > label || closing->has_head)) {
      arrow.style = closing->style;
      arrow.label = text.substr(label, closing->start - label);
      arrow.at_head = closing->has_head;
      end = closing->end;
    }
  }
  if (end < text.size() && text[end] == '>') {
    out.mistake = "an arrow has one '>'";
    return out;
  }
  if (arrow.at_tail && !arrow.at_head) {
    arrow.is_reversed = true;
    arrow.at_tail = false;
    arrow.at_head = true;
  }
  out.length = end;
  return out;
}

}  // namespace boxart::internal
