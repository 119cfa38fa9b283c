#pragma once

#include <boxart/export.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace boxart {

/// Something in the input that can't be read. Lines and columns count from 1; 0 means unknown.
/// Columns count characters (code points) of the line.
class BOXART_API Error : public std::runtime_error {
 public:
  Error(int line, int column, const std::string& message, std::string hint = {})
      : std::runtime_error(message), line_(line), column_(column), hint_(std::move(hint)) {}

  int line() const { return line_; }
  int column() const { return column_; }
  /// What is likely meant, where the mistake is a common one; else empty.
  const std::string& hint() const { return hint_; }

 private:
  int line_;
  int column_;
  std::string hint_;
};

/// Something that was left out or read otherwise than written; the drawing is still true to the
/// rest. Lines and columns count from 1; 0 means unknown. Columns count characters.
struct Warning {
  int line;
  int column = 0;
  std::string message;
};

/// An error or a warning, as a value. Lines and columns as above.
struct Diagnostic {
  enum class Severity { Warning, Error };
  Severity severity = Severity::Error;
  int line = 0;
  int column = 0;
  std::string message{};
  std::string hint{};  ///< of an error: what is likely meant, or empty
};

}  // namespace boxart
