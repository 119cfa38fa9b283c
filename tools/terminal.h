#pragma once

#include <boxart/options.hpp>

#include <cstdio>

/// What the user says of colours and links: always, never, or as it fits where the drawing goes.
enum class When { Auto, Always, Never };

/// Does a person read what is written there? `out` may be nullptr, which is no terminal.
bool is_terminal(std::FILE* out);

/// Shall the drawing have colours? With Auto: CLICOLOR_FORCE, unless it is 0 or empty, says yes;
/// NO_COLOR, unless it is empty, and TERM=dumb say no; else whatever is a terminal gets them.
/// NO_COLOR wins over CLICOLOR_FORCE. `out` is nullptr where the drawing goes into a file.
bool wants_colors(When when, std::FILE* out);

/// Shall labels be links? With Auto in terminals that say by COLORTERM that they are new enough to
/// know 24-bit colours: all of these know links or pass over them.
bool wants_links(When when, std::FILE* out);

/// The columns and rows of the terminal that the drawing is read in; 0: not known.
struct TerminalSize {
  int columns = 0;
  int rows = 0;
};

/// That of `out`, or where that is none, of standard error, as with a pager behind a pipe; else what
/// COLUMNS and LINES say.
TerminalSize terminal_size(std::FILE* out);

/// The colours of the terminal that the drawing is read in, be it by way of a pipe or a file: 24
/// bits by COLORTERM=truecolor or 24bit, or a TERM ending in -direct; 256 by a TERM with 256color
/// in it; else
/// 16. Where no TERM tells of a terminal, 24 bits.
boxart::ColorDepth terminal_colors();
