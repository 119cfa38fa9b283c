#pragma once

#include <boxart/code.hpp>
#include <boxart/error.hpp>

#include "mermaid/places.h"
#include "text/position.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Goes through a text in Mermaid's language, for the readers of all kinds of diagrams. Whatever
/// can't be read is an Error with its place.
class MermaidScanner {
 public:
  /// Requires: `text` and `warnings` outlive the scanner.
  MermaidScanner(std::string_view text, std::size_t at, std::vector<Warning>& warnings)
      : text_(text), places_(text), at_(at), warnings_(warnings) {}

  std::string_view text() const { return text_; }
  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }
  /// The character here or some bytes on, NUL behind the end.
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  std::string_view rest() const { return at_end() ? std::string_view{} : text_.substr(at_); }
  bool sees(std::string_view what) const { return rest().starts_with(what); }
  /// Does this word stand here, and no letter behind it?
  bool sees_word(std::string_view word) const;
  void skip(std::size_t bytes) { at_ += bytes; }
  void go_to(std::size_t offset) { at_ = offset; }
  /// Goes on when that stands here.
  bool take(std::string_view what);

  /// Goes on to what is no blank in this line, or in any.
  void skip_blanks();
  void skip_space();
  /// Past blanks, line ends, semicolons, and lines that begin with one of `comments`. Is anything
  /// left?
  bool skip_separators(std::initializer_list<std::string_view> comments = {});
  std::size_t line_end() const;
  /// What stands up to the line's end, or to a semicolon; it is passed, and the end isn't.
  std::string_view read_line();
  std::string_view read_statement();
  /// Letters, digits and underscores; empty where none are.
  std::string_view read_word();

  Position place(std::size_t offset) const { return places_.of(offset); }
  Position place() const { return places_.of(at_); }

  void warn(std::size_t offset, std::string message, Code code = Code::Lenient);
  [[noreturn]] void fail(std::size_t offset,
                         const std::string& message,
                         Code code = Code::Syntax,
                         const std::string& hint = {}) const;
  /// Says that what stands here can't stand here.
  [[noreturn]] void fail_here(const std::string& hint = {}) const;

 private:
  std::string_view text_;
  Places places_;
  std::size_t at_;
  std::vector<Warning>& warnings_;
};

}  // namespace boxart::internal
