#include "arguments.h"

#include "source_text.h"

#include <algorithm>
#include <cstdio>
#include <thread>
#include <utility>

namespace {

using boxart::Bidi;
using boxart::ColorDepth;
using boxart::Density;
using boxart::Direction;
using boxart::Format;
using boxart::Source;
using boxart::Turns;
using boxart::WidthModel;

/// The words that an option takes, and what each stands for.
template <typename T>
using Words = std::vector<std::pair<std::string, T>>;

/// An option that takes one of `words`, and writes its value to `target`.
template <typename T, typename Target>
CLI::Option* add_choice(CLI::App& app,
                        const std::string& name,
                        Target& target,
                        const Words<T>& words,
                        const std::string& description) {
  std::vector<std::string> names;
  for (const auto& [word, value] : words)
    names.push_back(word);
  const auto set = [&target, words](const std::string& name_given) {
    const auto found = std::find_if(
        words.begin(), words.end(), [&](const auto& word) { return word.first == name_given; });
    target = found->second;
  };
  return app.add_option_function<std::string>(name, set, description)
      ->transform(CLI::IsMember(names, CLI::ignore_case));
}

const Words<When> times{{"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}};

/// What stands in an option may be written to a terminal.
std::string is_printable(const std::string& text) {
  return printable(text) == text ? "" : "control characters can't be written";
}

/// What is drawn, and how.
void declare_layout(CLI::App& app, Arguments& arguments) {
  boxart::Options& options = arguments.options;
  const Words<Format> formats{{"boxart", Format::Boxart},
                              {"ascii", Format::Ascii},
                              {"html", Format::Html},
                              {"svg", Format::Svg},
                              {"json", Format::Json},
                              {"dot", Format::Dot},
                              {"graphviz", Format::Dot},
                              {"txt", Format::Txt}};
  add_choice(app,
             "--as",
             options.format,
             formats,
             "What to write: boxart, ascii, html, svg, json,\nor the graph itself as dot or txt")
      ->option_text("FORMAT");
  app.add_flag_callback(
      "--ascii", [&] { options.format = Format::Ascii; }, "The same as --as=ascii");
  const Words<Direction> directions{{"TB", Direction::TopToBottom},
                                    {"LR", Direction::LeftToRight},
                                    {"BT", Direction::BottomToTop},
                                    {"RL", Direction::RightToLeft}};
  add_choice(
      app, "--rankdir", options.direction, directions, "Direction of all graphs: TB, LR, BT or RL")
      ->option_text("DIR");
  const Words<Density> densities{{"dense", Density::Dense},
                                 {"compact", Density::Compact},
                                 {"normal", Density::Normal},
                                 {"roomy", Density::Roomy}};
  add_choice(app,
             "--spacing",
             options.density,
             densities,
             "How far apart things stand: dense, compact,\nnormal or roomy")
      ->option_text("HOW");
  const Words<Turns> turns{{"round", Turns::Round}, {"square", Turns::Square}};
  add_choice(app, "--corners", options.turns, turns, "Turns of all lines: round or square")
      ->option_text("HOW");
}

/// The language of the input.
void declare_source(CLI::App& app, Arguments& arguments) {
  boxart::Options& options = arguments.options;
  const Words<Source> sources{{"auto", Source::Auto},
                              {"dot", Source::Dot},
                              {"graphviz", Source::Dot},
                              {"txt", Source::Txt}};
  add_choice(app,
             "--from",
             options.from,
             sources,
             "Language of the input: dot, txt (Graph::Easy's)\nor auto")
      ->option_text("LANGUAGE");
  // As graph-easy has them, which its users know; the help tells of --from alone.
  for (const auto& [word, source] : sources) {
    if (source == Source::Auto) continue;
    app.add_flag_callback("--from_" + word, [&options, value = source] { options.from = value; })
        ->group("");
  }
}

/// How the cells of labels are counted, and how labels are written.
void declare_texts(CLI::App& app, Arguments& arguments) {
  boxart::Options& options = arguments.options;
  app.add_option_function<int>(
         "--wrap", [&](int cells) { options.wrap = cells; }, "Wrap labels at N cells; 0: never")
      ->option_text("N")
      ->check(CLI::Range(0, 99999));
  const Words<WidthModel> models{{"grapheme", WidthModel::Grapheme},
                                 {"wcwidth", WidthModel::CodePoints}};
  add_choice(app,
             "--width-model",
             options.widths.model,
             models,
             "How the terminal counts cells: grapheme, or\nwcwidth for older ones")
      ->option_text("HOW");
  app.add_option("--ambiguous",
                 options.widths.ambiguous,
                 "Cells of characters of ambiguous width in\nlabels: 1 or 2")
      ->option_text("N")
      ->check(CLI::Range(1, 2));
  app.add_option("--private-use",
                 options.widths.private_use,
                 "Cells of private-use characters (icons): 1 or 2")
      ->option_text("N")
      ->check(CLI::Range(1, 2));
  const Words<Bidi> bidis{{"plain", Bidi::Plain}, {"isolate", Bidi::Isolate}};
  add_choice(app,
             "--bidi",
             options.bidi,
             bidis,
             "Right-to-left text: plain, or isolate for\nterminals that turn it round")
      ->option_text("HOW");
  app.add_flag(
      "--ascii-labels", options.ascii_labels, "Write labels in ASCII letters too, by their sound");
}

void declare_colors(CLI::App& app, Arguments& arguments) {
  add_choice(
      app, "--color", arguments.colors, times, "Colours: auto (in terminals), always or never")
      ->option_text("WHEN");
  const Words<std::optional<ColorDepth>> depths{{"auto", std::nullopt},
                                                {"16", ColorDepth::Colors16},
                                                {"256", ColorDepth::Colors256},
                                                {"24bit", ColorDepth::TrueColor}};
  add_choice(app,
             "--color-depth",
             arguments.color_depth,
             depths,
             "How many: auto (by TERM), 16, 256 or 24bit")
      ->option_text("DEPTH");
  add_choice(
      app, "--links", arguments.links, times, "Labels with a URL as links: auto, always or never")
      ->option_text("WHEN");
}

}  // namespace

void declare(CLI::App& app, Arguments& arguments) {
  app.add_option("files", arguments.files, "Files, drawn in this order; - is standard input")
      ->option_text("FILE ...");
  app.add_option("-o,--output", arguments.output, "Write to FILE, not to standard output")
      ->option_text("FILE");
  app.add_option("--prefix", arguments.prefix, "Write TEXT before every line, as in comments")
      ->option_text("TEXT")
      ->check(is_printable);
  declare_source(app, arguments);
  declare_layout(app, arguments);
  declare_texts(app, arguments);
  declare_colors(app, arguments);
  app.add_option("-j,--jobs", arguments.jobs, "Threads for large graphs; 0: one a processor")
      ->option_text("N")
      ->check(CLI::Range(0, 1024));
  app.add_flag("-v,--verbose", arguments.verbose, "Tell what was left out of the drawing");
  app.add_flag("-q,--quiet", arguments.quiet, "Don't tell it, whatever else is asked");
  app.add_flag("--strict", arguments.strict, "Draw nothing when anything had to be left out");
  app.set_version_flag("--version", "boxart " BOXART_VERSION, "Print the version and exit");
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.footer(
      "Examples:\n"
      "  echo 'digraph { a -> b }' | boxart\n"
      "  boxart --rankdir=LR graph.dot\n"
      "  boxart --color=always graph.dot | less -R\n"
      "  boxart --ascii -o graph.txt graph.dot\n\n"
      "Returns 1 when a file can't be read or drawn, 2 when it is called wrongly.");
  app.get_formatter()->column_width(24);
}

void choose_defaults(Arguments& arguments) {
  const auto processors = static_cast<int>(std::thread::hardware_concurrency());
  arguments.options.jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1, processors);
  std::FILE* const out = arguments.output == "-" ? stdout : nullptr;
  if (wants_colors(arguments.colors, out)) {
    arguments.options.colors = arguments.color_depth.value_or(terminal_colors(out));
  }
  arguments.options.links = wants_links(arguments.links, out);
}
