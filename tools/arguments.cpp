#include "arguments.h"

#include "failure.h"
#include "option_table.h"
#include "source_text.h"

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

/// An option that takes one of `words`, and writes its value to `target`.
template <typename T, typename Target>
void add_choice(CLI::App& app, const char* name, Target& target, const Words<T>& words) {
  assert(are_those_of_table(name, words));
  std::vector<std::string> known;
  for (const auto& [word, value] : words)
    known.push_back(word);
  const auto set = [&target, words](const std::string& given) {
    const auto found = std::ranges::find(words, given, &std::pair<std::string, T>::first);
    target = found->second;
  };
  app.add_option_function<std::string>(names(name), set)
      ->transform(CLI::IsMember(known, CLI::ignore_case));
}

/// An option of the library's, which knows what its words stand for.
void add_word(CLI::App& app, const char* name, boxart::Options& options) {
  std::vector<std::string> known;
  for (const Word& word : option_entry(name).words)
    known.emplace_back(word.name);
  const auto set = [&options, name](const std::string& given) {
    [[maybe_unused]] const bool is_known = boxart::set_option(options, name + 2, given);
    assert(is_known);
  };
  app.add_option_function<std::string>(names(name), set)
      ->transform(CLI::IsMember(known, CLI::ignore_case));
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

template <typename Target>
void add_number(CLI::App& app, const char* name, Target& target, int least, int most) {
  app.add_option_function<int>(names(name), [&target](int number) { target = number; })
      ->check(CLI::Range(least, most));
}

/// What stands in an option may be written to a terminal.
std::string is_printable(const std::string& text) {
  return printable(text) == text ? "" : "what can't be seen can't be written";
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
                         {"txt", {Format::Txt}}};
  for (const Word& word : option_entry("--as").words.subspan(formats.size())) {
    const std::string name(word.name);
    formats.push_back({name, {.format = Format::Dot, .picture = name}});
  }
  add_choice(app, "--as", arguments.written, formats);
  app.add_flag_callback("--ascii", [&] { arguments.written = Written{.format = Format::Ascii}; });
  app.add_option(names("--renderer"), arguments.renderer);
  app.add_option(names("--prefix"), arguments.prefix)->check(is_printable);
}

void declare_layout(CLI::App& app, Arguments& arguments) {
  for (const char* const name : {"--rankdir", "--spacing", "--corners"})
    add_word(app, name, arguments.options);
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
  app.add_option_function<std::string>(names("--debug"), [](const std::string&) {});
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

/// `graph.tar.svg` ends in `svg`, in small letters.
std::string extension_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return "";
  std::string end = path.substr(dot + 1);
  for (char& c : end) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return end;
}

/// What the name of the output asks for. A text is a drawing.
std::optional<Written> written_to(const std::string& path) {
  const std::string end = extension_of(path);
  if (end == "html" || end == "htm") return Written{.format = Format::Html};
  if (end == "svg") return Written{.format = Format::Svg};
  if (end == "json") return Written{.format = Format::Json};
  if (end == "dot" || end == "gv") return Written{.format = Format::Dot};
  if (end == "jpeg") return Written{.format = Format::Dot, .picture = "jpg"};
  const auto words = option_entry("--as").words;
  const auto found = std::ranges::find(words, end, &Word::name);
  constexpr std::ptrdiff_t texts = 8;
  if (found == words.end() || found - words.begin() < texts) return std::nullopt;
  return Written{.format = Format::Dot, .picture = end};
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
  arguments.whole_page = as_graph_easy && arguments.options.format == Format::Html;
  const auto processors = static_cast<int>(std::thread::hardware_concurrency());
  arguments.options.jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1, processors);
  std::FILE* const out = arguments.output.value_or("-") == "-" ? stdout : nullptr;
  const When unasked = as_graph_easy ? When::Never : When::Auto;
  if (wants_colors(arguments.colors.value_or(unasked), out)) {
    arguments.options.colors = arguments.color_depth.value_or(terminal_colors(out));
  }
  arguments.options.links = wants_links(arguments.links.value_or(unasked), out);
}
