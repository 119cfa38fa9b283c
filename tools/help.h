#pragma once

#include <boxart/options.hpp>

#include <optional>
#include <string>
#include <string_view>

/// What --help=`topic` prints, the short help where it is empty; nothing when there is no such
/// topic. What is drawn in it is drawn with `options`.
std::optional<std::string> help_on(std::string_view topic, const boxart::Options& options);
