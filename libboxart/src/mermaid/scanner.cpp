#include "mermaid/scanner.h"

#include "mermaid/characters.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {

bool MermaidScanner::sees_word(std::string_view word) const {
  return sees(word) && !is_word_letter(peek(word.size()));
}

bool MermaidScanner::take(std::string_view what) {
  if (!sees(what)) return false;
  at_ += what.size();
  return true;
}

void MermaidScanner::skip_blanks() {
  while (!at_end() && is_blank_within_line(text_[at_]))
    ++at_;
}

void MermaidScanner::skip_space() {
  while (!at_end() && is_blank(text_[at_]))
    ++at_;
}

bool MermaidScanner::skip_separators(std::initializer_list<std::string_view> comments) {
  for (;;) {
    while (!at_end() && (is_blank(peek()) || peek() == ';'))
      skip(1);
    const auto is_here = [this](std::string_view comment) { return sees(comment); };
    if (std::ranges::none_of(comments, is_here)) return !at_end();
    read_line();
  }
}

std::size_t MermaidScanner::line_end() const {
  return std::min(text_.find('\n', at_), text_.size());
}

std::string_view MermaidScanner::read_line() {
  const std::size_t start = at_;
  at_ = line_end();
  return text_.substr(start, at_ - start);
}

std::string_view MermaidScanner::read_statement() {
  const std::size_t start = at_;
  at_ = std::min(text_.find_first_of("\n;", at_), text_.size());
  return text_.substr(start, at_ - start);
}

std::string_view MermaidScanner::read_word() {
  const std::size_t start = at_;
  while (!at_end() && is_word_letter(text_[at_]))
    ++at_;
  return text_.substr(start, at_ - start);
}

void MermaidScanner::warn(std::size_t offset, std::string message, Code code) {
  const Position position = place(offset);
  warnings_.push_back({.code = code,
                       .line = position.line,
                       .column = position.column,
                       .message = std::move(message)});
}

void MermaidScanner::fail(std::size_t offset,
                          const std::string& message,
                          Code code,
                          const std::string& hint) const {
  const Position position = place(std::min(offset, text_.size()));
  throw Error(code, position.line, position.column, message, hint);
}

void MermaidScanner::fail_here(const std::string& hint) const {
  if (at_end()) fail(at_, "unexpected end of the input", Code::Syntax, hint);
  if (peek() == '\n') fail(at_, "unexpected end of the line", Code::Syntax, hint);
  fail(at_, "syntax error near '" + word_at(text_, at_) + "'", Code::Syntax, hint);
}

}  // namespace boxart::internal
