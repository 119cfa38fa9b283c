#include "terminal.h"

#include <cstdlib>
#include <string>
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
