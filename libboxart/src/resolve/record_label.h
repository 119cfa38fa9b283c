#pragma once

#include "graph/graph.h"
#include "resolve/escape.h"

#include <functional>
#include <optional>
#include <string_view>

namespace boxart::internal {

/// The fields of a record's label, `{a|<port> b}|c`, side by side at the top and turned by each
/// brace; with `start_with_column` one below the other at the top. A record of one field is a
/// Text; a part with only one part is that part.
///
/// Nothing where Graphviz calls the label bad: unbalanced braces or ports, text beside braces, two
/// ports in a field; and nothing for braces nested deeper than 1000.
///
/// Requires: `text` is valid UTF-8.
/// Ensures: a Row or Column has at least two parts and lines.
std::optional<Content> record_content(std::string_view text,
                                      bool start_with_column,
                                      const EscapeNames& names,
                                      const TextRules& rules);

/// The same for an HTML-like label: each field is one by itself, which `field_of` reads. There are
/// no ports, since angle brackets are those of tags; what else parts fields does so within tags
/// too, and a backslash before one of `{}|<>` takes its meaning away.
std::optional<Content> html_record_content(
    std::string_view text,
    bool start_with_column,
    const std::function<Content(std::string_view)>& field_of);

/// Are the braces of the label nested deeper than 1000, the reason why a label that is none of
/// Graphviz' bad ones has no fields?
bool nests_too_deep(std::string_view text);

}  // namespace boxart::internal
