#pragma once

#include <string>
#include <string_view>

/// Puts a text before every line of what passes through, in whatever pieces it comes.
class LinePrefix {
 public:
  explicit LinePrefix(std::string prefix);
  bool is_empty() const { return prefix_.empty(); }

  /// `text` with the prefix wherever a line begins in it. Empty lines get the prefix without the
  /// blanks at its end. A piece that ends within a line goes on with the next one.
  std::string prefixed(std::string_view text);

 private:
  std::string prefix_;
  std::string before_nothing_;  // the prefix of an empty line
  bool begins_line_ = true;
};
