#include "mermaid/flow_link.h"

#include "mermaid/characters.h"

#include <algorithm>

namespace boxart::internal {
namespace {

constexpr int longest_read_link = 10;  // ranks

char at(std::string_view text, std::size_t i) {
  return i < text.size() ? text[i] : '\0';
}

std::size_t run_length(std::string_view text, std::size_t from, char c) {
  return std::min(text.find_first_not_of(c, from), text.size()) - std::min(from, text.size());
}

FlowHead head_of(char c) {
  switch (c) {
    case '<':
    case '>':
      return FlowHead::Arrow;
    case 'o':
      return FlowHead::Circle;
    case 'x':
      return FlowHead::Cross;
    default:
      return FlowHead::None;
  }
}

bool is_head(char c) {
  return head_of(c) != FlowHead::None && c != '<';
}

int ranks(std::size_t count) {
  return static_cast<int>(std::clamp(count, std::size_t{1}, std::size_t{longest_read_link}));
}

/// A whole link from `from` on, behind what may stand at its tail; its stroke tells what it is made
/// of. A link of dots may lack its first dash.
std::optional<FlowLinkText> read_line(std::string_view text, std::size_t from, FlowStroke stroke) {
  FlowLinkText out{.length = 0, .is_start = false, .link = {.stroke = stroke}};
  if (stroke == FlowStroke::Dotted) {
    const std::size_t first = from + (at(text, from) == '-' ? 1 : 0);
    const std::size_t dots = run_length(text, first, '.');
    std::size_t end = first + dots;
    if (dots == 0 || at(text, end) != '-') return std::nullopt;
    ++end;
    out.link.length = ranks(dots);
    if (is_head(at(text, end))) out.link.head = head_of(text[end++]);
    out.length = end;
    return out;
  }
  const char c = stroke == FlowStroke::Thick ? '=' : '-';
  const std::size_t count = run_length(text, from, c);
  if (count < 2) return std::nullopt;
  const char next = at(text, from + count);
  if (is_head(next)) {
    out.link.head = head_of(next);
    out.link.length = ranks(count - 1);
    out.length = from + count + 1;
    return out;
  }
  if (count < 3) return std::nullopt;
  out.link.length = ranks(count - 2);
  out.length = from + count;
  return out;
}

/// What stands at the tail counts where the like stands at the head.
void set_tail(char c, FlowLink& link) {
  if (head_of(c) == link.head) link.tail = link.head;
}

}  // namespace

std::optional<FlowLinkText> read_flow_link(std::string_view text) {
  const char first = at(text, 0);
  const bool has_tail = first == '<' || first == 'o' || first == 'x';
  const std::size_t from = has_tail ? 1 : 0;
  if (text.starts_with("~~~")) {
    const std::size_t count = run_length(text, 0, '~');
    return FlowLinkText{.length = count,
                        .is_start = false,
                        .link = {.stroke = FlowStroke::Invisible, .length = ranks(count - 2)}};
  }
  for (const FlowStroke stroke : {FlowStroke::Normal, FlowStroke::Thick, FlowStroke::Dotted}) {
    if (auto whole = read_line(text, from, stroke)) {
      if (has_tail) set_tail(first, whole->link);
      return whole;
    }
    const std::string_view start = stroke == FlowStroke::Normal  ? "--"
                                   : stroke == FlowStroke::Thick ? "=="
                                                                 : "-.";
    if (text.substr(from).starts_with(start)) {
      return FlowLinkText{
          .length = from + 2,
          .is_start = true,
          .link = {.stroke = stroke, .tail = has_tail ? head_of(first) : FlowHead::None}};
    }
  }
  return std::nullopt;
}

std::optional<FlowLinkEnd> find_flow_link_end(std::string_view text, FlowStroke stroke) {
  const char mark = stroke == FlowStroke::Thick ? '=' : stroke == FlowStroke::Dotted ? '.' : '-';
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != mark) continue;
    // A link of dots begins with the dash before them.
    std::size_t start = i;
    if (mark == '.' && i > 0 && text[i - 1] == '-') --start;
    if (const auto line = read_line(text, start, stroke)) {
      FlowLinkEnd end{.at = start, .length = line->length - start, .link = line->link};
      // What may stand at a tail doesn't belong to a word before it.
      const char before = start > 0 ? text[start - 1] : '\0';
      const bool is_apart = start < 2 || is_blank(text[start - 2]);
      if (before == '<' || ((before == 'o' || before == 'x') && is_apart)) {
        --end.at;
        ++end.length;
      }
      return end;
    }
    while (i + 1 < text.size() && text[i + 1] == mark)
      ++i;
  }
  return std::nullopt;
}

}  // namespace boxart::internal
