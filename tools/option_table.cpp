#include "option_table.h"

#include "option_words.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace {

constexpr std::array<OptionEntry, 39> table{{
    {"-o,--output",
     "FILE",
     Takes::Path,
     {},
     Section::Files,
     "Write to FILE, not to standard output",
     "FILE is replaced as a whole, or stays as it is when anything fails. Links are followed; "
     "devices and pipes are written to as they are.",
     "standard output"},
    {"--from",
     "LANGUAGE",
     Takes::Choice,
     sources,
     Section::Files,
     "Language of the input: dot, mermaid, txt or auto",
     "A file whose name ends in .mmd or .mermaid is in that of Mermaid, unless this says "
     "otherwise. "
     "`--from_LANGUAGE` is the same.",
     "auto"},
    {"-T,--as",
     "FORMAT",
     Takes::Choice,
     formats,
     Section::Files,
     "What to write: boxart, ascii, html, svg, json, dot, png",
     "Without it the end of the output's name tells, if it is .html, .svg, .json, .dot, .gv, .mmd, "
     ".mermaid or that of a picture; a file whose name ends in .html is a whole page. `-TFORMAT` "
     "is as in dot, "
     "`--as_FORMAT` and `--FORMAT` are as in graph-easy. Pictures are made by the program that "
     "`--renderer` names.",
     "boxart"},
    {"--ascii", "", Takes::Nothing, {}, Section::Files, "The same as --as=ascii", ""},
    {"--prefix",
     "TEXT",
     Takes::Text,
     {},
     Section::Files,
     "Write TEXT before every line, as in comments",
     "Empty lines get it without the blanks at its end. It is refused for HTML, SVG, JSON and "
     "pictures, which it would break."},
    {"--titles",
     "",
     Takes::Nothing,
     {},
     Section::Files,
     "Write the name of its file above each drawing",
     "And the name or the number of the graph, where a file has several. Drawings in text have "
     "titles, other outputs don't."},
    {"-j,--jobs",
     "N",
     Takes::Number,
     {},
     Section::Files,
     "Threads for large graphs; 0: one a processor",
     "The drawing is the same whatever their number.",
     "0"},
    {"--spacing",
     "HOW",
     Takes::Choice,
     densities,
     Section::Layout,
     "How far apart: dense, compact, normal or roomy",
     "",
     "compact"},
    {"--rankdir",
     "DIR",
     Takes::Choice,
     directions,
     Section::Layout,
     "Direction of all graphs: TB, LR, BT or RL",
     "It takes the place of the graphs' own `rankdir`.",
     "as each graph says, else TB"},
    {"--width",
     "N",
     Takes::Number,
     {},
     Section::Layout,
     "Columns that a drawing may take: N, auto or none",
     "A drawing that is wider is made to fit by the least change that does it: labels are wrapped, "
     "gaps are the least ones, leaves of one node stand below each other, ranks are folded, or run "
     "in the other direction unless `--rankdir` says where, or the drawing is dense; `-v` tells "
     "which. Where nothing helps it is as narrow as it gets, or, "
     "with `--strict`, not drawn. `auto` is the width of the terminal, or `COLUMNS`. A `--prefix` "
     "counts.",
     "auto for drawings in a terminal, else none"},
    {"--height",
     "N",
     Takes::Number,
     {},
     Section::Layout,
     "Rows that a drawing may take, likewise",
     "`auto` is the height of the terminal, or `LINES`.",
     "none"},
    {"--corners",
     "HOW",
     Takes::Choice,
     corners,
     Section::Layout,
     "Turns of all lines: round or square",
     "It takes the place of what the graphs' `splines` ask for.",
     "as each graph says, else round"},
    {"-G",
     "NAME=VALUE",
     Takes::Attribute,
     {},
     Section::Layout,
     "Attribute of graphs that don't set it themselves",
     "As in dot: what the text says itself wins. `-GNAME` is `-GNAME=true`; it may be given "
     "several times, as those that follow."},
    {"-N",
     "NAME=VALUE",
     Takes::Attribute,
     {},
     Section::Layout,
     "The same of all nodes",
     "`-Nshape=ellipse`: what a node or the text's own default has wins."},
    {"-E", "NAME=VALUE", Takes::Attribute, {}, Section::Layout, "The same of all edges", ""},
    {"--dump",
     "WHAT",
     Takes::Choice,
     dumps,
     Section::Layout,
     "For developers: ranks, layers, columns, tracks or scene",
     "A value of the layout is printed instead of the drawing. Its form may change with every "
     "version.",
     ""},
    {"--wrap",
     "N",
     Takes::Number,
     {},
     Section::Texts,
     "Wrap labels at N cells; 0: never",
     "It takes the place of the graphs' own `textwrap`.",
     "as each graph says, else 0"},
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
     "",
     "grapheme"},
    {"--ambiguous",
     "N",
     Takes::Choice,
     cells,
     Section::Texts,
     "Cells of characters of ambiguous width: 1 or 2",
     "It counts for labels; boxes and lines never take more than one.",
     "1"},
    {"--private-use",
     "N",
     Takes::Choice,
     cells,
     Section::Texts,
     "Cells of private-use characters (icons): 1 or 2",
     "",
     "1"},
    {"--bidi",
     "HOW",
     Takes::Choice,
     bidis,
     Section::Texts,
     "Right-to-left text: plain or isolate",
     "",
     "plain"},
    {"--color",
     "[=WHEN]",
     Takes::Choice,
     color_times,
     Section::Colors,
     "Colours: auto (in terminals), always or never",
     "`--color` alone is `--color=always`; the next argument is its value only if it is one of the "
     "words.",
     "auto",
     "always"},
    {"--color-depth",
     "DEPTH",
     Takes::Choice,
     depths,
     Section::Colors,
     "How many: auto (by TERM), 16, 256 or 24bit",
     "",
     "auto"},
    {"--links",
     "[=WHEN]",
     Takes::Choice,
     link_times,
     Section::Colors,
     "Labels with a URL as links: auto, always or never",
     "`--links` alone is `--links=always`, as with `--color`.",
     "auto",
     "always"},
    {"--timeout",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Give up after N seconds; 0: never",
     "The status is 1 then, and nothing is written. Counted is the time until the first row.",
     "0"},
    {"--limit-nodes",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Refuse texts of more nodes; none: however many",
     "",
     "1000000"},
    {"--limit-edges",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Refuse texts of more edges; none: however many",
     "`{a b} -> {c d}` are four.",
     "1000000"},
    {"--limit-cells",
     "N",
     Takes::Number,
     {},
     Section::Messages,
     "Refuse larger drawings, in columns times rows",
     "Of all drawings of an input together. What is larger than 5000000 never goes into a "
     "terminal.",
     "none; 5000000 in a terminal"},
    {"--stats",
     "",
     Takes::Nothing,
     {},
     Section::Messages,
     "Tell how many nodes, edges and frames there are",
     "On standard error; then the columns and rows of the drawing, and the time that it took."},
    {"--parse", "", Takes::Nothing, {}, Section::Messages, "Read the graph, and write nothing", ""},
    {"-v,--verbose",
     "",
     Takes::Nothing,
     {},
     Section::Messages,
     "Tell what isn't in the drawing, or likely meant otherwise",
     "On standard error, one line each, with its place. A terminal is told how many there are "
     "anyway."},
    {"-q,--quiet",
     "",
     Takes::Nothing,
     {},
     Section::Messages,
     "Don't, whatever else is asked",
     "Nor how many there are, what is waited for, or how far the work is."},
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
     "Another program of Graphviz: neato, twopi, fdp, circo.",
     "dot"},
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
