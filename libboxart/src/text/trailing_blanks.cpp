#include "text/trailing_blanks.h"

#include <algorithm>
#include <array>

namespace boxart::internal {

namespace {

// Blanks that a label may hold and that would be invisible at the end of a line.
constexpr std::array<std::string_view, 17> blanks{"\u00A0",
                                                  "\u1680",
                                                  "\u2000",
                                                  "\u2001",
                                                  "\u2002",
                                                  "\u2003",
                                                  "\u2004",
                                                  "\u2005",
                                                  "\u2006",
                                                  "\u2007",
                                                  "\u2008",
                                                  "\u2009",
                                                  "\u200A",
                                                  "\u202F",
                                                  "\u205F",
                                                  "\u3000",
                                                  "\u2028"};
constexpr std::string_view wide = "\u3000";

}  // namespace

std::size_t end_of_ink(std::string_view text) {
  for (;;) {
    const std::size_t last = text.find_last_not_of(' ');
    if (last == std::string_view::npos) return 0;
    text = text.substr(0, last + 1);
    if (static_cast<unsigned char>(text.back()) < 0x80) return text.size();
    const auto* const blank =
        std::ranges::find_if(blanks, [&](std::string_view b) { return text.ends_with(b); });
    if (blank == blanks.end()) return text.size();
    text.remove_suffix(blank->size());
  }
}

int trailing_blank_cells(std::string_view text) {
  int cells = 0;
  for (std::size_t at = end_of_ink(text); at < text.size();) {
    const bool is_wide = text.substr(at).starts_with(wide);
    cells += is_wide ? 2 : 1;
    at += text[at] == ' ' ? 1 : (text[at] == '\xC2' ? 2 : wide.size());
  }
  return cells;
}

void trim_end(std::string& text, std::size_t start) {
  text.resize(start + end_of_ink(std::string_view(text).substr(start)));
}

}  // namespace boxart::internal
