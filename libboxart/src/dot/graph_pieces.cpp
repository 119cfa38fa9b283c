#include "dot/graph_pieces.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace boxart::internal {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<std::string_view> run() {
    while (at_ < text_.size()) {
      if (!skip_comment()) take();
    }
    if (begin_) end_piece();
    return std::move(pieces_);
  }

 private:
  bool starts(std::string_view prefix) const { return text_.substr(at_).starts_with(prefix); }

  void go_behind(std::string_view end, std::size_t from) {
    const std::size_t found = text_.find(end, from);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  /// A blank, or a comment as far as it goes. False where there is neither.
  bool skip_comment() {
    const char c = text_[at_];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at_;
    } else if (c == '#' || starts("//")) {
      go_behind("\n", at_);
    } else if (starts("/*")) {
      go_behind("*/", at_ + 2);
    } else {
      return false;
    }
    return true;
  }

  void take() {
    begin_ = begin_.value_or(at_);
    const char c = text_[at_];
    if (c == '"') return skip_string();
    if (c == '<') return skip_html();
    ++at_;
    if (c == '{') ++depth_;
    if (c == '}' && --depth_ <= 0) end_piece();
  }

  void skip_string() {
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      at_ += text_[at_] == '\\' ? 2 : 1;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  void skip_html() {
    int depth = 0;
    do {
      if (text_[at_] == '<') ++depth;
      if (text_[at_] == '>') --depth;
      ++at_;
    } while (depth > 0 && at_ < text_.size());
  }

  void end_piece() {
    pieces_.push_back(text_.substr(*begin_, at_ - *begin_));
    begin_.reset();
    depth_ = 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<std::size_t> begin_;  // of the piece that is being read
  int depth_ = 0;                     // of its braces
  std::vector<std::string_view> pieces_;
};

}  // namespace

std::vector<std::string_view> graph_pieces(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace boxart::internal
