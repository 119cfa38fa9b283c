#pragma once

#include <stdexcept>
#include <string>

namespace boxart {

/// Something in the input that can't be read. Lines and columns count from 1; 0 means unknown.
/// Columns count characters (code points) of the line.
class Error : public std::runtime_error {
 public:
  Error(int line, int column, const std::string& message)
      : std::runtime_error(message), line_(line), column_(column) {}

  int line() const { return line_; }
  int column() const { return column_; }

 private:
  int line_;
  int column_;
};

/// Something that was left out or read otherwise than written; the drawing is still true to the
/// rest. `line` counts from 1; 0 means unknown.
struct Warning {
  int line;
  std::string message;
};

}  // namespace boxart
