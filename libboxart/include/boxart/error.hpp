#pragma once

#include <boxart/code.hpp>
#include <boxart/export.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace boxart {

/// Something in the input that can't be read. Lines and columns count from 1; 0 means unknown.
/// Columns count characters (code points) of the line.
class BOXART_API Error : public std::runtime_error {
 public:
  Error(Code code, int line, int column, const std::string& message, std::string hint = {})
      : std::runtime_error(message),
        code_(code),
        line_(line),
        column_(column),
        hint_(std::move(hint)) {}

  Code code() const { return code_; }
  int line() const { return line_; }
  int column() const { return column_; }
  /// What is likely meant, where the mistake is a common one; else empty.
  const std::string& hint() const { return hint_; }

 private:
  Code code_;
  int line_;
  int column_;
  std::string hint_;
};

/// More than `Options::limits` allow, or an end that the caller asked for. It has no place.
class BOXART_API LimitError : public Error {
 public:
  enum class Kind {
    Nodes,    ///< there are more nodes in the text
    Edges,    ///< there are more edges in the text
    Cells,    ///< the drawing has more columns times rows
    Room,     ///< it is wider or higher than it may be, and must fit
    Stopped,  ///< `Limits::stop` returned true
  };

  /// The message is whole.
  LimitError(Kind kind, const std::string& message)
      : Error(code_of(kind), 0, 0, message), kind_(kind) {}
  /// "the drawing has 5000 cells, the limit is 4000": `what` has all before `size`, and `unit`.
  LimitError(Kind kind,
             const std::string& what,
             std::int64_t size,
             const std::string& unit,
             std::int64_t limit)
      : Error(code_of(kind),
              0,
              0,
              what + ' ' + std::to_string(size) + ' ' + unit + ", the limit is " +
                  std::to_string(limit)),
        kind_(kind),
        size_(size),
        limit_(limit) {}

  Kind kind() const { return kind_; }
  /// What there is, and what was allowed; 0 where the work was stopped.
  std::int64_t size() const { return size_; }
  std::int64_t limit() const { return limit_; }

 private:
  static Code code_of(Kind kind) {
    switch (kind) {
      case Kind::Nodes:
        return Code::LimitNodes;
      case Kind::Edges:
        return Code::LimitEdges;
      case Kind::Cells:
        return Code::LimitCells;
      case Kind::Room:
        return Code::LimitRoom;
      case Kind::Stopped:
        break;
    }
    return Code::Stopped;
  }

  Kind kind_;
  std::int64_t size_ = 0;
  std::int64_t limit_ = 0;
};

/// Something that was left out or read otherwise than written; the drawing is still true to the
/// rest. Lines and columns count from 1; 0 means unknown. Columns count characters.
///
/// Of a Graph that a program built there is no place; the message names the node, edge or frame
/// instead: `node "a": unknown shape "boks": a box is drawn`. Edges have the number there that
/// Layout::Edge has.
struct Warning {
  Code code;
  int line;
  int column = 0;
  std::string message;
};

/// An error or a warning, as a value. Lines and columns as above.
struct Diagnostic {
  enum class Severity { Warning, Error };
  Severity severity = Severity::Error;
  Code code = Code::Syntax;
  int line = 0;
  int column = 0;
  std::string message{};
  std::string hint{};  ///< of an error: what is likely meant, or empty
};

}  // namespace boxart
