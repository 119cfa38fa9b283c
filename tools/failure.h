#pragma once

#include <stdexcept>

/// A failure to tell the user in one line, without the program's name.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Who reads the output reads no more of it: nothing to tell.
class ClosedPipe : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The program was called in a way that it doesn't take. Told in one line too, with the way to the
/// help.
class Misuse : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};
