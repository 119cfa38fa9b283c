// Names and values of options, and a graph that is drawn with them.

#include "check_drawing.h"

#include <array>

namespace {

constexpr std::array<std::string_view, 5> graphs{
    "digraph { a -> b -> c; a -> c [label=x URL=\"http://x.y\"]; b [color=red label=\"Grüße\"] }",
    "graph { subgraph cluster_x { label=\"開始 🚀\"; a -- b } a -- a; rankdir=LR }",
    "digraph { node [shape=record label=\"<p> p | { q | r }\"]; a:p -> b:p; a -> b }",
    "digraph { a [label=<<table><tr><td bgcolor=\"blue\">\u05D0\u05D1</td></tr></table>> "
    "shape=none] }",
    "[ Bonn ] -- car --> [ Berlin ] { fill: red; }, [ Ulm ]"};

constexpr std::array<std::string_view, 21> names{
    "as",          "from",      "rankdir",     "spacing",     "corners",      "wrap",
    "width-model", "ambiguous", "private-use", "bidi",        "ascii-labels", "color-depth",
    "links",       "jobs",      "limit-nodes", "limit-edges", "limit-cells",  "G",
    "N",           "E",         "nothing"};

constexpr std::array<std::string_view, 41> values{"boxart",     "ascii",
                                                  "html",       "svg",
                                                  "json",       "dot",
                                                  "graphviz",   "txt",
                                                  "auto",       "TB",
                                                  "LR",         "BT",
                                                  "RL",         "dense",
                                                  "compact",    "normal",
                                                  "roomy",      "round",
                                                  "square",     "grapheme",
                                                  "wcwidth",    "plain",
                                                  "isolate",    "true",
                                                  "false",      "16",
                                                  "256",        "24bit",
                                                  "none",       "0",
                                                  "1",          "2",
                                                  "3",          "7",
                                                  "1024",       "-1",
                                                  "rankdir=LR", "shape=circle",
                                                  "label=x",    "style=dashed",
                                                  "mermaid"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  boxart::Options options;
  const std::string_view graph = graphs[bytes.next() % graphs.size()];
  while (!bytes.empty()) {
    const unsigned name = bytes.next();
    const unsigned value = bytes.next();
    const std::string_view name_text = name == 0xFF ? bytes.text() : names[name % names.size()];
    const std::string_view text = value >= 0xC0 ? bytes.text() : values[value % values.size()];
    boxart::set_option(options, name_text, text);
  }
  // More threads than these make nothing else.
  options.jobs = options.jobs % 4 + 1;
  try {
    const boxart::Rendering first = boxart::render(graph, options);
    const bool is_source = options.format == boxart::Format::Dot ||
                           options.format == boxart::Format::Txt ||
                           options.format == boxart::Format::Mermaid;
    const bool has_sequences = options.links || options.colors != boxart::ColorDepth::None;
    if (!is_source) require_readable(first.text, has_sequences);
    require(boxart::render(graph, options).text == first.text,
            "the same options give the same drawing",
            first.text);
    boxart::lay_out(graph, options);
  } catch (const boxart::Error&) {
    // The language is not that of the graph, or a limit is below it.
  }
  boxart::check(graph, options);
  return 0;
}
