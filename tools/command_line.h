#pragma once

#include <optional>
#include <string>
#include <vector>

/// What the program was called with, spelled as the parser wants it.
struct CommandLine {
  std::vector<std::string> words{};  // options; a value is the word behind one, also an empty one
  std::vector<std::string> files{};
  std::optional<std::string> help{};  // the topic of --help=TOPIC: its value may be left out
};

/// By the table of options tells values from options: --as=svg, --as svg, -osvg, -o=svg. What
/// graph-easy has instead is written so too: --as_png, --png, --from_dot, and when the program is
/// called by its name, what `unabbreviated` knows. Throws Misuse where an option isn't known, where a
/// value is missing, is empty though the option needs one, or stands behind an option that takes
/// none, and for formats that only graph-easy has.
CommandLine spelled_out(int argc, char** argv);
