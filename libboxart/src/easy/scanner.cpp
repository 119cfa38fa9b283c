#include "easy/scanner.h"

#include <boxart/error.hpp>

#include "base/ascii.h"
#include "text/position.h"

#include <algorithm>

namespace boxart::internal {
namespace {

/// The name of an attribute as it is kept: `Border-Style` is borderstyle.
std::string attribute_name(const std::string& word) {
  std::string name;
  for (const char c : word)
    name += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  // Attributes of another program; case and dashes are a part of their names.
  if (name.starts_with("x-")) return "x-" + word.substr(2);
  std::erase(name, '-');
  return name;
}

}  // namespace

void EasyScanner::fail(std::size_t offset, const std::string& message, Code code) const {
  const Position position = position_at(text_, std::min(offset, text_.size()));
  throw Error(code, position.line, position.column, message);
}

void EasyScanner::fail_here() const {
  if (at_end()) fail(at_, "unexpected end of the input");
  fail(at_, "syntax error near '" + word_at(text_, at_) + "'");
}

bool EasyScanner::starts_comment() const {
  if (peek() != '#' || (at_ > 0 && !is_blank(text_[at_ - 1]))) return false;
  return at_ + 1 >= text_.size() || is_blank(text_[at_ + 1]) || text_[at_ + 1] == '#';
}

void EasyScanner::skip_comment() {
  const std::size_t end = std::min(text_.find('\n', at_), text_.size());
  comments_.push_back({.begin = at_, .end = end});
  at_ = end;
}

void EasyScanner::skip_blanks() {
  while (!at_end()) {
    if (peek() == '#') {
      skip_comment();
    } else if (is_blank(peek())) {
      ++at_;
    } else {
      break;
    }
  }
}

std::string EasyScanner::read_brackets() {
  const std::size_t start = at_++;
  std::string out;
  while (!at_end() && peek() != ']') {
    if (peek() == '[') fail(at_, "a '[' in a name is written '\\['");
    if (starts_comment()) {
      skip_comment();
      continue;
    }
    if (peek() == '\\' && at_ + 1 < text_.size()) out += text_[at_++];
    out += is_blank(peek()) ? ' ' : peek();
    ++at_;
  }
  if (at_end()) fail(start, "the node that starts here has no ']'", Code::Unclosed);
  ++at_;
  return out;
}

std::string EasyScanner::read_word() {
  const std::size_t start = at_;
  while (!at_end() && is_word(peek()))
    ++at_;
  return std::string(text_.substr(start, at_ - start));
}

Position EasyScanner::place_of(std::size_t offset) {
  if (offset < counted_) {
    counted_ = 0;
    position_ = {.line = 1, .column = 1};
  }
  const Position further = position_at(text_.substr(counted_), offset - counted_);
  position_.column = further.column + (further.line == 1 ? position_.column - 1 : 0);
  position_.line += further.line - 1;
  counted_ = offset;
  return position_;
}

std::string EasyScanner::read_quoted() {
  const std::size_t start = at_++;
  std::string out;
  while (!at_end() && peek() != '"') {
    if (peek() == '\\' && at_ + 1 < text_.size()) out += text_[at_++];
    out += text_[at_++];
  }
  if (at_end()) fail(start, "the text that starts here has no '\"' at its end", Code::Quotes);
  ++at_;
  return out;
}

EasyValue EasyScanner::read_value(std::size_t brace) {
  while (!at_end() && (is_blank(peek()) || starts_comment())) {
    if (is_blank(peek())) {
      ++at_;
    } else {
      skip_comment();
    }
  }
  const Position place = place_of(at_);
  std::string out;
  const bool is_quoted = peek() == '"';
  if (is_quoted) out = read_quoted();
  while (!at_end() && peek() != ';' && peek() != '}') {
    if (starts_comment()) {
      skip_comment();
      continue;
    }
    if (is_quoted && !is_blank(peek())) fail_here();
    if (peek() == '\\' && at_ + 1 < text_.size()) out += text_[at_++];
    if (!is_quoted) out += peek();
    ++at_;
  }
  if (at_end()) fail(brace, "the '{' that stands here is never closed", Code::Unclosed);
  if (peek() == ';') ++at_;
  while (!is_quoted && !out.empty() && is_blank(out.back()))
    out.pop_back();
  return {std::move(out), place};
}

EasyAttributes EasyScanner::read_attributes() {
  const std::size_t brace = at_++;
  EasyAttributes attributes;
  for (;;) {
    skip_blanks();
    if (at_end()) fail(brace, "the '{' that stands here is never closed", Code::Unclosed);
    if (peek() == '}') break;
    if (peek() == ';') {
      ++at_;
      continue;
    }
    const std::string word = read_word();
    if (word.empty()) fail_here();
    skip_blanks();
    if (peek() != ':') {
      if (at_end()) fail(brace, "the '{' that stands here is never closed", Code::Unclosed);
      fail(at_, "a ':' is missing behind '" + word + "'");
    }
    ++at_;
    attributes[attribute_name(word)] = read_value(brace);
  }
  ++at_;
  return attributes;
}

std::string EasyScanner::read_group_name() {
  std::string out;
  while (!at_end() && std::string_view("[]():{}").find(peek()) == std::string_view::npos) {
    if (starts_comment()) {
      skip_comment();
      continue;
    }
    if (peek() == '\\' && at_ + 1 < text_.size()) out += text_[at_++];
    out += text_[at_++];
  }
  if (peek() == ':') ++at_;
  return out;
}

}  // namespace boxart::internal
