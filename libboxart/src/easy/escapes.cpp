#include "easy/escapes.h"

#include "base/ascii.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

bool is_kept_escape(char c) {
  return std::string_view("nlrcNETHGL\\").find(c) != std::string_view::npos;
}

bool is_break(char c) {
  return c == 'n' || c == 'l' || c == 'r' || c == 'c';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

/// Does the character mean something in a name or in the value of an attribute?
bool has_meaning(char c) {
  return std::string_view("[]{}|#;\"").find(c) != std::string_view::npos;
}

/// The lines of a text, each with the letter of the break before it or, in DOT, behind it.
struct Line {
  std::string text;
  char letter = 'n';
};

std::vector<Line> lines_of(std::string_view text, bool is_dot) {
  std::vector<Line> lines(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      lines.back().text += text[at];
      continue;
    }
    const char letter = text[++at];
    if (!is_break(letter)) {
      (lines.back().text += '\\') += letter;
    } else if (is_dot) {
      lines.back().letter = letter;
      lines.emplace_back();
    } else {
      lines.push_back({.text = {}, .letter = letter});
    }
  }
  return lines;
}

/// May a character reference of DOT's start with this `&`?
bool starts_reference(std::string_view text) {
  constexpr std::size_t longest = 12;
  const std::size_t end = text.substr(0, longest).find(';');
  return end != std::string_view::npos && end > 1;
}

}  // namespace

std::string easy_name(std::string_view text) {
  std::string out;
  bool has_gap = false;  // blanks are put in when something follows
  const auto add = [&](std::string_view piece) {
    if (has_gap && !out.empty()) out += ' ';
    has_gap = false;
    out += piece;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_escape = text[at] == '\\';
    if (is_escape && at + 1 == text.size()) {
      add("\\\\");
      break;
    }
    if (is_escape) ++at;
    if (is_blank(text[at])) {
      has_gap = true;
    } else {
      if (is_escape && is_kept_escape(text[at])) add("\\");
      add(text.substr(at, 1));
    }
  }
  return out;
}

std::string easy_label(std::string_view text) {
  const std::string name = easy_name(text);
  const std::vector<Line> lines = lines_of(name, false);
  std::string out;
  for (const Line& line : lines) {
    const std::string_view words = trimmed(line.text);
    for (std::size_t at = 0; at < words.size(); ++at) {
      out += words[at];
      if (words[at] == '&' && starts_reference(words.substr(at))) out += "amp;";
    }
    const bool is_aligned = line.letter == 'l' || line.letter == 'r';
    if (is_aligned || &line != &lines.back()) (out += '\\') += is_aligned ? line.letter : 'n';
  }
  return out;
}

std::string easy_value(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    out += text[at];
  }
  return out;
}

std::string to_easy_name(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\') {
      // An escape stays as it is.
      out += c;
      out += at + 1 < text.size() ? text[++at] : '\\';
      continue;
    }
    if (has_meaning(c)) out += '\\';
    out += is_blank(c) ? ' ' : c;
  }
  return out;
}

std::string to_easy_label(std::string_view text) {
  std::vector<Line> lines = lines_of(text, true);
  // The last break ends a line and begins none.
  if (lines.size() > 1 && lines.back().text.empty()) lines.pop_back();
  std::string out;
  for (const Line& line : lines) {
    if (&line != lines.data()) (out += '\\') += line.letter;
    out += to_easy_name(line.text);
  }
  return out;
}

std::string to_easy_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || has_meaning(c)) out += '\\';
    out += c;
  }
  return out;
}

std::string to_easy_value(std::string_view escaped) {
  const bool is_plain = !escaped.empty() && !is_blank(escaped.front()) &&
                        !is_blank(escaped.back()) &&
                        escaped.find_first_of("\\\n\r\t\f\v") == std::string_view::npos &&
                        escaped.find("  ") == std::string_view::npos;
  return is_plain ? std::string(escaped) : '"' + std::string(escaped) + '"';
}

}  // namespace boxart::internal
