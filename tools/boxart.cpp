// The program: the only place that reads files, prints and exits.

#include <boxart/boxart.hpp>

#include "arguments.h"
#include "files.h"
#include "messages.h"
#include "source_text.h"

#include <CLI/CLI.hpp>

#include <csignal>
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

/// One input, read; nothing, and the error told, when it can't be drawn.
std::optional<boxart::Document> read(const Input& input, const Arguments& arguments) {
  try {
    boxart::Document document(input.text, arguments.options);
    const std::vector<boxart::Warning>& warnings = document.warnings();
    if (arguments.strict || (arguments.verbose && !arguments.quiet)) {
      for (const boxart::Warning& warning : warnings)
        say(input, warning, arguments.strict);
    }
    if (arguments.strict && !warnings.empty()) return std::nullopt;
    return document;
  } catch (const boxart::Error& error) {
    say(input, error);
    return std::nullopt;
  }
}

int run(const Arguments& arguments) {
  // Nothing is written before everything is read: half an output looks like a whole one.
  std::vector<boxart::Document> documents;
  for (const std::string& file : arguments.files) {
    const Input input{.file = file, .text = read_file(file)};
    std::optional<boxart::Document> document = read(input, arguments);
    if (!document) return failed;
    documents.push_back(std::move(*document));
  }
  Target target(arguments.output, arguments.prefix);
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
