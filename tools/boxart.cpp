// The program: the only place that reads files, prints and exits.

#include <boxart/boxart.hpp>

#include "arguments.h"
#include "command_line.h"
#include "deadline.h"
#include "failure.h"
#include "files.h"
#include "graph_easy_spelling.h"
#include "help.h"
#include "html_page.h"
#include "interruption.h"
#include "messages.h"
#include "option_table.h"
#include "picture.h"
#include "progress.h"
#include "source_text.h"
#include "statistics_text.h"
#include "suggestions.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

// What the program returns. Scripts depend on these.
constexpr int failed = 1;
constexpr int misused = 2;

/// Tells what is to be told of an input that was read; counts the warnings that aren't shown in
/// `hidden`. False when there is a reason not to draw it.
bool tell(const Input& input,
          const boxart::Document& document,
          const Arguments& arguments,
          std::size_t& hidden) {
  const std::vector<boxart::Warning>& warnings = document.warnings();
  if (arguments.strict || (arguments.verbose && !arguments.quiet)) {
    for (const boxart::Warning& warning : warnings)
      say(input, warning, arguments.strict);
  } else if (!arguments.quiet) {
    hidden += warnings.size();
  }
  if (arguments.strict && !warnings.empty()) return false;
  if (arguments.stats) {
    for (const boxart::Statistics& statistics : document.statistics())
      std::fputs(statistics_text(statistics).c_str(), stderr);
  }
  return true;
}

/// The options for a file, whose name may tell its language.
boxart::Options options_for(const std::string& file, const Arguments& arguments) {
  boxart::Options options = arguments.options;
  const bool is_mermaid = file.ends_with(".mmd") || file.ends_with(".mermaid");
  if (options.from == boxart::Source::Auto && is_mermaid) options.from = boxart::Source::Mermaid;
  return options;
}

/// One input, read; nothing, and the error told, when it can't be drawn.
std::optional<boxart::Document> read(const Input& input,
                                     const Arguments& arguments,
                                     std::size_t& hidden) {
  try {
    boxart::Document document(input.text, options_for(input.file, arguments));
    if (!tell(input, document, arguments, hidden)) return std::nullopt;
    return document;
  } catch (const boxart::Error& error) {
    say(input, error);
    return std::nullopt;
  }
}

/// How what can't be seen is written to a terminal. In drawings nothing is left to do: labels show
/// it, and what else controls the terminal is asked for.
std::optional<Notation> notation_of(boxart::Format format) {
  switch (format) {
    case boxart::Format::Boxart:
    case boxart::Format::Ascii:
      return std::nullopt;
    case boxart::Format::Json:
      return Notation::Json;
    case boxart::Format::Html:
    case boxart::Format::Svg:
      return Notation::Markup;
    case boxart::Format::Dot:
    case boxart::Format::Txt:
    case boxart::Format::Mermaid:
      return Notation::Braces;
  }
  return Notation::Braces;
}

/// What stands above a drawing: its file, and which of several graphs it is.
std::string title_of(const std::string& file,
                     const std::vector<boxart::Statistics>& graphs,
                     std::size_t graph) {
  std::string title = shown_name(file);
  if (graphs.size() > 1) {
    const std::string& name = graphs[graph].name;
    title += " (" + (name.empty() ? std::to_string(graph + 1) : printable(name)) + ')';
  }
  return title + ":\n";
}

/// Too large for a terminal; what else can be done with it.
Failure terminal_failure(const boxart::LimitError& error, const std::string& file) {
  return Failure(
      shown_name(file) + ": " + error.what() +
      " in a terminal: write it to a file with -o FILE, read it with | less -RS, or have "
      "it as data with --as=json");
}

bool fits_width(const boxart::DrawingSize& size, const Arguments& arguments) {
  return arguments.options.width == 0 || size.columns <= arguments.options.width;
}

bool fits(const boxart::DrawingSize& size, const Arguments& arguments) {
  const bool fits_height = arguments.options.height == 0 || size.rows <= arguments.options.height;
  return fits_width(size, arguments) && fits_height;
}

