// The program: the only place that reads files, prints and exits.

#include <boxart/boxart.hpp>

#include "source_text.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

// What the program returns. Scripts depend on these.
constexpr int failed = 1;
constexpr int misused = 2;

struct Arguments {
  std::vector<std::string> files{};
  std::string output = "-";
  boxart::Options options{};
  bool verbose = false;
};

/// A failure to tell the user in one line, without the program's name.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string reason() {
  return std::strerror(errno);
}

std::string shown_name(const std::string& file) {
  return file == "-" ? "<stdin>" : printable(file);
}

std::string read_all(std::FILE* file, const std::string& name) {
  constexpr std::size_t block = 1U << 16U;
  std::string text;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(size + block);
    const std::size_t got = std::fread(text.data() + size, 1, block, file);
    text.resize(size + got);
    if (got == 0) break;
  }
  if (std::ferror(file) != 0) throw Failure("can't read " + name + ": " + reason());
  return text;
}

std::string read_file(const std::string& path) {
  if (path == "-") return read_all(stdin, "<stdin>");
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) throw Failure("can't read " + printable(path) + ": " + reason());
  return read_all(file.get(), printable(path));
}

void write_all(std::FILE* file, const std::string& text, const std::string& name) {
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (!written || std::fflush(file) != 0) {
    throw Failure("can't write to " + name + ": " + reason());
  }
}

void write_file(const std::string& path, const std::string& text) {
  if (path == "-") {
    write_all(stdout, text, "standard output");
    return;
  }
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) throw Failure("can't write to " + printable(path) + ": " + reason());
  write_all(file.get(), text, printable(path));
  // A full disk may show itself only here.
  if (std::fclose(file.release()) != 0) {
    throw Failure("can't write to " + printable(path) + ": " + reason());
  }
}

/// `graph.dot:5:9`, as far as it is known.
std::string place(const std::string& file, int line, int column) {
  std::string text = shown_name(file);
  if (line > 0) text += ':' + std::to_string(line);
  if (line > 0 && column > 0) text += ':' + std::to_string(column);
  return text;
}

void say(const std::string& text) {
  std::fputs(("boxart: " + text).c_str(), stderr);
}

/// The drawing of one file; nothing, and the error told, when it can't be read as DOT.
std::optional<std::string> draw(const std::string& file, const Arguments& arguments) {
  const std::string dot = read_file(file);
  try {
    boxart::Rendering rendering = boxart::render(dot, arguments.options);
    if (arguments.verbose) {
      for (const boxart::Warning& warning : rendering.warnings) {
        say(place(file, warning.line, 0) + ": warning: " + printable(warning.message) + '\n');
      }
    }
    return std::move(rendering.text);
  } catch (const boxart::Error& error) {
    say(place(file, error.line(), error.column()) + ": " + printable(error.what()) + '\n' +
        excerpt(dot, error.line(), error.column()));
    return std::nullopt;
  }
}

int run(const Arguments& arguments) {
  // Nothing is printed before everything is drawn: half an output looks like a whole one.
  std::string text;
  for (const std::string& file : arguments.files) {
    const std::optional<std::string> drawing = draw(file, arguments);
    if (!drawing) return failed;
    if (!text.empty() && !drawing->empty()) text += '\n';
    text += *drawing;
  }
  write_file(arguments.output, text);
  return 0;
}

boxart::Format format_named(const std::string& name) {
  if (name == "ascii") return boxart::Format::Ascii;
  return name == "json" ? boxart::Format::Json : boxart::Format::Boxart;
}

boxart::Direction direction_named(const std::string& name) {
  if (name == "LR") return boxart::Direction::LeftToRight;
  if (name == "BT") return boxart::Direction::BottomToTop;
  return name == "RL" ? boxart::Direction::RightToLeft : boxart::Direction::TopToBottom;
}

boxart::Density density_named(const std::string& name) {
  if (name == "dense") return boxart::Density::Dense;
  if (name == "normal") return boxart::Density::Normal;
  return name == "roomy" ? boxart::Density::Roomy : boxart::Density::Compact;
}

