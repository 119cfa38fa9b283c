// Writes what is made from the table of options: `bash`, `zsh` or `fish` the completions for that
// shell, `options` the names of all options, `manual` the page INPUT as a manual page wants it.
// Runs when the project is built and isn't installed.
//
// Usage: boxart_pages WHAT [OUTPUT [INPUT]]

#include "../option_table.h"
#include "completions.h"
#include "manual.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>

namespace {

std::string option_names() {
  std::string text;
  for (const OptionEntry& entry : option_table()) {
    for (const std::string_view name : names_of(entry))
      text += std::string(name) + '\n';
  }
  return text;
}

std::optional<std::string> page(const std::string& what, const std::string& input) {
  if (what == "bash") return bash_completion();
  if (what == "zsh") return zsh_completion();
  if (what == "fish") return fish_completion();
  if (what == "options") return option_names();
  if (what != "manual") return std::nullopt;
  std::ifstream file(input);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  if (text.empty()) return std::nullopt;
  return manual_of(text);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string input = argc > 3 ? argv[3] : "";
  const std::optional<std::string> text = page(argc > 1 ? argv[1] : "", input);
  if (!text) {
    std::cerr << "usage: boxart_pages bash|zsh|fish|options|manual [OUTPUT [INPUT]]\n";
    return 2;
  }
  if (argc < 3) {
    std::cout << *text << std::flush;
    if (std::cout.good()) return 0;
    std::cerr << "boxart_pages: can't write to standard output\n";
    return 1;
  }
  std::ofstream output(argv[2]);
  output << *text;
  output.close();
  if (output.good()) return 0;
  std::cerr << "boxart_pages: can't write to " << argv[2] << '\n';
  return 1;
}