/// Tells what doesn't fit its room, and, of what does, by what means.
void tell_of_room(const std::string& file,
                  const boxart::DrawingSize& size,
                  const Arguments& arguments) {
  if (arguments.quiet || !(arguments.verbose || is_terminal(stderr))) return;
  const std::string of = arguments.files.size() > 1 ? shown_name(file) + ": " : "";
  const int width = arguments.options.width;
  const int height = arguments.options.height;
  if (!fits_width(size, arguments)) {
    say(of + "needs " + std::to_string(size.columns) + " columns, has " + std::to_string(width) +
        ": less -RS shows them all\n");
  } else if (!fits(size, arguments)) {
    say(of + "needs " + std::to_string(size.rows) + " rows, has " + std::to_string(height) + '\n');
  }
  if (!arguments.verbose || size.means.empty()) return;
  say(of + (fits(size, arguments) ? "made to fit: " : "made smaller: ") + size.means + '\n');
}

using Seconds = std::chrono::duration<double>;

/// What is to be written of an input.
struct Ready {
  boxart::Drawings drawings;
  Seconds time;  // that it took to lay it out
};

/// All documents, laid out: nothing is written of any where one may yet fail.
std::vector<Ready> lay_out(const std::vector<boxart::Document>& documents,
                           const Arguments& arguments) {
  std::vector<Ready> all;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string& file = arguments.files[i];
    begin_progress(file);
    try {
      const auto start = std::chrono::steady_clock::now();
      boxart::Drawings drawings = documents[i].drawings();
      const Seconds time = std::chrono::steady_clock::now() - start;
      all.push_back({.drawings = std::move(drawings), .time = time});
    } catch (const boxart::LimitError& error) {
      if (arguments.for_terminal && error.kind() == boxart::LimitError::Kind::Cells) {
        throw terminal_failure(error, file);
      }
      throw;
    }
  }
  return all;
}

/// Writes all that is ready into `target`, with a blank line between two.
class Writing {
 public:
  Writing(Target& target, const Arguments& arguments) : target_(target), arguments_(arguments) {}

  void write(const Ready& ready, const boxart::Document& document, const std::string& file) {
    bool begins = true;
    const auto write = [&](std::string_view text) {
      if (begins && has_drawing_) put("\n");
      begins = false;
      has_drawing_ = true;
      put(text);
    };
    const auto graphs =
        arguments_.titles ? document.statistics() : std::vector<boxart::Statistics>{};
    const auto begin = [&](std::size_t graph) {
      if (arguments_.titles) write(title_of(file, graphs, graph));
    };
    begin_progress(file, "writing");
    const auto start = std::chrono::steady_clock::now();
    ready.drawings.write(write, begin);
    if (!arguments_.stats || ready.drawings.size().columns == 0) return;
    const Seconds time = ready.time + (std::chrono::steady_clock::now() - start);
    std::fputs(statistics_text(ready.drawings.size(), time).c_str(), stderr);
  }

  void put(std::string_view text) {
    // What is written in part would look like a whole, so it is to be ended no more.
    if (!has_begun_) set_deadline(0);
    has_begun_ = true;
    if (target_.is_terminal()) end_progress();
    target_.write(text);
  }

 private:
  Target& target_;
  const Arguments& arguments_;
  bool has_begun_ = false;
  bool has_drawing_ = false;
};

void draw(const std::vector<boxart::Document>& documents, const Arguments& arguments) {
  Target target(
      arguments.output.value_or("-"), arguments.prefix, notation_of(arguments.options.format));
  const std::vector<Ready> all = lay_out(documents, arguments);
  Writing writing(target, arguments);
  if (arguments.whole_page) writing.put(html_head(documents.front().statistics()));
  for (std::size_t i = 0; i < all.size(); ++i)
    writing.write(all[i], documents[i], arguments.files[i]);
  if (arguments.whole_page) writing.put(html_foot);
  set_deadline(0);
  end_progress();
  target.close();
  for (std::size_t i = 0; i < all.size(); ++i)
    tell_of_room(arguments.files[i], all[i].drawings.size(), arguments);
}

/// Where a picture goes when nothing is said: beside its input, as graph-easy has it.
std::string picture_file(const Arguments& arguments) {
  if (arguments.output) return *arguments.output;
  const std::string& file = arguments.files.front();
  if (file == "-") return "graph." + arguments.written->picture;
  const std::size_t dot = file.rfind('.');
  const bool has_end = dot != std::string::npos && file.find('/', dot) == std::string::npos;
  return file.substr(0, has_end ? dot : file.size()) + '.' + arguments.written->picture;
}

/// All inputs, read; fewer, and every error told, when any can't be drawn.
std::vector<boxart::Document> read_all(const Arguments& arguments, std::size_t& hidden) {
  std::vector<boxart::Document> documents;
  for (const std::string& file : arguments.files) {
    try {
      const Input input{.file = file, .text = read_file(file)};
      begin_progress(file);
      std::optional<boxart::Document> document = read(input, arguments, hidden);
      end_progress();
      if (document) documents.push_back(std::move(*document));
    } catch (const Failure& error) {
      say(std::string(error.what()) + '\n');
    }
  }
  return documents;
}

