#include "messages.h"

#include "progress.h"
#include "source_text.h"
#include "terminal.h"

#include <cstdio>

namespace {

/// `graph.dot:5:9`, as far as it is known.
std::string place(const std::string& file, int line, int column) {
  std::string text = shown_name(file);
  if (line > 0) text += ':' + std::to_string(line);
  if (line > 0 && column > 0) text += ':' + std::to_string(column);
  return text;
}

/// A message, and where it is read by a person the line that it is about.
std::string message_at(const Input& input, int line, int column, const std::string& what) {
  std::string text = place(input.file, line, column) + ": " + printable(what) + '\n';
  // Elsewhere each line is a message: logs, slides, and editors that look for places.
  if (is_terminal(stderr)) text += excerpt(input.text, line, column);
  return text;
}

}  // namespace

void say(const std::string& text) {
  end_progress();
  std::fputs(("boxart: " + text).c_str(), stderr);
}

void say(const Input& input, const boxart::Error& error) {
  std::string text = message_at(input, error.line(), error.column(), error.what());
  if (!error.hint().empty()) text += "hint: " + printable(error.hint()) + '\n';
  say(text);
}

void say(const Input& input, const boxart::Warning& warning, bool is_error) {
  const std::string what = is_error ? warning.message : "warning: " + warning.message;
  say(message_at(input, warning.line, warning.column, what));
}
