#pragma once

#include <string>

/// Scripts that complete the program's options, the words that they take, and files, one for each
/// shell. They come from the option table.
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();
