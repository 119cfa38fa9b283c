#include "picture_ends.h"

#include "option_table.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array<std::string_view, 58> others{
    "ai",  "apng", "avif", "cdr",  "cgm",  "cr2", "cur", "dds", "djvu", "dng",  "drawio", "dxf",
    "emf", "emz",  "eps",  "epsf", "epsi", "exr", "fig", "gbr", "hdr",  "heic", "heif",   "icns",
    "ico", "jfif", "jif",  "jp2",  "jpx",  "jxl", "jxr", "kra", "odg",  "pam",  "pbm",    "pcx",
    "pgm", "pic",  "pict", "pnm",  "ppm",  "psb", "psd", "qoi", "ras",  "sgi",  "svgz",   "vml",
    "vsd", "vsdx", "wbmp", "webp", "wmf",  "wmz", "xbm", "xcf", "xpm",  "xwd"};

/// Of texts that describe graphs, or where everything stands.
constexpr std::array<std::string_view, 17> other_graphs{"cmap",
                                                        "cmapx",
                                                        "d2",
                                                        "dia",
                                                        "gdl",
                                                        "gexf",
                                                        "gml",
                                                        "graphml",
                                                        "gxl",
                                                        "imap",
                                                        "ismap",
                                                        "plantuml",
                                                        "puml",
                                                        "tgf",
                                                        "vcg",
                                                        "xdot",
                                                        "xgmml"};

}  // namespace

std::string end_of_name(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return "";
  std::string end = path.substr(dot + 1);
  for (char& c : end) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return end;
}

std::string picture_format(std::string_view word) {
  if (word == "jpeg" || word == "jpe") return "jpg";
  if (word == "tiff") return "tif";
  const auto words = option_entry("--as").words;
  // Those before it boxart writes itself.
  const auto first = std::ranges::find(words, std::string_view("png"), &Word::name);
  const auto found = std::ranges::find(first, words.end(), word, &Word::name);
  return found == words.end() ? "" : std::string(word);
}

bool is_other_picture(std::string_view end) {
  return std::ranges::find(others, end) != others.end();
}

bool is_other_graph(std::string_view end) {
  return std::ranges::find(other_graphs, end) != other_graphs.end();
}
