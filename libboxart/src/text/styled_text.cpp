#include "text/styled_text.h"

#include <algorithm>

namespace boxart::internal {

std::vector<TextSpan> spans_within(const std::vector<TextSpan>& spans,
                                   std::size_t begin,
                                   std::size_t end) {
  std::vector<TextSpan> within;
  for (const TextSpan& span : spans) {
    const std::size_t from = std::max(span.begin, begin);
    const std::size_t to = std::min(span.end, end);
    if (from < to) {
      within.push_back({.begin = from - begin, .end = to - begin, .style = span.style});
    }
  }
  return within;
}

StyledText slice(const StyledText& text, std::size_t begin, std::size_t end) {
  return {.text = text.text.substr(begin, end - begin),
          .spans = spans_within(text.spans, begin, end)};
}

}  // namespace boxart::internal
