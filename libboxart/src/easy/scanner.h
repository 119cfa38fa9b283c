#pragma once

#include <boxart/code.hpp>

#include "base/ascii.h"
#include "easy/easy_graph.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Is it a character of the names of attributes and classes?
constexpr bool is_word(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

/// The bytes from `begin` on, up to but without `end`.
struct ByteRange {
  std::size_t begin;
  std::size_t end;
};

/// Goes through a text in Graph::Easy's language and reads the pieces that don't nest. Whatever
/// can't be read is an Error with its place. Takes linear time.
class EasyScanner {
 public:
  /// Requires: `text` outlives the scanner.
  explicit EasyScanner(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  /// The place of a byte. All calls together take linear time when the bytes ascend.
  Position place_of(std::size_t offset);
  bool at_end() const { return at_ >= text_.size(); }
  /// The character here, NUL at the end.
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }
  void skip(std::size_t bytes) { at_ += bytes; }

  /// Goes on to what is neither a blank nor in a comment. `#` starts a comment.
  void skip_blanks();

  /// What stands between the bracket here and its `]`, without the comments in it: there a `#`
  /// starts one if it stands between blanks. Ends behind the bracket.
  std::string read_brackets();

  /// The attributes between the brace here and its `}`: `name: value; name: value`. A value may
  /// stand in quotes. Of several of one name the last counts.
  EasyAttributes read_attributes();

  /// Letters, digits, dashes and underscores; empty when there are none.
  std::string read_word();

  /// The comments that were passed so far, in the order of the text.
  const std::vector<ByteRange>& comments() const { return comments_; }

  /// The name of a group, up to a colon, which is read, or to what the group holds.
  std::string read_group_name();

  [[noreturn]] void fail(std::size_t offset,
                         const std::string& message,
                         Code code = Code::Syntax) const;
  /// Says that what stands here can't stand here.
  [[noreturn]] void fail_here() const;

 private:
  bool starts_comment() const;
  void skip_comment();
  EasyValue read_value(std::size_t brace);
  std::string read_quoted();

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<ByteRange> comments_{};
  // The byte that was asked for last.
  std::size_t counted_ = 0;
  Position position_{.line = 1, .column = 1};
};

}  // namespace boxart::internal