/// How the cells of labels are counted, and how labels are written.
/// Requires: `arguments` lives as long as `app`.
void declare_text_options(CLI::App& app, Arguments& arguments) {
  boxart::Options& options = arguments.options;
  app.add_option_function<int>(
         "--wrap", [&](int cells) { options.wrap = cells; }, "Wrap labels at N cells; 0: never")
      ->option_text("N")
      ->check(CLI::Range(0, 99999));
  app.add_option_function<std::string>(
         "--width-model",
         [&](const std::string& name) {
           options.widths.model =
               name == "wcwidth" ? boxart::WidthModel::CodePoints : boxart::WidthModel::Grapheme;
         },
         "How the terminal counts cells: grapheme, or\nwcwidth for older ones")
      ->option_text("HOW")
      ->check(CLI::IsMember(std::vector<std::string>{"grapheme", "wcwidth"}));
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
  app.add_option_function<std::string>(
         "--bidi",
         [&](const std::string& name) {
           options.bidi = name == "isolate" ? boxart::Bidi::Isolate : boxart::Bidi::Plain;
         },
         "Right-to-left text: plain, or isolate for\nterminals that turn it round")
      ->option_text("HOW")
      ->check(CLI::IsMember(std::vector<std::string>{"plain", "isolate"}));
  app.add_flag(
      "--ascii-labels", options.ascii_labels, "Write labels in ASCII letters too, by their sound");
}

/// Requires: `arguments` lives as long as `app`.
void declare(CLI::App& app, Arguments& arguments) {
  app.add_option("files", arguments.files, "DOT files, drawn in this order; - is standard input")
      ->option_text("FILE ...");
  app.add_option("-o,--output", arguments.output, "Write to FILE, not to standard output")
      ->option_text("FILE");
  app.add_option_function<std::string>(
         "--as",
         [&](const std::string& name) { arguments.options.format = format_named(name); },
         "What to write: boxart, ascii or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember(std::vector<std::string>{"boxart", "ascii", "json"}));
  app.add_flag_callback(
      "--ascii",
      [&] { arguments.options.format = boxart::Format::Ascii; },
      "The same as --as=ascii");
  app.add_option_function<std::string>(
         "--rankdir",
         [&](const std::string& name) { arguments.options.direction = direction_named(name); },
         "Direction of all graphs: TB, LR, BT or RL")
      ->option_text("DIR")
      ->transform(
          CLI::IsMember(std::vector<std::string>{"TB", "LR", "BT", "RL"}, CLI::ignore_case));
  app.add_option_function<std::string>(
         "--spacing",
         [&](const std::string& name) { arguments.options.density = density_named(name); },
         "How far apart things stand: dense, compact,\nnormal or roomy")
      ->option_text("HOW")
      ->check(CLI::IsMember(std::vector<std::string>{"dense", "compact", "normal", "roomy"}));
  app.add_option_function<std::string>(
         "--corners",
         [&](const std::string& name) {
           arguments.options.turns = name == "round" ? boxart::Turns::Round : boxart::Turns::Square;
         },
         "Turns of all lines: round or square")
      ->option_text("HOW")
      ->check(CLI::IsMember(std::vector<std::string>{"round", "square"}));
  declare_text_options(app, arguments);
  app.add_flag("-v,--verbose", arguments.verbose, "Tell what was left out of the drawing");
  app.set_version_flag("--version", "boxart " BOXART_VERSION, "Print the version and exit");
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.footer(
      "Examples:\n"
      "  echo 'digraph { a -> b }' | boxart\n"
      "  boxart --rankdir=LR graph.dot\n"
      "  boxart --ascii -o graph.txt graph.dot\n\n"
      "Returns 1 when a file can't be read or drawn, 2 when it is called wrongly.");
  app.get_formatter()->column_width(24);
}

}  // namespace

int main(int argc, char** argv) {
  // A closed pipe is a failed write, told like any other.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    Arguments arguments;
    CLI::App app("Draws DOT graphs in Unicode box-drawing characters.", "boxart");
    declare(app, arguments);
    try {
      app.parse(argc, argv);
    } catch (const CLI::Success& request) {
      return app.exit(request);
    } catch (const CLI::ParseError& error) {
      say(printable(error.what()) + "\nTry 'boxart --help'.\n");
      return misused;
    }
    if (arguments.files.empty()) arguments.files = {"-"};
    return run(arguments);
  } catch (const std::bad_alloc&) {
    say("not enough memory\n");
  } catch (const std::exception& error) {
    say(std::string(error.what()) + '\n');
  }
  return failed;
}
