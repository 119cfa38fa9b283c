// The program: the only place that reads files, prints and exits.

#include <boxart/boxart.hpp>

#include "source_text.h"
#include "terminal.h"

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
  When colors = When::Auto;
  std::optional<boxart::ColorDepth> color_depth{};
  When links = When::Auto;
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
  if (name == "html") return boxart::Format::Html;
  if (name == "svg") return boxart::Format::Svg;
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

When when_named(const std::string& name) {
  if (name == "always") return When::Always;
  return name == "never" ? When::Never : When::Auto;
}

std::optional<boxart::ColorDepth> depth_named(const std::string& name) {
  if (name == "16") return boxart::ColorDepth::Colors16;
  if (name == "256") return boxart::ColorDepth::Colors256;
  if (name == "24bit") return boxart::ColorDepth::TrueColor;
  return std::nullopt;
}

/// What is left to where the drawing goes.
void choose_looks(Arguments& arguments) {
  std::FILE* const out = arguments.output == "-" ? stdout : nullptr;
  if (wants_colors(arguments.colors, out)) {
    arguments.options.colors = arguments.color_depth.value_or(terminal_colors(out));
  }
  arguments.options.links = wants_links(arguments.links, out);
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
         "What to write: boxart, ascii, html, svg or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember(std::vector<std::string>{"boxart", "ascii", "html", "svg", "json"}));
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
  const std::vector<std::string> times{"auto", "always", "never"};
  app.add_option_function<std::string>(
         "--color",
         [&](const std::string& name) { arguments.colors = when_named(name); },
         "Colours: auto (in terminals), always or never")
      ->option_text("WHEN")
      ->check(CLI::IsMember(times));
  app.add_option_function<std::string>(
         "--color-depth",
         [&](const std::string& name) { arguments.color_depth = depth_named(name); },
         "How many: auto (by TERM), 16, 256 or 24bit")
      ->option_text("DEPTH")
      ->check(CLI::IsMember(std::vector<std::string>{"auto", "16", "256", "24bit"}));
  app.add_option_function<std::string>(
         "--links",
         [&](const std::string& name) { arguments.links = when_named(name); },
         "Labels with a URL as links: auto, always or never")
      ->option_text("WHEN")
      ->check(CLI::IsMember(times));
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
    choose_looks(arguments);
    return run(arguments);
  } catch (const std::bad_alloc&) {
    say("not enough memory\n");
  } catch (const std::exception& error) {
    say(std::string(error.what()) + '\n');
  }
  return failed;
}
