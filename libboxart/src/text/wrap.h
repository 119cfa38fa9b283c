#pragma once

#include "text/label.h"

#include <vector>

namespace boxart::internal {

/// The lines of a text without line ends: one, or several where it is wider than `rules.wrap`.
///
/// Lines are broken where the line breaking of Unicode (Standard Annex #14, by ICU) allows it; the
/// blanks there go, a soft hyphen there is shown. There are as few lines as possible, and of all
/// ways to have that few the one with the least sum of squares of the cells that the lines leave
/// free; of equal ones the one with the longest first line. What can't be broken stays whole and is
/// wider than asked.
///
/// Cost: linear in the text; where more than `most_choices` ends of a line are possible, only the
/// last ones are tried.
std::vector<LabelLine> make_lines(const StyledText& text, Justify justify, const TextRules& rules);

/// Where a line may be broken: between words, or also within those that are too wide, behind marks
/// (`vendor-`/`specific`, `llm/`/`client.py`, `std::`/`vector`) and before capitals
/// (`camel`/`Case`).
enum class Breaks { Words, Parts };

/// A line that make_lines made, as make_lines breaks it at `wrap` cells, 1 or more.
std::vector<LabelLine> broken_line(const LabelLine& line,
                                   int wrap,
                                   Breaks breaks,
                                   const TextRules& rules);

/// Adds these lines to `label`.
void append_lines(Label& label, const StyledText& text, Justify justify, const TextRules& rules);

}  // namespace boxart::internal