int run(const Arguments& arguments, std::size_t& hidden) {
  // Nothing is written before everything is read: half an output looks like a whole one.
  set_deadline(arguments.timeout);
  const std::vector<boxart::Document> documents = read_all(arguments, hidden);
  if (documents.size() < arguments.files.size()) return failed;
  if (arguments.parse_only) return 0;
  if (arguments.written->picture.empty()) {
    draw(documents, arguments);
    return 0;
  }
  std::string dot;
  for (const boxart::Document& document : documents)
    document.draw([&dot](std::string_view text) { dot += text; });
  const std::string file = picture_file(arguments);
  Target target(file);
  begin_progress(file, "waiting for " + printable(arguments.renderer));
  make_picture({.renderer = arguments.renderer, .format = arguments.written->picture, .dot = dot},
               target);
  set_deadline(0);
  target.close();
  return 0;
}

/// Is there no option among the arguments?
bool names_files_alone(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (*argv[i] == '-') return false;
  }
  return true;
}

void print(std::string_view text) {
  Target target("-");
  target.write(text);
  target.close();
}

int misuse(const std::string& what) {
  say(printable(what) + "\nTry 'boxart --help'.\n");
  return misused;
}

/// Reads the arguments; the program's status when it is to end with that.
std::optional<int> parse(int argc, char** argv, Arguments& arguments) {
  // To declare the options takes nearly as long as to lay out a small graph.
  if (names_files_alone(argc, argv)) {
    for (int i = 1; i < argc; ++i)
      arguments.files.emplace_back(argv[i]);
    return std::nullopt;
  }
  CLI::App app("", "boxart");
  declare(app, arguments);
  try {
    CommandLine line = spelled_out(argc, argv);
    arguments.files = std::move(line.files);
    arguments.help = std::move(line.help);
    std::ranges::reverse(line.words);  // CLI11 takes them from the end
    app.parse(line.words);
  } catch (const CLI::ParseError& error) {
    return misuse(error.what());
  }
  if (arguments.version) {
    print("boxart " BOXART_VERSION "\n");
    return 0;
  }
  if (!arguments.help) return std::nullopt;
  arguments.options.format = arguments.written.value_or(Written{}).format;
  const std::optional<std::string> text = help_on(*arguments.help, arguments.options);
  if (!text) {
    return misuse("--help: " + none_of_words(option_entry("--help"), *arguments.help));
  }
  print(*text);
  return 0;
}

void tell_of_waiting() {
  say("waiting for a graph in DOT, Mermaid or the language of Graph::Easy, up to Ctrl-D; boxart "
      "--help tells more\n");
}

/// The last line of a run, for a person who may not know that there is more to see.
void tell_of_hidden(std::size_t warnings) {
  if (warnings == 0 || !is_terminal(stderr)) return;
  say(warnings == 1 ? "1 warning; -v shows it\n"
                    : std::to_string(warnings) + " warnings; -v shows them\n");
}

/// `hidden`: as tell has it.
int run_program(int argc, char** argv, std::size_t& hidden) {
  try {
    Arguments arguments;
    if (const std::optional<int> status = parse(argc, argv, arguments)) return *status;
    const bool has_no_file = arguments.files.empty() && !arguments.input;
    choose_defaults(arguments, argc > 0 && is_graph_easy(argv[0]));
    if (has_no_file && is_terminal(stdin) && !arguments.quiet) tell_of_waiting();
    if (is_terminal(stderr) && !arguments.quiet) show_progress(arguments.options);
    return run(arguments, hidden);
  } catch (const Misuse& error) {
    return misuse(error.what());
  } catch (const ClosedPipe&) {
    end_by_closed_pipe();
    return failed;
  } catch (const std::bad_alloc&) {
    say("not enough memory\n");
  } catch (const std::exception& error) {
    say(std::string(error.what()) + '\n');
  }
  return failed;
}

}  // namespace

int main(int argc, char** argv) {
  open_standard_streams();
  handle_signals();
  std::size_t hidden = 0;
  const int status = run_program(argc, argv, hidden);
  tell_of_hidden(hidden);
  // What was to be told is an output too.
  return status == 0 && std::ferror(stderr) != 0 ? failed : status;
}
