#pragma once

#include <boxart/error.hpp>

#include <string>
#include <string_view>

/// What the program tells on standard error: `boxart: graph.dot:5:9: what`, one line each, and
/// where that is a terminal the line of the file below it, with a caret.

/// An input, for messages about it.
struct Input {
  std::string file{};  // a path, or - for standard input
  std::string text{};
};

/// One line about no place in a file.
void say(const std::string& text);

/// An error, and its hint in a line of its own.
void say(const Input& input, const boxart::Error& error);

/// A warning; as an error when it is to count as one.
void say(const Input& input, const boxart::Warning& warning, bool is_error);
