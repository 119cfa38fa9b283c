#pragma once

#include <boxart/options.hpp>

#include "terminal.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

/// What the program was called with.
struct Arguments {
  std::vector<std::string> files{};
  std::string output = "-";
  std::string prefix{};  // of every line
  boxart::Options options{};
  When colors = When::Auto;
  std::optional<boxart::ColorDepth> color_depth{};  // nothing: as the terminal has it
  When links = When::Auto;
  bool verbose = false;  // tell warnings
  bool quiet = false;    // don't, whatever else is asked
  bool strict = false;   // warnings are errors
  int jobs = 0;          // 0: as many as there are processors
};

/// Tells `app` of all options, which it will write into `arguments`.
/// Requires: `arguments` lives as long as `app`.
void declare(CLI::App& app, Arguments& arguments);

/// Decides what is left to where the drawing goes, and to the machine. To be called when all was
/// parsed.
void choose_defaults(Arguments& arguments);
