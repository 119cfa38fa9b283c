#include "option_table.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace {

constexpr std::array<Word, 4> sources{{{"auto", "by how the text begins"},
                                       {"dot", "DOT, the language of Graphviz"},
                                       {"graphviz", "the same"},
                                       {"txt", "the language of Graph::Easy"}}};
constexpr std::array<Word, 19> formats{{{"boxart", "Unicode box-drawing characters"},
                                        {"ascii", "+ - | > instead of them"},
                                        {"html", "one pre element"},
                                        {"svg", "a picture"},
                                        {"json", "where everything stands"},
                                        {"dot", "the graph itself, in DOT"},
                                        {"graphviz", "the same"},
                                        {"txt", "the graph in the language of Graph::Easy"},
                                        {"png", "a picture by Graphviz, as all that follow"},
                                        {"pdf", "PDF"},
                                        {"jpg", "JPEG"},
                                        {"gif", "GIF"},
                                        {"bmp", "Windows bitmap"},
                                        {"tif", "TIFF"},
                                        {"tga", "Targa bitmap"},
                                        {"ps", "PostScript"},
                                        {"ps2", "PostScript for PDF"},
                                        {"pcl", "PCL"},
                                        {"hpgl", "HP-GL/2"}}};
constexpr std::array<Word, 4> directions{{{"TB", "from top to bottom"},
                                          {"LR", "from left to right"},
                                          {"BT", "from bottom to top"},
                                          {"RL", "from right to left"}}};
constexpr std::array<Word, 4> densities{{{"dense", "boxes touch, arrowheads stand in borders"},
                                         {"compact", "as close as lines can be told apart"},
                                         {"normal", "with more room"},
                                         {"roomy", "with much room"}}};
constexpr std::array<Word, 2> corners{
    {{"round", "arcs, where lines are light"}, {"square", "corners"}}};
constexpr std::array<Word, 2> width_models{{{"grapheme", "as terminals do that know emoji"},
                                            {"wcwidth", "by code points, as tmux and xterm do"}}};
constexpr std::array<Word, 2> cells{{{"1", "one cell"}, {"2", "two cells"}}};
constexpr std::array<Word, 2> bidis{
    {{"plain", "as it is"}, {"isolate", "for terminals that turn it round"}}};
constexpr std::array<Word, 3> color_times{{{"auto", "in terminals, by NO_COLOR and CLICOLOR_FORCE"},
                                           {"always", "wherever the drawing goes"},
                                           {"never", "not at all"}}};
constexpr std::array<Word, 4> depths{{{"auto", "by TERM and COLORTERM"},
                                      {"16", "the colours of every terminal"},
                                      {"256", "the colour cube"},
                                      {"24bit", "all"}}};
constexpr std::array<Word, 3> link_times{{{"auto", "in terminals that are new enough"},
                                          {"always", "wherever the drawing goes"},
                                          {"never", "not at all"}}};
constexpr std::array<Word, 2> topics{{{"all", "every option, with the words it takes"},
                                      {"styles", "the glyphs of shapes, lines and arrows"}}};

