#pragma once

#include <string>
#include <string_view>

/// How options may be written where the program takes the place of graph-easy.

/// Is the program called by that name? `name` is what it was called, or null.
bool is_graph_easy(const char* name);

/// An option as graph-easy takes it, in any case, with one dash or two, and with no more letters
/// than tell it from others: `-Out=f` is `--output=f`, `--as_ASC` is `--as_ascii`. What graph-easy
/// has itself comes before what only boxart has. All other words are as they were, and so are
/// options of one letter. Throws Misuse where several options begin so.
std::string unabbreviated(std::string_view word);

/// Throws Misuse if an option, such as `--as=vcg`, `--as_vcg`, `--vcg` or `--from=gdl`, names one
/// of the formats that graph-easy has and this program doesn't.
void refuse_formats_of_graph_easy(std::string_view option);
