#pragma once

#include "text/label.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// What the escapes that name something stand for, where they do: `\N` in the label of a node, `\E`
/// `\T` `\H` in that of an edge, `\G` in any, `\L` in the other texts of what has a label.
struct EscapeNames {
  std::optional<std::string_view> node{};
  std::optional<std::string_view> graph{};
  std::optional<std::string_view> edge{};
  std::optional<std::string_view> tail{};
  std::optional<std::string_view> head{};
  std::optional<std::string_view> label{};
};

/// `text` with the escapes that `names` knows replaced; all others stay.
std::string replace_names(std::string_view text, const EscapeNames& names);

/// The lines of a plain label: names put in, character references resolved, then cut at `\n` (and
/// newlines), `\l` and `\r`; the last two say how the line that they end is justified, others are
/// as `rules.align` has it. Each is wrapped as the rules have it. Any other escaped character is
/// itself. An all-blank text is empty.
///
/// Requires: `text` is valid UTF-8.
Label plain_label(std::string_view text, const EscapeNames& names, const TextRules& rules);

}  // namespace boxart::internal
