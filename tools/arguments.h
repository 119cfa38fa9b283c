#pragma once

#include <boxart/options.hpp>

#include "terminal.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is to be written.
struct Written {
  boxart::Format format = boxart::Format::Boxart;
  std::string picture{};  // the format of a picture that Graphviz makes; empty: `format` counts
};

/// What the program was called with.
struct Arguments {
  std::vector<std::string> files{};
  std::optional<std::string> input{};
  std::optional<std::string> output{};
  std::optional<Written> written{};  // nothing: by the output's name
  std::string renderer = "dot";      // makes pictures
  std::string prefix{};              // of every line
  std::string width{};               // of drawings: a number, auto or none; empty: not asked for
  std::string height{};
  boxart::Options options{.limits = {.cells = boxart::Limits::none}};
  std::optional<When> colors{};
  std::optional<boxart::ColorDepth> color_depth{};  // nothing: as the terminal has it
  std::optional<When> links{};
  bool verbose = false;  // tell warnings
  bool quiet = false;    // don't, whatever else is asked
  bool strict = false;   // warnings are errors
  bool stats = false;
  bool parse_only = false;
  bool titles = false;        // above each drawing
  bool whole_page = false;    // HTML with all that a file of its own needs
  bool for_terminal = false;  // a drawing that a terminal shows, of no more cells than it takes
  int timeout = 0;            // in seconds; 0: none
  int jobs = 0;               // 0: as many as there are processors
  bool version = false;
  std::optional<std::string> help{};  // its topic; empty: the short one
};

/// The most cells of a drawing that goes into a terminal.
inline constexpr std::int64_t max_cells_in_terminal = 5'000'000;

/// Tells `app` of all options, which it will write into `arguments`. Files are none of them.
/// Requires: `arguments` lives as long as `app`.
void declare(CLI::App& app, Arguments& arguments);

/// Decides what is left to names of files, to where the drawing goes, and to the machine. To be
/// called when all was parsed. Called as graph-easy, the second file is the output, and what nobody
/// chose is as it has it: ASCII, without colours, and HTML as a whole page. Throws Misuse where the
/// output has no name.
void choose_defaults(Arguments& arguments, bool as_graph_easy);