constexpr std::array<OptionEntry, 32> table{{
    {"-o,--output",
     "FILE",
     Takes::Path,
     {},
     Section::Files,
     "Write to FILE, not to standard output",
     "FILE is replaced as a whole, or stays as it is when anything fails. Links are followed; "
     "devices and pipes are written to as they are."},
    {"--from",
     "LANGUAGE",
     Takes::Choice,
     sources,
     Section::Files,
     "Language of the input: dot, txt (Graph::Easy's) or auto",
     "`--from_LANGUAGE` is the same."},
    {"--as",
     "FORMAT",
     Takes::Choice,
     formats,
     Section::Files,
     "What to write: boxart, ascii, html, svg, json, dot, png",
     "Without it the end of the output's name tells, if it is .html, .svg, .json, .dot, .gv or "
     "that "
     "of a picture. `--as_FORMAT` and `--FORMAT` are the same as `--as=FORMAT`. Pictures are made "
     "by "
     "the program that `--renderer` names."},
    {"--ascii", "", Takes::Nothing, {}, Section::Files, "The same as --as=ascii", ""},
    {"--prefix",
     "TEXT",
     Takes::Text,
     {},
     Section::Files,
     "Write TEXT before every line, as in comments",
     "Empty lines get it without the blanks at its end."},
    {"-j,--jobs",
     "N",
     Takes::Number,
     {},
     Section::Files,
     "Threads for large graphs; 0: one a processor",
     "The drawing is the same whatever their number."},
    {"--spacing",
     "HOW",
     Takes::Choice,
     densities,
     Section::Layout,
     "How far apart: dense, compact, normal or roomy",
     ""},
    {"--rankdir",
     "DIR",
     Takes::Choice,
     directions,
     Section::Layout,
     "Direction of all graphs: TB, LR, BT or RL",
     "It takes the place of the graphs' own `rankdir`."},
    {"--corners",
     "HOW",
     Takes::Choice,
     corners,
     Section::Layout,
     "Turns of all lines: round or square",
     "It takes the place of what the graphs' `splines` ask for."},
    {"--wrap",
     "N",
     Takes::Number,
     {},
     Section::Texts,
     "Wrap labels at N cells; 0: never",
     "It takes the place of the graphs' own `textwrap`."},
    {"--ascii-labels",
     "",
     Takes::Nothing,
     {},
     Section::Texts,
     "Write labels in ASCII letters too, by their sound",
     ""},
    {"--width-model",
     "HOW",
     Takes::Choice,
     width_models,
     Section::Texts,
     "How the terminal counts cells: grapheme or wcwidth",
     ""},
    {"--ambiguous",
     "N",
     Takes::Choice,
     cells,
     Section::Texts,
     "Cells of characters of ambiguous width: 1 or 2",
     "It counts for labels; boxes and lines never take more than one."},
    {"--private-use",
     "N",
     Takes::Choice,
     cells,
     Section::Texts,
     "Cells of private-use characters (icons): 1 or 2",
     ""},
    {"--bidi",
     "HOW",
     Takes::Choice,
     bidis,
     Section::Texts,
     "Right-to-left text: plain or isolate",
     ""},
    {"--color",
     "WHEN",
     Takes::Choice,
     color_times,
     Section::Colors,
     "Colours: auto (in terminals), always or never",
     ""},
    {"--color-depth",
     "DEPTH",
     Takes::Choice,
     depths,
     Section::Colors,
     "How many: auto (by TERM), 16, 256 or 24bit",
     ""},
    {"--links",
     "WHEN",
     Takes::Choice,
     link_times,
     Section::Colors,
     "Labels with a URL as links: auto, always or never",
     ""},
    {"--timeout",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Give up after N seconds; 0: never",
     "The status is 1 then, and nothing is written."},
    {"--limit-nodes",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Refuse texts of more nodes; none: however many",
     "Unless told otherwise a million."},
    {"--limit-edges",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Refuse texts of more edges; none: however many",
     "Unless told otherwise a million. `{a b} -> {c d}` are four."},
    {"--limit-cells",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Refuse larger drawings, in columns times rows",
     "Of all drawings of an input together. Without it there is no limit."},
    {"--stats",
     "",
     Takes::Nothing,
     {},
     Section::Messages,
     "Tell how many nodes, edges and frames there are",
     "On standard error."},
    {"--parse", "", Takes::Nothing, {}, Section::Messages, "Read the graph, and write nothing", ""},
    {"-v,--verbose",
     "",
     Takes::Nothing,
     {},
     Section::Messages,
     "Tell what isn't in the drawing, or likely meant otherwise",
     "On standard error, one line each, with its place."},
    {"-q,--quiet", "", Takes::Nothing, {}, Section::Messages, "Don't, whatever else is asked", ""},
    {"--strict",
     "",
     Takes::Nothing,
     {},
     Section::Messages,
     "Draw nothing when there is anything to tell",
     "Each warning is an error then, and the status is 1."},
    {"--version", "", Takes::Nothing, {}, Section::Messages, "Print the version and exit", ""},
    {"-h,--help",
     "[=TOPIC]",
     Takes::Choice,
     topics,
     Section::Messages,
     "Print this help, or that on all or styles, and exit",
     ""},
    {"--input",
     "FILE",
     Takes::Path,
     {},
     Section::GraphEasy,
     "Draw FILE, before all that are named without an option",
     ""},
    {"--renderer",
     "PROGRAM",
     Takes::Program,
     {},
     Section::GraphEasy,
     "What makes pictures, instead of dot",
     "Another program of Graphviz: neato, twopi, fdp, circo."},
    {"--debug", "N", Takes::Number, {}, Section::GraphEasy, "Is taken and has no effect", ""},
}};

}  // namespace

std::span<const OptionEntry> option_table() {
  return table;
}

std::vector<std::string_view> names_of(const OptionEntry& entry) {
  std::vector<std::string_view> names;
  std::string_view rest = entry.names;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    names.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return names;
}

const OptionEntry& option_entry(std::string_view name) {
  const auto has_name = [name](const OptionEntry& entry) {
    const std::vector<std::string_view> names = names_of(entry);
    return std::ranges::find(names, name) != names.end();
  };
  const auto* const found = std::ranges::find_if(table, has_name);
  assert(found != table.end());
  return *found;
}

bool may_be_alone(const OptionEntry& entry) {
  return entry.argument.starts_with('[');
}

std::string list_of_words(const OptionEntry& entry) {
  std::string list;
  for (const Word& word : entry.words) {
    if (!list.empty()) list += ", ";
    list += word.name;
  }
  return list;
}

std::string_view title_of(Section section) {
  switch (section) {
    case Section::Files:
      return "Input and output";
    case Section::Layout:
      return "Layout";
    case Section::Texts:
      return "Labels";
    case Section::Colors:
      return "Colours and links";
    case Section::Messages:
      return "Messages";
    case Section::GraphEasy:
      return "In place of graph-easy";
  }
  return "";
}
