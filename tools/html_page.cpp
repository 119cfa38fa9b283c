#include "html_page.h"

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

}  // namespace

std::string html_head(const std::vector<boxart::Statistics>& graphs) {
  const bool has_name = !graphs.empty() && !graphs.front().name.empty();
  return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" +
         (has_name ? escaped(graphs.front().name) : std::string("Graph")) +
         "</title>\n</head>\n<body>\n";
}
