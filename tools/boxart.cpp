// The program: the only place that reads files, prints and exits.

#include <boxart/boxart.hpp>

#include "arguments.h"
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

namespace {

// What the program returns. Scripts depend on these.
constexpr int failed = 1;
constexpr int misused = 2;

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
    std::optional<std::string> drawing = draw(file, arguments);
    if (!drawing) return failed;
    if (text.empty()) {
      text = std::move(*drawing);
      continue;
    }
    if (!drawing->empty()) text += '\n';
    text += *drawing;
  }
  write_file(arguments.output, text);
  return 0;
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
