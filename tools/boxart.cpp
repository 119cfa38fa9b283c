// The program: the only place that reads files, prints and exits.

#include <boxart/boxart.hpp>

#include "arguments.h"
#include "source_text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
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
#include <string_view>
#include <utility>
#include <vector>

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
  // Most files fit into the smallest block, and to clear more than is read takes its time.
  constexpr std::size_t smallest = 1U << 12U;
  constexpr std::size_t largest = 1U << 16U;
  std::string text;
  for (;;) {
    const std::size_t size = text.size();
    const std::size_t block = std::clamp(size, smallest, largest);
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

/// Standard output or a file, for one output.
class Target {
 public:
  /// `path` is opened, and emptied, with the first write.
  explicit Target(const std::string& path)
      : path_(path), name_(path == "-" ? "standard output" : printable(path)) {}

  void write(std::string_view text) {
    open();
    if (std::fwrite(text.data(), 1, text.size(), stream()) != text.size()) fail();
    has_text_ = has_text_ || !text.empty();
  }
  bool has_text() const { return has_text_; }

  void close() {
    open();
    if (std::fflush(stream()) != 0) fail();
    // A full disk may show itself only here.
    if (file_ && std::fclose(file_.release()) != 0) fail();
  }

 private:
  std::FILE* stream() const { return file_ ? file_.get() : stdout; }
  void open() {
    if (file_ || path_ == "-") return;
    file_.reset(std::fopen(path_.c_str(), "wb"));
    if (!file_) fail();
  }
  [[noreturn]] void fail() const { throw Failure("can't write to " + name_ + ": " + reason()); }

  std::string path_;
  std::string name_;
  File file_;
  bool has_text_ = false;
};

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

/// One file, read; nothing, and the error told, when it is no DOT.
std::optional<boxart::Document> read(const std::string& file, const Arguments& arguments) {
  const std::string dot = read_file(file);
  try {
    boxart::Document document(dot, arguments.options);
    if (arguments.verbose) {
      for (const boxart::Warning& warning : document.warnings()) {
        say(place(file, warning.line, 0) + ": warning: " + printable(warning.message) + '\n');
      }
    }
    return document;
  } catch (const boxart::Error& error) {
    say(place(file, error.line(), error.column()) + ": " + printable(error.what()) + '\n' +
        excerpt(dot, error.line(), error.column()));
    return std::nullopt;
  }
}

int run(const Arguments& arguments) {
  // Nothing is written before everything is read: half an output looks like a whole one.
  std::vector<boxart::Document> documents;
  for (const std::string& file : arguments.files) {
    std::optional<boxart::Document> document = read(file, arguments);
    if (!document) return failed;
    documents.push_back(std::move(*document));
  }
  Target target(arguments.output);
  for (const boxart::Document& document : documents) {
    bool begins = true;
    document.draw([&](std::string_view text) {
      if (begins && target.has_text()) target.write("\n");
      begins = false;
      target.write(text);
    });
  }
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

/// Reads the arguments; the program's status when it is to end with that.
std::optional<int> parse(int argc, char** argv, Arguments& arguments) {
  // To declare the options takes nearly as long as to lay out a small graph.
  if (names_files_alone(argc, argv)) {
    for (int i = 1; i < argc; ++i)
      arguments.files.emplace_back(argv[i]);
    return std::nullopt;
  }
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
  return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  // A closed pipe is a failed write, told like any other.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    Arguments arguments;
    if (const std::optional<int> status = parse(argc, argv, arguments)) return *status;
    if (arguments.files.empty()) arguments.files = {"-"};
    choose_defaults(arguments);
    return run(arguments);
  } catch (const std::bad_alloc&) {
    say("not enough memory\n");
  } catch (const std::exception& error) {
    say(std::string(error.what()) + '\n');
  }
  return failed;
}
