#pragma once

#include "option_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is told of a word that isn't known: what it is likely to be, and what there is.

/// The one of `known` that `word` is a slip of: letters too many, too few, wrong or exchanged, one
/// in each three, or all but its beginning left out where that is the beginning of no other. Case
/// doesn't count. The first of those that are equally near; nothing when none is.
std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& known);

/// The word of `entry` that `given` is, in any case; nullptr when it is none.
const Word* word_of(const OptionEntry& entry, std::string_view given);

/// `'dens' is none of dense, compact, normal, roomy: did you mean dense?`
std::string none_of_words(const OptionEntry& entry, std::string_view given);

/// The name of an option or of a format, `--svg`, that an argument is likely to be; what stands
/// behind an equals sign doesn't count.
std::optional<std::string> likely_option(std::string_view argument);

/// `unknown option --rankdr: did you mean --rankdir?`
std::string unknown_option(std::string_view argument);
