#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// The character that `&name;` stands for: one of HTML 4's 252 names, or `#` with a decimal or
/// (after `x`) hexadecimal number.
std::optional<char32_t> entity_value(std::string_view name);

/// `text` with its character references replaced. What is no known reference stays as it is.
std::string decode_entities(std::string_view text);

}  // namespace boxart::internal
