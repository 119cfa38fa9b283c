#pragma once

#include <boxart/code.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// Where DOT text breaks the grammar, and how.
struct SyntaxError {
  Code code;
  std::size_t offset;  // bytes from the start
  std::string message;
  std::string hint{};  // as syntax_hint has it
};

/// The first place at which `text` is no sequence of DOT graphs, if there is one. Tells more than
/// cgraph does, which only names a line; whether the text can be read is still for cgraph to say.
/// Takes linear time.
std::optional<SyntaxError> find_syntax_error(std::string_view text);

/// `text` with `graph` put before each attribute list that stands alone, `[label="x"]`: as a
/// statement it is a slip, and what it means is clear. Lines keep their numbers.
std::string complete_statements(std::string_view text);

/// `text` with the lines that PlantUML puts round a graph, `@startdot` and `@enddot`, made blank.
/// Offsets stay as they are.
std::string blank_wrapper_lines(std::string_view text);

}  // namespace boxart::internal
