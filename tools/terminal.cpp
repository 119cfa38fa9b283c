#include "terminal.h"

#include <charconv>
#include <cstdlib>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string{} : value;
}

bool has_true_color() {
  const std::string colors = variable("COLORTERM");
  return colors == "truecolor" || colors == "24bit" || variable("TERM").ends_with("-direct");
}

/// A number in the environment; 0: none.
int number_in(const char* name) {
  const std::string text = variable(name);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr int most = 99999;
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  return is_number && number > 0 && number <= most ? number : 0;
}

}  // namespace

bool is_terminal(std::FILE* out) {
  return out != nullptr && isatty(fileno(out)) != 0;
}

bool wants_colors(When when, std::FILE* out) {
  if (when != When::Auto) return when == When::Always;
  if (!variable("NO_COLOR").empty()) return false;
  const std::string force = variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return is_terminal(out) && variable("TERM") != "dumb";
}

bool wants_links(When when, std::FILE* out) {
  if (when != When::Auto) return when == When::Always;
  return is_terminal(out) && has_true_color() && variable("TERM") != "dumb";
}

boxart::ColorDepth terminal_colors() {
  if (has_true_color() || variable("TERM").empty()) return boxart::ColorDepth::TrueColor;
  const bool has_256 = variable("TERM").find("256color") != std::string::npos;
  return has_256 ? boxart::ColorDepth::Colors256 : boxart::ColorDepth::Colors16;
}

TerminalSize terminal_size(std::FILE* out) {
  for (std::FILE* const file : {out, stderr}) {
    winsize size{};
    if (!is_terminal(file) || ioctl(fileno(file), TIOCGWINSZ, &size) != 0) continue;
    if (size.ws_col > 0) return {.columns = size.ws_col, .rows = size.ws_row};
  }
  return {.columns = number_in("COLUMNS"), .rows = number_in("LINES")};
}
