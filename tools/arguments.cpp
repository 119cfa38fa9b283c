#include "arguments.h"

#include "failure.h"
#include "option_table.h"
#include "picture_ends.h"
#include "source_text.h"
#include "suggestions.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <string_view>
#include <thread>
#include <utility>

namespace {

using boxart::ColorDepth;
using boxart::Format;

/// The words that an option takes, and what each stands for.
template <typename T>
using Words = std::vector<std::pair<std::string, T>>;

/// The names of an option, which must be one of the table.
std::string names(const char* name) {
  return std::string(option_entry(name).names);
}

template <typename T>
bool are_those_of_table(const char* name, const Words<T>& words) {
  return std::ranges::equal(
      words, option_entry(name).words, {}, &std::pair<std::string, T>::first, &Word::name);
}

/// What an option is given is one of its words, in any case.
CLI::Validator one_of_words(const char* name) {
  const auto make_known = [name](std::string& given) -> std::string {
    const OptionEntry& entry = option_entry(name);
    const Word* const word = word_of(entry, given);
    if (word == nullptr) return none_of_words(entry, given);
    given = word->name;
    return "";
  };
  return {make_known, "", "word"};
}

/// An option that takes one of `words`, and writes its value to `target`.
template <typename T, typename Target>
void add_choice(CLI::App& app, const char* name, Target& target, const Words<T>& words) {
  assert(are_those_of_table(name, words));
  const auto set = [&target, words](const std::string& given) {
    const auto found = std::ranges::find(words, given, &std::pair<std::string, T>::first);
    target = found->second;
  };
  app.add_option_function<std::string>(names(name), set)->transform(one_of_words(name));
}

/// An option of the library's, which knows what its words stand for.
void add_word(CLI::App& app, const char* name, boxart::Options& options) {
  const auto set = [&options, name](const std::string& given) {
    [[maybe_unused]] const bool is_known = boxart::set_option(options, name + 2, given);
    assert(is_known);
  };
  app.add_option_function<std::string>(names(name), set)->transform(one_of_words(name));
}

/// A number, or `none`, as the library has it.
void add_limit(CLI::App& app, const char* name, boxart::Options& options) {
  const auto check = [name](const std::string& given) -> std::string {
    boxart::Options tried;
    return boxart::set_option(tried, name + 2, given) ? "" : "not a number, or none";
  };
  const auto set = [&options, name](const std::string& given) {
    boxart::set_option(options, name + 2, given);
  };
  app.add_option_function<std::string>(names(name), set)->check(check);
}

/// A number of columns or rows, `auto`, or `none`.
void add_room(CLI::App& app, const char* name, std::string& target) {
  const auto check = [name](const std::string& given) -> std::string {
    boxart::Options tried;
    const bool is_known =
        given == "auto" || given == "none" || boxart::set_option(tried, name + 2, given);
    return is_known ? "" : '\'' + given + "' is no number from 0 to 99999, auto or none";
  };
  app.add_option(names(name), target)->check(check);
}

/// An attribute of all things of a kind, as often as it is given.
void add_default(CLI::App& app, const char* name, boxart::Options& options) {
  const auto check = [name](const std::string& given) -> std::string {
    boxart::Options tried;
    return boxart::set_option(tried, name + 1, given) ? "" : '\'' + given + "' has no name";
  };
  const auto add = [&options, name](const std::vector<std::string>& all) {
    for (const std::string& given : all)
      boxart::set_option(options, name + 1, given);
  };
  app.add_option_function<std::vector<std::string>>(names(name), add)
      ->check(check)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

template <typename Target>
void add_number(CLI::App& app, const char* name, Target& target, int min, int max) {
  app.add_option_function<int>(names(name), [&target](int number) { target = number; })
      ->check(CLI::Range(min, max));
}

/// What stands in an option may be written to a terminal.
std::string is_printable(const std::string& text) {
  return printable(text) == text ? "" : "what can't be seen can't be written";
}

std::string is_number(const std::string& text) {
  int number = 0;
  return CLI::detail::lexical_cast(text, number) ? "" : '\'' + text + "' is no number";
}

const Words<When> times{{"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}};

void declare_files(CLI::App& app, Arguments& arguments) {
  app.add_option(names("--input"), arguments.input);
  app.add_option(names("--output"), arguments.output);
  add_word(app, "--from", arguments.options);
  Words<Written> formats{{"boxart", {Format::Boxart}},
                         {"ascii", {Format::Ascii}},
                         {"html", {Format::Html}},
                         {"svg", {Format::Svg}},
                         {"json", {Format::Json}},
                         {"dot", {Format::Dot}},
                         {"graphviz", {Format::Dot}},
                         {"gv", {Format::Dot}},
                         {"canon", {Format::Dot}},
                         {"txt", {Format::Txt}},
                         {"mermaid", {Format::Mermaid}}};
  for (const Word& word : option_entry("--as").words.subspan(formats.size())) {
    const std::string name(word.name);
    formats.push_back({name, {.format = Format::Dot, .picture = picture_format(name)}});
  }
  add_choice(app, "--as", arguments.written, formats);
  app.add_flag_callback("--ascii", [&] { arguments.written = Written{.format = Format::Ascii}; });
  app.add_option(names("--renderer"), arguments.renderer);
  app.add_option(names("--prefix"), arguments.prefix)->check(is_printable);
  app.add_flag(names("--titles"), arguments.titles);
}

void declare_layout(CLI::App& app, Arguments& arguments) {
  for (const char* const name : {"--rankdir", "--spacing", "--corners", "--dump"})
    add_word(app, name, arguments.options);
  add_room(app, "--width", arguments.width);
  add_room(app, "--height", arguments.height);
  for (const char* const name : {"-G", "-N", "-E"})
    add_default(app, name, arguments.options);
}

/// How the cells of labels are counted, and how labels are written.
void declare_texts(CLI::App& app, Arguments& arguments) {
  add_number(app, "--wrap", arguments.options.wrap, 0, 99999);
  for (const char* const name : {"--width-model", "--ambiguous", "--private-use", "--bidi"})
    add_word(app, name, arguments.options);
  app.add_flag(names("--ascii-labels"), arguments.options.ascii_labels);
}

void declare_colors(CLI::App& app, Arguments& arguments) {
  add_choice(app, "--color", arguments.colors, times);
  const Words<std::optional<ColorDepth>> depths{{"auto", std::nullopt},
                                                {"16", ColorDepth::Colors16},
                                                {"256", ColorDepth::Colors256},
                                                {"24bit", ColorDepth::TrueColor}};
  add_choice(app, "--color-depth", arguments.color_depth, depths);
  add_choice(app, "--links", arguments.links, times);
}

void declare_messages(CLI::App& app, Arguments& arguments) {
  app.add_flag(names("--verbose"), arguments.verbose);
  app.add_flag(names("--quiet"), arguments.quiet);
  app.add_flag(names("--strict"), arguments.strict);
  app.add_flag(names("--stats"), arguments.stats);
  app.add_flag(names("--parse"), arguments.parse_only);
  constexpr int longest = 1'000'000;
  add_number(app, "--timeout", arguments.timeout, 0, longest);
  for (const char* const name : {"--limit-nodes", "--limit-edges", "--limit-cells"})
    add_limit(app, name, arguments.options);
  app.add_option_function<std::string>(names("--debug"), [](const std::string&) {})
      ->check(is_number);
  app.add_flag(names("--version"), arguments.version);
  app.set_help_flag();
  app.add_flag_function(names("--help"), [&arguments](std::int64_t) {
    if (!arguments.help) arguments.help = "";
  });
}

/// Is every option of the table declared, and no other?
[[maybe_unused]] bool are_all_declared(const CLI::App& app) {
  std::size_t count = 0;
  for (const OptionEntry& entry : option_table()) {
    for (const std::string_view name : names_of(entry)) {
      if (app.get_option_no_throw(std::string(name)) == nullptr) return false;
    }
    ++count;
  }
  return app.get_options().size() == count;
}

/// What the name of the output asks for. A text is a drawing. Throws Misuse for pictures that can't
/// be written.
std::optional<Written> written_to(const std::string& path) {
  const std::string end = end_of_name(path);
  if (end == "html" || end == "htm") return Written{.format = Format::Html};
  if (end == "svg") return Written{.format = Format::Svg};
  if (end == "json") return Written{.format = Format::Json};
  if (end == "dot" || end == "gv") return Written{.format = Format::Dot};
  if (end == "mmd" || end == "mermaid") return Written{.format = Format::Mermaid};
  const std::string picture = picture_format(end);
  if (!picture.empty()) return Written{.format = Format::Dot, .picture = picture};
  if (is_other_picture(end)) {
    throw Misuse(
        "can't write " + path + ": ." + end +
        " is no format that boxart has; take .svg, .png, .pdf, .jpg, .gif or .tif, or say " +
        "with --as what the file is to hold");
  }
  if (is_other_graph(end)) {
    throw Misuse("can't write " + path + ": ." + end +
                 " is no format that boxart has; take .dot or .json, or say with --as what the " +
                 "file is to hold");
  }
  return std::nullopt;
}

/// What holds lines that may have others between them or something before them.
bool is_text(const Written& written) {
  if (!written.picture.empty()) return false;
  return written.format != Format::Html && written.format != Format::Svg &&
         written.format != Format::Json;
}

std::string name_of(const Written& written) {
  if (!written.picture.empty()) return "a picture";
  for (const auto& [format, name] : {std::pair(Format::Html, "HTML"),
                                     std::pair(Format::Svg, "SVG"),
                                     std::pair(Format::Json, "JSON"),
                                     std::pair(Format::Dot, "DOT"),
                                     std::pair(Format::Txt, "a text of Graph::Easy"),
                                     std::pair(Format::Mermaid, "Mermaid")}) {
    if (format == written.format) return name;
  }
  return "a drawing";
}

/// Throws Misuse where an option makes no sense of what is written.
void check_written(const Arguments& arguments) {
  const Written& written = *arguments.written;
  if (!arguments.prefix.empty() && !is_text(written)) {
    throw Misuse("--prefix would break " + name_of(written) + ": it is for lines of text");
  }
  const bool is_drawing = written.format == Format::Boxart || written.format == Format::Ascii;
  if (arguments.titles && !is_drawing) {
    throw Misuse("--titles is for drawings in text, not for " + name_of(written));
  }
}

/// How many columns (rows) `asked` means, where a terminal has so many; 0: as many as it takes.
int room_of(const std::string& asked, int of_terminal) {
  if (asked == "auto") return of_terminal;
  return asked.empty() || asked == "none" ? 0 : std::stoi(asked);
}

/// The characters of a prefix, which stand before each line.
int columns_of(const std::string& prefix) {
  return static_cast<int>(std::ranges::count_if(
      prefix, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The room of the drawings: what was asked for, or in a terminal, all of its width.
void choose_room(Arguments& arguments, std::FILE* out, bool as_graph_easy) {
  boxart::Options& options = arguments.options;
  const bool is_drawing = options.format == Format::Boxart || options.format == Format::Ascii;
  if (arguments.width.empty() && is_drawing && is_terminal(out) && !as_graph_easy)
    arguments.width = "auto";
  else
    options.must_fit = arguments.strict;
  const TerminalSize size = terminal_size(out);
  options.width = room_of(arguments.width, size.columns);
  options.height = room_of(arguments.height, size.rows);
  if (options.width > 0) options.width = std::max(1, options.width - columns_of(arguments.prefix));
}

}  // namespace

void declare(CLI::App& app, Arguments& arguments) {
  // An alias may have options that the command line overrides.
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  declare_files(app, arguments);
  declare_layout(app, arguments);
  declare_texts(app, arguments);
  declare_colors(app, arguments);
  declare_messages(app, arguments);
  add_number(app, "--jobs", arguments.jobs, 0, 1024);
  assert(are_all_declared(app));
}

void choose_defaults(Arguments& arguments, bool as_graph_easy) {
  if (arguments.input) arguments.files.insert(arguments.files.begin(), *arguments.input);
  if (as_graph_easy && arguments.files.size() == 2 && !arguments.output) {
    arguments.output = arguments.files[1];
    arguments.files.pop_back();
    if (arguments.output->empty()) throw Misuse("the output needs a file name");
  }
  if (arguments.files.empty()) arguments.files = {"-"};
  if (!arguments.written && arguments.output) arguments.written = written_to(*arguments.output);
  if (!arguments.written) {
    arguments.written = Written{.format = as_graph_easy ? Format::Ascii : Format::Boxart};
  }
  arguments.options.format = arguments.written->format;
  check_written(arguments);
  const std::string end = end_of_name(arguments.output.value_or(""));
  arguments.whole_page =
      arguments.options.format == Format::Html && (as_graph_easy || end == "html" || end == "htm");
  const auto processors = static_cast<int>(std::thread::hardware_concurrency());
  arguments.options.jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1, processors);
  std::FILE* const out = arguments.output.value_or("-") == "-" ? stdout : nullptr;
  if (is_terminal(out) && arguments.options.limits.cells > max_cells_in_terminal) {
    arguments.for_terminal = true;
    arguments.options.limits.cells = max_cells_in_terminal;
  }
  choose_room(arguments, out, as_graph_easy);
  const When unasked = as_graph_easy ? When::Never : When::Auto;
  if (wants_colors(arguments.colors.value_or(unasked), out)) {
    arguments.options.colors = arguments.color_depth.value_or(terminal_colors());
  }
  arguments.options.links = wants_links(arguments.links.value_or(unasked), out);
}
