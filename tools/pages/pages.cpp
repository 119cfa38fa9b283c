// Prints what is made from the table of options: `bash`, `zsh` or `fish` the completions for that
// shell, `options` the names of all options, `manual` the page on standard input as a manual page
// wants it. Runs when the project is built and isn't installed.

#include "../option_table.h"
#include "completions.h"
#include "manual.h"

#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  const std::string what = argc == 2 ? argv[1] : "";
  if (what == "bash") {
    std::cout << bash_completion();
  } else if (what == "zsh") {
    std::cout << zsh_completion();
  } else if (what == "fish") {
    std::cout << fish_completion();
  } else if (what == "options") {
    for (const OptionEntry& entry : option_table()) {
      for (const std::string_view name : names_of(entry))
        std::cout << name << (name == names_of(entry).back() ? '\n' : ' ');
    }
  } else if (what == "manual") {
    const std::string page(std::istreambuf_iterator<char>(std::cin), {});
    std::cout << manual_of(page);
  } else {
    std::cerr << "pages: bash, zsh, fish, options or manual\n";
    return 2;
  }
  return 0;
}
