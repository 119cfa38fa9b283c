// random_dot KIND SEED: prints the random graph that a failing test names.

#include "support/random_graph.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

int main(int argc, char** argv) {
  const auto kind = argc == 3 ? std::find_if(boxart::all_kinds.begin(),
                                             boxart::all_kinds.end(),
                                             [&](boxart::Kind k) { return name_of(k) == argv[1]; })
                              : boxart::all_kinds.end();
  if (kind == boxart::all_kinds.end()) {
    std::fputs("usage: random_dot KIND SEED; the kinds are:", stderr);
    for (const boxart::Kind k : boxart::all_kinds)
      std::fputs((' ' + boxart::name_of(k)).c_str(), stderr);
    std::fputs("\n", stderr);
    return 2;
  }
  const auto seed = static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10));
  std::fputs(boxart::random_dot(*kind, seed).c_str(), stdout);
}
