#include "help.h"

#include <boxart/boxart.hpp>

#include "option_table.h"

#include <algorithm>
#include <array>
#include <vector>

namespace {

constexpr std::string_view usage =
    "Usage: boxart [OPTION ...] [FILE ...]\n"
    "Draws graphs in DOT, in Mermaid or in the language of Graph::Easy as text.\n"
    "Without a FILE, and for the FILE -, standard input is read.\n\n";

constexpr std::string_view examples =
    "\nExamples:\n"
    "  echo 'digraph { a -> b; a -> c [label=\"x\"] }' | boxart\n"
    "  boxart --rankdir=LR --spacing=dense graph.dot\n"
    "  boxart --color graph.dot | less -RS\n"
    "\nMore: boxart --help=all, boxart --help=styles, man boxart.\n";

/// What the short help leaves to --help=all.
constexpr std::array<std::string_view, 27> rare{"--jobs",
                                                "--corners",
                                                "--height",
                                                "--prefix",
                                                "--dump",
                                                "--links",
                                                "--width-model",
                                                "--ambiguous",
                                                "--private-use",
                                                "--bidi",
                                                "--ascii-labels",
                                                "--color-depth",
                                                "--timeout",
                                                "--limit-nodes",
                                                "--limit-edges",
                                                "--limit-cells",
                                                "--stats",
                                                "--parse",
                                                "--quiet",
                                                "--input",
                                                "--renderer",
                                                "--debug",
                                                "--ascii",
                                                "--titles",
                                                "-G",
                                                "-N",
                                                "-E"};

bool is_rare(const OptionEntry& entry) {
  const std::string_view name = names_of(entry).back();
  return std::ranges::find(rare, name) != rare.end();
}

/// `  -o, --output FILE  `, as wide as `column`.
std::string heading_of(const OptionEntry& entry, std::size_t column) {
  const std::vector<std::string_view> names = names_of(entry);
  const bool is_short = !names.back().starts_with("--");
  std::string text = names.size() > 1 || is_short ? "  " : "      ";
  for (const std::string_view name : names) {
    if (name != names.front()) text += ", ";
    text += name;
  }
  if (!entry.argument.empty() && !may_be_alone(entry) && !is_short) text += '=';
  text += entry.argument;
  // What is too long for its column has a line of its own.
  std::size_t used = text.size();
  if (used >= column) {
    text += '\n';
    used = 0;
  }
  text.append(column - used, ' ');
  return text;
}

constexpr std::size_t column = 22;

std::string short_help() {
  std::string text(usage);
  for (const OptionEntry& entry : option_table()) {
    if (!is_rare(entry)) text += heading_of(entry, column) + std::string(entry.brief) + '\n';
  }
  return text + std::string(examples);
}

std::string help_on_all() {
  std::string text(usage);
  const OptionEntry* last = nullptr;
  for (const OptionEntry& entry : option_table()) {
    if (last == nullptr || last->section != entry.section) {
      if (last != nullptr) text += '\n';
      text.append(title_of(entry.section)) += ":\n";
    }
    last = &entry;
    text += heading_of(entry, column) + std::string(entry.brief) + '\n';
    if (!entry.usual.empty()) {
      text += std::string(column, ' ') + "Default: " + std::string(entry.usual) + '\n';
    }
    for (const Word& word : entry.words) {
      std::string name(word.name);
      name.resize(std::max<std::size_t>(name.size(), 10), ' ');
      text += std::string(column + 2, ' ') + name + ' ' + std::string(word.meaning) + '\n';
    }
  }
  return text;
}

struct Sample {
  std::string_view title;
  std::string_view dot;
};

constexpr std::array<Sample, 4> samples{{
    {"Nodes, by shape and style",
     R"(graph { rankdir=LR; node [label="\N"]
       { rank=same; box; rounded [style=rounded]; plaintext [shape=plaintext] }
       { rank=same; diamond [shape=diamond]; octagon [shape=octagon]; cylinder [shape=cylinder] }
       { rank=same; dashed [style=dashed]; dotted [style=dotted]; bold [style=bold] }
       { rank=same; peripheries [label="peripheries=2", peripheries=2]; note [shape=note]
         record [shape=record, label="record|{a|b}"] }
       box -- diamond -- dashed -- peripheries [style=invis] })"},
    {"Lines, by style",
     R"(graph { rankdir=LR; node [shape=none, label=""]; edge [minlen=2]
       a1 -- a2 [label=solid]; b1 -- b2 [label=dashed, style=dashed]
       c1 -- c2 [label=dotted, style=dotted]; d1 -- d2 [label=bold, style=bold]
       e1 -- e2 [label="color=\"a:b\"", color="black:black"] })"},
    {"Arrowheads",
     R"(digraph { rankdir=LR; node [shape=none, label=""]; edge [minlen=2]
       a1 -> a2 [label=normal]; b1 -> b2 [label=vee, arrowhead=vee]
       c1 -> c2 [label=dot, arrowhead=dot]; d1 -> d2 [label=odot, arrowhead=odot]
       e1 -> e2 [label=diamond, arrowhead=diamond]
       f1 -> f2 [label=odiamond, arrowhead=odiamond]
       g1 -> g2 [label=box, arrowhead=box]; h1 -> h2 [label=none, arrowhead=none]
       i1 -> i2 [label="dir=both", dir=both] })"},
    {"Clusters, and lines that part and join",
     R"(digraph { subgraph cluster_c { label="a cluster"; a -> b; a -> c }
       d -> b; d -> c [label="a label"] })"},
}};

std::string help_on_styles(boxart::Options options) {
  options.from = boxart::Source::Dot;
  if (options.format != boxart::Format::Ascii) options.format = boxart::Format::Boxart;
  std::string text;
  for (const Sample& sample : samples) {
    if (!text.empty()) text += '\n';
    text.append(sample.title) += ":\n\n";
    text += boxart::render(sample.dot, options).text;
  }
  return text;
}

}  // namespace

std::optional<std::string> help_on(std::string_view topic, const boxart::Options& options) {
  if (topic.empty()) return short_help();
  if (topic == "all") return help_on_all();
  if (topic == "styles") return help_on_styles(options);
  return std::nullopt;
}
