#include "line_prefix.h"

#include <algorithm>
#include <utility>

LinePrefix::LinePrefix(std::string prefix)
    : prefix_(std::move(prefix)),
      before_nothing_(prefix_.substr(0, prefix_.find_last_not_of(" \t") + 1)) {}

std::string LinePrefix::prefixed(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (begins_line_) out += text[0] == '\n' ? before_nothing_ : prefix_;
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out += text.substr(0, end);
    begins_line_ = text[end - 1] == '\n';
    text.remove_prefix(end);
  }
  return out;
}
