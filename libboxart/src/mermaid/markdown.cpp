#include "mermaid/markdown.h"

#include "mermaid/characters.h"

#include <algorithm>
#include <array>

namespace boxart::internal {
namespace {

constexpr std::size_t longest_run = 3;

bool is_letter_like(char c) {
  return is_word_letter(c) || is_foreign(c);
}

struct Open {
  std::size_t mark;  // its index
  std::size_t kind;
};

}  // namespace

std::vector<MarkdownMark> markdown_marks(std::string_view text) {
  std::vector<MarkdownMark> marks;
  std::vector<bool> is_paired;
  std::vector<Open> open;
  std::array<int, 2 * (longest_run + 1)> waiting{};  // how many of each kind are open
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c != '*' && c != '_') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of(c, at), text.size());
    const std::size_t length = end - at;
    const char before = at > 0 ? text[at - 1] : ' ';
    const char behind = end < text.size() ? text[end] : ' ';
    // An underscore within a word is a part of it.
    const bool may_open = !is_blank(behind) && (c == '*' || !is_letter_like(before));
    const bool may_close = !is_blank(before) && (c == '*' || !is_letter_like(behind));
    if (length <= longest_run) {
      const std::size_t kind = 2 * length + (c == '*' ? 0 : 1);
      MarkdownMark mark{
          .at = at, .length = length, .opens = true, .bold = length > 1, .italic = length != 2};
      if (may_close && waiting[kind] > 0) {
        while (open.back().kind != kind) {
          --waiting[open.back().kind];
          open.pop_back();
        }
        is_paired[open.back().mark] = true;
        --waiting[kind];
        open.pop_back();
        mark.opens = false;
        marks.push_back(mark);
        is_paired.push_back(true);
      } else if (may_open) {
        open.push_back({.mark = marks.size(), .kind = kind});
        ++waiting[kind];
        marks.push_back(mark);
        is_paired.push_back(false);
      }
    }
    at = end;
  }
  std::vector<MarkdownMark> paired;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (is_paired[i]) paired.push_back(marks[i]);
  }
  return paired;
}

}  // namespace boxart::internal
