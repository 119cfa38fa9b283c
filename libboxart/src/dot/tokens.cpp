#include "dot/tokens.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

namespace boxart::internal {
namespace {

constexpr std::array<std::string_view, 6> keywords{
    "node", "edge", "graph", "digraph", "strict", "subgraph"};

bool is_keyword(std::string_view name) {
  const auto is_same = [](char c, char of_keyword) {
    return c == of_keyword || ('A' <= c && c <= 'Z' && c - 'A' + 'a' == of_keyword);
  };
  return std::ranges::any_of(keywords, [&](std::string_view keyword) {
    return std::ranges::equal(name, keyword, is_same);
  });
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    using Kind = Token::Kind;
    while (tokens_.empty() ||
           (tokens_.back().kind != Kind::Unclosed && tokens_.back().kind != Kind::End)) {
      if (skip_blanks()) read_token();
    }
    return std::move(tokens_);
  }

 private:
  bool starts(std::string_view prefix) const { return text_.substr(at_).starts_with(prefix); }

  void add(Token::Kind kind, std::size_t end) {
    tokens_.push_back({.kind = kind, .text = text_.substr(at_, end - at_), .offset = at_});
    at_ = end;
  }

  /// Goes on to the next token. False in a comment without an end, which becomes the last token.
  bool skip_blanks() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (starts("//") || c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (starts("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) {
          add(Token::Kind::Unclosed, text_.size());
          return false;
        }
        at_ = end + 2;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        ++at_;
      } else {
        break;
      }
    }
    return true;
  }

  void read_token() {
    using Kind = Token::Kind;
    if (at_ == text_.size()) return add(Kind::End, at_);
    const char c = text_[at_];
    if (c == '"') return read_string();
    if (c == '<') return read_html();
    if (starts_name(c)) return read_name();
    const std::size_t end = number_end();
    if (end > at_) return add(Kind::Id, end);
    if (starts("->") || starts("--")) return add(Kind::EdgeOp, at_ + 2);
    const bool mark = std::string_view("{}[];,:=+").find(c) != std::string_view::npos;
    add(mark ? Kind::Mark : Kind::Stray, at_ + 1);
  }

  void read_name() {
    std::size_t end = at_;
    while (end < text_.size() && (starts_name(text_[end]) || is_digit(text_[end])))
      ++end;
    const bool keyword = is_keyword(text_.substr(at_, end - at_));
    add(keyword ? Token::Kind::Keyword : Token::Kind::Id, end);
  }

  /// The end of the number that starts here; where it starts when there is none.
  std::size_t number_end() const {
    std::size_t end = at_;
    bool digits = false;
    const auto skip_digits = [&] {
      while (end < text_.size() && is_digit(text_[end])) {
        ++end;
        digits = true;
      }
    };
    if (text_[end] == '-') ++end;
    skip_digits();
    if (end < text_.size() && text_[end] == '.') {
      ++end;
      skip_digits();
    }
    return digits ? end : at_;
  }

  void read_string() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != '"') {
      end += text_[end] == '\\' ? 2 : 1;
    }
    if (end >= text_.size()) return add(Token::Kind::Unclosed, text_.size());
    add(Token::Kind::Id, end + 1);
  }

  void read_html() {
    std::size_t end = at_;
    int depth = 0;
    do {
      if (text_[end] == '<') ++depth;
      if (text_[end] == '>') --depth;
      ++end;
    } while (depth > 0 && end < text_.size());
    add(depth > 0 ? Token::Kind::Unclosed : Token::Kind::Id, end);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Tokenizer(text).run();
}

}  // namespace boxart::internal
