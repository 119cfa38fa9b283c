#pragma once

#include <boxart/options.hpp>

#include <string>

/// A line on standard error, where that is a terminal, that says what is being done once it has
/// taken a second: `big.dot: ordering layers (2 of 5), 3 s`. It is written anew in its place, and
/// wiped.

/// From now on what is done with `options` is shown, on standard error.
void show_progress(boxart::Options& options);

/// Work on `file` begins, with `what`; it is shown when it lasts. Without show_progress it does
/// nothing.
void begin_progress(const std::string& file, const std::string& what = "reading");

/// The line goes, if there is one, so that something else can be written: no more is shown until
/// work begins again. May be called at any time, but by a signal's handler.
void end_progress();

/// Wipes the line, if there is one. For a signal's handler.
void wipe_progress();
